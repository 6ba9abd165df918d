import type { Metadata } from './article';
import { readAuthors } from './authors';
import { lineOfMember, lineOfMeta, type Evidence } from './evidence';
import { readTitle } from './headline';
import { readLeadImage } from './lead-image';
import { readDates } from './published';
import { readSite } from './site-name';
import { attribute } from './untampered';
import { vicinityOf } from './vicinity';

/**
 * Reads the metadata of the article on a page, without changing the page. Every field is a claim of the page, cleaned to one
 * line, and is absent where the page says nothing or contradicts itself beyond settling; `sources` says where each was found.
 * @param evidence what the page says of itself.
 * @param content the extracted article, in document order; null when none was found.
 */
export function readMetadata(evidence: Evidence, content: Element | null): Metadata {
  const { site, names } = readSite(evidence);
  const title = readTitle(evidence, names);
  const vicinity = vicinityOf(evidence, title.heading);
  const { published, modified } = readDates(evidence, vicinity, content);
  const credit = readAuthors(evidence, vicinity, content, names);
  const image = readLeadImage(evidence, vicinity, content);
  const told = lineOfMember(evidence.data.article, 'description', 'abstract');
  const excerpt =
    told ||
    lineOfMeta(evidence, 'og:description', 'description', 'twitter:description', 'dc.description');
  const canonicalUrl = canonicalOf(evidence);
  const sources: Metadata['sources'] = { title: title.source };
  if (credit.source) sources.authors = credit.source;
  if (credit.agencySource) sources.agency = credit.agencySource;
  for (const [name, claim] of Object.entries({ site, published, modified, image }))
    if (claim) sources[name as 'site'] = claim.source;
  if (excerpt) sources.excerpt = told ? 'json-ld' : 'meta';
  if (canonicalUrl) sources.canonicalUrl = 'link';
  return {
    title: title.value,
    authors: credit.authors,
    agency: credit.agency,
    site: site?.value ?? null,
    published: published?.value ?? null,
    modified: modified?.value ?? null,
    excerpt: excerpt || null,
    image: image?.value ?? null,
    canonicalUrl,
    sources,
  };
}

function canonicalOf({ links, base }: Evidence): string | null {
  for (const link of links) {
    if (!/(?:^|\s)canonical(?:\s|$)/i.test(attribute(link, 'rel', 100))) continue;
    try {
      const url = new URL(attribute(link, 'href'), base);
      if (/^https?:$/.test(url.protocol)) return url.href;
    } catch {
      // The next may be an address.
    }
  }
  return null;
}
