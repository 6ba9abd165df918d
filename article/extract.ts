import { Readability } from '@mozilla/readability';
import { directionOf, directionOfLanguage } from '../language/direction';
import { languageOf } from '../language/language';
import type { Extraction, UntrustedHtml } from './article';
import { copyOf, markPlaces, PLACE } from './clone';
import { settleCaptions, settleImages } from './figures';
import { readMetadata } from './metadata';
import { orient, strip } from './orient';
import { prune } from './prune';
import { partsOf, recover } from './recover';
import { surveyOf } from './survey';
import { textOf } from './text';
import { tidy } from './tidy';

/** How much of the text tells its language, in UTF-16 units. */
const LANGUAGE_SAMPLE = 1500;
/** And how much its direction. */
const DIRECTION_SAMPLE = 8000;
/** Longest result that is handed on, in UTF-16 units. */
const MAX_CONTENT = 4_000_000;

/**
 * Finds the article on a page. The page is left as it was.
 * @param page the live document.
 * @param now today, against which dates are judged plausible.
 */
export function extract(page: Document, now: Date): Extraction {
  const trouble = surveyOf(page);
  if (trouble) return { ok: false, reason: trouble };
  const copied = copyOf(page);
  const { document: copy, live, hidden } = copied;
  const titles = [
    page.title,
    page.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? '',
    ...Array.from(page.querySelectorAll('h1'), textOf),
  ];
  prune(copy, hidden);
  markPlaces(copied);
  settleCaptions(copy.body);
  settleImages(copy.body, page.baseURI);
  const parts = partsOf(copy);
  const found = new Readability<Element>(copy, {
    serializer: (node) => node as Element,
    disableJSONLD: true,
    keepClasses: true,
  }).parse();
  const content = found?.content;
  if (!content) return { ok: false, reason: 'no-article' };
  recover(content, parts, live, page);
  tidy(content, titles);

  const text = textOf(content);
  if (!text) return { ok: false, reason: 'no-article' };
  const language = languageOf(text.slice(0, LANGUAGE_SAMPLE), page.documentElement.lang || null);
  const direction =
    directionOf(text.slice(0, DIRECTION_SAMPLE)) ??
    (language === null ? 'ltr' : directionOfLanguage(language));
  const textSize = textSizeOf(content, live);
  strip(content);
  orient(content, direction);
  const html = content.innerHTML;
  if (html.length > MAX_CONTENT) return { ok: false, reason: 'too-large' };
  return {
    ok: true,
    article: {
      url: page.URL,
      language,
      direction,
      textSize,
      content: html as UntrustedHtml,
      metadata: readMetadata(page, content, now),
    },
  };
}

/** The size in CSS px at which the page shows the longest paragraph of the article now, or null when it shows none. */
function textSizeOf(content: Element, live: readonly Element[]): number | null {
  let longest: Element | null = null;
  let most = 0;
  for (const paragraph of content.querySelectorAll(`p[${PLACE}],div[${PLACE}],li[${PLACE}]`)) {
    const length = (paragraph.textContent ?? '').length;
    if (paragraph.localName === 'p' ? length > most : length > most * 3) {
      longest = paragraph;
      most = length;
    }
  }
  const shown = live[Number(longest?.getAttribute(PLACE) ?? -1)];
  const view = shown?.ownerDocument.defaultView;
  if (!shown || !view) return null;
  const size = Number.parseFloat(view.getComputedStyle(shown).fontSize);
  return Number.isFinite(size) && size > 0 ? size : null;
}
