import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { findIn } from './find';

function found(html: string, query: string): string[] {
  const { document } = new JSDOM(`<article>${html}</article>`).window;
  return findIn(document.querySelector('article')!, query).map(String);
}

describe('findIn', () => {
  it('finds a vowelled word by its letters', () => {
    expect(found('<p>قَالَ الشَّيْخُ</p>', 'الشيخ')).toEqual(['الشَّيْخُ'.slice(0, -1)]);
  });

  it('does not tell hamza seats, ya, kaf and ta marbuta apart', () => {
    expect(found('<p>أحمد و إحسان</p>', 'احمد')).toEqual(['أحمد']);
    expect(found('<p>کتاب و كتاب</p>', 'كتاب')).toHaveLength(2);
    expect(found('<p>مدرسة</p>', 'مدرسه')).toEqual(['مدرسة']);
  });

  it('finds numbers in whatever digits they are printed', () => {
    expect(found('<p>عام ٢٠٢٤ و ۲۰۲۴ و 2024</p>', '2024')).toEqual(['٢٠٢٤', '۲۰۲۴', '2024']);
  });

  it('passes over joiners, tatweel and Hebrew points', () => {
    expect(found('<p>می‌خواهم</p>', 'میخواهم')).toHaveLength(1);
    expect(found('<p>كتـــاب</p>', 'كتاب')).toHaveLength(1);
    expect(found('<p>בְּרֵאשִׁית</p>', 'בראשית')).toHaveLength(1);
  });

  it('finds words across inline marks and line breaks, not across paragraphs', () => {
    expect(found('<p>one <b>two</b>\n three</p>', 'two three')).toHaveLength(1);
    expect(found('<p>one</p><p>two</p>', 'onetwo')).toEqual([]);
    expect(found('<p>one</p><p>two</p>', 'one two')).toEqual([]);
  });

  it('takes capital letters and accents for small plain ones', () => {
    expect(found('<p>École, ecole</p>', 'ECOLE')).toHaveLength(2);
  });

  it('finds nothing for nothing', () => {
    expect(found('<p>one</p>', '  ')).toEqual([]);
    expect(found('<p>one</p>', 'َ')).toEqual([]);
  });
});
