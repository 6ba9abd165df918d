import { loadKept } from './article-store';
import { loadSettings } from './settings-store';
import { loadSites } from './site-store';
import { readTab, type SourceTab, type TabAnswer } from './tab';
import { passagesInView } from './view';

/** What is asked of the page and of the stores before anything of the reader is there. None of it rejects. */
export interface Asked {
  /** The tab that is read; null when it is no more. */
  source: Promise<SourceTab | null>;
  /** What the page answers; null when there is no tab. */
  answer: Promise<TabAnswer | null>;
  /** Asks the page once more. */
  again: () => Promise<TabAnswer | null>;
  /** Beginnings of the paragraphs that the page shows. */
  inView: Promise<string[]>;
  /** The stored settings, unchecked. */
  settings: Promise<unknown>;
  /** What is remembered of sites, unchecked. */
  sites: Promise<unknown>;
  /** What was kept of this article in this browsing session, unchecked. */
  kept: Promise<Record<string, unknown>>;
}

/** Asks all at once, the page first. */
export function askAbout(source: Promise<SourceTab | null>): Asked {
  const again = () => source.then((tab) => (tab ? readTab(tab) : null));
  return {
    source,
    answer: again(),
    again,
    inView: source.then((tab) => (tab ? passagesInView(tab.id) : [])),
    settings: loadSettings(),
    sites: loadSites(),
    kept: source.then((tab) => (tab && !tab.incognito ? loadKept(tab.url ?? '') : {})),
  };
}

declare global {
  // oxlint-disable-next-line no-var -- the only way to declare a property of the global object.
  var matnAsked: Asked | undefined;
}
