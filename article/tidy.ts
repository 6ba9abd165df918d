import { SIGNS } from '../language/letters';
import { PLACE } from './clone';
import {
  isAboveBiography,
  isAboveComments,
  isCall,
  isChannel,
  isCredit,
  isDisclosure,
  isLabel,
  isLinkList,
  isOfPlayer,
  isReadingTime,
  isRights,
  isTime,
} from './furniture';
import { isSignature } from './names';
import { EMBED } from './prune';
import { BLOCKS, endsAsSentence, folded, linkShare, sizeOf, textOf } from './text';

/** A line of the article: a block that holds no other. */
interface Line {
  element: Element;
  text: string;
  /** In letters of an alphabet. */
  size: number;
  links: number;
  heading: boolean;
  /** Reads as a sentence of the article: long enough, few links, ends as a sentence does. */
  prose: boolean;
  /** Asks the reader to follow, subscribe, join. */
  call: boolean;
}

/** A link that says where it leads to is told, not offered: a website, a source. What is no link and stands before the text is the page's own. */
const ADDRESS = /^(https?:\/\/|www\.|[\w-]+(\.[\w-]+)*\.[a-z]{2,}(\/\S*)?$)/i;

/** The end of a sentence and nothing softer. */
const FULL_STOP = new RegExp(`[.!?…。！？؟۔।։][${SIGNS}]*$`);

function linesOf(content: Element): Line[] {
  const lines: Line[] = [];
  for (const element of content.querySelectorAll(BLOCKS)) {
    if (element.querySelector(BLOCKS) || element.closest('figure,table,pre')) continue;
    const text = textOf(element);
    if (!text) continue;
    const size = sizeOf(text);
    const links = element.closest('a[href]') ? 1 : linkShare(element);
    lines.push({
      element,
      text,
      size,
      links,
      heading: /^h\d/.test(element.localName),
      prose:
        size >= 60 &&
        links < 0.5 &&
        (endsAsSentence(text) || size > 160) &&
        !isLabel(text) &&
        !ADDRESS.test(text),
      call: isCallTo(element, text, links),
    });
  }
  return lines;
}

/** What is longer, in letters, says more than that it asks for something. */
const LONG_CALL = 160;

/** Whether a whole paragraph is set apart from the text. */
function isNote(element: Element, text: string): boolean {
  const note = element.querySelector('em,i,strong,b');
  return note !== null && textOf(note) === text;
}

const textOfLine = ({ text }: Line): string => text;

function isCallTo(element: Element, text: string, links: number): boolean {
  if (text.length > 350) return false;
  const anchors = element.firstElementChild ? [...element.querySelectorAll('a')] : [];
  if (anchors.some((link) => isChannel(link.getAttribute('href') ?? ''))) return true;
  if (!isCall(text)) return false;
  if (links > 0 && isNote(element, text)) return true;
  // What says much asks only where its link does.
  return text.length > LONG_CALL
    ? links > 0.15 && anchors.some((link) => isCall(textOf(link)))
    : links > 0.15 || text.length < 60;
}

/** Whether a line is nothing but a link that leads nowhere: a script does something when it is pressed. */
function isButton(element: Element, text: string): boolean {
  const link = element.querySelector('a[href="#"],a[href^="javascript:"]');
  return link !== null && textOf(link) === text;
}

const drop = (line: Line): void => line.element.remove();

const nameOf = ({ localName, className }: Element): string => `${localName}.${className}`;

/**
 * Removes from what was found what is not the article after all: the page's own title and byline repeated, what stands
 * before the first and after the last sentence, boxes between paragraphs that lead elsewhere, lines that repeat themselves.
 * @param content what was found, still with its classes.
 * @param titles what the page calls itself: its headline, its `<title>`.
 */
