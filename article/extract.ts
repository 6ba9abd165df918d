import { directionOf, directionOfLanguage } from '../language/direction';
import { languageOf } from '../language/language';
import type { Extraction, UntrustedHtml } from './article';
import { declaredLanguageOf } from './evidence';
import { copyOf, markPlaces, PLACE, type Copy } from './clone';
import { coreOf } from './core';
import { settleCaptions, settleImages } from './figures';
import { readMetadata } from './metadata';
import { orient, strip } from './orient';
import { prune, pruneSelection } from './prune';
import { partsOf, recover, type Part } from './recover';
import { selectedOn } from './selection';
import { surveyOf } from './survey';
import { sizeOf, textOf } from './text';
import { tidy } from './tidy';
import { boxOf } from './widen';

/** How much of the text tells its language, in UTF-16 units. */
const LANGUAGE_SAMPLE = 1500;
/** And how much its direction, the blanks of the markup included. */
const TEXT_SAMPLE = 20_000;
/** Longest result that is handed on, in UTF-16 units. */
const MAX_CONTENT = 4_000_000;

/**
 * Finds the article on a page. The page is left as it was.
 * @param page the live document.
 * @param now today, against which dates are judged plausible.
 */
export function extract(page: Document, now: Date): Extraction {
  // The browser's own viewer is a page as well, and a script may look into it: there is no text in it.
  if (page.contentType === 'application/pdf') return { ok: false, reason: 'pdf' };
  const trouble = surveyOf(page);
  if (trouble) return { ok: false, reason: trouble };
  const found = readSelection(page) ?? readArticle(page);
  if (!found) return { ok: false, reason: 'no-article' };
  const { content, shown } = found;
  const text = (content.textContent ?? '').slice(0, TEXT_SAMPLE).replace(/\s+/g, ' ');
  if (!/\S/.test(text)) return { ok: false, reason: 'no-article' };
  const language = languageOf(text.slice(0, LANGUAGE_SAMPLE), declaredLanguageOf(page));
  const direction =
    directionOf(text) ?? (language === null ? 'ltr' : directionOfLanguage(language));
  const textSize = shown && textSizeOf(shown);
  strip(content, page.baseURI);
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
      metadata: readMetadata(page, content, now, language),
    },
  };
}

interface Found {
  content: Element;
  /** A live element that shows its text. */
  shown: Element | null;
}

function readSelection(page: Document): Found | null {
  const selected = selectedOn(page);
  if (!selected) return null;
  const { content, from } = selected;
  pruneSelection(content);
  settleImages(content, page.baseURI);
  return { content, shown: from };
}

function readArticle(page: Document): Found | null {
  const titles = [
    page.title,
    page.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? '',
    ...Array.from(page.querySelectorAll('h1'), textOf),
  ];
  const copy = prepare(page);
  const { live } = copy;
  const parts = partsOf(copy.body);
  let fresh: Element | null = null;
  const again = (): Element => (fresh ??= prepare(page).body).cloneNode(true) as Element;
  let content = coreOf(copy.body, again, page.title);
  if (content) recover(content, parts, live, page);
  if (!content || (content.textContent ?? '').length < CORNER * textSizeIn(parts)) {
    const body = again();
    const texts = partsOf(body).filter(({ kind }) => kind === 'text');
    content = boxOf(texts, body) ?? content;
  }
  if (!content || !tidy(content, titles)) return null;
  const longest = longestIn(content);
  return { content, shown: live[Number(longest?.getAttribute(PLACE) ?? -1)] ?? null };
}

/** What holds less than this share of a page's text is a corner of it. */
const CORNER = 0.4;

const textSizeIn = (parts: readonly Part[]): number =>
  parts.reduce((sum, { kind, text }) => sum + (kind === 'text' ? sizeOf(text) : 0), 0);

/** A copy of a page without what can never be the article. */
function prepare(page: Document): Copy {
  const copy = copyOf(page);
  const { body } = copy;
  prune(body, () => markPlaces(copy, page.defaultView));
  settleCaptions(body);
  settleImages(body, page.baseURI);
  return copy;
}

/**
 * The paragraph that holds most of the text, of those whose place in the page is known. It is a block that holds no
 * other: a box around all of them says nothing of how they are shown.
 */
function longestIn(content: Element): Element | null {
  let longest: Element | null = null;
  let most = 0;
  for (const block of content.querySelectorAll(`p[${PLACE}],div[${PLACE}],li[${PLACE}]`)) {
    const length = (block.textContent ?? '').length;
    if (length > most && !block.querySelector('p,div,li')) {
      longest = block;
      most = length;
    }
  }
  return longest;
}

/** The size in CSS px at which the page shows the text of an element now, or null when it cannot be told. */
function textSizeOf(shown: Element): number | null {
  const view = shown.ownerDocument.defaultView;
  const size = Number.parseFloat(view?.getComputedStyle(shown).fontSize ?? '');
  return Number.isFinite(size) && size > 0 ? size : null;
}
