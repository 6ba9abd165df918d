import { SIGNS } from '../language/letters';
import { ANCHOR } from './clone';
import { ELSEWHERE, FOR_EARS } from './figures';
import {
  furnitureIn,
  isAboveComments,
  isConsent,
  isCredit,
  isLabel,
  isLinkList,
} from './furniture';
import { endsAsSentence, folded, linkShare, textOf } from './text';

/**
 * Elements that are never read as text, but for those whose role is no such thing. The commonest others are told first, so that
 * a browser need not compare each of them with all of these. The list is Joomla's, of who wrote and when.
 */
const ALWAYS =
  ':not(div,span,a,p,li,ul,img,path):is(script,style,link,meta,base,template,svg,canvas,button,input,select,textarea,option,object,embed,applet,map,dialog,menu,nav,frame,frameset,audio,video,progress,meter,dl.article-info),[aria-modal=true]';
const NEVER = `${ALWAYS},[role],header,footer`;
/** Of these, those that hold no prose, whatever they hold. */
const MACHINERY = new Set('script style link meta svg'.split(' '));
/** Roles of what is never read as text. */
const FURNITURE_ROLE =
  /^(navigation|search|menu|menubar|toolbar|tablist|dialog|alertdialog|alert|banner|contentinfo|complementary|button)$/;

/** Whether an element that NEVER finds has a role of another kind, and is of no other kind either. */
const isReadable = (element: Element): boolean => {
  const role = element.getAttribute('role');
  if (role === null) return /^(header|footer)$/.test(element.localName) && !isLandmark(element);
  return (
    (!FURNITURE_ROLE.test(role) ||
      (role === 'button' && (element.localName === 'figure' || isSummary(element))) ||
      (role === 'alert' && isWarning(element))) &&
    !element.matches(ALWAYS)
  );
};

/** Whether what can be pressed is the heading of what it unfolds. */
const isSummary = (element: Element): boolean =>
  element.hasAttribute('aria-expanded') && element.querySelector(HEADING) !== null;

/** Whether what warns stands beside a paragraph or a list of the text and is a text itself. */
const isWarning = (element: Element): boolean =>
  /^(?:p|ul|ol|h[2-4])$/.test(element.previousElementSibling?.localName ?? '') &&
  element.parentElement?.localName !== 'body' &&
  linkShare(element) < 0.2 &&
  element.querySelector('p,li') !== null &&
  !element.querySelector('button,input');

/**
 * Whether a header or footer is the page's own (HTML Accessibility API Mappings 1.0, §4.1: banner, contentinfo), and does not
 * hold the headline.
 */
const isLandmark = (element: Element): boolean =>
  !element.matches('article *,main *,section *,blockquote *') &&
  (element.localName === 'footer' || !element.querySelector('h1,h2,figure'));

/** Where readers of social and video sites show their players; what is not among them is an advertisement more often than not. */
const PLAYER =
  /\/\/(?:[\w-]+\.)*(youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|twitch\.tv|aparat\.com|twitter\.com|x\.com|instagram\.com|tiktok\.com|facebook\.com|soundcloud\.com|spotify\.com|datawrapper\.\w+|flourish\.studio|documentcloud\.org)\//i;

/** Marks the paragraph that stands for what was embedded, which is a way out of the article and part of it. */
export const EMBED = 'data-matn-embed';

/**
 * What a publisher asks search engines not to quote is a notice, a call or a card of another article.
 * https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag#data-nosnippet-attr
 */
const UNQUOTED = '[data-nosnippet]:not(figure,figure *)';

/** A box holding at least this share of the page's prose is never removed, whatever it is called. */
const TOO_MUCH = 0.3;

/** Removes from a selection what is never read as text. */
export function pruneSelection(content: Element): void {
  for (const element of content.querySelectorAll(`${NEVER},noscript,iframe`)) {
    if (!isReadable(element)) element.remove();
  }
}

/** On a page with less prose in paragraphs, in UTF-16 units, it may stand loose in boxes. */
const LITTLE_PROSE = 3000;
/** Says of such a box how much that is. */
const LOOSE = 'data-matn-loose';

/** Tells the words that stand in boxes, on a page that has them for paragraphs or parts its paragraphs by line breaks. */
function tellLoose(body: Element): void {
  for (const box of body.querySelectorAll('div,section,article,td,li')) {
    // The steps of a recipe are sentences; what leads elsewhere is a teaser.
    if (box.localName === 'li' && box.querySelector('a')) continue;
    let length = 0;
    for (let node = box.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3 || (node.nodeType === 1 && INLINE.has((node as Element).localName)))
        length += (node.textContent ?? '').trim().length;
    }
    if (length > (box.localName === 'li' ? LINE : LEAST)) box.setAttribute(LOOSE, String(length));
  }
}

