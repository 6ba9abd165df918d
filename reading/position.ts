/** Where the reader is: the block at the top of the view, and how far into it. */
export interface Position {
  /** Index among the blocks of the article. */
  block: number;
  /** Share of the block's height that is above the view, 0 to 1. */
  share: number;
}

const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, li, figure, pre, tr, dt, dd';

export const blocksOf = (article: HTMLElement): HTMLElement[] => [
  ...article.querySelectorAll<HTMLElement>(BLOCKS),
];

/**
 * The position shown at `top`, in CSS px of the viewport. Blocks follow each other downwards, so the first one that ends
 * below `top` is found by halving.
 */
export function positionAt(article: HTMLElement, top: number): Position {
  const blocks = blocksOf(article);
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.getBoundingClientRect().bottom > top) high = middle;
    else low = middle + 1;
  }
  const box = blocks[low]?.getBoundingClientRect();
  const share = box && box.height > 0 ? (top - box.top) / box.height : 0;
  return { block: low, share: Math.min(1, Math.max(0, share)) };
}

/** How far, in CSS px, the view has to scroll to show `position` at `top`. */
export function distanceTo(article: HTMLElement, position: Position, top: number): number {
  const blocks = blocksOf(article);
  const box = blocks[Math.min(position.block, blocks.length - 1)]?.getBoundingClientRect();
  return box ? box.top + box.height * position.share - top : 0;
}

/** Letters of a passage that are compared; fewer than `LEAST` could be anything. */
const COMPARED = 60;
const LEAST = 16;

/** What is the same in a passage however it is shown: its letters, without vowel marks, digits and spaces. */
const lettersOf = (text: string): string => text.replace(/[^\p{L}]/gu, '').toLowerCase();

/**
 * Where a passage of the page stands in the article; null when none does.
 * @param passages beginnings of paragraphs on the page, the one the reader was looking at first: the page may show there
 * what is not part of the article, and then the next one tells.
 */
export function positionOf(article: HTMLElement, passages: readonly string[]): Position | null {
  const wanted = passages
    .map((passage) => lettersOf(passage).slice(0, COMPARED))
    .filter((letters) => letters.length >= LEAST);
  if (wanted.length === 0) return null;
  const blocks = blocksOf(article).map((block) => lettersOf(block.textContent ?? ''));
  for (const letters of wanted) {
    const block = blocks.findIndex((own) => own.startsWith(letters));
    if (block >= 0) return { block, share: 0 };
  }
  return null;
}

/** A stored position, or null when it is not one. */
export function repairPosition(stored: unknown): Position | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { block, share } = stored as Record<string, unknown>;
  return Number.isInteger(block) && (block as number) >= 0 && Number.isFinite(share)
    ? { block: block as number, share: Math.min(1, Math.max(0, share as number)) }
    : null;
}
