/** Attributes longer than this are cut, but for addresses and alternatives: Readability matches them quadratically. */
const MAX_ATTRIBUTE = 2048;
const LONG_ATTRIBUTE = /^(src|href|srcset|alt|content|data-src|data-srcset)$/;

/** Carries an element's place in the live page through everything that is done to its copy. */
export const PLACE = 'data-matn';

/** What a frame must hold, in letters, to be read in its place. */
const FRAME_TEXT = 800;

/** A copy of a page that may be cut up, with the way back to the live elements. */
export interface Copy {
  document: Document;
  /** The live elements; an element of the copy says by its `data-matn` which of them it was. */
  live: ArrayLike<Element>;
  /** Copies of what the page does not display. */
  hidden: Element[];
}

/**
 * Copies a page so that nothing in it can mislead or stall what reads it: forms become plain boxes (their fields could
 * stand in for `parentNode` and the like), overlong attributes are cut. What stands in open shadow roots and in frames
 * of the same origin is copied into its place.
 */
export function copyOf(page: Document): Copy {
  const document = page.cloneNode(true) as Document;
  const live = page.querySelectorAll('*');
  const copies = document.querySelectorAll('*');
  const view = page.defaultView;
  const hidden: Element[] = [];
  const opened: [copy: Element, inside: ParentNode][] = [];
  for (let index = 0; index < live.length; index += 1) {
    const element = live[index] as Element;
    const copy = copies[index] as Element;
    const name = element.localName;
    const root = element.shadowRoot;
    if (root?.nodeType === 11) opened.push([copy, root]);
    if (name === 'iframe') {
      const frame = frameBody(element as HTMLIFrameElement);
      if (frame) opened.push([copy, frame]);
    }
    // A form's fields can stand in for its methods, so it is asked nothing; it becomes a box below.
    if (typeof name !== 'string' || name === 'form') continue;
    copy.setAttribute(PLACE, String(index));
    if (view && isUndisplayed(element, view)) hidden.push(copy);
  }
  for (const [copy, inside] of opened) open(copy, inside, document);
  defuse(document);
  return { document, live, hidden };
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
  for (const element of root.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (value.length > MAX_ATTRIBUTE && !LONG_ATTRIBUTE.test(name)) {
        element.setAttribute(name, value.slice(0, MAX_ATTRIBUTE));
      }
    }
  }
}
