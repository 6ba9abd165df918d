import type { Page } from '@playwright/test';
import { MAX_ELEMENTS } from '../article/survey';
import { expect, settled, SITE, test } from './fixtures';

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

/** Tries again, and is shown this. */
async function retry(popup: Page, title: string): Promise<void> {
  await popup.getByRole('button', { name: 'Try again' }).click();
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText(title);
}

/** The page computes for so many seconds, and answers nobody. */
async function hang(page: Page, seconds: number): Promise<void> {
  await page.goto(`${SITE}/hung`);
  await page.evaluate(
    (s) => (globalThis as unknown as { hang: (s: number) => void }).hang(s),
    seconds,
  );
  await page.waitForTimeout(300);
}

interface Extension {
  chrome: {
    tabs: {
      query: (filter: object) => Promise<{ id: number }[]>;
      discard: (id: number) => Promise<unknown>;
      reload: (id: number) => Promise<void>;
    };
  };
}

const GONE = 'The page went away';

test.describe('failures', () => {
  test('a page without an article', async ({ read }) => {
    await expectAnswer(await read('/no-article'), 'There is no article here');
  });

  test('a page of the browser’s own', async ({ page, openPopup }) => {
    await page.goto('chrome://version');
    await expectAnswer(await openPopup(), 'Matn may not read this page');
  });

  test('a page that is too large', async ({ read, site }) => {
    site.pages.set('/large', { body: `<!doctype html><p>${'<br>'.repeat(MAX_ELEMENTS)}` });
    await expectAnswer(await read('/large'), 'This page is too large');
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
    await hang(page, 14);
    const started = Date.now();
    const popup = await openPopup();
    expect(Date.now() - started).toBeGreaterThan(9_000);
    await expectAnswer(popup, 'The page does not answer');
    await popup.waitForTimeout(4_000);
    await retry(popup, 'A page that hangs');
  });

  test('a tab that was closed before it is read again', async ({ page, read, readInTab }) => {
    const tab = await readInTab(await read('/claims'));
    await page.close();
    await tab.reload();
    await expectAnswer(tab, GONE);
    await retry(tab, GONE);
  });

  test('a tab that is closed while it is read', async ({ page, read, readInTab }) => {
    const tab = await readInTab(await read('/hung'));
    await hang(page, 30);
    await tab.reload();
    await page.close();
    await expectAnswer(tab, GONE);
  });

  test('a tab that goes to another site, before it is read again and while it is', async ({
    page,
    read,
    readInTab,
  }) => {
    const tab = await readInTab(await read('/hung'));
    await hang(page, 30);
    await tab.reload();
    await page.goto('https://elsewhere.test/claims');
    await expectAnswer(tab, GONE);
    await tab.reload();
    await expectAnswer(tab, GONE);
    // What is there now was never given to Matn, and is not read.
    await retry(tab, GONE);
  });

  test('a page that crashes while it is read, and is read once it was loaded again', async ({
    matn,
    page,
  }) => {
    const session = await matn.context.newCDPSession(page);
    await hang(page, 4);
    // It crashes as soon as it comes to itself; the popup asks meanwhile.
    void session.send('Page.crash').catch(() => {});
    const popup = await matn.openPopup(page);
    const id = await popup.evaluate(async () => {
      const { chrome } = globalThis as unknown as Extension;
      return (await chrome.tabs.query({ active: true, currentWindow: true }))[0]!.id;
    });
    await expectAnswer(popup, GONE);
    await retry(popup, GONE);
    await popup.close();

    const again = await matn.openPopupOver(`${SITE}/hung`);
    await settled(again);
    await expectAnswer(again, GONE);
    // The grant ended with the page: the key brings it back.
    await again.evaluate((tab) => (globalThis as unknown as Extension).chrome.tabs.reload(tab), id);
    await again.close();
    await expect(async () => {
      const last = await matn.openPopupOver(`${SITE}/hung`);
      await settled(last);
      const title = await last.getByRole('heading', { level: 1 }).textContent();
      await last.close();
      expect(title).toBe('A page that hangs');
    }).toPass({ timeout: 20_000 });
  });

  test('a tab that the browser has put to sleep', async ({ read, readInTab }) => {
    const popup = await read('/claims');
    const id = await popup.evaluate(async () => {
      const { chrome } = globalThis as unknown as Extension;
      return (await chrome.tabs.query({ active: true, currentWindow: true }))[0]!.id;
    });
    const tab = await readInTab(popup);
    await tab.evaluate(
      (source) => (globalThis as unknown as Extension).chrome.tabs.discard(source),
      id,
    );
    await tab.reload();
    await expectAnswer(tab, GONE);
  });

  test('a page that goes elsewhere by itself while it is read', async ({ page, openPopup }) => {
    await page.goto(`${SITE}/restless`, { waitUntil: 'commit' });
    await page.waitForTimeout(500);
    const popup = await openPopup();
    const heading = popup.getByRole('heading', { level: 1 });
    // Whether the page or its reader was quicker, nobody can say.
    if ((await heading.textContent()) !== 'A restless page') {
      await expectAnswer(popup, GONE);
      await expect(page).toHaveURL(/again/u);
      await retry(popup, 'A restless page');
    }
    // A page that is on its way elsewhere may not let itself be closed.
    await page.goto('about:blank');
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
