import { PLACE } from './clone';
import { ELSEWHERE } from './figures';
import { furnitureIn, isCall, isLabel, isTime } from './furniture';
import { leadsHome } from './headline';
import { isBrokenOff } from './prune';
import { BLOCKS, endsAsSentence, folded, linkShare, sizeOf, textOf } from './text';

/** A part of what the core is given: a block of text, or a picture with its caption. */
export interface Part {
  place: number;
  element: Element;
  /** What holds it. */
  holder: Element | null;
  /** Names and classes of the element and the two above it; where they have no classes, how deep it stands as well. */
  look: string;
  text: string;
  kind: 'text' | 'heading' | 'picture';
  /** How many letters of links to other pages stand before it. */
  linked: number;
}

/** The parts of a copied body, in order; to be taken before the core cuts it up. */
export function partsOf(body: Element): Part[] {
  const parts: Part[] = [];
  const names = new Map<Element | null, string>([[null, '']]);
  const nameOf = (element: Element | null): string => {
    let name = names.get(element);
    if (name === undefined && element) {
      // The first of its classes: what follows are variants.
      const [, first = ''] = /^\s*(\S*)/.exec(element.getAttribute('class') ?? '') ?? [];
      name = `${element.localName}.${first.replace(/\d+/g, '')}`;
      names.set(element, name);
    }
    return name ?? '';
  };
  // How deep each box stands; what stands in a footer or aside is no part.
  const depths = new Map<Element | null, number>([[null, 0]]);
  const depthOf = (box: Element | null): number => {
    let depth = depths.get(box);
    if (depth === undefined) {
      depth = /^(footer|aside)$/.test(box?.localName ?? '')
        ? Number.NaN
        : depthOf(box?.parentElement ?? null) + 1;
      depths.set(box, depth);
    }
    return depth;
  };
  const add = (element: Element, kind: Part['kind'], text: string): void => {
    const holder = element.parentElement;
    const depth = depthOf(holder);
    if (Number.isNaN(depth)) return;
    const look = `${nameOf(element)}<${nameOf(holder)}<${nameOf(holder?.parentElement ?? null)}`;
    parts.push({
      place: Number(element.getAttribute(PLACE)),
      // The core takes pictures and boxes to pieces; other blocks it leaves whole or not at all.
      element: /^(figure|img|div)$/.test(element.localName)
        ? (element.cloneNode(true) as Element)
        : element,
      holder,
      look: /\.[^<]/.test(look) ? look : look + depth,
      text,
      kind,
      linked,
    });
  };
  let linked = 0;
  for (const element of body.querySelectorAll(`[${PLACE}],a[href]:not([href^="#"])`)) {
    const name = element.localName;
    if (name === 'a') {
      linked += textOf(element).length;
    } else if (name === 'figure' || name === 'img') {
      if (name === 'img' && element.closest('figure')) continue;
      const text = textOf(element);
      if (text.length < 1000 && !element.closest(ELSEWHERE)) {
        add(element, 'picture', text);
      }
    } else if (
      !(element.firstElementChild && element.querySelector(BLOCKS)) &&
      !element.closest('figure')
    ) {
      const text = textOf(element);
      // A heading as long as this is a standfirst.
      const heading = /^h\d$/.test(name) && text.length < 80;
      const links = linkShare(element);
      if (
        text.length > (heading ? 2 : 24) &&
        (links < 0.5 || (links < 0.8 && name === 'p' && endsAsSentence(text)))
      ) {
        add(element, heading ? 'heading' : 'text', text);
      }
    }
  }
  return parts;
}

/** The box of a text: what a script made of one paragraph of several, an element with a name of its own, is none. */
function homeOf(element: Element | undefined): Element | null {
  let home = element?.parentElement ?? null;
  while (home?.localName.includes('-')) home = home.parentElement;
  return home;
}

/** The boxes of a look, without the element itself. */
const stemOf = (look: string): string => look.slice(look.indexOf('<'));