export function tidy(content: Element, titles: readonly string[]): Tidied {
  for (const list of content.querySelectorAll('ul,ol')) {
    if (content.contains(list) && isLinkList(list)) list.remove();
  }
  wrapLoose(content);
  const known = titles.map(folded).filter((title) => title.length > 3);
  let lines = linesOf(content);
  const keep = (unwanted: (line: Line, index: number, all: Line[]) => boolean): void => {
    lines = lines.filter((line, index, all) => {
      if (!unwanted(line, index, all)) return true;
      drop(line);
      return false;
    });
  };

  // Pictures that lead elsewhere, or stand beside a call; and what is said of each of several pictures, once.
  const captions = new Set<string>();
  for (const caption of content.querySelectorAll('figcaption')) {
    const text = textOf(caption);
    const links = linkShare(caption);
    const figure = caption.closest('figure') ?? caption;
    const address = caption.querySelector('a')?.getAttribute('href');
    const isTeaser =
      text.length > 20 &&
      links > 0.8 &&
      figure.querySelector('a[href] img')?.closest('a')?.getAttribute('href') === address;
    if (isTeaser || isCallTo(caption, text, links) || (isLabel(text) && links > 0.3)) {
      figure.remove();
    } else if (captions.has(text) || isDisclosure(text)) {
      caption.remove();
    }
    captions.add(text);
  }

  // The title again.
  keep(({ text, size }, index) => {
    if (index > 12 || size > 300) return false;
    const own = folded(text);
    return (
      own.length > 3 &&
      known.some((title) => title === own || (own.length > 15 && title.includes(own)))
    );
  });

  const headings = lines.filter(({ heading, links }) => heading && links > 0.8).length;
  const cards = cardsIn(lines);

  // A line of furniture said three times or more, and a long notice with its heading. Headings alone may: a list of reviews
  // has the same under each. So may verse and questions: a refrain, and what each of several people is asked.
  const times = new Map<string, number>();
  for (const { text, heading } of lines) if (!heading) times.set(text, (times.get(text) ?? 0) + 1);
  const isOften = ({ text, heading }: Line): boolean => !heading && (times.get(text) ?? 0) > 2;
  const isNotice = (line: Line | undefined): boolean =>
    line !== undefined &&
    line.size > NOTICE &&
    isOften(line) &&
    (line.element.parentElement?.childElementCount ?? 0) < FEW &&
    !/[?؟？]$/.test(line.text) &&
    line.element.querySelector('br') === null;
  keep((line, index, all) => {
    const { text, size, element, heading } = line;
    return (
      isNotice(line) ||
      (heading && isNotice(all[index + 1])) ||
      (size < 60 &&
        isOften(line) &&
        !text.endsWith(':') &&
        !/^(td|th|li|dt|dd)$/.test(element.localName) &&
        !element.querySelector('strong,b') &&
        !element.nextElementSibling?.matches('ul,ol'))
    );
  });

  // What is said of a picture, once for each size of it.
  keep(
    ({ text, size, heading }) =>
      !heading &&
      size > 30 &&
      (times.get(text) ?? 0) > 1 &&
      [...captions].some((caption) => caption.startsWith(text)),
  );

  // The same long line twice: a pull quote or a teaser of the text itself. More often than that it is a refrain, and two
  // paragraphs that stand alike are both of the text.
  const seen = new Map<string, Element>();
  keep(({ text, size, element }) => {
    if (size < 60 || (times.get(text) ?? 0) > 2) return false;
    const before = seen.get(text);
    seen.set(text, element);
    return before !== undefined && !standAlike(before, element);
  });

  // A quotation that is a part of a paragraph: a pull quote.
  const quotes = lines.filter(({ element, size }) => size > 30 && element.closest('blockquote'));
  if (quotes.length > 0 && quotes.length <= MOST_PULL_QUOTES) {
    const own = folded(
      lines
        .filter((line) => !quotes.includes(line))
        .map(textOfLine)
        .join('\n'),
    );
    keep((line) => quotes.includes(line) && own.includes(folded(line.text)));
  }

  // What readers say, after most of the text; and what is said of who may copy it, at the end.
  let said = 0;
  const whole = lines.reduce((sum, { prose, size }) => sum + (prose ? size : 0), 0);
  const end = lines.findIndex(({ prose, size, text, element }, index) => {
    said += prose ? size : 0;
    return (
      said > whole / 2 &&
      ((isAboveComments(text) && element.localName !== 'li') ||
        (index >= lines.length - TERMS && isRights(text) && text.indexOf('©') < 12))
    );
  });
  if (end >= 0) keep((_, index) => index >= end);

  // What is said of the author, up to the next heading.
  const about = lines.findIndex(({ heading, text }) => heading && isAboveBiography(text));
  const next = lines.findIndex(({ heading }, index) => heading && index > about + 1);
  const below = next < 0 ? lines.length : next;
  const biography = about < 0 ? 0 : sizeIn(lines.slice(about, below));
  if (biography > 0 && biography < LONGEST_BIOGRAPHY && about * 2 >= lines.length)
    keep((_, index) => index >= about && index < below);

  // Lines that lead elsewhere, and the labels above them.
  const start = lines.findIndex(({ prose }) => prose);
  for (const [index, { element, text }] of lines.entries()) {
    // The line above a list, or its first item, says what the others are: where to follow, who wrote, how large letters are.
    const list = element.localName === 'li' ? element.parentElement : null;
    const above = list?.previousElementSibling;
    if (
      list &&
      !element.previousElementSibling &&
      textOf(list).length < SHORT_ITEM * list.childElementCount &&
      (isLabel(text) || (index < start && isSignature(text)) || (above && isLabel(textOf(above))))
    )
      list.remove();
  }
  lines = lines.filter(({ element }) => content.contains(element));
  keep(({ text, size, links, call, element }) => {
    // What is listed is said, not asked.
    if (element.localName === 'li' && links === 0 && size > 20) return false;
    return (
      call ||
      isOfPlayer(text) ||
      isButton(element, text) ||
      (isLabel(text) && (links > 0.3 || size < 60))
    );
  });
  const isWayOut = (line: Line): boolean => {
    const { size, heading, element } = line;
    return (
      !heading &&
      size < 300 &&
      leadsAway(line) &&
      !element.hasAttribute(EMBED) &&
      !ADDRESS.test(textOf(element.querySelector('a[href]') ?? element)) &&
      !element.querySelector('a[href$=".pdf" i]') &&
      !/^(li|td|th|dt|dd)$/.test(element.localName) &&
      !element.closest('blockquote')
    );
  };
  // Where they are many, they are the headings of a list.
  const ways = lines.filter((line, index) => isWayOut(line) && lines[index + 1]?.prose).length;
  if (ways < 5 || ways * 4 < lines.filter(({ prose }) => prose).length) keep(isWayOut);

  // Who pays for the links, said before the text, or at the end below what is none of it.
  keep(
    ({ text }, index, all) =>
      isDisclosure(text) && (index < 4 || (index >= all.length - 3 && !all[index - 1]?.prose)),
  );

  // A heading that is a link, over nothing: another article's.
  keep(({ heading, links }, index, all) => heading && links > 0.8 && isOver(all[index + 1]));

  cutHead(lines);
  cutTail(lines);
  dropEmpty(content);
  const prose = lines.reduce((sum, line) => sum + (line.prose ? line.size : 0), 0);
  const boxes = new Set(cards.map(({ box }) => box)).size;
  const sizeOfHeadings = lines.reduce((sum, line) => sum + (line.heading ? line.size : 0), 0);
  const leads = Math.max(headings, cards.length);
  const isList =
    (leads >= FRONT_PAGE && prose / leads <= TEASER) ||
    (boxes >= FEWEST_CARDS && prose / boxes <= CARD) ||
    prose - proseIn(cards, lines) < LEAST_PROSE;
  const isArticle =
    prose < LEAST_PROSE
      ? sizeOf(textOf(content)) - sizeOfHeadings >= LEAST_VERSE &&
        headings < 3 &&
        linkShare(content) < 0.2
      : !isList;
  return {
    isArticle,
    others: isArticle ? [] : cards.flatMap(({ lead, teaser }) => [lead, teaser]),
  };
}

