import { PLACE } from './clone';
import { isCall, isCredit, isLabel } from './furniture';
import { BLOCKS, folded, linkShare, textOf } from './text';

const CAPTION_NAME =
  /caption|cptn|legend|credit|cutline|(image|photo|img|picture|media)[_-]*(text|info|desc\w*|sub\w*|footer|meta|title)|bildunter|bildtext|figtext|pictext/i;
const PICTURE_NAME = /image|photo|picture|\bpic\b|media|figure|img|foto|bild|gallery|thumb/i;

/** What may be a caption that stands beside the box of its picture, and what its name must say. */
const BESIDE =
  '[class*=caption i],[id*=caption i],[class*=cutline i],[class*=legend i],[class*=description i],[class*=bildtext i],[class*=bildunter i],[class*=image-title i],[class=pictext]';
const BESIDE_NAME =
  /caption|cutline|(image|photo|media)[_-]*(desc|legend|title)|bild(text|unter)|pictext/i;

/** An empty figure before a box, with its place in the page. */
function figureAt(box: Element, place: string | null): Element {
  const figure = box.ownerDocument.createElement('figure');
  if (place !== null) figure.setAttribute(PLACE, place);
  box.before(figure);
  return figure;
}

/** So many boxes without a word may stand between a picture and its caption: a field, its label, a line. */
const MOST_BUTTONS = 4;

/** What stands before a caption, or before the boxes that hold nothing else; the button that shows it may stand between. */
function pictureBefore(caption: Element): Element | null {
  let inner = caption;
  for (let up = 0; up < 3; up += 1) {
    let before = inner.previousElementSibling;
    for (let step = 0; step < MOST_BUTTONS && before; step += 1) {
      if (textOf(before) || before.localName === 'img' || before.querySelector('img')) break;
      before = before.previousElementSibling;
    }
    const around = inner.parentElement;
    if (before || !around || textOf(around) !== textOf(caption)) return before;
    inner = around;
  }
  return null;
}

/** Gives a picture and the caption that stands beside its box a box of their own. */
function joinBeside(root: Element): void {
  for (const caption of root.querySelectorAll(BESIDE)) {
    const box = pictureBefore(caption);
    if (
      !box ||
      !BESIDE_NAME.test(`${caption.className} ${caption.id}`) ||
      caption.matches('figcaption,figure *') ||
      caption.querySelector('img') ||
      box.querySelector(ELSEWHERE) ||
      (box.localName !== 'img' && box.querySelectorAll('img').length !== 1) ||
      textOf(box) ||
      textOf(caption).length > LONGEST_CAPTION ||
      linkShare(caption) > 0.5
    ) {
      continue;
    }
    const words = root.ownerDocument.createElement('figcaption');
    words.append(...caption.childNodes);
    // Who took it, in a box of its own.
    const credit = caption.nextElementSibling;
    if (
      credit?.matches('span,small,cite,div:not(:has(img))') &&
      textOf(credit).length < SHORT_CREDIT &&
      isCredit(textOf(credit))
    )
      words.append(' ', credit);
    caption.remove();
    if (box.localName === 'figure') {
      box.append(words);
      continue;
    }
    const placed = [box, caption, box.querySelector('img')].find((each) =>
      each?.hasAttribute(PLACE),
    );
    const figure = figureAt(box, placed?.getAttribute(PLACE) ?? null);
    figure.append(box, words);
  }
}

/** A credit that is shorter, in letters, and stands by itself tells that what it stands with is a caption. */
const SHORT_CREDIT = 60;

/** A link to another page than that of the picture itself. */
export const ELSEWHERE =
  'a[href]:not([href*=".jp"],[href*=".png"],[href*="/photo"],[href*="/image"])';

/** Names of what is read aloud alone; before a caption it says that it is one, in fewer UTF-16 units. */
export const FOR_EARS =
  /sr-only|off-?screen|screen-?reader|visually-?hidden|assistive|tooltip|pop-?up|hidden/i;
const LONGEST_LABEL = 40;

/** The longest a caption and its credit can be, in letters. */
const LONGEST_CAPTION = 700;

/**
 * Gives every picture that has a caption a figure, and every figure one caption on one line: what it says and then its
 * credit. A caption is what is called one, or the one text in a box that is called a picture's.
 * @param root the page while it still has its classes.
 */
