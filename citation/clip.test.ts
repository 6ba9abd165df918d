import { createRequire } from 'node:module';
import * as fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { cite } from './cite';
import { clipOf, type Clip } from './clip';
import type { QuotedBlock, Quotation } from './quotation';
import type { CitationStyle } from './style';

interface Bidi {
  getEmbeddingLevels: (text: string, base: 'rtl' | 'ltr') => { levels: Uint8Array };
  getReorderedString: (text: string, levels: { levels: Uint8Array }) => string;
}
const bidi = (createRequire(import.meta.url)('bidi-js') as () => Bidi)();

const CONTROLS = /\p{Bidi_Control}/gu;
/** What is seen of a line, from left to right, in a paragraph of the given direction. */
const seen = (line: string, base: 'rtl' | 'ltr'): string =>
  bidi.getReorderedString(line, bidi.getEmbeddingLevels(line, base)).replace(CONTROLS, '');

const URL = 'https://www.example.com/news/1';

const citationIn = (language: string, style: CitationStyle = 'short', title?: string) =>
  cite(
    {
      metadata: {
        title: title ?? (language === 'en' ? 'A title' : 'عنوان شركة Apple (US) اليوم'),
        authors: language === 'en' ? ['Jane A. Doe'] : ['علي الربيعي'],
        agency: null,
        site: language === 'en' ? 'The Guardian' : 'الجزيرة نت',
        published: '2026-07-21',
        modified: null,
        excerpt: null,
        image: null,
        canonicalUrl: null,
        sources: {},
      },
      url: URL,
      language,
      accessed: '2026-07-22',
    },
    { style, language: null, digits: 'auto', calendar: 'gregorian' },
  );

const block = (text: string, more: Partial<QuotedBlock> = {}): QuotedBlock => ({
  text,
  kind: 'paragraph',
  marker: null,
  language: 'ar',
  direction: 'rtl',
  ...more,
});
const quotation = (...blocks: QuotedBlock[]): Quotation => ({
  blocks,
  language: blocks[0]?.language ?? null,
  direction: blocks[0]?.direction ?? 'ltr',
});
const english = (text: string, more: Partial<QuotedBlock> = {}): QuotedBlock =>
  block(text, { language: 'en', direction: 'ltr', ...more });

const clip = (quoted: Quotation | null, style: CitationStyle = 'short', language = 'ar'): Clip =>
  clipOf({ quotation: quoted, citation: citationIn(language, style), style });

const plain = (text: string): string => text.replace(CONTROLS, '');

