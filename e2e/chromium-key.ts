import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, SITE, settled, until } from './fixtures';
import { type ChromiumWithMatn, launchChromium } from './harness/chromium.mjs';
import { type Display, openDisplay } from './harness/display.mjs';

/** Chromium with windows, on a display of its own: everything here is done with the keys of its keyboard. */
const test = base.extend<object, { display: Display; headed: ChromiumWithMatn }>({
  display: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures here and insists on them.
    async ({}, use) => {
      const display = await openDisplay();
      await use(display);
      await display.close();
    },
    { scope: 'worker' },
  ],
  headed: [
    async ({ display, site }, use) => {
      const profile = mkdtempSync(join(tmpdir(), 'matn-'));
      const matn = await launchChromium({ profile, proxyPort: site.port, display: display.env });
      await use(matn);
      await matn.close();
      rmSync(profile, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

for (const layout of ['us', 'ara']) {
  test(`the real key opens the popup and closes it, keyboard layout ${layout}`, async ({
    display,
    headed,
  }) => {
    await display.setLayout(layout);
    const [page = await headed.context.newPage()] = headed.context.pages();
    await page.goto(`${SITE}/arabic`);
    await page.bringToFront();

    await display.press('Alt', 'R');
    const popup = await headed.popup();
    await settled(popup);
    await expect(popup.getByRole('article')).toContainText('مكتبة الحيّ القديم');

    await display.press('Alt', 'R');
    await until(async () => !(await headed.popupIsOpen()), 'the key to close the popup');

    await display.press('Alt', 'R');
    await settled(await headed.popup());
    await display.press('Escape');
    await until(async () => !(await headed.popupIsOpen()), 'Esc to close the popup');
  });
}

test('sizes and copies by the keys of an Arabic keyboard', async ({ display, headed }) => {
  await display.setLayout('ara');
  await headed.setSettings(null);
  const [page = await headed.context.newPage()] = headed.context.pages();
  await page.goto(`${SITE}/seed`);
  await page.bringToFront();
  await display.press('Alt', 'R');
  const popup = await headed.popup();
  await settled(popup);
  const paragraph = popup.locator('.prose p').first();
  await expect(paragraph).toHaveCSS('font-size', '22px');
  await display.press('Plus');
  await expect(paragraph).toHaveCSS('font-size', '24px');
  await display.press('Minus');
  await display.press('Minus');
  await expect(paragraph).toHaveCSS('font-size', '20px');
  await display.press('Zero');
  await expect(paragraph).toHaveCSS('font-size', '22px');
  await display.press('C');
  await expect(popup.locator('[role=status]')).toHaveText(/copied/u);
  expect(await display.clipboard('UTF8_STRING')).toContain(`${SITE}/seed`);
  expect(await display.clipboard('text/html')).toMatch(/dir="rtl"/u);
});
