import { SIGNS_AND_DIGITS } from './letters';
import type { Calendar } from './calendars';

/**
 * The names of months in running text: the five Gregorian families of Arabic (Egypt and the Gulf, the Levant and Iraq, Algeria
 * and Tunisia, Morocco, Mauritania), Persian, Urdu, Pashto, Kurdish and Hebrew Gregorian names, the Hijri, Persian, Afghan and
 * Hebrew calendars, and of the languages that are most read by the stems of their names; the browser knows those of the others.
 *
 * All in the form of `foldLetters`, with a space around each name; `;` parts months and `!` calendars, `_` joins the words of a
 * name, `*` stands for any ending.
 */
const NAMES =
  ' jan* ene* gen* يناير جانفي كانون_الثاني كانون_2 كانون_ثاني كانووني_دووهم ژانويه جنوري ינואר ינו ;' +
  ' feb* fev* فبراير فيفري شباط فوريه فروري فبروري شوبات פברואר פבר ;' +
  ' mar* mrt maa* مارس اذار مارچ يازار מרץ מרס ;' +
  ' apr* avr* abr* ابريل افريل نيسان اوريل اپريل אפריל אפר ;' +
  ' may* mai* maj* mei mag* مايو ماي ايار مه مي ميي يايار מאי ;' +
  ' jun* juin giu* يونيو يونيه جوان حزيران ژوين جون حوزهيران יוני יונ ;' +
  ' jul* juil* lug* يوليو يوليه يوليوز جويليه تموز ژوييه جولايي جولاي تهمووز تهممووز יולי יול ;' +
  ' aug* avg* aou* ago* agu* اغسطس اوت غشت اغشت اب اگست اگوست ياب אוגוסט אוג ;' +
  ' sep* set* سبتمبر شتنبر شتمبر ايلول سپتامبر سپتمبر ستمبر يهيلوول ספטמבר ספט ;' +
  ' oct* okt* out* ott* اكتوبر تشرين_الاول تشرين_1 تشرين_اول اكتبر تشريني_يهكهم אוקטובר אוק ;' +
  ' nov* نوفمبر نونبر تشرين_الثاني تشرين_2 تشرين_ثاني نوامبر نومبر تشريني_دووهم נובמבר נוב ;' +
  ' dec* dez* dic* des* ديسمبر دجنبر دجمبر كانون_الاول كانون_1 كانون_اول دسامبر دسمبر كانووني_يهكهم كانوني_يهكهم דצמבר דצמ ' +
  '! محرم ; صفر ; ربيع_الاول ; ربيع_الثاني ربيع_الاخر ; جمادي_الاولي جمادي_الاول ; جمادي_الثانيه جمادي_الاخره جمادي_الاخري جمادي_الثاني ; رجب ; شعبان ; رمضان ; شوال ; ذو_القعده ذي_القعده ذوالقعده ذيقعده ; ذو_الحجه ذي_الحجه ذوالحجه ذيحجه ' +
  '! فروردين حمل وري ; ارديبهشت ثور غويي ; خرداد جوزا غبركولي غبرگولي ; تير سرطان چنكاښ چنگاښ ; مرداد امرداد اسد زمري ; شهريور سنبله وږي ; مهر ميزان تله ; ابان عقرب لړم ; اذر قوس ليندي ; دي جدي مرغومي ; بهمن دلو سلواغه ; اسفند حوت كب ' +
  '! תשרי ; חשוון חשון מרחשוון ; כסלו ; טבת ; שבט ; אדר_א ; אדר אדר_ב ; ניסן ; אייר ; סיוון סיון ; תמוז ; אב מנחם_אב ; אלול ';

const CALENDARS: readonly Calendar[] = ['gregory', 'islamic', 'persian', 'hebrew'];

/** Diacritics, vowel points, stretching and bidirectional controls. */
const MARKS =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u061c\u0640\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const VARIANTS = /[ىیېےۍکګةەہھı\u200c]/g;

/**
 * `text` in the form in which names are compared: lower case, without diacritics, vowel points, hamza seats, stretching or
 * bidirectional controls, Arabic and Persian letter variants made one, digits as they are.
 */
