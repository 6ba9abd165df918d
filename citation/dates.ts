import type { NumberingSystem } from '../language/digits';
import { toDigitsOf } from '../language/digits';
import type { CitationCalendar, CitationDigits } from './cite';

/** A calendar day as the publisher printed it, Gregorian, as precise as it is known. Never moved to another time zone. */
export interface CitedDate {
  year: number;
  month: number | null;
  day: number | null;
}

/** Reads the day of an ISO 8601 date or time as it is written there; null for anything else. */
export function readDate(iso: string | null): CitedDate | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d])/.exec(iso ?? '');
  if (!match) return null;
  const year = Number(match[1]);
  if (year === 0) return null;
  const month = match[2] === undefined ? null : Number(match[2]);
  if (month === null || month < 1 || month > 12) return { year, month: null, day: null };
  const day = match[3] === undefined ? null : Number(match[3]);
  const last = new Date(Date.UTC(2000, month, 0)).getUTCDate();
  if (day === null || day < 1 || day > last) return { year, month, day: null };
  return { year, month, day };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

export function isoOf(date: CitedDate): string {
  return (
    String(date.year).padStart(4, '0') +
    (date.month === null ? '' : `-${two(date.month)}`) +
    (date.month === null || date.day === null ? '' : `-${two(date.day)}`)
  );
}

/** What dates and numbers are written with. `locale` is a language with the article's own region, which names the months. */
export interface DateManner {
  locale: string;
  language: string;
  digits: NumberingSystem;
  calendar: CitationCalendar;
}

/**
 * The digits of a language: those of its country when the tag names one (`ar-EG` writes ٢١, `ar-MA` 21), else Latin for
 * Arabic, Urdu and the rest and Persian for Persian, as CLDR has it. `arab` asks for the Arabic-Indic digits, in the form
 * that the language writes; languages that have none keep the Latin.
 */
export function digitsOf(locale: string, language: string, wish: CitationDigits): NumberingSystem {
  const eastern =
    language === 'ar' ? 'arab' : language === 'fa' || language === 'ur' ? 'arabext' : 'latn';
  if (wish === 'latn' || eastern === 'latn') return 'latn';
  if (wish === 'arab') return eastern;
  return new Intl.NumberFormat(locale).resolvedOptions().numberingSystem === 'latn'
    ? 'latn'
    : eastern;
}

function utc(date: CitedDate): Date {
  const moment = new Date(Date.UTC(2000, (date.month ?? 1) - 1, date.day ?? 1));
  moment.setUTCFullYear(date.year);
  return moment;
}

function parts(
  locale: string,
  calendar: string,
  date: CitedDate,
  fields: Intl.DateTimeFormatOptions,
) {
  const format = new Intl.DateTimeFormat(`${locale}-u-ca-${calendar}-nu-latn`, {
    ...fields,
    timeZone: 'UTC',
  });
  const found: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  // Short Arabic dates and Persian lists carry marks of direction; nothing of ours may (facts on Intl, bidi).
  for (const part of format.formatToParts(utc(date)))
    found[part.type] = part.value.replace(/\p{Bidi_Control}/gu, '');
  return found;
}

/** The name of a month, in full, in the Gregorian calendar and the words of the locale's country (يوليو, تموز, جويلية). */
export function monthName(date: CitedDate, manner: DateManner): string {
  return parts(manner.locale, 'gregory', date, { day: 'numeric', month: 'long' }).month ?? '';
}

/** Day and month in the order of the language: 21 يوليو, 21 ביולי, ۲۱ ژوئیه, 1er juillet; the month alone when no day is known. */
export function dayAndMonth(date: CitedDate, manner: DateManner): string {
  return dayBefore(monthName(date, manner), date, manner);
}

function dayBefore(month: string, date: CitedDate, { language, digits }: DateManner): string {
  if (date.day === null) return month;
  const day = toDigitsOf(digits, String(date.day));
  if (language === 'he') return `${day} ב${month}`;
  return language === 'fr' && date.day === 1 ? `1er ${month}` : `${day} ${month}`;
}

/** The whole date, day before month before year, as precise as it is known. */
export function fullDate(date: CitedDate, manner: DateManner): string {
  const year = toDigitsOf(manner.digits, String(date.year));
  if (date.month === null) return year;
  // Asked for with the year, a Persian month takes the ezafe that binds it: ۲۱ ژوئیهٔ ۲۰۲۶.
  const fields = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const month = parts(manner.locale, 'gregory', date, fields).month ?? '';
  return `${dayBefore(month, date, manner)} ${year}`;
}

/** The same day in the language's own calendar, «7 صفر 1448هـ»; null when there is none or the day is not known. */
export function localDate(date: CitedDate, manner: DateManner): string | null {
  if (manner.calendar !== 'with-local' || date.month === null || date.day === null) return null;
  const { locale, language, digits } = manner;
  const fields: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
  if (language === 'ar' || language === 'ur') {
    const found = parts(locale, 'islamic-umalqura', date, fields);
    const era = language === 'ur' ? 'ھ' : 'هـ';
    return toDigitsOf(digits, `${found.day} ${found.month} ${found.year}`) + era;
  }
  if (language === 'fa') {
    const found = parts(locale, 'persian', date, fields);
    return toDigitsOf(digits, `${found.day} ${found.month} ${found.year}`);
  }
  if (language === 'he') {
    const found = parts(locale, 'hebrew', date, fields);
    // Some engines write Hebrew numerals themselves, whatever digits they are asked for.
    const numeral = (text: string | undefined) =>
      /^\d+$/.test(text ?? '') ? hebrewNumeral(Number(text) % 1000) : text;
    return `${numeral(found.day)} ב${found.month} ${numeral(found.year)}`;
  }
  return null;
}

/** Hebrew numerals below a thousand: 7 → ז׳, 15 → ט״ו, 786 → תשפ״ו. */
export function hebrewNumeral(number: number): string {
  const letters: [number, string][] = [
    [400, 'ת'],
    [300, 'ש'],
    [200, 'ר'],
    [100, 'ק'],
    [90, 'צ'],
    [80, 'פ'],
    [70, 'ע'],
    [60, 'ס'],
    [50, 'נ'],
    [40, 'מ'],
    [30, 'ל'],
    [20, 'כ'],
    // 15 and 16 are written 9+6 and 9+7, for the others spell a name of God.
    [16, 'טז'],
    [15, 'טו'],
    [10, 'י'],
    [9, 'ט'],
    [8, 'ח'],
    [7, 'ז'],
    [6, 'ו'],
    [5, 'ה'],
    [4, 'ד'],
    [3, 'ג'],
    [2, 'ב'],
    [1, 'א'],
  ];
  let rest = number;
  let text = '';
  for (const [value, letter] of letters) {
    const exact = value === 15 || value === 16;
    while (rest > 0 && (exact ? rest === value : rest >= value)) {
      text += letter;
      rest -= value;
    }
  }
  return text.length === 1 ? `${text}׳` : `${text.slice(0, -1)}״${text.slice(-1)}`;
}
