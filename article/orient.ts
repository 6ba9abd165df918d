import { directionOf } from '../language/direction';
import type { Direction } from './article';
import { textOf } from './text';

/** Attributes that mean something to a reader; all others are the page's own affair. */
const KEPT =
  /^(href|src|alt|colspan|rowspan|scope|start|reversed|value|datetime|cite|lang|dir|id|name|title|type|width|height|open|headers|display|mathvariant)$/;

/** Letters that run to the right, and those that run to the left: enough to see that a block has none of them. */
const LATIN = /[A-Za-zÀ-ӿ]/;
const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

const ORIENTED = 'p,h1,h2,h3,h4,h5,h6,li,blockquote,td,th,dt,dd,figcaption,pre';

/** Leaves on the elements below `content` only the attributes that a reader needs. */
export function strip(content: Element): void {
  // A reader shows what a page lets be unfolded.
  for (const folded of content.querySelectorAll('details')) folded.setAttribute('open', '');
  for (const element of content.querySelectorAll('*')) {
    for (const { name } of Array.from(element.attributes)) {
      if (!KEPT.test(name)) element.removeAttribute(name);
    }
  }
}

/**
 * Gives a block a direction of its own where most of its words run against the article; all other directions that the page
 * wrote are taken away, since they describe its layout more often than its text.
 */
export function orient(content: Element, direction: Direction): void {
  for (const element of content.querySelectorAll('[dir]')) {
    if (element.localName !== 'bdo' && element.localName !== 'bdi') element.removeAttribute('dir');
  }
  const other = direction === 'rtl' ? LATIN : RTL;
  if (!other.test(content.textContent ?? '')) return;
  for (const element of content.querySelectorAll(ORIENTED)) {
    if (!other.test(element.textContent ?? '')) continue;
    const own = directionOf(textOf(element));
    const around = element.parentElement?.closest('[dir]')?.getAttribute('dir') ?? direction;
    if (own && own !== around) element.setAttribute('dir', own);
  }
}
