import type { CitedDate } from './dates';
import { dayAndMonth, monthName } from './dates';
import type { Line, Run } from './line';
import { address, field, join, own, textOf } from './line';
import type { Name } from './names';
import { initialsOf } from './names';
import { turnQuotes } from './quoted';
import type { Reference } from './reference';
import { titleCase } from './title-case';

/**
 * The styles in English, which say what the official CSL styles say (citation/goldens tells where a manual says otherwise),
 * and in French, which keeps their order and writes its own marks, words and dates.
 */
export const LATIN = {
  /** Ours: who, what, where, when, and the address on a line of its own. */
  short: (work) => {
    const rest = join([siteOf(work), dateOf(work)], ', ');
    const head = join([people(work, NOTES), quoted(work, rest.length > 0 ? ',' : '.')], ', ');
    return join([head, rest], ' ');
  },

  /** APA 7, 10.1 and 10.16. */
  apa: (work) => {
    const title = stop(bare(work, !work.periodical), '.');
    const when = own(`(${work.issued === null ? noDate(work) : yearThenDay(work)}).`);
    const who = stop(people(work, APA), '.');
    const where = stop(siteOf(work, work.periodical), '.');
    const url = address(work.url);
    // A page without a date may change: its day of retrieval is given (APA 7, 9.16).
    const tail =
      work.issued === null && work.accessed !== null
        ? [
            ...own(
              term(
                work,
                `Retrieved ${monthFirst(work, work.accessed)}, from `,
                `Consulté le ${monthFirst(work, work.accessed)}, à l’adresse `,
              ),
            ),
            ...url,
          ]
        : url;
    return join(who.length > 0 ? [who, when, title, where, tail] : [title, when, where, tail], ' ');
  },

  /** MLA 9, 5.102 and 5.111: the day of access only where there is no date. */
  mla: (work) => {
    const who = stop(people(work, MLA), '.');
    const standsAlone = work.site === null;
    const title = standsAlone ? stop(bare(work, true, true), '.') : quoted(work, '.', true);
    const where = join([siteOf(work, true), dayFirst(work, work.issued), address(work.url)], ', ');
    const seen =
      work.issued === null && work.accessed !== null
        ? [
            ...own(term(work, 'Accessed ', 'Consulté le ')),
            ...dayFirst(work, work.accessed),
            ...own('.'),
          ]
        : [];
    return join([who, title, stop(where, '.'), seen], ' ');
  },

  /** Chicago 18, 14.87 to 14.104. */
  'chicago-notes': (work) => {
    // A newspaper always has a date; a page may have none (Chicago 18, 14.104).
    const when = work.issued === null && work.periodical ? own(noDate(work)) : dateOf(work);
    const seen =
      work.issued === null && work.accessed !== null
        ? own(term(work, 'accessed ', 'consulté le ') + monthFirst(work, work.accessed))
        : [];
    const head = join([people(work, CHICAGO_NOTES), quoted(work, ',', true)], ', ');
    return stop(
      join([head, join([siteOf(work, work.periodical), when, seen, address(work.url)], ', ')], ' '),
      '.',
    );
  },

  'chicago-author-date': (work) => {
    const year = stop(own(work.issued === null ? noDate(work) : String(work.issued.year)), '.');
    const who = stop(people(work, CHICAGO_DATE), '.');
    const day = work.issued === null ? [] : dayOnly(work, work.issued);
    const seen =
      work.issued === null && work.accessed !== null
        ? own(`${term(work, 'Accessed ', 'Consulté le ')}${monthFirst(work, work.accessed)}.`)
        : [];
    const url = stop(address(work.url), '.');
    const where = stop(join([siteOf(work, work.periodical), day], ', '), '.');
    if (who.length > 0) return join([who, year, quoted(work, '.', true), where, seen, url], ' ');
    // Without an author the newspaper or the site stands in its place, else the title does (Chicago 18, 14.89).
    const title = quoted(work, '.', true);
    const site = stop(siteOf(work, work.periodical), '.');
    const head = site.length > 0 ? [site, year, title] : [title, year];
    return join([...head, stop(day, '.'), seen, url], ' ');
  },

  /** Cite Them Right 12. */
  harvard: (work) => {
    const when = own(
      `(${work.issued === null ? term(work, 'no date', 's. d.') : work.issued.year})`,
    );
    const day =
      work.issued === null || !work.periodical
        ? []
        : own(work.issued.month === null ? '' : dayAndMonth(work.issued, work.manner));
    const title = work.periodical ? quoted(work, '') : bare(work, true);
    const who = people(work, HARVARD);
    const lead = who.length > 0 ? who : work.periodical ? siteOf(work, true) : title;
    const rest =
      lead === title
        ? [siteOf(work, true)]
        : who.length > 0
          ? [title, siteOf(work, true), day]
          : [title, day];
    const seen =
      work.accessed === null
        ? ''
        : ` (${term(work, 'Accessed: ', 'Consulté le ')}${written(work, work.accessed)}).`;
    return join(
      [
        stop(join([lead, when, join(rest, ', ')], ' '), '.'),
        [
          ...own(term(work, 'Available at: ', 'Disponible à l’adresse\u00A0: ')),
          ...address(work.url),
          ...own(seen),
        ],
      ],
      ' ',
    );
  },

  /** ISO 690:2021, name and date. */
  iso690: (work) => {
    const when = own(
      work.issued === null ? term(work, '[no date]', '[s. d.]') : String(work.issued.year),
    );
    const title = bare(work, false, false, [SINGLE, DOUBLE]);
    const who = people(work, ISO);
    const head =
      who.length > 0
        ? [stop(join([who, when], ', '), '.'), stop(title, '.')]
        : [stop(join([title, when], ', '), '.')];
    const day = work.issued === null ? [] : own(`${written(work, work.issued)}.`);
    const seen =
      work.accessed === null
        ? ''
        : ` [${term(work, 'Accessed', 'consulté le')} ${written(work, work.accessed)}].`;
    return join(
      [
        ...head,
        stop(siteOf(work, true), '.'),
        own(term(work, 'Online.', 'En ligne.')),
        day,
        [
          ...own(term(work, 'Available from: ', 'Disponible à l’adresse\u00A0: ')),
          ...address(work.url),
          ...own(seen),
        ],
      ],
      ' ',
    );
  },

  /** Citing Medicine 2, chapter 23: newspaper articles on the Internet. */
  vancouver: (work) => {
    const seen =
      work.accessed === null
        ? []
        : own(`[${term(work, 'cited', 'cité le')} ${shortDate(work, work.accessed)}]`);
    const day = work.issued === null ? [] : own(shortDate(work, work.issued));
    return join(
      [
        own('1.'),
        stop(people(work, VANCOUVER), '.'),
        // Without a site the medium stands with the title.
        ...(work.site === null
          ? [join([bare(work, false), own('[Internet].')], ' ')]
          : [stop(bare(work, false), '.'), join([siteOf(work), own('[Internet].')], ' ')]),
        stop(join([day, seen], ' '), '.'),
        [
          ...own(term(work, 'Available from: ', 'Disponible à l’adresse\u00A0: ')),
          ...address(work.url),
        ],
      ],
      ' ',
    );
  },

  /** IEEE Reference Style Guide (2023), II.J and II.O. */
  ieee: (work) => {
    const head = join([people(work, IEEE), quoted(work, ',')], ', ');
    const day = work.issued === null ? [] : own(ieeeDate(work, work.issued));
    const where = join([siteOf(work, true), day], ', ');
    const cited =
      where.length > 0
        ? join([head, where], ' ')
        : join([people(work, IEEE), quoted(work, '.')], ', ');
    const seen =
      work.accessed === null
        ? []
        : own(`${term(work, 'Accessed: ', 'Consulté le ')}${ieeeDate(work, work.accessed)}.`);
    return join(
      [
        own('[1]'),
        stop(cited, '.'),
        seen,
        own(term(work, '[Online].', '[En ligne].')),
        [...own(term(work, 'Available: ', 'Disponible à l’adresse\u00A0: ')), ...address(work.url)],
      ],
      ' ',
    );
  },
} satisfies Record<string, (work: Reference) => Line>;

