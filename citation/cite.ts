import type { Metadata } from '../article/article';
import type { CitationStyle } from './style';

/** What is cited: the article's metadata (as the page gave it or as the reader corrected it) and the address of the tab. */
export interface CitedWork {
  metadata: Metadata;
  /** The address of the tab, never the page's claim. */
  url: string;
  /** BCP 47 language of the article, which the citation is written in unless the options say otherwise. */
  language: string | null;
  /** The day the article was read, `YYYY-MM-DD` in the reader's own time zone. */
  accessed: string;
}

export type CitationDigits = 'auto' | 'latn' | 'arab';
export type CitationCalendar = 'gregorian' | 'with-local';

export interface CitationOptions {
  style: CitationStyle;
  /** BCP 47 language of the citation's own words; null: the article's. */
  language: string | null;
  digits: CitationDigits;
  /** `with-local`: the Hijri, Persian or Hebrew date beside the Gregorian. */
  calendar: CitationCalendar;
}

/** A citation in both flavours. `text` has no markup; `html` is built from escaped text alone, with lang, dir and bdi. */
export interface Citation {
  text: string;
  html: string;
  language: string;
  direction: 'rtl' | 'ltr';
}