export interface Tidied {
  /** Whether what is left is an article, and not a list of them or a caption of something else. */
  isArticle: boolean;
  /** When it is none: the lines that lead to other articles and say what they are about. */
  others: Element[];
}

/** What is said of an author is shorter, in letters. */
const LONGEST_BIOGRAPHY = 1200;

const sizeIn = (lines: readonly Line[]): number => lines.reduce((sum, { size }) => sum + size, 0);

/** What is said often, is longer, in letters, and has fewer fellows in its box than this, is a notice. */
const NOTICE = 100;
const FEW = 4;

/** Items of a list with a label have fewer letters, on average. */
const SHORT_ITEM = 30;
/** Fewer letters say who wrote and when, and no more. */
const SHORT_LINE = 60;

/** Whether what follows a heading is none of its own text. */
const isOver = (next: Line | undefined): boolean =>
  next === undefined || next.heading || (next.links > 0.5 && !next.prose);

/** So many lines at the end may be about the rights in the text, from the one that names them on. */
const TERMS = 4;

/** An article with more quotations than this has none that is only pulled out of it: each is looked for in all of the text. */
const MOST_PULL_QUOTES = 40;

/** Less prose than this, in letters, is no article, unless there is much that is no prose either: verse, a recipe. */
const LEAST_PROSE = 130;
const LEAST_VERSE = 500;
/** A page with as many headings that lead elsewhere, with no more text than a teaser to each, is a list of articles. */
const FRONT_PAGE = 6;
const TEASER = 300;
/** And so is a page with as many cards, which give themselves away sooner. */
const FEWEST_CARDS = 4;
const CARD = 400;

