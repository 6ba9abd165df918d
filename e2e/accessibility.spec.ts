import { expect, faults, test } from './fixtures';

const LANGUAGES = ['en-US', 'ar'];
const THEMES = ['light', 'dark', 'sepia', 'contrast'];
/** The sheets, by the key that opens them. */
const SHEETS = { settings: 'KeyS', citation: 'KeyB', outline: 'KeyO', keys: '?', find: 'KeyF' };

for (const language of LANGUAGES) {
  test.describe(`axe finds no fault, interface in ${language}`, () => {
    test.use({ language });

    for (const theme of THEMES) {
      test(`in an article, ${theme}`, async ({ matn, read }) => {
        await matn.setSettings({ theme });
        expect(await faults(await read('/arabic'))).toEqual([]);
      });
    }

    test('in an article of each script', async ({ page, read, closePopup }) => {
      for (const path of ['/english', '/persian', '/urdu', '/hebrew']) {
        const popup = await read(path);
        expect.soft(await faults(popup), path).toEqual([]);
        await closePopup(popup);
        await page.bringToFront();
      }
    });

    for (const [name, key] of Object.entries(SHEETS)) {
      test(`with the sheet open: ${name}`, async ({ matn, read }) => {
        await matn.setSettings({ theme: 'light' });
        const popup = await read('/arabic');
        await popup.keyboard.press(key);
        await popup.waitForTimeout(400);
        expect(await faults(popup)).toEqual([]);
      });
    }

    test('at the largest size', async ({ matn, read }) => {
      await matn.setSettings({ textSize: 64 });
      expect(await faults(await read('/arabic'))).toEqual([]);
    });

    test('where there is nothing to read', async ({ read }) => {
      expect(await faults(await read('/no-article'))).toEqual([]);
    });

    test('in the tab', async ({ read, readInTab }) => {
      expect(await faults(await readInTab(await read('/arabic')))).toEqual([]);
    });
  });
}
