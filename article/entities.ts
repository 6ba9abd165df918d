/**
 * Character references in texts that are no markup: publishers encode titles once too often. Latin letters with a mark are made
 * of letter and mark, so that no table of them is needed.
 */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  euro: '€',
  copy: '©',
  szlig: 'ß',
  aelig: 'æ',
  AElig: 'Æ',
  oslash: 'ø',
  Oslash: 'Ø',
  oelig: 'œ',
  zwnj: '\u200c',
  zwj: '\u200d',
  shy: '',
  rlm: '',
  lrm: '',
};
const MARKS: Readonly<Record<string, string>> = {
  uml: '\u0308',
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
};

function decodeOnce(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z])(uml|acute|grave|circ|tilde|cedil|ring|caron)|([a-z]{2,6}));/gi,
    (whole, decimal?: string, hex?: string, letter?: string, mark?: string, name?: string) => {
      if (letter && mark) return (letter + (MARKS[mark] ?? '')).normalize('NFC');
      if (name) return NAMED[name] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
      return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
    },
  );
}

/** `text` with its character references as characters, those that were encoded twice as well. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  const once = decodeOnce(text);
  return once.includes('&') ? decodeOnce(once) : once;
}