const INLINE = new Set('span b i em strong font u'.split(' '));

/** Less text, in UTF-16 units, is a label. */
const LEAST = 40;

/** Prose, in UTF-16 units: what stands in paragraphs. */
function proseOf(root: Element): number {
  let prose = Number(root.getAttribute(LOOSE));
  const paragraphs = root.localName === 'p' ? [root] : root.querySelectorAll(`p,[${LOOSE}]`);
  for (const paragraph of paragraphs) {
    const length =
      paragraph.localName === 'p'
        ? (paragraph.textContent ?? '').length
        : Number(paragraph.getAttribute(LOOSE));
    if (length > LEAST) prose += length;
  }
  return prose;
}

/** The numbers of the lines beside the listing of a program. */
const GUTTER = '[class*=gutter],[class*=lineno],[class*=line-num],[class*=crayon-nums]';

/** What an element says of itself to be hidden. */
const HIDING = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/**
 * Removes from a copy what can never be the article, so that neither time nor doubt is spent on it.
 * @param body of the copy.
 * @param title what the page calls itself.
 * @param findHidden the elements of what is left that the page does not display.
 */
export function prune(body: Element, title: string, findHidden: () => readonly Element[]): void {
  unwrapNoscript(body);
  for (const frame of body.querySelectorAll('iframe')) linkPlayer(frame);
  for (const column of body.querySelectorAll(GUTTER))
    if (!/[^\s\d]/.test(column.textContent ?? '')) column.remove();
  unfoldLayout(body);
  const unfolded = unfoldPanels(body);
  for (const footer of body.querySelectorAll('blockquote footer')) nameQuoted(footer);
  for (const element of body.querySelectorAll('[style]')) {
    if (HIDING.test(element.getAttribute('style') ?? '')) element.remove();
  }
  if (proseOf(body) < LITTLE_PROSE) tellLoose(body);
  dropFollowing(body, title);
  const all = Math.max(proseOf(body), 1);
  const isMuch = (prose: number): boolean => prose / all >= TOO_MUCH;
  const drop = (element: Element): void => {
    if (MACHINERY.has(element.localName) || (body.contains(element) && !isMuch(proseOf(element)))) {
      element.remove();
    }
  };
  const dropAll = (elements: Iterable<Element>): void => {
    const boxes = [...elements];
    if (!isMuch(boxes.reduce((sum, box) => sum + proseOf(box), 0))) boxes.forEach(drop);
  };
  // A picture that can be pressed to be shown whole.
  for (const image of body.querySelectorAll('button img')) {
    const button = image.closest('button');
    if (button && !textOf(button) && (button.closest('figure') || isWide(image)))
      button.replaceWith(...button.childNodes);
  }
  dropAskers(body, isMuch);
  dropConsents(body);
  for (const element of body.querySelectorAll(NEVER)) if (!isReadable(element)) drop(element);
  dropAll(body.querySelectorAll(UNQUOTED));
  bareEmbeds(body);
  for (const heading of body.querySelectorAll('h2[id],h3[id],h4[id]')) {
    if (!/[-_].*[-_]/.test(heading.id)) continue;
    heading.setAttribute(ANCHOR, heading.id);
    heading.removeAttribute('id');
  }
  dropLinked(body, isMuch);
  dropByName(body, isMuch);
  keepAsides(body);
  const hidden = withoutFolded(findHidden()).filter((element) => !unfolded.has(element));
  // Text that a script shows later, or another face of the same page: it is not hidden from a reader.
  dropAll(hidden);
  dropCards(body, all);
  for (const list of body.querySelectorAll('ul,ol')) {
    if (body.contains(list) && (isLinkList(list) || isPressed(list))) drop(list);
  }
}

/** Whether a picture says that it is no sign on a button, in CSS px. */
const isWide = (image: Element): boolean => Number(image.getAttribute('width')) >= 200;

/** What names the text of an article, or all of it. https://schema.org/articleBody */
const ARTICLE = 'article,[itemprop~=articleBody],[itemtype*="Article"]';

