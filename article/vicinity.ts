import { cleanLine } from '../language/plain-text';
import { shownText, type Evidence } from './evidence';
import {
  allOf,
  attribute,
  closest,
  firstChild,
  firstIn,
  firstInPage,
  holderOf,
  nameOf,
  nextOf,
  nextSibling,
  nodeType,
  nodeValue,
  previousOf,
  textContent,
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
  /** Whether little text stands between it and the headline. */
  isNear: boolean;
  /** Whether it stands in a figure, a caption, a quotation or a link of more than a name: what it says is said of something else. */
  isAside: boolean;
}

/** A text between two tags, on one line. */
export interface Piece {
  text: string;
  element: Element;
}

/** What stands before and after the headline, the surroundings of the article left out. */
export interface Vicinity {
  /** The nearest first. */
  before: Spot[];
  /** In document order. */
  after: Spot[];
  /** The texts that follow the headline, one by one, to the first paragraphs. */
  pieces: Piece[];
}

/** Class names by what they speak of, lower case. */
const CLASSES: readonly (readonly [mark: number, pattern: RegExp])[] = [
  [
    SURROUNDING,
    /breadcrumb|related|recommend|(?<!(?:and|with|has|no)[-_])sidebar|comment|popular|most-read|trending|newsletter|carousel|teaser|read-more|also-read|todays?-?date|current-?date/,
  ],
  [
    BYLINE,
    /byline|auth[eo]r|agency|writer|writ(?:e|ten)-?by|signature|verfasser|forfatter|skribent|reporter|journalist|autor|auteur|redakt|contributor|penulis|yazar|kateb|nevisande|[-_]auth(?:\s|$)|\bauth-(?:name|desc)|\bfirma/,
  ],
  [DATE, /date|time|publi|posted|meta|byline|author|info|tarih|datum|fecha/],
  [
    PICTURE,
    /caption|credit(?!s)|copyright|photo|pull-?quote|(?:media|image|img|picture)[-_]*(?:author|source|footer)/,
  ],
];

/** Elements that may hold a signature or a dateline as a line of its own. */
export const LINE = /^(?:p|div|span|li|address|small|em|i|b|strong|a|td|h[2-6])$/;

/** Addresses of authors' pages. */
export const AUTHOR_PAGE =
  /\/(?:authors?[/_.?-]|autor|auteur|journalist|writer|contributors?\/|reporters?\/|columnists?\/(?!index)[a-z]|yazar|people\/|editors\/[a-z]+-[a-z])/i;

/** What follows the headline after no more text than a standfirst has is near it. */
const NEAR = 300;

/** How much text is kept in pieces. */
const MOST_PIECES = 700;

/** A link that says more is no name. */
const LONGEST_NAME = 60;

/** Elements that are looked at before and after the headline; what is further says nothing of the article. */
const MOST_BEFORE = 300;
const MOST_AFTER = 2500;

/**
 * Looks around the headline once, from it outwards: what holds it surrounds nothing, though it be called "right-sidebar".
 * @param heading the article's headline; null when the page shows none.
 */
