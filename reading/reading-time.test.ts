import { describe, expect, it } from 'vitest';
import { readingMinutes } from './reading-time';

const words = (word: string, count: number): string => Array(count).fill(word).join(' ');

describe('readingMinutes', () => {
  it('reads each language at its own rate', () => {
    expect(readingMinutes(words('كلمة', 1380), 'ar')).toBe(10);
    expect(readingMinutes(words('word', 1380), 'en-GB')).toBe(6);
    expect(readingMinutes(words('מילה', 1870), 'he')).toBe(10);
  });

  it('counts a word with joiners, marks or an apostrophe once', () => {
    const joined = words('می‌خواهم', 1380);
    expect(readingMinutes(joined, 'fa')).toBe(10);
    expect(readingMinutes(words('قَالَتْ', 1380), 'ar')).toBe(10);
    expect(readingMinutes(words('don’t', 2280), 'en')).toBe(10);
  });

  it('counts no punctuation', () => {
    expect(readingMinutes(words('— « » ، ؟ .', 500), 'ar')).toBe(0);
  });

  it('counts characters where words are not set apart', () => {
    expect(readingMinutes('字'.repeat(2550), 'zh-Hans')).toBe(10);
  });

  it('is nought for less than half a minute, and guesses for a language it does not know', () => {
    expect(readingMinutes('كلمتان اثنتان', 'ar')).toBe(0);
    expect(readingMinutes(words('vorto', 1840), 'eo')).toBe(10);
    expect(readingMinutes(words('word', 1840), null)).toBe(10);
  });
});