/**
 * Removes the articles that a script adds below the first, where that is the one of the title: each stands with a headline of the
 * same look, which may be a lesser one that leads to it, in a box of its own like the first's. The parts of a text that have main
 * headings stand in no articles.
 */
function dropFollowing(body: Element, title: string): void {
  const name = folded(title);
  const headings = [...body.querySelectorAll('h1,h2:has([href]:not([href^="#"]))')];
  const own = headings.findIndex((heading) => {
    const words = folded(textOf(heading));
    return words.length > 10 && name.includes(words);
  });
  const look = headings[own]?.className;
  const all = headings.slice(own).filter(({ className }) => className === look);
  if (!all[1]) return;
  // The largest boxes that have no other of the headings: one that had any would have a neighbour.
  const boxes = all.map((heading, index) => {
    let box = heading;
    for (
      let up = box.parentElement;
      up && !up.contains(all[index - 1] ?? null) && !up.contains(all[index + 1] ?? null);
      up = up.parentElement
    )
      box = up;
    return box;
  });
  const box = boxes[0] as Element;
  if (proseOf(box) === 0) return;
  for (const [index, following] of boxes.entries()) {
    if (
      index > 0 &&
      // It may stand in the very box of the text.
      textOf(following).indexOf(textOf(all[index] as Element)) < BEFORE_HEADLINE &&
      ((isArticle(box) && isArticle(following)) ||
        (box.className && following.className.startsWith(box.className)))
    )
      following.remove();
  }
}

/** A section and a label stand before a headline, in UTF-16 units. */
const BEFORE_HEADLINE = 100;

const isArticle = (box: Element): boolean =>
  box.matches(ARTICLE) || box.querySelector(ARTICLE) !== null;

/** An item of a list of buttons says no more, in UTF-16 units. */
const BUTTON = 24;

/** Whether a list is one of what a script does when it is pressed: to share, to print. */
function isPressed(list: Element): boolean {
  const items = [...list.children];
  return (
    items.length > 1 &&
    items.every((item) => {
      const button = item.querySelector('a:not([href],[name])');
      const text = textOf(item);
      return button !== null && text.length < BUTTON && textOf(button).length * 2 > text.length;
    })
  );
}

/** What a reader is asked to fill in. Tick boxes are not among them: sites fold text with them. */
const FIELD = 'input,select,textarea';
const NO_FIELD = 'input[type]:not([type=email],[type=text],[type=search],[type=tel],[type=radio])';
/** A box around a field with no more text than this is there for the field: a newsletter, a poll, a form for comments. */
const ASKING = 400;
/** And what is said at once beside the field is no longer than this: more is text. */
const CALL = 250;

/** Removes what asks for something, with the field to answer in. */
function dropAskers(body: Element, isMuch: (prose: number) => boolean): void {
  const wordy = new Set<Element>([body]);
  for (const field of body.querySelectorAll(FIELD)) {
    if (field.matches(NO_FIELD)) continue;
    let asking: Element | null = null;
    let size = 0;
    for (let box = field.parentElement; box && !wordy.has(box); box = box.parentElement) {
      const all = textOf(box).length;
      if (
        all > ASKING ||
        all > size + CALL ||
        box.localName === 'article' ||
        box.querySelector('h1') !== null ||
        isMuch(proseOf(box)) ||
        listsSentence(box)
      ) {
        wordy.add(box);
        break;
      }
      size = all;
      asking = box;
    }
    asking?.remove();
  }
}

/** A whole sentence in a list is longer, in UTF-16 units. */
const LISTED = 60;

/** Whether a box lists what is said in whole sentences, and is not answered there: the tips that readers may add to. */
const listsSentence = (box: Element): boolean =>
  [...box.querySelectorAll('li')].some((item) => {
    const text = item.querySelector(`${FIELD},a`) ? '' : textOf(item);
    return text.length > LISTED && endsAsSentence(text);
  });

/** What stands in place of an embed until the reader lets it be loaded says no more than this, in UTF-16 units. */
const CONSENT = 400;

/** Removes what asks for consent to show what another site holds, with the button to give it. */
function dropConsents(body: Element): void {
  const wordy = new Set<Element>([body]);
  for (const button of body.querySelectorAll('button')) {
    let box = button.parentElement;
    for (let up = 0; up < 3 && box && !wordy.has(box); up += 1, box = box.parentElement) {
      const said = textOf(box);
      if (said.length > CONSENT || box.querySelector('h1')) {
        wordy.add(box);
        break;
      }
      if (!isConsent(said)) continue;
      box.remove();
      break;
    }
  }
}

