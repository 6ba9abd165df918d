import { dateInAddress, findDates, readStamp } from './dates';
import { headerOf, isBeside, lineOf, shownText, type Evidence } from './evidence';
import type { Claim } from './headline';
import type { MetadataSource } from './article';
import { textsOf, type Thing } from './structured-data';
import { all, attribute, holderOf, holds, partAt, precedes, textContent } from './untampered';

/** Names of `<meta>` that say when an article was published, the most certain first: Open Graph, Parsely, Dublin Core, Highwire and their kin. */
const PUBLISHED = [
  /^(?:og:)?article[:.]published(?:_time)?$|^datepublished$/,
  /publi\w*[._:-]?(?:date|time)|pub[._-]?date|datepublished|sailthru\.date|publication/,
  /issued|display-?date|date_?original|post_date/,
  /^(?:dc|dcterms|citation|prism)[._:](?:online_|publication)?date$|created|^date$/,
];
const MODIFIED = /modif|updated|lastmod|revised/;

/** What stands before a date that is not the day of publication, in the form of `foldLetters`. */
const OTHER_LABEL =
  /(?:updat|modif|edited|revis|corrected|last|accessed|retrieved|copyright|expires?|until|aktualis|geandert|stand:|mis a jour|actualiz|aggiorna|atualiz|bijgewerkt|opdater|oppdater|uppdater|guncelle|обновл|изменен|تحديث|حدث|تعديل|עודכן|עדכון|به روز|بروز|به‌روز|ويرايش|اپ ڈيٹ|اپڈيٹ)[^\d]{0,40}$/u;

/** Elements that hold a date. */
const DATE_BOX =
  '[class*=date i],[class*=time i],[class*=publi i],[class*=posted i],[class*=meta i],[class*=byline i],[class*=dateline i],[class*=info i],[id*=date i],[id*=time i],[class*=tarih i],[class*=datum i],[class*=fecha i]';

interface DateClaim extends Claim<string> {
  /** How far it is trusted; agreement adds up. */
  trust: number;
}

const MS_PER_DAY = 86_400_000;

/** Days from 1970 of a claim, as written; null for one that is no full day. */
function dayOf(value: string): number | null {
  return value.length < 10 ? null : Date.parse(value.slice(0, 10)) / MS_PER_DAY;
}

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
    for (const text of texts) {
      const value = readStamp(lineOf(text, 200), dates);
      if (value) claims.push({ value, source: 'meta', trust });
    }
  }
  return claims;
}

/** Dates that the page shows: in `<time>`, in microdata, in boxes for dates and in lines about the headline. */
function fromMarkup(
  evidence: Evidence,
  heading: Element | null,
): { published: DateClaim[]; modified: DateClaim[] } {
  const { page, dates } = evidence;
  const published: DateClaim[] = [];
  const modified: DateClaim[] = [];
  const add = (
    value: string | null | undefined,
    source: MetadataSource,
    trust: number,
    isOther: boolean,
  ) => {
    if (value) (isOther ? modified : published).push({ value, source, trust });
  };
  const header = headerOf(heading);
  const nearness = (element: Element) => (header && holds(header, element) ? 0.9 : 0);
  let rank = 0;
  const [earlier, later] = partAt(
    all(
      page,
      'time,[itemprop~=datePublished],[itemprop~=dateModified],[itemprop~=dateCreated],[property*="datePublished" i]:not(meta),[property*="dateCreated" i]:not(meta),[property~="dc:date"],[property~="dc:created"],[pubdate],abbr.published,abbr[class*=date i]',
      80,
    ),
    heading,
  );
  for (const element of [...later, ...earlier.toReversed()].slice(0, 60)) {
    if (isBeside(element, heading)) continue;
    const property = attribute(element, 'itemprop') || attribute(element, 'property');
    const text = shownText(element, 200);
    const machine =
      attribute(element, 'datetime', 100) ||
      attribute(element, 'content', 100) ||
      attribute(element, 'title', 100);
    const stamp = readStamp(machine, dates);
    const value = stamp ?? findDates(text, dates)[0]?.value;
    if (!value) continue;
    const around = `${attribute(element, 'class', 300)} ${property}`;
    const holder = holderOf(element);
    const label = findDates(holder ? shownText(holder, 300) : '', dates)[0]?.before ?? '';
    const isOther =
      /updat|modif/i.test(around) || (OTHER_LABEL.test(label) && !/publi/i.test(around));
    const near = nearness(element) - (heading && precedes(heading, element) ? 0 : 0.5);
    const trust =
      /datePublished|dateCreated|dc:/i.test(property) || /publi/i.test(around) ? 3 : 2.2;
    add(value, property ? 'microdata' : 'time', trust + near - Math.min(rank, 6) * 0.3, isOther);
    rank += 1;
  }
  // Lines of text: first those that follow the headline closely, then those before it.
  rank = 0;
  const boxes = all(page, DATE_BOX, 400);
  const [before, after] = partAt(boxes, heading);
  for (const [position, box] of [
    ...after.slice(0, 90),
    ...before.slice(-30).toReversed(),
  ].entries()) {
    if (rank > 4) break;
    const raw = textContent(box);
    if (raw.length > 1500 || isBeside(box, heading)) continue;
    const text = shownText(box, 240);
    if (text.length > 220) continue;
    const found = findDates(text, dates);
    if (!found.length) continue;
    for (const { value, before: label } of found.slice(0, 3)) {
      add(
        value,
        'text',
        1.8 + nearness(box) - rank * 0.3 - (position >= Math.min(after.length, 90) ? 0.4 : 0),
        OTHER_LABEL.test(label),
      );
    }
    rank += 1;
  }
  return { published, modified };
}

