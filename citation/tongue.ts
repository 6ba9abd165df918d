/** A language that citations are written in: its marks, its terms, what its editors do. */
export interface Tongue {
  language: 'ar' | 'he' | 'fa' | 'ur' | 'en' | 'fr';
  direction: 'rtl' | 'ltr';
  comma: string;
  semicolon: string;
  colon: string;
  stop: string;
  /** Quotation marks, and those within them. */
  quotes: readonly [string, string];
  nested: readonly [string, string];
  /** Between the last two names, spaces as written: Arabic attaches «و» to the name that follows. */
  and: string;
  /** Before the last of three names or more: Arabic, Persian and Urdu as they list, English with the serial comma. */
  listAnd: string;
  others: string;
  noDate: string;
  terms: Terms;
}

/** Words of the citation's own, a date standing for `{date}`. */
export interface Terms {
  /** APA: before the address, with the day of retrieval. */
  retrieved: string;
  /** Notes and footnotes: seen on a day, at. */
  accessedAt: string;
  /** Harvard, ISO 690, IEEE: the day of access, on its own. */
  accessed: string;
  /** Vancouver. */
  cited: string;
  availableAt: string;
  availableFrom: string;
  online: string;
  internet: string;
}

const AR: Tongue = {
  language: 'ar',
  direction: 'rtl',
  comma: '، ',
  semicolon: '؛ ',
  colon: ': ',
  stop: '.',
  quotes: ['«', '»'],
  nested: ['‹', '›'],
  and: ' و',
  listAnd: '، و',
  others: ' وآخرون',
  noDate: 'د.ت.',
  terms: {
    retrieved: 'تم الاسترجاع في {date}، من',
    accessedAt: 'شوهد في {date}، في',
    accessed: 'تاريخ الاطلاع: {date}',
    cited: 'تاريخ الاطلاع: {date}',
    availableAt: 'متاح على',
    availableFrom: 'متاح على',
    online: 'على الإنترنت',
    internet: 'إنترنت',
  },
};

const HE: Tongue = {
  language: 'he',
  direction: 'rtl',
  comma: ', ',
  semicolon: '; ',
  colon: ': ',
  stop: '.',
  quotes: ['”', '”'],
  nested: ['’', '’'],
  and: ' ו',
  listAnd: ' ו',
  others: ' ואחרים',
  noDate: 'ללא תאריך',
  terms: {
    retrieved: 'אוחזר ב־{date} מתוך',
    accessedAt: 'נצפה ב־{date}, בכתובת',
    accessed: 'תאריך גישה: {date}',
    cited: 'נצפה ב־{date}',
    availableAt: 'זמין בכתובת',
    availableFrom: 'זמין בכתובת',
    online: 'מקוון',
    internet: 'אינטרנט',
  },
};

const FA: Tongue = {
  language: 'fa',
  direction: 'rtl',
  comma: '، ',
  semicolon: '؛ ',
  colon: ': ',
  stop: '.',
  quotes: ['«', '»'],
  nested: ['‹', '›'],
  and: ' و ',
  listAnd: ' و ',
  others: ' و دیگران',
  noDate: 'بی‌تا',
  terms: {
    retrieved: 'بازیابی‌شده در {date}، از',
    accessedAt: 'دسترسی در {date}، نشانی',
    accessed: 'تاریخ دسترسی: {date}',
    cited: 'تاریخ دسترسی: {date}',
    availableAt: 'در دسترس در نشانی',
    availableFrom: 'در دسترس در نشانی',
    online: 'برخط',
    internet: 'اینترنت',
  },
};

const UR: Tongue = {
  language: 'ur',
  direction: 'rtl',
  comma: '، ',
  semicolon: '؛ ',
  colon: ': ',
  stop: '۔',
  quotes: ['”', '“'],
  nested: ['’', '‘'],
  and: ' اور ',
  listAnd: ' اور ',
  others: ' اور دیگر',
  noDate: 'تاریخ ندارد',
  terms: {
    retrieved: 'اخذ شدہ بتاریخ {date}، از',
    accessedAt: 'ملاحظہ شدہ بتاریخ {date}، ربط',
    accessed: 'تاریخِ رسائی: {date}',
    cited: 'تاریخِ رسائی: {date}',
    availableAt: 'ربط',
    availableFrom: 'ربط',
    online: 'آن لائن',
    internet: 'انٹرنیٹ',
  },
};

const EN: Tongue = {
  language: 'en',
  direction: 'ltr',
  comma: ', ',
  semicolon: '; ',
  colon: ': ',
  stop: '.',
  quotes: ['“', '”'],
  nested: ['‘', '’'],
  and: ' and ',
  listAnd: ', and ',
  others: ' et al.',
  noDate: 'n.d.',
  terms: {
    retrieved: 'Retrieved {date}, from',
    accessedAt: 'accessed {date}',
    accessed: 'Accessed: {date}',
    cited: 'cited {date}',
    availableAt: 'Available at',
    availableFrom: 'Available from',
    online: 'Online',
    internet: 'Internet',
  },
};

const FR: Tongue = {
  language: 'fr',
  direction: 'ltr',
  comma: ', ',
  semicolon: ' ; ',
  colon: '\u00A0: ',
  stop: '.',
  quotes: ['«\u00A0', '\u00A0»'],
  nested: ['“', '”'],
  and: ' et ',
  listAnd: ' et ',
  others: ' et al.',
  noDate: 's. d.',
  terms: {
    retrieved: 'Consulté le {date}, à l’adresse',
    accessedAt: 'consulté le {date}',
    accessed: 'Consulté le {date}',
    cited: 'cité le {date}',
    availableAt: 'Disponible à l’adresse',
    availableFrom: 'Disponible sur',
    online: 'En ligne',
    internet: 'Internet',
  },
};

const TONGUES: Record<string, Tongue> = { ar: AR, he: HE, fa: FA, ur: UR, en: EN, fr: FR };

/**
 * The tongue of a BCP 47 tag and the locale its dates are written in. A language without a tongue of its own is cited in
 * English, dates and all: half a citation in one language and half in another serves nobody, and the title, the names and
 * the site stay as they are. With no language at all, that of `sample` decides.
 * @param tag canonical, or null
 */
export function tongueOf(tag: string | null, sample: string): { tongue: Tongue; locale: string } {
  const { language, region } = new Intl.Locale(tag ?? guessLanguage(sample));
  const tongue = TONGUES[language];
  if (!tongue) return { tongue: EN, locale: 'en' };
  return {
    tongue,
    locale: region ? `${language}-${region}` : language,
  };
}

/**
 * From a title alone, when not even the article's text could tell: its script and the letters that one language has. Letters
 * of Kurdish, Pashto, Sindhi and Uyghur say that it is none of ours.
 */
function guessLanguage(sample: string): string {
  if (/\p{Script=Hebrew}/u.test(sample)) return 'he';
  if (/[ٹڈڑںے]/.test(sample)) return 'ur';
  if (/[ێۆڕڵەۇۈېښړڼټډڀٻڻ]/.test(sample)) return 'en';
  if (/[پچژگ]/.test(sample)) return 'fa';
  return /\p{Script=Arabic}/u.test(sample) ? 'ar' : 'en';
}
