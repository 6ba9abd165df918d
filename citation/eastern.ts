import type { CitedDate } from './dates';
import { toDigitsOf } from '../language/digits';
import { dayAndMonth, fullDate, localDate } from './dates';
import type { Line } from './line';
import { address, field, join, own, stop, textOf } from './line';
import type { Name } from './names';
import { turnQuotes } from './quoted';
import type { Reference } from './reference';
import { directionOf } from '../language/direction';

/** What right-to-left citations say, language by language. A date stands for `{date}`. */
interface Words {
  semicolon: string;
  /** Between the last two names, spaces as written: Arabic and Hebrew attach theirs to the name that follows. */
  and: string;
  /** Before the last of three names or more. */
  listAnd: string;
  others: string;
  /** APA: before the address, with the day of retrieval. */
  retrieved: string;
  /** Notes and footnotes: seen on a day, at. */
  accessedAt: string;
  /** The day of access on its own. */
  accessed: string;
  availableAt: string;
  online: string;
  internet: string;
}

const WORDS: Record<'ar' | 'he' | 'fa' | 'ur', Words> = {
  ar: {
    semicolon: '؛ ',
    and: ' و',
    listAnd: '، و',
    others: ' وآخرون',
    retrieved: 'تم الاسترجاع في {date}، من',
    accessedAt: 'شوهد في {date}، في',
    accessed: 'تاريخ الاطلاع: {date}',
    availableAt: 'متاح على',
    online: 'على الإنترنت',
    internet: 'إنترنت',
  },
  he: {
    semicolon: '; ',
    and: ' ו',
    listAnd: ' ו',
    others: ' ואחרים',
    retrieved: 'אוחזר ב־{date} מתוך',
    accessedAt: 'נצפה ב־{date}, בכתובת',
    accessed: 'תאריך גישה: {date}',
    availableAt: 'זמין בכתובת',
    online: 'מקוון',
    internet: 'אינטרנט',
  },
  fa: {
    semicolon: '؛ ',
    and: ' و ',
    listAnd: ' و ',
    others: ' و دیگران',
    retrieved: 'بازیابی‌شده در {date}، از',
    accessedAt: 'دسترسی در {date}، نشانی',
    accessed: 'تاریخ دسترسی: {date}',
    availableAt: 'در دسترس در نشانی',
    online: 'برخط',
    internet: 'اینترنت',
  },
  ur: {
    semicolon: '؛ ',
    and: ' اور ',
    listAnd: ' اور ',
    others: ' اور دیگر',
    retrieved: 'اخذ شدہ بتاریخ {date}، از',
    accessedAt: 'ملاحظہ شدہ بتاریخ {date}، ربط',
    accessed: 'تاریخِ رسائی: {date}',
    availableAt: 'ربط',
    online: 'آن لائن',
    internet: 'انٹرنیٹ',
  },
};

function wordsOf({ tongue }: Reference): Words {
  // Only the right-to-left tongues come here: cite.ts sends the others to latin.ts.
  return WORDS[tongue.language as keyof typeof WORDS];
}

/**
 * The styles as Arabic, Hebrew, Persian and Urdu editors write them: the order and the fields of each manual, the marks and
 * the words of the language. No Latin term, no ampersand, no initials (a given name is written out), no italics (none of
 * these scripts has them). The address comes last, on its own, whatever the manual does with it in Latin: inside a
 * right-to-left line it would break the line in two.
 */
