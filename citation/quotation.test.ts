import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { cleanQuoted, type OriginalText, quotationOf, quotedWordsOf } from './quotation';

/** An article with `[` and `]` where the selection begins and ends; several pairs are several ranges. */
function select(
  html: string,
  attributes = 'lang="ar" dir="rtl"',
): { article: Element; ranges: Range[] } {
  const { document } = new JSDOM(`<article ${attributes}>${html}</article>`).window;
  const article = document.querySelector('article')!;
  const walker = document.createTreeWalker(article, 4);
  const places: [Text, number][] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (let at = node.data.search(/[[\]]/); at >= 0; at = node.data.search(/[[\]]/)) {
      places.push([node, at]);
      node.data = node.data.slice(0, at) + node.data.slice(at + 1);
    }
  }
  const ranges: Range[] = [];
  for (let at = 0; at < places.length; at += 2) {
    const range = document.createRange();
    range.setStart(...places[at]!);
    range.setEnd(...places[at + 1]!);
    ranges.push(range);
  }
  return { article, ranges };
}

const quote = (html: string, attributes?: string, originalText?: OriginalText) => {
  const { article, ranges } = select(html, attributes);
  return quotationOf(ranges, article, originalText);
};
const texts = (html: string, attributes?: string) =>
  quote(html, attributes).blocks.map(({ text }) => text);

