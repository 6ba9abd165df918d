import type { MetadataSource } from './article';
import {
  headingsOf,
  keyed,
  likeness,
  lineOfMember,
  lineOfMeta,
  shownText,
  type Evidence,
  type Heading,
  type Keyed,
} from './evidence';
import { nameKey } from './names';
import { sizeOf } from './text';
import { allIn, allOf, attribute, closest, firstIn, nameOf, textContent } from './untampered';

export interface Claim<Value> {
  value: Value;
  source: MetadataSource;
}

/** What stands between a headline and the name of the site in a title. */
const SEPARATOR =
  /\s+[|\-–—‒·•⋆»«›‹:/\\~]+\s+|\s*[|»]\s*|\s*::\s*|_(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])(?:_|-(?=[\u3400-\u9fff]))|\s+-|:\s+(?=[^:]{2,30}$)/g;

/** The parts of a title between separators, in order. */
export function partsOfTitle(title: string): string[] {
  return title.split(SEPARATOR).filter((part) => part.trim().length > 0);
}

/** The names of a site, in the form of `nameKey`. */
export type SiteNames = ReadonlySet<string>;

/** `title` without the name of the site at its end or beginning. */
export function withoutSite(title: string, sites: SiteNames): string {
  const isSite = (part: string, isExact = false) => {
    const joined = nameKey(part).replace(/ /g, '');
    return [...sites].some((site) => {
      const name = site.replace(/ /g, '');
      return (
        name === joined ||
        (!isExact &&
          ((joined.length > 3 && name.startsWith(joined)) ||
            (name.length > 3 && joined.startsWith(name) && joined.length < name.length + 12)))
      );
    });
  };
  let rest = title;
  for (let turn = 0; turn < 3; turn++) {
    const separators = [...rest.matchAll(SEPARATOR)];
    const last = separators.at(-1);
    const first = separators[0];
    const before = separators.at(-2);
    if (last && last.index > 0 && isSite(rest.slice(last.index + last[0].length)))
      rest = rest.slice(0, last.index).trim();
    // "Headline - Site - Section".
    else if (
      last &&
      before &&
      before.index > 0 &&
      isSite(rest.slice(before.index + before[0].length, last.index), true)
    )
      rest = rest.slice(0, before.index).trim();
    // Before a colon stands what the title is about: the site only by its very name.
    else if (first && first.index > 0 && isSite(rest.slice(0, first.index), first[0][0] === ':'))
      rest = rest.slice(first.index + first[0].length).trim();
    else break;
  }
  return rest;
}

/** What may be the headline where no main heading is. */
const LESSER = 'h2,h3,[itemprop~=headline]:not(h1),[class*=headline i]:is(div,span,p)';

/** How alike a heading and a claim must be to speak of the same. */
const AGREES = 0.7;
/** What a long main heading weighs that nothing agrees with: less only than what Open Graph, data and `<title>` say together. */
const UNCLAIMED = 6.4;
/** How alike two claims, or a claim and a lesser heading, must be to be the same. */
const EQUALS = 0.85;

interface TitleClaim extends Claim<string>, Keyed {
  trust: number;
  /** Of its parts. */
  keys: string[];
}

/** How well a text fits a claim: as alike as their words, wholly where it is one of the parts of a title. */
function fitOf(text: Keyed, claim: TitleClaim): number {
  if (text.key === claim.key) return 1;
  return text.key.length > 3 && claim.keys.includes(text.key) ? 0.95 : likeness(text, claim);
}

/**
 * The title: the visible headline where what the page claims agrees with it, else the claim that most others agree with.
 * @param sites names of the site, to be taken off titles.
 */
