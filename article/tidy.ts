import { cardsIn, CARD, FEWEST_CARDS, leadsAway, ownHeadingsIn, proseIn, type Card } from './cards';
import { TOLD } from './clone';
import { cutHead, cutTail } from './ends';
import {
  isAboveBiography,
  isAboveComments,
  isCredit,
  isDisclosure,
  isLabel,
  isLinkList,
  isOfPlayer,
  isRights,
} from './furniture';
import { ADDRESS, isButton, isCallTo, linesOf, SHORT_LINE, wrapLoose, type Line } from './lines';
import { isSignature } from './names';
import { EMBED } from './prune';
import { pullQuotesIn, repeatsIn, repeatsTitle, type Unwanted } from './repeats';
import { leadsToOthers } from './site';
import { linkShare, sizeOf, textOf } from './text';
import { verseIn } from './verse';

/**
 * Removes from what was found what is not the article after all: the page's own title and byline repeated, what stands
 * before the first and after the last sentence, boxes between paragraphs that lead elsewhere, lines that repeat themselves.
 * @param content what was found, still with its classes.
 * @param titles what the page calls itself: its headline, its `<title>`.
 * @param page its address.
 */
export function tidy(content: Element, titles: readonly string[], page: string): Tidied {
  for (const list of content.querySelectorAll('ul,ol')) {
    if (content.contains(list) && isLinkList(list)) list.remove();
  }
  for (const link of content.querySelectorAll('a[href^="#"]:not([id],[name],:has(*))'))
    if (PERMALINK.test(textOf(link))) link.remove();
  wrapLoose(content);
  let lines = linesOf(content);
  const drop = (unwanted: Unwanted): void => {
    lines = lines.filter((line, index, all) => {
      if (line.element.closest(`[${TOLD}]`) || !unwanted(line, index, all)) return true;
      line.element.remove();
      return false;
    });
  };
  const captions = tidyCaptions(content);
  drop(repeatsTitle(titles));
  const found = cardsIn(lines, page);
  const own = ownHeadingsIn(lines, found);
  const cards = found.filter(({ lead }) => !own.has(lead));
  const headings = lines.filter(
    ({ heading, links, element }) => heading && links > 0.8 && !own.has(element),
  ).length;
  for (const repeats of repeatsIn(lines, captions)) drop(repeats);
  drop(pullQuotesIn(lines));
  drop(isBelowEnd(lines));
  drop(isBiography(lines));
  dropLabelledLists(lines);
  lines = lines.filter(({ element }) => content.contains(element));
  drop(isAsked);
  dropWaysOut(lines, page, drop);
  // Who pays for the links, said before the text, or at the end below what is none of it.
  drop(
    ({ text, element }, index, all) =>
      isDisclosure(text) &&
      (index < 4 ||
        (index >= all.length - 3 &&
          (!all[index - 1]?.prose || element.querySelector('small') !== null))),
  );
  // Whose the text is and who may use it, wherever it stands: a paper of science says so at its head.
  drop(({ text }) => /^(copyright\W{0,3})?(©|\(c\))/i.test(text) && isRights(text));
  // A heading that is a link, over nothing: another article's.
  drop(({ heading, links }, index, all) => heading && links > 0.8 && isOver(all[index + 1]));
  cutHead(lines);
  cutTail(lines);
  lines = lines.filter(({ element }) => content.contains(element));
  const before = lines.length;
  drop(isLastCard(lines, cards));
  if (lines.length < before) cutTail(lines);
  dropEmpty(content);
  const isArticle = judge(content, lines, headings, cards);
  return {
    isArticle,
    others: isArticle ? [] : cards.flatMap(({ lead, teaser }) => [lead, teaser]),
  };
}

