import { expect, it } from 'vitest';
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
