import { directionOf, directionOfLanguage } from '../language/direction';
import { languageOf } from '../language/language';
import type { Direction } from './article';
import { ANCHOR } from './clone';

/** Attributes that mean something to a reader; all others are the page's own affair. */
const KEPT = new Set(
  'href src alt colspan rowspan scope start reversed value datetime cite lang dir id name title type width height open headers display mathvariant'.split(
    ' ',
  ),
);

/** Letters that run to the right, and those that run to the left: enough to see that a block has none of them. */
const LATIN = /[A-Za-zÀ-ӿ]/;
const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

const ORIENTED = 'p,h1,h2,h3,h4,h5,h6,li,blockquote,td,th,caption,dt,dd,figcaption,summary,pre';

/**
 * Leaves on the elements below `content` only the attributes that a reader needs, and gives links the whole of their address.
 * @param baseUrl what addresses are relative to.
 */
export function strip(content: Element, baseUrl: string): void {
  // A reader shows what a page lets be unfolded.
  for (const folded of content.querySelectorAll('details')) folded.setAttribute('open', '');
  for (const element of content.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      if (KEPT.has(name)) continue;
      if (name === ANCHOR) element.id = element.getAttribute(name) ?? '';
      element.removeAttribute(name);
    }
    if (element.localName === 'a') completeLink(element, baseUrl);
  }
}

/** Gives a link its whole address; one that is none, leads nowhere or into a script, is a link no more. */
function completeLink(link: Element, baseUrl: string): void {
  const address = link.getAttribute('href');
  if (address === null || /^(#.|https?:)/.test(address)) return;
  try {
    const { href, protocol } = new URL(address, baseUrl);
    if (address !== '#' && protocol !== 'javascript:') return link.setAttribute('href', href);
  } catch {
    // An address that is none.
  }
  link.removeAttribute('href');
}

/**
 * Gives a block a direction of its own, and its language where that is plain, where most of its words run against the
 * article; all other directions that the page wrote are taken away, since they describe its layout more often than its text,
 * and languages that the letters contradict.
 * @param words all of its text.
 */
export function orient(content: Element, direction: Direction, words: string): void {
  for (const element of content.querySelectorAll('[dir]')) {
    if (element.localName !== 'bdo' && element.localName !== 'bdi') element.removeAttribute('dir');
  }
  for (const element of content.querySelectorAll('[lang]')) {
    const own = directionOf(element.textContent ?? '');
    if (own && own !== directionOfLanguage(element.getAttribute('lang') ?? '')) {
      element.removeAttribute('lang');
    }
  }
  const other = direction === 'rtl' ? LATIN : RTL;
  if (!other.test(words)) return;
  for (const element of content.querySelectorAll(ORIENTED)) {
    const text = element.textContent ?? '';
    const own = other.test(text) ? directionOf(text) : null;
    const around = element.parentElement?.closest('[dir]')?.getAttribute('dir') ?? direction;
    if (!own || own === around) continue;
    element.setAttribute('dir', own);
    const language = content.contains(element.closest('[lang]')) ? null : languageOf(text, null);
    if (language) element.setAttribute('lang', language);
  }
}
