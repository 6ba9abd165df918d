import { render } from 'preact';
import type { Extraction, UntrustedHtml } from '../../article/article';
import { displayHost, readExtraction } from '../../article/boundary';
import { sanitize } from '../../article/sanitize';
import { CITATION_STYLES } from '../../citation/style';
import { type Words, WordsContext } from '../../components/messages';
import { Reader } from '../../components/Reader';
import { likelyScript } from '../../reading/script';
import { repairSettings } from '../../reading/settings';
import { preferencesOf } from '../../reading/sites';
import type { Asked } from '../../platform/asked';
import { interfaceLanguage, message } from '../../platform/messages';
import { loadSites } from '../../platform/site-store';
import { loadSettings } from '../../platform/settings-store';
import { readTab, type TabAnswer } from '../../platform/tab';
import { makeDoor } from './door';
import { fitPopup, fitTab } from './fit';

type Necessary = 'source' | 'answer' | 'inView';

interface Opening extends Pick<Asked, Necessary>, Partial<Omit<Asked, Necessary>> {
  /** Whether this is the full tab rather than the popup. */
  isTab: boolean;
}

/** Shows the reader: at once with nothing to read, then with what the page answered. */
export async function open({
  source,
  answer,
  inView,
  settings: storedSettings = loadSettings(),
  sites: storedSites = loadSites(),
  kept: storedKept = Promise.resolve({}),
  isTab,
}: Opening): Promise<void> {
  const words = readWords();
  document.documentElement.lang = words.language;
  document.documentElement.dir = words.direction;
  document.title = words.t('interface.name');

  const [tab, settings, sites, kept] = await Promise.all([
    source,
    storedSettings.then((stored) => repairSettings(stored, CITATION_STYLES)),
    storedSites,
    storedKept,
    standing(),
  ]);
  if (isTab) fitTab();
  else fitPopup();
  const url = tab?.url ?? '';
  const site = preferencesOf(sites, displayHost(url));
  document.documentElement.dataset['theme'] = site.settings?.theme ?? settings.theme;

  // The browser's word for the address; a page's own stands in only where the browser keeps it to itself.
  const addressOf = (extraction: Extraction | null): string =>
    url || (extraction?.ok ? extraction.article.url : '');

  void askForType(tab?.title ?? '', settings.typeface);

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
    warmUp();
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

const SAMPLE: Extraction = {
  ok: true,
  article: {
    url: 'https://example.org/',
    language: 'en',
    direction: 'ltr',
    textSize: 16,
    content: '<p dir="rtl">ا <a href="/">a</a></p>' as UntrustedHtml,
    metadata: {
      title: 'a',
      authors: ['a'],
      agency: null,
      site: 'a',
      published: '2000-01-01',
      modified: null,
      excerpt: null,
      image: null,
      canonicalUrl: null,
      sources: {},
    },
  },
};

/** While the page answers, what costs most the first time is done once: checking and sanitising. */
function warmUp(): void {
  const sample = readExtraction(SAMPLE);
  if (!sample.ok) return;
  sanitize(sample.article.content, { document, baseUrl: location.href, images: false });
}

/** Asks for the type that an article of this title is likely to want, so that no line is set twice. */
async function askForType(title: string, typeface: string): Promise<void> {
  // A browser shows no popup before its load event, which would wait for the files.
  if (document.readyState !== 'complete') await once(window, 'load');
  const sample = document.createElement('div');
  sample.className = 'article';
  sample.dataset['script'] = likelyScript(title);
  sample.dataset['typeface'] = typeface;
  document.body.append(sample);
  // A figure and a quotation mark stand in every article, often in a file of their own.
  void document.fonts.load(`16px ${getComputedStyle(sample).fontFamily}`, `${title} 0"`);
  sample.remove();
}

/** The script waits for nothing; what is shown waits for the body and the style sheet. */
async function standing(): Promise<void> {
  if (document.readyState === 'loading') await once(document, 'DOMContentLoaded');
  const sheet = document.querySelector<HTMLLinkElement>('link[rel=stylesheet]');
  if (sheet && !sheet.sheet) await Promise.race([once(sheet, 'load'), once(sheet, 'error')]);
}

function once(target: EventTarget, event: string): Promise<unknown> {
  return new Promise((done) => target.addEventListener(event, done, { once: true }));
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