export function readTitle(
  evidence: Evidence,
  sites: SiteNames,
): Claim<string> & { heading: Element | null } {
  const { data, documentTitle, page } = evidence;
  // "Site: a headline of any length", as old systems call their pages.
  const head = /^[^:]+(?=: )/.exec(documentTitle)?.[0] ?? '';
  const claims: TitleClaim[] = [];
  for (const [text, source, trust] of [
    [lineOfMeta(evidence, 'og:title'), 'meta', 3],
    [lineOfMember(data.article, 'headline', 'name'), 'json-ld', 2.5],
    [lineOfMember(data.article, 'alternativeHeadline'), 'json-ld', 1],
    [lineOfMeta(evidence, 'citation_title'), 'meta', 3],
    [
      lineOfMeta(evidence, 'parsely-title', 'sailthru.title', 'dc.title', 'dcterms.title', 'title'),
      'meta',
      1.5,
    ],
    [lineOfMeta(evidence, 'twitter:title'), 'meta', 1],
    [sites.has(nameKey(head)) ? documentTitle.slice(head.length + 2) : documentTitle, 'title', 1],
    [markedIn(evidence), 'microdata', 5],
  ] as const) {
    const value = withoutSite(text, sites);
    if (value)
      claims.push({
        value,
        source,
        trust,
        ...keyed(value),
        keys: partsOfTitle(value).map(nameKey),
      });
  }
  let best: Claim<string> = { value: documentTitle, source: 'title' };
  let bestTrust = 0;
  const consider = (
    value: string,
    text: Keyed,
    source: MetadataSource,
    bonus: number,
    least: number,
    atLeast = 0,
    isWhole = false,
  ) => {
    let trust = bonus;
    for (const claim of claims) {
      const fit =
        isCutShort(claim.value, value) || (isWhole && isShorter(claim, text))
          ? 1
          : fitOf(text, claim);
      if (fit >= least) trust += claim.trust * fit;
    }
    trust = Math.max(trust, atLeast);
    if (trust > bestTrust) {
      bestTrust = trust;
      best = { value, source };
    }
  };
  let isFirst = true;
  let isAgreed = false;
  const considerHeading = (heading: Heading) => {
    const { element, text, isMain } = heading;
    // Where two boxes stand side by side, and not where the headline itself has the sign.
    const line = text.includes(' | ') && !textContent(element).includes('|');
    const value = withoutSite(line ? text.replace(/ \| /g, ' ') : text, sites);
    const own = value === text ? heading : keyed(value);
    const { key } = own;
    if (sites.has(key) || sites.has(heading.key) || value.length > 400) return;
    // A kicker or a subtitle inside the heading is not claimed: what is claimed of it, twice where it is no box, is the headline.
    const part = claims.find(
      (claim) =>
        claim.key.length > 12 &&
        claim.key !== key &&
        !isCutShort(claim.value, value) &&
        (key.startsWith(`${claim.key} `) || key.endsWith(` ${claim.key}`)) &&
        (line || claims.some((other) => other !== claim && other.key === claim.key)),
    );
    // A headline that nothing agrees with is taken where it is long enough to be no section.
    const isMarked = /headline|entry-title|article-?title|post-?title/i.test(
      `${attribute(element, 'itemprop')} ${attribute(element, 'class')}`,
    );
    const isLong =
      own.words.length > 4 ||
      sizeOf(key) > 30 ||
      (isMarked && own.words.length > 2) ||
      // The title may be written for machines, in letters of another script.
      (own.words.length > 1 && LATIN.test(documentTitle) && !/[a-z]/i.test(text));
    const agrees = part || claims.some((claim) => fitOf(own, claim) >= (isMain ? AGREES : EQUALS));
    if (!agrees && (!(isMain && isFirst && isLong) || leadsHome(element))) return;
    const isLikeliest = isMain && isFirst && isLong;
    // Below what says all of the title, a main heading is one of the text.
    if (isMain && (isLong || claims.some((claim) => claim.key === key))) isFirst = false;
    consider(
      part?.value ?? value,
      part ?? own,
      'heading',
      // The section above may be claimed as well, as a part of the title: it is short.
      isMain ? (!agrees ? UNCLAIMED : isLong ? 3.6 : 3.5) : isMarked ? 3 : 2,
      isMain ? AGREES : EQUALS,
      isLikeliest ? UNCLAIMED : 0,
      isLikeliest && isMarked,
    );
    isAgreed ||= claims.some((claim) => fitOf(own, claim) >= EQUALS);
  };
  const headings = [...evidence.headings];
  headings.forEach(considerHeading);
  if (!isAgreed) {
    const lesser = headingsOf(allIn(page, LESSER, 60));
    lesser.forEach(considerHeading);
    headings.push(...lesser);
  }
  for (const claim of claims) consider(claim.value, claim, claim.source, 0, EQUALS);
  let title = nameKey(best.value);
  // The menu has it too: a section's. The headline is in the title of the page, or a lesser heading below that nothing claims.
  if (best.source === 'heading' && best.value.length < 30 && isSection(evidence, best.value)) {
    const all = headingsOf(allIn(page, 'h1,h2,h3', 60));
    const below = all[all.findIndex(({ key }) => key === title) + 1];
    const parts = partsOfTitle(withoutSite(documentTitle, sites)).map((text) => ({
      text,
      ...keyed(text),
    }));
    // "Headline - Section".
    const before = parts[parts.findIndex(({ key }) => key === title) - 1];
    const isLink = below && allOf(below.element, 'a', 1).length > 0;
    const headline = [before, isLink ? undefined : below].find(
      (one) => (one?.words.length ?? 0) > 4,
    );
    if (headline) {
      best = { value: headline.text, source: headline === before ? 'title' : 'heading' };
      title = headline.key;
      if (below) headings.push(below);
    }
  }
  // Older pages have no headings: there the line that says the title is one, or its longest part.
  if (!headings.length && title.length > 10) {
    const parts = partsOfTitle(best.value).toSorted((a, b) => b.length - a.length);
    const keys = [title, nameKey(parts[0] ?? '')].filter((key) => key.length > 20 || key === title);
    const lines = allIn(page, 'span,b,strong,font,td,p,div', 3000).filter(
      (element) => !firstIn(element) && keys.includes(nameKey(textContent(element).slice(0, 400))),
    );
    headings.push(...headingsOf(lines));
    const [line] = headings;
    if (line && line.key !== title && !headings.some(({ key }) => key === title)) {
      best = { value: line.text, source: 'heading' };
      title = line.key;
    }
  }
  return { ...best, heading: headingOf(headings, title) };
}

