/**
 * Reading speed in words a minute.
 *
 * ar, he, en, fr, es, de, it, pt, nl, sv, fi, pl, tr, ru, sl, zh, ja: Trauzettel-Klosinski and Dietz, "Standardized
 * Assessment of Reading Performance: The New International Reading Speed Texts IReST", Invest Ophthalmol Vis Sci 53 (2012).
 * The study has no Persian and no Urdu: they are given the Arabic rate, the nearest script, until one is measured.
 */
const WORDS_A_MINUTE: Record<string, number> = {
  ar: 138,
  fa: 138,
  ur: 138,
  ckb: 138,
  ps: 138,
  he: 187,
  yi: 187,
  en: 228,
  fr: 195,
  es: 218,
  de: 179,
  it: 188,
  pt: 181,
  nl: 202,
  sv: 199,
  fi: 161,
  pl: 166,
  tr: 166,
  ru: 184,
  sl: 180,
};

/** The mean of the study's alphabetic languages. */
const OTHER_WORDS = 184;

/** Characters a minute where words are not set apart by spaces (IReST: Chinese 255, Japanese 357). */
const CHARACTERS_A_MINUTE: Record<string, number> = { zh: 255, ja: 357, th: 300 };

/** Estimated minutes to read `text`, rounded; 0 for less than half a minute. */
export function readingMinutes(text: string, language: string | null): number {
  const primary = language?.toLowerCase().split('-')[0] ?? '';
  const characters = CHARACTERS_A_MINUTE[primary];
  if (characters) return Math.round((text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) / characters);
  return Math.round(countWords(text) / (WORDS_A_MINUTE[primary] ?? OTHER_WORDS));
}

/**
 * Runs of what is not a space that hold a letter or a digit. Of marks only those of ASCII, of Latin-1, of general
 * punctuation and of Arabic are known; a class of all letters takes longer to make than all of it to count.
 */
const countWords = (text: string): number =>
  text.match(
    /[^\s\0-/:-@[-`{-\u00A9\u00AB-\u00B4\u00B6-\u00B9\u00BB-\u00BF\u2000-\u206F،؛؟٪-٭۔]\S*/g,
  )?.length ?? 0;
