import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, settled, SITE, test } from './fixtures';
import { launchChromium } from './harness/chromium.mjs';

interface Area {
  get: (key?: null) => Promise<Record<string, unknown>>;
  set: (items: object) => Promise<void>;
}

interface Extension {
  chrome: { storage: { sync: Area; local: Area; session: Area } };
}

/** All that is stored, in every area. */
const stored = (popup: Page): Promise<Record<string, object>> =>
  popup.evaluate(async () => {
    const { sync, local, session } = (globalThis as unknown as Extension).chrome.storage;
    return { sync: await sync.get(), local: await local.get(), session: await session.get() };
  });

/** Stores as much as each area takes. */
const fill = (popup: Page): Promise<void> =>
  popup.evaluate(async () => {
    const { sync, local, session } = (globalThis as unknown as Extension).chrome.storage;
    for (const area of [sync, local, session]) {
      const most = area === sync ? 8000 : 4_000_000;
      for (let size = most, n = 0; size > (area === session ? 60 : 0); n += 1) {
        try {
          await area.set({ [`filling${n}`]: 'x'.repeat(size) });
        } catch {
          size = Math.floor(size / 8);
        }
      }
    }
  });

const NOT_KEPT = 'Settings can’t be kept in this browser; reading works all the same.';
const PRIVATE =
  'In a private window, your place, your corrections and what you change for this site are not kept.';

/** Reads on: the article is there, the text grows, the citation is copied. */
async function expectReading(popup: Page): Promise<void> {
  await expect(popup.getByRole('article').getByRole('heading', { level: 1 })).toHaveText(
    'What the tide left behind',
  );
  const paragraph = popup.locator('.prose p').first();
  const before = await paragraph.evaluate((each) =>
    Number.parseFloat(getComputedStyle(each).fontSize),
  );
  await popup.keyboard.press('Equal');
  await expect
    .poll(() => paragraph.evaluate((each) => Number.parseFloat(getComputedStyle(each).fontSize)))
    .toBeGreaterThan(before);
  await popup.keyboard.press('KeyC');
  await expect(popup.locator('[role=status]')).toHaveText(/citation was copied/u);
}

async function scrollDown(popup: Page): Promise<void> {
  await popup.locator('.reader').evaluate((view) => (view.scrollTop = 200));
  await popup.waitForTimeout(400);
}

test('a storage that is full is told of once it matters, and reading goes on', async ({
  read,
  openPopup,
  closePopup,
}) => {
  const popup = await read('/claims');
  await fill(popup);
  await popup.keyboard.press('Equal');
  await expect(popup.locator('[role=status]')).toHaveText(NOT_KEPT);
  await popup.keyboard.press('KeyD');
  await expect(popup.locator('[role=status]')).toHaveText(NOT_KEPT);
  await scrollDown(popup);
  await expectReading(popup);
  const kept = await stored(popup);
  expect(kept['sync']).not.toHaveProperty('settings');
  expect(kept['local']).not.toHaveProperty('sites');
  await closePopup(popup);
  await expectReading(await openPopup());
});

/** No other test has a tab of this address, in a window that is not private. */
const PRIVATE_PAGE = `${SITE}/claims?private`;

test('of a private window nothing is kept but general settings, and the reader is told', async ({
  matn,
}) => {
  await matn.openPrivateWindow(PRIVATE_PAGE);
  const popup = await matn.openPopupOver(PRIVATE_PAGE);
  await settled(popup);
  await expect(popup.locator('[role=status]')).toHaveText(PRIVATE);
  // The direction is the site's own.
  await popup.keyboard.press('KeyD');
  await expect(popup.locator('html')).toBeAttached();
  await expect(popup.locator('[role=status]')).toHaveText(PRIVATE);
  await scrollDown(popup);
  await popup.keyboard.press('KeyB');
  const title = popup.getByRole('dialog').getByRole('textbox').first();
  await title.fill('A title of my own');
  await title.blur();
  await popup.keyboard.press('Escape');
  await expectReading(popup);
  await popup.waitForTimeout(300);
  expect(await stored(popup)).toEqual({
    sync: { settings: expect.objectContaining({ textSize: expect.any(Number) }) },
    local: {},
    session: {},
  });
  await popup.close();
  const again = await matn.openPopupOver(PRIVATE_PAGE);
  await settled(again);
  expect(await again.locator('.reader').evaluate((view) => view.scrollTop)).toBe(0);
  expect(JSON.stringify(await stored(again))).not.toContain('reader.test');
  await again.close();
  for (const page of matn.context.pages()) if (page.url() === PRIVATE_PAGE) await page.close();
});

test('of an open window only the place and corrections are kept, for the session', async ({
  read,
}) => {
  const popup = await read('/claims');
  await scrollDown(popup);
  await expect.poll(async () => (await stored(popup))['session']).toHaveProperty('articles');
  const { session, ...rest } = await stored(popup);
  expect(rest).toEqual({ sync: {}, local: {} });
  // Its address and a place; not a word of it.
  expect(session).toEqual({ articles: [[`${SITE}/claims`, { position: expect.any(Object) }]] });
  expect(JSON.stringify(session)).not.toContain('tide left');
});

test('a storage that is not to be had is told of at once, and reading works', async ({ site }) => {
  const profile = mkdtempSync(join(tmpdir(), 'matn-'));
  mkdirSync(join(profile, 'Default'));
  // Files where the browser wants to make folders for what extensions store.
  for (const name of ['Sync Extension Settings', 'Local Extension Settings'])
    writeFileSync(join(profile, 'Default', name), '');
  const matn = await launchChromium({ profile, proxyPort: site.port });
  try {
    const page = await matn.context.newPage();
    await page.goto(`${SITE}/claims`);
    const popup = await matn.openPopup(page);
    await settled(popup);
    await expect(popup.locator('[role=status]')).toHaveText(NOT_KEPT);
    await expectReading(popup);
  } finally {
    await matn.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
