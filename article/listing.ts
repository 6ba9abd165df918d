import { PLACE } from './clone';
import type { Evidence } from './evidence';
import { textsOf } from './structured-data';
import { BLOCKS, endsAsSentence, linkShare, sizeOf, textOf } from './text';

/**
 * Tells a list of articles, of threads, of episodes from an article, where the page does not say that it is one: nearly all that
 * was found stands in boxes of one kind, side by side, each with a link of its own to another page of the site.
 */

/** A shorter block, in letters of an alphabet, is no teaser. */
const TEASER = 50;
/** So many boxes are a list, and so much of what is said stands in them. */
const FEWEST = 5;
const MOST = 0.8;
/** So many and so much where the page says that it is something else than an article. */
const FEWEST_ELSE = 3;
const MOST_ELSE = 0.4;
/** So many boxes of one kind stand side by side. */
const ALIKE = 3;
/** An item of a list says no more, in UTF-16 units, and stands no higher above its teaser. */
const LONGEST_ITEM = 900;
const ABOVE = 6;
/** The title of what an item leads to is longer, in letters. */
const SHORTEST_TITLE = 8;
/** Of so many boxes beside each other no more is asked. */
const MOST_SIBLINGS = 60;

/** What a page calls itself that is no article. https://ogp.me/#types, https://schema.org/WebPage */
const ELSE = /^(?:website|profile|product|music)/;
const ELSE_PAGE = /^(?:Collection|SearchResults|Profile|Checkout|Contact)Page$/;

const callsItselfElse = ({ data, metas }: Evidence): boolean =>
  ELSE.test(metas.get('og:type')?.[0] ?? '') ||
  textsOf(data.page?.['@type']).some((type) => ELSE_PAGE.test(type));

const callsItselfArticle = ({ data, metas }: Evidence): boolean =>
  data.article !== null || metas.has('article:published_time');

/**
 * Whether what was found is a list.
 * @param content what was found, with the places of its blocks in the page.
 * @param live the blocks of the page.
 */
export function isListing(content: Element, live: ArrayLike<Element>, evidence: Evidence): boolean {
  if (callsItselfArticle(evidence)) return false;
  const { url, base } = evidence;
  const items = new Map<Element, Element | null>();
  const found = new Set<Element>();
  let [all, teased] = [0, 0];
  for (const block of content.querySelectorAll(`[${PLACE}]`)) {
    if (block.querySelector(BLOCKS) || block.closest('figure')) continue;
    const size = sizeOf(textOf(block));
    if (size < TEASER) continue;
    all += size;
    const element = live[Number(block.getAttribute(PLACE))];
    const item = element ? itemOf(element, url, base, items) : null;
    if (!item) continue;
    teased += size;
    found.add(item);
  }
  return callsItselfElse(evidence)
    ? found.size >= FEWEST_ELSE && teased >= all * MOST_ELSE
    : found.size >= FEWEST && teased >= all * MOST;
}

/** Where less than this share of what is said is said in sentences, of so many letters each, it is no article by its words. */
const SENTENCES = 0.45;
const SENTENCE = 80;
/** So much in sentences is a text, whatever else is said: a manual has its signatures. */
const ENOUGH = 1500;
/** And less than this with as many links is a table of what is elsewhere. */
const FEW_SENTENCES = 0.3;
const MANY_LINKS = 0.25;
/** What a page says that was not found is shorter, in letters; and the line that says so, in UTF-16 units. */
const LONGEST_ERROR = 1500;
const LABEL = 20;

/** An answer that says in its number that there is nothing. RFC 9110, §15.5.5 */
const NOT_FOUND = /(?:^|[^\d.,])404(?![\d.,]\d|\d)/;
/** Where a paper asks whether it may watch its reader before it shows anything. */
const CONSENT = /\/(?:consent|privacy-?gate|cookie-?wall)(?:\/|$)/;

