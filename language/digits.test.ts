import { expect, it } from 'vitest';
import { numberingSystemOf, toDigitsOf, toEuropeanDigits } from './digits';

it('reads the three digit sets of right-to-left pages alike', () => {
  expect(toEuropeanDigits('٢١/٧/٢٠٢٦')).toBe('21/7/2026');
  expect(toEuropeanDigits('۳۰ تیر ۱۴۰۵')).toBe('30 تیر 1405');
  expect(toEuropeanDigits('21/7/2026')).toBe('21/7/2026');
});

it('leaves letters, signs and the length as they are', () => {
  const text = 'باب ٣، §4 — ۵٪ 中７';
  expect(toEuropeanDigits(text)).toBe('باب 3، §4 — 5٪ 中7');
  expect(toEuropeanDigits(text)).toHaveLength(text.length);
});

it('writes a number in the digits that are asked for', () => {
  expect(toDigitsOf('arab', '21 يوليو 2026')).toBe('٢١ يوليو ٢٠٢٦');
  expect(toDigitsOf('arabext', '1405')).toBe('۱۴۰۵');
  expect(toDigitsOf('latn', '1405')).toBe('1405');
});

it('names the digits a text uses', () => {
  expect(numberingSystemOf('يوم ٢١')).toBe('arab');
  expect(numberingSystemOf('۲۱')).toBe('arabext');
  expect(numberingSystemOf('COVID-19')).toBe('latn');
  expect(numberingSystemOf('لا رقم')).toBeNull();
});
