import { canonicalLanguage } from '../language/language';
import type { CitationOptions, CitedWork } from './cite';
import { citedAddress, cleanText } from './clean';
import type { CitedDate, DateManner } from './dates';
import { digitsOf, readDate } from './dates';
import type { Name } from './names';
import { readName } from './names';
import { isPeriodical } from './periodical';
import type { Tongue } from './tongue';
import { tongueOf } from './tongue';

/** A cited work with every field read and cleaned: what all styles are written from. Absent is null, never made up. */
export interface Reference {
  title: string;
  /** The authors, or the agency when no author is named. */
  names: Name[];
  agency: string | null;
  site: string | null;
  /** A newspaper, a magazine or a blog, whose name is set as a work's; false: a broadcaster, an agency, an institution. */
  periodical: boolean;
  issued: CitedDate | null;
  accessed: CitedDate | null;
  url: string;
  /** BCP 47 of the article, canonical, or null. */
  language: string | null;
  tongue: Tongue;
  manner: DateManner;
}

export function referenceOf(
  work: CitedWork,
  options: Pick<CitationOptions, 'language' | 'digits' | 'calendar'>,
): Reference {
  const { metadata } = work;
  const title = cleanText(metadata.title);
  const site = orNull(metadata.site);
  const agency = orNull(metadata.agency);
  const language = canonicalLanguage(work.language);
  const { tongue, locale } = tongueOf(canonicalLanguage(options.language) ?? language, title);
  const groups = [site, agency].filter((group) => group !== null);
  const authors = metadata.authors.map(cleanText).filter(Boolean);
  const printed = authors.length > 0 ? authors : agency === null ? [] : [agency];
  return {
    title,
    names: printed.map((name) => readName(name, language, groups)),
    agency: authors.length > 0 ? agency : null,
    site,
    periodical: site !== null && isPeriodical(site, agency),
    issued: readDate(metadata.published),
    accessed: readDate(work.accessed),
    url: citedAddress(work.url),
    language,
    tongue,
    manner: {
      locale,
      language: tongue.language,
      digits: digitsOf(locale, tongue.language, options.digits),
      calendar: options.calendar,
    },
  };
}

function orNull(text: string | null): string | null {
  return cleanText(text ?? '') || null;
}
