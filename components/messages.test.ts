import { describe, expect, it } from 'vitest';
import { formatNumber, type Words } from './messages';

const wordsIn = (language: string): Words => ({ language, direction: 'ltr', t: (key) => key });

describe('formatNumber', () => {
  it('writes numbers and shares as Intl does', () => {
    for (const [language, locale] of [
      ['en-US', 'en-US'],
      ['en-GB', 'en-GB'],
      ['ar', 'ar-u-nu-arab'],
      ['ar-EG', 'ar-EG-u-nu-arab'],
      ['ar-SY', 'ar-SY-u-nu-arab'],
    ] as const) {
      const number = new Intl.NumberFormat(locale);
      const percent = new Intl.NumberFormat(locale, { style: 'percent' });
      for (const each of [0, 1, 9, 10, 64, 100, 999, 1000, 12_345]) {
        expect(formatNumber(wordsIn(language), each)).toBe(number.format(each));
      }
      for (const share of [0, 0.004, 0.07, 0.5, 0.994, 1]) {
        expect(formatNumber(wordsIn(language), share, 'percent')).toBe(percent.format(share));
      }
    }
  });

  it('writes European digits in the Maghreb', () => {
    expect(formatNumber(wordsIn('ar-MA'), 22)).toBe('22');
    expect(formatNumber(wordsIn('ar-MA'), 0.5, 'percent')).toBe('50%');
  });
});
