import { SHORT_LINE, standAlike, type Line } from './lines';
import { folded } from './text';

/** Whether a line is none of the article. */
export type Unwanted = (line: Line, index: number, all: readonly Line[]) => boolean;

/** So many lines at the head may repeat the title, each in no more letters. */
const HEAD = 12;
const LONGEST_TITLE = 300;

/** The title again. @param titles what the page calls itself. */
export function repeatsTitle(titles: readonly string[]): Unwanted {
  const known = titles.map(folded).filter((title) => title.length > 3);
  return ({ text, size }, index) => {
    if (index > HEAD || size > LONGEST_TITLE) return false;
    const own = folded(text);
    return (
      own.length > 3 &&
      known.some((title) => title === own || (own.length > 15 && title.includes(own)))
    );
  };
}

/** What is said often, is longer, in letters, and has fewer fellows in its box than this, is a notice. */
const NOTICE = 100;
const FEW = 4;

/**
 * What an article says more than once and no writer repeats, rule by rule in their order.
 * @param captions of its pictures.
 */
export function repeatsIn(
  lines: readonly Line[],
  captions: ReadonlySet<string>,
): readonly Unwanted[] {
  const times = new Map<string, number>();
  for (const { text, heading } of lines) if (!heading) times.set(text, (times.get(text) ?? 0) + 1);
  // A line of furniture said three times or more, and a long notice with its heading. Headings alone may: a list of reviews
  // has the same under each. So may verse and questions: a refrain, and what each of several people is asked.
  const isOften = ({ text, heading }: Line): boolean => !heading && (times.get(text) ?? 0) > 2;
  const isNotice = (line: Line | undefined): boolean =>
    line !== undefined &&
    line.size > NOTICE &&
    isOften(line) &&
    (line.element.parentElement?.childElementCount ?? 0) < FEW &&
    !/[?؟？]$/.test(line.text) &&
    line.element.querySelector('br') === null;
  const isFurniture: Unwanted = (line, index, all) => {
    const { text, size, element, heading } = line;
    return (
      isNotice(line) ||
      (heading && isNotice(all[index + 1])) ||
      (size < SHORT_LINE &&
        isOften(line) &&
        !text.endsWith(':') &&
        !isAmount(line, all[index + 1]) &&
        !/^(td|th|li|dt|dd)$/.test(element.localName) &&
        !element.querySelector('strong,b') &&
        !element.nextElementSibling?.matches('ul,ol'))
    );
  };
  // What is said of a picture, once for each size of it.
  const isCaption: Unwanted = ({ text, size, heading }) =>
    !heading &&
    size > 30 &&
    (times.get(text) ?? 0) > 1 &&
    [...captions].some((caption) => caption.startsWith(text));
  // The same long line twice: a pull quote or a teaser of the text itself. More often than that it is a refrain, and two
  // paragraphs that stand alike are both of the text.
  const seen = new Map<string, Element>();
  const isTwice: Unwanted = ({ text, size, element }) => {
    if (size < SHORT_LINE || (times.get(text) ?? 0) > 2) return false;
    const before = seen.get(text);
    seen.set(text, element);
    return before !== undefined && !standAlike(before, element);
  };
  return [isFurniture, isCaption, isTwice];
}

/** Whether a line is a number, and the next, beside it, says of what. */
const isAmount = ({ text, element }: Line, next: Line | undefined): boolean =>
  AMOUNT.test(text) && next?.element === element.nextElementSibling && !AMOUNT.test(next.text);

const AMOUNT = /^[\d٠-٩۰-۹¼-¾⅐-⅞⁄/.,–-]{1,6}$/;

/** An article with more quotations than this has none that is only pulled out of it: each is looked for in all of the text. */
const MOST_PULL_QUOTES = 40;

/** Quotations that are a part of a paragraph. */
export function pullQuotesIn(lines: readonly Line[]): Unwanted {
  const quotes = lines.filter(({ element, size }) => size > 30 && element.closest('blockquote'));
  if (quotes.length === 0 || quotes.length > MOST_PULL_QUOTES) return () => false;
  const own = folded(
    lines
      .filter((line) => !quotes.includes(line))
      .map(({ text }) => text)
      .join('\n'),
  );
  return (line) => quotes.includes(line) && own.includes(folded(line.text));
}
