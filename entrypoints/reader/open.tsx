import { render } from 'preact';
import type { Extraction, UntrustedHtml } from '../../article/article';
import { displayHost, readExtraction } from '../../article/boundary';
import { sanitize } from '../../article/sanitize';
import { CITATION_STYLES } from '../../citation/style';
import { formatNumber, type Words, WordsContext } from '../../components/messages';
import { Reader } from '../../components/Reader';
import { formatDay } from '../../reading/day';
import { readingMinutes } from '../../reading/reading-time';
import { likelyScript } from '../../reading/script';
import { repairSettings } from '../../reading/settings';
import { preferencesOf } from '../../reading/sites';
import { loadKept } from '../../platform/article-store';
import { interfaceLanguage, message } from '../../platform/messages';
import { loadSites } from '../../platform/site-store';
import { loadSettings } from '../../platform/settings-store';
import { readTab, type SourceTab, type TabAnswer } from '../../platform/tab';
import { makeDoor } from './door';

interface Opening {
  /** The tab that is read; null when it is no more. */
  source: Promise<SourceTab | null>;
  /** What the page answers, already asked. */
  answer: Promise<TabAnswer | null>;
  /** Beginnings of the paragraphs that the page shows, already asked for. */
  inView: Promise<string[]>;
  /** Whether this is the full tab rather than the popup. */
  isTab: boolean;
}

/** Shows the reader: at once with nothing to read, then with what the page answered. */
export async function open({ source, answer, inView, isTab }: Opening): Promise<void> {
  const words = readWords();
  document.documentElement.lang = words.language;
  document.documentElement.dir = words.direction;
  document.title = words.t('interface.name');

  const [tab, settings, sites, kept] = await Promise.all([
    source,
    loadSettings().then((stored) => repairSettings(stored, CITATION_STYLES)),
    loadSites(),
    source.then((from) => (from && !from.incognito ? loadKept(from.url ?? '') : {})),
  ]);
  const url = tab?.url ?? '';
  const site = preferencesOf(sites, displayHost(url));
  document.documentElement.dataset['theme'] = site.settings?.theme ?? settings.theme;

  // The browser's word for the address; a page's own stands in only where the browser keeps it to itself.
  const addressOf = (extraction: Extraction | null): string =>
    url || (extraction?.ok ? extraction.article.url : '');

  let attempt = 0;
  const show = (extraction: Extraction | null): void =>
    render(
      <WordsContext.Provider value={words}>
        <Reader
          // A new attempt is a new reading; the answer of the same attempt is not.
          key={attempt}
          extraction={extraction}
          url={addressOf(extraction)}
          host={displayHost(addressOf(extraction))}
          settings={settings}
          site={site}
          inView={inView}
          opensAt={location.hash === '#settings' ? 'settings' : null}
          kept={kept}
          today={localDay(new Date())}
          door={door}
        />
      </WordsContext.Provider>,
      document.body,
    );
  const receive = async (answered: Promise<TabAnswer | null>): Promise<void> => {
    const own = attempt;
    show(null);
    warmUp(words, tab?.title ?? '', settings.typeface);
    const extraction = extractionOf(await answered);
    if (own === attempt) show(extraction);
  };
  const door = makeDoor({
    tab,
    host: displayHost(url),
    words,
    isTab,
    retry: () => {
      attempt += 1;
      void receive(tab ? readTab(tab.id) : Promise.resolve(null));
    },
  });
  await receive(answer);
}

const SAMPLE = '<p dir="rtl">ا <a href="/">a</a></p>' as UntrustedHtml;

/**
 * While the page answers, makes what costs most when it is first made: the sanitiser, the tables of words, numbers and
 * dates, and the type that an article of this title is likely to want, so that no line is set twice.
 */
function warmUp(words: Words, title: string, typeface: string): void {
  const sample = document.createElement('div');
  sample.className = 'article';
  sample.dataset['script'] = likelyScript(title);
  sample.dataset['typeface'] = typeface;
  document.body.append(sample);
  // A figure and a quotation mark stand in every article, often in a file of their own.
  void document.fonts.load(`16px ${getComputedStyle(sample).fontFamily}`, `${title} 0"`);
  sample.remove();
  sanitize(SAMPLE, { document, baseUrl: location.href, images: false });
  formatNumber(words, readingMinutes(SAMPLE, words.language), 'percent');
  formatDay('2000-01-01', words.language);
}

function extractionOf(answer: TabAnswer | null): Extraction {
  if (!answer) return { ok: false, reason: 'gone' };
  return answer.answered ? readExtraction(answer.value) : { ok: false, reason: answer.reason };
}

/** The interface's words: in the language whose messages the browser chose, with the region the browser has. */
function readWords(): Words {
  const chosen = message('interface.language');
  const browserLanguage = interfaceLanguage();
  return {
    language: browserLanguage.startsWith(chosen) ? browserLanguage : chosen,
    direction: chosen === 'ar' ? 'rtl' : 'ltr',
    t: (key, ...substitutions) => message(key, substitutions),
  };
}

/** `YYYY-MM-DD` in the reader's own time zone. */
function localDay(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
