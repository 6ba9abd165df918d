import { expect, test } from '@playwright/test';
import { AXE } from './harness/axe';
import { until } from './harness/chromium.mjs';
import type { FirefoxWithMatn } from './harness/firefox.mjs';
import { openFirefoxStage } from './harness/firefox-stage.mjs';

/** What access.spec.ts and typography.spec.ts ask of Chromium, as far as Firefox's popup can be looked into. */

const LANGUAGES = ['ar', 'fa', 'ur', 'he', 'en'];

let close = async (): Promise<void> => {};
let read: (path: string, settings?: object) => Promise<FirefoxWithMatn>;

test.beforeAll(async () => {
  test.setTimeout(150_000);
  const stage = await openFirefoxStage(() => ({ language: 'ar' }));
  const { matn, display } = stage;
  close = stage.close;
  read = async (path, settings) => {
    await matn.closePopup();
    await matn.setSettings(settings ?? null);
    await matn.goto(`https://reader.test${path}`);
    await display.press('Alt', 'R');
    const shown = `return document.querySelector('article h1') !== null`;
    await until(() => matn.inPopup(shown).catch(() => false), 'the article');
    await matn.inPopup(`await document.fonts.ready`);
    return matn;
  };
});

test.afterAll(() => close());

for (const language of LANGUAGES) {
  test(`reads ${language} in its direction and its type, at any size, with nothing cut off`, async () => {
    test.setTimeout(120_000);
    const matn = await read(`/reading-${language}`);
    const seen = await matn.inPopup(`
      const article = document.querySelector('article');
      const view = document.querySelector('.reader');
      const paragraph = article.querySelector('.prose p');
      const link = getComputedStyle(article.querySelector('.prose a'));
      const sideways = [];
      for (const size of [14, 20, 40, 64]) {
        article.style.setProperty('--text-size', size + 'px');
        sideways.push(view.scrollWidth - view.clientWidth);
      }
      article.style.setProperty('--text-size', '20px');
      return {
        focus: document.activeElement.localName,
        direction: getComputedStyle(article).direction,
        language: article.lang.slice(0, 2),
        align: getComputedStyle(paragraph).textAlign,
        spaced: [...article.querySelectorAll('*')].filter((each) => getComputedStyle(each).letterSpacing !== 'normal').length,
        slanted: [...article.querySelectorAll('em, i, cite')].filter((each) => getComputedStyle(each).fontStyle !== 'normal').length,
        underline: parseFloat(link.textUnderlineOffset) / parseFloat(link.fontSize),
        faces: [...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family.replaceAll('"', '')),
        sideways,
        small: [...document.querySelectorAll('button')].filter((each) => each.getBoundingClientRect().width < 43.9 || each.getBoundingClientRect().height < 43.9).length,
      };`);
    expect(seen).toMatchObject({
      focus: 'h1',
      direction: language === 'en' ? 'ltr' : 'rtl',
      language,
      align: 'start',
      spaced: 0,
      sideways: [0, 0, 0, 0],
      small: 0,
    });
    if (language !== 'en') expect(seen.slanted).toBe(0);
    expect(seen.underline).toBeGreaterThanOrEqual(0.25);
    const faces = { ar: 'Naskh', fa: 'Vazirmatn', ur: 'Nastaliq', he: 'Hebrew', en: 'Serif' };
    expect(seen.faces).toContain(`Matn ${faces[language as keyof typeof faces]}`);
  });
}

test('axe finds no fault in the article, nor in any sheet, in any theme', async () => {
  test.setTimeout(180_000);
  const matn = await read('/reading-ar');
  const { found, opened, looked } = await matn.inPopup(
    `${AXE};
     const axe = window.axe ?? globalThis.axe;
     const found = [];
     let opened = 0;
     let looked = 0;
     for (const key of [null, 'KeyS', 'KeyB', 'KeyO', 'KeyF']) {
       if (key) {
         document.body.dispatchEvent(new KeyboardEvent('keydown', { code: key, key: 'x', bubbles: true, cancelable: true }));
         await new Promise((done) => setTimeout(done, 500));
       }
       const dialog = document.querySelector('dialog[open]');
       if (document.querySelector('dialog[open], .find')) opened += 1;
       for (const theme of ['light', 'dark', 'sepia', 'contrast']) {
         document.documentElement.dataset.theme = theme;
         const { violations, passes } = await axe.run(dialog ?? document, {
           resultTypes: ['violations'],
           ...(theme === 'light'
             ? { rules: { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: true } } }
             : { runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced'] } }),
         });
         looked += passes.length;
         for (const { id, nodes } of violations)
           for (const { target, failureSummary } of nodes) found.push([key, theme, id, target, failureSummary].join(': '));
       }
       (dialog ?? document.querySelector('.find input'))?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
       await new Promise((done) => setTimeout(done, 200));
     }
     return { found, opened, looked };`,
  );
  expect(found).toEqual([]);
  expect(opened).toBe(4);
  expect(looked).toBeGreaterThan(50);
});

test('lights the lines that are asked for, and walks down by keys', async () => {
  const matn = await read('/reading-ar', { ruler: 3 });
  // The lines are lit once the article has been laid out.
  await until(
    () => matn.inPopup("return document.querySelector('.ruler-below') !== null"),
    'the ruler',
  );
  const seen = await matn.inPopup(`
    const height = () => document.querySelector('.ruler-below').getBoundingClientRect().top - document.querySelector('.ruler-above').getBoundingClientRect().bottom;
    const press = () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
    const view = document.querySelector('.reader');
    for (let count = 0; count < 24; count += 1) press();
    const pitch = parseFloat(getComputedStyle(document.querySelector('.prose p')).lineHeight);
    return { scrolled: view.scrollTop, lines: height() / pitch };`);
  expect(seen.scrolled).toBeGreaterThan(0);
  expect(seen.lines).toBeGreaterThan(2);
});
