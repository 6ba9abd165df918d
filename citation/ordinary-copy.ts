import type { Direction } from '../article/article';
import { escapeHtml, isWebAddress } from './clean';
import type { Citation } from './cite';
import { attributes, type Clip, isLineLike, paragraph, styleOf } from './clip';
import {
  cleanQuoted,
  type OriginalText,
  quotationOf,
  type QuotedBlock,
  selectedText,
} from './quotation';

interface OrdinaryCopy {
  originalText?: OriginalText;
  /** Added after the words when the reader has asked for that. */
  citation?: Citation | null;
}

const INLINE = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small strong sub sup time u var'.split(
    ' ',
  ),
);
/** Blocks that hold words and so say their direction. */
const SPEAKING = new Set(
  'blockquote caption dd dt figcaption h1 h2 h3 h4 h5 h6 li p pre td th'.split(' '),
);
const STRUCTURE = new Set('dl ol table tbody tfoot thead tr ul'.split(' '));
const SKIPPED =
  '[data-matn-skip],[hidden],button,input,select,textarea,script,style,template,svg,audio,video,img,rp,rt';
/** Attributes that mean the same wherever they are pasted. */
const NUMBERS = ['colspan', 'rowspan', 'start', 'value'];

/**
 * What plain copying puts on the clipboard: the words as printed; in the rich flavour with their headings, lists, tables,
 * links and emphasis, and with the language and direction that a browser's own copy loses. Null when no word of the article
 * is selected, and the browser's copy is right.
 */
export function kindCopy(
  range: Range,
  article: Element,
  { originalText = (node) => node.data, citation = null }: OrdinaryCopy = {},
): Clip | null {
  const { blocks } = quotationOf(range, article, originalText);
  const [first] = blocks;
  if (!first) return null;
  const text = textOf(blocks);
  const words = { range, originalText };
  const html =
    partOfBlock(first, blocks.length, words, article) ??
    (serialize(article, words, first.direction) || blocks.map(paragraph).join(''));
  if (!citation) return { text, html };
  return { text: `${text}\n\n${citation.text}`, html: html + citation.html };
}

function textOf(blocks: readonly QuotedBlock[]): string {
  return blocks
    .map((block, at) => {
      const isNext = isLineLike(block) && blocks[at - 1]?.kind === block.kind;
      return (at === 0 ? '' : isNext ? '\n' : '\n\n') + block.text;
    })
    .join('');
}

interface SelectedWords {
  range: Range;
  originalText: OriginalText;
}

/** Words from within one paragraph stay words: they can be pasted into the middle of a sentence. Null for anything more. */
function partOfBlock(
  { text, language, direction }: QuotedBlock,
  count: number,
  words: SelectedWords,
  article: Element,
): string | null {
  const common = words.range.commonAncestorContainer;
  const element = common.nodeType === 1 ? (common as Element) : common.parentElement;
  const block = element?.closest([...SPEAKING].join(','));
  if (count !== 1 || !block || !article.contains(block)) return null;
  const whole = article.ownerDocument.createRange();
  whole.selectNodeContents(block);
  const all = quotationOf(whole, article, words.originalText).blocks;
  if (all.length === 1 && all[0]?.text === text) return null;
  const inner = [...block.childNodes]
    .map((child) => serializeNode(child, words, direction))
    .join('');
  return `<span${attributes(language, direction)}>${inner}</span>`;
}

function serialize(parent: Node, words: SelectedWords, inherited: Direction): string {
  return [...parent.childNodes].map((child) => serializeNode(child, words, inherited)).join('');
}

function serializeNode(node: Node, words: SelectedWords, inherited: Direction): string {
  if (!words.range.intersectsNode(node)) return '';
  if (node.nodeType === 3)
    return escapeHtml(cleanQuoted(selectedText(node as Text, words.range, words.originalText)));
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  if (element.matches(SKIPPED)) return '';
  const name = element.localName;
  if (name === 'br') return '<br>';
  const direction = ownDirection(element) ?? inherited;
  const inner = serialize(element, words, direction);
  if (inner.trim() === '') return inner;
  if (SPEAKING.has(name)) {
    const language = element.closest('[lang]')?.getAttribute('lang')?.trim() || null;
    const which = attributes(language, direction);
    // The span keeps language and direction where a paste drops the paragraph around it.
    const held = /^(?:p|h[1-6])$/.test(name) ? `<span${which}>${inner}</span>` : inner;
    return `<${name}${which}${numbersOf(element)} style="${styleOf(direction)}">${held}</${name}>`;
  }
  if (STRUCTURE.has(name))
    return `<${name} dir="${direction}"${numbersOf(element)}>${inner}</${name}>`;
  if (name === 'a') {
    const href = element.getAttribute('href') ?? '';
    return isWebAddress(href)
      ? `<a href="${escapeHtml(href)}"${ownAttributes(element)}>${inner}</a>`
      : inner;
  }
  if (INLINE.has(name)) return `<${name}${ownAttributes(element)}>${inner}</${name}>`;
  return name === 'span' && ownAttributes(element) !== ''
    ? `<span${ownAttributes(element)}>${inner}</span>`
    : inner;
}

function ownDirection(element: Element): Direction | null {
  const value = element.getAttribute('dir')?.toLowerCase();
  return value === 'rtl' || value === 'ltr' ? value : null;
}

function ownAttributes(element: Element): string {
  const language = element.getAttribute('lang')?.trim();
  const direction = ownDirection(element);
  return (
    (language ? ` lang="${escapeHtml(language)}"` : '') + (direction ? ` dir="${direction}"` : '')
  );
}

function numbersOf(element: Element): string {
  return NUMBERS.map((name) => {
    const value = element.getAttribute(name);
    return value !== null && /^\d{1,4}$/.test(value) ? ` ${name}="${value}"` : '';
  }).join('');
}
