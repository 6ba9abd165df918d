import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAILURE_REASONS, METADATA_SOURCES } from './article';
import type { Extraction } from './article';
import { RESULT_LIMIT, TEXT_LIMIT, displayHost, readExtraction } from './boundary';

const INVALID = { ok: false, reason: 'invalid' };

/** What extract.ts answers for a page that gave everything. */
const honest = () => ({
  ok: true,
  article: {
    url: 'https://news.test/world/1',
    language: 'ar-EG' as unknown,
    direction: 'rtl' as unknown,
    textSize: 18 as unknown,
    content: '<p>نص</p>' as unknown,
    metadata: {
      title: 'عنوان' as unknown,
      authors: ['منى علي', 'John Doe'] as unknown,
      agency: 'Agency' as unknown,
      site: 'الجريدة' as unknown,
      published: '2024-03-01T10:00:00+02:00' as unknown,
      modified: null as unknown,
      excerpt: 'مقتطف' as unknown,
      image: { src: 'https://img.test/a.jpg', alt: 'صورة', caption: null } as unknown,
      canonicalUrl: 'https://news.test/world/1' as unknown,
      sources: { title: 'heading', authors: 'json-ld' } as unknown,
    },
  },
});

type Claims = ReturnType<typeof honest>['article']['metadata'];

function claiming(claims: Partial<Claims>): Extraction {
  const value = honest();
  Object.assign(value.article.metadata, claims);
  return readExtraction(value);
}

function metadataOf(extraction: Extraction) {
  if (!extraction.ok) throw new Error(extraction.reason);
  return extraction.article.metadata;
}

describe('an honest answer', () => {
  it('passes unchanged', () => {
    expect(readExtraction(honest())).toEqual(honest());
  });

  it('may have nothing but a text', () => {
    const bare = honest();
    Object.assign(bare.article, { language: null, textSize: null });
    for (const key of Object.keys(bare.article.metadata)) {
      Object.assign(bare.article.metadata, { [key]: null });
    }
    Object.assign(bare.article.metadata, { title: '', authors: [], sources: {} });
    expect(readExtraction(bare)).toEqual(bare);
  });

  it.each(FAILURE_REASONS)('may be the failure %s', (reason) => {
    expect(readExtraction({ ok: false, reason })).toEqual({ ok: false, reason });
  });
});

