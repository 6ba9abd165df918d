import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { until } from './harness/chromium.mjs';
import { type Display, openDisplay } from './harness/display.mjs';
import { type FirefoxWithMatn, launchFirefox } from './harness/firefox.mjs';
import { SEED_FURNITURE, seedArticle } from './harness/seed.mjs';
import { openSite, type Site } from './harness/site.mjs';

const SITE = 'https://reader.test';

interface WorkerFixtures {
  site: Site;
  display: Display;
  firefoxIn: (language: string) => Promise<FirefoxWithMatn>;
}

interface Fixtures {
  language: string;
  /** Firefox with Matn, nothing stored, no popup open. */
  matn: FirefoxWithMatn;
  /** Goes there, presses the real key, and waits until the popup shows an article or says why not. */
  read: (path: string) => Promise<void>;
}

const test = base.extend<Fixtures, WorkerFixtures>({
  site: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures here and insists on them.
    async ({}, use) => {
      const site = await openSite();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  display: [
    // oxlint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const display = await openDisplay();
      await use(display);
      await display.close();
    },
    { scope: 'worker' },
  ],
  firefoxIn: [
    async ({ display, site }, use) => {
      let current: { language: string; matn: FirefoxWithMatn; profile: string } | null = null;
      const close = async () => {
        if (current === null) return;
        await current.matn.close();
        rmSync(current.profile, { recursive: true, force: true });
        current = null;
      };
      // One at a time: two windows on one display would take the keyboard from each other.
      await use(async (language) => {
        if (current?.language === language) return current.matn;
        await close();
        const profile = mkdtempSync(join(tmpdir(), 'matn-'));
        const options = { profile, language, proxyPort: site.port, display: display.env };
        current = { language, profile, matn: await launchFirefox(options) };
        return current.matn;
      });
      await close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  language: ['en-US', { option: true }],
  matn: async ({ firefoxIn, language, display }, use) => {
    const matn = await firefoxIn(language);
    await matn.closePopup();
    await matn.setSettings(null);
    await display.setLayout('us');
    await use(matn);
    await matn.closePopup();
  },
  read: async ({ matn, display }, use) => {
    await use(async (path) => {
      await matn.goto(SITE + path);
      await display.press('Alt', 'R');
      await settled(matn);
    });
  },
});

async function settled(matn: FirefoxWithMatn): Promise<void> {
  const shown = `return document.querySelector('article h1, .failure h1') !== null`;
  await until(() => matn.inPopup(shown).catch(() => false), 'the popup to show something');
}

// With no Latin layout beside the Arabic one, Firefox finds no letter R on the keyboard and no shortcut of its own works.
for (const layout of ['us', 'ara,us']) {
  test(`the real key opens the popup and closes it, keyboard layout ${layout}`, async ({
    matn,
    display,
    read,
  }) => {
    await display.setLayout(layout);
    await read('/arabic');
    expect(await matn.inPopup(`return document.querySelector('article').innerText`)).toContain(
      'مكتبة الحيّ القديم',
    );
    await display.press('Alt', 'R');
    await until(async () => !(await matn.popupIsOpen()), 'the key to close the popup');

    await display.press('Alt', 'R');
    await settled(matn);
    await display.press('Escape');
    await until(async () => !(await matn.popupIsOpen()), 'Esc to close the popup');
  });
}

test('shows the whole article and none of the furniture of the page', async ({ matn, read }) => {
  const { title, caption, paragraphs } = seedArticle();
  await read('/seed');
  const article = await matn.inPopup(
    `const article = document.querySelector('article');
     return { dir: article.dir, lang: article.lang, h1: article.querySelector('h1').textContent, text: article.innerText };`,
  );
  expect(article).toMatchObject({ dir: 'rtl', h1: title });
  const text = article.text.replaceAll(/\s+/gu, ' ');
  for (const paragraph of [...paragraphs, caption]) {
    expect(text).toContain(paragraph.replaceAll(/\s+/gu, ' '));
  }
  for (const words of SEED_FURNITURE) expect(text).not.toContain(words);
});

test('leaves the page as it was, byte for byte', async ({ matn, display }) => {
  await matn.goto(`${SITE}/arabic`);
  const html = `return document.documentElement.outerHTML`;
  const before = await matn.inPage(html);
  await display.press('Alt', 'R');
  await settled(matn);
  await matn.closePopup();
  expect(await matn.inPage(html)).toBe(before);
});

test('sizes and copies by the keys of an Arabic keyboard', async ({ matn, display, read }) => {
  await display.setLayout('ara,us');
  await read('/seed');
  const size = `return getComputedStyle(document.querySelector('.prose p')).fontSize`;
  expect(await matn.inPopup(size)).toBe('22px');
  await display.press('Plus');
  await until(async () => (await matn.inPopup(size)) === '24px', 'the text to grow');
  expect(await matn.inPopup(`return document.querySelector('[role=status]').textContent`)).toMatch(
    /24/u,
  );
  await until(async () => (await matn.settings())?.textSize === 24, 'the size to be kept');
  await display.press('C');
  const status = `return document.querySelector('[role=status]').textContent`;
  await until(async () => (await matn.inPopup(status)).includes('copied'), 'the copy');
  const text = await display.clipboard('UTF8_STRING');
  expect(text).toContain(seedArticle().title);
  expect(text).toContain(`${SITE}/seed`);
  expect(await display.clipboard('text/html')).toContain(seedArticle().title);
});

test('says what it may not read', async ({ matn, display }) => {
  await matn.goto('about:support');
  await matn.openPopup();
  await settled(matn);
  expect(await matn.inPopup(`return document.querySelector('h1').textContent`)).toBe(
    'Matn may not read this page',
  );
  await matn.closePopup();
  await matn.goto(`${SITE}/no-article`);
  await display.press('Alt', 'R');
  await settled(matn);
  expect(await matn.inPopup(`return document.querySelector('h1').textContent`)).toBe(
    'There is no article here',
  );
});

test.describe('with the interface in Arabic', () => {
  test.use({ language: 'ar' });

  test('speaks Arabic, from right to left', async ({ matn, read }) => {
    await read('/english');
    const shown = await matn.inPopup(
      `const { lang, dir } = document.documentElement;
       const article = document.querySelector('article');
       return { lang, dir, article: article.dir, copy: document.querySelector('.tool-primary').textContent };`,
    );
    expect(shown).toMatchObject({ dir: 'rtl', article: 'ltr', copy: 'نسخ مع التوثيق' });
    expect(shown.lang).toMatch(/^ar/u);
  });
});
