import { browser } from 'wxt/browser';

/** The one stored item: `settings` in `storage.sync`. What is in it is repaired by reading/settings.ts. */
const KEY = 'settings';

/** The stored settings, unchecked; undefined when there are none, null when the browser keeps nothing for us. */
export async function loadSettings(): Promise<unknown> {
  try {
    return (await browser.storage.sync.get(KEY))[KEY];
  } catch {
    return null;
  }
}

/** Keeps the settings; false when the browser would not (storage full or switched off). */
export async function saveSettings(settings: object): Promise<boolean> {
  try {
    await browser.storage.sync.set({ [KEY]: settings });
    return true;
  } catch {
    return false;
  }
}