/** Whether a line is nothing but the way to something else: headlines end without a full stop. */
const leadsAway = ({ text, links }: Line): boolean => links > 0.5 && !/[.:。۔।：]$/.test(text);

/** A line that leads elsewhere over its teaser, and the smallest box that holds both. */
interface Card {
  lead: Element;
  teaser: Element;
  box: Element;
  /** Whether the line is a heading. */
  headed: boolean;
}

const placeOf = (element: Element): number => Number(element.getAttribute(PLACE) ?? Number.NaN);

function cardsIn(lines: readonly Line[]): Card[] {
  const cards: Card[] = [];
  for (const [index, line] of lines.entries()) {
    const isLead = leadsAway(line) || (line.links > 0.3 && isTime(line.text));
    if (!isLead || line.size < 12) continue;
    const place = placeOf(line.element);
    const next = lines.slice(index + 1, index + 4).find(
      // What was put back may stand below a line that it was above.
      ({ prose, heading, links, element }) =>
        (prose && !(placeOf(element) < place)) || (heading && links === 0),
    );
    const teaser = next?.prose ? next.element : null;
    if (!teaser) continue;
    let box = line.element.parentElement as Element;
    while (!box.contains(teaser)) box = box.parentElement as Element;
    cards.push({ lead: line.element, teaser, box, headed: line.heading });
  }
  return cards;
}

/** How much prose, in letters, stands in cards under a heading of their own. */
function proseIn(cards: readonly Card[], lines: readonly Line[]): number {
  const boxes = cards.filter(({ headed, box }) => headed && textOf(box).length < 2 * CARD);
  return lines.reduce(
    (sum, { prose, size, element }) =>
      sum + (prose && boxes.some(({ box }) => box.contains(element)) ? size : 0),
    0,
  );
}

