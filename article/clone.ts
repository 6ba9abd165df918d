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
  /** The live blocks and pictures, in order. */
  live: Element[];
  /** Their copies, whether or not they are still in the document. */
  copies: Element[];
  /** Copies of what the page does not display. */
  hidden: Element[];
}

/** The elements whose place is known. Every element that a script touches costs time, so there are no others. */
const PLACED =
  'p,h1,h2,h3,h4,li,blockquote,pre,div,section,article,main,aside,header,ul,figure,img';
const MARKED = /^(p|h[234]|li|blockquote|pre|div|figure|img)$/;
const WITHOUT_BOX = /^(h\d|blockquote|pre|main|img)$/;

/** What is not among the commonest elements, and so may be one that a site has defined and given a shadow root. */
const RARE =
  ':not(div,span,a,p,li,ul,ol,img,svg,path,use,g,script,style,link,meta,h1,h2,h3,h4,section,button,figure,picture,source,i,b,em,strong,br,input,option,label,time,td,tr)';

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
  const body = page.querySelector('body');
  const copied: Copy = { document, live: [], copies: [], hidden: [] };
  if (!body) return copied;
  const copy = document.importNode(body, true);
  document.body.replaceWith(copy);
  copied.live = Array.from(body.querySelectorAll(PLACED));
  copied.copies = Array.from(copy.querySelectorAll(PLACED));

  const view = page.defaultView;
  if (view) {
    for (const [index, element] of copied.live.entries()) {
      if (!WITHOUT_BOX.test(element.localName) && isUndisplayed(element, view)) {
        copied.hidden.push(copied.copies[index] as Element);
      }
    }
  }
  const opened: [copy: Element, inside: ParentNode][] = [];
  const rare = copy.querySelectorAll(RARE);
  for (const [index, host] of body.querySelectorAll(RARE).entries()) {
    const inside = host.shadowRoot ?? frameBody(host);
    if (inside?.nodeType) opened.push([rare[index] as Element, inside]);
  }
  for (const [twin, inside] of opened) open(twin, inside, document);
  defuse(copy);
  return copied;
}

/** Writes on what is left of a copy which live element each was. */
export function markPlaces({ copies }: Copy): void {
  for (const [index, copy] of copies.entries()) {
    if (copy.isConnected && MARKED.test(copy.localName)) copy.setAttribute(PLACE, String(index));
  }
}

/** Whether an element is the root of what the page does not display. */
function isUndisplayed(element: Element, view: Window): boolean {
  // `display: contents` has no box either, which is why the style is asked as well.
  return element.checkVisibility?.() === false && view.getComputedStyle(element).display === 'none';
}

/** The body of a frame that the page may look into, when it holds enough to be the article. */
function frameBody(frame: Element): Element | null {
  if (frame.localName !== 'iframe') return null;
  try {
    const body = (frame as HTMLIFrameElement).contentDocument?.body;
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
export function defuse(root: Element): void {
  const document = root.ownerDocument;
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