/** A look that makes up at least this share of what was kept is the look of the article. */
const COMMON = 0.2;
/** A text of which so much was kept, in UTF-16 units, may have been kept without the numbers of its notes. */
const BEGINNING = 60;
const lettersOf = (text: string): string => text.replace(/[^\p{L}]+/gu, '');
/** The link to a note says no more, in UTF-16 units: "[12]". */
const MARK_OF_NOTE = 6;
/** More standfirst than this, in letters, is something else. */
const LONGEST_STANDFIRST = 700;

/**
 * Puts back what the core left out: paragraphs that look just like those it kept, where an article is cut in several
 * containers; what stands between the headline and the first paragraph, the standfirst and the lead picture; pictures
 * between the paragraphs.
 * @param page the live page.
 */
export function recover(
  content: Element,
  parts: readonly Part[],
  live: ArrayLike<Element>,
  page: Document,
): void {
  const kept = new Map<number, Element>();
  for (const element of content.querySelectorAll(`[${PLACE}]`)) {
    kept.set(Number(element.getAttribute(PLACE)), element);
  }
  // Readability makes a new paragraph of a box that holds only text: it is known by its words.
  const made = new Map<string, Element>();
  for (const paragraph of content.querySelectorAll(`p:not([${PLACE}])`)) {
    made.set(textOf(paragraph), paragraph);
  }
  if (made.size > 0) {
    for (const { kind, place, text } of parts) {
      const paragraph = kind === 'text' && !kept.has(place) ? made.get(text) : undefined;
      if (!paragraph) continue;
      paragraph.setAttribute(PLACE, String(place));
      kept.set(place, paragraph);
    }
  }
  const looks = new Map<string, number>();
  let all = 0;
  let first = -1;
  let last = -1;
  for (const part of parts) {
    if (part.kind !== 'text' || !kept.has(part.place)) continue;
    const size = sizeOf(part.text);
    looks.set(part.look, (looks.get(part.look) ?? 0) + size);
    all += size;
    if (size < 60) continue;
    if (first < 0) first = part.place;
    last = part.place;
  }
  if (first < 0) {
    // Text that stands loose in its box, parted by line breaks, has the place of the box.
    for (const [place, element] of kept) {
      if (first < 0 && sizeOf(textOf(element)) >= 60) first = last = place;
    }
  }
  if (first < 0) return;
  const looksAlike = ({ kind, look }: Part): boolean =>
    kind === 'text' && all > 0 && (looks.get(look) ?? 0) >= all * COMMON;
  const homes = new Set<Element | null>();
  const stems = new Set<string>();
  for (const part of parts) {
    if (!looksAlike(part)) continue;
    homes.add(homeOf(live[part.place]));
    stems.add(stemOf(part.look));
  }
  /** Whether a part looks just like the article's paragraphs, or is a paragraph beside one that does. */
  const isCommon = (part: Part): boolean =>
    looksAlike(part) || (part.element.localName === 'p' && homes.has(homeOf(live[part.place])));
  const title = folded(page.title);
  const start = startOf(live, first, title);
  const description = folded(
    page
      .querySelector('meta[property="og:description"],meta[name=description]')
      ?.getAttribute('content') ?? '',
  );
  /** Whether the page describes itself with the beginning of this. */
  const describes = (text: string): boolean => {
    const own = folded(text).slice(0, 80);
    return own.length > 20 && description.includes(own);
  };
  let words: string | null = null;
  /** Whether what was kept says this. All of its text is read for it, once: most articles lost nothing that need be asked for. */
  const says = (text: string): boolean => (words ??= textOf(content)).includes(text);
  let letters: string | null = null;
  const saysWithoutNotes = (text: string): boolean =>
    says(text.slice(0, BEGINNING)) &&
    (letters ??= lettersOf(textOf(content))).includes(lettersOf(text));
  const pictures = new Map<string | null, Element>();
  for (const image of content.querySelectorAll('img')) {
    pictures.set(image.getAttribute('src'), image);
  }

  // How often a heading of each look stands over a paragraph of the article.
  const headings = new Map<string, number>();
  const spoken = parts.filter(({ kind }) => kind !== 'picture');
  for (const [index, { kind, look, place }] of spoken.entries()) {
    const below = spoken[index + 1];
    if (kind === 'heading' && below && (kept.has(place) || isCommon(below)))
      headings.set(look, (headings.get(look) ?? 0) + 1);
  }
  const headline = headlineOf(live, first, title);
  /** The headline, with the boxes that hold nothing else. */
  let alone = live[headline];
  while (alone?.parentElement?.childElementCount === 1) alone = alone.parentElement;
  const belongs = judgeOfRest(
    parts,
    live,
    last,
    (part) =>
      part.kind === 'picture' ||
      stems.has(stemOf(part.look)) ||
      (headings.get(part.look) ?? 0) > 1 ||
      isCommon(part),
  );
  /** Stands where a standfirst does: below the headline, or beside it in its own box. */
  const isBelowHeadline = (place: number): boolean => {
    if (headline < 0 || place < headline || place > first) return false;
    const box = live[place]?.parentElement;
    // The points of what follows, wherever between the two they stand.
    if (box?.localName === 'ul') return true;
    // Boxes that hold nothing else, next to those of the headline.
    for (let only = box; only?.childElementCount === 1; only = only.parentElement)
      if (only.previousElementSibling === alone) return true;
    return (
      /^h[2-4]$/.test(live[place]?.localName ?? '') ||
      (box !== null &&
        box !== undefined &&
        box.contains(live[headline] as Element) &&
        !box.contains(live[first] as Element))
    );
  };

  /** Whether a part says little or was kept in another form: the core may have taken it to pieces before it gave it up. */
  const isShort = ({ element, text }: Part): boolean =>
    sizeOf(text) < 60 || says(text) || textOf(element) !== text || saysWithoutNotes(text);
  // The paragraphs below the last that was kept, and where the text ends with them: what stands between is between texts.
  const below = new Set<number>();
  let end = last;
  for (const part of parts) {
    const { kind, place, text } = part;
    if (
      place > last &&
      kind === 'text' &&
      isCommon(part) &&
      endsAsSentence(text) &&
      !isShort(part) &&
      belongs(place)
    ) {
      below.add(place);
      end = place;
    }
  }

  const noted = new Set<string>();
  for (const mark of content.querySelectorAll('a[href^="#"]')) {
    if (textOf(mark).length <= MARK_OF_NOTE) noted.add(mark.getAttribute('href')?.slice(1) ?? '');
  }
  /** Whether a part is a note below the text, which leads to it and back. */
  const isNote = ({ element, place }: Part): boolean => {
    const note = noted.size > 0 && place > last ? element.closest('li[id]') : null;
    return note !== null && noted.has(note.id) && note.querySelector('a[href^="#"]') !== null;
  };

  /**
   * A list of short items that leads nowhere, in a box between two texts that is just like theirs, or in which every item is said
   * in sentences: it comes back whole.
   */
  const listBetween = ({ element, place, text }: Part): Element | null => {
    const list = place > first && place < end ? element.closest('ul,ol') : null;
    const holder = list && live[place]?.closest('ul,ol')?.parentElement;
    return list &&
      holder &&
      (list.children.length > 1 && [...list.children].every((item) => endsAsSentence(textOf(item)))
        ? !isCall(textOf(list))
        : holder.className && [...homes].some((home) => home?.className === holder.className)) &&
      !content.contains(list) &&
      !list.querySelector('a') &&
      !says(text)
      ? list
      : null;
  };

  // A standfirst may be a list: what goes back of it goes with its fellows.
  const lists = new Set<Element>();
  const isListed = ({ element, place }: Part): boolean =>
    element.localName === 'li' && place > start && place < first;
  const isLost = (part: Part): boolean => {
    const { element, kind, text, place } = part;
    // A standfirst may be a heading below the headline.
    if (kind === 'heading')
      return headline >= 0 && place > headline && place < first && describes(text) && !says(text);
    if (kind === 'picture') {
      if (place < start || place > end) return false;
      const image = element.localName === 'img' ? element : element.querySelector('img');
      const shown = pictures.get(image?.getAttribute('src') ?? '');
      if (shown) {
        // It kept the picture and lost the caption.
        const figure = shown.closest('figure');
        if (text && !(figure && textOf(figure)) && !says(text.slice(0, 40))) {
          (figure ?? shown).remove();
          return true;
        }
        return false;
      }
      // A picture by itself is the lead picture when it stands before the text, and chance anywhere else.
      return text ? !says(text) : place < first && image !== null;
    }
    if (isListed(part) && lists.has(live[place]?.parentElement as Element) && !says(text))
      return true;
    if (isNote(part)) return !says(text);
    if (isShort(part)) return false;
    if (isCommon(part))
      return endsAsSentence(text) && place >= start && (place < last || below.has(place));
    if (place < start || place > first || sizeOf(text) > LONGEST_STANDFIRST) return false;
    return (
      describes(text) ||
      ((endsAsSentence(text) || isBelowHeadline(place)) &&
        linkShare(element) < 0.2 &&
        furnitureIn(element.className) !== 'strong' &&
        !isTime(text) &&
        !isLabel(text) &&
        !isCall(text))
    );
  };

  for (const part of parts) {
    const list = isListed(part) ? (live[part.place]?.parentElement ?? null) : null;
    if (list && !lists.has(list) && (kept.has(part.place) || isLost(part))) lists.add(list);
  }

  let after: Element | null = null;
  let lost: Element[] = [];
  const insert = (before: Element | null): void => {
    if (lost.length === 0) return;
    const back = inLists(lost);
    // A picture may stand in a link, which is no place for a text.
    if (before) (before.closest('a') ?? before).before(...back);
    else if (after) (after.closest('a') ?? after).after(...back);
    else content.prepend(...back);
    lost = [];
  };
  // A heading comes back with the text below it.
  let heading: Part | null = null;
  let isNext = false;
  let hasText = false;
  for (const part of parts) {
    const present = kept.get(part.place);
    const isThere = present !== undefined && content.contains(present);
    const list = isThere ? null : listBetween(part);
    const isBack = !isThere && (list !== null || isLost(part));
    if (
      heading &&
      (isThere || isBack) &&
      part.kind === 'text' &&
      hasText &&
      ((headings.get(heading.look) ?? 0) > 1 ||
        (isNext && isOver(live[heading.place], live[part.place])))
    ) {
      lost.push(heading.element);
    }
    isNext = part.kind === 'heading';
    if (part.kind !== 'picture') heading = isNext && !isThere && !isBack ? part : null;
    hasText ||= part.kind === 'text' && (isThere || isBack);
    if (isThere) {
      insert(present);
      after = present;
    } else if (isBack) {
      const whole = list ?? part.element;
      if (lost.at(-1) !== whole) lost.push(whole);
    }
  }
  insert(null);
}

