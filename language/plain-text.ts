/**
 * Text that came from a page, made fit to be shown or copied: what is invisible and can deceive is removed, what a script
 * needs (U+200C, U+200D in Persian, Urdu, Indic scripts and emoji) stays.
 */

/** All of Bidi_Control (UAX #9): embeddings, overrides and isolates, and the marks U+061C, U+200E, U+200F. */
const BIDI_CONTROL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * C0 and C1 but tab and line ends, soft hyphen, zero-width space, word joiner, byte order mark, tag characters; and the
 * bidirectional controls that reorder what stands around them.
 */
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex
  /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\udb40[\udc00-\udc7f]/g;

/** A mark at an end orders nothing. */
const EDGE_MARKS = /^[\s\u061c\u200c-\u200f]+|[\s\u061c\u200c\u200e\u200f]+$/g;

/** Without any bidirectional control; for names, addresses and data formats, where none belongs. */
export function stripBidiControls(text: string): string {
  return text.replace(BIDI_CONTROL, '');
}

/**
 * One clean line: well-formed, NFC, without control, override or invisible characters, with single spaces, trimmed, and no
 * longer than `limit` UTF-16 units (cut between code points).
 */
export function cleanLine(text: string, limit: number): string {
  // Cut before the work as well, so that a text of megabytes costs no more than a long one.
  const line = text
    .slice(0, limit * 4)
    .toWellFormed()
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\s\u0085]{2,}|[^\S ]|\u0085/g, ' ')
    .replace(EDGE_MARKS, '');
  return line.length <= limit ? line : cut(line, limit);
}

function cut(line: string, limit: number): string {
  return line
    .slice(0, limit)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}

const RLM = '\u200f';
const RLI = '\u2067';
const LRI = '\u2066';
const FSI = '\u2068';
const PDI = '\u2069';

/**
 * `text` isolated for plain text that may land in a paragraph of the other direction (W3C, "How to use Unicode controls for
 * bidi text"). The mark before a right-to-left isolate gives the line itself that direction wherever the direction is taken
 * from the first strong character, which an isolate alone would hide.
 */
export function isolate(text: string, direction: 'rtl' | 'ltr' | 'auto'): string {
  if (direction === 'rtl') return RLM + RLI + text + PDI;
  return (direction === 'ltr' ? LRI : FSI) + text + PDI;
}
