import { expect, it } from 'vitest';
import { verseIn } from './verse';

const GHAZAL = Array.from({ length: 8 }, (_, at) =>
  at % 2 ? 'والليل يعبر فوق الجسر في الماء' : 'مر النهار على الأبواب كالناي',
);

it('counts lines of like length in a row', () => {
  expect(verseIn(GHAZAL)).toBe(GHAZAL.join('').length);
  expect(verseIn(GHAZAL.slice(0, 7))).toBe(0);
});

it('counts no labels, prices, links or lines of all lengths', () => {
  expect(verseIn(GHAZAL.map((line, at) => (at === 4 ? '' : line)))).toBe(0);
  expect(verseIn(GHAZAL.map((line, at) => `${line} ${at + 1}/14`))).toBe(0);
  expect(verseIn(GHAZAL.map(() => 'أسود'))).toBe(0);
  expect(verseIn(GHAZAL.map((line, at) => (at % 2 ? `${line} ${line}` : 'لون الهيكل')))).toBe(0);
});

it('asks for a rhyme where headlines could stand in such a row', () => {
  expect(verseIn(GHAZAL, true)).toBe(GHAZAL.join('').length);
  const headlines = [
    'البلدية تعيد فتح الجسر',
    'أمطار تغلق طرق الجبل',
    'مكتبة تستقبل زوارها ليلا',
    'فريق المدينة يعود بالكأس',
    'أسعار الزيت تنخفض للشهر',
    'مدرسة جديدة في الضاحية',
    'معرض للخط في دار الثقافة',
    'قطار الساحل يزيد رحلاته',
  ];
  expect(verseIn(headlines)).toBeGreaterThan(0);
  expect(verseIn(headlines, true)).toBe(0);
});
