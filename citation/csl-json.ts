import type { CitedDate } from './dates';
import type { Reference } from './reference';
import { keyOf } from './key';

/**
 * CSL-JSON 1.0.2: an array of one item. Names that are not to be taken apart are `literal`. Everything outside ASCII that is
 * invisible is gone by then; the rest is UTF-8 as it is.
 */
export function cslJsonOf(work: Reference): string {
  const item = {
    id: keyOf(work),
    type: work.periodical ? 'article-newspaper' : 'webpage',
    title: work.title || undefined,
    author:
      work.names.length === 0
        ? undefined
        : work.names.map((name) =>
            name.family === null || name.given === null
              ? { literal: name.literal }
              : { family: name.family, given: name.given, suffix: name.suffix ?? undefined },
          ),
    'container-title': work.site ?? undefined,
    issued: work.issued === null ? undefined : partsOf(work.issued),
    accessed: work.accessed === null ? undefined : partsOf(work.accessed),
    URL: work.url,
    language: work.language ?? undefined,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

function partsOf(date: CitedDate) {
  return { 'date-parts': [[date.year, date.month, date.day].filter((part) => part !== null)] };
}
