import type { MetadataSource } from './article';
import { likeness, lineOf, lineOfMember, lineOfMeta, shownText, type Evidence } from './evidence';
import { partsOfTitle, type Claim } from './headline';
import { nameKey } from './names';
import { textOf, thingsOf } from './structured-data';
import { all, attribute } from './untampered';

const LONGEST_NAME = 100;

/** A name that is an address and no name. */
const IS_DOMAIN = /^(?:https?:\/\/)?(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\/?$/i;

/**
 * The site by the name it gives itself, not its address. What several of its claims agree on goes before what one says.
 * @returns the name, and every name found, for telling authors and titles from it.
 */
export function readSite(evidence: Evidence): { site: Claim<string> | null; names: string[] } {
  const { data, documentTitle, host, page } = evidence;
  const title = lineOfMeta(evidence, 'og:title') || documentTitle;
  const claims: (Claim<string> & { trust: number })[] = [];
  const add = (text: string | null, source: MetadataSource, trust: number) => {
    const value = lineOf(text, LONGEST_NAME).replace(/^[@#\s]+|[\s|–-]+$/g, '');
    // Some templates put the title where the site's name belongs.
    if (
      value.length > 1 &&
      /\p{L}/u.test(value) &&
      (value.length < 25 || likeness(value, title) < 0.7)
    )
      claims.push({ value, source, trust });
  };
  add(lineOfMeta(evidence, 'og:site_name'), 'meta', 5);
  for (const publisher of thingsOf(data.article?.publisher, data.byId))
    add(textOf(publisher.name), 'json-ld', 4);
  for (const part of thingsOf(data.article?.isPartOf, data.byId)) {
    if (/WebSite|Periodical|Blog/.test(textOf(part['@type']) ?? ''))
      add(textOf(part.name), 'json-ld', 2.5);
  }
  for (const site of data.sites.slice(0, 20)) {
    const isSite = /WebSite|Blog/.test(textOf(site['@type']) ?? '');
    const address = textOf(site.url) ?? textOf(site['@id']) ?? '';
    if (address.includes(host))
      add(lineOfMember(site, 'name', 'legalName'), 'json-ld', isSite ? 3 : 2);
  }
  for (const publisher of thingsOf(data.page?.publisher, data.byId))
    add(textOf(publisher.name), 'json-ld', 2);
  add(lineOfMeta(evidence, 'citation_journal_title', 'prism.publicationname'), 'meta', 5);
  add(lineOfMeta(evidence, 'application-name'), 'meta', 3);
  add(lineOfMeta(evidence, 'apple-mobile-web-app-title'), 'meta', 2);
  add(
    lineOfMeta(evidence, 'al:android:app_name', 'al:ios:app_name', 'twitter:app:name:iphone'),
    'meta',
    1,
  );
  add(
    lineOfMeta(
      evidence,
      'dc.publisher',
      'dcterms.publisher',
      'publisher',
      'copyright',
      'twitter:site',
      'author',
    ),
    'meta',
    1.2,
  );
  for (const element of all(page, 'link[rel~=alternate][type*=rss i],link[rel~=search]', 4)) {
    add(
      attribute(element, 'title', 200).replace(/\s*[»|–-]?\s*(?:rss|feed|search|comments).*$/i, ''),
      'link',
      0.8,
    );
  }
  const parts = partsOfTitle(documentTitle).filter((part) => !part.includes(':'));
  if (parts.length > 1) {
    add(parts.at(-1) ?? '', 'title', 1.2);
    if (parts.length > 1) add(parts[0] ?? '', 'title', 0.6);
  }
  for (const logo of all(
    page,
    'header a[href="/"] img[alt],[class*=logo i] img[alt],a[class*=logo i][title],img[class*=logo i][alt]',
    3,
  )) {
    add(
      (
        attribute(logo, 'alt', 200) ||
        attribute(logo, 'title', 200) ||
        shownText(logo, 100)
      ).replace(/\s*\blogo\b\s*/i, ''),
      'microdata',
      1,
    );
  }
  const named = claims.filter(
    ({ value }) =>
      !IS_DOMAIN.test(value) ||
      nameKey(value).replace(/ /g, '') !== nameKey(host).replace(/ /g, ''),
  );
  let best: Claim<string> | null = null;
  let bestTrust = 1.5;
  const hostKey = nameKey(host).replace(/ /g, '');
  for (const claim of named) {
    const key = nameKey(claim.value);
    let trust = IS_DOMAIN.test(claim.value) ? -2 : 0;
    for (const other of named) {
      const otherKey = nameKey(other.value);
      if (otherKey === key) trust += other.trust;
      else if (
        key.length > 3 &&
        otherKey.length > 3 &&
        (otherKey.startsWith(key) || key.startsWith(otherKey))
      )
        trust += other.trust * 0.3;
    }
    if (key.length > 2 && hostKey.includes(key.replace(/^the | /g, ''))) trust += 1;
    trust += claim.trust / 100;
    // A sentence is a slogan.
    if (claim.value.length > 50) trust -= 2;
    if (trust > bestTrust) {
      bestTrust = trust;
      best = claim;
    }
  }
  best ??= claims.find(({ trust }) => trust >= 4) ?? null;
  const strong = claims.filter(({ trust }) => trust >= 1.9).map(({ value }) => value);
  const label = host.split('.').slice(0, -1).join('.') || host;
  return {
    site: best && { value: best.value, source: best.source },
    names: [
      ...new Set([
        ...(best ? [best.value] : []),
        ...strong,
        host,
        label,
        host.split('.').at(-2) ?? host,
      ]),
    ],
  };
}
