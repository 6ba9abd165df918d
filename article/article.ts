/**
 * What travels from a page to the reader. Everything here is JSON; what is absent is `null`.
 */

/** HTML as the page wrote it. Only article/sanitize.ts may look inside. */
export type UntrustedHtml = string & { readonly trusted: false };

export type Direction = 'rtl' | 'ltr';

/**
 * Where a field of the metadata was found.
 * `json-ld`: schema.org data in a script; `meta`: Open Graph, article, citation, Dublin Core and other `<meta>` tags;
 * `microdata`: `itemprop` and `rel` in the markup; `time`: a `<time>` element; `byline`: the visible byline or dateline;
 * `heading`: the visible headline; `text`: the article's own text; `figure`: an image or caption shown with the article;
 * `title`: the document's `<title>`; `link`: a `<link>`; `address`: the address of the page.
 */
export type MetadataSource =
  | 'json-ld'
  | 'meta'
  | 'microdata'
  | 'time'
  | 'byline'
  | 'heading'
  | 'text'
  | 'figure'
  | 'title'
  | 'link'
  | 'address';

export const METADATA_SOURCES: readonly MetadataSource[] = [
  'json-ld',
  'meta',
  'microdata',
  'time',
  'byline',
  'heading',
  'text',
  'figure',
  'title',
  'link',
  'address',
];

export interface LeadImage {
  /** Absolute http(s) address. */
  src: string;
  alt: string | null;
  caption: string | null;
}

export interface Metadata {
  title: string;
  /** As printed, without "كتب", "By" and datelines; one name an entry. */
  authors: string[];
  /** The news agency the text is credited to, as printed. */
  agency: string | null;
  /** The site or newspaper by the name it gives itself. */
  site: string | null;
  /** ISO 8601, as precise as the page was: `2021`, `2021-07`, `2021-07-15`, or a time with the offset the page gave. */
  published: string | null;
  modified: string | null;
  excerpt: string | null;
  image: LeadImage | null;
  /** The page's own claim of its address: shown, never trusted. */
  canonicalUrl: string | null;
  sources: Partial<Record<Exclude<keyof Metadata, 'sources'>, MetadataSource>>;
}

export interface Article {
  /** `document.URL`, never the page's claim. */
  url: string;
  /** BCP 47. */
  language: string | null;
  direction: Direction;
  /** CSS px of the article's own paragraphs as the page shows them now. */
  textSize: number | null;
  content: UntrustedHtml;
  metadata: Metadata;
}

/**
 * Why there is nothing to read. A closed family: components/failures.ts turns each into words.
 *
 * In the page: `no-article`; `too-large` (more elements than can be read well); `too-deep` (nested beyond reason).
 * Around it: `restricted` (a browser page or a store); `pdf`; `file` (local files not allowed); `loading` (the page has not
 * come yet); `timeout` (it did not answer within ten seconds); `gone` (closed or navigated meanwhile);
 * `invalid` (the answer is not an article at all); `unknown`.
 */
export type FailureReason =
  | 'no-article'
  | 'too-large'
  | 'too-deep'
  | 'restricted'
  | 'pdf'
  | 'file'
  | 'loading'
  | 'timeout'
  | 'gone'
  | 'invalid'
  | 'unknown';

export const FAILURE_REASONS: readonly FailureReason[] = [
  'no-article',
  'too-large',
  'too-deep',
  'restricted',
  'pdf',
  'file',
  'loading',
  'timeout',
  'gone',
  'invalid',
  'unknown',
];

export type Extraction = { ok: true; article: Article } | { ok: false; reason: FailureReason };
