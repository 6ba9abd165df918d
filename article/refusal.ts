import type { MetadataSource } from './article';
import type { Evidence } from './evidence';
import { textsOf } from './structured-data';
import { BLOCKS, endsAsSentence, linkShare, sizeOf, textOf } from './text';
import { allIn, attribute } from './untampered';
import { verseIn } from './verse';

/** What a page calls itself that is no article. https://ogp.me/#types, https://schema.org/WebPage */
const ELSE = /^(?:website|profile|product|music)/;
const ELSE_PAGE = /^(?:Collection|SearchResults|Profile|Checkout|Contact)Page$/;

export const callsItselfElse = ({ data, metas }: Evidence): boolean =>
  ELSE.test(metas.get('og:type')?.[0] ?? '') ||
  textsOf(data.page?.['@type']).some((type) => ELSE_PAGE.test(type));

export const callsItselfArticle = ({ data, metas }: Evidence): boolean =>
  data.article !== null || metas.has('article:published_time');

/** Where less than this share of what is said is said in sentences, of so many letters each, it is no article by its words. */
const SENTENCES = 0.45;
const SENTENCE = 80;
/** So much in sentences is a text, whatever else is said: a manual has its signatures. */
const ENOUGH = 1500;
/** And less than this with as many links is a table of what is elsewhere. */
const FEW_SENTENCES = 0.3;
const MANY_LINKS = 0.25;
/** What a page says that was not found is shorter, and so is the line that says so, in UTF-16 units. */
const LONGEST_ERROR = 1500;
const LABEL = 20;

/** Where the day of an article is told apart: one in a line of the text is any day. */
const DATED = /^(?:json-ld|meta|microdata|time)$/;

/** An answer that says in its number that there is nothing. RFC 9110, §15.5.5 */
const NOT_FOUND = /(?:^|[^\d.,])404(?![\d.,]\d|\d)/;
/** What such a page calls its boxes; the number of a text, which systems name its page by, is none. */
const NAMED_404 =
  /(?:error|not-?found|(?<!\w)page)-?404(?!\d)|(?<![\w-])404-?(?:error|page|not-?found)/i;
/** Where a paper asks whether it may watch its reader before it shows anything. */
const CONSENT = /\/(?:consent|privacy-?gate|cookie-?wall)(?:\/|$)/;

/**
 * Whether a page that names no day and does not call itself an article is none by what it says: the parts of a product, a table
 * of threads, a picture gallery's labels, a wall of consents, the answer that there is no such page.
 * @param content what was found, as it is shown.
 * @param dated where its day was read.
 */
export function isElse(
  content: Element,
  evidence: Evidence,
  dated: MetadataSource | undefined,
): boolean {
  if (callsItselfArticle(evidence) || (dated && DATED.test(dated))) return false;
  const { documentTitle, headings, page, url } = evidence;
  if (CONSENT.test(url.replace(/[?#].*$/, ''))) return true;
  const isDoubted = callsItselfElse(evidence);
  const isTable = linkShare(content) > MANY_LINKS;
  // Most pages need not be read for this.
  if (!isDoubted && !isTable && (content.textContent ?? '').length > LONGEST_ERROR) return false;
  let isError =
    [documentTitle, headings[0]?.text ?? ''].some((title) => NOT_FOUND.test(title)) ||
    allIn(page, ':is(body,main,article,section,div)[class*="404"]', 20).some((box) =>
      NAMED_404.test(attribute(box, 'class', 400)),
    );
  let [all, sentences] = [0, 0];
  const lines: string[] = [];
  for (const block of content.querySelectorAll(BLOCKS)) {
    if (block.localName === 'pre' || block.querySelector(BLOCKS)) continue;
    const line = textOf(block);
    const size = sizeOf(line);
    all += size;
    isError ||= line.length < LABEL && NOT_FOUND.test(line);
    const isSentence = size >= SENTENCE && endsAsSentence(line);
    if (isSentence) sentences += size;
    lines.push(isSentence || block.querySelector('a') ? '' : line);
  }
  sentences += verseIn(lines);
  const share = sentences / Math.max(all, 1);
  return (
    (isError && all < LONGEST_ERROR) ||
    (sentences < ENOUGH && ((share < SENTENCES && isDoubted) || (share < FEW_SENTENCES && isTable)))
  );
}