export const EASTERN = {
  short: (work) =>
    join([people(work, SHORT), quoted(work), site(work), date(work)], work.tongue.comma),
  apa: (work) => {
    const title = stop(plain(work), work.tongue.stop);
    const when = own(`(${yearThenDay(work)})${work.tongue.stop}`);
    const who = stop(people(work, APA), work.tongue.stop);
    const head = who.length > 0 ? [who, when, title] : [title, when];
    return join([...head, stop(site(work), work.tongue.stop), lead(work, 'retrieved')], ' ');
  },
  mla: (work) =>
    join(
      [
        stop(people(work, MLA), work.tongue.stop),
        closed(quoted(work), work.tongue.stop),
        stop(join([site(work), date(work)], work.tongue.comma), work.tongue.stop),
        lead(work, 'accessedAt'),
      ],
      ' ',
    ),
  'chicago-notes': (work) =>
    join(
      [people(work, CHICAGO_NOTES), quoted(work), site(work), date(work), lead(work, 'accessedAt')],
      work.tongue.comma,
    ),
  'chicago-author-date': (work) => {
    const { stop: mark, comma } = work.tongue;
    const who = stop(people(work, CHICAGO_DATE), mark);
    const when = stop(own(year(work)), mark);
    const title = closed(quoted(work), mark);
    const where = site(work);
    const seen = lead(work, 'accessedAt');
    if (who.length > 0)
      return join([who, when, title, stop(join([where, day(work)], comma), mark), seen], ' ');
    // Without an author the newspaper or the site stands in its place, else the title does (Chicago 18, 14.89).
    const head = where.length > 0 ? [stop(where, mark), when, title] : [title, when];
    return join([...head, stop(day(work), mark), seen], ' ');
  },
  harvard: (work) => {
    const { stop: mark, comma } = work.tongue;
    const when = own(`(${year(work)})`);
    const title = quoted(work);
    const who = people(work, HARVARD);
    const head = join(who.length > 0 ? [who, when, title] : [title, when], ' ');
    const what = join([head, site(work), day(work)], comma);
    return join([stop(join([what, accessed(work, '(', ')')], ' '), mark), at(work)], ' ');
  },
  iso690: (work) => {
    const { stop: mark, comma } = work.tongue;
    const when = own(year(work));
    const title = plain(work);
    const who = people(work, ISO);
    const head =
      who.length > 0
        ? [stop(join([who, when], comma), mark), stop(title, mark)]
        : [stop(join([title, when], comma), mark)];
    return join(
      [
        ...head,
        stop(join([site(work), own(`[${wordsOf(work).online}]`)], ' '), mark),
        stop(join([date(work), accessed(work, '[', ']')], ' '), mark),
        at(work),
      ],
      ' ',
    );
  },
  vancouver: (work) => {
    const { stop: mark } = work.tongue;
    return join(
      [
        own(toDigitsOf(work.manner.digits, '1') + mark),
        stop(people(work, VANCOUVER), mark),
        stop(plain(work), mark),
        stop(join([site(work), own(`[${wordsOf(work).internet}]`)], ' '), mark),
        stop(join([date(work), accessed(work, '[', ']')], ' '), mark),
        at(work),
      ],
      ' ',
    );
  },
  ieee: (work) => {
    const { stop: mark, comma } = work.tongue;
    return join(
      [
        own(`[${toDigitsOf(work.manner.digits, '1')}]`),
        stop(join([people(work, IEEE), quoted(work), site(work), date(work)], comma), mark),
        accessed(work, '', mark),
        own(`[${wordsOf(work).online}]${mark}`),
        at(work),
      ],
      ' ',
    );
  },
} satisfies Record<string, (work: Reference) => Line>;

/** The names as the short style gives them. */
export function easternNames(work: Reference): Line {
  return people(work, SHORT);
}

/** How a style gives its names: with `max` of them or more, only the first `keep` are named. */
interface NameStyle {
  inverted: 'all' | 'first' | 'none';
  max: number;
  keep: number;
}

/** The limits are each manual's own (the same as in latin.ts), for they are no matter of language. */
const SHORT: NameStyle = { inverted: 'none', max: 4, keep: 1 };
const APA: NameStyle = { inverted: 'all', max: 21, keep: 19 };
const MLA: NameStyle = { inverted: 'first', max: 3, keep: 1 };
const CHICAGO_NOTES: NameStyle = { inverted: 'none', max: 7, keep: 3 };
const CHICAGO_DATE: NameStyle = { inverted: 'first', max: 7, keep: 3 };
const HARVARD: NameStyle = { inverted: 'all', max: 4, keep: 1 };
const ISO: NameStyle = { inverted: 'all', max: Infinity, keep: 1 };
const VANCOUVER: NameStyle = { inverted: 'none', max: 7, keep: 6 };
const IEEE: NameStyle = { inverted: 'none', max: 7, keep: 1 };

/**
 * The names. Styles that file a list by family name (APA, MLA, Chicago author-date, Harvard, ISO 690) invert them, as Arabic,
 * Hebrew and Persian university guides do, but only when every one of them is clear: one name inverted beside another
 * that is not would be read as two orders of names. Names in another script, and Urdu names, are never inverted.
 */
