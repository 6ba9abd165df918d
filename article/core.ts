/**
 * Where the article stands on a page. The algorithm is that of Mozilla's Readability 0.6.0, which is Arc90's (Apache License 2.0,
 * https://github.com/mozilla/readability), rule by rule and number by number; core.test.ts holds it to the original. What
 * is ours is how it counts: a text is measured once, where the original reads it anew for every box around it, and what
 * is done elsewhere in this house (metadata, pictures, links, attributes) is not done twice.
 */

import { remembered } from './text';

/** How strictly is looked: by names at all, by names in the weights, and by what a box is made of. */
interface Strictness {
  names: boolean;
  weights: boolean;
  cleaning: boolean;
}

/** From the strictest on: the next is tried where the last found too little. */
const ATTEMPTS: readonly Strictness[] = [
  { names: true, weights: true, cleaning: true },
  { names: false, weights: true, cleaning: true },
  { names: false, weights: false, cleaning: true },
  { names: false, weights: false, cleaning: false },
];

/** What has fewer letters is too little, unless nothing longer is found. */
const ENOUGH = 500;

/**
 * The article on a page, in a box of its own; null where there is no text at all.
 * @param first the page's body, which is cut up; it stands in no document.
 * @param again a body like the first, for another attempt.
 * @param title what the page calls itself: a heading that says the same is left out.
 */
export function coreOf(first: Element, again: () => Element, title: string): Element | null {
  let longest: Element | null = null;
  let most = 0;
  // As in the original, what was once weighed as a whole is not the article as a whole in a later attempt.
  let asWhole = true;
  for (const [index, strictness] of ATTEMPTS.entries()) {
    const body = index === 0 ? first : again();
    const paragraphs = collect(body, title, strictness);
    const measures = measure(body);
    const scores = score(body, paragraphs, measures, strictness);
    const hasWhole = scores.has(body);
    const top = choose(body, scores, strictness, asWhole);
    asWhole &&= !hasWhole;
    const isMade = !measures.has(top);
    const content = join(body, top, scores, measures);
    clean(content, measures, strictness);
    if (isMade) top.replaceWith(...top.childNodes);
    const length = lengthOf(content);
    if (length > most) {
      longest = content;
      most = length;
    }
    if (length >= ENOUGH) break;
  }
  if (longest) simplify(longest);
  return longest;
}

const trimmed = (node: Node): string => (node.textContent ?? '').trim();

/** The next element in document order; with `past`, none inside this one. */
function nextOf(element: Element, past = false): Element | null {
  if (!past && element.firstElementChild) return element.firstElementChild;
  let at: Element | null = element;
  while (at && !at.nextElementSibling) at = at.parentElement;
  return at && at.nextElementSibling;
}

function removeAndNext(element: Element): Element | null {
  const next = nextOf(element, true);
  element.remove();
  return next;
}

/** Makes another element of the same content and attributes. */
function rename(element: Element, name: string): Element {
  const renamed = element.ownerDocument.createElement(name);
  renamed.append(...element.childNodes);
  for (const attribute of element.getAttributeNames()) {
    try {
      renamed.setAttribute(attribute, element.getAttribute(attribute) ?? '');
    } catch {
      // The parser takes names that no script may give.
    }
  }
  element.replaceWith(renamed);
  return renamed;
}

const isBreak = (node: Node | null): boolean => node?.nodeName === 'BR';
const isBlank = (node: Node): boolean => node.nodeType !== 1 && !trimmed(node);

/** This node or the next, blanks passed over. */
function passBlanks(node: Node | null): Node | null {
  let at = node;
  while (at && isBlank(at)) at = at.nextSibling;
  return at;
}

/** Two line breaks and more in a row part paragraphs. */
function splitAtBreaks(body: Element): void {
  for (const br of body.querySelectorAll('br')) {
    const parent = br.parentElement;
    let next = passBlanks(br.nextSibling);
    if (!parent || !isBreak(next)) continue;
    while (next && isBreak(next)) {
      const after = passBlanks(next.nextSibling);
      (next as Element).remove();
      next = after;
    }
    const paragraph = body.ownerDocument.createElement('p');
    br.replaceWith(paragraph);
    for (let node = paragraph.nextSibling; node;) {
      if (isBreak(node) && isBreak(passBlanks(node.nextSibling))) break;
      if (!isPhrasing(node)) break;
      const following = node.nextSibling;
      paragraph.append(node);
      node = following;
    }
    trimEnd(paragraph);
    if (parent.localName === 'p') rename(parent, 'div');
  }
}