describe('a forged answer', () => {
  it.each([
    undefined,
    null,
    0,
    Number.NaN,
    '',
    'text',
    true,
    [],
    [honest()],
    {},
    { ok: true },
    { ok: true, article: null },
    { ok: true, article: [] },
    { ok: 1, article: honest().article },
    { ok: 'true', article: honest().article },
    { ok: false },
    { ok: false, reason: 'toString' },
    { ok: false, reason: '__proto__' },
    { ok: false, reason: ['invalid'] },
    { ok: false, reason: 'invalid', article: honest().article },
    { ...honest(), reason: 'unknown' },
    { ...honest(), extra: 1 },
    new Map([['ok', true]]),
    new Date(0),
    Symbol.iterator,
    () => honest(),
  ])('of another shape is refused (%#)', (value) => {
    expect(readExtraction(value)).toEqual(INVALID);
  });

  it.each(Object.keys(honest().article))('without %s is refused', (key) => {
    const value = honest() as { article: Record<string, unknown> };
    delete value.article[key];
    expect(readExtraction(value)).toEqual(INVALID);
  });

  it.each(Object.keys(honest().article.metadata))('without %s is refused', (key) => {
    const value = honest() as { article: { metadata: Record<string, unknown> } };
    delete value.article.metadata[key];
    expect(readExtraction(value)).toEqual(INVALID);
  });

  it('with one wrong type anywhere is refused, and never throws', () => {
    const paths = pathsOf(honest());
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) {
      for (const value of [1n, Symbol('x'), () => 0, [[]], { toString: null }, undefined]) {
        const forged = honest();
        put(forged, path, value);
        const isAbsentSource = value === undefined && path.includes('sources') && path.length === 4;
        if (isAbsentSource) expect(readExtraction(forged).ok).toBe(true);
        else expect(readExtraction(forged), path.join('.')).toEqual(INVALID);
      }
    }
  });

  it('with a key we never send is refused, wherever it stands', () => {
    const objects = [
      (forged: ReturnType<typeof honest>) => forged,
      (forged: ReturnType<typeof honest>) => forged.article,
      (forged: ReturnType<typeof honest>) => forged.article.metadata,
      (forged: ReturnType<typeof honest>) => forged.article.metadata.sources as object,
      (forged: ReturnType<typeof honest>) => forged.article.metadata.image as object,
    ];
    for (const key of ['extra', 'constructor', '__proto__', 'toJSON', '']) {
      for (const object of objects) {
        const forged = honest();
        Object.defineProperty(object(forged), key, { value: {}, enumerable: true });
        expect(readExtraction(forged)).toEqual(INVALID);
      }
    }
  });

  it.each([
    'https://',
    'about:blank',
    'javascript:alert(1)',
    'chrome://settings',
    '',
    'x',
    5,
    null,
  ])('from the address %j is refused', (url) => {
    const forged = honest();
    Object.assign(forged.article, { url });
    expect(readExtraction(forged)).toEqual(INVALID);
  });

  it('of more than four million letters is too large', () => {
    const forged = honest();
    forged.article.content = 'x'.repeat(RESULT_LIMIT);
    expect(readExtraction(forged)).toEqual({ ok: false, reason: 'too-large' });
    forged.article.content = 'x'.repeat(RESULT_LIMIT - 10_000);
    expect(readExtraction(forged).ok).toBe(true);
  });

  it.each([
    ['one string of eighty million letters', 'x'.repeat(80_000_000)],
    ['five million lists', Array.from({ length: 5_000_000 }, () => [])],
    [
      'many long keys',
      Object.fromEntries(Array.from({ length: 500 }, (_, i) => [i + 'k'.repeat(9000), 1])),
    ],
  ])('made of %s is too large, and is told so at once', (_, value) => {
    const begin = performance.now();
    expect(readExtraction(value)).toEqual({ ok: false, reason: 'too-large' });
    expect(readExtraction({ ok: true, article: value })).toEqual({
      ok: false,
      reason: 'too-large',
    });
    expect(performance.now() - begin).toBeLessThan(5000);
  });

  it('that goes round in circles ends', () => {
    const forged = honest() as { article: { metadata: Record<string, unknown> } };
    forged.article.metadata['title'] = forged;
    expect(readExtraction(forged).ok).toBe(false);
  });

  it('that bites when touched is refused', () => {
    const trap = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('bite');
        },
      },
    );
    expect(readExtraction({ ok: true, article: trap })).toEqual(INVALID);
    expect(
      readExtraction({
        get ok() {
          throw new Error('bite');
        },
      }),
    ).toEqual(INVALID);
  });
});

describe('a claim of the page', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://a.test/',
    '/relative',
    `https://a.test/${'x'.repeat(9000)}`,
    'file:///etc/passwd',
  ])('to stand at %.30s is not believed', (address) => {
    const { canonicalUrl, image } = metadataOf(
      claiming({ canonicalUrl: address, image: { src: address, alt: null, caption: null } }),
    );
    expect(canonicalUrl).toBeNull();
    expect(image).toBeNull();
  });

  it('in an address loses user and password, and shows its host in ASCII', () => {
    const { canonicalUrl } = metadataOf(claiming({ canonicalUrl: 'https://bank.test@аррӏе.com/' }));
    expect(canonicalUrl).toBe('https://xn--80ak6aa92e.com/');
  });

  it.each(['yesterday', '2024-3-1', '2024-03-01\n', '<b>', '2024-03-01T10:00:00+02:00[u-ca=x]'])(
    'to be of %j is not believed',
    (published) => {
      expect(metadataOf(claiming({ published })).published).toBeNull();
    },
  );

  it.each([
    '2021',
    '2021-07',
    '2021-07-15',
    '2021-07-15T10:20',
    '2021-07-15T10:20:30.5Z',
    '2021-07-15T10:20:30+0300',
  ])('to be of %s is believed', (published) => {
    expect(metadataOf(claiming({ published })).published).toBe(published);
  });

  it('to be written in no language at all is not believed', () => {
    for (const language of ['', '"><b>', 'ar_EG', 'x'.repeat(50), 'ar-']) {
      const forged = honest();
      Object.assign(forged.article, { language });
      const read = readExtraction(forged);
      expect(read.ok && read.article.language).toBeNull();
    }
  });

  it('to be larger than any letter is not believed', () => {
    for (const textSize of [0, -1, 0.5, 5000]) {
      const forged = honest();
      Object.assign(forged.article, { textSize });
      const read = readExtraction(forged);
      expect(read.ok && read.article.textSize).toBeNull();
    }
  });

  it('is cut where it is longer than a person would read', () => {
    const { title, excerpt } = metadataOf(
      claiming({ title: 'ط'.repeat(1_000_000), excerpt: 'x '.repeat(1_000_000) }),
    );
    expect(title).toHaveLength(TEXT_LIMIT);
    expect(excerpt!.length).toBeLessThanOrEqual(TEXT_LIMIT);
  });

  it('that is empty once cleaned is absent', () => {
    const { site, authors } = metadataOf(
      claiming({ site: '\u202e \u2066', authors: ['\u200b', 'A'] }),
    );
    expect(site).toBeNull();
    expect(authors).toEqual(['A']);
  });
});

