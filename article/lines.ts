import { TOLD } from './clone';
import { isBareCall, isCall, isChannel, isLabel } from './furniture';
import { BLOCKS, endsAsSentence, linkShare, sizeOf, textOf } from './text';

/** A line of the article: a block that holds no other. */
export interface Line {
  element: Element;
  text: string;
  /** In letters of an alphabet. */
  size: number;
  links: number;
  heading: boolean;
  /** Reads as a sentence of the article: long enough, few links, ends as a sentence does. */
  prose: boolean;
  /** Asks the reader to follow, subscribe, join. */
  call: boolean;
}

/** A link that says where it leads to is told, not offered: a website, a source. What is no link and stands before the text is the page's own. */
export const ADDRESS = /^(https?:\/\/|www\.|[\w-]+(\.[\w-]+)*\.[a-z]{2,}(\/\S*)?$)/i;

export function linesOf(content: Element): Line[] {
  const lines: Line[] = [];
  for (const element of content.querySelectorAll(BLOCKS)) {
    if (element.querySelector(BLOCKS) || element.closest('figure,table,pre')) continue;
    const text = textOf(element);
    if (!text) continue;
    const size = sizeOf(text);
    const links = element.closest('a[href]') ? 1 : linkShare(element);
    lines.push({
      element,
      text,
      size,
      links,
      heading: /^h\d/.test(element.localName),
      prose:
        element.closest(`[${TOLD}]`) !== null ||
        (size >= 60 &&
          links < 0.5 &&
          (endsAsSentence(text) || size > 160) &&
          !isLabel(text) &&
          !ADDRESS.test(text)),
      call: isCallTo(element, text, links),
    });
  }
  return lines;
}

/** Fewer letters are a label, or say who wrote and when, and no more. */
export const SHORT_LINE = 60;

/** What is longer, in letters, says more than that it asks for something. */
const LONG_CALL = 160;

/** Whether a whole paragraph is set apart from the text. */
export function isNote(element: Element, text: string): boolean {
  const note = element.querySelector('em,i,strong,b');
  return note !== null && textOf(note) === text;
}

export function isCallTo(element: Element, text: string, links: number): boolean {
  if (text.length > 350) return false;
  const anchors = element.firstElementChild ? [...element.querySelectorAll('a')] : [];
  if (anchors.some((link) => isChannel(link.getAttribute('href') ?? ''))) return true;
  if (!isCall(text)) return false;
  if (links > 0 && isNote(element, text)) return true;
  // What says much asks only where its link does.
  return text.length > LONG_CALL
    ? links > 0.15 && anchors.some((link) => isCall(textOf(link)))
    : links > 0.15 || isBareCall(text);
}

/** Whether a line is nothing but links that lead nowhere: a script does something when they are pressed. */
export function isButton(element: Element, text: string): boolean {
  const links = [
    ...element.querySelectorAll('a[href="#"],a[href="#top"],a:not([href],[name],[id])'),
  ];
  // One alone that leads nowhere may be a heading's own anchor.
  return (
    !!(links[1] ?? links[0]?.matches('[href]')) &&
    links.map(textOf).join('') === text.replace(/ \| /g, '')
  );
}

export const nameOf = ({ localName, className }: Element): string => `${localName}.${className}`;

/** Gives text and links that stand loose between blocks a paragraph of their own, so that they can be judged as lines. */
export function wrapLoose(content: Element): void {
  const { ownerDocument } = content;
  const boxes = [
    content,
    ...content.querySelectorAll('div,section,article,main,header,center,td,li,blockquote'),
  ];
  for (const box of boxes) {
    if (!box.querySelector(BLOCKS)) continue;
    let run: ChildNode[] = [];
    const wrap = (): void => {
      if (run.some((node) => textOf(node))) {
        const paragraph = ownerDocument.createElement('p');
        run[0]?.before(paragraph);
        paragraph.append(...run);
      }
      run = [];
    };
    for (const node of Array.from(box.childNodes)) {
      const isBlock =
        node.nodeType === 1 &&
        ((node as Element).matches(`${BLOCKS},ul,ol,dl,table,figure,picture,img,hr,details`) ||
          (node as Element).querySelector(`${BLOCKS},ul,ol,table,figure`));
      if (isBlock || node.nodeType === 8) wrap();
      else run.push(node);
    }
    wrap();
  }
}

/** Whether two elements and the boxes they stand in have the same names, up to a box that holds both. */
export function standAlike(one: Element, other: Element): boolean {
  let [a, b]: [Element | null, Element | null] = [one, other];
  while (a && b && a !== b) {
    if (nameOf(a) !== nameOf(b)) return false;
    a = a.parentElement;
    b = b.parentElement;
  }
  return a === b;
}