const isBlankOrBreak = (node: Node): boolean =>
  node.nodeType === 3 ? !trimmed(node) : isBreak(node);

function trimEnd(paragraph: Element): void {
  while (paragraph.lastChild && isBlankOrBreak(paragraph.lastChild)) paragraph.lastChild.remove();
}

const PHRASING = new Set(
  'abbr audio b bdo br button cite code data datalist dfn em embed i img input kbd label mark math meter noscript object output progress q ruby samp script select small span strong sub sup textarea time var wbr'.split(
    ' ',
  ),
);

function isPhrasing(node: Node): boolean {
  if (node.nodeType === 3) return true;
  const { localName } = node as Element;
  return (
    PHRASING.has(localName) ||
    (/^(a|del|ins)$/.test(localName ?? '') && Array.from(node.childNodes).every(isPhrasing))
  );
}

const UNLIKELY =
  /-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote/;
const MAYBE = /and|article|body|column|content|main|shadow/;
const UNLIKELY_ROLE =
  '[role=menu],[role=menubar],[role=complementary],[role=navigation],[role=alert],[role=alertdialog],[role=dialog]';
const POSITIVE =
  /article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story/;
const NEGATIVE =
  /-ad-|hidden|^hid$| hid$| hid |^hid |banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget/;

const isUnlikely = remembered((name) => {
  const words = name.toLowerCase();
  return UNLIKELY.test(words) && !MAYBE.test(words);
});
const weightOfName = remembered((name) => {
  const words = name.toLowerCase();
  return (NEGATIVE.test(words) ? -25 : 0) + (POSITIVE.test(words) ? 25 : 0);
});
const isSharing = remembered((name) => /(\b|_)(share|sharedaddy)(\b|_)/i.test(name));

const classOf = (element: Element): string => element.getAttribute('class') ?? '';
const nameOf = (element: Element): string => `${classOf(element)} ${element.id}`;

function weightOf(element: Element, { weights }: Strictness): number {
  return weights ? weightOfName(classOf(element)) + weightOfName(element.id) : 0;
}

/** Whether one of the four boxes around an element, or of all of them, is of this kind. */
function isWithin(element: Element, name: string, most = 4): boolean {
  let box = element.parentElement;
  for (let up = 0; box && up < most; up += 1, box = box.parentElement) {
    if (box.localName === name) return true;
  }
  return false;
}

const BOX = new Set('div section header h1 h2 h3 h4 h5 h6'.split(' '));
const SCORED = new Set('section h2 h3 h4 h5 h6 p td pre'.split(' '));
const BLOCK = 'blockquote,dl,div,img,ol,p,pre,table,ul';

function hasWords(node: Node): boolean {
  if (node.nodeType === 3) return /\S/.test(node.nodeValue ?? '');
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType !== 8 && hasWords(child)) return true;
  }
  return false;
}

/** Whether there is nothing in a box, or nothing but lines. */
function isEmpty(box: Element): boolean {
  return (
    !hasWords(box) &&
    (box.childElementCount === 0 || box.childElementCount === box.querySelectorAll('br,hr').length)
  );
}

/** Whether a box holds one element, of this name, and no words beside it. */
function holdsOnly(box: Element, name: string): boolean {
  return (
    box.childElementCount === 1 &&
    box.firstElementChild?.localName === name &&
    !Array.from(box.childNodes).some(
      (node) => node.nodeType === 3 && /\S$/.test(node.nodeValue ?? ''),
    )
  );
}

/** How much of a title a heading leaves unsaid, by its Latin words, from 1 (nothing) to 0. */
function likeness(title: string, heading: string): number {
  const wordsOf = (text: string) => text.toLowerCase().split(/\W+/).filter(Boolean);
  const said = wordsOf(title);
  const words = wordsOf(heading);
  if (said.length === 0 || words.length === 0) return 0;
  const others = words.filter((word) => !said.includes(word));
  return 1 - others.join(' ').length / words.join(' ').length;
}

