import type { MetadataSource } from './article';
import { dateInAddress, findDates, readStamp } from './dates';
import { lineOf, shownText, type Evidence } from './evidence';
import type { Claim } from './headline';
import { textsOf, type Thing } from './structured-data';
import { remembered } from './text';
import { allOf, attribute, closest, firstIn, holderOf, textContent } from './untampered';
import { DATE, LINE, TIME, type Spot, type Vicinity } from './vicinity';

/** Names of `<meta>` that say when an article was published, the most certain first: Open Graph, Parsely, Dublin Core, Highwire and their kin. */
const PUBLISHED = [
  /^(?:og:)?article[:.]published(?:_time)?$|^datepublished$/,
  /publi\w*[._:-]?(?:date|time)|pub[._-]?date|datepublished|sailthru\.date|publication/,
  /issued|display-?date|date_?original|post_date/,
  /^(?:dc|dcterms|citation|prism)[._:](?:online_|publication)?date$|created/,
  // Often the day of the last change.
  /^date$/,
];
const MODIFIED = /modif|updated|lastmod|revised/;

/** What stands before a date that is not the day of publication, in the form of `foldLetters`. */
const OTHER_LABEL =
  /(?:updat|modif|edited|revis|corrected|last|aktualis|geandert|stand:|mis a jour|actualiz|aggiorna|atualiz|bijgewerkt|opdater|oppdater|uppdater|guncelle|обновл|изменен|تحديث|حدث|تعديل|עודכן|עדכון|به.?روز|بروز|ويرايش|اپ ?ڈيٹ)[^\d]{0,40}$/u;

/** What stands before a day on which somebody else did something: looked at a source. */
const NEITHER = /(?:accessed|retrieved|abgerufen|copyright)[^\d]{0,40}$/;

interface DateClaim extends Claim<string> {
  /** How far it is trusted; agreement adds up. */
  trust: number;
}

const MS_PER_DAY = 86_400_000;

/** Days from 1970 of a claim, as written; null for one that is no full day. Each is compared with all others. */
const dayOf = remembered((value) =>
  value.length < 10 ? null : Date.parse(value.slice(0, 10)) / MS_PER_DAY,
);

function fromThing(
  thing: Thing | null,
  names: readonly string[],
  trust: number,
  evidence: Evidence,
): DateClaim[] {
  for (const name of names) {
    for (const text of textsOf(thing?.[name])) {
      const value = readStamp(lineOf(text, 200), evidence.dates);
      if (value) return [{ value, source: 'json-ld', trust }];
    }
  }
  return [];
}

function fromMetas(names: RegExp, trust: number, { metas, dates }: Evidence): DateClaim[] {
  const claims: DateClaim[] = [];
  for (const [name, texts] of metas) {
    if (!names.test(name) || (names !== MODIFIED && MODIFIED.test(name))) continue;
    // The first is the article's; those of others, linked to below, may follow.
    for (const [rank, text] of texts.entries()) {
      const value = readStamp(lineOf(text, 200), dates);
      if (value) claims.push({ value, source: 'meta', trust: rank ? trust - 1 : trust });
    }
  }
  return claims;
}

interface ShownDates {
  published: DateClaim[];
  modified: DateClaim[];
}

