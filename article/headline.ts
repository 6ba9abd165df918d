import type { MetadataSource } from './article';
import { likeness, lineOfMember, lineOfMeta, type Evidence } from './evidence';
import { nameKey } from './names';
import { attribute } from './untampered';

export interface Claim<Value> {
  value: Value;
  source: MetadataSource;
}

/** What stands between a headline and the name of the site in a title. */
const SEPARATOR = /\s+[|\-–—‒·•»«›‹:/\\~]+\s+|\s*[|»]\s*|\s*::\s*|\s+-|:\s+(?=[^:]{2,30}$)/u;

/** The parts of a title between separators, in order. */
export function partsOfTitle(title: string): string[] {
  return title.split(SEPARATOR).filter((part) => part.trim().length > 0);
}

/**
 * `title` without the name of the site at its end or beginning.
 * @param sites names of the site, and its host.
 */
export function withoutSite(title: string, sites: readonly string[]): string {
  const keys = sites.map(nameKey).filter((key) => key.length > 1);
  const compact = keys.map((key) => key.replace(/ /g, ''));
  const isSite = (part: string) => {
    const key = nameKey(part);
    const joined = key.replace(/ /g, '');
    return (
      key.length > 1 &&
      (keys.includes(key) ||
        compact.some(
          (name) =>
            name === joined ||
            (joined.length > 3 && name.startsWith(joined)) ||
            (name.length > 3 && joined.startsWith(name) && joined.length < name.length + 12),
        ))
    );
  };
  let rest = title;
  for (let turn = 0; turn < 3; turn++) {
    const separators = [...rest.matchAll(new RegExp(SEPARATOR, 'gu'))];
    const last = separators.at(-1);
    const first = separators[0];
    if (last && last.index > 0 && isSite(rest.slice(last.index + last[0].length)))
      rest = rest.slice(0, last.index).trim();
    else if (first && first.index > 0 && isSite(rest.slice(0, first.index)))
      rest = rest.slice(first.index + first[0].length).trim();
    else break;
  }
  return rest;
}

/** How alike a heading and a claim must be to speak of the same. */
const AGREES = 0.7;
/** What a long main heading weighs that nothing agrees with: less only than all the claims together. */
const UNCLAIMED = 8;
/** How alike two claims, or a claim and a lesser heading, must be to be the same. */
const EQUALS = 0.85;

/** How well a heading fits a claim: as alike as their words, wholly where it is one of the parts of a title. */
function fitOf(heading: string, claim: string): number {
  const key = nameKey(heading);
  if (key.length > 3 && partsOfTitle(claim).some((part) => nameKey(part) === key)) return 0.95;
  return likeness(heading, claim);
}

/**
 * The title: the visible headline where what the page claims agrees with it, else the claim that most others agree with.
 * @param sites names of the site, to be taken off titles.
 */
export function readTitle(evidence: Evidence, sites: readonly string[]): Claim<string> {
  const { data, documentTitle, headings } = evidence;
  const claims = (
    [
      [lineOfMeta(evidence, 'og:title'), 'meta', 3],
      [lineOfMember(data.article, 'headline', 'name', 'alternativeHeadline'), 'json-ld', 2.5],
      [lineOfMeta(evidence, 'citation_title'), 'meta', 3],
      [
        lineOfMeta(
          evidence,
          'parsely-title',
          'sailthru.title',
          'dc.title',
          'dcterms.title',
          'title',
        ),
        'meta',
        1.5,
      ],
      [lineOfMeta(evidence, 'twitter:title'), 'meta', 1],
      [documentTitle, 'title', 1],
    ] as const
  )
    .map(([text, source, trust]) => ({ value: withoutSite(text, sites), source, trust }))
    .filter(({ value }) => value.length > 0);
  const siteKeys = new Set(sites.map(nameKey));
  let best: Claim<string> = { value: documentTitle, source: 'title' };
  let bestTrust = 0;
  const consider = (value: string, source: MetadataSource, bonus: number, least: number) => {
    let trust = bonus;
    for (const claim of claims) if (fitOf(value, claim.value) >= least) trust += claim.trust;
    if (trust > bestTrust) {
      bestTrust = trust;
      best = { value, source };
    }
  };
  let isFirst = true;
  for (const { element, text } of headings) {
    const value = withoutSite(text.replace(/ \| /g, ' '), sites);
    const key = nameKey(value);
    if (siteKeys.has(key) || value.length > 400) continue;
    const isMain = element.localName === 'h1';
    const isMarked = /headline|entry-title|article-?title|post-?title/i.test(
      `${attribute(element, 'itemprop')} ${attribute(element, 'class')}`,
    );
    // A headline that nothing agrees with is taken where it is long enough to be no section.
    const isLong = key.split(' ').length > 4 || key.length > 30;
    const agrees = claims.some((claim) => fitOf(value, claim.value) >= (isMain ? AGREES : EQUALS));
    if (!agrees && !(isMain && isFirst && isLong)) continue;
    if (isMain && isLong) isFirst = false;
    // A kicker or a subtitle inside the heading is not claimed: what is claimed of it is the headline.
    const part = text.includes(' | ')
      ? claims.find(
          (claim) =>
            nameKey(claim.value).length > 12 &&
            nameKey(claim.value) !== key &&
            isEndOf(key, nameKey(claim.value)),
        )
      : undefined;
    consider(
      part?.value ?? value,
      'heading',
      isMain ? (agrees ? 3.5 : UNCLAIMED) : isMarked ? 3 : 2,
      isMain ? AGREES : EQUALS,
    );
  }
  for (const { value, source } of claims) consider(value, source, 0, EQUALS);
  return best;
}

function isEndOf(whole: string, part: string): boolean {
  return whole.startsWith(part) || whole.endsWith(part);
}
