import { languageOf } from '../language/language';
import { cleanLine } from '../language/plain-text';
import { isDayFirst, type DateContext } from './dates';
import { decodeEntities } from './entities';
import { nameKey } from './names';
import { readStructuredData, textOf, type StructuredData, type Thing } from './structured-data';
import {
  addressOf,
  all,
  attribute,
  baseOf,
  closest,
  holderOf,
  holds,
  textContent,
  visibleText,
} from './untampered';

/** What a page says about its article, gathered once: `metadata.ts` weighs it. */
export interface Evidence {
  page: Document;
  url: string;
  base: string;
  /** Without `www.`. */
  host: string;
  /** Contents of `<meta>` by lower-case `property`, `name` or `itemprop`, in document order. */
  metas: ReadonlyMap<string, string[]>;
  data: StructuredData;
  /** The text of `<title>`. */
  documentTitle: string;
  /** Headings that may be the article's, in document order. */
  headings: { element: Element; text: string }[];
  dates: DateContext;
  language: string | null;
}

/** UTF-16 units of a text that is kept; titles and excerpts are shorter, what is longer is cut (boundary.ts, TEXT_LIMIT). */
export const TEXT_LIMIT = 2000;

/** What surrounds an article: nothing in it speaks of the article. */
export const SURROUNDINGS =
  'nav,footer:not(article footer),aside,[class*=breadcrumb i],[role=navigation],[role=contentinfo],[class*=related i],[class*=recommend i],[class*=sidebar i],[class*=comment i],[class*=popular i],[class*=most-read i],[class*=trending i],[class*=newsletter i],[class*=carousel i],[class*=teaser i],[id*=related i],[id*=comment i],[id*=sidebar i],[class*=read-more i],[class*=also-read i]';

/** One clean line of a text from the page, character references decoded. */
export function lineOf(text: string | null | undefined, limit = TEXT_LIMIT): string {
  return text ? cleanLine(decodeEntities(text.slice(0, limit * 8)), limit) : '';
}

/** The text an element shows, on one line; where two boxes stand together without a space, ` | ` stands between their texts. */
export function shownText(element: Element, limit = TEXT_LIMIT): string {
  return cleanLine(visibleText(element, limit * 4), limit);
}

/** Whether an element stands in what surrounds the article. What holds the headline does not: a page's body may be called `right-sidebar`. */
export function isBeside(element: Element, heading: Element | null): boolean {
  for (let around = closest(element, SURROUNDINGS); around;) {
    if (!(heading && holds(around, heading)) && !/^(?:html|body|main)$/.test(around.localName))
      return true;
    const holder = holderOf(around);
    around = holder && closest(holder, SURROUNDINGS);
  }
  return false;
}

/** What the page says its language is: the document, its body, data, headers and Open Graph, in this order. */
export function declaredLanguageOf(page: Document): string | null {
  for (const element of all(page, 'html[lang],body[lang]', 2)) {
    const lang = attribute(element, 'lang', 40).trim();
    if (lang) return lang;
  }
  for (const element of all(
    page,
    'html[*|lang],meta[http-equiv=content-language i],meta[property="og:locale"],meta[name=language i],meta[itemprop=inLanguage]',
    5,
  )) {
    const lang = attribute(element, 'content', 40) || attribute(element, 'xml:lang', 40);
    if (lang.trim()) return lang.trim();
  }
  return null;
}

/** Longest text of a block that holds a headline with its byline and date, and no article yet. */
const HEADER = 700;

/** The largest block about the headline that holds little more than it: its byline, date and standfirst. */
export function headerOf(heading: Element | null): Element | null {
  let header: Element | null = null;
  for (
    let around = heading && holderOf(heading), steps = 0;
    around && steps < 6;
    around = holderOf(around), steps++
  ) {
    if (textContent(around).length > HEADER * 3 || visibleText(around, HEADER + 1).length > HEADER)
      break;
    header = around;
  }
  return header;
}

/** Words two texts share, from 0 to 1: twice the shared over the sum. */
export function likeness(one: string, other: string): number {
  const a = nameKey(one).split(' ').filter(Boolean).slice(0, 60);
  const b = nameKey(other).split(' ').filter(Boolean).slice(0, 60);
  if (!a.length || !b.length) return 0;
  const rest = [...b];
  let shared = 0;
  for (const word of a) {
    const at = rest.indexOf(word);
    if (at >= 0) {
      shared += 1;
      rest.splice(at, 1);
    }
  }
  return (2 * shared) / (a.length + b.length);
}

export function gatherEvidence(page: Document, content: Element | null, now: Date): Evidence {
  const url = addressOf(page);
  const base = baseOf(page);
  let host = '';
  try {
    host = new URL(url).hostname.replace(/^www\d?\./, '');
  } catch {
    // An address that is none has no host.
  }
  const metas = new Map<string, string[]>();
  for (const element of all(page, 'meta[content]', 400)) {
    const value = attribute(element, 'content', 10_000).trim();
    if (!value) continue;
    for (const name of new Set(
      ['property', 'name', 'itemprop'].map((key) =>
        attribute(element, key, 100).trim().toLowerCase(),
      ),
    )) {
      if (!name) continue;
      const values = metas.get(name);
      if (values) values.push(value);
      else metas.set(name, [value]);
    }
  }
  const documentTitle = lineOf(textContentOfFirst(page, 'head title, title'));
  const headings = all(page, 'h1,h2,h3,[itemprop~=headline],[class*=headline i]:is(div,span,p)', 80)
    .filter(
      (element) =>
        !closest(element, 'nav,footer,[class*=breadcrumb i],[itemtype*=BreadcrumbList],h1 *'),
    )
    .map((element) => ({
      element,
      text: lineOf(attribute(element, 'content', 2000)) || shownText(element, 500),
    }))
    .filter(({ text }) => text.length > 1);
  const claimed = [metas.get('og:title')?.[0] ?? '', documentTitle, headings[0]?.text ?? ''];
  const data = readStructuredData(
    all(page, 'script[type*="ld+json" i]', 60).map(textContent),
    (headline, address) =>
      Math.max(...claimed.map((text) => likeness(decodeEntities(headline), text))) +
      (address && sameAddress(address, url, base) ? 0.7 : 0),
  );
  const declared = declaredLanguageOf(page) ?? textOf(data.article?.inLanguage);
  const language = languageOf(
    content ? textContent(content).slice(0, 8000) : documentTitle,
    declared,
  );
  return {
    page,
    url,
    base,
    host,
    metas,
    data,
    documentTitle,
    headings,
    language,
    dates: { now, language, dayFirst: isDayFirst(language, host) },
  };
}

function textContentOfFirst(page: Document, selector: string): string {
  const [element] = all(page, selector, 1);
  return element ? textContent(element) : '';
}

function sameAddress(one: string, other: string, base: string): boolean {
  try {
    const [a, b] = [new URL(one, base), new URL(other)];
    return a.pathname.replace(/\/$/, '') === b.pathname.replace(/\/$/, '') && a.pathname.length > 1;
  } catch {
    return false;
  }
}

/** Names of members of a thing that are texts, cleaned. */
export function lineOfMember(thing: Thing | null, ...names: string[]): string {
  for (const name of names) {
    const text = lineOf(textOf(thing?.[name]));
    if (text) return text;
  }
  return '';
}

/** The first content of the first of these `<meta>` that has any, cleaned. */
export function lineOfMeta({ metas }: Evidence, ...names: string[]): string {
  for (const name of names) {
    for (const value of metas.get(name) ?? []) {
      const text = lineOf(value);
      if (text) return text;
    }
  }
  return '';
}