/** Dates that the page shows: in `<time>`, in microdata and in boxes for dates about the headline. */
function fromBoxes({ before, after }: Vicinity, { dates }: Evidence): ShownDates {
  const published: DateClaim[] = [];
  const modified: DateClaim[] = [];
  const add = (value: string, source: MetadataSource, trust: number, isOther: boolean) =>
    (isOther ? modified : published).push({ value, source, trust });
  let rank = 0;
  const isTime = ({ marks }: Spot) => marks & TIME;
  for (const [spots, far] of nearFirst(after, before)) {
    for (const spot of spots.filter(isTime).slice(0, 60)) {
      const { element, isNear } = spot;
      const property = attribute(element, 'itemprop') || attribute(element, 'property');
      const machine =
        attribute(element, 'datetime', 100) ||
        attribute(element, 'content', 100) ||
        attribute(element, 'title', 100);
      const value =
        readStamp(machine, dates) ?? findDates(shownText(element, 200), dates)[0]?.value;
      if (!value || isOfCard(spot)) continue;
      const around = `${attribute(element, 'class', 300)} ${property}`;
      const holder = holderOf(element);
      const label = findDates(holder ? shownText(holder, 300) : '', dates)[0]?.before ?? '';
      add(
        value,
        property ? 'microdata' : 'time',
        (/publi|dateCreated|dc:/i.test(around) ? 3 : isNear ? 2.2 : 1.6) +
          (isNear ? 0.9 : 0) -
          far -
          Math.min(rank, 6) * 0.3,
        /updat|modif/i.test(around) || (OTHER_LABEL.test(label) && !/publi/i.test(around)),
      );
      rank += 1;
    }
  }
  // Lines of text: first those that follow the headline closely, then those before it.
  rank = 0;
  const isBox = ({ marks, size }: Spot) => marks & DATE && size < LARGEST;
  for (const [spots, far] of nearFirst(after, before)) {
    for (const spot of spots.filter(isBox).slice(0, 90)) {
      if (rank > 4) break;
      const found = datesIn(spot.element, 220, dates);
      if (found.length && isOfCard(spot)) continue;
      // Beside the day that is shown, that of the last change may stand unseen, told by its class alone.
      const own = attribute(spot.element, 'class', 300);
      const [late] = found[1] ? allOf(spot.element, '.updated,.modified', 1) : [];
      const change = late && dayOf(readStamp(shownText(late, 60), dates) ?? '');
      for (const { value, before: label } of found.slice(0, 3))
        add(
          value,
          'text',
          1.8 + (spot.isNear ? 0.9 : 0) - rank * 0.3 - far,
          dayOf(value) === change || /\bupdated/.test(own) || OTHER_LABEL.test(label),
        );
      if (found.length) rank += 1;
    }
  }
  return { published, modified };
}

/** What stands about the headline, the nearest first: after it, before it, and then what is further, with how much less it is trusted. */
const nearFirst = (after: readonly Spot[], before: readonly Spot[]) =>
  [true, false].flatMap((near) => [
    [after.filter(({ isNear }) => isNear === near), 0] as const,
    [before.filter(({ isNear }) => isNear === near), near ? 0.35 : 0.7] as const,
  ]);

/** A link as long as a headline, and not the day itself. */
const HEADLINE = /^[^\d٠-٩۰-۹]{36}/;

/** Whether a day far from the headline is of another article, whose headline is linked beside it. */
function isOfCard({ element, isNear }: Spot): boolean {
  let box: Element | null = isNear ? null : element;
  for (let level = 0; box && level < 4 && textContent(box).length < 400; level++) {
    if (allOf(box, 'a', 4).some((link) => HEADLINE.test(textContent(link).trim()))) return true;
    box = holderOf(box);
  }
  return false;
}

/** What stands between two days of a span of time. */
const SPAN = /\d\s?[–-]\s?$/;
const isEndOfSpan = ({ before }: { before: string }): boolean => SPAN.test(before);

/** How many elements a box for a date may hold. */
const LARGEST = 50;

/** The dates in an element that says little else. */
function datesIn(element: Element, longest: number, dates: Evidence['dates']) {
  if (textContent(element).length > longest * 6) return [];
  const line = shownText(element, longest + 20);
  // A leaf of a calendar is parted as its style has it: "Nov | 7 | 2013".
  const text = line.length < 20 && /[^\d| ]/.test(line) ? line.replace(/ \| /g, ' ') : line;
  const found = text.length > longest ? [] : findDates(text, dates);
  // From one day to another something else took place.
  return found.some(isEndOfSpan) ? [] : found.filter(({ before }) => !NEITHER.test(before));
}