/** Removes what is unlikely to be text and gives what stands loose in boxes paragraphs of its own; answers what is to be scored. */
function collect(body: Element, title: string, { names }: Strictness): Element[] {
  splitAtBreaks(body);
  for (const font of body.querySelectorAll('font')) rename(font, 'span');
  for (const hidden of body.querySelectorAll('[hidden],[aria-hidden=true]')) {
    if (hidden.hasAttribute('hidden') || !classOf(hidden).includes('fallback-image'))
      hidden.remove();
  }
  if (names) for (const element of body.querySelectorAll(UNLIKELY_ROLE)) element.remove();
  const scored: Element[] = [];
  let isTitled = false;
  for (let node: Element | null = body.firstElementChild; node;) {
    const { localName } = node;
    if (!isTitled && (localName === 'h1' || localName === 'h2')) {
      isTitled = likeness(title, trimmed(node)) > 0.75;
      if (isTitled) {
        node = removeAndNext(node);
        continue;
      }
    }
    if (
      (names &&
        localName !== 'a' &&
        isUnlikely(nameOf(node)) &&
        !isWithin(node, 'table') &&
        !isWithin(node, 'code')) ||
      (BOX.has(localName) && isEmpty(node))
    ) {
      node = removeAndNext(node);
      continue;
    }
    if (SCORED.has(localName)) scored.push(node);
    if (localName === 'div') {
      wrapPhrasing(node);
      const only = node.firstElementChild;
      if (only && holdsOnly(node, 'p') && linkDensityOf(node) < 0.25) {
        node.replaceWith(only);
        node = only;
        scored.push(node);
      } else if (!node.querySelector(BLOCK)) {
        node = rename(node, 'p');
        scored.push(node);
      }
    }
    node = nextOf(node);
  }
  return scored;
}

function wrapPhrasing(box: Element): void {
  let paragraph: Element | null = null;
  for (let child = box.firstChild; child;) {
    const next: ChildNode | null = child.nextSibling;
    if (isPhrasing(child)) {
      if (paragraph) {
        paragraph.append(child);
      } else if (!isBlankOrBreak(child)) {
        paragraph = box.ownerDocument.createElement('p');
        child.replaceWith(paragraph);
        paragraph.append(child);
      }
    } else if (paragraph) {
      trimEnd(paragraph);
      paragraph = null;
    }
    child = next;
  }
}

const linkFactor = (link: Element): number =>
  /^#./.test(link.getAttribute('href') ?? '') ? 0.3 : 1;

const lengthOf = (node: Node): number => trimmed(node).replace(/\s{2,}/g, ' ').length;

/** The share of a box's letters that are links, read from the box. */
function linkDensityOf(box: Element): number {
  const length = lengthOf(box);
  let linked = 0;
  for (const link of box.querySelectorAll('a')) linked += lengthOf(link) * linkFactor(link);
  return length && linked / length;
}

/** What the text of an element comes to. */
interface Measure {
  /** UTF-16 units, blanks at its ends left out and those within counted once. */
  length: number;
  /** Of these in links, a link to a place of the same page for less than a third. */
  links: number;
  /** Commas of all scripts, and those of Latin alone. */
  commas: number;
  latinCommas: number;
  /** Where the first letter stands in the text of the page; below zero while there is none. */
  start: number;
}

type Measures = Map<Element, Measure>;

const COMMAS = /[\u060C\uFE50\uFE10\uFE11\u2E41\u2E34\u2E32\uFF0C]/g;

