import { turnQuotes } from './quoted';
import { tongueOf } from './tongue';

type Pair = readonly [open: string, close: string];

/** Quotation marks of a language, and those within them. */
export interface QuotationMarks {
  outer: Pair;
  inner: Pair;
}

/** CLDR, main/delimiters, for the languages that citations are not written in; those are citation/tongue.ts's. */
const DELIMITERS: Record<string, [string, string, string, string]> = {
  bg: ['„', '“', '‚', '‘'],
  ckb: ['«', '»', '‹', '›'],
  cs: ['„', '“', '‚', '‘'],
  da: ['”', '”', '’', '’'],
  de: ['„', '“', '‚', '‘'],
  el: ['«', '»', '“', '”'],
  es: ['«', '»', '“', '”'],
  fi: ['”', '”', '’', '’'],
  hr: ['„', '“', '‚', '‘'],
  hu: ['„', '”', '»', '«'],
  it: ['«', '»', '“', '”'],
  ja: ['「', '」', '『', '』'],
  nb: ['«', '»', '‘', '’'],
  nn: ['«', '»', '‘', '’'],
  no: ['«', '»', '‘', '’'],
  pl: ['„', '”', '«', '»'],
  ps: ['«', '»', '‹', '›'],
  ro: ['„', '”', '«', '»'],
  ru: ['«', '»', '„', '“'],
  sk: ['„', '“', '‚', '‘'],
  sr: ['„', '“', '’', '’'],
  sv: ['”', '”', '’', '’'],
  ug: ['«', '»', '‹', '›'],
  uk: ['«', '»', '„', '“'],
  yi: ['”', '”', '’', '’'],
  'zh-Hant': ['「', '」', '『', '』'],
};

/** The marks of a BCP 47 language; without one, the script of `sample` says which are wanted. */
export function quotationMarksOf(language: string | null, sample: string): QuotationMarks {
  const marks = DELIMITERS[keyOf(language)];
  if (marks) return { outer: [marks[0], marks[1]], inner: [marks[2], marks[3]] };
  const { tongue } = tongueOf(language, sample);
  // Another language in Arabic script is no better served by the marks of English.
  if (tongue.language === 'en' && keyOf(language) !== 'en' && /\p{Script=Arabic}/u.test(sample))
    return { outer: ['«', '»'], inner: ['‹', '›'] };
  return { outer: tongue.quotes, inner: tongue.nested };
}

function keyOf(language: string | null): string {
  try {
    const locale = new Intl.Locale(language ?? 'und').maximize();
    return locale.language === 'zh' && locale.script === 'Hant' ? 'zh-Hant' : locale.language;
  } catch {
    return '';
  }
}

/** The marks within quoted words, one step further in, since the quotation has marks of its own around it. */
export function turnInner(text: string, { outer, inner }: QuotationMarks): string {
  // French keeps its marks off the words with a space, which goes with them.
  const close = text.replace(/«[\s\u00a0\u202f]+/g, '«').replace(/[\s\u00a0\u202f]+»/g, '»');
  const turned = turnQuotes(close, [inner, outer], null);
  if (turned !== close) return turned;
  // A selection that begins or ends within quoted words leaves a mark without its other half: each is turned by itself where
  // the opening and the closing one can be told apart.
  const [opening, closing] = outer;
  if (opening === closing || !(text.includes(opening) || text.includes(closing))) return text;
  return close.replaceAll(opening, inner[0]).replaceAll(closing, inner[1]);
}
