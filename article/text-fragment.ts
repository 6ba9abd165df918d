/**
 * A link to the very words: the text directive of "URL Fragment Text Directives" (WICG), made in the page the words were
 * read on. What is looked for comes from the cleaned copy, so spaces, digits and vowel points may differ; what is put in
 * the directive is always what the page itself shows, in whole words, and only if nothing else on the page answers to it.
 *
 * Browsers search the rendered text of one inline formatting context at a time, by whole words, without regard to case and,
 * in Chromium, to marks (collation at primary strength). So the directive is made of text that such a search must find,
 * and is tested against a folding of the page that is coarser than any such search: what is unique there is unique.
 */

/** The words to be found, as the article shows them. */
export interface QuotedWords {
  /** One entry a paragraph, in order. */
  blocks: string[];
  /**
   * What stands right before the words in the article, and right after them, with the space between; tells equal passages
   * apart. Without a space the words begin, or end, within a word.
   */
  before: string;
  after: string;
}

export interface SearchLimits {
  /** A clock in milliseconds. */
  now: () => number;
  /** Milliseconds after which the search gives up. */
  budget: number;
}

/** Text that is longer than this, or has more words, is named by its beginning and its end. */
const EXACT_LENGTH = 120;
const EXACT_WORDS = 10;
/** Words of the beginning and of the end: first this many, then more until nothing else on the page answers to them. */
const TERM_WORDS = [4, 6, 9, 14];
/** Words of context, tried in this order. */
const CONTEXT_WORDS = [1, 2, 3, 5, 8, 12];
/** Context (folded characters) that is compared to choose among equal passages. */
const CONTEXT_LENGTH = 120;
/** A longer directive makes an address that mail and chat programs break. */
const MAX_LENGTH = 2000;
/** Folded words looked for when the page has no such passage in one piece, because something stood in it that was left out. */
const ANCHOR_WORDS = [24, 12, 8, 6, 5, 4, 3];

/** What a search passes over, with all that is in it. */
const UNSEARCHED = new Set([
  'audio',
  'canvas',
  'embed',
  'iframe',
  'input',
  'math',
  'meter',
  'noscript',
  'object',
  'progress',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
  'title',
  'video',
]);
/** Elements that stand in a line but stop a search: a line end and what has no text. */
const STOPPING = new Set(['br', 'hr', 'img', 'picture']);

/** A stop between two pieces of text that no search crosses. */
const STOP = '\n';

/**
 * The directive `text=…` (percent-encoded, ASCII, without `#:~:`) that leads to the quoted words and to no others, or null
 * when there is none that is safe. The document is only read.
 */
export function textDirectiveOf(
  quote: QuotedWords,
  document: Document,
  { now, budget }: SearchLimits,
): string | null {
  const deadline = now() + budget;
  const outOfTime = (): boolean => now() > deadline;
  const text = searchableTextOf(document, outOfTime);
  if (text === null) return null;
  const page = fold(text);
  const found = locate(quote, page);
  if (!found || outOfTime()) return null;
  const passage = widen(text, found);
  if (!passage) return null;
  return directiveFor(passage, text, page, outOfTime);
}

// The page as a search sees it