/** Where less prose than this would be left, in UTF-16 units, the link leads to the text itself. */
const LEAST_LEFT = 400;

/** A link past something says more, in UTF-16 units, than the mark of a note; and what it leads to, no more than this. */
const NOTE_MARK = 10;
const MARKER = 60;

/** Removes what a link on the same page says are the comments of readers, and what another leads past. */
function dropLinked(body: Element, isMuch: (prose: number) => boolean): void {
  let targets: Map<string, Element> | null = null;
  let all: number | null = null;
  for (const link of body.querySelectorAll('a[href^="#"]')) {
    const text = textOf(link);
    const isPast = text.length > NOTE_MARK && !isInLine(link);
    if (!isPast && !isAboveComments(text)) continue;
    targets ??= new Map(Array.from(body.querySelectorAll('[id]'), (target) => [target.id, target]));
    const id = link.getAttribute('href')?.slice(1) ?? '';
    const target = targets.get(id);
    if (!target || target.contains(link)) continue;
    if (isAboveComments(text)) {
      // Judged once, however many links lead there.
      targets.delete(id);
      all ??= proseOf(body);
      const prose = proseOf(target);
      if (target.querySelector('h1') || all - prose < LEAST_LEFT) continue;
      all -= prose;
      target.remove();
    } else if (target.parentElement === link.parentElement && isMarker(target)) {
      dropPassage(link, target, isMuch);
    }
  }
}

/** Whether words stand just before or after an element, in no box of their own. */
const isInLine = ({ previousSibling, nextSibling }: Element): boolean =>
  [previousSibling, nextSibling].some(
    (node) => node?.nodeType === 3 && /\S/.test(node.textContent ?? ''),
  );

/** Whether an element only says where what was skipped has ended: "End of most read". */
const isMarker = (element: Element): boolean =>
  /^(?:p|div|span)$/.test(element.localName) &&
  !element.firstElementChild &&
  (element.textContent ?? '').length < MARKER &&
  /\S/.test(element.textContent ?? '');

/** Removes a link past something and the mark beside it that it leads to, with what stands between them where nobody is quoted in it. */
function dropPassage(link: Element, end: Element, isMuch: (prose: number) => boolean): void {
  const between: Element[] = [];
  let next = link.nextElementSibling;
  for (; next && next !== end; next = next.nextElementSibling) between.push(next);
  // A link back up skips nothing.
  if (!next) return;
  if (
    !between.some((box) => box.matches(QUOTED) || box.querySelector(QUOTED)) &&
    !isMuch(between.reduce((sum, box) => sum + proseOf(box), 0))
  )
    for (const box of between) box.remove();
  link.remove();
  end.remove();
}

const QUOTED = `blockquote,[${EMBED}]`;

/** What somebody said elsewhere, and is shown here, is the article's own: the box around it may be called social. */
function bareEmbeds(body: Element): void {
  // Boxes that say more than a quotation, each looked into once: a page may have thousands in one box.
  const wordy = new Set<Element>([body]);
  for (const quote of body.querySelectorAll('blockquote')) {
    quote.removeAttribute('class');
    for (let box = quote.parentElement; box && !wordy.has(box); box = quote.parentElement) {
      if (
        Array.from(box.childNodes).some(
          (node) => node !== quote && node.nodeType !== 8 && /\S/.test(node.textContent ?? ''),
        )
      ) {
        wordy.add(box);
        break;
      }
      box.replaceWith(quote);
    }
  }
}

/** A paragraph beside a note is longer, in UTF-16 units; and what stands aside and is shorter is a pull quote. */
const LINE = 80;
const NOTE = 200;

/** What stands aside between two paragraphs of the text, and is text itself, is a part of it: a note, what is needed. */
function keepAsides(body: Element): void {
  const isText = (element: Element | null): boolean =>
    element?.localName === 'p' && (element.textContent ?? '').length > LINE;
  for (const aside of body.querySelectorAll('p+aside')) {
    if (
      !isText(aside.previousElementSibling) ||
      !(isText(aside.nextElementSibling) || aside.nextElementSibling?.matches(HEADING)) ||
      textOf(aside).length < (aside.querySelector('li:not(:has(a))~li') ? LINE : NOTE) ||
      linkShare(aside) > 0.25 ||
      aside.querySelector('figure,h3 a[href]:not([href^="#"])')
    ) {
      continue;
    }
    const box = body.ownerDocument.createElement('div');
    box.append(...aside.childNodes);
    aside.replaceWith(box);
  }
}

