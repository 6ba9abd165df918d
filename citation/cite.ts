import type { Metadata } from '../article/article';
import { bibtexOf } from './bibtex';
import { escapeHtml } from './clean';
import { cslJsonOf } from './csl-json';
import { EASTERN } from './eastern';
import { LATIN } from './latin';
import { address, htmlOf, join, plainTextOf } from './line';
import { markdownOf } from './markdown';
import type { Reference } from './reference';
import { referenceOf } from './reference';
import { risOf } from './ris';
import type { CitationStyle } from './style';
import { wikitextOf } from './wikipedia';

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

/** The styles that are data or markup: plain characters, nothing invisible, read left to right by a program. */
const DATA = {
  wikipedia: wikitextOf,
  markdown: markdownOf,
  bibtex: bibtexOf,
  ris: risOf,
  'csl-json': cslJsonOf,
} satisfies Partial<Record<CitationStyle, (work: Reference) => string>>;

/**
 * Writes the citation of a work. Every style writes what is known and leaves out what is not.
 *
 * In the styles for people, `text` is one line with the address in it for a purely Latin citation; with right-to-left words
 * in it, the line is isolated and the address stands bare on a line of its own. In the data formats `html` is the same
 * text in a `<pre>`.
 */
export function cite(work: CitedWork, options: CitationOptions): Citation {
  const reference = referenceOf(work, options);
  const { style } = options;
  const { tongue } = reference;
  if (isData(style)) {
    const text = DATA[style](reference);
    return {
      text,
      html: `<pre dir="ltr">${escapeHtml(text)}</pre>`,
      language: tongue.language,
      direction: 'ltr',
    };
  }
  const written = (tongue.direction === 'rtl' ? EASTERN : LATIN)[style](reference);
  const { direction, language } = tongue;
  if (style === 'short') {
    const html = htmlOf(
      join([written, address(reference.url)], ' '),
      direction,
      language,
      reference.language,
    );
    const line = plainTextOf(written, direction);
    return {
      text: line === '' ? reference.url : `${line}\n${reference.url}`,
      html,
      language,
      direction,
    };
  }
  return {
    text: plainTextOf(written, direction),
    html: htmlOf(written, direction, language, reference.language),
    language,
    direction,
  };
}

function isData(style: CitationStyle): style is keyof typeof DATA {
  return style in DATA;
}

/** A file that reference managers take (Zotero, EndNote, Mendeley): UTF-8, no byte order mark. */
export function citationFile(
  work: CitedWork,
  style: 'bibtex' | 'ris' | 'csl-json',
): { name: string; type: string; content: string } {
  const reference = referenceOf(work, { language: null, digits: 'latn', calendar: 'gregorian' });
  const [extension, type] = FILE[style];
  return { name: `${fileName(reference)}.${extension}`, type, content: DATA[style](reference) };
}

const FILE = {
  bibtex: ['bib', 'application/x-bibtex'],
  ris: ['ris', 'application/x-research-info-systems'],
  'csl-json': ['json', 'application/vnd.citationstyles.csl+json'],
} as const;

/** Letters and digits of the title, at most sixty characters, cut between words; the host when there are none. */
function fileName(work: Reference): string {
  const words = work.title.split(/[^\p{L}\p{M}\p{N}\u200C\u200D]+/u).filter(Boolean);
  let name = '';
  for (const word of words) {
    if (name.length + word.length > 60) break;
    name += (name === '' ? '' : '-') + word;
  }
  // Names that Windows keeps for devices.
  if (/^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name)) name = `article-${name}`;
  return name || /^https?:\/\/([a-z0-9.-]+)/i.exec(work.url)?.[1] || 'article';
}
