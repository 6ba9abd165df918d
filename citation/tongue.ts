/** A language that citations are written in: the marks that its editors use. */
export interface Tongue {
  language: 'ar' | 'he' | 'fa' | 'ur' | 'en' | 'fr';
  direction: 'rtl' | 'ltr';
  comma: string;
  stop: string;
  /** Quotation marks, and those within them. */
  quotes: readonly [string, string];
  nested: readonly [string, string];
  noDate: string;
}

const AR: Tongue = {
  language: 'ar',
  direction: 'rtl',
  comma: '، ',
  stop: '.',
  quotes: ['«', '»'],
  nested: ['‹', '›'],
  noDate: 'د.ت.',
};

const HE: Tongue = {
  language: 'he',
  direction: 'rtl',
  comma: ', ',
  stop: '.',
  quotes: ['”', '”'],
  nested: ['’', '’'],
  noDate: 'ללא תאריך',
};

const FA: Tongue = {
  language: 'fa',
  direction: 'rtl',
  comma: '، ',
  stop: '.',
  quotes: ['«', '»'],
  nested: ['‹', '›'],
  noDate: 'بی‌تا',
};

const UR: Tongue = {
  language: 'ur',
  direction: 'rtl',
  comma: '، ',
  stop: '۔',
  quotes: ['”', '“'],
  nested: ['’', '‘'],
  noDate: 'تاریخ ندارد',
};

const EN: Tongue = {
  language: 'en',
  direction: 'ltr',
  comma: ', ',
  stop: '.',
  quotes: ['“', '”'],
  nested: ['‘', '’'],
  noDate: 'n.d.',
};

const FR: Tongue = {
  language: 'fr',
  direction: 'ltr',
  comma: ', ',
  stop: '.',
  quotes: ['«\u00A0', '\u00A0»'],
  nested: ['“', '”'],
  noDate: 's. d.',
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