/** More links than this, as a share of its letters, and a panel is a menu. */
const MOST_LINKED = 0.2;

/**
 * Unfolds the panels of an accordion (WAI-ARIA Authoring Practices 1.2, §3.1): a button that says whether it is open, and the
 * text that it controls just behind it. One alone may be anything, but for that of a heading; those of questions are several.
 * @returns the panels.
 */
function unfoldPanels(body: Element): ReadonlySet<Element> {
  const found: [button: Element, panel: Element][] = [];
  const times = new Map<string, number>();
  // What follows the first of its classes says in which state it is.
  const kindOf = ({ className }: Element): string => className.split(' ', 1)[0] as string;
  for (const button of body.querySelectorAll('[aria-expanded]')) {
    const head = button.closest(HEADING) ?? button;
    const controlled = button.getAttribute('aria-controls');
    const panel =
      head.nextElementSibling ?? (controlled ? head.parentElement?.nextElementSibling : null);
    if (
      !panel ||
      (controlled ?? panel.id) !== panel.id ||
      !/\S/.test(button.textContent ?? '') ||
      proseOf(panel) === 0 ||
      linkShare(panel) > MOST_LINKED ||
      button.closest('nav,header')
    )
      continue;
    found.push([button, panel]);
    times.set(kindOf(panel), (times.get(kindOf(panel)) ?? 0) + 1);
  }
  const panels = new Set<Element>();
  for (const [button, panel] of found) {
    const inHeading = button.closest(HEADING);
    if (!inHeading && (times.get(kindOf(panel)) ?? 0) < 2) continue;
    const heading = body.ownerDocument.createElement('h3');
    heading.textContent = textOf(button);
    if (inHeading) button.replaceWith(heading.textContent);
    else button.replaceWith(heading);
    for (const name of ['style', 'hidden', 'aria-hidden', 'role', 'class'])
      panel.removeAttribute(name);
    panels.add(panel);
  }
  return panels;
}

/** Who is quoted, in the footer of the quotation, becomes a paragraph of it: the core leaves footers out. */
function nameQuoted(footer: Element): void {
  const paragraph = footer.ownerDocument.createElement('p');
  paragraph.append(...footer.childNodes);
  footer.replaceWith(paragraph);
}

/** Of what is not displayed, what is no text that is folded below its heading, as questions and their answers are. */
function withoutFolded(hidden: readonly Element[]): readonly Element[] {
  const times = new Map<string, number>();
  const below = hidden.filter((element) => {
    const above = element.previousElementSibling;
    const isFolded =
      proseOf(element) > 0 &&
      linkShare(element) < MOST_LINKED &&
      !element.querySelector(HEADING) &&
      (above?.matches(HEADING) || above?.querySelector(HEADING));
    if (isFolded) times.set(element.className, (times.get(element.className) ?? 0) + 1);
    return isFolded;
  });
  // One alone is a notice; those of questions are several.
  const kept = new Set(below.filter(({ className }) => (times.get(className) ?? 0) > 1));
  return hidden.filter((element) => !kept.has(element));
}

const HEADING = 'h2,h3,h4,h5';

/** More text than this, with its headline, is no teaser. */
const CARD = 600;
/** A page with at least this share of its prose in teasers is made of them: a front page, a list of reviews. */
const MADE_OF_CARDS = 0.5;

/** Whether a figure is all a link, which says in boxes of their own what another page is called, and what it is about. */
function isBookmark(figure: Element): boolean {
  if (linkShare(figure) < 0.9) return false;
  const lines = [...figure.querySelectorAll('div,p')]
    .filter((line) => !line.firstElementChild && line.closest(ELSEWHERE)?.parentElement === figure)
    .map(textOf)
    .filter(Boolean);
  return lines.length > 1 && !lines.some(isCredit);
}

/**
 * Removes the teasers of other articles: a headline that is a link, in a box of its own that holds the same link again, or
 * breaks off in the middle of a sentence. A page that is made of them keeps them.
 */
