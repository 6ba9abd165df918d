import { closest, holderOf, holds } from './untampered';

/** Carries an element's place in the live page through everything that is done to its copy. */
export const PLACE = 'data-matn';
/** Carries the id of a heading past what judges elements by their names: it is the heading's own words. */
export const ANCHOR = 'data-matn-id';

/** Marks what the data of the page say is of the article. */
export const TOLD = 'data-matn-told';

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
  ':not(a,span):is(div,p,li,ul,img,h2,h3,figure,section,article,h1,h4,header,blockquote,pre,main,aside)';
/** Of these, those whose place is written on their copies. */
const MARKED = new Set('p h2 h3 h4 li blockquote pre div figure img'.split(' '));
/** And those that a page hides only with the box around them. */
const SHOWN_WITH_BOX = new Set('h1 h2 h3 h4 blockquote pre main img'.split(' '));

/** What may have a shadow root, or be a frame, and is not among the commonest elements: those that a site has defined first of all. */
const RARE =
  ':not(div,span,a,p,li,ul,img,path,svg,script,h1,h2,h3,h4,section,figure,button,picture,source,i,b,em,strong,br,input,option,label,time,td,tr)';

/**
 * Copies the body of a page so that nothing in it can mislead or stall what reads it: forms become plain boxes (their
 * fields could stand in for `parentNode` and the like). What stands in open shadow roots and in frames of the same origin
 * is copied into its place.
 */
export function copyOf(page: Document): Copy {
  const document = page.implementation.createHTMLDocument('');
  const body = page.querySelector('body');
  if (!body) return { body: document.body, live: [], copies: [] };
  const root = partOf(body);
  const part = document.importNode(root, true);
  let copy = part;
  // In the boxes it stands in, which are bare: the core tells a box by what it stands in as well.
  for (let box = root; box !== body;) {
    box = holderOf(box) as Element;
    const around = document.importNode(box, false);
    around.append(copy);
    copy = around;
  }
  const live = root.querySelectorAll(PLACED);
  const copies = part.querySelectorAll(PLACED);
  const rare = insidesOf(root.querySelectorAll(RARE));
  const rareCopies = rare.length > 0 ? part.querySelectorAll(RARE) : [];
  openAll(insidesOf(live), copies);
  openAll(rare, rareCopies);
  settleAnchors(copy, page);
  defuse(copy);
  return { body: copy, live, copies };
}

/** Less prose than this, in UTF-16 units, tells nothing of where the article stands. */
const LEAST_PROSE = 1500;
/** The share of the prose that the part of a page must hold which is read. */
const NEARLY_ALL = 0.95;

/**
 * The smallest box that holds every main heading of a page and nearly all of its prose, with all of the article that it stands
 * in: menus above and footers below are not copied only to be thrown away. It is the body where a page has no such headings.
 */
function partOf(body: Element): Element {
  const headings = body.querySelectorAll('h1');
  const last = headings[headings.length - 1];
  let outside = Array.from(body.querySelectorAll('p'), (paragraph): [Element, number] => [
    paragraph,
    (paragraph.textContent ?? '').length,
  ]).filter(([, size]) => size > 40);
  const left = (): number => outside.reduce((sum, [, size]) => sum + size, 0);
  const all = left();
  if (!last || all < LEAST_PROSE) return body;
  let box = headings[0] as Element;
  while (box !== body && !(holds(box, last) && left() <= all * (1 - NEARLY_ALL))) {
    box = holderOf(box) ?? body;
    const around = box;
    outside = outside.filter(([paragraph]) => !holds(around, paragraph));
  }
  return closest(box, 'main') ?? closest(box, 'article') ?? box;
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

/** What stands in the open shadow roots, and in the frames of the same origin, among some elements, with the places of these. */
function insidesOf(hosts: ArrayLike<Element>): (readonly [place: number, inside: ParentNode])[] {
  const insides: (readonly [number, ParentNode])[] = [];
  for (let place = 0; place < hosts.length; place += 1) {
    const host = hosts[place] as Element;
    const inside = host.shadowRoot ?? frameBody(host);
    if (inside?.nodeType) insides.push([place, inside]);
  }
  return insides;
}

/** Copies it into the copies of the hosts. */
function openAll(insides: ReturnType<typeof insidesOf>, copies: ArrayLike<Element>): void {
  for (const [place, inside] of insides) open(copies[place] as Element, inside);
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

/** Puts a copy of what is inside a shadow root or a frame where its host stands; what the host held goes into its slots. */
function open(copy: Element, inside: ParentNode): void {
  const document = copy.ownerDocument;
  const box = document.createElement('div');
  for (const child of (inside as unknown as Node).childNodes) {
    box.append(document.importNode(child, true));
  }
  openAll(insidesOf(inside.querySelectorAll('*')), box.querySelectorAll('*'));
  if (copy.localName === 'iframe') settleAddresses(box, (inside as unknown as Node).baseURI);
  for (const slot of box.querySelectorAll('slot')) {
    const name = slot.getAttribute('name') ?? '';
    const own = Array.from(copy.childNodes).filter(
      (node) => ((node.nodeType === 1 && (node as Element).getAttribute('slot')) || '') === name,
    );
    // What stands in a slot of its own is shown where nothing is given for it.
    slot.replaceWith(...(own.length > 0 ? own : slot.childNodes));
  }
  if (copy.localName === 'iframe') copy.replaceWith(box);
  else if (/\S/.test(box.textContent ?? '')) copy.replaceChildren(box);
}

/** Makes addresses whole that are told from another base than the page's own. */
export function settleAddresses(root: Element, base: string): void {
  for (const name of ['href', 'src']) {
    for (const element of root.querySelectorAll(`[${name}]`)) {
      const address = element.getAttribute(name) ?? '';
      const url = address.startsWith('#') ? null : URL.parse(address, base);
      if (url) element.setAttribute(name, url.href);
    }
  }
}

/** Links to a place on the same page are written as such; those that only start a script are no links. */
function settleAnchors(copy: Element, { URL: here, baseURI }: Document): void {
  for (const link of copy.querySelectorAll('a[href*="#"],a[href^="javascript:" i]')) {
    const href = link.getAttribute('href') ?? '';
    if (href.startsWith('#')) continue;
    const url = URL.parse(href, baseURI);
    if (url?.protocol === 'javascript:') link.removeAttribute('href');
    else if (url?.hash && here.startsWith(url.origin + url.pathname)) {
      if (new URL(here).pathname === url.pathname) link.setAttribute('href', url.hash);
    }
  }
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