/** The rendered text of the document: white space collapsed, a stop wherever a search would stop. Null when out of time. */
export function searchableTextOf(document: Document, outOfTime: () => boolean): string | null {
  const view = document.defaultView;
  if (!view || !document.body) return null;
  const pieces: string[] = [];
  let last = STOP;

  const stop = (): void => {
    if (last === ' ') {
      const piece = pieces.pop();
      if (piece !== undefined && piece !== ' ') pieces.push(piece.slice(0, -1));
    }
    if (last === STOP) return;
    pieces.push(STOP);
    last = STOP;
  };
  const add = (data: string, preserved: boolean): void => {
    for (const [index, line] of (preserved ? data.split(/\r?\n/) : [data]).entries()) {
      if (index > 0) stop();
      let collapsed = line.replace(/[ \t\r\n\f]+/g, ' ');
      if (last === STOP || last === ' ') collapsed = collapsed.replace(/^ /, '');
      if (collapsed === '') continue;
      pieces.push(collapsed);
      last = collapsed.endsWith(' ') ? ' ' : 'x';
    }
  };

  /** True when time ran out. */
  const walk = (root: Node): boolean => {
    // A walker, because a form's fields can stand in for the properties of the form itself.
    const walker = document.createTreeWalker(
      root,
      view.NodeFilter.SHOW_ELEMENT | view.NodeFilter.SHOW_TEXT,
    );
    const open: { stops: boolean; visible: boolean; preserved: boolean }[] = [
      { stops: true, visible: true, preserved: false },
    ];
    if (root.nodeType === 1) open[0] = display(view.getComputedStyle(root as Element));
    if (!walker.firstChild()) return false;
    let steps = 0;
    for (;;) {
      steps += 1;
      if (steps % 256 === 0 && outOfTime()) return true;
      const node = walker.currentNode;
      let entered = false;
      if (node.nodeType === 3) {
        const { visible, preserved } = open.at(-1)!;
        if (visible) add((node as Text).data, preserved);
      } else {
        const element = node as Element;
        const name = element.localName;
        if (STOPPING.has(name)) stop();
        else if (!UNSEARCHED.has(name)) {
          const style = view.getComputedStyle(element);
          if (!isLeftOut(element, style)) {
            const state = display(style);
            if (state.stops) stop();
            const shadow = element.shadowRoot as Node | null;
            if (shadow?.nodeType === 11 && walk(shadow)) return true;
            if (walker.firstChild()) {
              open.push(state);
              entered = true;
            } else if (state.stops) stop();
          }
        } else if (name !== 'script' && name !== 'style' && name !== 'template') stop();
      }
      if (entered) continue;
      while (!walker.nextSibling()) {
        if (open.length === 1 || !walker.parentNode()) return false;
        if (open.pop()?.stops) stop();
      }
    }
  };

  stop();
  if (walk(document.body)) return null;
  stop();
  return pieces.join('');
}

function display(style: CSSStyleDeclaration): {
  stops: boolean;
  visible: boolean;
  preserved: boolean;
} {
  return {
    // Empty is how a document without a layout says inline.
    stops: !['inline', 'contents', ''].includes(style.display),
    visible: style.visibility !== 'hidden' && style.visibility !== 'collapse',
    preserved: /^(pre|break-spaces)/.test(style.whiteSpace),
  };
}

function isLeftOut(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.display === 'none') return true;
  // A search opens what is hidden until found, and nothing else that is not laid out.
  return (
    style.getPropertyValue('content-visibility') === 'hidden' &&
    element.getAttribute('hidden') !== 'until-found'
  );
}

// Folding

interface FoldedText {
  folded: string;
  /** For each unit of `folded`, the index in the text of the character that it comes from. */
  origin: number[];
}

/** Letters that a reader or a collation takes for one another and that Unicode does not decompose. */
const ALIKE: Record<string, string> = {
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ے: 'ي',
  ک: 'ك',
  ڪ: 'ك',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ٱ: 'ا',
  ך: 'כ',
  ם: 'מ',
  ן: 'נ',
  ף: 'פ',
  ץ: 'צ',
  ς: 'σ',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  '\u0640': '',
};

const foldedCharacters = new Map<string, string>();

/** A character without case, marks and form; a mark of punctuation or a symbol is a space; an invisible character is nothing. */
function foldCharacter(character: string): string {
  const known = foldedCharacters.get(character);
  if (known !== undefined) return known;
  let folded = '';
  for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (/[\p{M}\p{Cf}]/u.test(part)) continue;
    if (/\p{Nd}/u.test(part)) folded += String(digitValue(part));
    else if (/[\p{L}\p{N}]/u.test(part)) folded += ALIKE[part] ?? hiragana(part);
    else if (part !== '\u0640') folded += ' ';
  }
  // Bounded, since a page may hold every character there is.
  if (foldedCharacters.size < 20_000) foldedCharacters.set(character, folded);
  return folded;
}

/** Digits of a script stand in a row from its zero, and the row before it ends elsewhere. */
function digitValue(digit: string): number {
  let code = digit.codePointAt(0)!;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) {
    code -= 1;
    value += 1;
  }
  return value;
}

function hiragana(letter: string): string {
  return letter >= '\u30a1' && letter <= '\u30f6'
    ? String.fromCharCode(letter.charCodeAt(0) - 0x60)
    : letter;
}

