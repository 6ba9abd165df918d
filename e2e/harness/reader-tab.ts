import type { Page } from '@playwright/test';
import type { ChromiumWithMatn } from './chromium.mjs';

/** Goes from the popup to the full tab, by its key, and waits until the article stands there. */
export async function openInTab(matn: ChromiumWithMatn, popup: Page): Promise<Page> {
  const opened = matn.context.waitForEvent('page');
  // The popup is gone before the key has come up again.
  await popup.keyboard.press('t').catch(() => {});
  const tab = await opened;
  await tab.locator('article h1').waitFor({ timeout: 20_000 });
  return tab;
}
