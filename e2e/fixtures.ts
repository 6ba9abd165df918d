import { expect, test as base, type Page } from '@playwright/test';
import { type ChromiumWithMatn, launchChromium, until } from './harness/chromium.mjs';
import { openSite, type Site } from './harness/site.mjs';

export const SITE = 'https://reader.test';

interface WorkerFixtures {
  /** The internet of the tests. */
  site: Site;
  /** A browser with this interface language, one for all the tests of a worker. */
  browserIn: (language: string) => Promise<ChromiumWithMatn>;
}

interface Fixtures {
  /** Language of the browser's interface: `en-US` or `ar`. */
  language: string;
  /** Chromium with Matn, nothing stored. */
  matn: ChromiumWithMatn;
  /** A tab. */
  page: Page;
  /** Goes there with the tab, presses the toolbar button, and waits until the popup shows an article or says why not. */
  read: (path: string) => Promise<Page>;
  /** Presses the toolbar button over the tab as it is now, and waits as `read` does. */
  openPopup: () => Promise<Page>;
  closePopup: (popup: Page) => Promise<void>;
  /** Presses T in the popup and returns the tab that it makes way for. */
  readInTab: (popup: Page) => Promise<Page>;
  /** What another page is given when the reader pastes there. */
  paste: () => Promise<{ text: string; html: string; plain: string }>;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  site: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures here and insists on them.
    async ({}, use) => {
      const site = await openSite();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  browserIn: [
    async ({ site }, use, workerInfo) => {
      const browsers = new Map<string, Promise<ChromiumWithMatn>>();
      await use((language) => {
        const profile =
          workerInfo.project.outputDir + `/profile-${workerInfo.workerIndex}-${language}`;
        const launched =
          browsers.get(language) ?? launchChromium({ profile, language, proxyPort: site.port });
        browsers.set(language, launched);
        return launched;
      });
      for (const launched of browsers.values()) await (await launched).close();
    },
    { scope: 'worker' },
  ],
  language: ['en-US', { option: true }],
  matn: async ({ browserIn, language }, use) => {
    const matn = await browserIn(language);
    await matn.setSettings(null);
    await use(matn);
  },
  page: async ({ matn }, use) => {
    const before = matn.context.pages();
    const page = await matn.context.newPage();
    await use(page);
    for (const each of matn.context.pages()) if (!before.includes(each)) await each.close();
    if (await matn.popupIsOpen()) {
      await (await matn.popup()).close();
    }
  },
  openPopup: async ({ matn, page }, use) => {
    await use(async () => {
      const popup = await matn.openPopup(page);
      await settled(popup);
      return popup;
    });
  },
  read: async ({ page, openPopup }, use) => {
    await use(async (path) => {
      await page.goto(SITE + path);
      return openPopup();
    });
  },
  closePopup: async ({ matn }, use) => {
    await use(async (popup) => {
      await popup.close();
      await until(async () => !(await matn.popupIsOpen()), 'the popup to close');
    });
  },
  readInTab: async ({ matn }, use) => {
    await use(async (popup) => {
      const opened = matn.context.waitForEvent('page');
      // The popup may be gone before the key has come up again.
      await popup.keyboard.press('KeyT').catch(() => {});
      const tab = await opened;
      await settled(tab);
      return tab;
    });
  },
  paste: async ({ matn }, use) => {
    await use(async () => {
      const page = await matn.context.newPage();
      await page.goto(`${SITE}/paste`);
      await page.locator('#plain').focus();
      await page.keyboard.press('ControlOrMeta+V');
      await page.locator('#rich').focus();
      await page.keyboard.press('ControlOrMeta+V');
      const plain = await page.locator('#plain').inputValue();
      const pasted = await page.evaluate(
        () => (globalThis as unknown as { pasted: { text: string; html: string } }).pasted,
      );
      await page.close();
      return { ...pasted, plain };
    });
  },
});

/** Waits until the popup shows an article or a message. */
export async function settled(popup: Page): Promise<void> {
  await popup.locator('article h1, .failure h1').first().waitFor({ timeout: 20_000 });
}

export { expect, until };
