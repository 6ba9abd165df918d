import type { Calendar } from './calendars';

/**
 * The names of months in running text: the five Gregorian families of Arabic (Egypt and the Gulf, the Levant and Iraq, Algeria
 * and Tunisia, Morocco, Mauritania), Persian, Urdu, Pashto, Kurdish and Hebrew Gregorian names, the Hijri, Persian, Afghan and
 * Hebrew calendars, and the European languages by the stems of their names.
 *
 * One string a calendar: months are parted by `;`, names by spaces, words of a name by `_`; `*` stands for any ending.
 */
const NAMES: readonly (readonly [Calendar, string])[] = [
  [
    'gregory',
    `jan* ene enero gen gennaio gener sty* ledn* ocak tammi* ianu* yanv* янв* січ* јан* ιαν* يناير جانفي كانون_الثاني كانون_2 كانون_ثاني کانوونی_دووەم ژانویه جنوری ינואר ינו;
feb* fev* lut* unor* helmi* subat фев* лют* φεβ* فبراير فيفري شباط فوریه فروری فبروری شوبات פברואר פבר;
mar* mrt maa* brez* мар* берез* μαρ* مارس آذار مارچ ئازار מרץ מרס;
apr* avr* abr* kwi* dub* huhti* nisan апр* квіт* απρ* أبريل أفريل نيسان آوریل اپریل نیسان אפריל אפר;
may mayo mayis mai mai* maj* mei maggio mag kvet* touko* май мая трав* μαι* مايو ماي أيار مه می مئی مۍ ئایار מאי;
jun* juin giu* cze* cerv* kesa* haz* iun* iyun* июн* юни черв* јун* ιουν* يونيو يونيه جوان حزيران ژوئن جون حوزەیران יוני יונ;
jul* juil* lug* lip* cervenc* heina* tem temmuz iul* iyul* июл* юли лип* јул* ιουλ* يوليو يوليه يوليوز جويلية تموز ژوئیه ژوییه جولائی جولای تەمووز יולי יול;
aug* aou* ago* sie* srp* elo* agu* avq* авг* серп* αυγ* أغسطس أوت غشت أغشت آب اوت اگست اگوست ئاب אוגוסט אוג;
sep* set setiembre settembre setembro szept* wrz* zari* syys* eyl* sent* сен* сеп* верес* σεπ* سبتمبر شتنبر شتمبر أيلول سپتامبر سپتمبر ستمبر ئەیلوول ספטמבר ספט;
oct* okt* out outubro ott* paz* rij* loka* eki* окт* жовт* οκτ* أكتوبر تشرين_الأول تشرين_1 تشرين_أول اکتبر تشرینی_یەکەم אוקטובר אוק;
nov* lis* marras* kas* noi* noe* noy* ноя* ное* листоп* νοε* نوفمبر نونبر تشرين_الثاني تشرين_2 تشرين_ثاني نوامبر نومبر تشرینی_دووەم נובמבר נוב;
dec* dez* dic* gru* pros* joulu* aralik des* dek* дек* груд* δεκ* ديسمبر دجنبر دجمبر كانون_الأول كانون_1 كانون_أول دسامبر دسمبر کانوونی_یەکەم کانونی_یەکەم דצמבר דצמ`,
  ],
  [
    'islamic',
    'محرم;صفر;ربيع_الأول ربیع_الاول;ربيع_الثاني ربيع_الآخر;جمادى_الأولى جمادى_الأول;جمادى_الثانية جمادى_الآخرة جمادى_الأخرى جمادى_الثاني;رجب;شعبان;رمضان;شوال;ذو_القعدة ذي_القعدة ذوالقعده ذیقعده;ذو_الحجة ذي_الحجة ذوالحجه ذیحجه',
  ],
  [
    'persian',
    'فروردین حمل وری;اردیبهشت ثور غویی;خرداد جوزا غبرګولی;تیر سرطان چنګاښ;مرداد امرداد اسد زمری;شهریور سنبله وږی;مهر میزان تله;آبان عقرب لړم;آذر قوس لیندۍ;دی جدی مرغومی;بهمن دلو سلواغه;اسفند حوت کب',
  ],
  [
    'hebrew',
    'תשרי;חשוון חשון מרחשוון;כסלו;טבת;שבט;אדר_א;אדר אדר_ב;ניסן;אייר;סיוון סיון;תמוז;אב מנחם_אב;אלול',
  ],
];

/**
 * `text` in the form in which names are compared: lower case, without diacritics, vowel points, hamza seats, stretching or
 * bidirectional controls, Arabic and Persian letter variants made one, digits as they are.
 */
export function foldLetters(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{Mn}|\p{Bidi_Control}|\u0640/gu, '')
    .normalize('NFC')
    .replace(/[ىیېےۍ]/g, 'ي')
    .replace(/[کګ]/g, 'ك')
    .replace(/[ةەہھۀ]/g, 'ه')
    .replace(/ı/g, 'i')
    .replace(/\u200c/g, '');
}

export interface MonthName {
  calendar: Calendar;
  /** From 1; Hebrew from Tishri, as in `CalendarDay`. */
  month: number;
}

const EXACT = new Map<string, MonthName>();
const STEMS = new Map<string, MonthName>();

/** The tables are folded when a date is first looked for in words: most pages never need it. */
function compile(): void {
  if (EXACT.size) return;
  for (const [calendar, months] of NAMES) {
    months.split(';').forEach((names, index) => {
      for (const name of foldLetters(names).trim().split(/\s+/)) {
        const key = name.replace(/_/g, ' ');
        const [table, bare] = key.endsWith('*') ? [STEMS, key.slice(0, -1)] : [EXACT, key];
        if (!table.has(bare)) table.set(bare, { calendar, month: index + 1 });
      }
    });
  }
}

/** The month that a word names: as it is, by the longest stem it begins with, or after Hebrew's "in". */
function monthOf(word: string): MonthName | undefined {
  const exact = EXACT.get(word);
  if (exact) return exact;
  for (let length = Math.min(word.length, 9); length > 1 && word.length < 18; length--) {
    const stem = STEMS.get(word.slice(0, length));
    if (stem) return stem;
  }
  return word.startsWith('ב') ? EXACT.get(word.replace(/^ב/, '')) : undefined;
}

/**
 * Every name of a month in a text, in order.
 * @param folded a text that went through `foldLetters`; keep it short, a few hundred characters.
 */
export function findMonths(folded: string): (MonthName & { start: number; end: number })[] {
  compile();
  const found = [];
  const words = [...folded.matchAll(/\p{L}+/gu)];
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (!word) continue;
    const start = word.index;
    // Names of two words: «كانون الثاني», «ربيع الأول», «كانون 2», «אדר א».
    const second = /^\s+(\p{L}+|[12](?!\d))/u.exec(folded.slice(start + word[0].length));
    const pair =
      second &&
      (EXACT.get(`${word[0]} ${second[1]}`) ??
        EXACT.get(`${word[0].replace(/^ב/, '')} ${second[1]}`));
    const month = pair ?? monthOf(word[0]);
    if (!month) continue;
    const end = start + word[0].length + (pair && second ? second[0].length : 0);
    found.push({ ...month, start, end });
    if (pair && /\p{L}$/u.test(folded.slice(start, end))) index += 1;
  }
  return found;
}
