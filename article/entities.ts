/**
 * Character references in texts that are no markup: publishers encode titles once too often. Latin letters with a mark are made
 * of letter and mark, so that no table of them is needed.
 */
/** Each name with what it stands for behind it; marks of direction, and where a word may break, are nothing to a title. */
const NAMED =
  'amp&lt<gt>quot"apos\'nbsp\u00a0lsquo‘rsquo’sbquo‚ldquo“rdquo”bdquo„laquo«raquo»ndash–mdash—hellip…euro€copy©szligßaeligæAEligÆoslashøOslashØoeligœzwnj\u200czwj\u200dshy\u00adrlm\u00adlrm\u00ad';
const MARKS =
  'uml\u0308acute\u0301grave\u0300circ\u0302tilde\u0303cedil\u0327ring\u030acaron\u030c';

/** The sign behind a name. */
const signOf = (name: string, list: string): string | undefined =>
  new RegExp(`\\b${name}(\\W)`).exec(list)?.[1];

function decodeOnce(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z])(uml|acute|grave|circ|tilde|cedil|ring|caron)|([a-z]{2,6}));/gi,
    (whole, decimal?: string, hex?: string, letter?: string, mark?: string, name?: string) => {
      if (letter && mark) return (letter + (signOf(mark, MARKS) ?? '')).normalize('NFC');
      if (name) return signOf(name, NAMED) ?? whole;
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
