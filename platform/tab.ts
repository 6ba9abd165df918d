import { browser } from 'wxt/browser';

/**
 * What extract.js answers in a tab, unchecked: article/boundary.ts says what it is.
 * The activeTab grant must have been given by a key or a click.
 */
export async function readTab(tabId: number): Promise<unknown> {
  const [injection] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: ['/extract.js'],
  });
  return injection?.result;
}

export async function activeTabId(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}
