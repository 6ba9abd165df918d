import { browser } from 'wxt/browser';

/** Articles remembered; the oldest is forgotten first. */
const CAPACITY = 50;
const KEY = 'articles';

type Stored = [url: string, kept: Record<string, unknown>][];

/**
 * What is kept of an article for this browsing session only, unchecked: where the reader was, and what was corrected in
 * its citation. The browser forgets it when it closes; of a private window nothing is kept at all.
 */
export async function loadKept(url: string): Promise<Record<string, unknown>> {
  return (await loadAll()).find(([stored]) => stored === url)?.[1] ?? {};
}

/** False when the browser would not. */
export async function keep(url: string, change: Record<string, unknown>): Promise<boolean> {
  const all = await loadAll();
  const kept = { ...all.find(([stored]) => stored === url)?.[1], ...change };
  const others = all.filter(([stored]) => stored !== url);
  try {
    await browser.storage.session.set({ [KEY]: [[url, kept], ...others].slice(0, CAPACITY) });
    return true;
  } catch {
    return false;
  }
}

async function loadAll(): Promise<Stored> {
  try {
    const stored = (await browser.storage.session.get(KEY))[KEY];
    return Array.isArray(stored)
      ? stored.filter(
          (entry) => Array.isArray(entry) && typeof entry[0] === 'string' && isObject(entry[1]),
        )
      : [];
  } catch {
    return [];
  }
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
