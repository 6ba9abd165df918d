import type { Metadata } from '../article/article';

/** Fields of the metadata that the reader may correct by hand. */
export const CORRECTABLE = ['title', 'authors', 'agency', 'site', 'published'] as const;

export type CorrectableField = (typeof CORRECTABLE)[number];

/** What the reader corrected; a field that is absent is as the page had it. */
export type Corrections = Partial<Pick<Metadata, CorrectableField>>;

/** Longest correction, in UTF-16 units; the same cap as for the page's own fields. */
const CAP = 2000;

/** `2021`, `2021-07` or `2021-07-15`, and a day that exists; what the page gave with a time is kept by not correcting it. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The metadata with the reader's corrections in place of what the page gave. */
export function correct(metadata: Metadata, corrections: Corrections): Metadata {
  return { ...metadata, ...corrections };
}

/** Stored corrections, each kept only when it is what its field may be. */
export function repairCorrections(stored: unknown): Corrections {
  if (typeof stored !== 'object' || stored === null) return {};
  const { title, authors, agency, site, published } = stored as Record<string, unknown>;
  const corrections: Corrections = {};
  if (isText(title) && title !== '') corrections.title = title;
  if (Array.isArray(authors) && authors.length <= 100 && authors.every(isText))
    corrections.authors = authors;
  if (agency === null || isText(agency)) corrections.agency = agency;
  if (site === null || isText(site)) corrections.site = site;
  if (published === null || (isText(published) && isDate(published)))
    corrections.published = published;
  return corrections;
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= CAP;
