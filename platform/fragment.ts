import { browser } from 'wxt/browser';
import type { QuotedWords } from '../article/text-fragment';

/** Milliseconds the copy waits for a link to the words; after that it takes the plain link. */
const PATIENCE = 500;
const MAX_ADDRESS = 8000;

/**
 * `url` with a text directive that leads to the quoted words in the page of tab `tabId`, or null when there is none that is
 * safe, the page has moved on, or it does not answer in time. Never rejects; the activeTab grant must have been given.
 */
export async function fragmentUrl(
  tabId: number,
  words: QuotedWords,
  url: string,
): Promise<string | null> {
  const impatience = new Promise<null>((resolve) => {
    setTimeout(resolve, PATIENCE, null);
  });
  try {
    return await Promise.race([ask(tabId, words, url), impatience]);
  } catch {
    return null;
  }
}

async function ask(tabId: number, words: QuotedWords, url: string): Promise<string | null> {
  const target = { tabId, frameIds: [0] };
  await browser.scripting.executeScript({
    target,
    // Left in the isolated world, which the page cannot see, for entrypoints/fragment.ts to take.
    func: (question: unknown) => {
      (globalThis as { matnQuestion?: unknown }).matnQuestion = question;
    },
    args: [{ ...words, url }],
  });
  const [injection] = await browser.scripting.executeScript({ target, files: ['/fragment.js'] });
  return addressWith(injection?.result, url);
}

/** Whatever the page answers, only an address of the same document with a well-formed text directive comes out. */
export function addressWith(directive: unknown, url: string): string | null {
  if (typeof directive !== 'string' || !/^text=[\w.%,-]+$/.test(directive)) return null;
  if (!/^https?:/.test(url)) return null;
  const [document, ...fragment] = url.split('#');
  const place = fragment.join('#').split(':~:')[0];
  const address = `${document}#${place}:~:${directive}`;
  return address.length <= MAX_ADDRESS ? address : null;
}
