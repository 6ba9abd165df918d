import { toGregorian, type Calendar } from '../language/calendars';
import { toEuropeanDigits } from '../language/digits';
import { findMonths, foldLetters, namesIn } from '../language/months';
import { remembered } from './text';

/**
 * Dates as pages write them, in machine form and in words, as ISO 8601 that says no more than the page did. The publisher's own
 * calendar day is kept, with the offset it gave. What could be two days, or none that is plausible, is null: never a guess.
 */

export interface DateContext {
  /** Today, after which nothing was published. */
  now: Date;
  /** BCP 47; decides the calendar of a bare year and the order of a numeric date. */
  language: string | null;
  /** Whether 3/4/2021 is the third of April; null when nothing tells. */
  dayFirst: boolean | null;
}

/** Longest text that is searched for a date in words. */
const LONGEST = 400;

const MS_PER_HOUR = 3_600_000;

/** Nothing on the web is older; a page that means an older date says so in machine form, with its year. */
const OLDEST_IN_WORDS = 1995;
const OLDEST_IN_ATTRIBUTES = 1600;

const STAMP =
  /^(\d{4})(?:([-/.]?)(\d{1,2})(?:\2(\d{1,2}))?)?(?:[T\s,]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,:]\d+)?)?\s*([ap]m\b)?\s*(Z\b|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?)?/i;

/** A time with its offset after a date in words, as RFC 2822 and JavaScript write it. */
const TIME_AND_OFFSET =
  /^,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(?:(?:GMT|UTC)(?=[+-]))?(Z\b|UTC|GMT|[+-]\d{2}:?\d{2})/i;

/**
 * Tells how a language orders a numeric date; null for English without a country, which does both, and for America's elsewhere:
 * it is what many systems claim that nobody told where they are.
 */
export function isDayFirst(language: string | null, host = ''): boolean | null {
  const isDayFirstThere = /\.(uk|au|nz|ie|za|in|pk|ae|sa|eg|il|ir|de|fr|es|it|br)$/.test(host);
  if (/^(en-US|en-PH|fil)/.test(language ?? '')) return isDayFirstThere ? null : false;
  return isDayFirstThere || (language && !/^en$/i.test(language)) ? true : null;
}

/**
 * A date from an attribute, a `<meta>` or JSON-LD: ISO 8601 and its misspellings, seconds or milliseconds since 1970, RFC 2822,
 * JavaScript's own form, or words. Null when it is none, ambiguous or implausible.
 */
export function readStamp(value: string, context: DateContext): string | null {
  const text = toEuropeanDigits(value.slice(0, LONGEST)).trim();
  if (/^\d{10}(\d{3})?$/.test(text)) {
    const moment = new Date(Number(text) * (text.length === 10 ? 1000 : 1));
    return plausible(moment.toISOString().replace(/\.\d+/, ''), OLDEST_IN_WORDS, context.now);
  }
  const match = STAMP.exec(text);
  if (match) {
    const [, year = '', separator, month, day, hour, minute, second, half, zone] = match;
    const rest = text.slice(match[0].length);
    const compact = separator === '' && month !== undefined;
    if (!/^[\d/]/.test(rest) && (!compact || (month.length === 2 && day?.length !== 1))) {
      let date: string | null = year;
      const calendar = calendarOf(Number(year), value, context);
      if (!calendar) return null;
      if (day) date = toGregorian({ calendar, year: +year, month: +(month ?? 0), day: +day });
      else if (month && calendar === 'gregory') {
        if (+month < 1 || +month > 12) return null;
        date = `${year}-${month.padStart(2, '0')}`;
      } else if (calendar !== 'gregory') return null;
      // A clock that does not exist says nothing, and the day stands.
      if (date && day && hour && +hour < 24 && +(minute ?? 60) < 60 && +(second ?? 0) < 60) {
        const shift = half ? (/p/i.test(half) ? (+hour % 12) + 12 : +hour % 12) : +hour;
        date += time(shift, minute ?? '00', second, zone);
      }
      return date && plausible(date, OLDEST_IN_ATTRIBUTES, context.now);
    }
  }
  return findDates(value, context)[0]?.value ?? null;
}

