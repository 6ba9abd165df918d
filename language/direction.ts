/** Right-to-left scripts that are in use: Arabic, Hebrew, Thaana, Syriac, N'Ko, Adlam, Hanifi Rohingya, Mandaic, Samaritan, Mende Kikakui. */
const RTL_LETTER =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}\p{Script=Nko}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\p{Script=Mandaic}\p{Script=Samaritan}\p{Script=Mende_Kikakui}]/u;
const LETTER = /\p{L}/u;

/** Addresses of any kind: Latin wherever they stand, so they say nothing about the text around them. */
const ADDRESS = /^\P{L}*(?:https?:|www\.|mailto:|[\w.-]+@[\w.-]+\.)/iu;

/** A text is right to left when more than this share of its words is (Closure's goog.i18n.bidi, rtlDetectionThreshold_). */
const RTL_THRESHOLD = 0.4;

/** The direction of most of the words of `text`, or null when it has no word with a letter. */
export function directionOf(text: string): 'rtl' | 'ltr' | null {
  let rtl = 0;
  let words = 0;
  for (const word of text.split(/\s+/)) {
    const letter = LETTER.exec(word);
    if (!letter || (letter[0] < '\u0100' && ADDRESS.test(word.slice(0, 200)))) continue;
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
