import type { Direction } from '../article/article';
import type { QuotedWords } from '../article/text-fragment';
import { directionOf } from '../language/direction';

/**
 * The words a reader selected in the article that is shown: as they were printed, whatever is shown in their place, paragraph
 * by paragraph. Nothing is added but the marks of a list and a bracketed ellipsis where the selection leaves words out.
 *
 * Two attributes in the shown article speak to this module. `data-matn-skip`: part of the reader's interface, never quoted
 * and never missed. `data-matn-cut`: words of the article are left out here.
 */

export type BlockKind = 'paragraph' | 'heading' | 'item' | 'row' | 'caption' | 'code';

export interface QuotedBlock {
  /** Lines of a poem or an address are parted by `\n`; white space is otherwise single spaces, but in code. */
  text: string;
  kind: BlockKind;
  /** `•` or `3.` before an item whose beginning was selected together with another item's; else null. */
  marker: string | null;
  /** BCP 47, as the article has it. */
  language: string | null;
  direction: Direction;
}

export interface Quotation {
  blocks: QuotedBlock[];
  language: string | null;
  direction: Direction;
}

/** What a text node of the shown article was before digits were exchanged or vowel points hidden. */
export type OriginalText = (node: Text) => string;

const asShown: OriginalText = (node) => node.data;

/** Stands for words left out. Bracketed, so that it is not taken for the author's own. */
export const ELLIPSIS = '[…]';

const BLOCKS =
  'address,article,aside,blockquote,caption,dd,details,div,dl,dt,figcaption,figure,footer,h1,h2,h3,h4,h5,h6,header,hr,li,main,nav,ol,p,pre,section,summary,table,tbody,td,tfoot,th,thead,tr,ul';
/** Never words of the article, whoever put them there. */
const SKIPPED =
  '[data-matn-skip],[hidden],button,input,select,textarea,script,style,template,svg,audio,video,rp,rt';
const CELLS = 'td,th';

/**
 * The quotation of a selection: empty `blocks` when no word of the article is in it.
 * @param ranges one range, or several in the order of the document (Firefox lets a reader select several).
 */
export function quotationOf(
  ranges: Range | readonly Range[],
  article: Element,
  originalText: OriginalText = asShown,
): Quotation {
  const list = Array.isArray(ranges) ? (ranges as readonly Range[]) : [ranges as Range];
  const blocks = withoutStrayCaptions(collect(list, article, originalText));
  const [first] = blocks;
  const language = sharedBy(blocks, (block) => block.language);
  const direction = sharedBy(blocks, (block) => block.direction);
  return {
    blocks,
    language: language === undefined ? languageOf(article) : language,
    direction: direction ?? directionAt(article, null) ?? first?.direction ?? 'ltr',
  };
}

/** Characters of the article before and after the words; enough to tell equal passages apart. */
const CONTEXT_LENGTH = 200;

/** What article/text-fragment.ts needs to find a selection in the page that the article came from. */
export function quotedWordsOf(
  range: Range,
  article: Element,
  originalText: OriginalText = asShown,
): QuotedWords {
  const textOf = (part: Range): string =>
    collect([part], article, originalText)
      .map((block) => block.text)
      .join(' ');
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const before = article.ownerDocument.createRange();
  before.selectNodeContents(article);
  const after = before.cloneRange();
  before.setEnd(startContainer, startOffset);
  after.setStart(endContainer, endOffset);
  return {
    blocks: quotationOf(range, article, originalText).blocks.map((block) => block.text),
    before:
      textOf(before).slice(-CONTEXT_LENGTH) + (isInWord(startContainer, startOffset) ? '' : ' '),
    after: (isInWord(endContainer, endOffset) ? '' : ' ') + textOf(after).slice(0, CONTEXT_LENGTH),
  };
}

function isInWord(container: Node, offset: number): boolean {
  if (container.nodeType !== 3) return false;
  const { data } = container as Text;
  const isOfWord = (character = ' '): boolean => /[\p{L}\p{N}\p{M}]/u.test(character);
  return isOfWord(data[offset - 1]) && isOfWord(data[offset]);
}

