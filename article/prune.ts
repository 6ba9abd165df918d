import { ARTICLE_NAME, FURNITURE_NAME } from './furniture';
import { linkShare, textOf } from './text';

/** Elements that are never read as text. */
const NEVER =
  'script,style,link,template,svg,canvas,button,input,select,textarea,option,object,embed,applet,map,dialog,menu,nav,frame,frameset,audio,video,progress,meter,' +
  '[role=navigation],[role=search],[role=menu],[role=menubar],[role=toolbar],[role=tablist],[role=dialog],[role=alertdialog],[role=alert],[role=banner],[role=contentinfo],[role=complementary],[role=button],[aria-modal=true]';

/** Where readers of social and video sites show their players; what is not among them is an advertisement more often than not. */
const PLAYER =
  /\/\/(?:[\w-]+\.)*(youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|twitch\.tv|aparat\.com|twitter\.com|x\.com|instagram\.com|tiktok\.com|facebook\.com|soundcloud\.com|spotify\.com|datawrapper\.\w+|flourish\.studio|documentcloud\.org)\//i;

/** A box holding at least this share of the page's prose is never removed, whatever it is called. */
const TOO_MUCH = 0.3;

/** Prose: what stands in paragraphs and is no link. */
function proseOf(root: Element): number {
  let length = 0;
  for (const paragraph of root.querySelectorAll('p')) {
    const size = (paragraph.textContent ?? '').length;
    if (size > 40) length += size;
  }
  return length;
}

/** Removes from a copy what can never be the article, so that neither time nor doubt is spent on it. */
export function prune(document: Document, hidden: readonly Element[]): void {
  const { body } = document;
  if (!body) return;
  unwrapNoscript(document);
  for (const frame of document.querySelectorAll('iframe')) linkPlayer(frame);
  for (const element of document.querySelectorAll('script,style,link,template,svg')) {
    element.remove();
  }
  const all = Math.max(proseOf(body), 1);
  const isMuch = (element: Element): boolean =>
    (element.textContent ?? '').length > 200 && proseOf(element) / all >= TOO_MUCH;
  const drop = (element: Element): void => {
    if (element !== body && !isMuch(element)) element.remove();
  };
  hidden.forEach(drop);
  for (const element of document.querySelectorAll(NEVER)) drop(element);
  for (const element of body.querySelectorAll('[class],[id]')) {
    const name = `${element.getAttribute('class') ?? ''} ${element.id}`;
    if (
      FURNITURE_NAME.test(name) &&
      !ARTICLE_NAME.test(name) &&
      !element.closest('table,pre,figure')
    ) {
      drop(element);
    }
  }
  for (const list of body.querySelectorAll('ul,ol')) {
    if (list.childElementCount > 2 && linkShare(list) > 0.9 && !hasLongItems(list)) drop(list);
  }
}

/** Whether the items of a list of links are sentences, as notes and sources are. */
function hasLongItems(list: Element): boolean {
  return textOf(list).length / list.childElementCount > 120;
}

/** A lazy picture's plain form is in the `noscript` beside it. */
function unwrapNoscript(document: Document): void {
  for (const noscript of document.querySelectorAll('noscript')) {
    let image = noscript.querySelector('img');
    if (!image && /<img/i.test(noscript.textContent ?? '')) {
      const box = document.createElement('template');
      box.innerHTML = noscript.textContent ?? '';
      image = box.content.querySelector('img');
    }
    const before = noscript.previousElementSibling;
    if (
      image &&
      !textOf(noscript)
        .replace(/<[^>]*>/g, '')
        .trim()
    ) {
      const lazy = before?.localName === 'img' ? before : before?.querySelector('img:only-child');
      if (lazy) lazy.replaceWith(image);
      else noscript.replaceWith(image);
    }
    noscript.remove();
  }
}

/** A player becomes a link to what it plays. */
function linkPlayer(frame: Element): void {
  const address = frame.getAttribute('src') ?? frame.getAttribute('data-src') ?? '';
  const player = PLAYER.exec(address);
  if (player) {
    const paragraph = frame.ownerDocument.createElement('p');
    const link = frame.ownerDocument.createElement('a');
    link.setAttribute('href', address);
    link.textContent = frame.getAttribute('title') || (player[1] ?? address);
    paragraph.append(link);
    frame.replaceWith(paragraph);
  } else {
    frame.remove();
  }
}
