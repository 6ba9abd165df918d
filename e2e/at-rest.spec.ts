import type { CDPSession, Page } from '@playwright/test';
import { expect, SITE, test } from './fixtures';

const VISITED = [
  '/seed',
  '/lang-en',
  '/no-direction',
  '/no-article',
  '/huge?elements=50',
  '/huge?elements=100',
  '/huge?elements=200',
  '/huge?elements=300',
  '/huge?elements=400',
  '/seed?again',
];

/** What the debugger sees of scripts that are not the page's own, from before the page is visited. */
async function watch(session: CDPSession, extensionId: string) {
  const seen: string[] = [];
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url.includes(extensionId)) seen.push(url);
  });
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.includes(extensionId)) seen.push(`world of ${context.origin}`);
  });
  await session.send('Runtime.enable');
  await session.send('Debugger.enable');
  return seen;
}

/** Kinds of the events that anything listens to on the page's window, document and root. */
async function listenersOf(page: Page, session: CDPSession): Promise<string[]> {
  await page.evaluate(() => document.documentElement.isConnected);
  const kinds: string[] = [];
  for (const expression of ['window', 'document', 'document.documentElement', 'document.body']) {
    const { result } = await session.send('Runtime.evaluate', { expression });
    const { listeners } = await session.send('DOMDebugger.getEventListeners', {
      objectId: result.objectId ?? '',
    });
    kinds.push(...listeners.map(({ type }) => `${expression}: ${type}`));
  }
  return kinds;
}

test.describe('at rest', () => {
  test('nothing of Matn runs anywhere after ten pages were visited and none read', async ({
    matn,
    page,
    openPopup,
  }) => {
    const own = `chrome-extension://${matn.extensionId}/`;
    const browser = await matn.context.browser()!.newBrowserCDPSession();
    const targets = async (): Promise<string[]> => {
      const { targetInfos } = await browser.send('Target.getTargets', { filter: [{}] });
      return targetInfos
        .filter(({ url }) => url.startsWith(own))
        .map(({ type, url }) => `${type} ${url}`);
    };
    const session = await matn.context.newCDPSession(page);
    const seen = await watch(session, matn.extensionId);
    for (const path of VISITED) {
      await page.goto(SITE + path);
      expect(await listenersOf(page, session), `listeners in ${path}`).toEqual([]);
    }
    expect(seen).toEqual([]);
    await expect.poll(targets).toEqual([]);

    // The same eyes see the popup and its script once the reader asks for them.
    await openPopup();
    expect(await targets()).toContain(`page ${own}popup.html`);
    await expect.poll(() => seen).toContain(`${own}extract.js`);
  });

  test('nothing is set to run later: no worker, no content script, no alarm', async ({
    matn,
    page,
  }) => {
    await page.goto(`chrome-extension://${matn.extensionId}/manifest.json`);
    const set = await page.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          runtime: { getManifest: () => Record<string, unknown> };
          scripting: { getRegisteredContentScripts: () => Promise<unknown[]> };
          alarms?: unknown;
        };
      };
      const manifest = chrome.runtime.getManifest();
      return {
        background: manifest['background'] ?? null,
        contentScripts: manifest['content_scripts'] ?? null,
        registered: await chrome.scripting.getRegisteredContentScripts(),
        alarms: chrome.alarms === undefined ? null : 'has the API',
        workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
      };
    });
    expect(set).toEqual({
      background: null,
      contentScripts: null,
      registered: [],
      alarms: null,
      workers: 0,
    });
  });
});
