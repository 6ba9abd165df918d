/**
 * Days of other calendars as Gregorian days. There are no tables: the browser knows the calendars (CLDR), but only in the other
 * direction, so a day is guessed from the calendar's mean year and then moved until the browser writes it as it was given.
 */

/** `islamic` is Umm al-Qura, the civil calendar of the Arabian peninsula; `persian` is Iran's and Afghanistan's solar year. */
export type Calendar = 'gregory' | 'islamic' | 'persian' | 'hebrew';

export interface CalendarDay {
  calendar: Calendar;
  year: number;
  /** From 1. Hebrew: from Tishri, with Adar and Adar II as 7 and Adar I as 6, whether or not the year has two. */
  month: number;
  day: number;
}

const CLDR_NAME = { islamic: 'islamic-umalqura', persian: 'persian', hebrew: 'hebrew' } as const;

/** Days from 1970-01-01 to the calendar's first day, mean days of a year, mean days of a month. */
const SHAPE = {
  islamic: [-492_148, 354.367, 29.53],
  persian: [-492_268, 365.242, 30.5],
  hebrew: [-2_092_591, 365.247, 29.53],
} as const;

/** The first two letters of CLDR's English names of the Hebrew months, two for each month of `CalendarDay`, but for Adar I. */
const HEBREW_MONTHS = 'TiHeKiTeSh  AdNiIySiTaAvEl';
const hebrewMonth = (name: string): number =>
  name === 'Adar I' ? 6 : HEBREW_MONTHS.indexOf(name.slice(0, 2)) / 2 + 1;

const MS_PER_DAY = 86_400_000;

/** A Gregorian day as `YYYY-MM-DD`, or null when the calendar has no such day. Years of four digits. */
export function toGregorian({ calendar, year, month, day }: CalendarDay): string | null {
  if (calendar === 'gregory') {
    const date = new Date(Date.UTC(year, month - 1, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? isoDay(date) : null;
  }
  const format = new Intl.DateTimeFormat(`en-u-nu-latn-ca-${CLDR_NAME[calendar]}`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: calendar === 'hebrew' ? 'long' : 'numeric',
    day: 'numeric',
  });
  const [epoch, yearLength, monthLength] = SHAPE[calendar];
  let guess = Math.round(epoch + (year - 1) * yearLength + (month - 1) * monthLength + day - 1);
  // Leaps first and then steps of a day: leaps alone can jump to and fro over the end of a year.
  for (let turn = 0; turn < 40; turn++) {
    const date = new Date(guess * MS_PER_DAY);
    const parts: Partial<Record<string, string>> = {};
    for (const { type, value } of format.formatToParts(date)) parts[type] = value;
    const shownMonth = calendar === 'hebrew' ? hebrewMonth(parts.month ?? '') : Number(parts.month);
    const [years, months, days] = [
      year - Number(parts.year),
      month - shownMonth,
      day - Number(parts.day),
    ];
    const off = Math.round(years * yearLength + months * monthLength + days);
    if (!Number.isFinite(off)) return null;
    if (!years && !months && !days) return isoDay(date);
    guess += (turn < 3 && off) || Math.sign(years || months || days);
  }
  return null;
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