/** Elements with a list around those that are items of one. */
function inLists(elements: readonly Element[]): Element[] {
  const out: Element[] = [];
  for (const element of elements) {
    const last = out.at(-1);
    if (element.localName !== 'li') out.push(element);
    else if (last?.matches('ul,ol')) last.append(element);
    else {
      const list = element.ownerDocument.createElement(element.closest('ol') ? 'ol' : 'ul');
      list.append(element);
      out.push(list);
    }
  }
  return out;
}

/** Whether a heading stands beside a text, or in a box with it that has no other heading. */
function isOver(heading: Element | undefined, text: Element | undefined): boolean {
  let box = heading?.parentElement ?? null;
  if (!text || box === text.parentElement) return text !== undefined;
  for (let up = 0; box && !box.contains(text); up += 1, box = box.parentElement)
    if (up === 4) return false;
  return box !== null && box.querySelectorAll('h1,h2,h3,h4').length === 1;
}

/** Where links are more than this share of what stands between two texts, they are not of one article. */
const PARTING = 0.2;
/** But for one line of them. */
const LABEL = 100;
/** So much text that stands elsewhere than that of the article, or one heading, parts it from what follows, in UTF-16 units. */
const FOREIGN = 400;

/**
 * Answers whether a text after the last that was kept still belongs to the article, and to no headline of its own; to be asked in order.
 * @param isOwn whether a part stands where those of the article do.
 */