/** A dateline in the lines just after the headline or at the head of the text, where no element is marked as holding a date. */
function fromLines(
  { before, after, pieces }: Vicinity,
  content: Element | null,
  { dates }: Evidence,
): ShownDates {
  const published: DateClaim[] = [];
  const modified: DateClaim[] = [];
  const isLine = ({ name, size }: Spot) => size < LARGEST && LINE.test(name);
  for (const line of [
    ...nearFirst(after.filter(isLine).slice(0, 60), before.filter(isLine).slice(0, 15)).flatMap(
      ([spots]) => spots,
    ),
    // The boxes around them are not read: one may hold all of the article.
    ...(content ? allOf(content, 'p,div,span,li', 12) : []).filter(
      (box) => !allOf(box, 'p,div,li', 1).length,
    ),
  ]) {
    // A sentence tells of another day; a dateline says little else.
    const spot = 'element' in line ? line : null;
    const [found] = datesIn(spot?.element ?? (line as Element), LONGEST_LINE, dates);
    if (!found || (spot && isOfCard(spot))) continue;
    const trust = (spot?.isNear ? 2 : 1.4) - (published.length + modified.length) * 0.3;
    (OTHER_LABEL.test(found.before) ? modified : published).push({
      value: found.value,
      source: 'text',
      trust,
    });
    if (trust < 0.9) break;
  }
  if (published.length + modified.length > 0) return { published, modified };
  // Loose beside other texts: "by Jane Doe / January 19, 2017 /".
  for (const { text, element } of pieces.slice(0, NEAREST)) {
    // In a box of its own it was looked at already.
    if (text.length > LONGEST_LINE || !firstIn(element) || closest(element, 'a,li')) continue;
    const all = findDates(text, dates);
    const [found] = all.some(isEndOfSpan) ? [] : all;
    if (!found || NEITHER.test(found.before)) continue;
    (OTHER_LABEL.test(found.before) ? modified : published).push({
      value: found.value,
      source: 'text',
      trust: 1.9,
    });
    break;
  }
  return { published, modified };
}

/** So many texts after the headline may hold the day between them, in lines no longer than this, in UTF-16 units. */
const NEAREST = 12;
const LONGEST_LINE = 90;

/** From which hour of UTC it may be the next day where a text in this language is published: nine hours east of it, seven, five. */
const nextDayFrom = (language: string | null): number =>
  /^(?:ja|ko|zh)\b/.test(language ?? '')
    ? 15
    : /^(?:vi|th|id|ms|km|lo|my)\b/.test(language ?? '')
      ? 17
      : 19;

/**
 * The claim whose day most others speak for. Where the first of them counts in UTC and others of the same moment in the
 * publisher's own time, theirs is the day; or where what is said of the last change has an offset, the day of that clock.
 * @param changed when it was changed, for the offset alone.
 */
function settle(
  claims: DateClaim[],
  changed: DateClaim[],
  language: string | null,
): Claim<string> | null {
  const whole = claims.filter(({ value }) => value.length >= 10);
  if (!whole.length) return claims[0] ?? null;
  let best: DateClaim | null = null;
  let bestTrust = -Infinity;
  for (const claim of whole) {
    const day = dayOf(claim.value) ?? 0;
    // One vote a source, for the day itself; for the day beside it, which another time zone may mean, less.
    const votes = new Map<MetadataSource, number>();
    for (const other of whole) {
      const distance = Math.abs((dayOf(other.value) ?? 0) - day);
      if (distance > 1 || (distance && Math.max(other.value.length, claim.value.length) < 11))
        continue;
      const vote = other.trust * (distance ? 0.6 : 1);
      if (vote > (votes.get(other.source) ?? 0)) votes.set(other.source, vote);
    }
    let trust = claim.trust / 100;
    for (const vote of votes.values()) trust += vote;
    if (trust > bestTrust) {
      bestTrust = trust;
      best = claim;
    }
  }
  if (best && /(?:Z|[+-]00:00)$/.test(best.value)) {
    const day = dayOf(best.value) ?? 0;
    const hour = Number(best.value.slice(11, 13));
    // Late in the evening of London it is the next day where the publisher may be, early in the morning the day before.
    const beside = hour >= 12 ? day + 1 : day - 1;
    const isMidnight = best.value.includes('T00:00:00');
    const own = whole.find(
      ({ value, source }) =>
        (source === 'text' ||
          source === 'address' ||
          (hour >= 12 && source !== 'json-ld' && source !== 'meta')) &&
        dayOf(value) === beside,
    );
    const agreeing = whole.filter(
      ({ value, source, trust }) =>
        (source === 'text' || source === 'address') &&
        dayOf(value) === day &&
        trust >= (own?.trust ?? 0) - 0.5,
    );
    if (isMidnight || agreeing.some(({ source }) => source === 'text')) return best;
    if (own && !agreeing.length && (hour >= nextDayFrom(language) || hour < 12)) return own;
    // What is told of its last change may tell the publisher's own clock.
    for (const { value } of [...claims, ...changed]) {
      const [zone, hours, minutes] = /[+-](?!00:00)([01]\d):([0-5]\d)$/.exec(value) ?? [];
      if (!zone) continue;
      const ahead = (Number(hours) * 60 + Number(minutes)) * Number(`${zone[0]}60000`);
      const local = new Date(Date.parse(best.value) + ahead).toISOString().slice(0, 19) + zone;
      return dayOf(local) === day ? best : { ...best, value: local };
    }
  }
  return best;
}