function fold(text: string): FoldedText {
  const folded: string[] = [];
  const origin: number[] = [];
  let index = 0;
  let last = STOP;
  for (const character of text) {
    if (character === STOP) {
      if (last === ' ') {
        folded.pop();
        origin.pop();
      }
      if (folded.at(-1) !== STOP) {
        folded.push(STOP);
        origin.push(index);
      }
      last = STOP;
    } else {
      for (const unit of foldCharacter(character).split('')) {
        if (unit === ' ' && (last === ' ' || last === STOP)) continue;
        folded.push(unit);
        origin.push(index);
        last = unit;
      }
    }
    index += character.length;
  }
  return { folded: folded.join(''), origin };
}

function foldLine(text: string): string {
  return fold(text.replace(/\s+/g, ' ')).folded.trim();
}

// Where the words are

interface Span {
  start: number;
  end: number;
}

/** The one passage of the page (offsets in its text) that the quoted words are; null when there is none or it cannot be told. */
function locate(quote: QuotedWords, { folded, origin }: FoldedText): Span | null {
  const words = foldLine(quote.blocks.join(' '));
  if (words === '') return null;
  // A paragraph of the copy may be two on the page.
  const line = folded.replaceAll(STOP, ' ');
  const whole = occurrencesOf(words, line).map((start) => ({ start, end: start + words.length }));
  const candidates = whole.length > 0 ? whole : interrupted(quote.blocks, line);
  const isCut = {
    before: /[\p{L}\p{N}\p{M}]$/u.test(quote.before),
    after: /^[\p{L}\p{N}\p{M}]/u.test(quote.after),
  };
  const aligned = candidates.filter(
    ({ start, end }) =>
      ((line[start - 1] ?? ' ') !== ' ') === isCut.before &&
      ((line[end] ?? ' ') !== ' ') === isCut.after,
  );
  // One or two words that are only found within others are not these words; three or more are no accident.
  const isLong = words.split(' ').length > 2;
  const chosen = chooseByContext(aligned.length > 0 || !isLong ? aligned : candidates, quote, line);
  if (!chosen) return null;
  return { start: origin[chosen.start]!, end: origin[chosen.end - 1]! + 1 };
}

function occurrencesOf(needle: string, text: string, from = 0): number[] {
  const found: number[] = [];
  if (needle === '') return found;
  for (let at = text.indexOf(needle, from); at >= 0; at = text.indexOf(needle, at + 1))
    found.push(at);
  return found;
}

/** Passages that begin and end as the words do, for words that the page shows with something between them. */
function interrupted(blocks: readonly string[], line: string): Span[] {
  const [first = [], ...rest] = blocks
    .map(foldLine)
    .filter((block) => block !== '')
    .map((block) => block.split(' '));
  const last = rest.at(-1) ?? first;
  const anchor = (list: string[], take: (count: number) => string[]) => {
    const most = rest.length === 0 ? Math.floor(list.length / 2) : list.length;
    for (const count of new Set([
      ...ANCHOR_WORDS.filter((each) => each < most),
      Math.min(most, 3),
    ])) {
      const text = take(count).join(' ');
      const at = occurrencesOf(text, line);
      if (at.length > 0) return { at, length: text.length };
    }
    return { at: [], length: 0 };
  };
  const heads = anchor(first, (count) => first.slice(0, count));
  const tails = anchor(last, (count) => last.slice(-count));
  const length = foldLine(blocks.join(' ')).length * 0.95;
  const spans: Span[] = [];
  for (const start of heads.at) {
    // What stood between was a box or an advertisement: it added to the words and took none away, and was no other article.
    const tail = tails.at.find((at) => at + tails.length - start >= length);
    if (tail === undefined || tail + tails.length - start > length * 2 + 3000) continue;
    spans.push({ start, end: tail + tails.length });
  }
  const shortest = Math.min(...spans.map(({ start, end }) => end - start));
  return spans.filter(({ start, end }) => end - start === shortest);
}

