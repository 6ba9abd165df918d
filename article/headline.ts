import type { MetadataSource } from './article';
import { likeness, lineOfMember, lineOfMeta, type Evidence } from './evidence';
import { nameKey } from './names';

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
const AGREES = 0.6;

/**
 * The title: the visible headline where what the page claims agrees with it, else the claim that others agree with.
 * @param sites names of the site, to be taken off titles.
 */
export function readTitle(evidence: Evidence, sites: readonly string[]): Claim<string> {
  const { data, documentTitle, headings } = evidence;
  const claims: Claim<string>[] = (
    [
      [lineOfMember(data.article, 'headline', 'name', 'alternativeHeadline'), 'json-ld'],
      [lineOfMeta(evidence, 'og:title'), 'meta'],
      [
        lineOfMeta(
          evidence,
          'citation_title',
          'parsely-title',
          'sailthru.title',
          'dc.title',
          'dcterms.title',
          'twitter:title',
          'title',
        ),
        'meta',
      ],
      [documentTitle, 'title'],
    ] as const
  )
    .map(([text, source]) => ({ value: withoutSite(text, sites), source }))
    .filter(({ value }) => value.length > 0);
  const siteKeys = new Set(sites.map(nameKey));
  let best: Claim<string> | null = null;
  let bestFit = 0;
  for (const { element, text } of headings) {
    const value = withoutSite(text, sites);
    if (siteKeys.has(nameKey(value)) || value.length > 400) continue;
    let fit = Math.max(0, ...claims.map((claim) => likeness(value, claim.value)));
    if (element.localName !== 'h1') fit -= 0.15;
    if (fit > bestFit) {
      bestFit = fit;
      best = { value, source: 'heading' };
    }
  }
  if (best && bestFit >= AGREES) return best;
  const main = headings.filter(
    ({ element, text }) => element.localName === 'h1' && !siteKeys.has(nameKey(text)),
  );
  const only = main.length === 1 ? main[0] : undefined;
  // One headline that nothing agrees with: the claims were written for searchers, unless it is a mere section.
  if (only && nameKey(only.text).split(' ').length > 3)
    return { value: withoutSite(only.text, sites), source: 'heading' };
  return (
    claims[0] ??
    (only ? { value: only.text, source: 'heading' } : best) ?? {
      value: documentTitle,
      source: 'title',
    }
  );
}
