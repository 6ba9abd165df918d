import { type Browser, browser } from 'wxt/browser';
import type { FailureReason } from '../article/article';

/** The tab that is read, as the browser itself describes it. */
export interface SourceTab {
  id: number;
  /** The address in the browser's own bar; undefined when no permission for it was given. */
  url: string | undefined;
  /** What the tab is called: written by the page; undefined when no permission for it was given. */
  title: string | undefined;
  /** Whether the tab is in a private window, of which nothing may be kept. */
  incognito: boolean;
  /** Whether another page was on its way into the tab, which then took the grant with it. */
  isLoading: boolean;
}

export type TabAnswer =
  | { answered: true; value: unknown }
  | { answered: false; reason: FailureReason };

/** How long the page may take to answer, in milliseconds (security.md 4.4). */
const PATIENCE = 10_000;
/** How long a page that is still loading is waited for before what there is of it is read, in milliseconds. */
const LOADING_PATIENCE = 2_500;

export async function activeTab(): Promise<SourceTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : describe(tab.id, tab);
}

/** A tab that was read before; null when it is no more, or shows what the reader was never asked to read. */
export async function tabById(id: number): Promise<SourceTab | null> {
  try {
    const tab = await browser.tabs.get(id);
    // The address is part of the grant: it goes when the tab goes to another site.
    return tab.url === undefined ? null : describe(id, tab);
  } catch {
    return null;
  }
}

const describe = (id: number, { url, title, incognito, status }: Browser.tabs.Tab): SourceTab => ({
  id,
  url,
  title,
  incognito,
  isLoading: status === 'loading',
});

/**
 * What extract.js answers in a tab, unchecked: article/boundary.ts says what it is. Never rejects.
 * The activeTab grant must have been given by a key or a click.
 */
export async function readTab(tab: SourceTab): Promise<TabAnswer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<TabAnswer>((resolve) => {
    timer = setTimeout(async () => {
      resolve({ answered: false, reason: SILENT[(await statusOf(tab.id)) ?? ''] ?? 'timeout' });
    }, PATIENCE);
  });
  try {
    return await Promise.race([inject(tab), injectWhileLoading(tab), timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/** Why a tab in this state says nothing: it has not got its page yet, or has none, being crashed or put to sleep. */
const SILENT: Readonly<Record<string, FailureReason>> = { loading: 'loading', unloaded: 'gone' };

async function inject(tab: SourceTab, injectImmediately = false): Promise<TabAnswer> {
  try {
    const [injection] = await browser.scripting.executeScript({
      target: { tabId: tab.id, frameIds: [0] },
      files: ['/extract.js'],
      injectImmediately,
    });
    // Firefox does not refuse its own pages: it injects nowhere, and says so by nothing.
    if (injection === undefined) return { answered: false, reason: await reasonOf('', tab) };
    return { answered: true, value: injection.result };
  } catch (error) {
    return { answered: false, reason: await reasonOf(error, tab) };
  }
}

/** A page whose document never ends is read as far as it has come. Settles only when it found something. */
async function injectWhileLoading(tab: SourceTab): Promise<TabAnswer> {
  await new Promise((resolve) => setTimeout(resolve, LOADING_PATIENCE));
  if ((await statusOf(tab.id)) === 'loading') {
    const answer = await inject(tab, true);
    if (answer.answered && isFound(answer.value)) return answer;
  }
  return new Promise(() => {});
}

const isFound = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'ok' in value && value.ok === true;

async function statusOf(id: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(id)).status;
  } catch {
    return undefined;
  }
}

/**
 * What the browser's message means. Neither browser has codes for it; the words are Chromium's
 * (extensions/common/manifest_constants and extensions/browser/api/scripting) and Firefox's (ext-scripting).
 */
const GONE =
  /Frame with ID 0 was removed|No tab with id|Invalid tab ID|tab was closed|No frame with id|frame was removed|Receiving end|Message manager disconnected|actor .*destroyed|conduit/i;

/** A page like any other, but not one that the reader asked to have read. */
const UNGRANTED = /Cannot access contents of|Missing host permission/i;

async function reasonOf(error: unknown, asked: SourceTab): Promise<FailureReason> {
  const message = error instanceof Error ? error.message : String(error);
  const tab = await tabById(asked.id);
  const isCrashed = (await statusOf(asked.id)) === 'unloaded';
  const isAnother =
    !tab && (asked.url !== undefined || (asked.isLoading && UNGRANTED.test(message)));
  if (GONE.test(message) || isCrashed || isAnother) return 'gone';
  const url = tab?.url ?? message;
  if (/\bfile:\/\//.test(url)) return 'file';
  if (/\.pdf(?:$|[?#])/i.test(url)) return 'pdf';
  return 'restricted';
}

/** Opens the article of a tab as a page of its own, beside it; `at` names what is open there from the beginning. */
export async function openReaderTab(source: SourceTab, at?: 'settings'): Promise<void> {
  const { index, windowId } = await browser.tabs.get(source.id);
  await browser.tabs.create({
    url: `${browser.runtime.getURL('/reader.html')}?tab=${source.id}${at ? `#${at}` : ''}`,
    index: index + 1,
    windowId,
    openerTabId: source.id,
  });
}

/** Opens a link of the article in a new tab. Only web and mail addresses are opened. */
export async function openLink(href: string): Promise<void> {
  if (/^(?:https?|mailto):/i.test(href)) await browser.tabs.create({ url: href });
}
