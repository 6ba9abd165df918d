import type { CitationOptions } from '../../citation/cite';
import type { Words } from '../../components/messages';
import type { Door } from '../../components/Reader';
import type { ReaderSettings } from '../../components/reader-settings';
import { keep } from '../../platform/article-store';
import { saveFile } from '../../platform/file';
import { saveSettings } from '../../platform/settings-store';
import { changeSites, forgetSites } from '../../platform/site-store';
import { settingsFile } from '../../reading/settings-file';
import { withPreferences } from '../../reading/sites';
import { openLink, openReaderTab, type SourceTab } from '../../platform/tab';

interface DoorOptions {
  tab: SourceTab | null;
  /** Host of what is read. */
  host: string;
  words: Words;
  isTab: boolean;
  retry: () => void;
}

/** Wires what the reader may ask for to what the browser can do. Citation is loaded when it is first asked for. */
export function makeDoor({ tab, host, words, isTab, retry }: DoorOptions): Door {
  const optionsOf = (settings: ReaderSettings): CitationOptions => ({
    style: settings.citationStyle,
    language: settings.citationLanguage === 'interface' ? words.language : null,
    digits: settings.citationDigits,
    calendar: settings.citationCalendar,
  });
  return {
    saveSettings,
    keepSite: (preferences) => {
      if (tab && !tab.incognito)
        void changeSites((stored) => withPreferences(stored, host, preferences));
    },
    forgetSites: () => void forgetSites(),
    saveSettingsFile: (settings) => saveFile(settingsFile(settings)),
    keep: (change) => {
      if (tab?.url && !tab.incognito) void keep(tab.url, change);
    },
    cite: async (work, settings) => {
      const { cite } = await import('../../citation/cite');
      return cite(work, optionsOf(settings));
    },
    makeClip: async (work, settings) => {
      const { cite } = await import('../../citation/cite');
      return cite(work, optionsOf(settings));
    },
    copy: async (clip) => {
      const { text, html } = await clip;
      try {
        await navigator.clipboard.write([
          new ClipboardItem({
            'text/plain': new Blob([text], { type: 'text/plain' }),
            'text/html': new Blob([html], { type: 'text/html' }),
          }),
        ]);
        return true;
      } catch {
        return false;
      }
    },
    saveFile: async (work, style) => {
      const { citationFile } = await import('../../citation/cite');
      return saveFile(citationFile(work, style));
    },
    openLink: (href) => void openLink(href),
    openTab:
      isTab || !tab
        ? null
        : (at) => {
            void openReaderTab(tab, at).then(() => window.close());
          },
    retry,
  };
}