export function vicinityOf({ page, marked }: Evidence, heading: Element | null): Vicinity {
  const before: Spot[] = [];
  const after: Spot[] = [];
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
  const pieces: Piece[] = [];
  let said = 0;
  let left = 0;
  /** How much text was passed since the headline, and how much before it. */
  let [passed, passedBefore] = [0, 0];

  const addPiece = (node: Node, element: Element): void => {
    const text = cleanLine(nodeValue(node) ?? '', MOST_PIECES);
    if (text) pieces.push({ text, element });
    said += text.length;
  };

  /** Puts an element and what stands in it to `spots`, at most `left` of them; how many elements that was. */
  const visit = (element: Element, spots: Spot[], inAside: boolean, isNext: boolean): number => {
    const name = nameOf(element);
    if (left <= 0 || SILENT.test(name)) return 1;
    left -= 1;
    // Where classes are made by a machine, what a test of the page calls it is all it has of a name.
    const names =
      ['class', 'data-testid', 'data-component'].reduce(
        (all, kind) => `${all} ${attribute(element, kind, 400)}`.trim(),
        '',
      ) || attribute(element, 'id');
    let marks = names ? judge(names) : 0;
    if (marked.has(element)) marks |= markOf(element);
    if (name === 'time' || (name === 'abbr' && marks & DATE)) marks |= TIME;
    let isAside =
      inAside ||
      /^(?:figure|figcaption|blockquote)$/.test(name) ||
      // Who wrote may be called a credit.
      ((marks & PICTURE) !== 0 && !(marked.has(element) && marks & BYLINE));
    if (name === 'a') {
      if (AUTHOR_PAGE.test(attribute(element, 'href', 400))) marks |= BYLINE;
      else if (firstIn(element)) {
        // A link about a headline is a teaser.
        if (allOf(element, 'h1,h2,h3,h4,h5,h6', 1).length) return 1;
        isAside ||= textContent(element).replace(/\s+/g, ' ').length > LONGEST_NAME;
      }
    }
    const isNear = isNext || (spots === after && passed < NEAR);
    if (
      name !== 'main' &&
      (marks & SURROUNDING ||
        name === 'nav' ||
        name === 'aside' ||
        // Of the page: today is not the day of the article.
        (name === 'header' && (spots !== after || !heading) && !closest(element, 'article,main')) ||
        (name === 'footer' && !closest(element, 'article'))) &&
      !((isNear || allOf(element, OF_ARTICLE, 1).length) && isOwn(element, `${name} ${names}`))
    ) {
      // A rail may begin with who wrote, and go on with other articles.
      let inner = isNear && name === 'aside' ? firstIn(element) : null;
      while (inner && isOwn(inner, name)) {
        visit(inner, spots, false, isNext);
        inner = nextOf(inner);
      }
      return 1;
    }
    const spot: Spot = { element, name, marks, size: 0, isNear, isAside };
    spots.push(spot);
    const start = passed;
    const [first, next] =
      spots === after && said < MOST_PIECES ? [firstChild, nextSibling] : [firstIn, nextOf];
    for (let inner: Node | null = first(element); inner; inner = next(inner as Element)) {
      if (next === nextOf || nodeType(inner) === 1)
        spot.size += visit(inner as Element, spots, isAside, isNext);
      else if (nodeType(inner) === 3 && !isAside) addPiece(inner, element);
    }
    // What is said of a picture stands between the headline and who wrote.
    if (spots === after && start < NEAR && !isAside && (name === 'p' || !spot.size))
      passed = start + textContent(element).trim().length;
    return spot.size + 1;
  };

  const body = firstInPage(page, 'body');
  if (!heading && body) {
    left = MOST_AFTER;
    passed = NEAR;
    visit(body, after, false, false);
  }
  for (let level = heading; level && level !== body;) {
    for (let one = previousOf(level); one && before.length < MOST_BEFORE; one = previousOf(one)) {
      const spots: Spot[] = [];
      left = MOST_BEFORE;
      if (passedBefore < NEAR && !SILENT.test(nameOf(one)))
        passedBefore += textContent(one).trim().length;
      visit(one, spots, false, passedBefore < NEAR);
      before.push(...spots.toReversed());
    }
    left = MOST_AFTER - after.length;
    const around = holderOf(level);
    // What stands loose beside the headline, or beside its boxes.
    for (let one = nextSibling(level); one && after.length < MOST_AFTER; one = nextSibling(one)) {
      if (nodeType(one) === 1) visit(one as Element, after, false, false);
      else if (nodeType(one) === 3 && around && said < MOST_PIECES) addPiece(one, around);
    }
    level = around;
  }
  return { before, after, pieces };
}

/**
 * Whether a box that is named as one beside the article is a part of its head: in the margin under the headline some pages say
 * who wrote and when, and "teaser" is some papers' name for the standfirst.
 */
const isOwn = (element: Element, names: string): boolean =>
  (/^aside|teaser|sidebar/i.test(names) ||
    (names.startsWith('nav') && allOf(element, SAYING, 1).length > 0)) &&
  shownText(element, 1000).length < 900 &&
  !allOf(element, 'h2,h3,h4,h5,h6', 1).length &&
  allOf(element, 'li', 30).every((item) => textContent(item).trim().length < LABEL);

/** Who wrote, beside the text and in its box, wherever the style sets it. */
const OF_ARTICLE = ':scope:is(article aside) [rel~=author]';

/** What says who wrote and when, in a list of links that is called navigation. */
const SAYING = '[itemprop~=author],[rel~=author],time';

/** An item of a list that says no more, in UTF-16 units, is no headline of another article. */
const LABEL = 36;

const SILENT = /^(?:script|style|template|svg|iframe|br|path|option|input|link|meta)$/;

function markOf(element: Element): number {
  const said = `${attribute(element, 'itemprop', 100)} ${attribute(element, 'property', 100)}`;
  return (
    (/(?:^|\s)author(?:\s|$)/.test(`${attribute(element, 'rel', 40)} ${said}`) ? BYLINE : 0) |
    (/date(?:Published|Modified|Created)|dc:(?:date|created)/i.test(said) ? TIME : 0)
  );
}
