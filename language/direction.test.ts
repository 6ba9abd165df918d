import { expect, it } from 'vitest';
import { directionOf, directionOfLanguage } from './direction';

it('reads an Arabic sentence that begins with a Latin word right to left', () => {
  expect(directionOf('Apple تعلن عن هاتفها الجديد')).toBe('rtl');
});

it('knows no direction for digits and punctuation alone', () => {
  expect(directionOf('2026 — 15')).toBeNull();
});

it('takes no direction from an address', () => {
  expect(directionOf('https://example.org/a www.example.org (a.b@example.org) خبر')).toBe('rtl');
  expect(directionOf('https://example.org/خبر')).toBeNull();
});

it('reads an English sentence with an Arabic name left to right', () => {
  expect(directionOf('The minister said that قصر was the word he meant')).toBe('ltr');
});

it.each([
  ['ar', 'rtl'],
  ['fa-IR', 'rtl'],
  ['ckb', 'rtl'],
  ['ur', 'rtl'],
  ['yi', 'rtl'],
  ['pa-Arab', 'rtl'],
  ['ku-Arab', 'rtl'],
  ['ku', 'ltr'],
  ['ar-Latn', 'ltr'],
  ['en', 'ltr'],
  ['not a tag', 'ltr'],
])('writes %s %s', (tag, direction) => {
  expect(directionOfLanguage(tag)).toBe(direction);
});