describe('the plain flavour', () => {
  it('is the citation alone when nothing was selected', () => {
    const { text } = clip(null);
    expect(text).toBe(citationIn('ar').text);
    expect(clip(quotation()).text).toBe(text);
  });

  it('quotes in the marks of the language, then cites, with the address bare on a line of its own', () => {
    expect(plain(clip(quotation(block('قال كلمته.'))).text).split('\n')).toEqual([
      '«قال كلمته.»',
      '',
      'علي الربيعي، «عنوان شركة Apple (US) اليوم»، الجزيرة نت، 21 يوليو 2026',
      URL,
    ]);
  });

  it.each([
    ['ar', '«س»'],
    ['fa', '«س»'],
    ['ur', '”س“'],
    ['he', '”س”'],
    ['ps', '«س»'],
    ['en', '“س”'],
    ['fr', '«\u00a0س\u00a0»'],
    ['de', '„س“'],
    ['de-AT', '„س“'],
    ['ja', '「س」'],
    ['zh-TW', '「س」'],
    ['ru', '«س»'],
  ])('has the marks of %s', (language, expected) => {
    const { text } = clip(quotation(block('س', { language })));
    expect(plain(text.split('\n')[0]!)).toBe(expected);
  });

  it('turns the marks within the words', () => {
    const first = (words: QuotedBlock): string =>
      plain(clip(quotation(words)).text.split('\n')[0]!);
    expect(first(block('قال «نعم» ومضى'))).toBe('«قال ‹نعم› ومضى»');
    expect(first(block('قال «هو ‹هنا› الآن»'))).toBe('«قال ‹هو «هنا» الآن›»');
    expect(first(english('He said “it’s ‘fine’ now” twice'))).toBe(
      '“He said ‘it’s “fine” now’ twice”',
    );
    expect(first(block('דובר צה"ל אמר', { language: 'he' }))).toBe('”דובר צה"ל אמר”');
    expect(first(english('Il dit « oui » ici', { language: 'fr' }))).toBe(
      '«\u00a0Il dit “oui” ici\u00a0»',
    );
  });

  it('turns a mark whose other half was not selected, and leaves code as printed', () => {
    const first = (words: QuotedBlock): string =>
      plain(clip(quotation(words)).text.split('\n')[0]!);
    expect(first(block('قال «نعم ومضى'))).toBe('«قال ‹نعم ومضى»');
    expect(first(english('say("a")', { kind: 'code' }))).toBe('“say("a")”');
  });

  it('reopens the mark with each paragraph and closes it once', () => {
    const { text } = clip(quotation(block('أولى'), block('ثانية'), block('ثالثة')));
    expect(plain(text).split('\n').slice(0, 5)).toEqual(['«أولى', '', '«ثانية', '', '«ثالثة»']);
  });

  it('keeps the items of a list and the lines of a poem together', () => {
    const item = (text: string): QuotedBlock => block(text, { kind: 'item', marker: '•' });
    expect(
      plain(clip(quotation(item('أول'), item('ثان'))).text)
        .split('\n')
        .slice(0, 3),
    ).toEqual(['«• أول', '«• ثان»', '']);
    expect(
      plain(clip(quotation(block('صدر\nعجز'))).text)
        .split('\n')
        .slice(0, 3),
    ).toEqual(['«صدر', 'عجز»', '']);
  });

  it.each([
    ['Arabic with Latin at its edges', block('Apple شركة (US) و AT&T!')],
    ['Arabic with numbers', block('في 21/7/2026 بلغ ١٢٫٥٪، 3-4 مرات.')],
    ['Hebrew', block('הוא אמר: (Yes) 100% - ולא.', { language: 'he' })],
    ['English', english('He left. (Twice!)')],
    ['English with Arabic in it', english('The word متن, (and إسناد) matter.')],
    ['a poem', block('صدر Latin!\n(عجز) 12.')],
  ])('reads the same in a paragraph of either direction: %s', (_, words) => {
    for (const language of ['ar', 'en']) {
      const lines = clip(quotation(words), 'apa', language).text.split('\n');
      for (const line of lines.filter((each) => each !== '')) {
        const own = line.startsWith('\u200f') ? 'rtl' : 'ltr';
        const expected = seen(plain(line), own);
        if (/^https?:\S+$/.test(line)) continue;
        // An address at the very end of a line ends it without a mark, which would become part of the link.
        expect([seen(line, 'ltr'), seen(line, 'rtl')]).toEqual([expected, expected]);
      }
    }
  });

  it('gives each line its own direction where that is taken from the first strong character', () => {
    const { text } = clip(quotation(block('Apple شركة'), english('متن is a word')));
    const [first, , second] = text.split('\n');
    expect(first?.startsWith('\u200f')).toBe(true);
    expect(second?.startsWith('\u200e')).toBe(true);
  });

  it('lets no control touch an address', () => {
    for (const language of ['ar', 'en'])
      for (const style of ['short', 'apa', 'mla', 'harvard'] as const)
        for (const address of clip(quotation(english('x')), style, language).text.matchAll(
          /\S*:\/\/\S*/g,
        ))
          expect(address[0]).not.toMatch(/\p{Cf}/u);
  });
});

describe('the rich flavour', () => {
  it('holds the quotation in its language and direction, and the citation in its own', () => {
    const { html } = clip(quotation(block('كلمة'), english('word')));
    const { document } = new JSDOM(html).window;
    const quote = document.querySelector('blockquote')!;
    expect([quote.lang, quote.dir]).toEqual(['ar', 'rtl']);
    const paragraphs = [...quote.querySelectorAll('p')];
    expect(paragraphs.map((p) => [p.lang, p.dir, p.style.direction, p.textContent])).toEqual([
      ['ar', 'rtl', 'rtl', '«كلمة'],
      ['en', 'ltr', 'ltr', '«word»'],
    ]);
    expect(paragraphs.map((p) => p.firstElementChild?.getAttribute('dir'))).toEqual(['rtl', 'ltr']);
    const citation = document.querySelector('body > p')!;
    expect(citation.getAttribute('style')).toContain('direction:rtl');
    expect(citation.querySelector('a')?.href).toBe(URL);
  });
});