/** Measures the text of every element in one walk. */
function measure(body: Element): Measures {
  const measures: Measures = new Map();
  // The text as it would be with its blanks folded: how long it is, and up to where there are letters.
  let position = 0;
  let written = 0;
  let isParted = true;
  const around: Measure[] = [];
  const read = (text: string): void => {
    const bare = text.trim();
    if (text.length !== bare.length && !isParted && /^\s/.test(text)) {
      position += 1;
      isParted = true;
    }
    if (!bare) return;
    for (let up = around.length - 1; up >= 0 && (around[up] as Measure).start < 0; up -= 1) {
      (around[up] as Measure).start = position;
    }
    position += /\s\s/.test(bare) ? bare.replace(/\s{2,}/g, ' ').length : bare.length;
    written = position;
    isParted = /\s$/.test(text);
    if (isParted) position += 1;
    const latin = bare.includes(',') ? bare.split(',').length - 1 : 0;
    const own = around.at(-1) as Measure;
    own.latinCommas += latin;
    own.commas += latin + (bare.match(COMMAS)?.length ?? 0);
  };
  const walk = (element: Element): Measure => {
    const own: Measure = { length: 0, links: 0, commas: 0, latinCommas: 0, start: -1 };
    measures.set(element, own);
    around.push(own);
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) {
        read(node.nodeValue ?? '');
      } else if (node.nodeType === 1) {
        const inner = walk(node as Element);
        own.commas += inner.commas;
        own.latinCommas += inner.latinCommas;
        own.links +=
          (node as Element).localName === 'a'
            ? inner.length * linkFactor(node as Element)
            : inner.links;
      }
    }
    around.pop();
    if (own.start >= 0) own.length = written - own.start;
    return own;
  };
  walk(body);
  return measures;
}

const density = ({ links, length }: Measure): number => length && links / length;

/** The measure of an element, also of one that was made since all were measured. */
function measureOf(element: Element, measures: Measures): Measure {
  let own = measures.get(element);
  if (!own) {
    for (const [made, taken] of measure(element)) measures.set(made, taken);
    own = measures.get(element) as Measure;
  }
  return own;
}

const firstScore = (element: Element, strictness: Strictness): number => {
  const name = element.localName;
  const own =
    name === 'div'
      ? 5
      : /^(pre|td|blockquote)$/.test(name)
        ? 3
        : /^(address|[oud]l|d[dt]|li|form)$/.test(name)
          ? -3
          : /^(h[1-6]|th)$/.test(name)
            ? -5
            : 0;
  return own + weightOf(element, strictness);
};

type Scores = Map<Element, number>;

/** Scores the boxes around paragraphs by the length of their sentences, and takes off what is links. */
function score(
  body: Element,
  paragraphs: readonly Element[],
  measures: Measures,
  strictness: Strictness,
): Scores {
  const scores: Scores = new Map();
  for (const paragraph of paragraphs) {
    const own = measures.get(paragraph);
    if (!own || own.length < 25 || paragraph === body) continue;
    const points = 2 + own.commas + Math.min(Math.floor(own.length / 100), 3);
    let box = paragraph.parentElement;
    for (let level = 0; box && level < 5; level += 1, box = box.parentElement) {
      const share = level === 0 ? 1 : level === 1 ? 2 : level * 3;
      scores.set(box, (scores.get(box) ?? firstScore(box, strictness)) + points / share);
    }
  }
  for (const [box, points] of scores) {
    scores.set(box, points * (1 - density(measures.get(box) as Measure)));
  }
  return scores;
}

/** How many boxes may be the article's, and how many of them must agree on one around them. */
const TOP = 5;
const AGREED = 3;

/**
 * The box that holds the article.
 * @param asWhole whether the whole body may be it.
 */
function choose(body: Element, scores: Scores, strictness: Strictness, asWhole: boolean): Element {
  const scoreOf = (box: Element): number => {
    let points = scores.get(box);
    if (points === undefined) scores.set(box, (points = firstScore(box, strictness)));
    return points;
  };
  const best: Element[] = [];
  for (const [box, points] of scores) {
    if (box === body && !asWhole) continue;
    let rank = 0;
    while (rank < best.length && points <= scoreOf(best[rank] as Element)) rank += 1;
    if (rank < TOP) best.splice(rank, 0, box);
    if (best.length > TOP) best.pop();
  }
  let top = best[0];
  if (!top || top === body) {
    top = body.ownerDocument.createElement('div');
    top.append(...body.childNodes);
    body.append(top);
    scoreOf(top);
    return top;
  }
  const highest = scoreOf(top);
  const rivals = best.slice(1).filter((box) => scoreOf(box) / highest >= 0.75);
  if (rivals.length >= AGREED) {
    for (let box = top.parentElement; box && box !== body; box = box.parentElement) {
      const around = box;
      if (rivals.filter((rival) => rival !== around && around.contains(rival)).length >= AGREED) {
        top = box;
        break;
      }
    }
  }
  let last = scoreOf(top);
  const lowest = last / 3;
  for (let box = top.parentElement; box && box !== body; box = box.parentElement) {
    const points = scores.get(box);
    if (points === undefined) continue;
    if (points < lowest) break;
    if (points > last) {
      top = box;
      break;
    }
    last = points;
  }
  for (
    let box = top.parentElement;
    box && box !== body && box.childElementCount === 1;
    box = box.parentElement
  ) {
    top = box;
  }
  scoreOf(top);
  return top;
}

