import type { Page } from '@playwright/test';
import { expect, SITE, test } from './fixtures';

/** Every failure says what happened and what to do, and leaves the keyboard somewhere useful. */
async function expectAnswer(popup: Page, title: string): Promise<void> {
  const heading = popup.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(title);
  await expect(heading).toBeFocused();
  await expect(popup.locator('.failure p')).toHaveText(/\S{3}.*\./u);
  await popup.keyboard.press('KeyS');
  await expect(popup.getByRole('dialog')).toBeVisible();
  await popup.keyboard.press('Escape');
  await expect(popup.getByRole('dialog')).toBeHidden();
}

test.describe('failures', () => {
  test('a page without an article', async ({ read }) => {
    await expectAnswer(await read('/no-article'), 'There is no article here');
  });

  test('a page of the browser’s own', async ({ page, openPopup }) => {
    await page.goto('chrome://version');
    await expectAnswer(await openPopup(), 'Matn may not read this page');
  });

  test('a page that is too large', async ({ read }) => {
    await expectAnswer(await read('/huge?elements=61000'), 'This page is too large');
  });

  test('a PDF', async ({ page, openPopup }) => {
    await page.goto(`${SITE}/paper.pdf`);
    await expectAnswer(await openPopup(), 'This is a PDF');
  });

  test('a page that has not come yet', async ({ page, openPopup }) => {
    await page.goto(`${SITE}/loading`, { waitUntil: 'commit' });
    await expectAnswer(await openPopup(), 'The page has not come yet');
  });

  test('a page that hangs: it is given ten seconds, and then another try', async ({
    page,
    openPopup,
  }) => {
    await page.goto(`${SITE}/hung`);
    await page.evaluate(() => (globalThis as unknown as { hang: (s: number) => void }).hang(14));
    await page.waitForTimeout(300);
    const started = Date.now();
    const popup = await openPopup();
    expect(Date.now() - started).toBeGreaterThan(9_000);
    await expectAnswer(popup, 'The page does not answer');
    await popup.waitForTimeout(4_000);
    await popup.getByRole('button', { name: 'Try again' }).click();
    await expect(popup.getByRole('heading', { level: 1 })).not.toHaveText(
      'The page does not answer',
    );
  });

  test('a tab that was closed before it is read again', async ({ page, read, readInTab }) => {
    const tab = await readInTab(await read('/claims'));
    await page.close();
    await tab.reload();
    await expectAnswer(tab, 'The page went away');
  });

  test('settings that are damaged are repaired field by field', async ({ matn, read }) => {
    await matn.setSettings({
      theme: 'dark',
      textSize: 'enormous',
      spacing: 7,
      images: null,
      citationStyle: 'bibtex',
    });
    const popup = await read('/seed');
    await expect(popup.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(popup.locator('.prose p').first()).toHaveCSS('font-size', '22px');
    await popup.keyboard.press('KeyC');
    await expect(popup.locator('[role=status]')).toHaveText('The citation was copied (BibTeX).');
    await popup.keyboard.press('Equal');
    await expect
      .poll(() => matn.settings())
      .toMatchObject({ theme: 'dark', textSize: 24, spacing: 'normal', images: true });
  });

  test('a failure loses no setting', async ({ matn, read }) => {
    await matn.setSettings({ theme: 'sepia', textSize: 30 });
    await expectAnswer(await read('/no-article'), 'There is no article here');
    expect(await matn.settings()).toEqual({ theme: 'sepia', textSize: 30 });
  });
});
