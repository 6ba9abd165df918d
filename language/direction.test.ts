import { expect, it } from 'vitest';
import { directionOf } from './direction';

it('reads an Arabic sentence that begins with a Latin word right to left', () => {
  expect(directionOf('Apple تعلن عن هاتفها الجديد')).toBe('rtl');
});

it('knows no direction for digits and punctuation alone', () => {
  expect(directionOf('2026 — 15')).toBeNull();
});