function chooseByContext(
  candidates: Span[],
  { before, after }: QuotedWords,
  line: string,
): Span | null {
  if (candidates.length <= 1) return candidates[0] ?? null;
  const wantedBefore = bareOf(foldLine(before)).slice(-CONTEXT_LENGTH);
  const wantedAfter = bareOf(foldLine(after)).slice(0, CONTEXT_LENGTH);
  let best: Span | null = null;
  let bestScore = -1;
  for (const span of candidates) {
    const shownBefore = bareOf(
      line.slice(Math.max(0, span.start - CONTEXT_LENGTH * 2), span.start),
    );
    const shownAfter = bareOf(line.slice(span.end, span.end + CONTEXT_LENGTH * 2));
    let score = 0;
    while (
      score < wantedBefore.length &&
      score < shownBefore.length &&
      wantedBefore.at(-1 - score) === shownBefore.at(-1 - score)
    )
      score += 1;
    let following = 0;
    while (following < wantedAfter.length && wantedAfter[following] === shownAfter[following])
      following += 1;
    score += following;
    if (score > bestScore) {
      best = span;
      bestScore = score;
    } else if (score === bestScore) best = null;
  }
  return best;
}

/** Spaces differ between a copy and its page: a heading may or may not be followed by one. */
function bareOf(text: string): string {
  return text.replaceAll(' ', '');
}

// From the passage to the directive

/** Words of one piece of text, as offsets in the page's text. */
interface Run {
  start: number;
  end: number;
  words: Span[];
}

interface Passage {
  /** The run the passage begins in and the index of its first word there; and the same for its end. */
  first: Run;
  firstWord: number;
  last: Run;
  lastWord: number;
}

function runAt(text: string, offset: number): Run {
  const start = text.lastIndexOf(STOP, offset) + 1;
  const stop = text.indexOf(STOP, offset);
  const end = stop < 0 ? text.length : stop;
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  const words: Span[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text.slice(start, end)))
    if (isWordLike) words.push({ start: start + index, end: start + index + segment.length });
  return { start, end, words };
}

/** Browsers look for whole words only, so a word that is half in is all in. */
function widen(text: string, { start, end }: Span): Passage | null {
  const first = runAt(text, start);
  const last = end <= first.end ? first : runAt(text, end - 1);
  const firstWord = first.words.findIndex((word) => word.end > start);
  const lastWord = last.words.findLastIndex((word) => word.start < end);
  if (firstWord < 0 || lastWord < 0) return null;
  if (first === last && lastWord < firstWord) return null;
  return { first, firstWord, last, lastWord };
}

/** A stretch of the page's text with as much of what stands beside it as is needed to tell it from others. */
interface Term {
  text: string;
  /** Folded, as it is looked for. */
  folded: string;
  /** Of context in another run: the marks that stand between it and the passage, which the passage then takes with it. */
  joint?: string;
}

function directiveFor(
  passage: Passage,
  text: string,
  { folded, origin }: FoldedText,
  outOfTime: () => boolean,
): string | null {
  const { first, firstWord, last, lastWord } = passage;
  const { start } = first.words[firstWord]!;
  const { end } = last.words[lastWord]!;
  const preceding = CONTEXT_WORDS.map((count) => precedingTerm(text, first, firstWord, count));
  const following = CONTEXT_WORDS.map((count) => followingTerm(text, last, lastWord, count));

  /** Whether a match that begins at `offset` of the folded page begins where the passage does, and the like of its end. */
  const startsHere = (offset: number): boolean =>
    origin[offset]! >= start && (origin[offset - 1] ?? -1) < start;
  const endsHere = (offset: number): boolean =>
    origin[offset - 1]! < end && (origin[offset] ?? Number.POSITIVE_INFINITY) >= end;

  const exact = (): string | null => {
    const whole = termOf(text.slice(start, end));
    const contexts: [before: Term | null, after: Term | null][] = [[null, null]];
    for (const [index, before] of preceding.entries()) {
      const after = following[index] ?? null;
      contexts.push([before, null], [null, after], [before, after]);
    }
    for (const [before, after] of contexts) {
      if (outOfTime()) return null;
      const matches = matchesOf(whole, before, after, folded);
      if (matches.length === 1 && startsHere(matches[0]!)) return write(whole, null, before, after);
    }
    return null;
  };

  const range = (): string | null => {
    const count = first === last ? lastWord - firstWord + 1 : Number.POSITIVE_INFINITY;
    const heads: Term[] = [];
    const tails: Term[] = [];
    for (const words of TERM_WORDS) {
      if (words * 2 > count && heads.length > 0) break;
      const size = Math.min(words, Math.floor(count / 2));
      const headEnd = Math.min(firstWord + size, first.words.length) - 1;
      const tailStart = Math.max(lastWord - size + 1, 0);
      heads.push(termOf(text.slice(start, first.words[headEnd]!.end)));
      tails.push(termOf(text.slice(last.words[tailStart]!.start, end)));
    }
    const upToTail = (head: Term, before: Term | null, from: number): string | null => {
      // The search for the end goes on from the end of the beginning and takes the first that it meets.
      for (const after of [null, ...following]) {
        for (const tail of tails) {
          const [match] = matchesOf(tail, null, after, folded, from);
          if (match !== undefined && endsHere(match + tail.folded.length))
            return write(head, tail, before, after);
        }
      }
      return null;
    };
    let firstOfItsKind: string | null = null;
    for (const before of [null, ...preceding]) {
      for (const head of heads) {
        if (outOfTime()) return null;
        const matches = matchesOf(head, before, null, folded);
        const [match] = matches;
        if (match === undefined || !startsHere(match)) continue;
        const found = upToTail(head, before, match + head.folded.length);
        if (matches.length === 1) return found;
        // In a refrain every beginning comes again; a search takes the first.
        firstOfItsKind ??= found;
      }
    }
    return firstOfItsKind;
  };

  const words = first === last ? lastWord - firstWord + 1 : Number.POSITIVE_INFINITY;
  return words === 1 || (words <= EXACT_WORDS && end - start <= EXACT_LENGTH) ? exact() : range();
}

