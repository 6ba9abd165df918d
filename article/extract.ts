import { directionOf, directionOfLanguage } from '../language/direction';
import { languageOf } from '../language/language';
import { setApart } from './apart';
import type { Extraction, UntrustedHtml } from './article';
import { declaredLanguageOf, gatherEvidence } from './evidence';
import { copyOf, markPlaces, PLACE, type Copy } from './clone';
import { coreOf } from './core';
import { cutBiography } from './ends';
import { settleCaptions } from './figures';
import { isListing } from './listing';
import { readMetadata } from './metadata';
import { orient, strip } from './orient';
import { settleImages } from './pictures';
import { prune, pruneSelection } from './prune';
import { retell, toldOn } from './recipe';
import { partsOf, recover, SHORTEST_HEADLINE, type Part } from './recover';
import { isElse } from './refusal';
import { selectedOn } from './selection';
import { assembled } from './streamed';
import { surveyOf } from './survey';
import { endsAsSentence, folded, linkShare, onOneLine, sizeOf, textOf } from './text';
import { tidy, type Tidied } from './tidy';
import { allIn, precedes } from './untampered';
import { boxOf } from './widen';

/** How much of the text tells its language, in UTF-16 units. */
const LANGUAGE_SAMPLE = 1500;
/** Blanks that templates leave where they print nothing: there may be more of them than of text. */
const GAPS = /\s{9,}/g;
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
  const found = readSelection(page) ?? readArticle(assembled(page));
  if (!found) return { ok: false, reason: 'no-article' };
  const { content, shown, live } = found;
  if (live) setApart(content, live);
  const words = content.textContent ?? '';
  const text = onOneLine(words.replace(GAPS, ' ').slice(0, TEXT_SAMPLE));
  if (!text) return { ok: false, reason: 'no-article' };
  const read = directionOf(text);
  const language = languageIn(text, read, declaredLanguageOf(page));
  const direction = read ?? (language === null ? 'ltr' : directionOfLanguage(language));
  const evidence = gatherEvidence(page, language, now);
  if (live && isListing(content, live, evidence)) return { ok: false, reason: 'no-article' };
  const textSize = shown && textSizeOf(shown);
  strip(content, page.baseURI);
  orient(content, direction, words);
  const metadata = readMetadata(evidence, content);
  if (live && isElse(content, evidence, metadata.sources.published))
    return { ok: false, reason: 'no-article' };
  if (live && metadata.site !== metadata.authors[0]) cutBiography(content, metadata.authors);
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
      metadata,
    },
  };
}

/**
 * The language of a text. One that runs from right to left with many Latin words among its own, as those on computers do, is in
 * the language of the others.
 */
function languageIn(
  text: string,
  read: 'rtl' | 'ltr' | null,
  declared: string | null,
): string | null {
  const language = languageOf(text.slice(0, LANGUAGE_SAMPLE), declared);
  if (read !== 'rtl' || (language !== null && directionOfLanguage(language) === 'rtl'))
    return language;
  return languageOf(text.replace(LATIN, ' ').trim(), declared) ?? language;
}

const LATIN = /[A-Za-z\u00c0-\u024f]+/g;

interface Found {
  content: Element;
  /** A live element that shows its text. */
  shown: Element | null;
  /** The live blocks, by place; null where a person chose what is read. */
  live: ArrayLike<Element> | null;
}

function readSelection(page: Document): Found | null {
  const selected = selectedOn(page);
  if (!selected) return null;
  const { content, from } = selected;
  pruneSelection(content);
  settleImages(content, page.baseURI);
  return { content, shown: from, live: null };
}

function readArticle(page: Document): Found | null {
  const titles = [
    page.title,
    page.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? '',
  ];
  // Further ones are headings of parts of the text.
  for (const [index, heading] of [...page.querySelectorAll('h1')].entries()) {
    const text = textOf(heading);
    if (
      (index === 0 && !followsHeadline(page, heading, page.title)) ||
      titles.some((title) => title.includes(text))
    )
      titles.push(text);
  }
  const first = attempt(page, titles, []);
  if (!first) return null;
  if (first.isArticle) return first;
  // A short item may stand above a list of others that says more than it does.
  const others = first.others.flatMap((line) => placesIn(line));
  const second = others.length > 0 ? attempt(page, titles, others) : null;
  if (!second?.isArticle) return null;
  const headline = Array.from(second.live).findIndex(
    (element) => element.localName === 'h1' && sizeOf(textOf(element)) >= SHORTEST_HEADLINE,
  );
  const { place } = second;
  return headline >= 0 && headline < place && place < Math.min(...others) ? second : null;
}

/** Whether a main heading follows a lesser one that is the headline, as the title has it: it is one of the text. */
function followsHeadline(page: Document, heading: Element, title: string): boolean {
  return allIn(page, 'h2', 3).some((other) => {
    if (!precedes(other, heading)) return false;
    const words = folded(textOf(other));
    return sizeOf(words) >= SHORTEST_HEADLINE && folded(title).includes(words);
  });
}

/** The places of an element and of what it holds. */
const placesIn = (root: Element): number[] =>
  [root, ...root.querySelectorAll(`[${PLACE}]`)].flatMap((element) => {
    const place = element.getAttribute(PLACE);
    return place === null ? [] : [Number(place)];
  });

/**
 * Finds what may be the article, and judges it.
 * @param without places of what it is not.
 */