describe('whatever arrives', () => {
  const hostileText = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        '\u202e',
        '\u2066',
        '\u2069',
        '\u0000',
        '\u009f',
        '\u{e0041}',
        '\ud800',
        '\n',
        '<',
        'ا',
        'a',
      ),
      fc.string({ unit: 'binary', maxLength: 1 }),
    ),
    maxLength: 300,
  });
  // Bidi embeddings, overrides and isolates; controls and line ends; tag characters.
  const unfit = /[\u202a-\u202e\u2066-\u2069\p{Cc}\u{e0000}-\u{e007f}]/u;

  it('never throws, and gives an Extraction of our own making', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withSet: true,
          withTypedArray: true,
          withNullPrototype: true,
        }),
        (value) => {
          expect(readExtraction(value)).toEqual(INVALID);
        },
      ),
    );
  }, 60_000);

  it('has no character in its words that could deceive', () => {
    fc.assert(
      fc.property(hostileText, hostileText, fc.array(hostileText), (title, site, authors) => {
        const metadata = metadataOf(
          claiming({
            title,
            site,
            authors,
            image: { src: 'https://a.test/', alt: title, caption: site },
          }),
        );
        const words = [
          metadata.title,
          metadata.site ?? '',
          ...metadata.authors,
          metadata.image!.alt ?? '',
          metadata.image!.caption ?? '',
        ];
        for (const word of words) {
          expect(word).not.toMatch(unfit);
          expect(word.isWellFormed()).toBe(true);
          expect(word.length).toBeLessThanOrEqual(TEXT_LIMIT);
        }
      }),
    );
  }, 60_000);

  it('is read the same the second time', () => {
    fc.assert(
      fc.property(
        fc.record({
          title: hostileText,
          site: fc.option(hostileText),
          authors: fc.array(hostileText),
          published: fc.option(fc.oneof(hostileText, fc.constant('2020-01'))),
          canonicalUrl: fc.option(fc.oneof(fc.webUrl(), hostileText)),
          sources: fc.dictionary(
            fc.constantFrom('title', 'site'),
            fc.constantFrom(...METADATA_SOURCES),
          ),
        }),
        (claims) => {
          const once = claiming(claims);
          expect(readExtraction(structuredClone(once))).toEqual(once);
        },
      ),
    );
  }, 60_000);
});

describe('the host shown', () => {
  it.each([
    ['https://аррӏе.com/x', 'xn--80ak6aa92e.com'],
    ['https://www.bank.test:443@evil.test/', 'evil.test'],
    ['https://NEWS.test:8443/', 'news.test:8443'],
    ['https://مثال.إختبار/', 'xn--mgbh0fb.xn--kgbechtv'],
    ['file:///home/a.html', ''],
    ['no address', ''],
  ])('of %s is %s', (url, host) => {
    expect(displayHost(url)).toBe(host);
  });
});

type Path = (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, entry]) => pathsOf(entry, [...path, key])),
  ].filter(({ length }) => length > 0);
}

function put(root: object, path: Path, value: unknown): void {
  let parent = root as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) parent = parent[key] as typeof parent;
  parent[path.at(-1)!] = value;
}
