import { SIGNS } from '../language/letters';
import {
  isCall,
  isCredit,
  isDisclosure,
  isLabel,
  isReadingTime,
  isRights,
  isTime,
} from './furniture';
import { ADDRESS, isNote, nameOf, SHORT_LINE, standAlike, type Line } from './lines';
import { isRole, isSignature, readByline } from './names';
import { EMBED } from './prune';
import { endsAsSentence, textOf } from './text';

/** The end of a sentence and nothing softer. */
const FULL_STOP = new RegExp(`[.!?…。！？؟۔।։][${SIGNS}]*$`);

/** A day and its year have so many digits. */
const DIGITS_OF_DAY = 5;
/** Two days with their years, and a time of either. */
const DIGITS_OF_TWO_DAYS = 20;
/** A day, its year and a time have more than this. */
const DIGITS_OF_TIME = 9;
const NO_DIGIT = /[^\d٠-٩۰-۹]/g;

/** Whether a line says when, though it end with a full stop: "22 de marzo 2024, 01:05 | Actualizado 07:22h." */
const isDateline = (text: string): boolean =>
  isTime(text) || (TWO_NUMBERS.test(text) && isTime(text.replace(/\.$/, '')));

/** What stands before the first sentence: section, byline, date, counters. Headings and standfirsts stay. */
export function cutHead(lines: Line[]): void {
  const first = lines.findIndex(({ prose }) => prose);
  const headings = new Set<string>();
  for (const { element, heading } of lines.slice(Math.max(0, first))) {
    if (heading) headings.add(nameOf(element));
  }
  const before = lines.slice(0, Math.max(0, first));
  // Who wrote and when, between the standfirst and the text; a live blog has many times.
  const second = lines.findIndex(({ prose }, index) => prose && index > first);
  const isLive = (): boolean =>
    lines.slice(second).filter(({ text, size }) => size < SHORT_LINE && isTime(text)).length > 1;
  for (const { element, text, heading, size } of second > 0 ? lines.slice(first + 1, second) : []) {
    if (
      !heading &&
      !/^(td|th|pre|li|dt|dd)$/.test(element.localName) &&
      (size < SHORT_LINE
        ? isSignature(text) || isReadingTime(text) || (isDateline(text) && !isLive())
        : (isSignature(text) && TWO_NUMBERS.test(text)) ||
          // Who wrote, when, and when it was changed, in one line.
          (isTime(text) && text.replace(NO_DIGIT, '').length >= DIGITS_OF_TWO_DAYS))
    )
      element.remove();
  }
  for (const [index, { text, size, links, heading, element }] of before.entries()) {
    // For those who print the page, with its sign, or for machines.
    if (links === 0 && ADDRESS.test(text)) element.remove();
    if (isRow(before, index) || (heading && isRow(before, index + 1))) continue;
    if (
      ((/^(td|th|pre|li|dt|dd)$/.test(element.localName) || element.matches('li > p')) &&
        // A day with its time is no event of it.
        !(
          element.localName === 'li' &&
          CLOCK.test(text) &&
          text.replace(NO_DIGIT, '').length > DIGITS_OF_TIME
        )) ||
      element.querySelector('img,math')
    )
      continue;
    // A short heading is a section's name, but for the one that the first sentence stands under, and where the text has
    // more of its kind.
    const isOwn =
      (index === first - 1 && element.nextElementSibling === lines[first]?.element) ||
      headings.has(nameOf(element));
    // A standfirst may name a year.
    const isDay =
      isDateline(text) && (size < SHORT_LINE || text.replace(NO_DIGIT, '').length >= DIGITS_OF_DAY);
    // "Name: Jane", "Place: Berlin": who or what the text is about.
    if (!isSignature(text) && !isTime(text) && (isFacts(element) || isLeadIn(text))) continue;
    // Some templates set who wrote, and when, as a heading.
    const isStamp =
      (/^h[4-6]$/.test(element.localName) && isDay && CLOCK.test(text)) ||
      (isSignature(text) && readByline(text, undefined, 'person').authors.length > 0);
    if (
      heading
        ? isStamp || (size < 15 && !isOwn)
        : isDay || (size < SHORT_LINE && !FULL_STOP.test(text))
    )
      element.remove();
  }
}

/** A time of day. */
const CLOCK = /[\d٠-٩۰-۹]:[\d٠-٩۰-۹]{2}/;

/** Whether a line leads up to the first sentence in words of its own: "A story that all of us know:". */
const isLeadIn = (text: string): boolean =>
  /^[^\s،,|–—]+(?: [^\s،,|–—]+){3,}[:：]$/.test(text) && !isLabel(text);

/** Whether a line is made of several labels in bold, each with what is said to it. */
const isFacts = (element: Element): boolean =>
  [...element.querySelectorAll('strong,b')].filter((label) => /[:：]$/.test(textOf(label))).length >
  1;