/** What a box that is taken may be called; another becomes a `div`. */
const TAKEN = new Set('div article section p ol ul'.split(' '));

/** The article's box, and those beside it that are of it too. */
function join(body: Element, top: Element, scores: Scores, measures: Measures): Element {
  const content = body.ownerDocument.createElement('div');
  const points = scores.get(top) ?? 0;
  const threshold = Math.max(10, points * 0.2);
  const name = classOf(top);
  for (const beside of Array.from(top.parentElement?.children ?? [top])) {
    if (beside !== top) {
      const bonus = name !== '' && classOf(beside) === name ? points * 0.2 : 0;
      const own = scores.get(beside);
      if (!(own !== undefined && own + bonus >= threshold) && !isSentence(beside, measures))
        continue;
    }
    const taken = TAKEN.has(beside.localName) ? beside : rename(beside, 'div');
    if (taken !== beside) measures.set(taken, measureOf(beside, measures));
    content.append(taken);
  }
  return content;
}

/** Whether a paragraph reads as one of the text. */
function isSentence(paragraph: Element, measures: Measures): boolean {
  if (paragraph.localName !== 'p') return false;
  const own = measureOf(paragraph, measures);
  return own.length > 80
    ? density(own) < 0.25
    : own.length > 0 && own.length < 80 && own.links === 0 && /\.( |$)/.test(trimmed(paragraph));
}

/** What holds no text of the article, where it was not taken away before. */
const NO_TEXT_IN = 'footer,aside,link,object,embed,iframe,input,textarea,select,button';

/** Removes from what was taken what is not of the text after all. */
function clean(content: Element, measures: Measures, strictness: Strictness): void {
  const tables = new Set<Element>();
  for (const table of content.querySelectorAll('table')) if (isData(table)) tables.add(table);
  const remove = (element: Element): void => {
    const own = measureOf(element, measures);
    for (let box = element.parentElement; box && box !== content; box = box.parentElement) {
      const around = measures.get(box);
      if (!around) continue;
      around.length -= own.length;
      around.links -= element.localName === 'a' ? own.length : own.links;
      around.commas -= own.commas;
      around.latinCommas -= own.latinCommas;
    }
    element.remove();
  };
  const cleanBoxes = (name: string): void => {
    if (!strictness.cleaning) return;
    for (const box of Array.from(content.querySelectorAll(name)).toReversed()) {
      if (isUnwanted(box, name, measures, tables, strictness)) remove(box);
    }
  };
  cleanBoxes('fieldset');
  for (const element of content.querySelectorAll(NO_TEXT_IN)) remove(element);
  for (const top of content.children) {
    for (const element of top.querySelectorAll('[class],[id]')) {
      if (isSharing(nameOf(element)) && (element.textContent ?? '').length < ENOUGH)
        remove(element);
    }
  }
  for (const heading of content.querySelectorAll('h1,h2')) {
    if (weightOf(heading, strictness) < 0) remove(heading);
  }
  for (const name of ['table', 'ul', 'div']) cleanBoxes(name);
  for (const heading of content.querySelectorAll('h1')) rename(heading, 'h2');
  for (const paragraph of content.querySelectorAll('p')) {
    if (!hasWords(paragraph) && !paragraph.querySelector('img')) paragraph.remove();
  }
  for (const br of content.querySelectorAll('br')) {
    if (passBlanks(br.nextSibling)?.nodeName === 'P') br.remove();
  }
  for (const table of content.querySelectorAll('table')) unwrapCell(table);
}

/** A table of one cell is a box. */
function unwrapCell(table: Element): void {
  const body = holdsOnly(table, 'tbody') ? (table.firstElementChild as Element) : table;
  const row = holdsOnly(body, 'tr') ? (body.firstElementChild as Element) : null;
  if (!row || !holdsOnly(row, 'td')) return;
  const cell = row.firstElementChild as Element;
  table.replaceWith(rename(cell, Array.from(cell.childNodes).every(isPhrasing) ? 'p' : 'div'));
}

