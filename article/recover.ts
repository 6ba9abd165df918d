import { PLACE } from './clone';
import { endsAsSentence, linkShare, sizeOf, textOf } from './text';

const PARTS = 'p,h2,h3,h4,li,blockquote,pre';

/** A part of the text that Readability was given, with what it looked like. */
interface Part {
  place: number;
  /** Names and classes of the element and the two above it. */
  look: string;
  size: number;
  heading: boolean;
}

const nameOf = (element: Element | null): string =>
  element
    ? `${element.localName}.${(element.getAttribute('class') ?? '').replace(/\d+/g, '').trim()}`
    : '';

/** The parts of a copy that read as text, in order; to be taken before Readability cuts it up. */
export function partsOf(document: Document): Part[] {
  const parts: Part[] = [];
  for (const element of document.querySelectorAll(`:is(${PARTS})[${PLACE}]`)) {
    const text = textOf(element);
    const heading = /^h\d/.test(element.localName);
    if (text.length < (heading ? 3 : 25) || linkShare(element) > 0.5) continue;
    if (element.querySelector(PARTS)) continue;
    const parent = element.parentElement;
    parts.push({
      place: Number(element.getAttribute(PLACE)),
      look: `${nameOf(element)}<${nameOf(parent)}<${nameOf(parent?.parentElement ?? null)}`,
      size: sizeOf(text),
      heading,
    });
  }
  return parts;
}

/** A look that makes up at least this share of what was kept is the look of the article. */
const COMMON = 0.25;

/**
 * Puts back what Readability left out though it looks just like what it kept: paragraphs of the same kind, from the same
 * kind of box. It does so where an article is cut in several containers.
 */
export function recover(content: Element, parts: readonly Part[], live: ArrayLike<Element>): void {
  const kept = new Map<number, Element>();
  for (const element of content.querySelectorAll(`[${PLACE}]`)) {
    kept.set(Number(element.getAttribute(PLACE)), element);
  }
  const looks = new Map<string, number>();
  let all = 0;
  for (const part of parts) {
    if (!kept.has(part.place) || part.heading) continue;
    looks.set(part.look, (looks.get(part.look) ?? 0) + part.size);
    all += part.size;
  }
  const isCommon = (part: Part): boolean => (looks.get(part.look) ?? 0) >= all * COMMON;
  const words = textOf(content);
  let after: Element | null = null;
  let lost: Element[] = [];
  const insert = (before: Element | null): void => {
    if (lost.length === 0) return;
    if (before) before.before(...lost);
    else if (after) after.after(...lost);
    lost = [];
  };
  for (const part of parts) {
    const present = kept.get(part.place);
    if (present) {
      insert(present);
      after = present;
      continue;
    }
    const original = live[part.place];
    if (!original || part.heading || !isCommon(part) || part.size < 60) continue;
    const text = textOf(original);
    if (words.includes(text) || !endsAsSentence(text)) continue;
    lost.push(content.ownerDocument.importNode(original, true));
  }
  insert(null);
}
