/**
 * The DOM asked through its prototypes. A page can name its fields and pictures `querySelectorAll`, `parentNode` or
 * `textContent`, and a form's or a document's own member of that name is then the field (HTML, "named properties"); that holds
 * in a content script's isolated world too. What a prototype answers cannot be exchanged that way.
 */

/** Members by prototype and name, each found once. */
const members = new WeakMap<object, Map<string, PropertyDescriptor>>();

function memberOf(object: object, name: string): PropertyDescriptor {
  const own = Object.getPrototypeOf(object) as object;
  let known = members.get(own);
  if (!known) members.set(own, (known = new Map<string, PropertyDescriptor>()));
  let member = known.get(name);
  for (let prototype: object | null = own; prototype && !member;) {
    member = Object.getOwnPropertyDescriptor(prototype, name);
    prototype = Object.getPrototypeOf(prototype) as object | null;
  }
  known.set(name, member ?? {});
  return member ?? {};
}

function ask<Result>(object: object, name: string, ...values: unknown[]): Result {
  const { get, value } = memberOf(object, name);
  return (
    get ? get.call(object) : (value as (...given: unknown[]) => unknown).apply(object, values)
  ) as Result;
}

/** The elements inside `root` that `selector` finds, in document order, at most `limit`. */
export function all(root: Document | Element, selector: string, limit = 200): Element[] {
  const found = ask<NodeListOf<Element>>(root, 'querySelectorAll', selector);
  const elements: Element[] = [];
  for (let index = 0; index < Math.min(found.length, limit); index++) {
    const element = found[index];
    if (element) elements.push(element);
  }
  return elements;
}

/** An attribute, or '' when it is absent; cut after `limit` UTF-16 units. */
export function attribute(element: Element, name: string, limit = 4000): string {
  return (ask<string | null>(element, 'getAttribute', name) ?? '').slice(0, limit);
}

export function textContent(node: Node): string {
  return ask<string | null>(node, 'textContent') ?? '';
}

export function closest(element: Element, selector: string): Element | null {
  return ask<Element | null>(element, 'closest', selector);
}

/** The element that holds this one. */
export function holderOf(node: Node): Element | null {
  return ask<Element | null>(node, 'parentElement');
}

/** Whether `first` comes before `second` in the document, neither holding the other. */
export function precedes(first: Node, second: Node): boolean {
  // Node.DOCUMENT_POSITION_FOLLOWING
  return (ask<number>(first, 'compareDocumentPosition', second) & 4) !== 0;
}

/** Elements in document order, parted into those before `pivot` (what holds it included) and those after. */
export function partAt(
  elements: readonly Element[],
  pivot: Node | null,
): [before: Element[], after: Element[]] {
  if (!pivot) return [[], [...elements]];
  let low = 0;
  let high = elements.length;
  for (; low < high;) {
    const middle = (low + high) >> 1;
    const element = elements[middle];
    if (element && precedes(pivot, element)) high = middle;
    else low = middle + 1;
  }
  return [elements.slice(0, low), elements.slice(low)];
}

/** Whether `outer` is or holds `inner`. */
export function holds(outer: Node, inner: Node): boolean {
  return ask<boolean>(outer, 'contains', inner);
}

/**
 * The text in an element without scripts and styles, at most about `limit` UTF-16 units; ` | ` stands where two boxes' texts would
 * run together.
 */
export function visibleText(element: Element, limit: number): string {
  const page = ask<Document>(element, 'ownerDocument');
  // NodeFilter.SHOW_TEXT
  const walker = ask<TreeWalker>(page, 'createTreeWalker', element, 4);
  let text = '';
  for (
    let node = walker.nextNode(), steps = 0;
    node && text.length < limit && steps < 4000;
    node = walker.nextNode(), steps++
  ) {
    const holder = holderOf(node);
    if (
      holder &&
      /^(?:script|style|noscript|template|svg|button|select)$/.test(String(holder.localName))
    )
      continue;
    const value = (node.nodeValue ?? '').slice(0, limit);
    if (/[\p{L}\p{N})"”“»?!.:]$/u.test(text) && /^[\p{Lu}\p{Lo}\p{N}"“„«]/u.test(value))
      text += ' | ';
    text += value;
  }
  return text;
}

/** The address of a document, its base address and its title. */
export const addressOf = (page: Document): string => ask<string>(page, 'URL');
export const baseOf = (page: Document): string => ask<string>(page, 'baseURI');
