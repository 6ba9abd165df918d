import { render } from 'preact';
import type { Extraction, UntrustedHtml } from '../../article/article';
import { displayHost, readExtraction } from '../../article/boundary';
import { sanitize } from '../../article/sanitize';
import { CITATION_STYLES } from '../../citation/style';
import { type Words, WordsContext } from '../../components/messages';
import { Reader } from '../../components/Reader';
import type { ReaderSettings } from '../../components/reader-settings';
import { likelyScript } from '../../reading/script';
import { repairSettings } from '../../reading/settings';
import { preferencesOf } from '../../reading/sites';
import { textSizeFor } from '../../reading/text-size';
import type { Asked } from '../../platform/asked';
import { interfaceLanguage, message } from '../../platform/messages';
import type { TabAnswer } from '../../platform/tab';
import { makeDoor } from './door';
import { fitPopup, fitTab } from './fit';

type Necessary = 'source' | 'answer' | 'inView';

interface Opening extends Pick<Asked, Necessary>, Partial<Omit<Asked, Necessary>> {
  /** Whether this is the full tab rather than the popup. */
  isTab: boolean;
}

/** Shows the reader: with nothing to read while the page is asked, then with what it answered. */
export async function open({
  source,
  answer,
  inView,
  again = () => answer,
  settings: storedSettings,
  sites: storedSites,
  kept: storedKept = Promise.resolve({}),
  isTab,
}: Opening): Promise<void> {
  const words = readWords();
  document.documentElement.lang = words.language;
  document.documentElement.dir = words.direction;
  document.title = words.t('interface.name');

  const [tab, stored, sites, kept] = await Promise.all([
    source,
    storedSettings,
    storedSites,
    storedKept,
  ]);
  const settings = repairSettings(stored, CITATION_STYLES);
  // Type is asked for as soon as the style sheet says where it is.
  if (document.styleSheets.length === 0) await loaded();
  const endRehearsal = rehearse(tab?.title ?? '', settings);
  await loaded();

  if (isTab) fitTab();
  else fitPopup();
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
          forgets={tab?.incognito ? 'article' : stored === null ? 'settings' : null}
          today={localDay(new Date())}
          door={door}
        />
      </WordsContext.Provider>,
      document.body,
    );
  const receive = async (answered: Promise<TabAnswer | null>): Promise<void> => {
    const own = attempt;
    show(null);
    warmUp(words);
    const extraction = extractionOf(await answered);
    endRehearsal();
    if (own !== attempt) return;
    try {
      show(extraction);
    } catch {
      // What cannot be shown is said, not left blank.
      attempt += 1;
      show({ ok: false, reason: 'unknown' });
    }
  };
  const door = makeDoor({
    tab,
    host: displayHost(url),
    words,
    isTab,
    retry: () => {
      attempt += 1;
      void receive(again());
    },
  });
  await receive(answer);
}

const SAMPLE: Extraction = {
  ok: true,
  article: {
    url: 'https://example.org/',
    language: null,
    direction: 'ltr',
    textSize: null,
    content: '<p dir="rtl">ا <a href="/">a</a></p>' as UntrustedHtml,
    metadata: {
      title: 'a',
      authors: [],
      agency: null,
      site: null,
      published: null,
      modified: null,
      excerpt: null,
      image: null,
      canonicalUrl: null,
      sources: {},
    },
  },
};

/** While the page answers, what costs most the first time is done once: checking, sanitising, a language's rules of number. */
function warmUp({ language }: Words): void {
  new Intl.PluralRules(language).select(1);
  const sample = readExtraction(SAMPLE);
  if (!sample.ok) return;
  sanitize(sample.article.content, { document, baseUrl: location.href, images: false });
}

/**
 * Asks for the type that an article of this title is likely to want, and sets the title in it, out of sight: no line is set
 * twice because its type comes late, and what costs most when it is first done has been done.
 * @returns what ends it, and takes away what is there.
 */
function rehearse(title: string, { typeface, textSize }: ReaderSettings): () => void {
  const script = likelyScript(title);
  const sample = document.createElement('div');
  sample.className = 'article rehearsal';
  sample.dir = script === 'latin' ? 'ltr' : 'rtl';
  sample.dataset['script'] = script;
  sample.dataset['typeface'] = typeface;
  sample.style.setProperty('--text-size', `${textSizeFor(textSize, null, script)}px`);
  document.documentElement.append(sample);
  // A figure and a quotation mark stand in every article, often in a file of their own.
  const words = `${title.slice(0, 200)} 0"`;
  const set = (): void => {
    if (!sample.isConnected) return;
    for (const name of ['h1', 'p']) {
      const block = document.createElement(name);
      block.textContent = words;
      sample.append(block);
    }
    sample.getBoundingClientRect();
  };
  const { fontFamily } = getComputedStyle(sample);
  // Without its type there is nothing to rehearse.
  document.fonts.load(`16px ${fontFamily}`, words).then(set, () => {});
  if (script === 'latin') document.fonts.load(`italic 16px ${fontFamily}`, words).catch(() => {});
  return () => sample.remove();
}

/**
 * Until the load event is over: by then the body and the style sheet are there, and a browser shows no popup before it, so
 * that it must not wait for what comes next.
 */
function loaded(): Promise<unknown> {
  if (document.readyState === 'complete') return Promise.resolve();
  return new Promise((done) => addEventListener('load', () => setTimeout(done), { once: true }));
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
