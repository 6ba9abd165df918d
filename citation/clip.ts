import { escapeHtml } from './clean';
import type { Citation } from './cite';
import type { QuotedBlock, Quotation } from './quotation';
import { type QuotationMarks, quotationMarksOf, turnInner } from './quotation-marks';
import type { CitationStyle } from './style';

/** What goes on the clipboard: two flavours of the same words. */
export interface Clip {
  /** `text/plain` */
  text: string;
  /** `text/html` */
  html: string;
}

interface ClipParts {
  /** Null, or without blocks, when nothing was selected. */
  quotation: Quotation | null;
  citation: Citation;
  style: CitationStyle;
  /** The address of the article with a text directive that leads to the quoted words. */
  fragmentUrl?: string | null;
}

/** Records for programs: words that were selected have no place in them. */
const RECORDS: ReadonlySet<CitationStyle> = new Set(['wikipedia', 'bibtex', 'ris', 'csl-json']);

/**
 * The quotation in the quotation marks of its language, each paragraph reopening them, and then the citation.
 *
 * `text` reads the same in a paragraph of either direction: a right-to-left line is an isolate led by a mark (UAX #9), a
 * left-to-right one stands between marks, and no control touches an address. No line begins as a formula does. `html` is
 * made of our own tags around escaped text. A record (BibTeX, RIS, CSL-JSON, wikitext) is copied alone; in Markdown the
 * quotation is a block quotation.
 */
export function clipOf({ quotation, citation, style, fragmentUrl = null }: ClipParts): Clip {
  if (RECORDS.has(style)) return { text: citation.text, html: citation.html };
  const blocks = quotation?.blocks ?? [];
  if (style === 'markdown') return markdownClip(blocks, citation, fragmentUrl);
  const cited = withLink(citation, blocks.length > 0 ? fragmentUrl : null);
  const lines = cited.text.split('\n').map((line) => settle(line, citation.direction));
  const html = cited.html.replace(/^<p /, `<p style="${styleOf(citation.direction)}" `);
  if (!quotation || blocks.length === 0) return { text: lines.join('\n'), html };
  const quoted = quote(quotation);
  return {
    text: `${textOf(quoted)}\n\n${lines.join('\n')}`,
    html: `<blockquote${attributes(quotation.language, quotation.direction)}>${quoted.map(paragraph).join('')}</blockquote>${html}`,
  };
}

/** The blocks with their marks: inner marks turned, each paragraph opening, the last one closing. */
function quote({ blocks, language }: Quotation): QuotedBlock[] {
  const marks: QuotationMarks = quotationMarksOf(
    language,
    blocks.map((block) => block.text).join(' '),
  );
  const [open, close] = marks.outer;
  return blocks.map((block, at) => {
    const words = block.kind === 'code' ? block.text : turnInner(block.text, marks);
    const marked = block.marker === null ? words : `${block.marker} ${words}`;
    return {
      ...block,
      marker: null,
      text: open + marked + (at === blocks.length - 1 ? close : ''),
    };
  });
}

/** Paragraphs are a blank line apart, items of a list and rows of a table a line. */
function textOf(blocks: readonly QuotedBlock[]): string {
  let text = '';
  for (const [at, block] of blocks.entries()) {
    const isNext = at > 0 && isLineLike(block) && blocks[at - 1]?.kind === block.kind;
    text += at === 0 ? '' : isNext ? '\n' : '\n\n';
    text += block.text
      .split('\n')
      .map((line) => settle(line, block.direction))
      .join('\n');
  }
  return text;
}

export function isLineLike({ kind }: QuotedBlock): boolean {
  return kind === 'item' || kind === 'row';
}

const RTL_LETTER =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}\p{Script=Nko}\p{Script=Adlam}]/u;
const MARK = { rtl: '\u200F', ltr: '\u200E' } as const;
const ISOLATE = { rtl: '\u2067', ltr: '\u2066' } as const;
const POP = '\u2069';
const ADDRESS_LINE = /^https?:\/\/\S+$/;
/** At the end of a line, what a program makes a link of, with any control behind it. */
const ADDRESS_AT_END = /:\/\/\S*$/;

