import * as v from 'valibot';
import { cleanLine } from '../language/plain-text';
import { FAILURE_REASONS, METADATA_SOURCES } from './article';
import type { Extraction, Metadata, UntrustedHtml } from './article';

/** UTF-16 units of everything together; 4.0 M is a book, and what Chromium would pass on is twenty times that. */
export const RESULT_LIMIT = 4_000_000;
/** UTF-16 units of a title, a name, a site, an excerpt, a caption; what is longer is cut. */
export const TEXT_LIMIT = 2000;
/** UTF-16 units of an address; what is longer is no address a person could follow or cite. */
export const ADDRESS_LIMIT = 8192;
export const LANGUAGE_LIMIT = 35;
export const DATE_LIMIT = 64;
/** Names; a paper of CERN has thousands of authors, a citation at most twenty. */
export const AUTHORS_LIMIT = 200;

/*
 * Two kinds of wrong. Another shape than extract.ts makes was not made by it: `invalid`. A claim of the page that is not
 * what it should be (an address that is none, a date that is none) is no reason to refuse the article: it is absent.
 */

const text = v.pipe(
  v.string(),
  v.transform((value) => cleanLine(value, TEXT_LIMIT)),
);

const optionalText = v.nullable(
  v.pipe(
    text,
    v.transform((value) => value || null),
  ),
);

const claim = (holds: (value: string) => boolean) =>
  v.nullable(
    v.pipe(
      v.string(),
      v.transform((value) => (holds(value) ? value : null)),
    ),
  );

/** BCP 47, as far as its form goes: RFC 5646 §2.1. */
const language = claim(
  (value) => value.length <= LANGUAGE_LIMIT && /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/.test(value),
);

/** ISO 8601 in the degrees of precision that `Metadata` allows. */
const date = claim(
  (value) =>
    value.length <= DATE_LIMIT &&
    /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/.test(
      value,
    ),
);

const webAddress = v.pipe(
  v.string(),
  v.transform((value) => webAddressOf(value, ['https:', 'http:'])),
);

const SOURCE = v.optional(v.picklist(METADATA_SOURCES));

const METADATA = v.strictObject({
  title: text,
  authors: v.pipe(
    v.array(v.string()),
    v.transform((names) =>
      names
        .slice(0, AUTHORS_LIMIT)
        .map((name) => cleanLine(name, TEXT_LIMIT))
        .filter(Boolean),
    ),
  ),
  agency: optionalText,
  site: optionalText,
  published: date,
  modified: date,
  excerpt: optionalText,
  image: v.nullable(
    v.pipe(
      v.strictObject({ src: webAddress, alt: optionalText, caption: optionalText }),
      v.transform(({ src, ...words }) => (src === null ? null : { src, ...words })),
    ),
  ),
  canonicalUrl: v.nullable(webAddress),
  sources: v.strictObject({
    title: SOURCE,
    authors: SOURCE,
    agency: SOURCE,
    site: SOURCE,
    published: SOURCE,
    modified: SOURCE,
    excerpt: SOURCE,
    image: SOURCE,
    canonicalUrl: SOURCE,
  } satisfies Record<Exclude<keyof Metadata, 'sources'>, typeof SOURCE>),
});

const EXTRACTION = v.variant('ok', [
  v.strictObject({
    ok: v.literal(true),
    article: v.strictObject({
      // `file:` pages can be read where the person has allowed it; they cannot be cited as links.
      url: v.pipe(
        v.string(),
        v.maxLength(ADDRESS_LIMIT),
        v.transform((value) => webAddressOf(value, ['https:', 'http:', 'file:'])),
        v.string(),
      ),
      language,
      direction: v.picklist(['rtl', 'ltr']),
      textSize: v.nullable(
        v.pipe(
          v.number(),
          v.transform((size) => (size >= 1 && size <= 1000 ? size : null)),
        ),
      ),
      content: v.pipe(
        v.string(),
        v.transform((html) => html as UntrustedHtml),
      ),
      metadata: METADATA,
    }),
  }),
  v.strictObject({ ok: v.literal(false), reason: v.picklist(FAILURE_REASONS) }),
]);

/**
 * What came back from the page, checked as if a hostile page had written it; never throws.
 *
 * Text is one clean line each, without control, invisible or direction-changing characters; addresses are http(s), without
 * user and password, with their host in ASCII; the HTML is left as it is for article/sanitize.ts. More than RESULT_LIMIT
 * is `too-large`; anything that is no Extraction is `invalid`.
 */
export function readExtraction(value: unknown): Extraction {
  try {
    if (isLongerThan(value, RESULT_LIMIT)) return { ok: false, reason: 'too-large' };
    const read = v.safeParse(EXTRACTION, value, { abortEarly: true, abortPipeEarly: true });
    return read.success ? read.output : { ok: false, reason: 'invalid' };
  } catch {
    return { ok: false, reason: 'invalid' };
  }
}

/**
 * The host of an address in the letters the network knows it by (punycode), so that a look-alike is seen to be one:
 * `xn--80ak6aa92e.com`, not the word it imitates. Empty where there is no host.
 */
export function displayHost(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}

function webAddressOf(value: string, protocols: readonly string[]): string | null {
  if (value.length > ADDRESS_LIMIT || !URL.canParse(value)) return null;
  const url = new URL(value);
  if (!protocols.includes(url.protocol)) return null;
  if (!url.username && !url.password) return url.href;
  url.username = '';
  url.password = '';
  return url.href;
}

/** Whether strings and keys together, at any depth, take more than `limit` UTF-16 units; stops counting there. */
function isLongerThan(value: unknown, limit: number): boolean {
  let length = 0;
  const rest: unknown[] = [value];
  while (rest.length > 0) {
    const item = rest.pop();
    // Whatever it is, it takes its place: a million empty lists are as heavy as a million letters.
    length += typeof item === 'string' ? item.length : 1;
    if (length > limit) return true;
    if (Array.isArray(item)) {
      if (item.length > limit) return true;
      for (const entry of item) rest.push(entry);
    } else if (typeof item === 'object' && item !== null) {
      for (const [key, entry] of Object.entries(item)) rest.push(key, entry);
    }
  }
  return false;
}