/** Whether data and `<meta>` agree on a day that no other time zone could move: then what the page shows need not be searched. */
function isSettled(claims: readonly DateClaim[], language: string | null): boolean {
  const [first] = claims;
  if (!first || dayOf(first.value) === null) return false;
  const hour = Number(first.value.slice(11, 13));
  const isUtc = /(?:Z|[+-]00:00)$/.test(first.value);
  return (
    claims.every(({ value }) => dayOf(value) === dayOf(first.value)) &&
    claims.some(({ source }) => source !== first.source) &&
    (!isUtc || (hour >= 12 && hour < nextDayFrom(language)))
  );
}

/** When the article was published, and when it was last changed. */
export function readDates(
  evidence: Evidence,
  vicinity: Vicinity,
  content: Element | null,
): { published: Claim<string> | null; modified: Claim<string> | null } {
  const { data, dates, url } = evidence;
  const claims = [
    ...fromThing(data.article, ['datePublished'], 5, evidence),
    ...fromThing(data.article, ['dateCreated', 'uploadDate'], 2.5, evidence),
    ...fromThing(
      data.page,
      ['datePublished', 'uploadDate', 'dateCreated', 'startDate'],
      data.article ? 2 : 3.5,
      evidence,
    ),
    ...PUBLISHED.flatMap((names, rank) => fromMetas(names, 4 - rank / 2, evidence)),
  ];
  const changed = [
    ...fromThing(data.article, ['dateModified'], 5, evidence),
    ...fromThing(data.page, ['dateModified'], 3, evidence),
    ...fromMetas(MODIFIED, 4, evidence),
  ];
  const shown: ShownDates = isSettled(claims, dates.language)
    ? { published: [], modified: [] }
    : fromBoxes(vicinity, evidence);
  // Where data tell the two days apart, by more than a time zone, the day of the last change speaks for no other.
  const said = [...claims];
  const isOfChange = ({ value }: DateClaim) =>
    said.length > 0 &&
    changed.some((other) => dayOf(other.value) === dayOf(value)) &&
    said.every((other) => Math.abs((dayOf(other.value) ?? 0) - (dayOf(value) ?? 0)) > 1);
  claims.push(...shown.published.filter((claim) => !isOfChange(claim)));
  const lines = claims.some(({ trust }) => trust > 2)
    ? { published: [], modified: [] }
    : fromLines(vicinity, content, evidence);
  const address = dateInAddress(url, dates);
  claims.push(...lines.published);
  if (address) claims.push({ value: address, source: 'address', trust: 1.5 });
  // The only day a page gives, though it be that of its last change, is the day its text is of (APA 7, §9.15).
  const lastShown = mostTrusted([...shown.modified, ...lines.modified]);
  const settled = settle(claims, [...changed, ...shown.modified], dates.language);
  // Nothing is published after its last change: a `<meta>` that may be either is then neither.
  const isLate =
    settled !== null &&
    lastShown !== null &&
    lastShown.value.slice(0, 10) < settled.value.slice(0, 10) &&
    claims.every(({ trust }) => trust <= 2);
  const published = (isLate ? null : settled) ?? lastShown;
  const modified = mostTrusted([...changed, ...shown.modified]);
  return { published: pick(published), modified: pick(modified) };
}

const mostTrusted = (claims: readonly DateClaim[]): DateClaim | null =>
  claims.toSorted((a, b) => b.trust - a.trust)[0] ?? null;

const pick = (claim: Claim<string> | null): Claim<string> | null =>
  claim && { value: claim.value, source: claim.source };