/**
 * Whether a page that names no day and does not call itself an article is none by what it says: the parts of a product, a table
 * of threads, a picture gallery's labels, a wall of consents, the answer that there is no such page.
 * @param content what was found, as it is shown.
 */
export function isElse(content: Element, evidence: Evidence): boolean {
  if (callsItselfArticle(evidence)) return false;
  const { documentTitle, headings, url } = evidence;
  if (CONSENT.test(url.replace(/[?#].*$/, ''))) return true;
  let isError = [documentTitle, headings[0]?.text ?? ''].some((title) => NOT_FOUND.test(title));
  let [all, sentences] = [0, 0];
  for (const block of content.querySelectorAll(BLOCKS)) {
    if (block.localName === 'pre' || block.querySelector(BLOCKS)) continue;
    const line = textOf(block);
    const size = sizeOf(line);
    all += size;
    isError ||= line.length < LABEL && NOT_FOUND.test(line);
    if (size >= SENTENCE && endsAsSentence(line)) sentences += size;
  }
  const share = sentences / Math.max(all, 1);
  return (
    (isError && all < LONGEST_ERROR) ||
    (sentences < ENOUGH &&
      ((share < SENTENCES && callsItselfElse(evidence)) ||
        (share < FEW_SENTENCES && linkShare(content) > MANY_LINKS)))
  );
}

/** The item of a list that an element stands in: one of several boxes of a kind that each lead to another page. */
function itemOf(
  element: Element,
  url: string,
  base: string,
  known: Map<Element, Element | null>,
): Element | null {
  const passed: Element[] = [];
  let item: Element | null = null;
  let box: Element | null = element;
  for (
    let up = 0;
    up < ABOVE && box && box.localName !== 'body';
    up += 1, box = box.parentElement
  ) {
    const before = known.get(box);
    if (before !== undefined) {
      item = before;
      break;
    }
    passed.push(box);
    // Asked once: all of a text may stand in it.
    if ((box.textContent ?? '').length > 2 * LONGEST_ITEM || textOf(box).length > LONGEST_ITEM)
      break;
    if (isItem(box, url, base)) {
      item = box;
      break;
    }
  }
  for (const each of passed) known.set(each, item);
  return item;
}

function isItem(box: Element, url: string, base: string): boolean {
  if (!leads(box, url, base)) return false;
  const kind = kindOf(box);
  let alike = 0;
  for (const other of Array.from(box.parentElement?.children ?? []).slice(0, MOST_SIBLINGS))
    if (kindOf(other) === kind && leads(other, url, base) && (alike += 1) === ALIKE) return true;
  return false;
}

const kindOf = ({ localName, className }: Element): string =>
  `${localName}.${typeof className === 'string' ? className.split(' ', 1)[0] : ''}`;

/**
 * Whether a box has a title, or is all of it, that leads to another page of the same site: its heading where it has one, and no
 * link within a sentence.
 */
function leads(box: Element, url: string, base: string): boolean {
  const links = [...(box.localName === 'a' ? [box] : []), ...box.querySelectorAll('a[href]')];
  const heading = box.querySelector('h1,h2,h3,h4,h5,h6');
  return links.slice(0, 8).some((link) => {
    if (sizeOf(textOf(link)) < SHORTEST_TITLE || !isElsewhere(link, url, base)) return false;
    if (heading) return heading.contains(link) || link.contains(heading);
    const block = link.closest(BLOCKS);
    return (
      !block ||
      !box.contains(block) ||
      link.contains(block) ||
      link.querySelector(BLOCKS) !== null ||
      textOf(link).length > 0.8 * textOf(block).length
    );
  });
}

/** Whether a link leads to another page of the site. */
function isElsewhere(link: Element, url: string, base: string): boolean {
  try {
    const [to, here] = [new URL(link.getAttribute('href') ?? '', base), new URL(url)];
    return siteOf(to) === siteOf(here) && to.pathname !== here.pathname && to.pathname.length > 1;
  } catch {
    return false;
  }
}

const siteOf = ({ hostname }: URL): string => hostname.split('.').slice(-2).join('.');
