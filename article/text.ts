/** Blocks that hold a line of text, where they hold no other block. */
export const BLOCKS =
  'p,h1,h2,h3,h4,h5,h6,li,blockquote,pre,td,th,dt,dd,div,section,article,header,figcaption,summary,address,center,main,caption';

/** The text of an element on one line. */
export const textOf = (node: Node): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim();

/** A text without what differs between two settings of the same words: case, marks, punctuation, space. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** How much a text says, in letters of an alphabet: a syllable or a word sign counts as three. */
export const sizeOf = (text: string): number => text.length + 2 * (text.match(WIDE)?.length ?? 0);

/**
 * The share of an element's letters that are links, from 0 to 1.
 * @param within whether links to places on the same page count: a note is no way out of the article, a table of contents is.
 */
export function linkShare(element: Element, within = false): number {
  if (element.localName === 'a') return 1;
  const links = element.querySelectorAll('a[href]');
  if (links.length === 0) return 0;
  const all = textOf(element).length;
  if (all === 0) return 0;
  let linked = 0;
  for (const link of links) {
    if (within || !link.getAttribute('href')?.startsWith('#')) linked += textOf(link).length;
  }
  return Math.min(1, linked / all);
}

/** Where a sentence can end, in any of the scripts in use. */
const SENTENCE = /[.!?…。！？؟۔।՞።:"'”’»)\]」]\s*$/;

/** Whether a text ends as a sentence does. */
export const endsAsSentence = (text: string): boolean => SENTENCE.test(text);
