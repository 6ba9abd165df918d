/** Carries an element's place in the live page through everything that is done to its copy. */
export const PLACE = 'data-matn';
/** Carries the id of a heading past what judges elements by their names: it is the heading's own words. */
export const ANCHOR = 'data-matn-id';

/** What a frame must hold, in letters, to be read in its place. */
const FRAME_TEXT = 800;

/** A copy of a page that may be cut up, with the way back to the live elements. */
export interface Copy {
  /** Of a document of its own, not yet in it: what is cut from a tree that no document shows costs less. */
  body: Element;
  /** The live blocks and pictures, in order. */
  live: ArrayLike<Element>;
  /** Their copies, whether or not they are still in the document. */
  copies: ArrayLike<Element>;
}

/** The elements whose place is known. Every element that a script touches costs time: there are no others, and no arrays of these. */
const PLACED =
  'p,h1,h2,h3,h4,li,blockquote,pre,div,section,article,main,aside,header,ul,figure,img';
/** Of these, those whose place is written on their copies. */
const MARKED = new Set('p h2 h3 h4 li blockquote pre div figure img'.split(' '));
/** And those that a page hides only with the box around them. */
const SHOWN_WITH_BOX = new Set('h1 h2 h3 h4 blockquote pre main img'.split(' '));

/** What may have a shadow root, or be a frame, and is not among the commonest elements: those that a site has defined first of all. */
const RARE =
  ':not(div,span,a,p,li,ul,ol,img,svg,path,use,g,script,style,link,meta,h1,h2,h3,h4,section,button,figure,picture,source,i,b,em,strong,br,input,option,label,time,td,tr,noscript,small,form,figcaption,table,tbody,th,dl,dt,dd,select,textarea,sup,cite,hr,ins,rect,circle)';

/**
 * Copies the body of a page so that nothing in it can mislead or stall what reads it: forms become plain boxes (their
 * fields could stand in for `parentNode` and the like). What stands in open shadow roots and in frames of the same origin
 * is copied into its place.
 */
export function copyOf(page: Document): Copy {
  const document = page.implementation.createHTMLDocument('');
  const body = page.querySelector('body');
  if (!body) return { body: document.body, live: [], copies: [] };
  const copy = document.importNode(body, true);
  const live = body.querySelectorAll(PLACED);
  const copies = copy.querySelectorAll(PLACED);
  openHosts(body, copy);
  defuse(copy);
  return { body: copy, live, copies };
}

/**
 * Writes on what is left of a copy which live element each was.
 * @param view the live page's window, or null where nothing is displayed.
 * @returns those that are the roots of what the page does not display.
 */
export function markPlaces({ body, live, copies }: Copy, view: Window | null): Element[] {
  const hidden: Element[] = [];
  let root: Element | null = null;
  for (let index = 0; index < copies.length; index += 1) {
    const copy = copies[index] as Element;
    if (!body.contains(copy)) continue;
    const { localName } = copy;
    if (MARKED.has(localName)) copy.setAttribute(PLACE, String(index));
    if (
      view &&
      !SHOWN_WITH_BOX.has(localName) &&
      !root?.contains(copy) &&
      isUndisplayed(live[index] as Element, view)
    ) {
      root = copy;
      hidden.push(copy);
    }
  }
  return hidden;
}

/** Whether an element, in what the page displays, is not displayed. */
function isUndisplayed(element: Element, view: Window): boolean {
  // `display: contents` has no box either, which is why the style is asked as well.
  return element.checkVisibility?.() === false && view.getComputedStyle(element).display === 'none';
}

/** Copies into `copy`, a copy of `body`, what stands in open shadow roots and in frames of the same origin. */
function openHosts(body: Element, copy: Element): void {
  const opened = Array.from(body.querySelectorAll(RARE), (host, index) => ({
    index,
    inside: host.shadowRoot ?? frameBody(host),
  })).filter(({ inside }) => inside?.nodeType);
  if (opened.length === 0) return;
  const rare = copy.querySelectorAll(RARE);
  const twins = opened.map(({ index }) => rare[index] as Element);
  for (const [at, { inside }] of opened.entries()) {
    open(twins[at] as Element, inside as ParentNode, copy.ownerDocument);
  }
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

/** Takes from a copy what could stand in for its own members. */
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
}