/** The one lesser heading that microdata calls the headline: the main one above it is the section's; "" where there is none. */
function markedIn({ marked }: Evidence): string {
  const [heading, another] = [...marked].filter(
    (element) =>
      /^h[23]$/.test(nameOf(element)) && /\bheadline\b/.test(attribute(element, 'itemprop', 100)),
  );
  return heading && !another ? shownText(heading, 300) : '';
}

/** Whether a claim is the beginning of a headline, and two or three full stops part what follows as they part it itself. */
const isCutShort = (claim: string, headline: string): boolean =>
  headline.startsWith(claim) && /^\s?\.\.+\s?\S/.test(headline.slice(claim.length));

/** Whether a claim says in fewer of the same words what a headline says: what is shown where there is little room. */
const isShorter = (claim: Keyed, { words }: Keyed): boolean =>
  claim.words.length < words.length && claim.words.every((word) => words.includes(word));

const LATIN = /^[ -\u024f]*[a-z][ -\u024f]*$/i;

/** An address that is the site's own front page, or that in one of its languages. */
const HOME = /^(?:https?:\/\/[^/]+)?\/?(?:\w\w\/?)?(?:index\.\w+)?$/;

/** Whether a link says a text and leads to another page than the front page: a section, as the menu has it. */
export const isSection = ({ page, url }: Evidence, text: string): boolean =>
  allIn(page, 'a[href]', 300).some((link) => {
    const address = attribute(link, 'href', 400);
    return (
      textContent(link).trim() === text.trim() &&
      !HOME.test(address) &&
      !closest(link, 'h1,h2') &&
      !url.replace(/\/$/, '').endsWith(address.replace(/^\.*\/|\/?(?:#.*)?$/g, ''))
    );
  });

/** Whether a heading is the name of the site, as a link to its front page. */
export function leadsHome(element: Element): boolean {
  const [link] = allOf(element, 'a[href]', 1);
  return link !== undefined && HOME.test(attribute(link, 'href', 200));
}

/** The heading that shows a title, the main one among several; the first of the page where none does. */
function headingOf(headings: readonly Heading[], title: string): Element | null {
  const visible = headings.filter(({ element }) => nameOf(element) !== 'meta');
  const showing = visible.filter(
    ({ key }) => key === title || (title.length > 5 && key.includes(title)),
  );
  const heading = showing.find(({ isMain }) => isMain) ?? showing[0] ?? visible[0];
  return heading?.element ?? null;
}
