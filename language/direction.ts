import { SIGNS_AND_DIGITS } from './letters';

/** The blocks of right-to-left scripts, those beyond U+FFFF by the first halves of their pairs (Adlam, Hanifi Rohingya, Mende Kikakui). */
const RTL_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\ud802\ud803\ud83a\ud83b]/;
const LETTER = new RegExp(`[^${SIGNS_AND_DIGITS}]`);

/** Addresses of any kind: Latin wherever they stand, so they say nothing about the text around them. */
const ADDRESS = /^[^a-z]*(?:https?:|www\.|mailto:|[\w.-]+@[\w.-]+\.)/i;

/** A text is right to left when more than this share of its words is (Closure's goog.i18n.bidi, rtlDetectionThreshold_). */
const RTL_THRESHOLD = 0.4;

/** The direction of most of the words of `text`, or null when it has no word with a letter. */
export function directionOf(text: string): 'rtl' | 'ltr' | null {
  const isMixed = RTL_LETTER.test(text);
  let rtl = 0;
  let words = 0;
  for (const word of text.split(/\s+/)) {
    const letter = LETTER.exec(word);
    if (!letter || (letter[0] < '\u0100' && ADDRESS.test(word.slice(0, 200)))) continue;
    if (!isMixed) return 'ltr';
    words += 1;
    if (RTL_LETTER.test(letter[0])) rtl += 1;
  }
  if (words === 0) return null;
  return rtl / words > RTL_THRESHOLD ? 'rtl' : 'ltr';
}

const RTL_SCRIPT = /^(Arab|Hebr|Thaa|Syrc|Nkoo|Adlm|Rohg|Mand|Samr|Mend)$/;

/** The direction that a BCP 47 tag's language is written in; `ltr` for what is no tag. For text, `directionOf` knows better. */
export function directionOfLanguage(tag: string): 'rtl' | 'ltr' {
  try {
    return RTL_SCRIPT.test(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}
