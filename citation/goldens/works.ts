import type { CitationOptions, CitedWork } from '../cite';

/** The languages that citations are written in, the right-to-left first. */
export const LANGUAGES = ['ar', 'he', 'fa', 'ur', 'en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What an invented article of each language is made of. Every word is ours. */
interface Parts {
  title: string;
  quotedTitle: string;
  two: [string, string];
  unsplit: string;
  agency: string;
  paper: string;
  broadcaster: string;
}

const PARTS: Record<Language, Parts> = {
  ar: {
    title: 'أنهار نسيت طريقها إلى البحر',
    quotedTitle: 'من يملك مياه "الفرات" بعد اليوم؟',
    two: ['علي الربيعي', 'سارة الخطيب'],
    unsplit: 'محمد بن سلمان آل سعود',
    agency: 'رويترز',
    paper: 'المدّ المسائي',
    broadcaster: 'الجزيرة نت',
  },
  he: {
    title: 'הנהרות ששכחו את הדרך אל הים',
    quotedTitle: 'למי שייכים מי "הירדן" אחרי דו"ח האו"ם?',
    two: ['דנה כהן', 'יואב לוי'],
    unsplit: 'דוד בן גוריון',
    agency: 'סוכנות רויטרס',
    paper: 'גאות הערב',
    broadcaster: 'כאן חדשות',
  },
  fa: {
    title: 'رودهایی که راه دریا را از یاد برده‌اند',
    quotedTitle: 'آب «زاینده‌رود» از آنِ کیست؟',
    two: ['رضا احمدی', 'سارا کریمی'],
    unsplit: 'محمد رضا شفیعی کدکنی',
    agency: 'خبرگزاری فرانسه',
    paper: 'مدّ شامگاه',
    broadcaster: 'بی‌بی‌سی فارسی',
  },
  ur: {
    title: 'دریا جو سمندر کا راستہ بھول گئے',
    quotedTitle: 'کیا "سندھ" کا پانی ختم ہو رہا ہے؟',
    two: ['حامد میر', 'سارہ خان'],
    unsplit: 'وسعت اللہ خان',
    agency: 'خبر رساں ادارہ رائٹرز',
    paper: 'شام کی لہر',
    broadcaster: 'بی بی سی اردو',
  },
  en: {
    title: 'Rivers that forgot the way to the sea',
    quotedTitle: 'Who "owns" the water now?',
    two: ['Jane A. Doe', 'Richard Roe'],
    unsplit: 'Mohammed bin Salman Al Saud',
    agency: 'Reuters',
    paper: 'The Evening Tide',
    broadcaster: 'BBC News',
  },
  fr: {
    title: 'Les rivières qui ont oublié la mer',
    quotedTitle: 'À qui appartient « l’eau du fleuve » ?',
    two: ['Jeanne Dupont', 'Luc Martin'],
    unsplit: 'Mohammed ben Salmane Al Saoud',
    agency: 'Agence France-Presse',
    paper: 'La Marée du soir',
    broadcaster: 'France 24',
  },
};

function work(language: Language, changes: Partial<CitedWork['metadata']>): CitedWork {
  const { title, two, paper } = PARTS[language];
  return {
    metadata: {
      title,
      authors: two,
      agency: null,
      site: paper,
      published: '2026-07-21T00:30:00+03:00',
      modified: null,
      excerpt: null,
      image: null,
      canonicalUrl: null,
      sources: {},
      ...changes,
    },
    url: 'https://tide.example/2026/rivers',
    language,
    accessed: '2026-07-22',
  };
}

/** The cases of every style and language. */
export function casesOf(language: Language): Record<string, CitedWork> {
  const { two, unsplit, agency, broadcaster, quotedTitle } = PARTS[language];
  const [first, second] = two;
  return {
    'two authors': work(language, {}),
    'one author': work(language, { authors: [first] }),
    'three authors': work(language, { authors: [first, second, unsplit] }),
    'four authors': work(language, { authors: [first, second, first, second] }),
    agency: work(language, { authors: [], agency }),
    'no author': work(language, { authors: [] }),
    'no date': work(language, { published: null }),
    'year only': work(language, { published: '2026' }),
    'unsplit name': work(language, { authors: [unsplit] }),
    'news site': work(language, { site: broadcaster }),
    'no site': work(language, { site: null }),
    'a title with quotation marks': work(language, { title: quotedTitle }),
  };
}

/** Cases that are about the options: digits, calendar, the language of the reader instead of the article's. */
export const CROSSED: Record<string, [CitedWork, Omit<CitationOptions, 'style'>]> = {
  'Arabic with the Hijri date and Arabic-Indic digits': [
    work('ar', {}),
    { language: null, digits: 'arab', calendar: 'with-local' },
  ],
  'Arabic of Iraq': [
    { ...work('ar', {}), language: 'ar-IQ' },
    { language: null, digits: 'auto', calendar: 'gregorian' },
  ],
  'Arabic of Morocco': [
    { ...work('ar', {}), language: 'ar-MA' },
    { language: null, digits: 'auto', calendar: 'gregorian' },
  ],
  'Persian with its own date': [
    work('fa', {}),
    { language: null, digits: 'auto', calendar: 'with-local' },
  ],
  'Persian in Latin digits': [
    work('fa', {}),
    { language: null, digits: 'latn', calendar: 'gregorian' },
  ],
  'Hebrew with its own date': [
    work('he', {}),
    { language: null, digits: 'auto', calendar: 'with-local' },
  ],
  'Urdu with the Hijri date': [
    work('ur', {}),
    { language: null, digits: 'arab', calendar: 'with-local' },
  ],
  'an English article cited in Arabic': [
    work('en', {}),
    { language: 'ar', digits: 'auto', calendar: 'gregorian' },
  ],
  'an English article, a question, cited in Hebrew': [
    work('en', { title: 'Who owns the sea?' }),
    { language: 'he', digits: 'auto', calendar: 'gregorian' },
  ],
  'an Arabic article cited in English': [
    work('ar', {}),
    { language: 'en', digits: 'auto', calendar: 'gregorian' },
  ],
  'a Persian article cited in French': [
    work('fa', {}),
    { language: 'fr', digits: 'auto', calendar: 'gregorian' },
  ],
  'an Arabic article by one Arab and one English author': [
    work('ar', { authors: ['علي الربيعي', 'John Smith'] }),
    { language: null, digits: 'auto', calendar: 'gregorian' },
  ],
  'a language without a tongue of its own': [
    { ...work('ar', { title: 'ڕووبارەکان ڕێگەی دەریایان لەبیر کرد' }), language: 'ckb' },
    { language: null, digits: 'auto', calendar: 'gregorian' },
  ],
};
