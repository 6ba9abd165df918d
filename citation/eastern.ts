import type { CitedDate } from './dates';
import { dayAndMonth, fullDate, localDate, writeDigits } from './dates';
import type { Line } from './line';
import { address, field, join, own, stop, textOf } from './line';
import type { Name } from './names';
import { turnQuotes } from './quoted';
import type { Reference } from './reference';
import { directionOf } from '../language/direction';

/**
 * The styles as Arabic, Hebrew, Persian and Urdu editors write them: the order and the fields of each manual, the marks and
 * the words of the language. No Latin term, no ampersand, no initials (a given name is written out), no italics (none of
 * these scripts has them). The address comes last, on its own, whatever the manual does with it in Latin: inside a
 * right-to-left line it would break the line in two.
 */
export const EASTERN = {
  short: (work) =>
    join([people(work, 'none'), quoted(work), site(work), date(work)], work.tongue.comma),
  apa: (work) => {
    const title = stop(plain(work), work.tongue.stop);
    const when = own(`(${yearThenDay(work)})${work.tongue.stop}`);
    const who = stop(people(work, 'all'), work.tongue.stop);
    const head = who.length > 0 ? [who, when, title] : [title, when];
    return join([...head, stop(site(work), work.tongue.stop), lead(work, 'retrieved')], ' ');
  },
  mla: (work) =>
    join(
      [
        stop(people(work, 'first'), work.tongue.stop),
        closed(quoted(work), work.tongue.stop),
        stop(join([site(work), date(work)], work.tongue.comma), work.tongue.stop),
        lead(work, 'accessedAt'),
      ],
      ' ',
    ),
  'chicago-notes': (work) =>
    join(
      [people(work, 'none'), quoted(work), site(work), date(work), lead(work, 'accessedAt')],
      work.tongue.comma,
    ),
  'chicago-author-date': (work) =>
    join(
      [
        stop(people(work, 'first'), work.tongue.stop),
        own(`${year(work)}${work.tongue.stop}`.replace('..', '.')),
        closed(quoted(work), work.tongue.stop),
        stop(join([site(work), day(work)], work.tongue.comma), work.tongue.stop),
        lead(work, 'accessedAt'),
      ],
      ' ',
    ),
  harvard: (work) => {
    const { stop: mark, comma } = work.tongue;
    const when = own(`(${year(work)})`);
    const title = quoted(work);
    const who = people(work, 'all');
    const head = who.length > 0 ? [join([who, when, title], ' ')] : [join([title, when], ' ')];
    return join(
      [
        stop(join([...head, site(work), day(work)], comma), mark),
        accessed(work, '(', `)${mark}`),
        at(work, 'availableAt'),
      ],
      ' ',
    );
  },
  iso690: (work) => {
    const { stop: mark, comma } = work.tongue;
    const when = own(year(work));
    const title = plain(work);
    const who = people(work, 'all');
    const head =
      who.length > 0
        ? [stop(join([who, when], comma), mark), stop(title, mark)]
        : [stop(join([title, when], comma), mark)];
    return join(
      [
        ...head,
        stop(join([site(work), own(`[${work.tongue.terms.online}]`)], ' '), mark),
        stop(join([date(work), accessed(work, '[', ']')], ' '), mark),
        at(work, 'availableFrom'),
      ],
      ' ',
    );
  },
  vancouver: (work) => {
    const { stop: mark, terms } = work.tongue;
    return join(
      [
        own(`${writeDigits(1, work.manner.digits)}.`),
        stop(people(work, 'none'), mark),
        stop(plain(work), mark),
        stop(join([site(work), own(`[${terms.internet}]`)], ' '), mark),
        stop(join([date(work), cited(work)], ' '), mark),
        at(work, 'availableFrom'),
      ],
      ' ',
    );
  },
  ieee: (work) => {
    const { stop: mark, comma, terms } = work.tongue;
    return join(
      [
        own(`[${writeDigits(1, work.manner.digits)}]`),
        stop(join([people(work, 'none'), quoted(work), site(work), date(work)], comma), mark),
        accessed(work, '', mark),
        own(`[${terms.online}]${mark}`),
        at(work, 'availableFrom'),
      ],
      ' ',
    );
  },
} satisfies Record<string, (work: Reference) => Line>;

/**
 * The names. Styles that file a list by family name (APA, MLA, Chicago author-date, Harvard, ISO 690) invert them, as Arabic,
 * Hebrew and Persian university guides do, but only when every one of them is clear: one name inverted beside another
 * that is not would be read as two orders of names. Names in another script, and Urdu names, are never inverted.
 */
function people(work: Reference, inverted: 'all' | 'first' | 'none'): Line {
  const { names, tongue } = work;
  const clear =
    inverted !== 'none' &&
    names.every((name) => name.group || (name.family !== null && name.script === 'rtl'));
  const written = names.map((name, place) =>
    one(name, clear && (inverted === 'all' || place === 0), tongue.comma),
  );
  const [first] = written;
  if (first === undefined) return [];
  // Three and more are too many for a short reference in every one of these styles' guides only from the fourth on.
  if (written.length > 3) return [...first, ...own(tongue.others)];
  // Where a comma already stands inside each name, a semicolon parts the names.
  const inside =
    clear &&
    inverted === 'all' &&
    written.length > 1 &&
    names.some((name) => name.family !== null && !name.group);
  const separator = inside ? tongue.semicolon : tongue.comma;
  const last = written.at(-1) ?? [];
  const start = written.slice(0, -1);
  if (start.length === 0) return last;
  const and = inside
    ? tongue.semicolon + tongue.and.trimStart()
    : start.length > 1
      ? tongue.listAnd
      : tongue.and;
  return [
    ...join(
      start,
      separator === tongue.comma && tongue.language === 'ar' ? tongue.listAnd : separator,
    ),
    ...own(and),
    ...last,
  ];
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
    : writeDigits(work.issued.year, work.manner.digits);
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

function termOf(work: Reference, term: 'retrieved' | 'accessedAt' | 'accessed' | 'cited'): string {
  return work.accessed === null
    ? ''
    : work.tongue.terms[term].replace('{date}', fullDate(work.accessed, work.manner));
}

/** "seen on a day, at:" and the address. */
function lead(work: Reference, term: 'retrieved' | 'accessedAt'): Line {
  const words = termOf(work, term);
  if (words === '') return at(work, 'availableAt');
  return [...own(`${words}${work.tongue.colon}`), ...address(work.url)];
}

function at(work: Reference, term: 'availableAt' | 'availableFrom'): Line {
  return [...own(`${work.tongue.terms[term]}${work.tongue.colon}`), ...address(work.url)];
}

function accessed(work: Reference, open: string, close: string): Line {
  const words = termOf(work, 'accessed');
  return words === '' ? [] : own(open + words + close);
}

function cited(work: Reference): Line {
  const words = termOf(work, 'cited');
  return words === '' ? [] : own(`[${words}]`);
}
