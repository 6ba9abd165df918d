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

/**
 * Parts words that meet in the markup of a text and stand apart where the page shows them: the style sets their elements below or
 * beside each other, and is not taken along.
 * @param live the live blocks, by place.
 */
export function setApart(content: Element, live: ArrayLike<Element>): void {
  const walker = content.ownerDocument.createTreeWalker(content, 4);
  const shown = new Map<Element, string>();
  let before: Node | null = null;
  let pairs = 0;
  for (let node = walker.nextNode(); node; before = node, node = walker.nextNode()) {
    if (!before || before.nextSibling === node) continue;
    const end = END.exec((before.nodeValue ?? '').slice(-NEAR));
    const start = end && START.exec(node.nodeValue ?? '');
    const block = start && node.parentElement?.closest(`[${PLACE}]`);
    if (!block?.contains(before)) continue;
    if ((pairs += 1) > MOST_PAIRS) return;
    let said = shown.get(block);
    if (said === undefined) {
      if (shown.size === MOST_ASKED) return;
      const { innerText } = live[Number(block.getAttribute(PLACE))] as HTMLElement;
      said = innerText && innerText.length < LONGEST_BLOCK ? innerText.toLowerCase() : '';
      shown.set(block, said);
    }
    const [first, second] = [end?.[0].toLowerCase() ?? '', start?.[0].toLowerCase() ?? ''];
    // The first letter of a text, which the page sets larger, is set apart as well.
    if ((before.nodeValue ?? '').replace(NO_LETTER, '').length < 2) continue;
    // What a script has changed since tells nothing.
    if (!said.includes(first) || !said.includes(second) || said.includes(first + second)) continue;
    // Lines of a listing may be boxes; those that are parted by breaks are parted already.
    const isListing = block.localName === 'pre' && !block.querySelector('br');
    node.nodeValue = (isListing ? '\n' : ' ') + node.nodeValue;
  }
}
