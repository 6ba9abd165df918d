import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { originalOf, showDigits, withoutTashkeel } from './display';

function bodyOf(html: string): HTMLElement {
  return new JSDOM(html).window.document.body;
}

describe('withoutTashkeel', () => {
  it('hides the vowel marks and keeps them for copying', () => {
    const body = bodyOf('<p>قَالَ الشَّيْخُ</p>');
    withoutTashkeel(body);
    expect(body.textContent).toBe('قال الشيخ');
    expect(originalOf(body.querySelector('p')!.firstChild as Text)).toBe('قَالَ الشَّيْخُ');
  });

  it('leaves hamza, madda, Hebrew points and joiners alone', () => {
    const words = 'سؤال آمن بְּ می‌خواهم';
    const body = bodyOf(`<p>${words}</p>`);
    withoutTashkeel(body);
    expect(body.textContent).toBe(words);
  });
});

describe('showDigits', () => {
  it('shows Arabic-Indic digits, and remembers the printed ones', () => {
    const body = bodyOf('<p>عام 2014</p>');
    showDigits(body, 'arab');
    expect(body.textContent).toBe('عام ٢٠١٤');
    expect(originalOf(body.querySelector('p')!.firstChild as Text)).toBe('عام 2014');
  });

  it('shows European digits for both Arabic sets', () => {
    const body = bodyOf('<p>٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹</p>');
    showDigits(body, 'latn');
    expect(body.textContent).toBe('0123456789 0123456789');
  });

  it('changes no code', () => {
    const body = bodyOf('<p>7</p><pre>7</pre><code>7</code><kbd>7</kbd>');
    showDigits(body, 'arab');
    expect(body.textContent).toBe('٧777');
  });

  it('remembers the first words through two changes', () => {
    const body = bodyOf('<p>فَصْل ٣</p>');
    withoutTashkeel(body);
    showDigits(body, 'latn');
    expect(body.textContent).toBe('فصل 3');
    expect(originalOf(body.querySelector('p')!.firstChild as Text)).toBe('فَصْل ٣');
  });
});
