import { blocksOf, positionAt } from './position';

/** A line of text as it stands on the screen: CSS px of the viewport. */
export interface Line {
  top: number;
  bottom: number;
}

/** The lines of text between `from` and `to`, in CSS px of the viewport, from above to below. */
export function linesBetween(article: HTMLElement, from: number, to: number): Line[] {
  const blocks = blocksOf(article);
  const boxes: Line[] = [];
  for (let index = positionAt(article, from).block; index < blocks.length; index += 1) {
    const block = blocks[index]!;
    if (block.getBoundingClientRect().top > to) break;
    boxes.push(...textBoxes(block));
  }
  return joinLines(boxes);
}

/** The boxes of the text itself: those of elements would count a picture or a whole caption as a line. */
function textBoxes(block: HTMLElement): Line[] {
  const document = block.ownerDocument;
  const walker = document.createTreeWalker(block, 4 /* NodeFilter.SHOW_TEXT */);
  const range = document.createRange();
  const boxes: Line[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    range.selectNodeContents(node);
    for (const { top, bottom, width } of range.getClientRects()) {
      if (width > 0 && bottom > top) boxes.push({ top, bottom });
    }
  }
  return boxes;
}

/**
 * Boxes that share a line become one: those whose middles are nearer to each other than half the taller one's height. The
 * tallest box stands for the line, so that a raised figure does not make it taller.
 */
export function joinLines(boxes: readonly Line[]): Line[] {
  const lines: Line[] = [];
  for (const box of boxes.toSorted((a, b) => middleOf(a) - middleOf(b))) {
    const line = lines.at(-1);
    const isSame =
      line && middleOf(box) - middleOf(line) < Math.max(heightOf(box), heightOf(line)) / 2;
    if (!isSame) lines.push(box);
    else if (heightOf(box) > heightOf(line)) lines[lines.length - 1] = box;
  }
  return lines;
}

export const middleOf = ({ top, bottom }: Line): number => (top + bottom) / 2;
const heightOf = ({ top, bottom }: Line): number => bottom - top;

/** Index of the line nearest to `y`, or -1 when there is none. */
export function nearestLine(lines: readonly Line[], y: number): number {
  let nearest = -1;
  let least = Infinity;
  for (const [index, line] of lines.entries()) {
    const distance = Math.abs(middleOf(line) - y);
    if (distance < least) [nearest, least] = [index, distance];
  }
  return nearest;
}

/**
 * What a ruler of `count` lines leaves lit when the line at `index` is its middle one: those lines and half the space
 * between them and their neighbours.
 */
export function windowAround(lines: readonly Line[], index: number, count: number): Line {
  const half = (count - 1) / 2;
  const first = lines[Math.max(0, index - half)]!;
  const last = lines[Math.min(lines.length - 1, index + half)]!;
  const middle = lines[index]!;
  const leading = Math.min(
    ...[lines[index - 1], lines[index + 1]].map((other) =>
      other ? Math.abs(middleOf(other) - middleOf(middle)) : Infinity,
    ),
  );
  const space = Number.isFinite(leading) ? Math.max(0, (leading - heightOf(middle)) / 2) : 0;
  // A gap between paragraphs is no leading.
  const air = Math.min(space, heightOf(middle) * 0.25);
  return { top: first.top - air, bottom: last.bottom + air };
}
