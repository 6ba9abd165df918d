import { describe, expect, it } from 'vitest';
import { larger, LARGEST, SMALLEST, smaller, TEXT_SIZES, textSizeFor } from './text-size';

describe('text sizes', () => {
  it('are ten or more, from below the usual to two and a half times it and beyond', () => {
    expect(TEXT_SIZES.length).toBeGreaterThanOrEqual(10);
    expect(LARGEST / 18).toBeGreaterThanOrEqual(2.5);
    expect(SMALLEST).toBeLessThan(18);
  });

  it('rise by steps that can be seen and are not felt as a jump', () => {
    for (const [index, size] of TEXT_SIZES.slice(1).entries()) {
      const ratio = size / TEXT_SIZES[index]!;
      expect(ratio).toBeGreaterThan(1.07);
      expect(ratio).toBeLessThan(1.2);
    }
  });

  it('are each reached from the one before, and back', () => {
    for (const [index, size] of TEXT_SIZES.slice(1).entries()) {
      expect(larger(TEXT_SIZES[index]!)).toBe(size);
      expect(smaller(size)).toBe(TEXT_SIZES[index]);
    }
  });

  it('end softly', () => {
    expect(larger(LARGEST)).toBe(LARGEST);
    expect(smaller(SMALLEST)).toBe(SMALLEST);
    expect(larger(1000)).toBe(LARGEST);
    expect(smaller(1)).toBe(SMALLEST);
  });

  it('are joined from a size that is no step', () => {
    expect(larger(19)).toBe(20);
    expect(smaller(19)).toBe(18);
  });
});

describe('textSizeFor', () => {
  it('is the reader’s own once chosen, even below what is comfortable', () => {
    expect(textSizeFor(14, 40, 'urdu')).toBe(14);
  });

  it('starts where the page is', () => {
    expect(textSizeFor(null, 26.4, 'arabic')).toBe(26);
  });

  it('is never below what is comfortable for the script, nor above the largest', () => {
    expect(textSizeFor(null, 12, 'arabic')).toBe(20);
    expect(textSizeFor(null, null, 'urdu')).toBe(21);
    expect(textSizeFor(null, 12, 'latin')).toBe(18);
    expect(textSizeFor(null, 400, 'latin')).toBe(LARGEST);
  });

  it('gives Arabic letters more than Latin ones, as their loops stand lower', () => {
    expect(textSizeFor(null, null, 'arabic')).toBeGreaterThan(textSizeFor(null, null, 'latin'));
  });
});