function termOf(text: string): Term {
  return { text, folded: foldLine(text) };
}

/** `count` words and the marks between them and the passage; null when nothing can stand there. */
function precedingTerm(text: string, run: Run, word: number, count: number): Term | null {
  let piece: string;
  let joint = '';
  if (word > 0) {
    piece = text.slice(run.words[Math.max(0, word - count)]!.start, run.words[word]!.start);
  } else {
    if (run.start < 2) return null;
    joint = text.slice(run.start, run.words[0]!.start).trimStart();
    const previous = runAt(text, run.start - 2);
    if (previous.words.length === 0) return null;
    piece = text.slice(previous.words.at(-count)?.start ?? previous.words[0]!.start, previous.end);
  }
  piece = piece.trim();
  return /\p{Cf}$/u.test(piece) ? null : { ...termOf(piece), joint };
}

function followingTerm(text: string, run: Run, word: number, count: number): Term | null {
  let piece: string;
  let joint = '';
  if (word < run.words.length - 1) {
    const until = run.words[Math.min(run.words.length - 1, word + count)]!;
    piece = text.slice(run.words[word]!.end, until.end);
  } else {
    if (run.end + 1 >= text.length) return null;
    joint = text.slice(run.words[word]!.end, run.end).trimEnd();
    const next = runAt(text, run.end + 1);
    if (next.words.length === 0) return null;
    piece = text.slice(next.start, (next.words[count - 1] ?? next.words.at(-1)!).end);
  }
  piece = piece.trim();
  return /^\p{Cf}/u.test(piece) ? null : { ...termOf(piece), joint };
}

/** Where, in the folded page, `term` stands with that before it and after it. */
function matchesOf(
  term: Term,
  before: Term | null,
  after: Term | null,
  folded: string,
  from = 0,
): number[] {
  return occurrencesOf(term.folded, folded, from).filter(
    (at) =>
      (!before || folded.slice(0, at).trimEnd().endsWith(before.folded)) &&
      (!after ||
        folded
          .slice(at + term.folded.length)
          .trimStart()
          .startsWith(after.folded)),
  );
}

function write(
  start: Term,
  end: Term | null,
  before: Term | null,
  after: Term | null,
): string | null {
  const terms = [before, start, end, after];
  if (terms.some((piece) => piece && !piece.text.isWellFormed())) return null;
  const behind = after?.joint ?? '';
  const parts = [
    before && `${encode(before.text)}-`,
    encode((before?.joint ?? '') + start.text + (end ? '' : behind)),
    end && encode(end.text + behind),
    after && `-${encode(after.text)}`,
  ];
  const directive = `text=${parts.filter((part) => part !== null).join(',')}`;
  return directive.length <= MAX_LENGTH ? directive : null;
}

/** Percent-encoded whole: the marks that the syntax uses, and those at which programs end an address that stands in a text. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Bidi_Control}/gu, '')).replace(
    /[-!'()*~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