function dropCards(body: Element, all: number): void {
  const cards: Element[] = [];
  const wordy = new Set<Element>([body]);
  for (const heading of body.querySelectorAll('h2,h3,h4,h5,h6')) {
    const around = heading.closest('a');
    const link = around ?? heading.querySelector('a');
    const address = link?.getAttribute('href');
    if (!link || !address || address.includes('#')) continue;
    if (!around && linkShare(heading) < 0.8) continue;
    let card: Element = around ?? heading;
    for (let box = card.parentElement; box && !wordy.has(box); box = box.parentElement) {
      if (textOf(box).length > CARD || box.querySelectorAll('h1,h2,h3,h4,h5,h6').length > 1) {
        wordy.add(box);
        break;
      }
      card = box;
    }
    const isTwice =
      [...card.querySelectorAll('a')].filter((other) => other.getAttribute('href') === address)
        .length > 1;
    const isWider = around !== null && textOf(around).length > textOf(heading).length;
    const item = heading.closest('li');
    if (isTwice || isWider || isBrokenOff(card)) cards.push(card);
    else if (item && isOfTeasers(item)) cards.push(item);
  }
  for (const item of body.querySelectorAll('li')) {
    if (isBrokenOff(item) && item.querySelector('a[href]')) cards.push(item);
  }
  cards.push(...[...body.querySelectorAll('figure')].filter(isBookmark));
  if (cards.reduce((sum, card) => sum + proseOf(card), 0) < all * MADE_OF_CARDS) {
    for (const card of cards) card.remove();
  }
}

/** Whether every item of a list has a heading that is a link. */
const isOfTeasers = ({ parentElement }: Element): boolean => {
  const items = parentElement ? [...parentElement.children] : [];
  return (
    items.length > 1 &&
    items.every((item) => item.querySelector(':is(h2,h3,h4,h5) a[href]:not([href^="#"])') !== null)
  );
};

const BROKEN_OFF = new RegExp(`(…|\\.\\.\\.)[${SIGNS}]*$`);

/** Whether a text breaks off where its box ends. */
export const isBrokenOff = (element: Element): boolean =>
  BROKEN_OFF.test((element.textContent ?? '').slice(-40));

/** What a name cannot condemn: the text itself, and what has its own rules. */
const SPARED = new Set(
  'p h1 h2 h3 h4 h5 h6 blockquote figure figcaption img picture em strong b i body article main td tr tbody table pre code'.split(
    ' ',
  ),
);

/** In the name of a paragraph or an article of a list: how large it is, what it is about, that more of it can be unfolded. */
const OF_TEXT = /size|promo|more|relat|recomm|video|post-/i;

/** Names of what stands before the rest of a text that is sold, or around that; and what is said of it where it is the offer. */
const WALL = /paywall|barrier|incentive/i;
const OFFER = /abonn|abbon|abone|subscri|suscri|assin|prenum|tilaaj|会員|اشتر[اك]|اشتراک|מנוי/i;
/** It says no more, in UTF-16 units; and so much of the text stands elsewhere, in the same. */
const LONGEST_OFFER = 1500;
const LEAST_SHOWN = 200;
/** So many are asked, for each of which the page is measured. */
const MOST_WALLS = 50;

const isOffer = (box: Element, body: Element): boolean => {
  const said = textOf(box);
  return (
    said.length < LONGEST_OFFER &&
    OFFER.test(said) &&
    proseOf(body) - proseOf(box) >= LEAST_SHOWN &&
    !box.querySelector('h1')
  );
};

/**
 * Removes the boxes whose class or id names them as furniture, unless boxes of that name hold much of the page's prose. What
 * they hold is asked name by name: most names are those of boxes in others that are gone by then.
 */
