import { cleanLine, stripBidiControls } from '../language/plain-text';

/** UTF-16 units of a field; the same cap as where the page's data come in. */
const CAP = 2000;

/** Invisible characters that no script needs: operators, deprecated format characters, interlinear marks, noncharacters. */
const USELESS = /[\u2061-\u2065\u206A-\u206F\uFFF9-\uFFFB]|\p{Noncharacter_Code_Point}/gu;

/**
 * Text that a page wrote, made fit to stand in a citation: one line, whole characters, nothing invisible that could reorder
 * or hide what is read. Bidi controls go, marks too, because the citation brings its own isolates.
 */
export function cleanText(text: string): string {
  return stripBidiControls(cleanLine(text, CAP)).replace(USELESS, '').replace(/ {2,}/g, ' ').trim();
}

/** Escapes the five characters that HTML reads as markup, for text and for attributes in double quotes. */
export function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** Query parameters that say how the reader came, never which page it is. */
const TRACKING =
  /^(utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mc_cid|mc_eid|_hsenc|_hsmi)$/i;

/**
 * The address to cite: ASCII, without credentials and without what only tells how the reader came.
 * An address that is not http(s) is given back as it is, percent-encoded, and is never made a link.
 */
export function citedAddress(address: string): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return encodeURI(cleanText(address)).replace(/%25([0-9A-F]{2})/gi, '%$1');
  }
  url.username = '';
  url.password = '';
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => !TRACKING.test(pair.split('=')[0] ?? ''));
  if (kept.length !== url.search.slice(1).split('&').length) url.search = kept.join('&');
  // `new URL` leaves these as they are in a query; every target but a browser trips over one of them.
  return url.href.replace(/[{}|\\^`<>"'\s[\]]/g, (character, offset: number, whole: string) =>
    // The brackets of an IPv6 host are its syntax.
    (character === '[' || character === ']') &&
    /^[a-z]+:\/\/\[[^/]*$/i.test(whole.slice(0, offset + 1))
      ? character
      : `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/** Whether an address may be a link: http and https alone. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address);
}