/** The names as the short style gives them. */
export function latinNames(work: Reference): Line {
  return people(work, NOTES);
}

interface NameStyle {
  order: 'all' | 'first' | 'none';
  /** Between initials and after each; null: given names in full. */
  initials: readonly [string, string] | null;
  /** Between family and given name when inverted. */
  sort: string;
  /** Before the last of two names, and of three or more. */
  two: readonly [english: string, french: string];
  more: readonly [english: string, french: string];
  /** With this many names or more, only the first `keep` are given. */
  max: number;
  keep: number;
  others: string;
  othersItalic?: true;
  capitals?: true;
  /** Particles go behind the given name: Gogh, Vincent van (Chicago 18, 8.10 and 15.83). */
  demote?: true;
}

const APA: NameStyle = {
  order: 'all',
  initials: [' ', '.'],
  sort: ', ',
  two: [', & ', ' et '],
  more: [', & ', ' et '],
  max: 21,
  keep: 19,
  others: ', … ',
};
const MLA: NameStyle = {
  order: 'first',
  initials: null,
  sort: ', ',
  two: [', and ', ', et '],
  more: [', and ', ', et '],
  max: 3,
  keep: 1,
  others: ', et al.',
};
const NOTES: NameStyle = {
  order: 'none',
  initials: null,
  sort: ', ',
  two: [' and ', ' et '],
  more: [', and ', ' et '],
  max: 4,
  keep: 1,
  others: ' et al.',
};
const CHICAGO_NOTES: NameStyle = { ...NOTES, max: 7, keep: 3, others: ', et al.' };
const CHICAGO_DATE: NameStyle = { ...MLA, max: 7, keep: 3, demote: true };
const HARVARD: NameStyle = {
  order: 'all',
  initials: ['', '.'],
  sort: ', ',
  two: [' and ', ' et '],
  more: [' and ', ' et '],
  max: 4,
  keep: 1,
  others: ' et al.',
  othersItalic: true,
};
const ISO: NameStyle = {
  order: 'all',
  initials: null,
  sort: ', ',
  two: [' and ', ' et '],
  more: [' and ', ' et '],
  max: Infinity,
  keep: 1,
  others: ' et al.',
  capitals: true,
};
const VANCOUVER: NameStyle = {
  order: 'all',
  initials: ['', ''],
  sort: ' ',
  two: [', ', ', '],
  more: [', ', ', '],
  max: 7,
  keep: 6,
  others: ', et al.',
};
const IEEE: NameStyle = {
  order: 'none',
  initials: [' ', '.'],
  sort: ', ',
  two: [' and ', ' et '],
  more: [', and ', ' et '],
  max: 7,
  keep: 1,
  others: ' et al.',
  othersItalic: true,
};

