import { SEED_FURNITURE, seedArticle } from './harness/seed.mjs';
import { expect, SITE, test } from './fixtures';

test.describe('reading', () => {
  test('shows the whole article and none of the furniture of the page', async ({ read }) => {
    const { title, caption, paragraphs } = seedArticle();
    const popup = await read('/seed');
    const article = popup.getByRole('article');
    await expect(article).toHaveAttribute('dir', 'rtl');
    await expect(article.getByRole('heading', { level: 1 })).toHaveText(title);
    const text = (await article.innerText()).replaceAll(/\s+/gu, ' ');
    for (const paragraph of [...paragraphs, caption]) {
      expect(text).toContain(paragraph.replaceAll(/\s+/gu, ' '));
    }
    for (const words of SEED_FURNITURE) expect(text).not.toContain(words);
  });

  for (const path of ['/lang-en', '/no-direction']) {
    test(`reads Arabic right to left on ${path}, a page that does not say so`, async ({ read }) => {
      const article = (await read(path)).getByRole('article');
      await expect(article).toHaveAttribute('dir', 'rtl');
      await expect(article).toHaveAttribute('lang', /^ar/u);
      await expect(article.locator('p').first()).toHaveCSS('direction', 'rtl');
    });
  }

  test('leaves the page as it was, byte for byte', async ({ page, openPopup, closePopup }) => {
    await page.goto(`${SITE}/arabic`);
    const html = () => page.evaluate(() => document.documentElement.outerHTML);
    const before = await html();
    await page.evaluate(() => {
      const seen = globalThis as unknown as { changes: number };
      seen.changes = 0;
      new MutationObserver((records) => (seen.changes += records.length)).observe(document, {
        attributes: true,
        characterData: true,
        childList: true,
        subtree: true,
      });
    });
    await closePopup(await openPopup());
    expect(await html()).toBe(before);
    expect(await page.evaluate(() => (globalThis as unknown as { changes: number }).changes)).toBe(
      0,
    );
  });

  test.describe('with the interface in Arabic', () => {
    test.use({ language: 'ar' });

    test('writes the date and the time it takes in the same digits', async ({ read }) => {
      const byline = (await read('/arabic')).locator('.byline');
      await expect(byline).toContainText('2026');
      await expect(byline).toContainText('قراءة 3 دقائق');
      await expect(byline).not.toContainText(/[٠-٩]/u);
    });
  });
});