function time(hour: number, minute: string, second?: string, zone?: string): string {
  let offset = '';
  if (zone) {
    const digits = zone.replace(/[^\d]/g, '');
    offset = /^[zgu]/i.test(zone)
      ? 'Z'
      : zone[0] + (digits.length % 2 ? `0${digits}` : digits).padEnd(4, '0').replace(/^../, '$&:');
  }
  return `T${String(hour).padStart(2, '0')}:${minute}:${second ?? '00'}${offset}`;
}

/** `date` when it lies between the year `oldest` and tomorrow (a publisher may be a day ahead of the reader), else null. */
function plausible(date: string, oldest: number, now: Date): string | null {
  if (Number(date.slice(0, 4)) < oldest || date.startsWith('1970-01-01')) return null;
  const tomorrow = new Date(now.getTime() + 36 * MS_PER_HOUR).toISOString();
  return date.slice(0, 10) > tomorrow.slice(0, Math.min(date.length, 10)) ? null : date;
}

/** Which calendar a bare year can only be of; null when it could be several. */
function calendarOf(year: number, text: string, { language }: DateContext): Calendar | null {
  if (year >= OLDEST_IN_ATTRIBUTES && year < 2200) return 'gregory';
  if (year > 5700 && year < 5900) return 'hebrew';
  if (year < 1330 || year > 1470) return null;
  if (year < 1430 && (/^(fa|ps|prs|tg|ckb)\b/.test(language ?? '') || /[۰-۹]/.test(text)))
    return 'persian';
  if (year > 1390 && /^ar\b/.test(language ?? '')) return 'islamic';
  return null;
}

export interface FoundDate {
  /** ISO 8601. */
  value: string;
  /** What stands before it in the text, in the form of `foldLetters`: the place of a label. */
  before: string;
}

const DAY_BEFORE =
  /(?<![\d:./])(\d{1,2})\s?(?:st|nd|rd|th|ere?|[ºª°ي]|ter|-?[а-я]{1,3}|η)?\.?\s*(?:de|of|du|d'|من|شهر|[-–/,،.])?\s*$/u;
const YEAR_AFTER = /^[.)]?\s*(?:de|del|d'|of|سنه|عام|לשנת|[-–/,،.'])?\s*(\d{4})(?!\d|:\d)/u;
const DAY_AND_YEAR_AFTER =
  /^\.?\s*(\d{1,2})(?:st|nd|rd|th)?\s*[,،.]?\s+(?:at\s)?(\d{4})(?!\d|:\d)/u;