function term(work: Reference, english: string, french: string): string {
  return work.tongue.language === 'fr' ? french : english;
}

function people(work: Reference, style: NameStyle): Line {
  const french = work.tongue.language === 'fr' ? 1 : 0;
  const names = work.names.map((name, at) => one(name, style, at));
  if (names.length >= style.max) {
    const kept = join(names.slice(0, style.keep), ', ');
    const last = style === APA ? (names.at(-1) ?? []) : [];
    const others: Run = {
      text: style.others.trimStart(),
      kind: 'own',
      italic: style.othersItalic === true,
    };
    return [
      ...kept,
      ...own(style.others.startsWith(',') ? '' : ' '),
      ...(style.others.startsWith(',') ? own(style.others) : [others]),
      ...last,
    ];
  }
  const last = names.at(-1);
  if (last === undefined) return [];
  if (names.length === 1) return last;
  const [first] = work.names;
  const joint = (names.length === 2 ? style.two : style.more)[french] ?? ' ';
  // The comma closes an inverted name; beside a name written as it is said it closes nothing.
  const open = names.length === 2 && first && (first.family === null || first.script !== 'latin');
  const and = open ? joint.replace(/^,/, '') : joint;
  return [...join(names.slice(0, -1), ', '), ...own(and), ...last];
}

