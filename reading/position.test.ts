import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { distanceTo, positionAt, positionOf, repairPosition } from './position';

/** An article of paragraphs 100 px high, 20 px apart, the first at 0. */
function articleOf(...paragraphs: string[]): HTMLElement {
  const { document } = new JSDOM('<article></article>').window;
  const article = document.querySelector('article')!;
  for (const [index, text] of paragraphs.entries()) {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    paragraph.getBoundingClientRect = () =>
      ({ top: index * 120, bottom: index * 120 + 100, height: 100 }) as DOMRect;
    article.append(paragraph);
  }
  return article;
}

describe('positionAt', () => {
  const article = articleOf('one', 'two', 'three', 'four', 'five');

  it('is the block at the top of the view and how much of it is above', () => {
    expect(positionAt(article, 0)).toEqual({ block: 0, share: 0 });
    expect(positionAt(article, 50)).toEqual({ block: 0, share: 0.5 });
    expect(positionAt(article, 265)).toEqual({ block: 2, share: 0.25 });
  });

  it('is the next block in a gap, and the last one below the end', () => {
    expect(positionAt(article, 110)).toEqual({ block: 1, share: 0 });
    expect(positionAt(article, 5000)).toEqual({ block: 4, share: 1 });
  });

  it('is undone by distanceTo', () => {
    for (const top of [0, 33, 99, 260, 555]) {
      expect(distanceTo(article, positionAt(article, top), top)).toBeCloseTo(0);
    }
  });

  it('is safe where nothing stands', () => {
    expect(positionAt(articleOf(), 10)).toEqual({ block: 0, share: 0 });
    expect(distanceTo(articleOf(), { block: 3, share: 1 }, 10)).toBe(0);
  });
});

describe('positionOf', () => {
  const article = articleOf(
    'قَالَ الشَّيْخُ إِنَّ الكِتَابَ خَيْرُ جَلِيسٍ فِي الزَّمَانِ',
    'وصل عددها في عام 2014 إلى أربعة آلاف كتاب، جُمعت من أهل الحي.',
    'ثم ضاق الرف، وضاقت الغرفة، فاتسع البيت كله لما حُمل إليه من كتب.',
  );

  it('finds the passage though marks, digits and spaces are shown in another way', () => {
    expect(positionOf(article, ['قال الشيخ إن الكتاب خير جليس'])).toEqual({ block: 0, share: 0 });
    expect(positionOf(article, ['وصل عددها  في\nعام ٢٠١٤ إلى أربعة'])).toEqual({
      block: 1,
      share: 0,
    });
  });

  it('takes the next passage when the first is not of the article', () => {
    expect(
      positionOf(article, ['اشترك في النشرة البريدية الأسبوعية', 'ثم ضاق الرف، وضاقت الغرفة']),
    ).toEqual({ block: 2, share: 0 });
  });

  it('finds nothing by words too short to tell', () => {
    expect(positionOf(article, ['ثم ضاق', '', '١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦٧'])).toBeNull();
    expect(positionOf(article, [])).toBeNull();
  });
});

describe('repairPosition', () => {
  it('keeps a position and refuses what is none', () => {
    expect(repairPosition({ block: 3, share: 0.5 })).toEqual({ block: 3, share: 0.5 });
    expect(repairPosition({ block: 3, share: 7 })).toEqual({ block: 3, share: 1 });
    for (const wrong of [null, 3, {}, { block: -1, share: 0 }, { block: 1.5, share: 0 }]) {
      expect(repairPosition(wrong)).toBeNull();
    }
    expect(repairPosition({ block: 1, share: Number.NaN })).toBeNull();
  });
});