export function settleCaptions(root: Element): void {
  // What a press on the picture does.
  for (const image of root.querySelectorAll('a>img')) {
    const link = image.parentElement as Element;
    if (isLabel(textOf(link))) link.replaceChildren(image);
  }
  joinBeside(root);
  // Known to hold too many words for one picture: asked once, not for each of ten thousand pictures.
  const wordy = new Set<Element>();
  for (const image of root.querySelectorAll('img')) {
    if (image.closest('figure')) continue;
    let box: Element | null = image.parentElement;
    for (let up = 0; box && box !== root && up < 5; up += 1, box = box.parentElement) {
      if (wordy.has(box)) break;
      const words = textOf(box);
      if (words.length > LONGEST_CAPTION) {
        wordy.add(box);
        break;
      }
      if (!words) continue;
      if (box.querySelectorAll('img').length > 2 || box.querySelector('h1,h2,h3,h4')) break;
      const isLink = linkShare(box) > 0.5;
      const isPicture = !isLink && PICTURE_NAME.test(box.getAttribute('class') ?? '');
      if (!isPicture && box.querySelector('p~p')) break;
      if (/^(?:tbody|tr)$/.test(box.localName)) continue;
      const alternative = folded(image.getAttribute('alt') ?? '');
      const isCaption =
        isPicture ||
        (!isLink && isAlone(image, box)) ||
        (!isLink &&
          alternative.length > 20 &&
          alternative.startsWith(folded(words).slice(0, 60))) ||
        [...box.querySelectorAll('figcaption,[class],[itemprop=caption]')].some(
          (element) =>
            (element.matches('figcaption,[itemprop=caption]') ||
              CAPTION_NAME.test(element.getAttribute('class') ?? '')) &&
            !element.querySelector('img') &&
            textOf(element).length > 1,
        ) ||
        (!isLink &&
          [...box.querySelectorAll('span,small,cite,em,i,p,div')].some(
            (element) =>
              !element.firstElementChild &&
              textOf(element).length < SHORT_CREDIT &&
              isCredit(textOf(element)),
          ));
      if (!isCaption) continue;
      figureAt(box, box.getAttribute(PLACE) ?? image.getAttribute(PLACE)).append(...box.childNodes);
      box.remove();
      break;
    }
  }
  // A picture in a paragraph of its own, and a line in slanted or small letters below it.
  for (const image of root.querySelectorAll('p>img:only-child')) {
    const box = image.parentElement;
    const next = box?.nextElementSibling;
    const line = next?.matches('p:has(>:is(em,i,small):only-child)')
      ? next.firstElementChild
      : null;
    const words = line ? textOf(line) : '';
    if (!box || !next || textOf(box) || !isLine(words) || textOf(next) !== words) continue;
    const caption = root.ownerDocument.createElement('figcaption');
    caption.append(...next.childNodes);
    next.remove();
    figureAt(box, box.getAttribute(PLACE)).append(image, caption);
    box.remove();
  }
  for (const caption of root.querySelectorAll('figcaption')) {
    if (caption.closest('figure')) continue;
    // A button to show it may stand between.
    let above = caption.previousElementSibling;
    while (
      above &&
      above.localName !== 'figure' &&
      !above.querySelector('figure') &&
      !textOf(above)
    )
      above = above.previousElementSibling;
    const [figure, another] = above?.matches('figure')
      ? [above]
      : (above?.querySelectorAll('figure') ?? []);
    if (figure && !another && (figure === above || (above && !textOf(above))))
      figure.append(caption);
  }
  for (const figure of root.querySelectorAll('figure')) {
    if (figure.querySelector('table,pre,blockquote,ul,ol')) continue;
    // What shows nothing and asks for something: a newsletter.
    if (!figure.querySelector('img,figcaption') && isCall(textOf(figure))) {
      figure.remove();
      continue;
    }
    // The way to another article, as a figure: "Read more".
    if (
      figure.querySelector(`${ELSEWHERE}:empty`) &&
      [...figure.querySelectorAll('div,span,p')].some(
        (line) => !line.firstElementChild && isLabel(textOf(line)),
      )
    ) {
      figure.remove();
      continue;
    }
    const size = textOf(figure).length;
    for (const part of figure.querySelectorAll('span[class]')) {
      const { length } = textOf(part);
      if (length < LONGEST_LABEL && length < size && FOR_EARS.test(part.className)) part.remove();
    }
    if (!figure.querySelector('figcaption')) captionRest(figure);
    const captions = [...figure.querySelectorAll('figcaption')].filter(
      (caption) => !caption.parentElement?.closest('figcaption'),
    );
    const first = captions[0];
    if (!first) continue;
    const isCreditBox = /credit/i.test(first.className);
    // A name like `image-footer`, or a caption that is not read out twice, is no reason to leave it out.
    for (const part of figure.querySelectorAll('figcaption,figcaption *')) {
      for (const name of ['class', 'id', 'aria-hidden', 'hidden']) part.removeAttribute(name);
    }
    // The same words for a narrow and a wide screen.
    const said = new Set<string>();
    for (const part of first.querySelectorAll('*')) {
      const words = part.childElementCount === 0 ? textOf(part) : '';
      if (words.length > 20 && said.has(words)) part.remove();
      said.add(words);
    }
    for (const block of first.querySelectorAll(`${BLOCKS},footer`)) {
      block.before(' ');
      block.after(' ');
      block.replaceWith(...block.childNodes);
    }
    for (const line of first.querySelectorAll('br')) line.replaceWith(' ');
    // What the page's style sets apart.
    for (const part of first.querySelectorAll('span+span,span+small,span+cite'))
      if (part.previousSibling?.nodeType === 1) part.before(' ');
    for (const other of captions.slice(1)) {
      if (!textOf(first).includes(textOf(other))) first.append(' ', ...other.childNodes);
      other.remove();
    }
    creditInto(first, figure, isCreditBox);
  }
}

