import type { Citation, CitedWork } from '../citation/cite';
import type { Clip } from '../citation/clip';
import type { SitePreferences } from '../reading/sites';
import type { ReaderSettings } from './reader-settings';

/** Formats that other programs read from a file. */
export type FileStyle = 'bibtex' | 'ris' | 'csl-json';

/** What the door the reader came through can do for it: the browser's part, handed in. */
export interface Door {
  /** Keeps the settings; false when the browser would not. */
  saveSettings: (settings: ReaderSettings) => Promise<boolean>;
  /** Keeps what was changed for this site alone; false in a private window, or when the browser would not. */
  keepSite: (preferences: SitePreferences) => Promise<boolean>;
  /** Forgets what was changed for any site. */
  forgetSites: () => void;
  /** Saves the settings as a file; answers with the file's name. */
  saveSettingsFile: (settings: ReaderSettings) => Promise<string>;
  /** Keeps something of this article for the browsing session; false as above. */
  keep: (change: Record<string, unknown>) => Promise<boolean>;
  /** Makes the citation of a work, with the quotation of `selection` before it when there is one. */
  cite: (work: CitedWork, settings: ReaderSettings) => Promise<Citation>;
  makeClip: (
    work: CitedWork,
    settings: ReaderSettings,
    selection: Range | null,
    article: HTMLElement,
  ) => Promise<Clip>;
  /** Makes what plain copying puts on the clipboard: the words with their language and direction. */
  makeOrdinaryClip: (
    work: CitedWork,
    settings: ReaderSettings,
    selection: Range,
    article: HTMLElement,
  ) => Promise<Clip>;
  copy: (clip: Promise<Clip>) => Promise<boolean>;
  /** Saves the citation as a file; answers with the file's name. */
  saveFile: (work: CitedWork, style: FileStyle) => Promise<string>;
  openLink: (href: string) => void;
  /** Opens the same article in a tab, at its settings if that is wished; null in the tab itself. */
  openTab: ((at?: 'settings') => void) | null;
  retry: () => void;
}
