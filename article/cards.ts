import { PLACE } from './clone';
import { isTime } from './furniture';
import { ADDRESS, type Line } from './lines';
import { leadsToOthers } from './site';
import { textOf } from './text';

/** And so is a page with as many cards, which give themselves away sooner. */
export const FEWEST_CARDS = 4;
export const CARD = 400;

/** Whether a line is nothing but the way to something else: headlines end without a full stop. */
export const leadsAway = ({ text, links }: Line): boolean =>
  links > 0.5 && !/[.:。۔।：]$/.test(text);

/** A line that leads elsewhere over its teaser, and the smallest box that holds both. */
export interface Card {
  lead: Element;
  teaser: Element;
  box: Element;
  /** Whether the line is a heading. */
  headed: boolean;
}

const placeOf = (element: Element): number => Number(element.getAttribute(PLACE) ?? Number.NaN);

/** @param page its address: a teaser leads to the same site, and so does no line that only says where something was found. */
export function cardsIn(lines: readonly Line[], page: string): Card[] {
  const cards: Card[] = [];
  let before: Element | null = null;
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    if (above?.prose) before = above.element;
    const isLead = leadsAway(line) || (line.links > 0.3 && isTime(line.text));
    if (!isLead || line.size < 12) continue;
    if (!line.heading && (ADDRESS.test(line.text) || leadsToOthers(line.element, page))) continue;
    const place = placeOf(line.element);
    const next = lines.slice(index + 1, index + 4).find(
      // What was put back may stand below a line that it was above.
      ({ prose, heading, links, element }) =>
        (prose && !(placeOf(element) < place)) || (heading && links === 0),
    );
    const teaser = next?.prose ? next.element : null;
    if (!teaser) continue;
    let box = line.element.parentElement as Element;
    while (!box.contains(teaser)) box = box.parentElement as Element;
    // In a box of its own between two paragraphs of a text it leads to neither.
    const isBetween = before && box.contains(before) && box !== line.element.parentElement;
    if (isBetween && cards.at(-1)?.teaser !== before) continue;
    cards.push({ lead: line.element, teaser, box, headed: line.heading });
  }
  return cards;
}

/** What a text says before the first of its headings that are links is longer, in letters. */
const INTRODUCTION = 100;

/**
 * The lines that are headings of the text itself, though each is a link: of a list of books, of places. They stand with what is
 * said of them in the very box of the text, whose introduction they follow, and in none of their own.
 */
export function ownHeadingsIn(
  lines: readonly Line[],
  cards: readonly Card[],
): ReadonlySet<Element> {
  const teasers = new Set(cards.map(({ teaser }) => teaser));
  const introduced = new Map<Element | null, number>();
  const own = new Set<Element>();
  const isFlat = new Map(
    cards.map(({ lead, teaser, headed }): [Element, boolean] => [
      lead,
      headed && lead.parentElement === teaser.parentElement,
    ]),
  );
  for (const { element, prose, size } of lines) {
    const holder = element.parentElement;
    if (isFlat.get(element)) {
      if ((introduced.get(holder) ?? 0) >= INTRODUCTION) own.add(element);
    } else if (prose && !teasers.has(element)) {
      introduced.set(holder, (introduced.get(holder) ?? 0) + size);
    }
  }
  return own;
}

/** How much prose, in letters, stands in cards under a heading of their own. */
export function proseIn(cards: readonly Card[], lines: readonly Line[]): number {
  const boxes = cards.filter(({ headed, box }) => headed && textOf(box).length < 2 * CARD);
  return lines.reduce(
    (sum, { prose, size, element }) =>
      sum + (prose && boxes.some(({ box }) => box.contains(element)) ? size : 0),
    0,
  );
}