/** Gives text and links that stand loose between blocks a paragraph of their own, so that they can be judged as lines. */
function wrapLoose(content: Element): void {
  const { ownerDocument } = content;
  const boxes = [
    content,
    ...content.querySelectorAll('div,section,article,main,header,center,td,li,blockquote'),
  ];
  for (const box of boxes) {
    if (!box.querySelector(BLOCKS)) continue;
    let run: ChildNode[] = [];
    const wrap = (): void => {
      if (run.some((node) => textOf(node))) {
        const paragraph = ownerDocument.createElement('p');
        run[0]?.before(paragraph);
        paragraph.append(...run);
      }
      run = [];
    };
    for (const node of Array.from(box.childNodes)) {
      const isBlock =
        node.nodeType === 1 &&
        ((node as Element).matches(`${BLOCKS},ul,ol,dl,table,figure,picture,img,hr,details`) ||
          (node as Element).querySelector(`${BLOCKS},ul,ol,table,figure`));
      if (isBlock || node.nodeType === 8) wrap();
      else run.push(node);
    }
    wrap();
  }
}

/** Whether two elements and the boxes they stand in have the same names, up to a box that holds both. */
function standAlike(one: Element, other: Element): boolean {
  let [a, b]: [Element | null, Element | null] = [one, other];
  while (a && b && a !== b) {
    if (nameOf(a) !== nameOf(b)) return false;
    a = a.parentElement;
    b = b.parentElement;
  }
  return a === b;
}

/** Whether a line says when, though it end with a full stop: "22 de marzo 2024, 01:05 | Actualizado 07:22h." */
const isDateline = (text: string): boolean =>
  isTime(text) || (TWO_NUMBERS.test(text) && isTime(text.replace(/\.$/, '')));

/** What stands before the first sentence: section, byline, date, counters. Headings and standfirsts stay. */
function cutHead(lines: Line[]): void {
  const first = lines.findIndex(({ prose }) => prose);
  const headings = new Set<string>();
  for (const { element, heading } of lines.slice(Math.max(0, first))) {
    if (heading) headings.add(nameOf(element));
  }
  const before = lines.slice(0, Math.max(0, first));
  // Who wrote and when, between the standfirst and the text; a live blog has many times.
  const second = lines.findIndex(({ prose }, index) => prose && index > first);
  const isLive = (): boolean =>
    lines.slice(second).some(({ text, size }) => size < SHORT_LINE && isTime(text));
  for (const { element, text, heading, size } of second > 0 ? lines.slice(first + 1, second) : []) {
    if (
      !heading &&
      size < SHORT_LINE &&
      !/^(td|th|pre|li|dt|dd)$/.test(element.localName) &&
      (isSignature(text) || isReadingTime(text) || (isDateline(text) && !isLive()))
    )
      element.remove();
  }
  for (const [index, { text, size, links, heading, element }] of before.entries()) {
    // For those who print the page, with its sign, or for machines.
    if (links === 0 && ADDRESS.test(text)) element.remove();
    if (isRow(before, index) || (heading && isRow(before, index + 1))) continue;
    if (/^(td|th|pre|li|dt|dd)$/.test(element.localName) || element.querySelector('img,math')) {
      continue;
    }
    // A short heading is a section's name, but for the one that the first sentence stands under, and where the text has
    // more of its kind.
    const isOwn =
      (index === first - 1 && element.nextElementSibling === lines[first]?.element) ||
      headings.has(nameOf(element));
    if (heading ? size < 15 && !isOwn : isDateline(text) || (size < 60 && !FULL_STOP.test(text)))
      element.remove();
  }
}