export function foldLetters(text: string): string {
  const small = text.toLowerCase();
  if (!/[^\0-\x7f]/.test(small)) return small;
  return small
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(VARIANTS, (letter) =>
      'ىیېےۍ'.includes(letter)
        ? 'ي'
        : 'کګ'.includes(letter)
          ? 'ك'
          : letter === 'ı'
            ? 'i'
            : letter === '\u200c'
              ? ''
              : 'ه',
    );
}

export interface MonthName {
  calendar: Calendar;
  /** From 1; Hebrew from Tishri, as in `CalendarDay`. */
  month: number;
}

/** Languages whose months are in NAMES, those of other calendars too. */
const NAMED = /^(?:en|fr|de|es|it|pt|nl|sv|da|n[bno]|id|ca|ar|fa|ps|ckb|ur|he)\b/;

/**
 * The Gregorian months of another language, in the form of `NAMES`; where they are numbered (Vietnamese) there is no name.
 * @param language BCP 47, as `languageOf` has it, which may bring an extension ("pl-PL-u-va-posix").
 */
export function namesIn(language: string): string {
  if (NAMED.test(language)) return '';
  // As it is written beside a day: "svibnja", and not "svibanj"; Dari and others count in another calendar where nothing is said.
  const format = new Intl.DateTimeFormat(language, {
    calendar: 'gregory',
    day: 'numeric',
    month: 'long',
  });
  return Array.from({ length: 12 }, (_, index) => {
    const parts = format.formatToParts(Date.UTC(2000, index, 9));
    const month = foldLetters(parts.find(({ type }) => type === 'month')?.value ?? ' ');
    // Of two words (Irish) one may be another month's. What is cut short, or has another ending, begins alike.
    return /[\d ]/.test(month) ? ' ' : ` ${month} ${month.slice(0, 3)} ${month.slice(0, -2)}* `;
  }).join(';');
}

/** The month that a word or two joined by `_` name: as it is, or by the longest stem it begins with. */
function monthNamed(word: string, names = NAMES): MonthName | null {
  const head = ` ${word.slice(0, 3)}${word.length < 3 ? ' ' : ''}`;
  let found = -1;
  let longest = 0;
  for (let at = names.indexOf(head); at >= 0; at = names.indexOf(head, at + 1)) {
    const name = names.slice(at + 1, names.indexOf(' ', at + 1));
    const length = name.length - 1;
    if (name === word) {
      found = at;
      break;
    }
    if (
      name.endsWith('*') &&
      length > longest &&
      word.length < 18 &&
      word.startsWith(name.slice(0, -1))
    ) {
      found = at;
      longest = length;
    }
  }
  if (found < 0) return null;
  const calendars = names.slice(0, found + 1).split('!');
  const calendar = CALENDARS[calendars.length - 1];
  return calendar ? { calendar, month: (calendars.at(-1) ?? '').split(';').length } : null;
}

/** The month that a word names: as it is, after Hebrew's "in", or before Kurdish's "of". */
const monthOf = (word: string, own: string): MonthName | null =>
  monthNamed(word, own) ??
  monthNamed(word) ??
  (word.startsWith('ב')
    ? monthNamed(word.slice(1))
    : word.endsWith('ي')
      ? monthNamed(word.slice(0, -1))
      : null);

const WORD = new RegExp(`[^${SIGNS_AND_DIGITS}]+`, 'g');
const SECOND = new RegExp(`^\\s+([^${SIGNS_AND_DIGITS}]+|[12](?!\\d))`);

/**
 * Every name of a month in a text, in order.
 * @param folded a text that went through `foldLetters`; keep it short, a few hundred characters.
 * @param own of `namesIn` the language of the text.
 */
export function findMonths(
  folded: string,
  own: string,
): (MonthName & { start: number; end: number })[] {
  const found = [];
  const words = [...folded.matchAll(WORD)];
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (!word || word[0].length < 2) continue;
    const start = word.index;
    // Names of two words: «كانون الثاني», «ربيع الأول», «كانون 2», «אדר א».
    const second = SECOND.exec(folded.slice(start + word[0].length));
    const pair =
      second && word[0] > '\u0590' && monthNamed(`${word[0].replace(/^ב/, '')}_${second[1]}`);
    const month = pair || monthOf(word[0], own);
    if (!month) continue;
    const end = start + word[0].length + (pair && second ? second[0].length : 0);
    found.push({ ...month, start, end });
    if (pair && !/\d$/.test(folded.slice(start, end))) index += 1;
  }
  return found;
}
