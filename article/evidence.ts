import { cleanLine } from '../language/plain-text';
import { isDayFirst, type DateContext } from './dates';
import { decodeEntities } from './entities';
import { nameKey } from './names';
import { readStructuredData, textOf, type StructuredData, type Thing } from './structured-data';
import {
  addressOf,
  allIn,
  allOf,
  attribute,
  baseOf,
  closest,
  firstInPage,
  nameOf,
  textContent,
  visibleText,
} from './untampered';

/** A text with what it is compared by. */
export interface Keyed {
  /** In the form of `nameKey`. */
  key: string;
  words: readonly string[];
}

export interface Heading extends Keyed {
  element: Element;
  text: string;
  /** Whether it is an `<h1>`. */
  isMain: boolean;
}

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
  /** Every `<link>` to somewhere. */
  links: readonly Element[];
  /** Elements that say by an attribute what they are. */
  marked: ReadonlySet<Element>;
  /** The text of `<title>`. */
  documentTitle: string;
  /** The main headings, in document order. */
  headings: Heading[];
  dates: DateContext;
}

/** UTF-16 units of a text that is kept; titles and excerpts are shorter, what is longer is cut (boundary.ts, TEXT_LIMIT). */
const TEXT_LIMIT = 2000;

/** One clean line of a text from the page, character references decoded. */
export function lineOf(text: string | null | undefined, limit = TEXT_LIMIT): string {
  return text ? cleanLine(decodeEntities(text.slice(0, limit * 8)), limit) : '';
}

/** The text an element shows, on one line; where two boxes stand together without a space, ` | ` stands between their texts. */
export function shownText(element: Element, limit = TEXT_LIMIT): string {
  return cleanLine(visibleText(element, limit * 4), limit);
}

/** What the page says its language is: the document, its body, data, headers and Open Graph, in this order. */
export function declaredLanguageOf(page: Document): string | null {
  for (const selector of [
    'html',
    'body',
    'meta[http-equiv=content-language i],meta[property="og:locale"],meta[name=language i],meta[itemprop=inLanguage]',
  ]) {
    const element = firstInPage(page, selector);
    if (!element) continue;
    const lang = ['lang', 'xml:lang', 'content'].map((name) => attribute(element, name, 40).trim());
    const said = lang.find(Boolean);
    if (said) return said;
  }
  return null;
}

const MOST_WORDS = 60;

export function keyed(text: string): Keyed {
  const key = nameKey(text);
  return { key, words: key ? key.split(' ').slice(0, MOST_WORDS) : [] };
}

/** Words two texts share, from 0 to 1: twice the shared over the sum. */
export function likeness({ words: a }: Keyed, { words: b }: Keyed): number {
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

/** The sign of a link to the heading itself, behind its words. */
const PERMALINK = /\s*¶$/;

/** Those of some elements that may be the article's headline. */
export const headingsOf = (elements: readonly Element[]): Heading[] =>
  elements
    .filter((element) => {
      const crumbs = closest(element, '[class*=breadcrumb i]');
      // A block named after the breadcrumbs it begins with holds paragraphs too.
      return !closest(element, 'nav,footer,h1 *') && !(crumbs && !allOf(crumbs, 'p', 1).length);
    })
    .map((element) => {
      const text = (lineOf(attribute(element, 'content', 2000)) || shownText(element, 500)).replace(
        PERMALINK,
        '',
      );
      return { element, text, isMain: nameOf(element) === 'h1', ...keyed(text) };
    })
    .filter(({ text }) => text.length > 1);

/** Things that an article holds, or that stand beside it. https://schema.org */
const PART =
  /\/(?:ImageObject|Comment|UserComments|Offer|Person|Organization|ListItem|BreadcrumbList)\b/;

function isOfPart(element: Element): boolean {
  const thing = closest(element, '[itemscope]');
  return (
    (thing !== null && PART.test(attribute(thing, 'itemtype', 200))) ||
    // A reader's comment may be a review of its own.
    closest(element, '[id^=comment i],[class~=comment]') !== null
  );
}

/** Adds what a `<meta>` says to the texts by their names. */
function addMeta(metas: Map<string, string[]>, element: Element): void {
  const value = attribute(element, 'content', 10_000).trim();
  if (!value) return;
  let last = '';
  for (const kind of ['property', 'name', 'itemprop']) {
    const name = attribute(element, kind, 100).trim().toLowerCase();
    // Microdata of a picture, of a comment say nothing of the page.
    if (kind === 'itemprop' && name && isOfPart(element)) continue;
    if (!name || name === last) continue;
    last = name;
    const values = metas.get(name);
    if (values) values.push(value);
    else metas.set(name, [value]);
  }
}

/** All that is asked of the whole page, at once: each question would walk through all of it. */
const SPEAKING =
  'meta[content],title,h1,link[rel][href],script[type*="ld+json" i],[itemprop],[rel~=author],[property]';
const MOST_SPEAKING = 8000;

/**
 * @param language of the article, BCP 47.
 */
export function gatherEvidence(page: Document, language: string | null, now: Date): Evidence {
  const url = addressOf(page);
  const base = baseOf(page);
  let host = '';
  try {
    host = new URL(url).hostname.replace(/^www\d?\./, '');
  } catch {
    // An address that is none has no host.
  }
  const metas = new Map<string, string[]>();
  const links: Element[] = [];
  const mains: Element[] = [];
  const scripts: string[] = [];
  const marked = new Set<Element>();
  let documentTitle = '';
  for (const element of allIn(page, SPEAKING, MOST_SPEAKING)) {
    const name = nameOf(element);
    if (name === 'meta') addMeta(metas, element);
    else if (name === 'link') links.push(element);
    else if (name === 'script') scripts.push(textContent(element));
    else if (name === 'title') documentTitle ||= lineOf(textContent(element));
    else {
      if (name === 'h1') mains.push(element);
      marked.add(element);
    }
  }
  const headings = headingsOf(mains.slice(0, 60));
  let claimed: Keyed[] | undefined;
  const data = readStructuredData(scripts, (headline, address) => {
    claimed ??= [
      ...[metas.get('og:title')?.[0] ?? '', documentTitle].map(keyed),
      ...headings.slice(0, 1),
    ];
    const own = keyed(decodeEntities(headline));
    return (
      Math.max(...claimed.map((text) => likeness(own, text))) +
      (address && sameAddress(address, url, base) ? 0.7 : 0)
    );
  });
  return {
    page,
    url,
    base,
    host,
    metas,
    links,
    marked,
    data,
    documentTitle,
    headings,
    dates: { now, language, dayFirst: isDayFirst(language, host) },
  };
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