/** What stands after the last sentence: tags, sources, codes, lists of other articles with their headings. */
function cutTail(lines: Line[]): void {
  let last = lines.length - 1;
  const isClosing = ({ text, size, links, element }: Line): boolean =>
    isRights(text) ||
    (size < 350 &&
      ((isCall(text) &&
        (links > 0 ||
          isLabel(text) ||
          !endsAsSentence(text) ||
          (isNote(element, text) && !isDisclosure(text)))) ||
        ADDRESS_OF_MAIL.test(text) ||
        BIOGRAPHY.test(element.className) ||
        (links > 0 && ACCOUNT.test(text)) ||
        (links > 0 && element.querySelector(STORE) !== null)));
  while (last >= 0 && (!lines[last]?.prose || isClosing(lines[last] as Line))) last -= 1;
  const end = lines[last]?.element;
  if (!end) return;
  // A paragraph that was split at its line breaks holds the others.
  const home = end.parentElement?.closest(':not(p,span)');
  const rest = lines.slice(last + 1);
  // From the end, for a heading stays where something below it does.
  let stays = false;
  for (const [index, line] of [...rest.entries()].toReversed()) {
    const { size, heading, links, text, element } = line;
    if (
      // Of lists, those that only lead elsewhere are gone by now.
      /^(td|th|pre|dt|dd|li)$/.test(element.localName) ||
      (links < 0.5 && element.matches('li > p'))
    ) {
      stays = true;
      continue;
    }
    if (
      heading &&
      links < 0.5 &&
      (stays || element.nextElementSibling?.matches('table,pre,figure'))
    ) {
      stays = false;
      continue;
    }
    if (element.hasAttribute(EMBED)) continue;
    // Short lines of the same kind in the same box go on with the text: an address, a price, a verse, a programme.
    const goesOn =
      element.localName === end.localName &&
      (element.parentElement === home || element.parentElement === end.parentElement) &&
      links === 0 &&
      !isTime(text);
    if (isRow(rest, index) || (links === 0 && isRow(rest, index + 1))) continue;
    if (
      heading ||
      links > 0.5 ||
      isCredit(text) ||
      isSignature(text) ||
      isClosing(line) ||
      (isLabel(text) && size < LONG_LABEL) ||
      size < (goesOn ? 8 : 60)
    )
      element.remove();
  }
}

/** A label at the end has fewer letters. */
const LONG_LABEL = 100;

/** The name of what is said of the author, and the account that it ends with. */
const BIOGRAPHY = /\bbio\b|_bio\b|author-?(bio|info|note|desc)/i;
const ACCOUNT = /\s@\w+\.?$/;

/** Where the author can be written to. */
const ADDRESS_OF_MAIL = /\S@[\w-]+\.\w/;

/** Where the papers' own programs are had. */
const STORE = 'a[href*="//apps.apple.com/"],a[href*="//play.google.com/store/"]';

/** So many lines in a row, of like length and with two numbers each, are a programme or an account. */
const ROW = 4;

const TWO_NUMBERS = /[\d٠-٩۰-۹][^\d٠-٩۰-۹]+[\d٠-٩۰-۹]/;

/** Whether a line is one of such a row. */
function isRow(lines: readonly Line[], index: number): boolean {
  const size = lines[index]?.size ?? 0;
  const isOne = (at: number): boolean => {
    const line = lines[at];
    return (
      line !== undefined &&
      line.links === 0 &&
      line.size < size * 1.6 &&
      size < line.size * 1.6 &&
      TWO_NUMBERS.test(line.text)
    );
  };
  if (!isOne(index)) return false;
  let [from, to] = [index, index];
  while (isOne(from - 1)) from -= 1;
  while (isOne(to + 1)) to += 1;
  return to - from + 1 >= ROW;
}

/** Boxes that nothing is left in. */
function dropEmpty(content: Element): void {
  const boxes = content.querySelectorAll(
    'p,div,section,ul,ol,li,blockquote,figure,h2,h3,h4,h5,h6,header,span,a',
  );
  for (let index = boxes.length - 1; index >= 0; index -= 1) {
    const box = boxes[index] as Element;
    if (
      box.childElementCount < 3 &&
      !/\S/.test(box.textContent ?? '') &&
      !box.querySelector('img,table,hr,math')
    ) {
      box.remove();
    }
  }
}
