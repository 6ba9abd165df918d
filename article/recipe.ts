import { PLACE, TOLD, type Copy } from './clone';
import { decodeEntities } from './entities';
import { wrapLoose } from './lines';
import { parseJsonLd, type Thing } from './structured-data';
import { BLOCKS, folded, onOneLine, textOf } from './text';
import { allIn, precedes, textContent } from './untampered';

/**
 * What a recipe is made of, and how. Pages set both in columns and cards, beside servings to choose and boxes to tick, where
 * nothing but the data of the page tells them from furniture. What the data list is looked for among what the page shows, and
 * stays. https://schema.org/Recipe
 */

/** Ingredients or steps as a page shows them. */
export interface Told {
  /** Stands before what has this place. */
  place: number;
  /** What the lines say, folded. */
  keys: readonly string[];
  /** Headings and lists, in order. */
  blocks: readonly Element[];
}

/** Bounds of what is read of the data: things within things, and lines of ingredients or steps. */
const DEEPEST = 8;
const MOST_LINES = 200;
const MOST_RECIPES = 5;
/** And of what is asked of the page: elements. */
const MOST_ASKED = 12_000;

/** Ingredients, a line each, and steps, a paragraph each. */
type Lists = readonly [ingredients: readonly string[], steps: readonly string[]];

const lines = (text: string): string[] =>
  decodeEntities(text)
    .split(/\n|<\/?(?:p|br|li|div)\b[^>]*>/i)
    .map((line) => line.replace(/<[^>]*>/g, ''));

/** Texts in what schema.org allows for instructions: texts, HowToStep, HowToSection, ItemList. */
function stepsIn(value: unknown, depth = 0): string[] {
  if (depth > DEEPEST) return [];
  if (typeof value === 'string') return lines(value);
  if (Array.isArray(value))
    return value.slice(0, MOST_LINES).flatMap((one) => stepsIn(one, depth + 1));
  if (typeof value !== 'object' || value === null) return [];
  const { text, itemListElement, name } = value as Thing;
  return stepsIn(text ?? itemListElement ?? name, depth + 1);
}

/** The recipes among things within things: an article, or a list, may have several. */
function recipesIn(value: unknown, depth = 0): Thing[] {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
  if (Array.isArray(value))
    return value.slice(0, MOST_LINES).flatMap((one) => recipesIn(one, depth + 1));
  const thing = value as Thing;
  if ('recipeIngredient' in thing || 'recipeInstructions' in thing) return [thing];
  return ['@graph', 'mainEntity', 'itemListElement', 'item'].flatMap((name) =>
    recipesIn(thing[name], depth + 1),
  );
}

/** What a page's data say of its recipes. */
function listsOf(page: Document): Lists[] {
  for (const script of allIn(page, 'script[type*="ld+json" i]', 40)) {
    const source = textContent(script);
    const recipes = source.includes('"recipeIn') ? recipesIn(parseJsonLd(source)) : [];
    if (recipes.length > 0)
      return recipes
        .slice(0, MOST_RECIPES)
        .map(({ recipeIngredient, recipeInstructions }) => [
          stepsIn(recipeIngredient),
          stepsIn(recipeInstructions),
        ]);
  }
  const shown = (names: string): string[] =>
    allIn(page, names, MOST_LINES).map((element) => textContent(element));
  const ingredients = shown('[itemprop~=recipeIngredient],[itemprop~=ingredients]').map(onOneLine);
  return ingredients.length > 0
    ? [[ingredients, shown('[itemprop~=recipeInstructions]').flatMap(lines)]]
    : [];
}

/** A line of a recipe says no more, in UTF-16 units. */
const LONGEST = 1200;
/** A step that is not told line by line says at least so much, folded. */
const SHORTEST_STEP = 15;
/** So much of a list must be found for the rest to be looked for beside it; and so much in one box. */
const HALF = 0.5;
const NEARLY_ALL = 0.8;
/** So many lines to each that is said are the same list again. */
const TWICE = 1.5;
/** What is missing of a list, at most, for it to be there. */
const LITTLE = 0.1;
/** A heading stands no further above its list, in UTF-16 units, and says no more. */
const ABOVE = 200;
const LONGEST_HEADING = 80;

const ITEMS = 'li,p,dd,tr,div,label,span';
const HEADINGS = 'h2,h3,h4,h5,h6';

/**
 * The ingredients and the steps that a page's data list, as the page shows them.
 * @param copy of the page, before anything is removed from it.
 */
