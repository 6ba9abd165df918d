import { SIGNS } from '../language/letters';
import { PLACE } from './clone';

/** How much of two words is looked at where they meet, in UTF-16 units. */
const NEAR = 12;
const END = /\S+$/;
const START = new RegExp(`^[^\\s${SIGNS}]\\S{0,11}`);
const NO_LETTER = new RegExp(`[${SIGNS}]`, 'g');
/** So many blocks are asked how the page shows them: to ask is to lay them out; and so many pairs of words, in texts of no more UTF-16 units. */
const MOST_ASKED = 200;
const MOST_PAIRS = 3000;
const LONGEST_BLOCK = 30_000;

/** What the page shows of a block that holds no other, in lower case. */
function shownIn(block: HTMLElement): string {
  const { innerText } = block;
  return innerText && innerText.length < LONGEST_BLOCK ? innerText.toLowerCase() : '';
}

/**
 * Parts words that meet in the markup of a text and stand apart where the page shows them: the style sets their elements below or
 * beside each other, and is not taken along.
 * @param live the live blocks, by place.
 */
export function setApart(content: Element, live: ArrayLike<Element>): void {
  const shown = new Map<Element, string>();
  let pairs = 0;
  /** Parts two texts that follow each other, if they are to be; whether more may be asked. */
  const part = (before: Node | null, node: Node | null): boolean => {
    const end = END.exec((before?.nodeValue ?? '').slice(-NEAR));
    const start = end && START.exec(node?.nodeValue ?? '');
    const block = start && node?.parentElement?.closest(`[${PLACE}]`);
    if (!before || !node || !block?.contains(before)) return true;
    if ((pairs += 1) > MOST_PAIRS) return false;
    let said = shown.get(block);
    if (said === undefined) {
      if (shown.size === MOST_ASKED) return false;
      said = block.querySelector(`[${PLACE}]`)
        ? ''
        : shownIn(live[Number(block.getAttribute(PLACE))] as HTMLElement);
      shown.set(block, said);
    }
    const [first, second] = [end?.[0].toLowerCase() ?? '', start?.[0].toLowerCase() ?? ''];
    const isApart =
      // The first letter of a text, which the page sets larger, is set apart as well.
      (before.nodeValue ?? '').replace(NO_LETTER, '').length > 1 &&
      // What a script has changed since tells nothing.
      said.includes(first) &&
      said.includes(second) &&
      !said.includes(first + second);
    if (isApart) {
      // Lines of a listing may be boxes; those that are parted by breaks are parted already.
      const isListing = block.localName === 'pre' && !block.querySelector('br');
      node.nodeValue = (isListing ? '\n' : ' ') + node.nodeValue;
    }
    return true;
  };
  for (const element of content.querySelectorAll(INLINE)) {
    const { previousSibling, nextSibling } = element;
    if (
      previousSibling &&
      !part(edgeOf(previousSibling, 'lastChild'), edgeOf(element, 'firstChild'))
    )
      return;
    if (nextSibling?.nodeType === 3 && !part(edgeOf(element, 'lastChild'), nextSibling)) return;
  }
}

/** Elements within a line, as far as their style does not say otherwise. */
const INLINE = 'a,span,em,strong,b,i,small,time,cite,code,label,mark,font';

/** The node at an end of a node. */
function edgeOf(node: Node, side: 'firstChild' | 'lastChild'): Node {
  let edge = node;
  for (let inner = edge[side]; inner; inner = inner[side]) edge = inner;
  return edge;
}