function dropByName(body: Element, isMuch: (prose: number) => boolean): void {
  const named = new Map<string, Element[]>();
  const put = (name: string, element: Element): void => {
    const others = named.get(name);
    if (others) others.push(element);
    else named.set(name, [element]);
  };
  let [asked, walls] = [0, 0];
  for (const element of body.querySelectorAll('[class],[id]')) {
    const look = element.getAttribute('class') ?? '';
    if (
      SPARED.has(element.localName) &&
      !(
        /^(p|article)$/.test(element.localName) &&
        !OF_TEXT.test(look) &&
        furnitureIn(look) === 'strong'
      )
    ) {
      // A heading may be called a header: the core takes it for the page's.
      if (element.matches(HEADING))
        element.setAttribute('class', look.replace(/header/gi, 'title'));
      continue;
    }
    // And so may its box, and a question above its answer.
    if (HEADER.test(look) && (asked += 1) < MOST_ASKED && isHeadingLike(element))
      element.setAttribute('class', look.replace(/header/gi, 'title'));
    const id = element.getAttribute('id');
    const name = id && id.length < 40 && !isTitled(element, id) ? `${look} ${id}` : look;
    if (WALL.test(name) && (walls += 1) < MOST_WALLS && isOffer(element, body)) {
      element.remove();
      continue;
    }
    if (!furnitureIn(name)) {
      // A name with a colon says what the element would be in another state: `empty:hidden`.
      if (look.includes(':')) element.setAttribute('class', look.replace(/\S*:\S*/g, ''));
      continue;
    }
    put(name, element);
  }
  // Where classes are made by a machine, what is meant is written for those who test the page.
  for (const element of body.querySelectorAll(TESTED)) {
    if (SPARED.has(element.localName)) continue;
    const name = TEST_NAMES.map((each) => element.getAttribute(each) ?? '').join(' ');
    if (furnitureIn(name) === 'strong') put(name, element);
  }
  for (const [name, all] of named) {
    const kind = furnitureIn(name);
    const boxes = all.filter(
      (box) => body.contains(box) && isFurniture(box, kind) && !isInSentence(box, name),
    );
    const prose = boxes.reduce((sum, box) => sum + proseOf(box), 0);
    if (isMuch(prose) && !isBeside(name, boxes, body, prose)) continue;
    for (const box of boxes) box.remove();
  }
}

/** Names of what readers say, and of what is said of watching them. */
const READERS = /(?:^|[\s_-])(?:comments?|disqus|reactions?)(?:$|[\s_-])/i;
const WATCHING = /(?:^|[\s_-])(?:cookies?|consent|gdpr)(?:$|[\s_-])/i;
/** It may be more than the article, of which so much is left, in UTF-16 units. */
const LEAST_ARTICLE = 1000;

/** Whether boxes that hold much are none of the article: what readers say stands below it. */
function isBeside(name: string, boxes: readonly Element[], body: Element, prose: number): boolean {
  const [first] = boxes;
  if (!first || boxes.some((box) => box.querySelector('h1') !== null)) return false;
  if (WATCHING.test(name)) return proseOf(body) - prose >= LEAST_ARTICLE;
  if (!READERS.test(name)) return false;
  let above = 0;
  for (const paragraph of body.querySelectorAll('p')) {
    if (!(first.compareDocumentPosition(paragraph) & PRECEDING)) break;
    above += (paragraph.textContent ?? '').length;
  }
  return above >= LEAST_ARTICLE;
}

const PRECEDING = 2;

/** Elements within a line. */
const IN_LINE = /^(?:a|span|em|i|strong|b|u|font|mark|abbr|small)$/;

/** Whether words stand just before and just after an element: what it says is a part of their sentence, whatever it is called. */
const isInSentence = (element: Element, name: string): boolean =>
  IN_LINE.test(element.localName) &&
  [element.previousSibling, element.nextSibling].every(
    (node) => node?.nodeType === 3 && /[^\s|•·/:–—-]/.test(node.textContent ?? ''),
  ) &&
  !FOR_EARS.test(name);

const HEADER = /header/i;
/** So many are asked, for each may hold all of a page's text. */
const MOST_ASKED = 500;
/** A question is no longer, in UTF-16 units, with the blanks around it. */
const QUESTION = 320;

/** Whether a box holds one element, a heading, as makers of sites box each piece of a text, or a question above its answer. */
const isHeadingLike = (element: Element): boolean | undefined =>
  (element.childElementCount === 1 && element.firstElementChild?.matches(HEADING)) ||
  (element.nextElementSibling !== null &&
    (element.textContent ?? '').length < QUESTION &&
    /^.{8,160}[?؟？]$/.test(textOf(element)));

/** Whether an id is made of the words of a section's heading, which is no label: `everything-we-recommend`. */
function isTitled(element: Element, id: string): boolean {
  if (!/[-_].*[-_]/.test(id)) return false;
  const heading = element.querySelector(HEADING);
  const words = heading ? textOf(heading) : '';
  return folded(words) === folded(id) && !isLabel(words);
}

/** Attributes that say what a box is to tests and counters, or name the label of the box. */
const TEST_NAMES = [
  'data-testid',
  'data-test',
  'data-test-id',
  'data-qa',
  'data-component',
  'aria-labelledby',
];
const TESTED = TEST_NAMES.map((name) => `[${name}]`).join();

/** An advertisement says no more, in UTF-16 units: more may be the text that it stands in. */
const SLOGAN = 80;

/** A name of a table of contents. */
const CONTENTS = /(?:^|[\s_-])toc(?:$|[\s_-])|table-of-contents/i;