/** What a link to the very place it stands at shows: a sign, or none that is seen. */
const PERMALINK = /^[#¶§\u200b🔗]?$/u;

/**
 * Removes pictures that lead elsewhere, or stand beside a call; and what is said of each of several pictures but once.
 * @returns all captions.
 */
function tidyCaptions(content: Element): ReadonlySet<string> {
  const captions = new Set<string>();
  for (const caption of content.querySelectorAll('figcaption')) {
    // "Share on …" before what is said, "View more" after it: not within its sentence.
    for (const link of caption.querySelectorAll('a')) {
      const said = textOf(link);
      const isApart =
        !/\S/.test(link.nextSibling?.textContent ?? '') || textOf(caption).startsWith(said);
      if (isApart && isLabel(said)) link.remove();
    }
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
  return captions;
}

/** The heading that leads to something else at the end of a text, in a box of its own, and what that is about. */
function isLastCard(lines: readonly Line[], cards: readonly Card[]): Unwanted {
  const { lead, teaser, box, headed } = cards.at(-1) ?? {};
  const prose = lines.filter((line) => line.prose);
  const isLast =
    box !== undefined &&
    headed === true &&
    prose.length > FEWEST_BEFORE &&
    prose.at(-1)?.element === teaser &&
    !prose.slice(0, -1).some(({ element }) => box.contains(element));
  return ({ element }) => isLast && (element === lead || element === teaser);
}

/** What readers say, after most of the text; and what is said of who may copy it, at the end. */
function isBelowEnd(lines: readonly Line[]): Unwanted {
  let said = 0;
  const whole = sizeIn(lines.filter(({ prose }) => prose));
  const end = lines.findIndex(({ prose, size, text, links, element }, index) => {
    said += prose ? size : 0;
    return (
      said > whole / 2 &&
      // A link leads to where they are, and is followed by more of the text.
      ((isAboveComments(text) && links < 0.5 && element.localName !== 'li') ||
        (index >= lines.length - TERMS && isRights(text) && text.indexOf('©') < 12))
    );
  });
  return (_, index) => end >= 0 && index >= end;
}

/** Whether a heading is the name of an author: it leads to the page with what that one wrote. */
const leadsToAuthor = (heading: Element): boolean =>
  heading.querySelector('a[href*="/author"],a[rel~=author]') !== null;

/** What is said of the author, with its heading up to the next. */
function isBiography(lines: readonly Line[]): Unwanted {
  const start = lines.findIndex(
    ({ heading, text, element }) =>
      heading && (isAboveBiography(text) || (/^about /i.test(text) && leadsToAuthor(element))),
  );
  const next = lines.findIndex(({ heading }, index) => heading && index > start + 1);
  const end = next < 0 ? lines.length : next;
  const isOne =
    start >= 0 && start * 2 >= lines.length && sizeIn(lines.slice(start, end)) < LONGEST_BIOGRAPHY;
  return (_, index) => isOne && index >= start && index < end;
}

/**
 * Removes lists that a label leads up to: the line above a list, or its first item, says what the others are: where to follow, who
 * wrote, how large letters are.
 */
function dropLabelledLists(lines: readonly Line[]): void {
  const start = lines.findIndex(({ prose }) => prose);
  for (const [index, { element, text }] of lines.entries()) {
    const list = element.localName === 'li' ? element.parentElement : null;
    const above = list?.previousElementSibling;
    if (
      list &&
      !element.previousElementSibling &&
      textOf(list).length < SHORT_ITEM * list.childElementCount &&
      (isLabel(text) ||
        (index < start && (isSignature(text) || list.querySelector('time') !== null)) ||
        (above && isLabel(textOf(above))))
    )
      list.remove();
  }
}

/** Whether a line asks for something, or is the label of what does. What is listed is said, not asked. */
const asks: Unwanted = ({ text, size, links, call, element }, index, all) =>
  !(element.localName === 'li' && links === 0 && size > 20) &&
  (call ||
    // A label in bold over several links, in one paragraph.
    (links > MOSTLY && isLabel(textOf(element.querySelector('strong,b') ?? element))) ||
    isOfPlayer(text) ||
    (DATA.test(text) && !element.querySelector('code')) ||
    // A question that is pressed stays above its answer.
    (isButton(element, text) && !(/[?؟？]$/.test(text) && all[index + 1]?.prose)) ||
    (isLabel(text) && (links > 0.3 || size < SHORT_LINE)));

/** The same, and the last words, or another article's headline, below a heading that asks for something or names something else. */
const isAsked: Unwanted = (line, index, all) => {
  const above = all[index - 1];
  return (
    asks(line, index, all) ||
    (above?.heading === true &&
      ((line.heading && line.links > 0.8 && isApart(line, all[index + 1])) ||
        (line.size < LONGEST_ASKED &&
          all.length - index < BELOW_ASKED &&
          all.slice(index + 1).every(({ heading }) => heading))) &&
      asks(above, index - 1, all))
  );
};

/** The end of what a page tells its scripts. */
const DATA = /":\s?"[^"]*"\s?\}$/;

/** Whether what follows a line stands elsewhere than in its box. */
const isApart = ({ element }: Line, next: Line | undefined): boolean =>
  element.parentElement !== next?.element.parentElement;

/** The last words are among so many lines at the end; the others are headings over nothing. */
const BELOW_ASKED = 5;

/** What is asked for below a heading is said in fewer letters. */
const LONGEST_ASKED = 350;

/** Removes lines that lead elsewhere, but for those that the text consists of, or are the headings of a list. */
function dropWaysOut(
  lines: readonly Line[],
  page: string,
  drop: (unwanted: Unwanted) => void,
): void {
  const ways = new Set(lines.filter((line) => isWayOut(line, page)));
  if (ways.size === 0) return;
  const prose = lines.filter((line) => line.prose);
  const things = [...ways].filter(({ element }) => leadsToOthers(element, page));
  if (things.length >= SHOP && sizeIn(things) > sizeIn(prose)) {
    for (const thing of things) {
      thing.prose = true;
      ways.delete(thing);
    }
  }
  // Where they are many, they are the headings of a list.
  const headings = lines.filter((line, index) => ways.has(line) && lines[index + 1]?.prose).length;
  if (headings < 5 || headings * 4 < prose.length) drop((line) => ways.has(line));
}

/** Whether a line leads elsewhere and does no more. */
function isWayOut(line: Line, page: string): boolean {
  const { size, heading, element, links, text } = line;
  return (
    !heading &&
    size < 300 &&
    leadsAway(line) &&
    !element.hasAttribute(EMBED) &&
    !ADDRESS.test(textOf(element.querySelector('a[href]') ?? element)) &&
    !element.querySelector('a[href$=".pdf" i]') &&
    !/^(li|td|th|dt|dd)$/.test(element.localName) &&
    !element.closest('blockquote') &&
    // What is said of a thing with the link to where it is had.
    !(
      links < ALL_LINK &&
      size * (1 - links) >= SAID &&
      !isCredit(text) &&
      !isLabel(text) &&
      !/^(?:also|see|via)\b/i.test(text) &&
      !element.querySelector(NETWORK) &&
      leadsToOthers(element, page)
    )
  );
}

/**
 * Whether what is left is an article.
 * @param headings how many headings were links.
 */
function judge(
  content: Element,
  lines: readonly Line[],
  headings: number,
  cards: readonly Card[],
): boolean {
  const prose = sizeIn(lines.filter((line) => line.prose));
  if (prose < LEAST_PROSE) {
    if (
      verseIn(
        lines.map(({ text, links }) => (links > 0 ? '' : text)),
        true,
      ) > SHORT_VERSE
    )
      return true;
    const sizeOfHeadings = sizeIn(lines.filter(({ heading }) => heading));
    const captions = [...content.querySelectorAll('figcaption')].map((caption) =>
      sizeOf(textOf(caption)),
    );
    const said = captions.reduce((sum, size) => sum + size, 0);
    const isGallery = captions.length >= FEWEST_PICTURES && said / captions.length < SHORT_CAPTION;
    return (
      sizeOf(textOf(content)) - sizeOfHeadings - (isGallery ? said : 0) >= LEAST_VERSE &&
      headings < 3 &&
      linkShare(content) < 0.2
    );
  }
  const boxes = new Set(cards.map(({ box }) => box)).size;
  const leads = Math.max(headings, cards.length);
  const isList =
    (leads >= FRONT_PAGE && prose / leads <= TEASER) ||
    (boxes >= FEWEST_CARDS && prose / boxes <= CARD) ||
    prose - proseIn(cards, lines) < LEAST_PROSE;
  return !isList;
}

export interface Tidied {
  /** Whether what is left is an article, and not a list of them or a caption of something else. */
  isArticle: boolean;
  /** When it is none: the lines that lead to other articles and say what they are about. */
  others: Element[];
}

/** So many things had elsewhere, of which more is said than of all else, are what the text is about. */
const SHOP = 5;
/** What has more of it in links says nothing of its own. */
const MOSTLY = 0.6;
/** A line with less of it in links says something of its own. */
const ALL_LINK = 0.95;
/** Where papers are followed. */
const NETWORK =
  'a[href*="facebook.com/"],a[href*="instagram.com/"],a[href*="twitter.com/"],a[href*="//x.com/"],a[href*="youtube.com/"],a[href*="tiktok.com/"],a[href*="pinterest.com/"],a[href*="//t.me/"]';
/** In so many letters outside of the link at least. */
const SAID = 8;

/** What is said of an author is shorter, in letters. */
const LONGEST_BIOGRAPHY = 1200;

const sizeIn = (lines: readonly Line[]): number => lines.reduce((sum, { size }) => sum + size, 0);

/** Items of a list with a label have fewer letters, on average. */
const SHORT_ITEM = 30;
/** Whether what follows a heading is none of its own text. */
const isOver = (next: Line | undefined): boolean =>
  next === undefined || next.heading || (next.links > 0.5 && !next.prose);

/** So many lines at the end may be about the rights in the text, from the one that names them on. */
const TERMS = 4;

/** Less prose than this, in letters, is no article, unless there is much that is no prose either: verse, a recipe. */
const LEAST_PROSE = 130;
const LEAST_VERSE = 500;
/** But for verse that is known by its lines. */
const SHORT_VERSE = 200;
/** A page with as many headings that lead elsewhere, with no more text than a teaser to each, is a list of articles. */
const FRONT_PAGE = 6;
const TEASER = 300;
/** So many captions of no more letters each are a gallery, where little else is said. */
const FEWEST_PICTURES = 5;
const SHORT_CAPTION = 120;
/** So many paragraphs stand before the card that a text ends with. */
const FEWEST_BEFORE = 3;

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
      // What parts two words may have an element of its own, as in listings of programs.
      if (/^(?:span|a)$/.test(box.localName)) box.replaceWith(box.textContent ?? '');
      else box.remove();
    }
  }
}
