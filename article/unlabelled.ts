import { isSaid, join, type AuthorClaim } from './credit';
import { readStamp } from './dates';
import { lineOf, shownText, type Evidence } from './evidence';
import { isCredit as isPicture, isLabel } from './furniture';
import { isAgency, isOfOutlet, isOutlet, isPlace, isRole, nameKey } from './names';
import {
  allIn,
  allOf,
  attribute,
  closest,
  firstChild,
  holderOf,
  holds,
  nameOf,
  nextOf,
  nextSibling,
  nodeType,
  nodeValue,
  textContent,
} from './untampered';
import type { Piece, Vicinity } from './vicinity';

/**
 * Names that neither a label nor a class tells, as newspapers in Arabic, Persian and Japanese set them: after the outlet at
 * the head of the text, alone in its first line, in brackets at its end. To be asked where nothing else names anybody.
 */

/**
 * «همشهری آنلاین - هدی محفوظ:», "عصر ایران؛ هدی محفوظ -", «خبرگزاری نمونه، گروه استان‌ها - هدی محفوظ:», «الضفة - نزوى - هدى محفوظ -»: an
 * outlet, its desk, a place of one word, a name, and a sign that ends them.
 */
const AFTER_OUTLET =
  /^([^-–—ـ:：|/؛،]{2,40}?)(?:\s*[؛،]\s*(?:گروه|سرویس)\s[^-–—ـ:：|/؛،]{2,30}?)?\s*[-–—ـ|/؛،]\s*(?:[^\s–—ـ-]{2,20}\s*[-–—ـ]\s*)?([^-–—ـ:：|/()]{4,40}?)\s*(?:\([^()]{3,30}\)\s*)?(?:[-–—ـ:：؛]|$)/;
/** «عجلون 7 أيار (بترا) هدى محفوظ-», «(بترا)- من هدى محفوظ-»: a dateline with the agency in brackets, a name, a dash. */
const AFTER_AGENCY =
  /^[^()]{0,40}\(([^()]{2,30})\)\s*(?:[-–—ـ]+\s*من\s+)?([^-–—ـ:：|/().،]{4,40}?)\s*[-–—ـ]/;
/** «نزوى ـ من هدى محفوظ:»: a place, and who wrote from there. */
const FROM = /^\S{2,20}\s*[-–—ـ]\s*من (\S+(?: \S+){1,4}?)\s*[:：]/;
/** The place that a dateline begins with. */
const PLACE = /^\S{2,20}\s*[-–—ـ]\s*/;
/** "（佐藤花子、鈴木一郎）", "【佐藤花子】" and "(Jane Doe)" where the text ends. */
const AT_END = /[(（【〔]([^()（）]{2,40})[)）】〕]$/;
/** «اسلام آباد (رضوان شیرانی) …»: a place and who wrote from there, as Urdu newspapers begin. */
const AFTER_PLACE = /^([^()\d]{2,20}?)\s?\(([^()\d/]{5,30})\)\s?\S/;

/**
 * «中新网兰州10月12日电 (记者 丁学渊)…», «〔記者施宇恆／台南報導〕…», «澎湃新闻记者 卓亦凡 实习生 申若曦»: who wrote, where a dispatch begins or in a
 * line of its own.
 */
const REPORTERS =
  /(?:^[^\s。，]{0,6}|[(（〔【])([记記]者(?:[^()（）〔〕。，／/摄攝]{2,30}(?=[)）〕】／/])|[\s:：][^()（）〔〕。，／/摄攝]{2,30}$))/;

/** A text as long as this, in UTF-16 units, is no label but the text itself. */
export const PROSE = 80;
const LONGEST_NAME = 40;

/**
 * What begins with these is a section of a paper or a kind of text, in scripts that have no capitals to tell a name by. Of the
 * scripts of India and Thailand no such words are known: there nothing is a name.
 */