describe('a quotation', () => {
  it('is the selected words and no others, trimmed', () => {
    expect(texts('<p>قبل [ كلمات <b>مختارة</b> هنا ]بعد</p>')).toEqual(['كلمات مختارة هنا']);
  });

  it('does not widen a word that was cut', () => {
    expect(texts('<p>un[believ]able</p>')).toEqual(['believ']);
  });

  it('keeps diacritics, joiners, no-break spaces and digits', () => {
    const text = 'كَتَبَ می\u200cخواهد ٢٠٢٦\u00a0۱۲ \u202f؟ שָׁלוֹם';
    expect(texts(`<p>[${text}]</p>`)).toEqual([text]);
  });

  it('keeps paragraphs apart, and headings, items and quotes', () => {
    const { blocks } = quote(
      '<h2>[عنوان</h2><p>فقرة</p><blockquote><p>قول</p></blockquote><ul><li>أول</li><li>ثان]</li></ul>',
    );
    expect(blocks.map(({ kind, text, marker }) => [kind, text, marker])).toEqual([
      ['heading', 'عنوان', null],
      ['paragraph', 'فقرة', null],
      ['paragraph', 'قول', null],
      ['item', 'أول', '•'],
      ['item', 'ثان', '•'],
    ]);
  });

  it('numbers the items of an ordered list as the list does, but not one that was entered midway', () => {
    const { blocks } = quote('<ol start="4"><li>fo[ur</li><li>five</li><li>six]</li></ol>');
    expect(blocks.map(({ marker }) => marker)).toEqual([null, '5.', '6.']);
  });

  it('puts the cells of a row in a line', () => {
    expect(
      texts(
        '<table><tr><th>[Year</th><th>Rain</th></tr><tr><td>2020</td><td>12]</td></tr></table>',
      ),
    ).toEqual(['Year | Rain', '2020 | 12']);
  });

  it('keeps the lines of a poem and parts paragraphs at an empty line', () => {
    expect(texts('<p>[صدر<br>عجز<br><br>صدر آخر]</p>')).toEqual(['صدر\nعجز', 'صدر آخر']);
  });

  it('keeps the white space of code alone', () => {
    expect(texts('<pre>[if x:\n    y]</pre>')).toEqual(['if x:\n    y']);
    expect(texts('<p>[one\n    two]</p>')).toEqual(['one two']);
  });

  it('leaves out a caption between paragraphs, and keeps one that was selected for itself', () => {
    const figure = '<figure><img alt="x"><figcaption>caption</figcaption></figure>';
    expect(texts(`<p>[one</p>${figure}<p>two]</p>`)).toEqual(['one', 'two']);
    expect(texts(`<p>x</p>${figure.replace('caption<', '[caption]<')}`)).toEqual(['caption']);
  });

  it('never has the interface in it', () => {
    expect(
      texts('<p>[one <button>play</button><span data-matn-skip>۵ دقیقه</span>two]</p>'),
    ).toEqual(['one two']);
  });

  it('says in brackets that words were left out', () => {
    expect(texts('<p>[one <span data-matn-cut></span>two]</p>')).toEqual(['one […] two']);
    expect(texts('<p>[one] and then [two] more</p>')).toEqual(['one […] two']);
    expect(texts('<p>[one]</p><p>and</p><p>[two]</p>')).toEqual(['one […]', 'two']);
  });

  it('says nothing of a cut at its ends', () => {
    expect(texts('<p>[<span data-matn-cut></span>one<span data-matn-cut></span>]</p>')).toEqual([
      'one',
    ]);
  });

  it('has the language and direction of each block, and its own where they agree', () => {
    const { blocks, language, direction } = quote(
      '<p>[عربي</p><p lang="en" dir="ltr">English]</p>',
    );
    expect(blocks.map((block) => [block.language, block.direction])).toEqual([
      ['ar', 'rtl'],
      ['en', 'ltr'],
    ]);
    expect([language, direction]).toEqual(['ar', 'rtl']);
    expect(quote('<p>عربي</p><p lang="en" dir="ltr">[English]</p>')).toMatchObject({
      language: 'en',
      direction: 'ltr',
    });
  });

  it('takes the direction from the words where nobody says it', () => {
    expect(quote('<p>[سلام]</p>', '').direction).toBe('rtl');
    expect(quote('<p dir="auto">[Hello]</p>').direction).toBe('ltr');
  });

  it('is empty where no word is', () => {
    expect(quote('<p>one [ ] two</p>').blocks).toEqual([]);
    expect(quote('<p>[<img alt="a">]</p>').blocks).toEqual([]);
  });

  it('is what was printed where something else is shown', () => {
    const shown = 'كتب 12 كلمة';
    const printed = 'كَتَبَ ١٢ كَلِمَةً';
    const originalText: OriginalText = (node) => (node.data === shown ? printed : node.data);
    expect(quote(`<p>[${shown}]</p>`, undefined, originalText).blocks[0]?.text).toBe(printed);
    const { article, ranges } = select(`<p>${shown}</p><p>[x]</p>`);
    const node = article.querySelector('p')!.firstChild as Text;
    const part = (from: number, to: number): string | undefined => {
      ranges[0]!.setStart(node, from);
      ranges[0]!.setEnd(node, to);
      return quotationOf(ranges[0]!, article, originalText).blocks[0]?.text;
    };
    expect(part(0, 3)).toBe('كَتَبَ');
    expect(part(4, 6)).toBe('١٢');
    expect(part(7, 11)).toBe('كَلِمَةً');
    expect(part(1, 2)).toBe('تَ');
  });

  it('leaves the article untouched', () => {
    const { article, ranges } = select('<p>[one <b>two</b></p><ul><li>three]</li></ul>');
    const before = article.outerHTML;
    quotationOf(ranges, article);
    quotedWordsOf(ranges[0]!, article);
    expect(article.outerHTML).toBe(before);
  });
});

describe('what is looked for in the page', () => {
  it('comes with the words around it', () => {
    const { article, ranges } = select('<h1>Title</h1><p>one [two</p><p>three] four</p>');
    expect(quotedWordsOf(ranges[0]!, article)).toEqual({
      blocks: ['two', 'three'],
      before: 'Title one ',
      after: ' four',
    });
  });

  it('says by the space between whether a word was cut', () => {
    const { article, ranges } = select('<p>one tw[o thr]ee</p>');
    expect(quotedWordsOf(ranges[0]!, article)).toEqual({
      blocks: ['o thr'],
      before: 'one tw',
      after: 'ee',
    });
  });
});

describe('quoted text', () => {
  it('loses what is invisible and deceives', () => {
    expect(cleanQuoted('a\u202eb\u0007c\u00add\ufeffe\u{e0041}\ud800')).toBe('abcde\ufffd');
  });

  it('keeps isolates that are closed in their line, and no others', () => {
    expect(cleanQuoted('a \u2067b\u2069 c\u2069')).toBe('a \u2067b\u2069 c');
    expect(cleanQuoted('a \u2067b\nc\u2069')).toBe('a b\nc');
  });
});
