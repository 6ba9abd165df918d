import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { toDigitsOf } from '../language/digits';
import type messages from '../locales/en.json';

type Paths<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Paths<Tree[Key]>}`;
}[keyof Tree & string];

/** The name of a message, as locales/en.json nests it. */
export type MessageKey = Paths<typeof messages>;

/** Words of the interface, in the language the browser speaks. */
export interface Words {
  /** BCP 47 language of the interface. */
  language: string;
  direction: 'rtl' | 'ltr';
  /** The message, its `$1`, `$2`… replaced. */
  t(key: MessageKey, ...substitutions: string[]): string;
}

export const WordsContext = createContext<Words>({
  language: 'en',
  direction: 'ltr',
  t: (key) => key,
});

export const useWords = (): Words => useContext(WordsContext);

/** A number as the interface writes it: Arabic-Indic digits in the Arabic of the Mashriq. */
export function formatNumber(words: Words, number: number, style?: 'percent'): string {
  const digits = digitsOf(words.language);
  const shown = style === 'percent' ? Math.round(number * 100) : number;
  // What is shown from the start is small and whole: making the tables of `Intl` would take a popup 10 ms.
  if (Number.isInteger(shown) && shown >= 0 && shown < 1000) {
    return toDigitsOf(digits, `${shown}${style ? PERCENT[digits] : ''}`);
  }
  const locale = words.language.startsWith('ar')
    ? `${words.language}-u-nu-${digits}`
    : words.language;
  return new Intl.NumberFormat(locale, { style }).format(number);
}

const LATIN_DIGIT_COUNTRIES = /^ar-(DZ|EH|LY|MA|MR|TN)\b/;

const digitsOf = (language: string): 'arab' | 'latn' =>
  language.startsWith('ar') && !LATIN_DIGIT_COUNTRIES.test(language) ? 'arab' : 'latn';

/** Its sign after the number, as the two interfaces write it; the mark keeps the sign on the number's left. */
const PERCENT = { arab: '٪\u061C', latn: '%' } as const;