function sharedBy<T>(
  blocks: readonly QuotedBlock[],
  value: (block: QuotedBlock) => T,
): T | undefined {
  const [first] = blocks;
  if (!first) return undefined;
  return blocks.every((block) => value(block) === value(first)) ? value(first) : undefined;
}

/** The caption of a picture that stands between two paragraphs is not part of what they say. */
function withoutStrayCaptions(blocks: QuotedBlock[]): QuotedBlock[] {
  const isText = (block: QuotedBlock): boolean => block.kind !== 'caption';
  const first = blocks.findIndex(isText);
  const last = blocks.findLastIndex(isText);
  return blocks.filter((block, at) => isText(block) || at < first || at > last);
}

interface OpenBlock {
  element: Element;
  cell: Element | null;
  pieces: string[];
  /** The selection holds the block from its first word on. */
  isFromStart: boolean;
}

function collect(
  ranges: readonly Range[],
  article: Element,
  originalText: OriginalText,
): QuotedBlock[] {
  const open: OpenBlock[] = [];
  let isCut = false;

  const blockFor = (node: Node, isFromStart: boolean): OpenBlock => {
    const parent = node.parentElement ?? article;
    const cell = within(parent.closest(CELLS), article);
    const element = within(cell?.closest('tr') ?? parent.closest(BLOCKS), article) ?? article;
    const last = open.at(-1);
    let block = last?.element === element ? last : undefined;
    if (block) {
      if (isCut) block.pieces.push(` ${ELLIPSIS} `);
      else if (block.cell !== cell) block.pieces.push(' | ');
    } else {
      if (isCut) last?.pieces.push(` ${ELLIPSIS}`);
      block = { element, cell, pieces: [], isFromStart };
      open.push(block);
    }
    block.cell = cell;
    isCut = false;
    return block;
  };

  for (const [index, range] of ranges.entries()) {
    if (index > 0) isCut = open.length > 0;
    const walker = article.ownerDocument.createTreeWalker(article, 5 /* elements and texts */, {
      acceptNode: (node) => {
        if (!range.intersectsNode(node)) return 2;
        return node.nodeType === 1 && (node as Element).matches(SKIPPED) ? 2 : 1;
      },
    });
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === 1) {
        const element = node as Element;
        if (element.localName === 'br') open.at(-1)?.pieces.push('\n');
        else if (element.hasAttribute('data-matn-cut')) isCut = open.length > 0;
        continue;
      }
      const text = node as Text;
      const piece = selectedText(text, range, originalText);
      if (piece.trim() === '') {
        if (piece !== '' && !isCut) open.at(-1)?.pieces.push(' ');
        continue;
      }
      const isFromStart = text !== range.startContainer || range.startOffset === 0;
      const block = blockFor(text, isFromStart);
      block.pieces.push(
        text.parentElement?.closest('pre') ? piece : piece.replace(/[ \t\r\n\f]+/g, ' '),
      );
    }
  }
  const items = new Set(open.filter(({ element }) => element.localName === 'li'));
  return open.flatMap((block) => closeBlock(block, items.size > 1, article));
}

function within<T extends Element>(element: T | null | undefined, article: Element): T | null {
  return element && article.contains(element) ? element : null;
}

function closeBlock(
  { element, pieces, isFromStart }: OpenBlock,
  isList: boolean,
  article: Element,
): QuotedBlock[] {
  const kind = kindOf(element);
  const whole = cleanQuoted(pieces.join(''));
  // Two line ends are how old pages part paragraphs.
  const texts = kind === 'code' ? [whole] : whole.split(/\n\s*\n/).map(tidyLines);
  return texts
    .filter((text) => text.trim() !== '')
    .map((text, at) => ({
      text: kind === 'code' ? text.replace(/^\n+|\s+$/g, '') : text,
      kind,
      marker: kind === 'item' && isList && isFromStart && at === 0 ? markerOf(element) : null,
      language: languageOf(element, article),
      direction: directionAt(element, text) ?? directionAt(article, text) ?? 'ltr',
    }));
}

function tidyLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .join('\n')
    .trim();
}

function kindOf(element: Element): BlockKind {
  const name = element.localName;
  if (/^h[1-6]$/.test(name)) return 'heading';
  if (name === 'tr') return 'row';
  if (name === 'pre') return 'code';
  if (name === 'figcaption') return 'caption';
  return name === 'li' ? 'item' : 'paragraph';
}

function markerOf(item: Element): string {
  const list = item.parentElement;
  if (list?.localName !== 'ol') return '•';
  const items = [...list.children].filter((child) => child.localName === 'li');
  const start = Number.parseInt(list.getAttribute('start') ?? '1', 10);
  return `${(Number.isNaN(start) ? 1 : start) + items.indexOf(item)}.`;
}

function languageOf(element: Element, article: Element = element): string | null {
  const speaking = element.closest('[lang]') ?? article.closest('[lang]');
  return speaking?.getAttribute('lang')?.trim() || null;
}

function directionAt(element: Element, text: string | null): Direction | null {
  const value = element.closest('[dir]')?.getAttribute('dir')?.toLowerCase();
  if (value === 'rtl' || value === 'ltr') return value;
  return text === null ? null : directionOf(text);
}

// What was printed

/** The part of a text node that is in the range, as it was printed. */
export function selectedText(node: Text, range: Range, originalText: OriginalText): string {
  const shown = node.data;
  const from = node === range.startContainer ? range.startOffset : 0;
  const to = node === range.endContainer ? range.endOffset : shown.length;
  if (to <= from) return '';
  const original = originalText(node);
  if (original === shown) return shown.slice(from, to);
  const places = placesOf(shown, original);
  // A selection that ends within changed text ends after what is hidden behind its last letter.
  return original.slice(
    from === 0 ? 0 : places[from],
    to === shown.length ? original.length : places[to],
  );
}

/** For each unit of `shown`, its place in `original`, of which marks are hidden and digits may be exchanged. */
function placesOf(shown: string, original: string): number[] {
  const places: number[] = [];
  let at = 0;
  for (const unit of shown) {
    while (at < original.length && original[at] !== unit[0] && /\p{M}/u.test(original[at]!))
      at += 1;
    for (let part = 0; part < unit.length; part += 1) places.push(Math.min(at++, original.length));
  }
  return places;
}

/** C0 and C1 but tab and line end, soft hyphen, zero-width space, word joiner, byte order mark, annotations, tag characters. */
const INVISIBLE =
  /[^\P{Cc}\t\n]|[\u00ad\u200b\u2028\u2029\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
/** Embeddings and overrides: deprecated for text, and the means of every deceit by reordering (UAX #9, Trojan Source). */
const OVERRIDES = /[\u202a-\u202e]/g;

/** Quoted text without what is invisible and can deceive; letters, marks, joiners, digits and spaces stay as they are. */
export function cleanQuoted(text: string): string {
  const plain = text.toWellFormed().replace(/\r\n?/g, '\n').replace(/\t/g, ' ');
  return plain
    .replace(OVERRIDES, '')
    .replace(INVISIBLE, '')
    .split('\n')
    .map(withBalancedIsolates)
    .join('\n');
}

/** Isolates that are opened and closed in the same line stay; one that would reach out of it goes. */
function withBalancedIsolates(line: string): string {
  if (!/[\u2066-\u2069]/.test(line)) return line;
  const units = line.split('');
  const opened: number[] = [];
  for (const [at, unit] of units.entries()) {
    if (unit >= '\u2066' && unit <= '\u2068') opened.push(at);
    else if (unit === '\u2069' && opened.pop() === undefined) units[at] = '';
  }
  for (const at of opened) units[at] = '';
  return units.join('');
}
