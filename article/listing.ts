import { PLACE } from './clone';
import type { Evidence } from './evidence';
import { callsItselfArticle, callsItselfElse } from './refusal';
import { siteOf } from './site';
import { BLOCKS, onOneLine, sizeOf, textOf } from './text';
import {
  allOf,
  attribute,
  closest,
  firstIn,
  holderOf,
  holds,
  kindOf,
  nameOf,
  nextOf,
  textContent,
} from './untampered';

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
/** Of so many boxes beside each other, and so many links in one, no more is asked. */
const MOST_SIBLINGS = 60;
const MOST_LINKS = 8;

/**
 * Whether what was found is a list.
 * @param content what was found, with the places of its blocks in the page.
 * @param live the blocks of the page.
 */
export function isListing(content: Element, live: ArrayLike<Element>, evidence: Evidence): boolean {
  if (callsItselfArticle(evidence)) return false;
  const { url, base } = evidence;
  // Asked once of each box: a page may have thousands beside each other.
  const asked = new Map<Element, boolean>();
  const leadsOn = (box: Element): boolean => {
    let answer = asked.get(box);
    if (answer === undefined) {
      answer = leads(box, url, base);
      asked.set(box, answer);
    }
    return answer;
  };
  const items = new Map<Element, Element | null>();
  const found = new Set<Element>();
  const isDoubted = callsItselfElse(evidence);
  const share = isDoubted ? MOST_ELSE : MOST;
  // More than this beside them, and it is an article, whatever the rest of it is.
  const most = (content.textContent ?? '').length * (1 - share);
  let [all, beside] = [0, 0];
  for (const block of content.querySelectorAll(`[${PLACE}]`)) {
    if (block.querySelector(BLOCKS) || block.closest('figure')) continue;
    const text = textOf(block);
    if (sizeOf(text) < TEASER) continue;
    all += text.length;
    const element = live[Number(block.getAttribute(PLACE))];
    const item = element ? itemOf(element, leadsOn, items) : null;
    if (item) found.add(item);
    else beside += text.length;
    if (beside > most) return false;
  }
  return found.size >= (isDoubted ? FEWEST_ELSE : FEWEST) && beside <= all * (1 - share);
}

/** The item of a list that an element stands in: one of several boxes of a kind that each lead to another page. */
function itemOf(
  element: Element,
  leadsOn: (box: Element) => boolean,
  known: Map<Element, Element | null>,
): Element | null {
  const passed: Element[] = [];
  let item: Element | null = null;
  let box: Element | null = element;
  for (let up = 0; up < ABOVE && box && nameOf(box) !== 'body'; up += 1, box = holderOf(box)) {
    const before = known.get(box);
    if (before !== undefined) {
      item = before;
      break;
    }
    passed.push(box);
    // Asked once: all of a text may stand in it.
    if (textContent(box).length > 2 * LONGEST_ITEM || lineIn(box).length > LONGEST_ITEM) break;
    if (isItem(box, leadsOn)) {
      item = box;
      break;
    }
  }
  for (const each of passed) known.set(each, item);
  return item;
}

const lineIn = (element: Element): string => onOneLine(textContent(element));

function isItem(box: Element, leadsOn: (box: Element) => boolean): boolean {
  const holder = holderOf(box);
  if (!holder || !leadsOn(box)) return false;
  const kind = kindOf(box);
  let alike = 0;
  let left = MOST_SIBLINGS;
  for (let other = firstIn(holder); other && left > 0; other = nextOf(other)) {
    left -= 1;
    if (kindOf(other) === kind && leadsOn(other) && (alike += 1) === ALIKE) return true;
  }
  return false;
}

/**
 * Whether a box has a title, or is all of it, that leads to another page of the same site: its heading where it has one, and no
 * link within a sentence.
 */
function leads(box: Element, url: string, base: string): boolean {
  const links = allOf(box, 'a[href]', MOST_LINKS);
  if (nameOf(box) === 'a') links.unshift(box);
  if (links.length === 0) return false;
  const [heading] = allOf(box, 'h1,h2,h3,h4,h5,h6', 1);
  return links.some((link) => {
    if (!isElsewhere(link, url, base)) return false;
    const title = lineIn(link);
    // It may lie over the whole box, and hold nothing.
    if (heading && !title) return firstIn(link) === null;
    if (sizeOf(title) < SHORTEST_TITLE) return false;
    if (heading) return holds(heading, link) || holds(link, heading);
    const block = closest(link, BLOCKS);
    return (
      !block ||
      !holds(box, block) ||
      holds(link, block) ||
      allOf(link, BLOCKS, 1).length > 0 ||
      title.length > 0.8 * lineIn(block).length
    );
  });
}

/** Whether a link leads to another page of the site. */
function isElsewhere(link: Element, url: string, base: string): boolean {
  try {
    const [to, here] = [new URL(attribute(link, 'href'), base), new URL(url)];
    return siteOf(to) === siteOf(here) && to.pathname !== here.pathname && to.pathname.length > 1;
  } catch {
    return false;
  }
}