/** A dateline in the lines just after the headline or at the head of the text, where no element is marked as holding a date. */
function fromLines(
  evidence: Evidence,
  heading: Element | null,
  content: Element | null,
): { published: DateClaim[]; modified: DateClaim[] } {
  const { page, dates } = evidence;
  const published: DateClaim[] = [];
  const modified: DateClaim[] = [];
  const lines: Element[] = [];
  if (heading) {
    const blocks = all(page, 'p,div,span,li,small,em,i,b,strong,td,h2,h3,h4,h5,h6', 6000);
    const [before, after] = partAt(blocks, heading);
    lines.push(...after.slice(0, 60), ...before.slice(-15).toReversed());
  }
  if (content) lines.push(...all(content, 'p,div,span,li', 12));
  for (const line of lines) {
    if (textContent(line).length > 600 || isBeside(line, heading)) continue;
    const text = shownText(line, 300);
    // A sentence tells of another day; a dateline says little else.
    if (text.length > 90) continue;
    const [found] = findDates(text, dates);
    if (!found) continue;
    const trust = 1.4 - (published.length + modified.length) * 0.3;
    (OTHER_LABEL.test(found.before) ? modified : published).push({
      value: found.value,
      source: 'text',
      trust,
    });
    if (trust < 0.9) break;
  }
  return { published, modified };
}

/**
 * The claim whose day most others speak for. Where the first of them counts in UTC and others of the same moment in the
 * publisher's own time, theirs is the day.
 */
function settle(claims: DateClaim[]): Claim<string> | null {
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
      if (distance > 1) continue;
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
    const agrees = whole.some(
      ({ value, source }) => (source === 'text' || source === 'address') && dayOf(value) === day,
    );
    if (own && !agrees && !isMidnight && (hour >= 19 || hour < 12)) return own;
  }
  return best;
}

/** Whether data and `<meta>` agree on a day that no other time zone could move: then what the page shows need not be searched. */
function isSettled(claims: readonly DateClaim[]): boolean {
  const [first] = claims;
  if (!first || dayOf(first.value) === null) return false;
  const hour = Number(first.value.slice(11, 13));
  const isUtc = /(?:Z|[+-]00:00)$/.test(first.value);
  return (
    claims.every(({ value }) => dayOf(value) === dayOf(first.value)) &&
    claims.some(({ source }) => source !== first.source) &&
    (!isUtc || (hour >= 12 && hour < 19))
  );
}

/** When the article was published, and when it was last changed. */
export function readDates(
  evidence: Evidence,
  heading: Element | null,
  content: Element | null,
): { published: Claim<string> | null; modified: Claim<string> | null } {
  const { data, dates, url } = evidence;
  const machine = [
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
  const markup = isSettled(machine)
    ? { published: [], modified: [] }
    : fromMarkup(evidence, heading);
  const claims = [...machine, ...markup.published];
  const address = dateInAddress(url, dates);
  const lines = claims.some(({ trust }) => trust >= 1.7)
    ? { published: [], modified: [] }
    : fromLines(evidence, heading, content);
  const weak: DateClaim[] = address ? [{ value: address, source: 'address', trust: 1.5 }] : [];
  const changes = [
    ...fromThing(data.article, ['dateModified'], 5, evidence),
    ...fromThing(data.page, ['dateModified'], 3, evidence),
    ...fromMetas(MODIFIED, 4, evidence),
    ...markup.modified,
  ].toSorted((a, b) => b.trust - a.trust);
  const every = [...claims, ...lines.published, ...weak];
  const published = settle(every);
  const modified = changes[0] ?? null;
  // The only day a page gives, though it be that of its last change, is the day its text is of (APA 7, §9.15).
  const onlyDay =
    [...markup.modified, ...lines.modified].toSorted((a, b) => b.trust - a.trust)[0] ?? null;
  return {
    published: pick(published ?? onlyDay),
    modified: pick(modified),
  };
}

const pick = (claim: Claim<string> | null): Claim<string> | null =>
  claim && { value: claim.value, source: claim.source };