export function toldOn(page: Document, copy: Copy): Told[] {
  const keysOf = (list: readonly string[]): string[] => [
    ...new Set(
      list
        .slice(0, MOST_LINES)
        .map((line) => folded(line.slice(0, LONGEST)))
        .filter(Boolean),
    ),
  ];
  return listsOf(page)
    .flatMap(([ingredients, steps]) => [
      shownOf(copy, keysOf(ingredients), ingredientIn, 'ul'),
      shownOf(copy, keysOf(steps), stepIn, 'ol'),
    ])
    .filter((told) => told !== null);
}

/** Which line of a list, or which part of one, a line of the page says, folded; null for none, or several. */
type Finding = (line: string, element: Element) => string | null;

/** Of an ingredient the page may say more than the data, in UTF-16 units: how it is cut, another measure. */
const MORE = 2.5;

const ingredientIn = (list: readonly string[]): Finding => {
  const most = MORE * Math.max(...list.map(({ length }) => length));
  return (line) => {
    if (line.length > most) return null;
    if (list.includes(line)) return line;
    // A box around several says them all.
    const said = list.filter((one) => line.includes(one)).toSorted((a, b) => b.length - a.length);
    const [longest = ''] = said;
    return line.length <= longest.length * MORE && said.every((one) => longest.includes(one))
      ? longest
      : null;
  };
};

const stepIn = (list: readonly string[]): Finding => {
  const all = list.join('');
  return (line, element) =>
    line.length >= SHORTEST_STEP &&
    // A box around several lines says what several of the data do; each of them is looked for.
    !element.querySelector('p,li,tr')?.nextElementSibling &&
    all.includes(line)
      ? line
      : null;
};

/**
 * The box that shows a list, taken apart.
 * @param list its lines, folded.
 */
function shownOf(
  copy: Copy,
  list: readonly string[],
  findingIn: (list: readonly string[]) => Finding,
  name: 'ul' | 'ol',
): Told | null {
  if (list.length < 2) return null;
  const find = findingIn(list);
  const all = new Map<Element, string>();
  let last: Element | null = null;
  let left = MOST_ASKED;
  for (const element of copy.body.querySelectorAll(ITEMS)) {
    if (last?.contains(element)) continue;
    if (--left < 0) break;
    const text = element.textContent ?? '';
    if (text.length > LONGEST) continue;
    const line = folded(text);
    const key = line && find(line, element);
    if (!key) continue;
    all.set(element, key);
    last = element;
  }
  // The same may stand in a list for the shop, or for another screen; all of it may stand behind what unfolds it.
  const shown = new Map([...all].filter(([element]) => isShown(element, copy)));
  const found = new Set(shown.values()).size < list.length * HALF ? all : shown;
  const distinct = new Set(found.values()).size;
  if (distinct < 2 || distinct < list.length * HALF) return null;
  const box = boxOf(found, distinct * NEARLY_ALL);
  const inBox = [...found].filter(([element]) => box.contains(element));
  // Salt may be asked for twice, and not everything.
  const isTwice = inBox.length >= distinct * TWICE;
  const items = new Set<Element>();
  const seen = new Set<string>();
  for (const [element, key] of inBox) {
    if (isTwice && seen.has(key)) continue;
    seen.add(key);
    items.add(element);
    // Its neighbours are of the list as well, though the data say them in other words.
    for (const beside of element.parentElement?.children ?? []) {
      const text = beside.textContent ?? '';
      if (
        beside.localName === element.localName &&
        beside.className === element.className &&
        !found.has(beside) &&
        text.length < LONGEST &&
        /\S/.test(text) &&
        // An amount by itself is a part of one.
        !list.some((one) => one.includes(folded(text)))
      )
        items.add(beside);
    }
  }
  const first = [...items].reduce((one, other) => (precedes(other, one) ? other : one));
  return {
    place: placedBefore(first, copy) - 0.5,
    keys: [...items].map((item) => folded(item.textContent ?? '')),
    blocks: blocksOf(box, items, name),
  };
}

/** Whether the page displays an element, as far as its place tells. */
function isShown(element: Element, copy: Copy): boolean {
  const before = placedBefore(element, copy);
  const own = copy.copies[before] === element ? before : before - 1;
  return (copy.live[own] as Element | undefined)?.checkVisibility?.() !== false;
}

/** The smallest box that holds so many of the lines. */
function boxOf(found: ReadonlyMap<Element, string>, least: number): Element {
  let best: Element | null = null;
  for (const start of found.keys()) {
    let box = start;
    if (best?.contains(start)) continue;
    while (box.parentElement && countIn(box, found) < least) box = box.parentElement;
    if (!best || best.contains(box)) best = box;
  }
  return best as Element;
}

/** How many different lines a box holds. */
function countIn(box: Element, found: ReadonlyMap<Element, string>): number {
  const keys = new Set<string>();
  for (const [element, key] of found) if (box.contains(element)) keys.add(key);
  return keys.size;
}

