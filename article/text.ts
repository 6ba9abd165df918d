import { SIGNS } from '../language/letters';

/** Blocks that hold a line of text, where they hold no other block. */
export const BLOCKS =
  'p,h1,h2,h3,h4,h5,h6,li,blockquote,pre,td,th,dt,dd,div,section,article,header,figcaption,summary,address,center,main,caption';

/** Blanks that are not one space: most are, and finding these is half of what reading a text costs. */
const BLANKS = /\s{2,}|[^\S ]/g;

/** A text on one line. */
export const onOneLine = (text: string): string => text.trim().replace(BLANKS, ' ');

/** The text of an element on one line. */
export const textOf = (node: Node): string => onOneLine(node.textContent ?? '');

const SIGNS_AND_MARKS = new RegExp(
  `[${SIGNS}\\u0300-\\u036f\\u0591-\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06ed]+`,
  'g',
);

/** A text without what differs between two settings of the same words: case, marks, punctuation, space. */
export const folded = (text: string): string =>
  text.normalize('NFKD').replace(SIGNS_AND_MARKS, '').toLowerCase();

/** Han, kana and hangul. */
const WIDE =
  /[\u1100-\u11ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u30fa\u30fc-\u318f\u31f0-\u31ff\u3400-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff]/g;

/** How much a text says, in letters of an alphabet: a syllable or a word sign counts as three. */
export const sizeOf = (text: string): number => text.length + 2 * (text.match(WIDE)?.length ?? 0);

/**
 * The share of an element's letters that are links, from 0 to 1.
 * @param within whether links to places on the same page count: a note is no way out of the article, a table of contents is.
 */
export function linkShare(element: Element, within = false): number {
  if (element.localName === 'a') return 1;
  if (!element.firstElementChild) return 0;
  const links = element.querySelectorAll('a[href]');
  if (links.length === 0) return 0;
  const all = textOf(element).length;
  if (all === 0) return 0;
  let linked = 0;
  for (const link of links) {
    // "#/portal/signup" is a page of a script's own.
    if (within || !/^#(?!\/)/.test(link.getAttribute('href') ?? '')) linked += textOf(link).length;
  }
  return Math.min(1, linked / all);
}

/** Where a sentence can end, in any of the scripts in use. */
const SENTENCE = /[.!?…。！？؟۔।՞።:"'”’»)\]」]\s*$/;

/** Whether a text ends as a sentence does. */
export const endsAsSentence = (text: string): boolean => SENTENCE.test(text);

/** Answers a question about names, classes most of all, once for each name. */
export function remembered<Answer>(ask: (name: string) => Answer): (name: string) => Answer {
  const answers = new Map<string, Answer>();
  return (name) => {
    let answer = answers.get(name);
    if (answer === undefined) {
      answer = ask(name);
      answers.set(name, answer);
    }
    return answer;
  };
}
