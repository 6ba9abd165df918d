import type { CitationOptions } from '../../citation/cite';
import type { Words } from '../../components/messages';
import type { Door } from '../../components/door';
import type { ReaderSettings } from '../../components/reader-settings';
import { keep } from '../../platform/article-store';
import { copyClip } from '../../platform/clipboard';
import { saveSettings } from '../../platform/settings-store';
import { changeSites, forgetSites } from '../../platform/site-store';
import { originalOf } from '../../reading/display';
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

/** All that makes a clip or a file, loaded together when it is first asked for. */
const loadOnDemand = () => import('./on-demand');

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
    keepSite: async (preferences) =>
      tab !== null &&
      !tab.incognito &&
      changeSites((stored) => withPreferences(stored, host, preferences)),
    forgetSites: () => void forgetSites(),
    saveSettingsFile: async (settings) => {
      const { saveFile, settingsFile } = await loadOnDemand();
      return saveFile(settingsFile(settings));
    },
    keep: async (change) => tab?.url !== undefined && !tab.incognito && keep(tab.url, change),
    cite: async (work, settings) => {
      const { cite } = await loadOnDemand();
      return cite(work, optionsOf(settings));
    },
    makeClip: async (work, settings, selection, article) => {
      const { cite, clipOf, fragmentUrl, quotationOf, quotedWordsOf } = await loadOnDemand();
      const quotation = selection && quotationOf(selection, article, originalOf);
      const link =
        quotation && quotation.blocks.length > 0 && tab
          ? await fragmentUrl(tab.id, quotedWordsOf(selection, article, originalOf), work.url)
          : null;
      return clipOf({
        quotation,
        citation: cite(work, optionsOf(settings)),
        style: settings.citationStyle,
        fragmentUrl: link,
      });
    },
    makeOrdinaryClip: async (work, settings, selection, article) => {
      const { cite, kindCopy } = await loadOnDemand();
      const citation = settings.copyAddsCitation ? cite(work, optionsOf(settings)) : null;
      return (
        kindCopy(selection, article, { originalText: originalOf, citation }) ?? {
          text: selection.toString(),
          html: '',
        }
      );
    },
    copy: copyClip,
    saveFile: async (work, style) => {
      const { citationFile, saveFile } = await loadOnDemand();
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
