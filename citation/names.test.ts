import { describe, expect, it } from 'vitest';
import { initialsOf, readName } from './names';

/** "family|given", with "|suffix" where there is one; the whole name when it is not taken apart. */
function split(printed: string, language: string | null = null, groups: string[] = []): string {
  const { literal, family, given, suffix } = readName(printed, language, groups);
  return family === null
    ? literal
    : [family, given, suffix].filter((part) => part !== null).join('|');
}

describe('an Arabic name', () => {
  it.each([
    ['علي الربيعي', 'الربيعي|علي'],
    ['عبد الرحمن الراشد', 'الراشد|عبد الرحمن'],
    ['محمد آل سعود', 'آل سعود|محمد'],
    ['فاطمة أبو زيد', 'أبو زيد|فاطمة'],
    ['نور الدين بوشارب', 'بوشارب|نور الدين'],
  ])('of two clear parts is split: %s', (name, expected) => {
    expect(split(name, 'ar')).toBe(expected);
  });

  it.each([
    'محمد بن سلمان آل سعود',
    'علي حسين الربيعي',
    'عبد الله',
    'نور الدين',
    'أبو علي',
    'محمد بن سلمان',
    'زياد',
    'د. علي',
  ])('that is not clear stays whole: %s', (name) => {
    expect(split(name, 'ar')).toBe(name);
  });
});

describe('a Hebrew, Persian or Urdu name', () => {
  it.each([
    ['דנה כהן', 'he', 'כהן|דנה'],
    ['דוד בן גוריון', 'he', 'דוד בן גוריון'],
    ['בת שבע', 'he', 'בת שבע'],
    ['א. ב. יהושע', 'he', 'א. ב. יהושע'],
    ['رضا احمدی', 'fa', 'احمدی|رضا'],
    ['محمد رضا شجریان', 'fa', 'محمد رضا شجریان'],
    ['حامد میر', 'ur', 'حامد میر'],
    ['وسعت اللہ خان', 'ur', 'وسعت اللہ خان'],
  ])(
    'is split only where its language has family names and it is clear: %s',
    (name, language, expected) => {
      expect(split(name, language)).toBe(expected);
    },
  );
});

describe('a Latin name', () => {
  it.each([
    ['Jane A. Doe', 'Doe|Jane A.'],
    ['Vincent van Gogh', 'van Gogh|Vincent'],
    ['Ursula von der Leyen', 'von der Leyen|Ursula'],
    ['Martin Luther King Jr.', 'King|Martin Luther|Jr.'],
    ['Martin Luther King, Jr.', 'King|Martin Luther|Jr.'],
    ['Mohammed bin Salman Al Saud', 'Mohammed bin Salman Al Saud'],
    ['Ziryab', 'Ziryab'],
    ['Ben Silver', 'Silver|Ben'],
    ['Ahmed Ben Bella', 'Ahmed Ben Bella'],
    ['Dr. Rainer Stone', 'Stone|Rainer'],
    ['Juan Carlos M.', 'Juan Carlos M.'],
    ['Linny and Peter Stone', 'Linny and Peter Stone'],
    ['Ann Poe, Richard Roe', 'Ann Poe, Richard Roe'],
    ['Ann Poe, CEO of Tide', 'Ann Poe, CEO of Tide'],
    ['Ann Poe, PhD', 'Ann Poe, PhD'],
    ['Иван Петров', 'Петров|Иван'],
  ])('is split at its family name when that can be told: %s', (name, expected) => {
    expect(split(name)).toBe(expected);
  });
});

describe('a name that the reader has written out', () => {
  it.each([
    ['García Márquez, Gabriel', 'García Márquez|Gabriel'],
    ['الربيعي، علي حسين', 'الربيعي|علي حسين'],
    ['بن سلمان, محمد', 'بن سلمان|محمد'],
    ['میر، حامد', 'میر|حامد'],
    ['King, Martin Luther, Jr.', 'King|Martin Luther|Jr.'],
  ])('is taken at its word: %s', (name, expected) => {
    expect(split(name, 'ar')).toBe(expected);
  });
});

describe('an organisation', () => {
  it.each([
    'Reuters',
    'Guardian staff',
    'The Associated Press',
    'Agence France-Presse',
    'BBC News',
    'Human Rights Watch',
    'Jane Doe, BBC News',
    'رويترز',
    'وكالة الأنباء القطرية',
    'فريق التحرير',
    'سوريا الآن نيوز',
    'خبرگزاری مهر',
    'מערכת הארץ',
    'ویب ڈیسک',
  ])('is never taken apart: %s', (name) => {
    const read = readName(name, null);
    expect(read.family).toBeNull();
    expect(read.literal).toBe(name);
  });

  it('is known by being the site or the agency', () => {
    expect(split('Evening Tide', 'en', ['evening tide'])).toBe('Evening Tide');
    expect(split('المدّ المسائي', 'ar', ['المدّ المسائي'])).toBe('المدّ المسائي');
  });
});

it('abbreviates each given name in the manner of the style', () => {
  expect(initialsOf('Jane A.', ' ', '.')).toBe('J. A.');
  expect(initialsOf('Jean-Paul', ' ', '.')).toBe('J.-P.');
  expect(initialsOf('Jean-Paul', '', '')).toBe('JP');
  expect(initialsOf('J.R.R.', '', '.')).toBe('J.R.R.');
  expect(initialsOf('élodie', ' ', '.')).toBe('É.');
});
