import { cardsIn, CARD, FEWEST_CARDS, leadsAway, proseIn } from './cards';
import { cutHead, cutTail } from './ends';
import {
  isAboveBiography,
  isAboveComments,
  isDisclosure,
  isLabel,
  isLinkList,
  isOfPlayer,
  isRights,
} from './furniture';
import { ADDRESS, isButton, isCallTo, linesOf, standAlike, wrapLoose, type Line } from './lines';
import { isSignature } from './names';
import { EMBED } from './prune';
import { folded, linkShare, sizeOf, textOf } from './text';

const textOfLine = ({ text }: Line): string => text;

const drop = (line: Line): void => line.element.remove();

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
  const end = lines.findIndex(({ prose, size, text, links, element }, index) => {
    said += prose ? size : 0;
    return (
      said > whole / 2 &&
      // A link leads to where they are, and is followed by more of the text.
      ((isAboveComments(text) && links < 0.5 && element.localName !== 'li') ||
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
