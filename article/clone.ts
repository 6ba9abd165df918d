/** Attributes of pictures longer than this are cut, but for addresses: Readability matches them quadratically. */
const MAX_ATTRIBUTE = 2048;
const LONG_ATTRIBUTE = /^(src|srcset|alt|data-src|data-srcset)$/;

/** Carries an element's place in the live page through everything that is done to its copy. */
export const PLACE = 'data-matn';

/** What a frame must hold, in letters, to be read in its place. */
const FRAME_TEXT = 800;

/** A copy of a page that may be cut up, with the way back to the live elements. */
export interface Copy {
  document: Document;
  /** The live elements; an element of the copy says by its `data-matn` which of them it was. */
  live: ArrayLike<Element>;
  /** The copies of the live elements, in the same order, whether or not they are still in the document. */
  copies: ArrayLike<Element>;
  /** Copies of what the page does not display. */
  hidden: Element[];
}

const MARKED = new Set(['p', 'h2', 'h3', 'h4', 'li', 'blockquote', 'pre', 'div', 'figure', 'img']);

/** What may be a box of its own, displayed or not. */
const BOXES = new Set(['div', 'section', 'aside', 'p', 'ul', 'li', 'article', 'header', 'figure']);

/**
 * Copies the body of a page so that nothing in it can mislead or stall what reads it: forms become plain boxes (their
 * fields could stand in for `parentNode` and the like), overlong attributes of pictures are cut. What stands in open shadow
 * roots and in frames of the same origin is copied into its place.
 */
export function copyOf(page: Document): Copy {
  const document = page.implementation.createHTMLDocument(page.title);
  const base = document.createElement('base');
  base.href = page.baseURI;
  document.head.append(base);
  // `body` is what the page says it is; the parser's own is the last child of the root that is one.
  const body = page.querySelector('body');
  if (!body) return { document, live: [], copies: [], hidden: [] };
  document.body.replaceWith(document.importNode(body, true));
  const live = body.querySelectorAll('*');
  const copies = document.body.querySelectorAll('*');
  const view = page.defaultView;
  const hidden: Element[] = [];
  const opened: [copy: Element, inside: ParentNode][] = [];
  for (let index = 0; index < live.length; index += 1) {
    const element = live[index] as Element;
    const name = element.localName;
    const root = element.shadowRoot;
    // A form's fields can stand in for its methods: it is no box here, and its shadow root no node of that kind.
    if (root?.nodeType === 11) opened.push([copies[index] as Element, root]);
    if (BOXES.has(name)) {
      if (view && isUndisplayed(element, view)) hidden.push(copies[index] as Element);
    } else if (name === 'iframe') {
      const frame = frameBody(element as HTMLIFrameElement);
      if (frame) opened.push([copies[index] as Element, frame]);
    }
  }
  for (const [copy, inside] of opened) open(copy, inside, document);
  defuse(document);
  return { document, live, copies, hidden };
}

/** Writes on what is left of a copy which live element each was. */
export function markPlaces({ document: { body }, copies }: Copy): void {
  for (let index = 0; index < copies.length; index += 1) {
    const copy = copies[index] as Element;
    if (MARKED.has(copy.localName) && body.contains(copy)) copy.setAttribute(PLACE, String(index));
  }
}

/** Whether an element is the root of what the page does not display. */
function isUndisplayed(element: Element, view: Window): boolean {
  // `display: contents` has no box either, which is why the style is asked as well.
  return element.checkVisibility?.() === false && view.getComputedStyle(element).display === 'none';
}

function frameBody(frame: HTMLIFrameElement): Element | null {
  try {
    const body = frame.contentDocument?.body;
    return body && (body.textContent ?? '').length > FRAME_TEXT ? body : null;
  } catch {
    return null;
  }
}

/** Puts a copy of what is inside a shadow root or a frame where its host stands; what the host held goes into the slot. */
function open(copy: Element, inside: ParentNode, document: Document): void {
  const box = document.createElement('div');
  for (const child of (inside as unknown as Node).childNodes) {
    box.append(document.importNode(child, true));
  }
  const hosts = inside.querySelectorAll('*');
  const copies = box.querySelectorAll('*');
  for (let index = 0; index < hosts.length; index += 1) {
    const root = hosts[index]?.shadowRoot;
    if (root?.nodeType === 11) open(copies[index] as Element, root, document);
  }
  box.querySelector('slot:not([name])')?.append(...copy.childNodes);
  if (copy.localName === 'iframe') copy.replaceWith(box);
  else copy.append(box);
}

/** Takes from a document what stalls or misleads Readability. */
export function defuse(root: Document | Element): void {
  const document = root.ownerDocument ?? (root as Document);
  const range = document.createRange();
  for (const form of root.querySelectorAll('form')) {
    // A range moves nodes without asking the form for anything.
    const box = document.createElement('div');
    range.selectNodeContents(form);
    box.append(range.extractContents());
    range.selectNode(form);
    range.deleteContents();
    range.insertNode(box);
  }
  for (const picture of root.querySelectorAll('img,picture,figure')) {
    for (const { name, value } of picture.attributes) {
      if (value.length > MAX_ATTRIBUTE && !LONG_ATTRIBUTE.test(name)) {
        picture.setAttribute(name, value.slice(0, MAX_ATTRIBUTE));
      }
    }
  }
}