/** Node.DOCUMENT_POSITION_FOLLOWING, also of what an element holds. */
const FOLLOWING = 4;

/** How many elements with a place begin before an element. */
function placedBefore(element: Element, { copies }: Copy): number {
  let [low, high] = [0, copies.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((copies[middle] as Element).compareDocumentPosition(element) & FOLLOWING) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Lists of the lines in a box, and the headings above and among them. */
function blocksOf(box: Element, items: ReadonlySet<Element>, name: 'ul' | 'ol'): Element[] {
  const document = box.ownerDocument;
  const blocks: Element[] = [];
  let list: Element | null = null;
  const add = (block: Element, text: string): void => {
    block.textContent = text;
    block.setAttribute(TOLD, '');
    if (block.localName === 'li') {
      if (!list) {
        list = document.createElement(name);
        blocks.push(list);
      }
      list.append(block);
    } else {
      list = null;
      blocks.push(block);
    }
  };
  const inOrder = [...box.querySelectorAll('*')];
  const first = inOrder.findIndex((element) => items.has(element));
  const above = headingAbove(inOrder[first] ?? box, box);
  for (const element of [...(above ? [above] : []), ...inOrder.slice(first)]) {
    if (element.matches(HEADINGS))
      add(document.createElement(element.localName), onOneLine(element.textContent ?? ''));
    else if (items.has(element)) add(document.createElement('li'), wordsOf(element));
  }
  const end = blocks.findLastIndex(({ localName }) => /^[ou]l$/.test(localName));
  return blocks.slice(0, end + 1);
}

/** The last heading before an element, where hardly anything stands between them. */
function headingAbove(element: Element, box: Element): Element | null {
  const root = box.parentElement?.parentElement?.parentElement ?? box;
  let above: Element | null = null;
  for (const heading of root.querySelectorAll(HEADINGS)) {
    if (!precedes(heading, element)) break;
    above = heading;
  }
  if (!above || (above.textContent ?? '').length > LONGEST_HEADING) return null;
  const range = root.ownerDocument.createRange();
  range.setStartAfter(above);
  range.setEndBefore(element);
  return range.toString().trim().length < ABOVE ? above : null;
}

/** The words of a line whose amount, unit and thing may stand in boxes of their own, without blanks between them. */
function wordsOf(element: Element): string {
  const words: string[] = [];
  const read = (node: Node): void => {
    if (node.nodeType === 3) words.push(node.nodeValue ?? '');
    else if (!/^(?:script|style|button|svg)$/.test((node as Element).localName ?? ''))
      node.childNodes.forEach(read);
  };
  read(element);
  return onOneLine(words.join(' '))
    .replace(/(?<=\d) ?([⁄/]) ?(?=\d)/g, '$1')
    .replace(/ (?=[,.;:)،])|(?<=\() /g, '');
}

/** Puts into what was found what is missing of what the data tell, in place of what is there of it; all of it is marked. */
export function retell(content: Element, all: readonly Told[]): void {
  for (const { place, keys, blocks } of all) {
    const said = folded(content.textContent ?? '');
    const isThere = keys.filter((key) => !said.includes(key)).length <= keys.length * LITTLE;
    if (!isThere) wrapLoose(content);
    const whole: Element[] = [];
    const pieces: Element[] = [];
    for (const element of content.querySelectorAll(BLOCKS)) {
      const key = folded(element.textContent ?? '');
      if (keys.includes(key)) whole.push(element);
      else if (key && keys.some((line) => line.includes(key))) pieces.push(element);
    }
    if (isThere) {
      whole.forEach(settle);
      continue;
    }
    const headings = new Set(
      blocks.filter((block) => block.matches(HEADINGS)).map((block) => folded(textOf(block))),
    );
    for (const heading of content.querySelectorAll(HEADINGS))
      if (headings.has(folded(heading.textContent ?? ''))) heading.remove();
    for (const element of [...whole, ...pieces]) element.remove();
    let before = [...content.querySelectorAll(`[${PLACE}]`)].find(
      (element) => Number(element.getAttribute(PLACE)) > place,
    );
    for (let box = before?.closest(WHOLE); box; box = box.parentElement?.closest(WHOLE))
      before = box;
    if (before) before.before(...blocks);
    else content.append(...blocks);
  }
}

/** What no list stands in. */
const WHOLE = 'ul,ol,table,figure,blockquote,a,p';

/** Marks a line that is there; its words, where they stand in boxes of their own, are parted by blanks. */
function settle(line: Element): void {
  line.setAttribute(TOLD, '');
  if (line.childElementCount > 1 && !line.querySelector('a,img')) line.textContent = wordsOf(line);
}
