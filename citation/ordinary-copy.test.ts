import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { kindCopy } from './ordinary-copy';
import type { OriginalText } from './quotation';

/** An article with the selection between `[` and `]`. */
function select(html: string): { article: Element; range: Range } {
  const { document } = new JSDOM(`<article lang="ar" dir="rtl">${html}</article>`).window;
  const article = document.querySelector('article')!;
  const places: [Text, number][] = [];
  const walker = document.createTreeWalker(article, 4);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (let at = node.data.search(/[[\]]/); at >= 0; at = node.data.search(/[[\]]/)) {
      places.push([node, at]);
      node.data = node.data.slice(0, at) + node.data.slice(at + 1);
    }
  }
  const range = document.createRange();
  range.setStart(...places[0]!);
  range.setEnd(...places[1]!);
  return { article, range };
}

const copy = (html: string, originalText?: OriginalText) => {
  const { article, range } = select(html);
  const made = kindCopy(range, article, originalText && { originalText });
  return made && { ...made, body: new JSDOM(made.html).window.document.body };
};

describe('an ordinary copy', () => {
  it('is the words as they stand, without marks or citation', () => {
    expect(copy('<p>[أولى</p><p>ثانية</p><ul><li>بند</li><li>بند آخر]</li></ul>')?.text).toBe(
      'أولى\n\nثانية\n\nبند\nبند آخر',
    );
  });

  it('keeps language and direction on every block, and inside it', () => {
    const paragraphs = [
      ...copy('<p>[عربي</p><p lang="en" dir="ltr">English]</p>')!.body.querySelectorAll('p'),
    ];
    expect(
      paragraphs.map((p) => [p.lang, p.dir, p.style.direction, p.firstElementChild?.outerHTML]),
    ).toEqual([
      ['ar', 'rtl', 'rtl', '<span lang="ar" dir="rtl">عربي</span>'],
      ['en', 'ltr', 'ltr', '<span lang="en" dir="ltr">English</span>'],
    ]);
  });

  it('keeps headings, lists, tables, links and emphasis', () => {
    const { body } = copy(
      `<h2>[عنوان</h2><div class="x"><p>فيه <a href="https://a.example/?b&amp;c" class="y">رابط</a> و<strong>قوة</strong></p></div>
       <ol start="3"><li>بند</li></ol><table><tr><td colspan="2">خلية</td></tr></table><p>نهاية]</p>`,
    )!;
    expect(body.querySelector('h2')?.textContent).toBe('عنوان');
    expect(body.querySelector('a')?.href).toBe('https://a.example/?b&c');
    expect(body.querySelector('strong')?.textContent).toBe('قوة');
    expect(body.querySelector('ol')?.start).toBe(3);
    expect(body.querySelector('td')?.colSpan).toBe(2);
    expect(body.querySelector('[class], div')).toBeNull();
  });

  it('stays words within a sentence when it is part of one', () => {
    expect(copy('<p>قبل [كلمة <em>مهمة</em>] بعد</p>')?.html).toBe(
      '<span lang="ar" dir="rtl">كلمة <em>مهمة</em></span>',
    );
  });

  it('is a paragraph when all of one is selected', () => {
    expect(copy('<p>[كلمة]</p>')?.body.querySelector('p')?.dir).toBe('rtl');
  });

  it('has the words as printed where something else is shown', () => {
    const made = copy('<p>[كتب 12]</p>', (node) => (node.data === 'كتب 12' ? 'كَتَبَ ١٢' : node.data));
    expect(made?.text).toBe('كَتَبَ ١٢');
    expect(made?.body.textContent).toBe('كَتَبَ ١٢');
  });

  it('carries no picture, script or control, and no link but to the web', () => {
    const { html } = copy(
      '<p>[a <img src="https://t.example/x.gif"> <a href="javascript:x">b</a> <button>c</button> &lt;script&gt;]</p><p>x</p>',
    )!;
    expect(html).not.toMatch(/<img|<button|javascript|<script/);
    expect(html).toContain('&lt;script&gt;');
  });

  it('has the citation after it when it is asked for', () => {
    const { article, range } = select('<p>[كلمة]</p>');
    const citation = {
      text: 'المصدر',
      html: '<p>المصدر</p>',
      language: 'ar',
      direction: 'rtl',
    } as const;
    const made = kindCopy(range, article, { citation })!;
    expect(made.text).toBe('كلمة\n\nالمصدر');
    expect(made.html.endsWith('<p>المصدر</p>')).toBe(true);
  });

  it('is left to the browser when no word of the article is selected', () => {
    expect(copy('<p>a[ ]b</p>')).toBeNull();
  });
});