/** One name in the order of the style. A name of another script, an agency and a name not split stay as printed. */
function one(name: Name, style: NameStyle, at: number): Line {
  const latin = name.script === 'latin';
  const family = name.family === null ? null : curled(name.family);
  const upper = (text: string) => (style.capitals && latin ? text.toLocaleUpperCase('en') : text);
  if (family === null || name.given === null || name.group || !latin)
    return field(upper(curled(name.literal)));
  const given = style.initials === null ? name.given : initialsOf(name.given, ...style.initials);
  const inverted = style.order === 'all' || (style.order === 'first' && at === 0);
  const suffix = name.suffix ?? '';
  if (!inverted) return field([given, family, suffix].filter(Boolean).join(' '));
  const particle = style.demote ? (/^(\p{Ll}+ )+/u.exec(family)?.[0] ?? '') : '';
  const sorted = upper(family.slice(particle.length));
  return field(
    [sorted, [given, particle.trim()].filter(Boolean).join(' '), suffix]
      .filter(Boolean)
      .join(style.sort),
  );
}

const SINGLE = ['‘', '’'] as const;
const DOUBLE = ['“', '”'] as const;
const ANGLE = ['«\u00A0', '\u00A0»'] as const;

function bare(work: Reference, italic: boolean, headline = false, marks = [DOUBLE, SINGLE]): Line {
  const title = headline ? cased(work) : work.title;
  // Curly marks are the publisher's choice where the style sets the title in none of its own in British English.
  const keep = marks[0] === SINGLE && /[“”]/.test(title);
  return field(inEnglish(work) && !keep ? turnQuotes(title, marks, '’') : title, italic);
}

/**
 * The title in quotation marks with the mark that follows it: within them in American English, where "?" and "!" make a
 * full stop needless but not a comma; after them in British English (Harvard) and in French.
 */
