import { describe, expect, it } from 'vitest';
import type { CitationDigits } from './cite';
import type { CitedDate, DateManner } from './dates';
import { digitsOf, fullDate, hebrewNumeral, isoOf, localDate, readDate } from './dates';

function manner(locale: string, wish: CitationDigits = 'auto'): DateManner {
  const language = locale.split('-')[0] ?? '';
  return { locale, language, digits: digitsOf(locale, language, wish), calendar: 'with-local' };
}

const DAY = readDate('2026-07-21') as CitedDate;

describe('a date', () => {
  it.each([
    ['2026-07-21', '2026-07-21'],
    ['2026-07-21T00:30:00+03:00', '2026-07-21'],
    ['2026-07-20T23:50:00-08:00', '2026-07-20'],
    ['2026-07', '2026-07'],
    ['2026', '2026'],
    ['2026-13-40', '2026'],
    ['2026-02-30', '2026-02'],
  ])('stays the day that the publisher printed: %s', (iso, expected) => {
    const date = readDate(iso);
    expect(date && isoOf(date)).toBe(expected);
  });

  it.each([null, '', 'yesterday', '21 July 2026', '0000-01-01', '20260721'])(
    'is not made up: %s',
    (text) => {
      expect(readDate(text)).toBeNull();
    },
  );
});

it.each([
  ['ar', '21 يوليو 2026'],
  ['ar-EG', '٢١ يوليو ٢٠٢٦'],
  ['ar-IQ', '٢١ تموز ٢٠٢٦'],
  ['ar-LB', '٢١ تموز ٢٠٢٦'],
  ['ar-MA', '21 يوليوز 2026'],
  ['ar-DZ', '21 جويلية 2026'],
  ['ar-SA', '٢١ يوليو ٢٠٢٦'],
  ['he', '21 ביולי 2026'],
  ['fa', '۲۱ ژوئیهٔ ۲۰۲۶'],
  ['ur', '21 جولائی 2026'],
  ['fr', '21 juillet 2026'],
])('is written in the months and the digits of the country: %s', (locale, expected) => {
  expect(fullDate(DAY, manner(locale))).toBe(expected);
});

it('is written in the digits that were asked for, where the language has them', () => {
  expect(fullDate(DAY, manner('ar', 'arab'))).toBe('٢١ يوليو ٢٠٢٦');
  expect(fullDate(DAY, manner('ar-EG', 'latn'))).toBe('21 يوليو 2026');
  expect(fullDate(DAY, manner('fa', 'latn'))).toBe('21 ژوئیهٔ 2026');
  expect(fullDate(DAY, manner('ur', 'arab'))).toBe('۲۱ جولائی ۲۰۲۶');
  expect(fullDate(DAY, manner('he', 'arab'))).toBe('21 ביולי 2026');
});

it('says the first of a month as French does', () => {
  expect(fullDate({ year: 2026, month: 5, day: 1 }, manner('fr'))).toBe('1er mai 2026');
});

it.each([
  ['ar', '7 صفر 1448هـ'],
  ['ar-SA', '٧ صفر ١٤٤٨هـ'],
  ['fa', '۳۰ تیر ۱۴۰۵'],
  ['fa-AF', '۳۰ سرطان ۱۴۰۵'],
  ['ur', '7 صفر 1448ھ'],
  ['he', 'ז׳ באב תשפ״ו'],
])('has its own calendar beside it: %s', (locale, expected) => {
  expect(localDate(DAY, manner(locale))).toBe(expected);
});

it('has no local date where the day is not known or the language has no calendar', () => {
  expect(localDate({ year: 2026, month: 7, day: null }, manner('ar'))).toBeNull();
  expect(localDate(DAY, manner('en'))).toBeNull();
  expect(localDate(DAY, { ...manner('ar'), calendar: 'gregorian' })).toBeNull();
});

it('holds no invisible mark in any locale', () => {
  for (const locale of ['ar', 'ar-EG', 'ar-SA', 'he', 'fa', 'fa-AF', 'ur', 'ur-IN', 'en', 'fr'])
    for (let month = 1; month <= 12; month += 1) {
      const date = { year: 2026, month, day: 3 };
      expect(fullDate(date, manner(locale)) + (localDate(date, manner(locale)) ?? '')).not.toMatch(
        /\p{Bidi_Control}/u,
      );
    }
});

it('writes Hebrew numerals, and none that spells a name of God', () => {
  expect([1, 7, 10, 11, 15, 16, 17, 20, 29, 30, 786, 785, 715, 900].map(hebrewNumeral)).toEqual([
    'א׳',
    'ז׳',
    'י׳',
    'י״א',
    'ט״ו',
    'ט״ז',
    'י״ז',
    'כ׳',
    'כ״ט',
    'ל׳',
    'תשפ״ו',
    'תשפ״ה',
    'תשט״ו',
    'תת״ק',
  ]);
});
