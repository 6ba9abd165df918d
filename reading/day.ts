/**
 * A date as the article's own language writes it, in the Gregorian calendar and on the publisher's own day: no time zone
 * moves it.
 * @param iso `2021`, `2021-07`, `2021-07-15` or a time that begins so.
 */
export function formatDay(iso: string, language: string | null): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso) ?? [];
  if (!year) return iso;
  const format = new Intl.DateTimeFormat(localeOf(language), {
    year: 'numeric',
    month: month ? 'long' : undefined,
    day: day ? 'numeric' : undefined,
    calendar: 'gregory',
    timeZone: 'UTC',
  });
  const formatted = format.format(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  // Intl puts direction marks into some short Arabic and Persian dates; the page isolates the date itself.
  return formatted.replace(/\p{Bidi_Control}/gu, '');
}

function localeOf(language: string | null): string {
  try {
    return Intl.getCanonicalLocales(language ?? 'en')[0] ?? 'en';
  } catch {
    return 'en';
  }
}
