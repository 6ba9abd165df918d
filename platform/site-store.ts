import { browser } from 'wxt/browser';

/** One item of `storage.local`, which no browser sends anywhere. What is in it is repaired by reading/sites.ts. */
const KEY = 'sites';

/** What is remembered of sites, unchecked; undefined when there is nothing or storage is not to be had. */
export async function loadSites(): Promise<unknown> {
  try {
    return (await browser.storage.local.get(KEY))[KEY];
  } catch {
    return undefined;
  }
}

/** Changes the list, as it is at that moment, for another window may have changed it; false when the browser would not. */
export async function changeSites(change: (stored: unknown) => unknown): Promise<boolean> {
  try {
    await browser.storage.local.set({ [KEY]: change(await loadSites()) });
    return true;
  } catch {
    return false;
  }
}

export async function forgetSites(): Promise<void> {
  try {
    await browser.storage.local.remove(KEY);
  } catch {
    // What cannot be reached cannot be forgotten either; nothing was kept there.
  }
}
