import type { Evidence } from './evidence';
import {
  allIn,
  allOf,
  attribute,
  firstIn,
  holderOf,
  nameOf,
  nextOf,
  textContent,
  visibleText,
} from './untampered';

/** What an element is by its name, class and attributes. */
export const BYLINE = 1;
export const DATE = 2;
export const TIME = 4;
const SURROUNDING = 8;
const PICTURE = 16;

/** An element that may speak of the article. */
export interface Spot {
  element: Element;
  name: string;
  /** Of the above, what it is. */
  marks: number;
  /** How many elements it holds. */
  size: number;
  /** Whether it stands in the block that holds the headline and little else. */
  isNear: boolean;
  /** Whether it stands in a figure, a caption or a link of more than a name: what it says is said of something else. */
  isAside: boolean;
}

/** What stands before and after the headline, the surroundings of the article left out. */
export interface Vicinity {
  /** The nearest first. */
  before: Spot[];
  /** In document order. */
  after: Spot[];
}

/** Class names by what they speak of, lower case. */
const CLASSES: readonly (readonly [mark: number, pattern: RegExp])[] = [
  [
    SURROUNDING,
    /breadcrumb|related|recommend|sidebar|comment|popular|most-read|trending|newsletter|carousel|teaser|read-more|also-read/,
  ],
  [
    BYLINE,
    /byline|author|writer|reporter|journalist|autor|auteur|redakt|contributor|yazar|kateb|nevisande/,
  ],
  [DATE, /date|time|publi|posted|meta|byline|info|tarih|datum|fecha/],
  [PICTURE, /caption|credit|copyright|photo/],
];

/** Addresses of authors' pages. */
export const AUTHOR_PAGE =
  /\/(?:authors?\/|autor|auteur|journalist|writer|contributor|columnist|people\/)/i;

/** Elements marked in other ways than by class. */
const MARKED = '[itemprop],[rel~=author],[role=navigation],[role=contentinfo],[property]:not(meta)';

/** Longest text of a block that holds a headline with its byline and date, and no article yet. */
const HEADER = 700;

/** A link that says more is no name. */
const LONGEST_NAME = 60;

/** Elements that are looked at; what is further says nothing of the article. */
const MOST = 5000;

/** The largest block about the headline that holds little more than it: its byline, date and standfirst. */
function headerOf(heading: Element | null): Element | null {
  let header: Element | null = null;
  for (
    let around = heading && holderOf(heading), steps = 0;
    around && steps < 6 && nameOf(around) !== 'html';
    around = holderOf(around), steps++
  ) {
    if (textContent(around).length > HEADER * 3 || visibleText(around, HEADER + 1).length > HEADER)
      break;
    header = around;
  }
  return header;
}

/**
 * Looks around the headline once.
 * @param heading the article's headline; null when the page shows none.
 */
export function vicinityOf({ page }: Evidence, heading: Element | null): Vicinity {
  const before: Spot[] = [];
  const after: Spot[] = [];
  // A page's body may be called "right-sidebar": what holds the headline surrounds nothing.
  const path = new Set<Element>();
  for (let around = heading; around; around = holderOf(around)) path.add(around);
  const header = headerOf(heading);
  const marked = new Set(allIn(page, MARKED, 4000));
  const known = new Map<string, number>();
  const judge = (names: string): number => {
    let marks = known.get(names);
    if (marks === undefined) {
      const small = names.slice(0, 400).toLowerCase();
      marks = 0;
      for (const [mark, pattern] of CLASSES) if (pattern.test(small)) marks |= mark;
      known.set(names, marks);
    }
    return marks;
  };
  let isPast = heading === null;
  let left = MOST;

  /** Reads what stands in an element; how many elements that was. */
  const visit = (
    holder: Element,
    inArticle: boolean,
    isAside: boolean,
    isNear: boolean,
  ): number => {
    let size = 0;
    for (let element = firstIn(holder); element && left > 0; element = nextOf(element)) {
      left -= 1;
      size += 1;
      const name = nameOf(element);
      const isOnPath = path.has(element);
      if (element === heading) {
        isPast = true;
        continue;
      }
      if (SILENT.test(name)) continue;
      const names = attribute(element, 'class', 400);
      const id = attribute(element, 'id', 100);
      let marks = (names ? judge(names) : 0) | (id ? judge(id) : 0);
      if (marked.has(element)) marks |= markOf(element);
      if (name === 'a' && AUTHOR_PAGE.test(attribute(element, 'href', 400))) marks |= BYLINE;
      if (name === 'time' || (name === 'abbr' && marks & DATE)) marks |= TIME;
      if (
        !isOnPath &&
        (marks & SURROUNDING ||
          name === 'nav' ||
          name === 'aside' ||
          (name === 'footer' && !inArticle) ||
          // A link about a headline is a teaser.
          (name === 'a' && firstIn(element) && allOf(element, 'h1,h2,h3,h4,h5,h6', 1).length)) &&
        name !== 'main'
      )
        continue;
      const aside =
        isAside ||
        name === 'figure' ||
        name === 'figcaption' ||
        (marks & PICTURE) !== 0 ||
        (name === 'a' &&
          firstIn(element) !== null &&
          !(marks & BYLINE) &&
          textContent(element).replace(/\s+/g, ' ').length > LONGEST_NAME);
      const near = isNear || element === header;
      const spot: Spot = { element, name, marks, size: 0, isNear: near, isAside: aside };
      if (!isOnPath) (isPast ? after : before).push(spot);
      spot.size = visit(element, inArticle || name === 'article', aside, near);
      size += spot.size;
    }
    return size;
  };
  const [body] = allIn(page, 'body', 1);
  if (body) visit(body, false, false, body === header);
  return { before: before.toReversed(), after };
}

const SILENT = /^(?:script|style|template|svg|iframe|br|path|option|input|link|meta)$/;

function markOf(element: Element): number {
  if (/navigation|contentinfo/.test(attribute(element, 'role', 40))) return SURROUNDING;
  const said = `${attribute(element, 'itemprop', 100)} ${attribute(element, 'property', 100)}`;
  return (
    (/(?:^|\s)author(?:\s|$)/.test(`${attribute(element, 'rel', 40)} ${said}`) ? BYLINE : 0) |
    (/date(?:Published|Modified|Created)|dc:(?:date|created)/i.test(said) ? TIME : 0)
  );
}
