import { SIGNS } from '../language/letters';

/**
 * The DOM asked through its prototypes. A page can name its fields and pictures `querySelectorAll`, `parentNode` or
 * `textContent`, and a form's or a document's own member of that name is then the field (HTML, "named properties"); that holds
 * in a content script's isolated world too. What a prototype answers cannot be exchanged that way.
 */

/**
 * What the most general prototype has by a name: it serves every node, where a script's own `textContent` (Trusted Types) serves
 * only scripts.
 */
function memberOf(object: object, name: string): PropertyDescriptor | undefined {
  let member: PropertyDescriptor | undefined;
  for (let prototype = Object.getPrototypeOf(object) as object | null; prototype;) {
    member = Object.getOwnPropertyDescriptor(prototype, name) ?? member;
    prototype = Object.getPrototypeOf(prototype) as object | null;
  }
  return member;
}

/** The attribute `name` of nodes of one kind, looked for at the first question. */
function asking<Asked extends object, Value>(name: string): (object: Asked) => Value {
  let get: (() => unknown) | undefined;
  return (object) => (get ??= memberOf(object, name)?.get)?.call(object) as Value;
}

/** The method `name` of nodes of one kind, looked for at the first call. */
function calling<Asked extends object, Given, Value>(
  name: string,
): (object: Asked, given: Given) => Value {
  let method: ((given: Given) => Value) | undefined;
  return (object, given) =>
    (method ??= memberOf(object, name)?.value as (given: Given) => Value).call(object, given);
}

const findInDocument = calling<Document, string, NodeListOf<Element>>('querySelectorAll');
/** The first element of a document that `selector` finds. */
export const firstInPage = calling<Document, string, Element | null>('querySelector');
const findInElement = calling<Element, string, NodeListOf<Element>>('querySelectorAll');
const getAttribute = calling<Element, string, string | null>('getAttribute');
const position = calling<Node, Node, number>('compareDocumentPosition');
const content = asking<Node, string | null>('textContent');

/** The elements inside a document or an element that `selector` finds, in document order, at most `limit`. */
export const allIn = (page: Document, selector: string, limit = 200): Element[] =>
  Array.prototype.slice.call(findInDocument(page, selector), 0, limit) as Element[];
export const allOf = (element: Element, selector: string, limit = 200): Element[] =>
  Array.prototype.slice.call(findInElement(element, selector), 0, limit) as Element[];

/** An attribute, or '' when it is absent; cut after `limit` UTF-16 units. */
export function attribute(element: Element, name: string, limit = 4000): string {
  return (getAttribute(element, name) ?? '').slice(0, limit);
}

export const textContent = (node: Node): string => content(node) ?? '';
export const nameOf = asking<Element, string>('localName');

/** What an element is called: what follows the first of its classes says in which state it is. */
export const kindOf = (element: Element): string =>
  `${nameOf(element)}.${attribute(element, 'class', 200).split(' ', 1)[0]}`;
export const closest = calling<Element, string, Element | null>('closest');
/** The element that holds this one, the first one inside it, and those beside it. */
export const holderOf = asking<Node, Element | null>('parentElement');
export const firstIn = asking<Element, Element | null>('firstElementChild');
export const nextOf = asking<Element, Element | null>('nextElementSibling');
export const previousOf = asking<Element, Element | null>('previousElementSibling');
/** Whether `outer` is or holds `inner`. */
export const holds = calling<Node, Node, boolean>('contains');

/** Whether `first` comes before `second` in the document, neither holding the other. */
export function precedes(first: Node, second: Node): boolean {
  // Node.DOCUMENT_POSITION_FOLLOWING, without Node.DOCUMENT_POSITION_CONTAINED_BY
  return (position(first, second) & 20) === 4;
}

export const firstChild = asking<Node, Node | null>('firstChild');
export const nextSibling = asking<Node, Node | null>('nextSibling');
export const nodeType = asking<Node, number>('nodeType');
export const copyOfNode = calling<Node, boolean, Node>('cloneNode');
export const removeFrom = calling<Node, Node, Node>('removeChild');
export const nodeValue = asking<Node, string | null>('nodeValue');

const UNSEEN = /^(?:script|style|noscript|template|svg|button|select|rt|rp)$/;

const RUBY = /^(?:ruby|rt)$/;

const END = new RegExp(`[^${SIGNS}]|[)"”“»?!.:]`);
const START = new RegExp(`[^${SIGNS}]|["“„«‘「]`);

/** Whether two texts would run together: after a letter, a digit or the end of a sentence a word begins, in no small letter. */
function runInto(before: string, after: string): boolean {
  const first = after.charAt(0);
  return END.test(before.slice(-1)) && START.test(first) && first === first.toUpperCase();
}

/**
 * The text in an element without scripts and styles, at most about `limit` UTF-16 units; ` | ` stands where two boxes' texts would
 * run together.
 */
export function visibleText(element: Element, limit: number): string {
  let text = '';
  let steps = 0;
  let isRuby = false;
  const read = (holder: Node): void => {
    for (let node = firstChild(holder); node; node = nextSibling(node)) {
      if (text.length >= limit || ++steps > 8000) return;
      const type = nodeType(node);
      if (type === 3) {
        const value = (nodeValue(node) ?? '').slice(0, limit);
        if (!isRuby && runInto(text, value)) text += ' | ';
        isRuby = false;
        text += value;
      } else if (type === 1) {
        const name = nameOf(node as Element);
        // What is read aloud over a sign stands in the midst of a word.
        isRuby ||= RUBY.test(name);
        if (!UNSEEN.test(name)) read(node);
      }
    }
  };
  read(element);
  return text;
}

/** The address of a document and its base address. */
export const addressOf = asking<Document, string>('URL');
export const baseOf = asking<Document, string>('baseURI');
