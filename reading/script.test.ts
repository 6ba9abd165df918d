import { describe, expect, it } from 'vitest';
import { likelyScript, scriptOf } from './script';

describe('scriptOf', () => {
  it.each([
    ['ar', 'rtl', 'arabic'],
    ['ar-MA', 'rtl', 'arabic'],
    ['fa', 'rtl', 'persian'],
    ['ckb', 'rtl', 'persian'],
    ['ur-PK', 'rtl', 'urdu'],
    ['he', 'rtl', 'hebrew'],
    ['iw', 'rtl', 'hebrew'],
    ['en-GB', 'ltr', 'latin'],
    ['tr', 'ltr', 'latin'],
    ['ru', 'ltr', 'other'],
    ['zh-Hans', 'ltr', 'other'],
    ['dv', 'rtl', 'other'],
  ] as const)('sets %s (%s) in %s type', (language, direction, script) => {
    expect(scriptOf(language, direction)).toBe(script);
  });

  it('goes by the direction where no language is known', () => {
    expect(scriptOf(null, 'rtl')).toBe('arabic');
    expect(scriptOf(null, 'ltr')).toBe('latin');
  });

  it('goes by the direction where the language is claimed wrongly', () => {
    expect(scriptOf('en', 'rtl')).toBe('arabic');
  });
});

describe('likelyScript', () => {
  it.each([
    ['بلدية الميناء تبحث ترميم الرصيف', 'arabic'],
    ['گزارش تازه از بندر', 'persian'],
    ['بندرگاہ کی نئی خبریں', 'urdu'],
    ['הנמל הישן נפתח מחדש', 'hebrew'],
    ['The harbour register', 'latin'],
    ['', 'latin'],
  ] as const)('expects for %s %s type', (title, script) => {
    expect(likelyScript(title)).toBe(script);
  });
});
