import { type NumberingSystem, toDigitsOf } from '../language/digits';

/**
 * Days as `Intl` writes them (day.test.ts holds the two against each other): making the tables of `Intl` takes a popup 10 ms
 * that the article would wait for. Languages that are not here, and dates without a day, are left to it: the first screen's
 * scripts have to be small as well.
 *
 * The tags that are written so, the form, the digits, and the months from January on.
 */
const FORMS = [
  'ar ar-AE ar-LY|D M Y|latn|يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
  'ar-BH ar-EG ar-KW ar-OM ar-QA ar-SA ar-SD ar-YE|D M Y|arab|يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
  'ar-IQ ar-JO ar-LB ar-PS ar-SY|D M Y|arab|كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول',
  'ar-DZ ar-TN|D M Y|latn|جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر',
  'ar-MA|D M Y|latn|يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر',
  'fa fa-IR|D M Y|arabext|ژانویهٔ فوریهٔ مارس آوریل مهٔ ژوئن ژوئیهٔ اوت سپتامبر اکتبر نوامبر دسامبر',
  'he he-IL|D בM Y|latn|ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר',
  'ur ur-PK|D M، Y|latn|جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر',
  'en en-US en-CA|M D, Y|latn|January February March April May June July August September October November December',
  'en-GB en-AU en-IE en-IN en-NZ en-ZA|D M Y|latn|January February March April May June July August September October November December',
  'fr fr-FR fr-BE fr-CA fr-CH|D M Y|latn|janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'de de-DE de-CH|D. M Y|latn|Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  'es es-ES es-MX es-AR|D de M de Y|latn|enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'pt pt-BR pt-PT|D de M de Y|latn|janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  'it it-IT|D M Y|latn|gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'nl nl-NL nl-BE|D M Y|latn|januari februari maart april mei juni juli augustus september oktober november december',
  'tr tr-TR|D M Y|latn|Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık',
  'ru ru-RU|D M Y г.|latn|января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  'id id-ID|D M Y|latn|Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
  'sv sv-SE|D M Y|latn|januari februari mars april maj juni juli augusti september oktober november december',
  'no nb nb-NO|D. M Y|latn|januar februar mars april mai juni juli august september oktober november desember',
  'pl pl-PL|D M Y|latn|stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
].map((row) => row.split('|') as [string, string, NumberingSystem, string]);

/** The tags whose days are in `FORMS`. */
export const OWN_TAGS: readonly string[] = FORMS.flatMap(([tags]) => tags.split(' '));

/**
 * A date as the article's own language writes it, in the Gregorian calendar and on the publisher's own day: no time zone
 * moves it.
 * @param iso `2021`, `2021-07`, `2021-07-15` or a time that begins so.
 */
export function formatDay(iso: string, language: string | null): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso) ?? [];
  if (!year) return iso;
  return (
    ownDay(Number(year), Number(month), Number(day), language ?? 'en') ??
    intlDay(year, month, day, language)
  );
}

function ownDay(year: number, month: number, day: number, language: string): string | null {
  const form = FORMS.find(([tags]) => tags.split(' ').includes(language));
  const name = form?.[3].split(' ')[month - 1]?.replace('_', ' ');
  const isDay = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
  if (!form || !name || !isDay || year < 1000) return null;
  const parts: Record<string, string> = { D: String(day), M: name, Y: String(year) };
  const written = form[1].replace(/[DMY]/g, (part) => parts[part]!);
  return toDigitsOf(form[2], written);
}

function intlDay(
  year: string,
  month: string | undefined,
  day: string | undefined,
  language: string | null,
): string {
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