/**
 * A line of plain text that reads the same wherever it is put. Marks at both ends are enough for a line of one direction and
 * do least harm; letters of the other direction need the isolate. The mark also keeps a spreadsheet from a formula.
 */
function settle(line: string, direction: 'rtl' | 'ltr'): string {
  const isSettled = /^[\u200e\u200f][\u2066\u2067]/.test(line);
  if (line.trim() === '' || isSettled || ADDRESS_LINE.test(line)) return line;
  if (direction === 'rtl' || RTL_LETTER.test(line))
    return MARK[direction] + ISOLATE[direction] + line + POP;
  const bare = line.replace(/^\u200e/, '');
  const end = ADDRESS_AT_END.test(bare) ? '' : MARK.ltr;
  return MARK.ltr + bare + end;
}

// The rich flavour

/** Said three times over, because each place that text is pasted into listens to another one of them. */
export function styleOf(direction: 'rtl' | 'ltr'): string {
  const side = direction === 'rtl' ? 'right' : 'left';
  return `direction:${direction};text-align:${side};unicode-bidi:embed`;
}

export function attributes(language: string | null, direction: 'rtl' | 'ltr'): string {
  return `${language === null ? '' : ` lang="${escapeHtml(language)}"`} dir="${direction}"`;
}

/** A paragraph; the span keeps language and direction where a paste drops the paragraph around it. */
export function paragraph({ text, language, direction }: QuotedBlock): string {
  const which = attributes(language, direction);
  const words = escapeHtml(text).replaceAll('\n', '<br>');
  return `<p${which} style="${styleOf(direction)}"><span${which}>${words}</span></p>`;
}

// The link to the very words

/** The citation with its link leading to the words; the rich flavour goes on showing the plain address. */
function withLink(citation: Citation, fragmentUrl: string | null): { text: string; html: string } {
  const { text, html } = citation;
  const href = /<a href="([^"]*)">/.exec(html)?.[1];
  const plain = href?.replaceAll('&amp;', '&');
  const link = plain && linkTo(plain, fragmentUrl);
  if (!href || !plain || !link) return { text, html };
  const at = text.lastIndexOf(plain);
  return {
    text: at < 0 ? text : text.slice(0, at) + link + text.slice(at + plain.length),
    html: html.replace(`<a href="${href}">`, () => `<a href="${escapeHtml(link)}">`),
  };
}

/** The cited address, which may be cleaner than the tab's, with the directive of `fragmentUrl`; null when that has none. */
function linkTo(address: string, fragmentUrl: string | null): string | null {
  const directive = /:~:text=[\w.%,-]+$/.exec(fragmentUrl ?? '')?.[0];
  if (!directive || !/^https?:\/\//i.test(address)) return null;
  const document = address.split(':~:')[0]!;
  return document + (document.includes('#') ? '' : '#') + directive;
}

// Markdown

function markdownClip(
  blocks: readonly QuotedBlock[],
  citation: Citation,
  fragmentUrl: string | null,
): Clip {
  if (blocks.length === 0) return { text: citation.text, html: citation.html };
  const cited = citation.text.replace(/\]\(<(https?:[^>]*)>\)/, (link, address: string) => {
    const to = linkTo(address, fragmentUrl);
    return to === null ? link : `](<${to}>)`;
  });
  const quoted = blocks.map(({ text, marker }) => {
    const words = marker === null ? text : `${marker} ${text}`;
    // A line end in a paragraph is kept with a backslash (CommonMark 0.31, 6.7).
    return `> ${escapeMarkdown(words).split('\n').join('\\\n> ')}`;
  });
  const text = `${quoted.join('\n>\n')}\n\n${cited}`;
  return { text, html: `<pre dir="ltr">${escapeHtml(text)}</pre>` };
}

/** All ASCII punctuation (CommonMark 0.31, 2.4), and nothing invisible. */
function escapeMarkdown(text: string): string {
  return text.replace(/\p{Bidi_Control}/gu, '').replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