/** Whether what a box holds, and where it stands, bears out its name. */
function isFurniture(box: Element, kind: ReturnType<typeof furnitureIn>): boolean {
  if (box.localName === 'a' && box.parentElement?.matches('p,li,span,h1,h2,h3,h4,h5,h6'))
    return false;
  if (box.closest('table,pre,figure,[class*=caption i]')) return false;
  // A picture and nothing else.
  if (box.querySelector('img') && !box.querySelector('a') && !textOf(box)) return false;
  if (kind === 'ad' && textOf(box).length < SLOGAN) return true;
  // A table of contents that is no list.
  if (
    CONTENTS.test(`${box.className} ${box.id}`) &&
    !box.querySelector('p,li') &&
    linkShare(box, true) > 0.5
  )
    return true;
  // A headline may be a link; where text stands with it, both are the article's own.
  if (kind !== 'strong')
    return linkShare(box) >= 0.4 && !(box.querySelector('h1') && proseOf(box) > 0);
  // What shows a program is called a toolbar, after the button that copies it.
  return box.querySelector('figcaption,blockquote,pre') === null || linkShare(box) >= 0.3;
}

/** A cell with this share of the words of its table is no datum. */
const MOST = 0.6;
/** Tables within tables are read again and again: how often the page's own length, at most. */
const READINGS = 8;

/** Tables that only lay the page out, one cell of which holds most of what they say, become plain boxes. */
function unfoldLayout(body: Element): void {
  const tables = body.querySelectorAll('table');
  if (tables.length === 0) return;
  let left = (body.textContent ?? '').length * READINGS;
  for (const table of tables) {
    const words = (table.textContent ?? '').length;
    left -= words;
    if (left < 0) return;
    const rows = Array.from((table as HTMLTableElement).rows);
    const cells = rows.flatMap((row) => Array.from(row.cells));
    if (
      cells.some(({ localName }) => localName === 'th') ||
      !cells.some((cell) => (cell.textContent ?? '').length >= words * MOST)
    ) {
      continue;
    }
    for (const part of [...cells, ...rows, ...table.children, table]) {
      if (!part.parentNode) continue;
      const box = body.ownerDocument.createElement('div');
      for (const name of ['class', 'id']) {
        const value = part.getAttribute(name);
        if (value) box.setAttribute(name, value);
      }
      box.append(...part.childNodes);
      part.replaceWith(box);
    }
  }
}

/** A lazy picture's plain form is in the `noscript` beside it. */
function unwrapNoscript(body: Element): void {
  const settled = new Set<Element>();
  /** The picture that is, or is all of, what stands beside one for those without scripts. */
  const lazyIn = (beside: Element | null): Element | null => {
    const image = beside?.localName === 'img' ? beside : beside?.querySelector('img:only-child');
    return image && !settled.has(image) ? image : null;
  };
  for (const noscript of body.querySelectorAll('noscript')) {
    let image = noscript.querySelector('img');
    if (!image && /<img/i.test(noscript.textContent ?? '')) {
      const box = body.ownerDocument.createElement('template');
      box.innerHTML = noscript.textContent ?? '';
      image = box.content.querySelector('img');
    }
    const { previousElementSibling: before, nextElementSibling: after } = noscript;
    if (
      image &&
      !textOf(noscript)
        .replace(/<[^<>]*>/g, '')
        .trim()
    ) {
      // It may stand before the other too, where nothing else does.
      const lazy = lazyIn(before) ?? (after?.localName === 'img' ? lazyIn(after) : null);
      (lazy ?? noscript).replaceWith(image);
      settled.add(image);
    }
    noscript.remove();
  }
}

/** Buttons of a network, and its box about a page on it, in frames. */
const PLUGIN = /\/plugins\/(?!post|video|comment_embed)/;

/** A player becomes a link to what it plays. */
function linkPlayer(frame: Element): void {
  const address = frame.getAttribute('src') ?? frame.getAttribute('data-src') ?? '';
  const player = PLAYER.exec(address);
  if (player && !PLUGIN.test(address)) {
    const paragraph = frame.ownerDocument.createElement('p');
    const link = frame.ownerDocument.createElement('a');
    link.setAttribute('href', address);
    paragraph.setAttribute(EMBED, '');
    link.textContent = frame.getAttribute('title') || (player[1] ?? address);
    paragraph.append(link);
    frame.replaceWith(paragraph);
  } else {
    frame.remove();
  }
}