describe('the link to the very words', () => {
  const fragmentUrl = `${URL}?utm_source=x#:~:text=%D9%83%D9%84%D9%85%D8%A9,end`;
  const linked = (
    style: CitationStyle,
    quoted: Quotation | null = quotation(block('كلمة')),
  ): Clip => clipOf({ quotation: quoted, citation: citationIn('ar', style), style, fragmentUrl });
  const link = `${URL}#:~:text=%D9%83%D9%84%D9%85%D8%A9,end`;

  it('is the citation’s own address with the directive', () => {
    const { text, html } = linked('short');
    expect(text.split('\n').at(-1)).toBe(link);
    const anchor = new JSDOM(html).window.document.querySelector('a')!;
    expect(anchor.getAttribute('href')).toBe(link);
    expect(anchor.textContent).toBe(URL);
  });

  it('stands in Markdown too', () => {
    expect(linked('markdown').text).toContain(`](<${link}>)`);
  });

  it('is not taken when nothing is quoted, or when it is no such link', () => {
    expect(linked('short', null).text).toBe(citationIn('ar').text);
    for (const hostile of [
      'javascript:alert(1)#:~:text=x',
      `${URL}#:~:text=x y`,
      `${URL}#:~:text=x"><script>`,
      `${URL}#x`,
    ]) {
      const { text, html } = clipOf({
        quotation: quotation(block('كلمة')),
        citation: citationIn('ar'),
        style: 'short',
        fragmentUrl: hostile,
      });
      expect(text.split('\n').at(-1)).toMatch(
        /^https:\/\/www\.example\.com\/news\/1(#:~:text=x)?$/,
      );
      expect(html).not.toContain('script');
    }
  });
});

describe('records and Markdown', () => {
  it.each(['bibtex', 'ris', 'csl-json', 'wikipedia'] as const)(
    'copies a %s record alone, whatever is selected',
    (style) => {
      const { text, html } = citationIn('ar', style);
      expect(clip(quotation(block('كلمة')), style)).toEqual({ text, html });
    },
  );

  it('makes the quotation a block quotation in Markdown, with nothing of its own in the words', () => {
    const { text } = clip(quotation(block('# a *b* <c>'), block('سطر\nآخر')), 'markdown');
    expect(text.split('\n').slice(0, 5)).toEqual([
      '> \\# a \\*b\\* \\<c\\>',
      '>',
      '> سطر\\',
      '> آخر',
      '',
    ]);
  });
});

describe('hostile words', () => {
  const HOSTILE = [
    '=HYPERLINK("http://x","y")',
    '+1',
    '-1',
    '@SUM(A1)',
    '|cmd',
    '<img src=x onerror=alert(1)>',
    '</span></p><script>alert(1)</script>',
    '" onmouseover="alert(1)',
    '\u202eevil\u202c',
    '\u2067\u2067\u2067',
    '\u2069\u2069',
    '«««',
    '“',
    "'",
    '> quote',
    'javascript:alert(1)',
    '&lt;script&gt;',
    '\u0000\u0007\u001b[31m',
    '\ud800',
    ']]>',
    '--><!--',
  ];
  const hostile = fc
    .array(
      fc.oneof(
        fc.constantFrom(...HOSTILE),
        fc.string({ unit: 'binary', maxLength: 12 }),
        fc.constantFrom('كلمة', 'word', '\n', '\n\n', '\t', ' ', '\u2066', '\u2069', '“', '”', '"'),
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((parts) => parts.join(''));
  const OURS = new Set([
    'a',
    'bdi',
    'blockquote',
    'body',
    'br',
    'head',
    'html',
    'i',
    'p',
    'pre',
    'span',
  ]);
  const ATTRIBUTES = new Set(['dir', 'href', 'lang', 'style']);

  it('never become markup, a formula, a control or an open isolate', async () => {
    const { quotationOf } = await import('./quotation');
    const { window } = new JSDOM('');
    const { document } = window;
    const parser = new window.DOMParser();
    fc.assert(
      fc.property(
        fc.array(hostile, { minLength: 1, maxLength: 3 }),
        hostile,
        fc.constantFrom('ar', 'he', 'en', 'fr'),
        fc.constantFrom<CitationStyle>('short', 'apa', 'chicago-notes', 'vancouver'),
        fc.boolean(),
        (paragraphs, title, language, style, isVerse) => {
          // The whole way, as words come from a page: nodes, a range, a quotation, a clip.
          const article = document.createElement('article');
          article.lang = language;
          for (const words of paragraphs) {
            const p = article.appendChild(document.createElement('p'));
            for (const [at, line] of words.split('\n').entries()) {
              if (at > 0 && isVerse) p.append(document.createElement('br'));
              p.append(line);
            }
          }
          const range = document.createRange();
          range.selectNodeContents(article);
          const { text, html } = clipOf({
            quotation: quotationOf(range, article),
            citation: citationIn(language, style, title),
            style,
            fragmentUrl: null,
          });
          expect(text).not.toMatch(/[^\P{Cc}\n]/u);
          expect(text).not.toMatch(/[\u202a-\u202e]/u);
          expect(text.isWellFormed()).toBe(true);
          for (const line of text.split('\n')) {
            expect(line).not.toMatch(/^[=+\-@\t\r]/);
            let open = 0;
            for (const unit of line) {
              if (/[\u2066-\u2068]/.test(unit)) open += 1;
              if (unit === '\u2069') open -= 1;
              expect(open).toBeGreaterThanOrEqual(0);
            }
            expect(open).toBe(0);
          }
          const parsed = parser.parseFromString(html, 'text/html');
          for (const element of parsed.querySelectorAll('*')) {
            expect(OURS).toContain(element.localName);
            for (const { name } of element.attributes) expect(ATTRIBUTES).toContain(name);
            if (element.localName === 'a')
              expect(element.getAttribute('href')).toMatch(/^https:\/\/www\.example\.com\//);
          }
          expect(parsed.createTreeWalker(parsed, 128 /* comments */).nextNode()).toBeNull();
        },
      ),
      { numRuns: 150 },
    );
  }, 120_000);
});
