import { expect, it } from 'vitest';
import { quotationMarksOf, turnInner } from './quotation-marks';

const english = quotationMarksOf('en', '');
const arabic = quotationMarksOf('ar', '');

it('turns quoted words within a quotation one step further in', () => {
  expect(turnInner('She said “late” and left', english)).toBe('She said ‘late’ and left');
});

it('turns the marks of words that the selection cut off, each by itself', () => {
  expect(turnInner('“You can be late,” she says, “but bread is', english)).toBe(
    '‘You can be late,’ she says, ‘but bread is',
  );
  expect(turnInner('قال: «لن نغادر', arabic)).not.toContain('«');
});

it('leaves words without marks as they were printed', () => {
  expect(turnInner('the baker’s clock', english)).toBe('the baker’s clock');
});
