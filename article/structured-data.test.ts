import { expect, it } from 'vitest';
import { parseJsonLd, readStructuredData, textsOf, thingsOf } from './structured-data';

const anyFit = () => 0;
const article = (sources: string[]) => readStructuredData(sources, anyFit).article;
const NEWS = '{"@context":"https://schema.org","@type":"NewsArticle","headline":"عنوان"}';

it.each([
  ['plain', NEWS],
  ['in an array', `[${NEWS}]`],
  [
    'in a graph',
    `{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},${NEWS}]}`,
  ],
  ['in a nested array', `[[${NEWS}]]`],
  ['as the main entity of a page', `{"@type":"WebPage","mainEntity":${NEWS}}`],
  ['as the page of another entity', `{"@type":"WebPage","mainEntityOfPage":${NEWS}}`],
  ['with a list of types', '{"@type":["Thing","NewsArticle"],"headline":"عنوان"}'],
  [
    'with a list of contexts',
    '{"@context":["https://schema.org",{"a":"b"}],"@type":"NewsArticle","headline":"عنوان"}',
  ],
  ['with a type by address', '{"@type":"https://schema.org/NewsArticle","headline":"عنوان"}'],
  ['in CDATA', `<![CDATA[${NEWS}]]>`],
  ['in commented CDATA', `//<![CDATA[\n${NEWS}\n//]]>`],
  ['in starred CDATA', `/*<![CDATA[*/${NEWS}/*]]>*/`],
  ['in a comment', `<!-- ${NEWS} -->`],
  ['with a semicolon', `${NEWS};`],
  ['with a comma too many', '{"@type":"NewsArticle","headline":"عنوان",}'],
  ['with a line end in a text', '{"@type":"NewsArticle","description":"a\nb","headline":"عنوان"}'],
  ['with a value missing', '{"@type":"NewsArticle","wordCount":,"headline":"عنوان"}'],
  ['after another object', `{"@context":"x","@type":"WebSite"}\n${NEWS}`],
  ['encoded as markup', NEWS.replace(/"/g, '&quot;')],
  ['encoded twice', JSON.stringify(NEWS)],
  ['with a wrong escape', '{"@type":"NewsArticle","description":"a\\\'b","headline":"عنوان"}'],
  ['beyond repair', '{"@type":"NewsArticle","headline":"عنوان","author":{"name":"x""y"}}'],
])('finds an article %s', (_, source) => {
  expect(article([source])?.headline).toBe('عنوان');
});

it('takes the article that is about the page, not one that the page lists', () => {
  const list = `[{"@type":"NewsArticle","headline":"other"},{"@type":"NewsArticle","headline":"this one"}]`;
  const { article: found } = readStructuredData([list], (headline) =>
    headline === 'this one' ? 1 : 0,
  );
  expect(found?.headline).toBe('this one');
});

it('does not take an item of a list or a related article for the article', () => {
  const source =
    '{"@type":"WebPage","hasPart":{"@type":"NewsArticle","headline":"a"},"itemListElement":[{"@type":"NewsArticle","headline":"b"}]}';
  expect(article([source])).toBeNull();
});

it('follows references', () => {
  const source =
    '{"@graph":[{"@type":"Article","author":{"@id":"#jane"}},{"@type":"Person","@id":"#jane","name":"Jane Doe"}]}';
  const { article: found, byId } = readStructuredData([source], anyFit);
  expect(thingsOf(found?.author, byId).map(({ name }) => name)).toEqual(['Jane Doe']);
});

it('reads names in every form they are given in', () => {
  const none = new Map();
  expect(thingsOf('Jane', none)).toEqual([{ name: 'Jane' }]);
  expect(thingsOf([{ name: 'Jane' }, 'Richard'], none)).toEqual([
    { name: 'Jane' },
    { name: 'Richard' },
  ]);
  expect(thingsOf({ '@list': [{ name: 'Jane' }] }, none)).toEqual([{ name: 'Jane' }]);
  expect(textsOf([{ '@value': 'a' }, 2, null, ' '])).toEqual(['a', '2']);
});

it.each(['', 'null', 'x', '[', '{"@type":', '<script>', '{"a":1}{"b":2}', '"'])(
  'answers %j with no article and no error',
  (source) => {
    expect(article([source])).toBeNull();
  },
);

it('is bounded on data made to be slow', () => {
  const begin = performance.now();
  const deep = '{"@graph":'.repeat(5000) + '1' + '}'.repeat(5000);
  const wide = `[${'{"@type":"Article"},'.repeat(15_000)}{}]`;
  const broken = `{"@type":"NewsArticle",${'"a" : "'.repeat(40_000)}`;
  for (const source of [
    deep,
    wide,
    broken,
    '{'.repeat(390_000),
    '"author":'.repeat(40_000) + '"@type":"Article"',
    'x'.repeat(1e7),
  ]) {
    readStructuredData([source], anyFit);
  }
  expect(performance.now() - begin).toBeLessThan(1500);
});

it('has no member of Object where the data has none', () => {
  expect(parseJsonLd('{"__proto__":{"headline":"x"},"@type":"Article"}')).toBeTypeOf('object');
  expect(article(['{"__proto__":{"headline":"x"},"@type":"Article"}'])?.constructor).toBe(Object);
  expect(({} as Record<string, unknown>).headline).toBeUndefined();
});