function quoted(work: Reference, mark: '' | ',' | '.', headline = false): Line {
  if (work.title === '') return [];
  if (work.tongue.language === 'fr') {
    const title = work.language?.startsWith('fr')
      ? turnQuotes(work.title, [DOUBLE, SINGLE], '’')
      : work.title;
    return [...own(ANGLE[0]), ...field(title), ...own(ANGLE[1] + mark)];
  }
  const british = mark === '';
  const [outer, inner] = british ? [SINGLE, DOUBLE] : [DOUBLE, SINGLE];
  const title = headline ? cased(work) : work.title;
  const turned = inEnglish(work) ? turnQuotes(title, [inner, outer], '’') : title;
  if (british) return [...own(outer[0]), ...field(turned), ...own(outer[1])];
  const bareMark = mark === '.' && /[.?!؟۔]['’”»›"]*$/u.test(turned) ? '' : mark;
  // The mark goes inside the closing marks of a quotation that ends the title: ‘Day,’”
  const closing = /[’”]+$/u.exec(turned)?.[0] ?? '';
  const body = closing !== '' && inEnglish(work) ? turned.slice(0, -closing.length) : turned;
  const swallowed =
    mark === ',' && body.endsWith('.') && !/\b\p{Lu}\.$/u.test(body) ? body.slice(0, -1) : body;
  return [
    ...own(outer[0]),
    ...field(swallowed),
    ...own(bareMark + (body === turned ? '' : closing) + outer[1]),
  ];
}

function inEnglish(work: Reference): boolean {
  return work.language === null || work.language.split('-')[0] === 'en';
}

function cased(work: Reference): string {
  return inEnglish(work) && work.tongue.language === 'en' ? titleCase(work.title) : work.title;
}

function siteOf(work: Reference, italic = false): Line {
  return work.site === null ? [] : field(curled(work.site), italic);
}

/** An apostrophe as print has it. */
function curled(text: string): string {
  return text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
}

/**
 * Ends a sentence with a full stop, which American English puts within the quotation marks that close it; "?", "!" and the
 * point of an abbreviation need none.
 */
function stop(line: Line, mark: '.'): Line {
  const text = textOf(line);
  if (line.length === 0 || /[.?!؟۔][’”»›"']*$/u.test(text)) return line;
  const last = line.at(-1);
  const closing = /”[’”]*$/u.exec(text)?.[0];
  if (last?.kind !== 'field' || closing === undefined) return [...line, ...own(mark)];
  return [
    ...line.slice(0, -1),
    { ...last, text: last.text.slice(0, -closing.length) + mark + closing },
  ];
}

function noDate(work: Reference): string {
  return work.tongue.noDate;
}

/** July 21, 2026; 21 juillet 2026. */
function monthFirst(work: Reference, date: CitedDate): string {
  if (work.tongue.language === 'fr') return written(work, date);
  if (date.month === null) return String(date.year);
  const month = monthName(date, work.manner);
  return date.day === null ? `${month} ${date.year}` : `${month} ${date.day}, ${date.year}`;
}

function dateOf(work: Reference): Line {
  return work.issued === null ? [] : own(monthFirst(work, work.issued));
}

/** 21 July 2026. */
function written(work: Reference, date: CitedDate): string {
  return date.month === null ? String(date.year) : `${dayAndMonth(date, work.manner)} ${date.year}`;
}

/** July 21; 21 juillet. */
function dayOnly(work: Reference, date: CitedDate): Line {
  if (date.month === null) return [];
  if (work.tongue.language === 'fr' || date.day === null)
    return own(dayAndMonth(date, work.manner));
  return own(`${monthName(date, work.manner)} ${date.day}`);
}

function yearThenDay(work: Reference): string {
  if (work.issued === null) return '';
  const day = textOf(dayOnly(work, work.issued));
  return day === '' ? String(work.issued.year) : `${work.issued.year}, ${day}`;
}

/** Abbreviations of the manuals, which are not those of any locale. */
const MLA_MONTHS = [
  'Jan.',
  'Feb.',
  'Mar.',
  'Apr.',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
];
const SHORT_MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
];
const IEEE_MONTHS = [
  'Jan.',
  'Feb.',
  'Mar.',
  'Apr.',
  'May',
  'Jun.',
  'Jul.',
  'Aug.',
  'Sep.',
  'Oct.',
  'Nov.',
  'Dec.',
];
const FRENCH_MONTHS = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juill.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
];

function abbreviated(work: Reference, date: CitedDate, english: readonly string[]): string {
  const months = work.tongue.language === 'fr' ? FRENCH_MONTHS : english;
  return date.month === null ? '' : (months[date.month - 1] ?? '');
}

/** 21 July 2026, months of five letters and more abbreviated (MLA 9, 5.82 and appendix 1). */
function dayFirst(work: Reference, date: CitedDate | null): Line {
  if (date === null) return [];
  return own([date.day, abbreviated(work, date, MLA_MONTHS), date.year].filter(Boolean).join(' '));
}

/** 2026 Jul 21; in French 21 juill 2026. */
function shortDate(work: Reference, date: CitedDate): string {
  const month = abbreviated(work, date, SHORT_MONTHS).replace('.', '');
  const parts =
    work.tongue.language === 'fr' ? [date.day, month, date.year] : [date.year, month, date.day];
  return parts.filter(Boolean).join(' ');
}

/** Jul. 21, 2026; in French 21 juill. 2026. */
function ieeeDate(work: Reference, date: CitedDate): string {
  const month = abbreviated(work, date, IEEE_MONTHS);
  if (date.month === null) return String(date.year);
  if (work.tongue.language === 'fr') return [date.day, month, date.year].filter(Boolean).join(' ');
  // The official style writes days in two figures.
  const day = String(date.day).padStart(2, '0');
  return date.day === null ? `${month} ${date.year}` : `${month} ${day}, ${date.year}`;
}