function people(work: Reference, style: NameStyle): Line {
  const { names, tongue } = work;
  const words = wordsOf(work);
  const clear =
    style.inverted !== 'none' &&
    names.every((name) => name.group || (name.family !== null && name.script === 'rtl'));
  const all = names.map((name, place) =>
    one(name, clear && (style.inverted === 'all' || place === 0), tongue.comma),
  );
  const first = names[0];
  // A comma within a name asks for more than a bare "and" behind it: a comma, or a semicolon where every name has one.
  const inside = clear && first !== undefined && !first.group;
  const between = inside && style.inverted === 'all' ? words.semicolon : tongue.comma;
  const written = all.length >= style.max ? all.slice(0, style.keep) : all;
  const and = inside || written.length > 2 ? between + words.and.trimStart() : words.and;
  if (written.length < all.length) {
    const others = inside ? between + words.others.trimStart() : words.others;
    return [...chain(written, between, work), ...own(others)];
  }
  const last = written.at(-1);
  if (last === undefined || written.length === 1) return last ?? [];
  const listed = written.length > 2 && !inside ? words.listAnd : and;
  return [...chain(written.slice(0, -1), between, work), ...own(listed), ...last];
}

/** Names in a row. Arabic says «و» before each of them, the others only before the last. */
function chain(names: readonly Line[], between: string, work: Reference): Line {
  const and = work.tongue.language === 'ar' ? wordsOf(work).and.trimStart() : '';
  return join(names, between + and);
}

function one(name: Name, invert: boolean, comma: string): Line {
  if (!invert || name.group || name.family === null) return field(name.literal);
  return [...field(name.family), ...own(comma), ...field(name.given ?? '')];
}

function plain(work: Reference): Line {
  return field(work.title);
}

function quoted(work: Reference): Line {
  const { quotes, nested, direction } = work.tongue;
  if (work.title === '') return [];
  const same = directionOf(work.title) === direction;
  const title = same ? turnQuotes(work.title, [nested, quotes], null) : work.title;
  return [...own(quotes[0]), ...field(title), ...own(quotes[1])];
}

/** A full stop after closing quotation marks, whatever stands within them: the marks part the title from what follows. */
function closed(line: Line, mark: string): Line {
  return line.length === 0 ? line : [...line, ...own(mark)];
}

function site(work: Reference): Line {
  const same = work.names.length === 1 && work.names[0]?.literal === work.site;
  return work.site === null || same ? [] : field(work.site);
}

function withLocal(text: string, issued: CitedDate, work: Reference): string {
  const local = localDate(issued, work.manner);
  // Square brackets: supplied by us, not by the page.
  return local === null ? text : `${text} [${local}]`;
}

function year(work: Reference): string {
  return work.issued === null
    ? work.tongue.noDate
    : toDigitsOf(work.manner.digits, String(work.issued.year));
}

/** Day and month alone, for the styles that have named the year before. */
function day(work: Reference): Line {
  const { issued, manner } = work;
  return issued?.month == null ? [] : own(withLocal(dayAndMonth(issued, manner), issued, work));
}

function date(work: Reference): Line {
  return work.issued === null
    ? []
    : own(withLocal(fullDate(work.issued, work.manner), work.issued, work));
}

function yearThenDay(work: Reference): string {
  const rest = textOf(day(work));
  return rest === '' ? year(work) : `${year(work)}${work.tongue.comma}${rest}`;
}

function termOf(work: Reference, term: 'retrieved' | 'accessedAt' | 'accessed'): string {
  return work.accessed === null
    ? ''
    : wordsOf(work)[term].replace('{date}', fullDate(work.accessed, work.manner));
}

/** "seen on a day, at:" and the address. */
function lead(work: Reference, term: 'retrieved' | 'accessedAt'): Line {
  const words = termOf(work, term);
  return words === '' ? at(work) : [...own(`${words}: `), ...address(work.url)];
}

function at(work: Reference): Line {
  return [...own(`${wordsOf(work).availableAt}: `), ...address(work.url)];
}

function accessed(work: Reference, open: string, close: string): Line {
  const words = termOf(work, 'accessed');
  return words === '' ? [] : own(open + words + close);
}