/** Whether a table holds data rather than a page's layout. */
function isData(table: Element): boolean {
  if (table.getAttribute('role') === 'presentation' || table.getAttribute('datatable') === '0') {
    return false;
  }
  if (
    table.getAttribute('summary') ||
    table.querySelector('caption')?.firstChild ||
    table.querySelector('col,colgroup,tfoot,thead,th')
  ) {
    return true;
  }
  if (table.querySelector('table')) return false;
  let rows = 0;
  let columns = 0;
  const span = (element: Element, name: string): number =>
    Number.parseInt(element.getAttribute(name) ?? '', 10) || 1;
  for (const row of table.querySelectorAll('tr')) {
    rows += span(row, 'rowspan');
    let across = 0;
    for (const cell of row.querySelectorAll('td')) across += span(cell, 'colspan');
    columns = Math.max(columns, across);
  }
  if (columns === 1 || rows === 1) return false;
  return rows >= 10 || columns > 4 || rows * columns > 10;
}

/** Nothing but a word for an advertisement or for waiting. */
const NO_TEXT =
  /^(ad(vertising|vertisement)?|pub(licité)?|werb(ung)?|广告|реклама|anuncio|(loading|正在加载|загрузка|chargement|cargando)(…|\.\.\.)?)$/;

/** What a text is usually set in. */
const TEXTISH = 'span,li,td,blockquote,dl,div,img,ol,p,pre,table,ul';

/** Whether a box in the article is none of its own: by its name, its links, its pictures without words. */
function isUnwanted(
  box: Element,
  name: string,
  measures: Measures,
  tables: ReadonlySet<Element>,
  strictness: Strictness,
): boolean {
  if (tables.size > 0) {
    for (const table of tables) if (table.contains(box) || box.contains(table)) return false;
  }
  if (isWithin(box, 'code')) return false;
  const weight = weightOf(box, strictness);
  if (weight < 0) return true;
  const own = measureOf(box, measures);
  if (own.latinCommas >= 10) return false;
  if (own.length < 30 && NO_TEXT.test(trimmed(box).toLowerCase())) return true;

  const sum = (selector: string): number => {
    let length = 0;
    for (const inner of box.querySelectorAll(selector)) length += measureOf(inner, measures).length;
    return length;
  };
  const isList = name === 'ul' || (own.length > 0 && sum('ul,ol') / own.length > 0.9);
  const links = density(own);
  const pictures = box.querySelectorAll('img').length;
  const paragraphs = box.querySelectorAll('p').length;
  const inFigure = isWithin(box, 'figure');
  const isBad =
    (!inFigure && pictures > 1 && paragraphs / pictures < 0.5) ||
    (!isList && box.querySelectorAll('li').length - 100 > paragraphs) ||
    (!isList &&
      !inFigure &&
      own.length < 25 &&
      (pictures === 0 || pictures > 2) &&
      links > 0 &&
      sum('h1,h2,h3,h4,h5,h6') / own.length < 0.9) ||
    (!isList && weight < 25 && links > 0.2) ||
    (weight >= 25 && links > 0.5) ||
    (pictures === 0 && (own.length === 0 || sum(TEXTISH) === 0));
  if (!isBad || !isList) return isBad;
  // A list of pictures, one to an item, may stay.
  for (const child of box.children) if (child.childElementCount > 1) return true;
  return pictures !== box.querySelectorAll('li').length;
}

/** Takes away boxes that hold nothing, and those that hold only another. */
function simplify(content: Element): void {
  for (let node: Element | null = content.firstElementChild; node;) {
    if (/^(div|section)$/.test(node.localName)) {
      if (isEmpty(node)) {
        node = removeAndNext(node);
        continue;
      }
      if (holdsOnly(node, 'div') || holdsOnly(node, 'section')) {
        const only: Element = node.firstElementChild as Element;
        for (const name of node.getAttributeNames()) {
          only.setAttribute(name, node.getAttribute(name) ?? '');
        }
        node.replaceWith(only);
        node = only;
        continue;
      }
    }
    node = nextOf(node);
  }
}
