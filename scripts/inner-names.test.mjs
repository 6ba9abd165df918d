import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { INNER_NAMES } from './inner-names.mjs';

it('names that are made short are none of an answer', () => {
  const types = readFileSync(resolve(import.meta.dirname, '../article/article.ts'), 'utf8');
  const fields = [...types.matchAll(/^\s+(?:readonly )?(\w+)\??:/gm)].map(
    ([, field]) => field ?? '',
  );
  expect(fields).toContain('canonicalUrl');
  expect(fields.filter((field) => INNER_NAMES.test(field))).toEqual([]);
});

it('names that are made short are none of what data hold', () => {
  // As schema.org calls what structured-data.ts and its like read of a thing.
  const members =
    'name url logo author creator contributor editor publisher headline alternativeHeadline datePublished dateModified dateCreated uploadDate startDate image contentUrl thumbnailUrl mainEntity mainEntityOfPage isPartOf inLanguage caption width height description text';
  expect(members.split(' ').filter((member) => INNER_NAMES.test(member))).toEqual([]);
});