const YEAR_BEFORE = /(?<!\d)(\d{4})(?:[.,\s/-]|-es|m\.|년|г)*$/u;
const DAY_AFTER = /^[.\s/-]*(\d{1,2})(?![\d:])/u;
const DUAL = /^\s*[/(\\–-]\s*$/u;
const EPITHET = /^\s+(?:الحرام|الخير|المعظم|المبارك|المكرم|المرجب)/u;
const HEBREW_YEAR = /^,?\s*(?:ה['׳])?([א-ת]{2,4}["״'׳”][א-ת])/u;
const HEBREW_DAY = /(?<![א-ת])([א-ת](?:["״”]?[א-ת])?)['׳]?\s*$/u;
const HEBREW_NUMERALS = 'אבגדהוזחטיכלמנסעפצקרשת';

/** Hebrew letters as a number: each letter's value, added. Final letters do not occur in years and days. */
function hebrewNumber(letters: string): number {
  let sum = 0;
  for (const letter of letters) {
    const place = HEBREW_NUMERALS.indexOf(letter);
    if (place < 0) continue;
    sum += place < 9 ? place + 1 : place < 18 ? (place - 8) * 10 : (place - 17) * 100;
  }
  return sum;
}

const monthsOf = remembered(namesIn);

/** The days of a month in Persian words, from the first, in the form of `foldLetters`. */
const PERSIAN_DAYS =
  'يكم دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم يازدهم دوازدهم سيزدهم چهاردهم پانزدهم شانزدهم هفدهم هجدهم نوزدهم بيستم'.split(
    ' ',
  );

/** «نوزدهم آبان ۱۳۹۰», «بیست و یکم مهرماه ۱۴۰۲»: a day in words before a month and a year, in digits, and without "month". */
const withDigits = (text: string): string =>
  text
    .replace(/ ?ماه(?= \d{4})/g, '')
    .replace(
      /(?:(بيست|سي) و )?(سي.?ام|\S{2,7}م)(?= \S{2,8} 1[34]\d\d)/,
      (all, tens: string | undefined, word: string) => {
        const day = word.startsWith('سي') && word.length < 7 ? 30 : PERSIAN_DAYS.indexOf(word) + 1;
        return day ? String((tens ? (tens === 'سي' ? 30 : 20) : 0) + day) : all;
      },
    );

/** «12/6/2024 9:15:00 PM»: as a server writes it that was not told for whom, and days may stand second. */
const CLOCK_OF_MACHINES = /^ \d+:\d+:\d+ [ap]m/;

/** Languages that write the year first. */
const YEAR_FIRST = /^(?:fa|hu|ja|ko|lt|mn|zh)\b/;

/**
 * Every full date in a short text, Gregorian ones first, then in the order of the text. A date that is given in two calendars
 * is so read in the Gregorian one.
 */
export function findDates(source: string, context: DateContext): FoundDate[] {
  const text = withDigits(foldLetters(toEuropeanDigits(source.slice(0, LONGEST))));
  // A year has four digits, or two after a day and a month; a Hebrew one is of letters.
  if (!/\d{4}|\d[./]\d\d(?!\d)|["״”]/.test(text)) return [];
  const found: (FoundDate & { at: number; calendar: Calendar })[] = [];
  const add = (
    calendar: Calendar | null,
    y: number,
    month: number,
    day: number,
    start: number,
    end: number,
  ) => {
    const date = calendar && toGregorian({ calendar, year: y, month, day });
    if (!date) return;
    const clock = TIME_AND_OFFSET.exec(text.slice(end));
    const value =
      clock && +(clock[1] ?? 24) < 24
        ? date + time(+(clock[1] ?? 0), clock[2] ?? '00', clock[3], clock[4])
        : date;
    if (plausible(value, OLDEST_IN_WORDS, context.now)) {
      found.push({ value, before: text.slice(0, start), at: start, calendar });
    }
  };
  // The first name of a month costs a fresh process some 20 ms: the browser is asked where one may stand between digits or before them.
  const months = findMonths(
    text,
    /\d\D{3,}\d|, \d{4}/.test(text) ? monthsOf(context.language ?? 'en') : '',
  );
  for (let index = 0; index < months.length; index++) {
    const month = months[index];
    if (!month) continue;
    let end = month.end;
    const twin = months[index + 1];
    if (twin && DUAL.test(text.slice(end, twin.start))) {
      // «تموز/يوليو» is one month by two names; two months are a span of time and no date.
      if (twin.calendar === month.calendar && twin.month !== month.month) continue;
      end = twin.end;
      index++;
    }
    end += EPITHET.exec(text.slice(end))?.[0].length ?? 0;
    const before = text.slice(0, month.start);
    const after = text.slice(end);
    const fits = (year: number) =>
      month.calendar === 'gregory'
        ? year >= OLDEST_IN_ATTRIBUTES && year < 2200
        : month.calendar === 'hebrew'
          ? year > 5600 && year < 5900
          : year > 1300 && year < 1500;
    const day = DAY_BEFORE.exec(before);
    const year = YEAR_AFTER.exec(after);
    const american = DAY_AND_YEAR_AFTER.exec(after);
    const yearFirst = YEAR_BEFORE.exec(before);
    const dayLast = DAY_AFTER.exec(after);
    if (day && year && fits(+(year[1] ?? 0))) {
      add(
        month.calendar,
        +(year[1] ?? 0),
        month.month,
        +(day[1] ?? 0),
        day.index,
        end + year[0].length,
      );
    } else if (american && fits(+(american[2] ?? 0))) {
      add(
        month.calendar,
        +(american[2] ?? 0),
        month.month,
        +(american[1] ?? 0),
        month.start,
        end + american[0].length,
      );
    } else if (yearFirst && dayLast && fits(+(yearFirst[1] ?? 0))) {
      add(
        month.calendar,
        +(yearFirst[1] ?? 0),
        month.month,
        +(dayLast[1] ?? 0),
        yearFirst.index,
        end + dayLast[0].length,
      );
    } else if (month.calendar === 'hebrew') {
      const hebrewDay = HEBREW_DAY.exec(before);
      const hebrewYear = HEBREW_YEAR.exec(after);
      if (hebrewDay && hebrewYear) {
        add(
          'hebrew',
          5000 + hebrewNumber(hebrewYear[1] ?? ''),
          month.month,
          hebrewNumber(hebrewDay[1] ?? ''),
          hebrewDay.index,
          end,
        );
      }
    }
  }
  for (const match of text.matchAll(
    /(?<![\d./-])(\d{4})\s?(?:([-/.])|[年년])\s?(\d{1,2})\s?(?:\2|[月월])\s?(\d{1,2})(?![\d-])/gu,
  )) {
    const [whole, year = '', , month = '', day = ''] = match;
    add(
      calendarOf(+year, source, context),
      +year,
      +month,
      +day,
      match.index,
      match.index + whole.length,
    );
  }
  for (const match of text.matchAll(
    /(?<![\d./:|-])(\d{1,2})(\s?[-/.]\s?|\s\|\s)(\d{1,2})\2(\d{4}(?!\d)|\d\d(?![\d.:/-]))/g,
  )) {
    const [whole, first = '', separator = '', second = '', digits = ''] = match;
    const isShort = digits.length === 2;
    // A year of two digits stands last where days stand first: elsewhere it may stand anywhere.
    if (
      isShort &&
      (!context.dayFirst || separator.includes('|') || YEAR_FIRST.test(context.language ?? ''))
    )
      continue;
    const year = isShort ? `20${digits}` : digits;
    // Points are of those who write the day first, but in English, where they are no more than a fashion.
    const dotted = separator.trim() === '.' && !/^en\b/.test(context.language ?? '');
    // "Tue, 03/08/2011".
    const isTold = (month: string, day: string): boolean =>
      text
        .slice(0, match.index)
        .slice(-12)
        .includes(`${new Date(+year, +month - 1, +day)}`.slice(0, 3).toLowerCase());
    const european = isTold(second, first);
    const dayFirst =
      +first > 12 || +first === +second || dotted
        ? true
        : +second > 12
          ? false
          : european !== isTold(first, second)
            ? european
            : CLOCK_OF_MACHINES.test(text.slice(match.index + whole.length))
              ? null
              : context.dayFirst;
    if (dayFirst === null) continue;
    const [day, month] = dayFirst ? [first, second] : [second, first];
    add(
      calendarOf(+year, source, context),
      +year,
      +month,
      +day,
      match.index,
      match.index + whole.length,
    );
  }
  return found
    .toSorted(
      (a, b) => Number(b.calendar === 'gregory') - Number(a.calendar === 'gregory') || a.at - b.at,
    )
    .map(({ value, before }) => ({ value, before }));
}

/** The date in an address: `/2021/07/15/`, `/2021-07-15-`, `/20210715/`, or a month `/2021/07/`; the last resort. */
export function dateInAddress(address: string, context: DateContext): string | null {
  const path = toEuropeanDigits(address.slice(0, 2000))
    .replace(/^[^/]*\/\/[^/]*/, '')
    .replace(/[?#].*$/, '');
  const full =
    /(?<!\d)((?:19|20)\d\d)([-/_.]?)(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?![\d])/.exec(path);
  if (full && (full[2] || full[0].length === 8)) {
    const [, year = '', , month = '', day = ''] = full;
    const date = toGregorian({ calendar: 'gregory', year: +year, month: +month, day: +day });
    const sane = date && plausible(date, OLDEST_IN_WORDS, context.now);
    if (sane) return sane;
  }
  // The Guardian's: "/2025/oct/06/".
  const [words = ''] = /\/20\d\d\/[a-z]{3}\/\d\d\//.exec(path) ?? [];
  const [named] = findDates(words.split('/').toReversed().join(' '), context);
  if (named) return named.value;
  const month = /\/((?:19|20)\d\d)[-/_](0[1-9]|1[0-2])(?=[/_-])/.exec(path);
  return month ? plausible(`${month[1]}-${month[2]}`, OLDEST_IN_WORDS, context.now) : null;
}