function judgeOfRest(
  parts: readonly Part[],
  live: ArrayLike<Element>,
  last: number,
  isOwn: (part: Part) => boolean,
): (place: number) => boolean {
  let next = last;
  while (next < live.length && live[next]?.localName !== 'h1') next += 1;
  let at = parts.findIndex(({ place }) => place === last) + 1;
  const before = parts[at - 1]?.linked ?? 0;
  // Of what was passed so far: a page may have thousands of texts to ask about, which come in order.
  let said = 0;
  let foreign = 0;
  return (place) => {
    const lost = live[place];
    if (!lost || next < place) return false;
    // The items of a numbered list go together.
    if (live[last]?.closest('ol')?.contains(lost)) return true;
    // A teaser breaks off, an article does not.
    if (lost.closest('a') || isBrokenOff(lost)) return false;
    for (; foreign < FOREIGN; at += 1) {
      const part = parts[at];
      if (!part) return false;
      if (part.place === place) {
        const links = part.linked - before;
        return links <= LABEL || links <= (said + links) * PARTING;
      }
      const { length } = part.text;
      if (!isOwn(part)) foreign += part.kind === 'heading' ? FOREIGN : length;
      said += length;
    }
    return false;
  };
}

/** What is shorter, in letters of an alphabet, is no headline. */
export const SHORTEST_HEADLINE = 10;