function attempt(
  page: Document,
  titles: readonly string[],
  without: readonly number[],
): (Found & Tidied & { live: ArrayLike<Element>; place: number }) | null {
  const bare = copyOf(page);
  const told = toldOn(page, bare);
  const copy = prepare(page, without, bare);
  const { live } = copy;
  const parts = partsOf(copy.body);
  const said = textSizeIn(parts);
  // What is found cuts its copy to pieces, and is looked for anew where there is too little: a copy of what was pruned
  // costs less than another of the page. Where much is said, enough is nearly always found at once.
  let spare = said < MUCH ? copy.body.cloneNode(true) : null;
  const again = (): Element => (spare ??= prepare(page, without).body).cloneNode(true) as Element;
  let content = coreOf(copy.body, again, page.title);
  if (content) {
    recover(content, parts, live, page);
    content = boxOfPieces(content, parts, live, again) ?? content;
  }
  if (!content || sizeOf(content.textContent ?? '') < CORNER * said) {
    const body = again();
    const texts = partsOf(body).filter(({ kind }) => kind === 'text');
    const box = boxOf(texts, body);
    if (box) recover(box, parts, live, page);
    content = box ?? content;
  }
  if (!content) return null;
  retell(content, told);
  const tidied = tidy(content, titles, page.URL);
  const place = Number(longestIn(content)?.getAttribute(PLACE) ?? -1);
  const shown = live[place] ?? null;
  if (shown && isBesidePassword(shown)) return null;
  return { ...tidied, content, shown, live, place };
}

/** Where less than this share of what a box says was kept, the article is in pieces. */
const IN_PIECES = 0.6;
/** So many boxes of their own its paragraphs stand in at least; and more links, as a share of its letters, no article has. */
const FEWEST_BOXES = 3;
const MOST_LINKED = 0.15;

/**
 * The smallest box around all paragraphs that were found, where they stand in several boxes and much of what it says from the
 * first of them on was lost: text, lists and tables that an editor laid out block by block.
 */
function boxOfPieces(
  content: Element,
  parts: readonly Part[],
  live: ArrayLike<Element>,
  again: () => Element,
): Element | null {
  const kept = new Set<string | null>();
  for (const block of content.querySelectorAll(`p[${PLACE}]`)) kept.add(block.getAttribute(PLACE));
  const own = parts.filter(({ kind, place }) => kind === 'text' && kept.has(String(place)));
  if (new Set(own.map(({ holder }) => holder)).size < FEWEST_BOXES) return null;
  const [first = -1, last = -1] = [own[0]?.place, own.at(-1)?.place];
  const around = boxOfBoth(live[first], live[last]);
  const found = parts.filter(
    ({ kind, place }) =>
      kind === 'text' && place >= first && around?.contains(live[place] as Element),
  );
  const lettersOf = (some: readonly Part[]): number =>
    some.reduce((sum, { text }) => sum + text.length, 0);
  const said = lettersOf(found);
  if (lettersOf(own) > said * IN_PIECES) return null;
  // Asked before there is a copy to look into, which costs as much as all that was done so far.
  const linked = found.reduce(
    (sum, { text, place }) => sum + text.length * linkShare(live[place] as Element),
    0,
  );
  if (linked > said * MOST_LINKED) return null;
  const body = again();
  const copyAt = (place: number) => body.querySelector(`[${PLACE}="${place}"]`);
  const box = boxOfBoth(copyAt(first), copyAt(last));
  return box && box.localName !== 'body' && linkShare(box) < MOST_LINKED ? box : null;
}

/** The smallest box that holds two elements, and so all between them. */
function boxOfBoth(
  one: Element | null | undefined,
  other: Element | null | undefined,
): Element | null {
  let box = one?.parentElement ?? null;
  while (box && !box.contains(other ?? null)) box = box.parentElement;
  return box;
}

/** The longest, in UTF-16 units, that a page is which only asks who one is. */
const LONGEST_LOGIN = 2000;

/** Whether a live text stands in a box that is little more than a form that asks for a password. */
function isBesidePassword(shown: Element): boolean {
  for (const field of shown.ownerDocument.querySelectorAll('input[type=password i]')) {
    const form = field.closest('form') ?? field.parentElement;
    const around = form?.parentElement;
    const box = around?.localName === 'body' ? form : around;
    if (box?.contains(shown) && (box.textContent ?? '').length < LONGEST_LOGIN) return true;
  }
  return false;
}

/** What is said on a page, in letters of an alphabet, for its article to be found at once. */
const MUCH = 2000;

/** What holds less than this share of a page's text is a corner of it. */
const CORNER = 0.4;

const textSizeIn = (parts: readonly Part[]): number =>
  parts.reduce(
    (sum, { kind, text }) => sum + (kind === 'text' && endsAsSentence(text) ? sizeOf(text) : 0),
    0,
  );

/**
 * A copy of a page without what can never be the article.
 * @param without places of what goes as well.
 * @param copy of the page as it is, where there is one.
 */
function prepare(page: Document, without: readonly number[], copy = copyOf(page)): Copy {
  const { body, copies } = copy;
  for (const place of without) copies[place]?.remove();
  prune(body, page.title, () => markPlaces(copy, page.defaultView));
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
    // A box is told by its first block: its text, which may be all there is, need not be read.
    if (block.localName !== 'p' && block.querySelector('p,div,li')) continue;
    const length = (block.textContent ?? '').length;
    if (length > most) {
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