/** What is said of a picture that no name tells from other text, in UTF-16 units. */
const isLine = (words: string): boolean =>
  words.length > 15 && words.length < 250 && words.includes(' ');
/** A text that goes on below is longer, in the same; and a picture is as wide, in CSS px, where it says so. */
const PROSE = 80;
const LEAST_WIDTH = 150;
/** So many nodes may stand between: line ends, breaks, who wrote. */
const MOST_BETWEEN = 10;

/**
 * Whether a box between texts holds a picture that leads nowhere, with a line below it and no more.
 * @param box around the picture, with words.
 */
function isAlone(image: Element, box: Element): boolean {
  const words = textOf(box);
  if (
    !isLine(words) ||
    isLabel(words) ||
    // What it says and who took it; who wrote and when are more.
    [...box.querySelectorAll('*')].filter((part) => !part.firstElementChild && textOf(part))
      .length > 2 ||
    box.querySelector(ELSEWHERE) ||
    box.querySelectorAll('img').length > 1 ||
    Number(image.getAttribute('width') ?? 999) < LEAST_WIDTH
  )
    return false;
  let next = box.nextSibling;
  for (let step = 0; next && (next.textContent ?? '').trim().length < PROSE; step += 1)
    next = step < MOST_BETWEEN ? next.nextSibling : null;
  if (!next) return false;
  // Nothing is said before it; and words that go on beside it in its own paragraph are the text's.
  for (let part = image; part !== box; part = part.parentElement as Element) {
    for (let before = part.previousSibling; before; before = before.previousSibling)
      if (/\S/.test(before.textContent ?? '')) return false;
    let after = part.nextSibling;
    while (after?.nodeType === 3 && !/\S/.test(after.textContent ?? '')) after = after.nextSibling;
    if (after?.nodeType === 3) return false;
  }
  return true;
}

/** The longest a credit can be, in letters. */
const LONGEST_CREDIT = 100;

/**
 * A credit that stands in a figure beside its caption goes into it.
 * @param isCreditBox whether the caption is the credit, and what stands before it in the figure the caption.
 */
function creditInto(caption: Element, figure: Element, isCreditBox: boolean): void {
  if (figure.querySelector('h2,h3,h4,video,iframe,input')) return;
  for (const box of figure.querySelectorAll('*')) {
    if (box.contains(caption) || caption.contains(box) || box.querySelector('img,picture'))
      continue;
    const words = textOf(box);
    if (!words || !figure.contains(box)) continue;
    const isBefore = isCreditBox && (box.compareDocumentPosition(caption) & 4) !== 0;
    if (words.length > (isBefore ? LONGEST_CAPTION : LONGEST_CREDIT)) return;
    if (!textOf(caption).includes(words)) {
      if (isBefore) caption.prepend(...box.childNodes, ' ');
      else caption.append(' ', ...box.childNodes);
    }
    box.remove();
  }
}

/** Makes what a figure says besides its picture the caption that it lacks. */
function captionRest(figure: Element): void {
  if (!textOf(figure)) return;
  const caption = figure.ownerDocument.createElement('figcaption');
  const images = [...figure.querySelectorAll('picture,img')].filter(
    (image) => !image.parentElement?.closest('picture'),
  );
  if (images.length === 0) return;
  caption.append(...figure.childNodes);
  figure.append(...images, caption);
}