/** The place of the headline above a text, or -1: a main heading, and where there is none, a lesser one that the title holds. */
function headlineOf(live: ArrayLike<Element>, first: number, title: string): number {
  let lesser = -1;
  for (let at = first; at >= 0; at -= 1) {
    const element = live[at] as Element;
    if (element.localName === 'h1' && !leadsHome(element)) return at;
    if (lesser >= 0 || !/^h[23]$/.test(element.localName)) continue;
    const words = folded(textOf(element));
    if (sizeOf(words) >= SHORTEST_HEADLINE && title.includes(words)) lesser = at;
  }
  return lesser >= 0 ? lesser : lineOfTitle(live, first, title);
}

/** A headline that is no heading is as long as this, in letters of an alphabet, and stands not so many elements above the text. */
const UNMARKED_HEADLINE = 20;
const ABOVE = 60;

/** The place of the line above a text that the title of the page begins with, or -1: the headline of a page without headings. */
function lineOfTitle(live: ArrayLike<Element>, first: number, title: string): number {
  for (let at = first - 1; at >= 0 && at > first - ABOVE; at -= 1) {
    const element = live[at] as Element;
    if (element.childElementCount > 1) continue;
    const words = folded(textOf(element));
    if (sizeOf(words) >= UNMARKED_HEADLINE && title.startsWith(words)) return at;
  }
  return -1;
}

/** The place from which on the article's own head can stand: its headline, or the box that holds headline and text. */
function startOf(live: ArrayLike<Element>, first: number, title: string): number {
  const text = live[first];
  if (!text) return first;
  const headline = headlineOf(live, first, title);
  const box: Element | null =
    headline < 0 ? text.closest('article,main') : (live[headline] ?? null);
  let around = box;
  while (around && !around.contains(text)) around = around.parentElement;
  const article = text.closest('article');
  if (around && article?.contains(around)) around = article;
  if (!around) return first;
  if (around.localName === 'body') return Math.max(headline, 0);
  let start = headline < 0 ? first : headline;
  while (start > 0 && around.contains(live[start - 1] as Element)) start -= 1;
  return start;
}
