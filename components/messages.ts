import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
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
  return new Intl.NumberFormat(numberLocale(words.language), { style }).format(number);
}

const LATIN_DIGIT_COUNTRIES = /^ar-(DZ|EH|LY|MA|MR|TN)\b/;

function numberLocale(language: string): string {
  if (!language.startsWith('ar')) return language;
  return `${language}-u-nu-${LATIN_DIGIT_COUNTRIES.test(language) ? 'latn' : 'arab'}`;
}