const NO_NAME =
  /^(?:ال|[أا]خبار|تقرير|تقارير|متابع|خاص|شاهد|فيديو|بالصور|عاجل|ملف|حوار|مقال|ر[أا]ي|ترجم|نص|قص|حدث|صحيف|جريد|وكال|موقع|خبر|گزارش|گفت|یادداشت|ویدی|عکس|سرویس|صفحه|شماره|حدیث|خصوصی|تازه|חדש|כתב|דעה|ידיע|מגזין)|\S{3}ي[ةه]$|[\u0900-\u0e7f■\d.!?؟…«»"“”،؛|]|:$/;
const CAPITALS = /[A-Za-z\u00c0-\u052f]/;
/** A name in Chinese characters alone: shorter ones are notes ("敬称略"). */
const HAN_NAME = /^[\u3400-\u9fff][\u3400-\u9fffツノケヶ]{2,3}[\u3400-\u9fff]$/;

const FEW_WORDS = /^\S+(?: \S+){1,3}$/;

/** Whether a text is two to four words in a script without capitals, and no section of a paper. */
const mayBeName = (text: string): boolean =>
  text.length <= LONGEST_NAME &&
  FEW_WORDS.test(text) &&
  !CAPITALS.test(text) &&
  !NO_NAME.test(text);

/** How often a text says something. */
const timesOf = (text: string, said: string): number => text.split(said).length - 1;

/**
 * @param content the extracted article; null when none was found.
 * @param outlets names of the site itself in the form of `nameKey`.
 * @returns one claim, or none.
 */
export function fromText(
  { pieces, after }: Vicinity,
  content: Element | null,
  { page, dates, documentTitle }: Evidence,
  outlets: ReadonlySet<string>,
): AuthorClaim[] {
  const title = nameKey(documentTitle);
  const blocks = (content ? allOf(content, 'p,div,li,blockquote', 2000) : []).filter(
    (block) => !closest(block, 'figure') && !allOf(block, 'p,div,li,figure', 1).length,
  );
  const text = blocks.map(textContent).join('\n');
  const claimOf = (line: string, isApart = false): AuthorClaim[] => {
    const claim = join([line], outlets, 'person');
    const isPerson = claim.authors.every(
      (name) =>
        !isRole(name) &&
        !isPlace(name) &&
        // Whom the text speaks of did not write it.
        timesOf(text, name) < 2 &&
        (isApart || timesOf(text, name.split(' ').at(-1) ?? name) === timesOf(text, name)) &&
        !title.includes(nameKey(name)),
    );
    if (!isSaid(claim) || !isPerson || isLabel(line) || isPicture(line)) return [];
    return [{ ...claim, source: 'byline', trust: 2.6 }];
  };
  const heads = [
    ...pieces.slice(0, 12).map(({ text: line }) => line),
    ...blocks.slice(0, 2).map((block) => shownText(block, 200)),
  ].flatMap((head) => [head, head.replace(PLACE, '')]);
  for (const head of heads) {
    const [, outlet = '', named = ''] = AFTER_OUTLET.exec(head) ?? [];
    const [, agency = '', signed = ''] = AFTER_AGENCY.exec(head) ?? [];
    const [, place = '', sender = ''] = AFTER_PLACE.exec(head) ?? [];
    const [, writer = ''] = FROM.exec(head) ?? [];
    const [, reporters] = REPORTERS.exec(head) ?? [];
    if (reporters)
      return [{ ...join([reporters], outlets, 'person'), source: 'byline', trust: 2.6 }];
    // In letters that have capitals such a line is as often a title.
    const said =
      isOutlet(outlet, outlets) || isOfOutlet(outlet, outlets)
        ? named
        : // «هدى محفوظ | همشهری نمونه؛»
          isOutlet(named, outlets)
          ? outlet
          : isAgency(nameKey(agency))
            ? signed
            : isPlace(place)
              ? sender
              : writer;
    const name = CAPITALS.test(said) ? '' : said;
    const found = / /.test(name) ? claimOf(name) : [];
    if (found.length) return found;
  }
  // «هدى محفوظ:» in bold before the first sentence, which may follow the standfirst.
  for (const [at, { text: runIn, element }] of pieces.entries()) {
    // «بسكرة: هدى محفوظ», too.
    const [, before, behind = ''] = /^(\D.*)[:：]$|^[^\d:]{2,20}: (.*)/.exec(runIn) ?? [];
    const named = before ?? behind;
    if (
      !/^(?:strong|b)$/.test(nameOf(element)) ||
      // In letters that have capitals it is as often a heading.
      (before ? CAPITALS.test(before) : !mayBeName(behind)) ||
      // Who took the pictures may be named as well.
      !pieces.slice(at + 1, at + 3).some(({ text: next }) => next.length >= PROSE)
    )
      continue;
    const found = claimOf(named);
    if (found.length) return found;
  }
  const first = aloneIn(pieces)
    .flatMap((line) => claimOf(line))
    .find(({ authors }) => authors.length);
  if (first) return [first];
  const dated = besideDay(pieces, dates, page);
  const [beside] = dated ? claimOf(dated) : [];
  if (beside?.authors.length) return [beside];
  const below = signatureBelow(after, blocks);
  // The name of a place may end as one of a person does, in scripts whose capitals tell both.
  const [closing] = below ? claimOf(below, CAPITALS.test(below)) : [];
  // More than an account in the data.
  if (closing?.authors.length) return [{ ...closing, trust: 3.5 }];
  // A line or two of another kind may follow.
  const last =
    blocks
      .slice(-MOST_BELOW)
      .map((block) => AT_END.exec(textContent(block).trim())?.[1])
      .findLast(Boolean) ?? '';
  const signed = last.split(/[、・]/);
  if (signed.every((name) => HAN_NAME.test(name)) || / /.test(last)) {
    const found = claimOf(signed.join('; '));
    if (found.length) return found;
  }
  // The agency alone, in brackets below the text, where what is found has lost it.
  for (const { element, name, isAside } of after) {
    if (name !== 'p' || isAside) continue;
    const line = textContent(element);
    const [whole, agency = ''] = line.length < LONGEST_NAME ? (AT_END.exec(line.trim()) ?? []) : [];
    if (whole === line.trim() && isAgency(nameKey(agency))) return claimOf(agency);
  }
  return [];
}

/** «ڕەوەند سەعید | 2025/06/18»: what stands alone between the headline and the day, in a script without capitals. */
function besideDay(
  pieces: readonly Piece[],
  dates: Evidence['dates'],
  page: Document,
): string | null {
  const isDay = (text: string): boolean => readStamp(text, dates) !== null;
  for (const [at, { text, element }] of pieces.slice(0, 12).entries()) {
    const [first = '', ...rest] = text.split(/\s*[|·•]\s*/);
    const next = pieces.slice(at + 1).find((piece) => !/^[|·•,،–—-]$/.test(piece.text));
    const isBeside = rest.length > 0 ? rest.some(isDay) : next && isDay(next.text);
    if (!isBeside) continue;
    if (!mayBeName(first) || closest(element, 'button,h1,h2,h3,h4,figure')) continue;
    const key = nameKey(first);
    // A section is in the menu.
    return allIn(page, 'a', 300).some(
      (link) => nameKey(textContent(link)) === key && !holds(link, element),
    )
      ? null
      : first;
  }
  return null;
}

/** A signature is shorter, with what somebody does. */
const LONGEST_SIGNATURE = 120;
/** So many lines below the last paragraph may hold the name that it is signed with. */
const MOST_BELOW = 3;
const AT_EDGE = /text-align:\s*(?:right|left|end)/i;

/** «*هدى محفوظ», a line in bold or at the edge: two to four words set apart just below the last paragraph. */
function signatureBelow(after: Vicinity['after'], blocks: readonly Element[]): string | null {
  const last = blocks.map(textContent).findLast((text) => text.length >= PROSE);
  // A box that is a paragraph, in letters whose names are told from labels.
  const lines = after.filter(
    ({ name, isAside, element }) =>
      !isAside && (name === 'p' || (name === 'div' && !CAPITALS.test(textContent(element)))),
  );
  const end = lines.findIndex(({ element }) => textContent(element) === last);
  for (const { element } of end < 0 ? [] : lines.slice(end + 1, end + 1 + MOST_BELOW)) {
    const text = shownText(element, LONGEST_SIGNATURE);
    const line = firstLineOf(element);
    const whole = line.replace(/^[*＊\s]+/, '');
    // Who that is may follow, and in brackets who took the pictures.
    const [, named = '', role = ''] = /^([^،]+)،\s*([^(]+)/.exec(whole) ?? [];
    const name = !CAPITALS.test(whole) && isRole(role) ? named : whole;
    const isApart =
      whole !== line ||
      // Old pages say it in an attribute of its own.
      AT_EDGE.test(
        `${attribute(element, 'style', 200)}text-align:${attribute(element, 'align', 9)}`,
      ) ||
      allOf(element, 'strong,b,em,i', 2).some(
        (part) => shownText(part, LONGEST_SIGNATURE) === text,
      );
    if (!isApart || text.length >= LONGEST_SIGNATURE || !FEW_WORDS.test(name)) continue;
    // It is the heading of figures.
    const next = nextOf(element);
    if (next && /^(?:table|ul|ol|dl)$/.test(nameOf(next))) continue;
    if (CAPITALS.test(name) || mayBeName(name)) return name;
  }
  return null;
}

/** What an element says up to its first line break: what somebody does may follow it. */
function firstLineOf(element: Element): string {
  let line = '';
  /** Whether the line has ended. */
  const read = (holder: Node): boolean => {
    for (let node = firstChild(holder); node; node = nextSibling(node)) {
      if (nodeType(node) === 3) line += nodeValue(node) ?? '';
      else if (nodeType(node) === 1) {
        if (nameOf(node as Element) === 'br' ? line.trim() : read(node)) return true;
      }
      if (line.length > LONGEST_SIGNATURE) return true;
    }
    return false;
  };
  read(element);
  return lineOf(line, LONGEST_SIGNATURE);
}

/** Lines of two to four words by themselves, each at the head of a box of text, in a script without capitals. */
const aloneIn = (pieces: readonly Piece[]): string[] =>
  pieces
    .filter((line, at) => {
      // The place may stand between, in bold.
      const text = pieces.slice(at + 1, at + 3).find(({ text: next }) => next.length >= PROSE);
      if (!text || !mayBeName(line.text)) return false;
      // The label of a field, which the page does not show.
      if (closest(line.element, '[style*="display:none" i],[style*="display: none" i]'))
        return false;
      if (closest(line.element, 'a,button,li,h1,h2,h3,h4,figure')) return false;
      // «▶ Listen»
      if (allOf(line.element, 'button', 1).length) return false;
      const block = closest(line.element, 'p,div,td,section,article');
      const box = block && (holds(block, text.element) ? block : holderOf(block));
      return (
        box &&
        holds(box, text.element) &&
        // Below other text of its own box it is a heading.
        !pieces
          .slice(0, at)
          .some((other) => other.text.length >= PROSE && holds(box, other.element)) &&
        !allOf(box, 'h1', 1).length
      );
    })
    .map(({ text }) => text);
