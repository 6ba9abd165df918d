/** Chromium with Matn in it, and the popup that its toolbar button opens, `activeTab` grant and all. */
import { chromium } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromiumPath } from '../../scripts/browsers.mjs';
import { ROOT } from '../../scripts/setup.mjs';

/**
 * @typedef {import('@playwright/test').BrowserContext} BrowserContext
 * @typedef {import('@playwright/test').Page} Page
 */

/**
 * @typedef {object} ChromiumOptions
 * @property {string} profile folder of the profile
 * @property {string} [language] of the interface: `ar`, `en-US`
 * @property {number} [proxyPort] of the site that stands for the internet
 * @property {boolean} [proxyOnlyTests] leave all hosts but `*.test` to the network
 * @property {NodeJS.ProcessEnv} [display] shown there; without it headless
 * @property {string[]} [args]
 */

/**
 * @typedef {object} ChromiumWithMatn
 * @property {BrowserContext} context
 * @property {string} extensionId
 * @property {(page: Page) => Promise<Page>} openPopup what a click on the toolbar button over the page does
 * @property {(url: string) => Promise<Page>} openPopupOver the same over the last tab of this address, whichever window it is in and however it fares
 * @property {(url: string) => Promise<void>} openPrivateWindow
 * @property {() => Promise<Page>} popup the popup that something else, a real key, has opened
 * @property {() => Promise<boolean>} popupIsOpen
 * @property {(settings: object | null) => Promise<void>} setSettings empties the storage, then stores this as it is given, sound or not; null for nothing
 * @property {() => Promise<any>} settings what is stored
 * @property {() => Promise<void>} close
 */

/**
 * @param {ChromiumOptions} options
 * @returns {Promise<ChromiumWithMatn>}
 */
export async function launchChromium({
  profile,
  language = 'en-US',
  proxyPort,
  proxyOnlyTests = false,
  display,
  args = [],
}) {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error('No Chromium found: node scripts/setup.mjs');
  const pac = `function FindProxyForURL(u, host) { return /\\.test$/.test(host) ? 'PROXY 127.0.0.1:${proxyPort}' : 'DIRECT' }`;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    viewport: null,
    ignoreHTTPSErrors: true,
    env: /** @type {Record<string, string>} */ ({
      ...(display ?? process.env),
      LANGUAGE: language.replace('-', '_'),
    }),
    // Playwright's own headless mode has no extensions.
    ignoreDefaultArgs: ['--disable-extensions', '--headless', '--hide-scrollbars'],
    args: [
      ...(display ? [] : ['--headless=new']),
      ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
      '--enable-unsafe-extension-debugging',
      '--remote-debugging-port=0',
      `--lang=${language}`,
      '--window-size=1280,860',
      '--window-position=0,0',
      '--ignore-certificate-errors',
      '--hide-crash-restore-bubble',
      ...(proxyPort
        ? proxyOnlyTests
          ? [`--proxy-pac-url=data:application/x-ns-proxy-autoconfig;base64,${btoa(pac)}`]
          : [`--proxy-server=http://127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>']
        : []),
      ...args,
    ],
  });
  const browser = context.browser();
  if (browser === null) throw new Error('Chromium gave no browser');
  const cdp = await browser.newBrowserCDPSession();
  const { id: extensionId } = await cdp.send('Extensions.loadUnpacked', {
    path: resolve(ROOT, '.output/chrome-mv3'),
    // As a reader may allow it, on the browser's extensions page.
    enableInIncognito: true,
  });
  const popupUrl = `chrome-extension://${extensionId}/popup.html`;

  const popupIsOpen = async () => {
    const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{}] });
    return targetInfos.some(({ type, url }) => type === 'page' && url === popupUrl);
  };
  const popup = async () => {
    await until(popupIsOpen, 'the popup to open');
    // A viewer that was there before the popup would never see it.
    const portFile = join(profile, 'DevToolsActivePort');
    await until(async () => existsSync(portFile), 'the debugging port');
    const [port] = readFileSync(portFile, 'utf8').split('\n');
    const viewer = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const page = viewer
      .contexts()
      .flatMap((each) => each.pages())
      .find((each) => each.url() === popupUrl);
    if (page === undefined) {
      await viewer.close();
      throw new Error('The popup closed before it could be looked at');
    }
    // One that stayed would hear all that happens in every page from then on, and each popup brings another.
    page.once('close', () => void viewer.close());
    return page;
  };

  /**
   * Runs a function with the extension's rights, in a tab that shows nothing of it.
   * @template T
   * @param {(value: any) => Promise<T>} work @param {unknown} value
   */
  const inExtension = async (work, value) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/manifest.json`);
    try {
      return await page.evaluate(work, value);
    } finally {
      await page.close();
    }
  };

  /** @param {string} url */
  const openPopupOver = async (url) => {
    const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const tab = targetInfos.findLast((each) => each.url === url);
    if (tab === undefined) throw new Error(`No tab shows ${url}`);
    await cdp.send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
    return popup();
  };

  return {
    context,
    extensionId,
    popup,
    popupIsOpen,
    async openPopup(page) {
      await page.bringToFront();
      const { targetInfo } = await (await context.newCDPSession(page)).send('Target.getTargetInfo');
      return openPopupOver(targetInfo.url);
    },
    openPopupOver,
    async openPrivateWindow(url) {
      await inExtension(async (address) => {
        const { windows, tabs } = /** @type {any} */ (globalThis).chrome;
        const opened = await windows.create({ incognito: true, url: address });
        for (let i = 0; i < 400; i += 1) {
          const [tab] = await tabs.query({ windowId: opened.id });
          if (tab.status === 'complete' && !tab.pendingUrl) return;
          await new Promise((done) => setTimeout(done, 25));
        }
      }, url);
    },
    setSettings: (settings) =>
      inExtension(async (stored) => {
        const { sync, local, session } = /** @type {any} */ (globalThis).chrome.storage;
        for (const area of [sync, local, session]) await area.clear();
        if (stored !== null) await sync.set({ settings: stored });
      }, settings),
    settings: () =>
      inExtension(
        async () =>
          (await /** @type {any} */ (globalThis).chrome.storage.sync.get('settings')).settings,
        null,
      ),
    close: () => context.close(),
  };
}

/**
 * @param {() => Promise<boolean>} condition @param {string} what
 * @param {number} [patience] in ms
 */
export async function until(condition, what, patience = 15_000) {
  const deadline = Date.now() + patience;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Waited ${patience} ms for ${what}`);
    await sleep(25);
  }
}
