import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, isolate, stripBidiControls } from './plain-text';

it('removes overrides, embeddings and isolates, which could show a title in another order than it has', () => {
  expect(cleanLine('\u202eعنوان\u202c \u2067خبر\u2069', 100)).toBe('عنوان خبر');
});

it('keeps the joiners that Persian words and emoji are spelt with', () => {
  expect(cleanLine('می\u200cخواهم 👨\u200d👩\u200d👧', 100)).toBe(
    'می\u200cخواهم 👨\u200d👩\u200d👧',
  );
});

it('keeps a direction mark inside a line and drops it at the ends', () => {
  expect(cleanLine('\u200fلغة C++\u200f سهلة\u200f ', 100)).toBe('لغة C++\u200f سهلة');
});

it('makes one line of many', () => {
  expect(cleanLine(' سطر\n\tأول \u0085 وثان\u00a0\u00a0هنا', 100)).toBe('سطر أول وثان هنا');
});

it('drops what cannot be seen', () => {
  expect(cleanLine('a\u0000b\u00adc\u200bd\u2060e\ufefff\u{e0041}g\u0090', 100)).toBe('abcdefg');
});

it('cuts between characters, not inside one', () => {
  expect(cleanLine('ab😀', 3)).toBe('ab');
  expect(cleanLine('ab cd', 3)).toBe('ab');
});

it('is quick on a text of ten megabytes', () => {
  const begin = performance.now();
  expect(cleanLine(' \u200f'.repeat(5_000_000) + 'x', 500)).toBe('');
  expect(performance.now() - begin).toBeLessThan(500);
});

it('mends what is no well-formed text', () => {
  expect(cleanLine('a\ud800b', 10)).toBe('a\ufffdb');
});

it('strips every bidirectional control from a name', () => {
  expect(stripBidiControls('\u200fعلي\u200e \u061cحسن\u202c')).toBe('علي حسن');
});

it('gives a right-to-left isolate a mark that decides the direction of its line', () => {
  expect(isolate('عنوان', 'rtl')).toBe('\u200f\u2067عنوان\u2069');
  expect(isolate('https://a.b', 'ltr')).toBe('\u2066https://a.b\u2069');
  expect(isolate('x', 'auto')).toBe('\u2068x\u2069');
});

describe('whatever a page wrote', () => {
  const hostile = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        ...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\u200b\u200c\u200d\u2060\ufeff\u00ad\u0000\u0007\u001b\u0085\u009f\u2028\u2029\n\t \u00a0',
        '\ud800',
        '\udc00',
        '\u{e0001}',
        '\u{e007f}',
        'e\u0301',
        'ا',
        'א',
        'a',
        '😀',
      ),
      fc.string({ unit: 'binary', maxLength: 1 }),
    ),
    maxLength: 80,
  });

  it('is one line, sound, trimmed, short enough and free of what deceives', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 90 }), (text, limit) => {
        const line = cleanLine(text, limit);
        expect(line.length).toBeLessThanOrEqual(limit);
        expect(line.isWellFormed()).toBe(true);
        expect(line).toBe(line.trim());
        expect(line).not.toMatch(
          /[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff\u00ad\p{Cc}\u2028\u2029\u{e0000}-\u{e007f}]|\s\s/u,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('is cleaned once and for all', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const line = cleanLine(text, 1000);
        expect(cleanLine(line, 1000)).toBe(line);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps every letter that is seen', () => {
    const letters = (text: string) =>
      text.normalize('NFC').match(/[\p{L}\p{N}\p{P}\p{Sm}\p{Sc}]/gu) ?? [];
    fc.assert(
      fc.property(hostile, (text) => {
        expect(letters(cleanLine(text, 1000))).toEqual(letters(text.toWellFormed()));
      }),
      { numRuns: 1000 },
    );
  });

  it('has no control of direction at all where none belongs', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(stripBidiControls(text)).not.toMatch(/\p{Bidi_Control}/u);
      }),
    );
  });
});