/** What stands after the last sentence: tags, sources, codes, lists of other articles with their headings. */
export function cutTail(lines: Line[]): void {
  let last = lines.length - 1;
  const isClosing = ({ text, size, links, element }: Line): boolean =>
    isRights(text) ||
    isStarredBiography(text) ||
    (size < 350 &&
      ((isCall(text) &&
        (links > 0 ||
          isLabel(text) ||
          !endsAsSentence(text) ||
          (isNote(element, text) && !isDisclosure(text)))) ||
        ADDRESS_OF_MAIL.test(text) ||
        BIOGRAPHY.test(element.className) ||
        (links > 0 && ACCOUNT.test(text)) ||
        REACHED.test(text) ||
        (links > 0 && size < LONG_OFFER && element.querySelector(STORE) !== null)));
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
      (stays || element.nextElementSibling?.matches('table,pre,figure,div:has(>pre)'))
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
      !ADDRESS.test(text) &&
      !isTime(text);
    if (isRow(rest, index) || (links === 0 && isRow(rest, index + 1))) continue;
    if (isNumbered(rest, index) || (isToldOf(line) && !isClosing(line))) continue;
    if (rest[index - 1]?.heading && isAnswer(line, end) && !isClosing(line)) {
      stays = true;
      continue;
    }
    if (
      heading ||
      links > 0.5 ||
      isCredit(text) ||
      isSignature(text) ||
      isClosing(line) ||
      (isLabel(text) && size < LONG_LABEL) ||
      size < (goesOn ? 8 : SHORT_LINE)
    )
      element.remove();
  }
}

/** Whether a line under a heading is the last answer of several, shorter than those before it, in a box like theirs. */
const isAnswer = ({ element, text, size, links, heading }: Line, end: Element): boolean =>
  !heading &&
  links === 0 &&
  size >= SHORT_ANSWER &&
  size < LONG_ANSWER &&
  FULL_STOP.test(text) &&
  !isLabel(text) &&
  !isCredit(text) &&
  element.parentElement !== end.parentElement &&
  standAlike(element, end);

/** An answer has as many letters. */
const SHORT_ANSWER = 30;
const LONG_ANSWER = 120;
/** A label at the end has fewer letters. */
const LONG_LABEL = 100;

/** The name of what is said of the author, and the account that it ends with. */
const BIOGRAPHY = /\bbio\b|_bio\b|author-?(bio|info|note|desc)/i;
const ACCOUNT = /\s@\w+\.?$/;
/** Where a reporter is reached by telephone or account. */
const REACHED = /^(?:(?:media|press) )?contact\b.*(?: @|-\d{4})/i;

/** «* د. هدى محفوظ، باحثة في علم الاجتماع»: a note with a star, no sentence, in whose first words somebody has a profession. */
const isStarredBiography = (text: string): boolean =>
  /^[*＊•]\s?\S/.test(text) &&
  text.length < 250 &&
  !FULL_STOP.test(text) &&
  isRole((/^[^،,:–-]*[،,:–-]([^،,]*)/.exec(text)?.[1] ?? '').trim());

/** Where the author can be written to. */
const ADDRESS_OF_MAIL = /\S@[\w-]+\.[a-z]/i;

/** What offers such a program says no more, in letters: more tells of one. */
const LONG_OFFER = 160;

/** Where the papers' own programs are had. */
const STORE = 'a[href*="//apps.apple.com/"],a[href*="//play.google.com/store/"]';

/** So many lines in a row, of like length and with two numbers each, are a programme or an account. */
const ROW = 4;

const TWO_NUMBERS = /[\d٠-٩۰-۹][^\d٠-٩۰-۹]+[\d٠-٩۰-۹]/;

/** The number that a line begins with: "3. Jeans". */
const numberOf = (line: Line | undefined): number =>
  Number(/^(\d{1,3})[.)]\s?\S/.exec(line?.text ?? '')?.[1]);

/** Whether a line is one of several that are numbered one after another. */
const isNumbered = (lines: readonly Line[], index: number): boolean => {
  const own = numberOf(lines[index]);
  return (
    own > 0 && (numberOf(lines[index + 1]) === own + 1 || numberOf(lines[index - 1]) === own - 1)
  );
};

/** Whether a line tells something in a sentence, much of which is a link to where it is told too. */
const isToldOf = ({ element, text, size, links, heading }: Line): boolean =>
  !heading &&
  size >= SHORT_LINE &&
  links < MOST_TOLD &&
  FULL_STOP.test(text) &&
  !isLabel(text) &&
  !isCall(text) &&
  !text.startsWith(textOf(element.querySelector('a[href]') ?? element));

/** A sentence of which more is a link says only where that leads. */
const MOST_TOLD = 0.7;

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

/** What is said of the author below a text is shorter, in UTF-16 units, and begins with the name: a title may stand before. */
const LONGEST_BIOGRAPHY = 400;
const LONGEST_TITLE = 16;
/** So many paragraphs at the end may be of that kind. */
const MOST_BIOGRAPHIES = 3;

/**
 * Removes what is said at the end of a text of those who wrote it: no author speaks there of himself by his whole name.
 * @param authors names of two words or more count.
 */
export function cutBiography(content: Element, authors: readonly string[]): void {
  for (const paragraph of [...content.querySelectorAll('p')].slice(-MOST_BIOGRAPHIES)) {
    const text = textOf(paragraph);
    if (
      text.length < LONGEST_BIOGRAPHY &&
      authors.some((name) => {
        const at = name.includes(' ') ? text.indexOf(name) : -1;
        return (
          at >= 0 &&
          at < LONGEST_TITLE &&
          text.length > at + name.length + LONGEST_TITLE &&
          // "5. Does Jane Doe …", "Jane Doe: What came next?"
          !/\d/.test(text.slice(0, at)) &&
          !/^\s?[:：]/.test(text.slice(at + name.length))
        );
      })
    )
      paragraph.remove();
  }
}
