import { describe, expect, it } from 'vitest';
import { nameKey, readByline } from './names';

const outlets = (...names: string[]) => new Set(names.map(nameKey));

describe('a byline', () => {
  it.each<[string, string[], string | null]>([
    // What stands about names in old bylines
    ['By JANE DOE SEPT. 15, 2016', ['JANE DOE'], null],
    ['Jane Doe | Thu Jun. 6, 2013 1:04 PM PDT', ['Jane Doe'], null],
    ['Doe, Jane; ', ['Jane Doe'], null],
    ['Doe, Jane; Roe, Richard', ['Jane Doe', 'Richard Roe'], null],
    ['Jane Doe 著、佐藤 健 監訳、鈴木 花子 訳', ['Jane Doe'], null],
    ['[田中宏昌，佐藤花子]', ['田中宏昌', '佐藤花子'], null],
    ['TEXT BY JANE DOE TRANSLATION BY JOHN ROE', ['JANE DOE'], null],
    ['Jane Doe, Photographs by John Roe', ['Jane Doe'], null],
    ['記者ページ', [], null],
    ['【佐藤花子】', ['佐藤花子'], null],
    ['示例新闻记者 林晓舟 实习生 苏禾', ['林晓舟', '苏禾'], null],
    ['本报记者：林晓舟', ['林晓舟'], null],
    ['记者 林晓舟 苏禾', ['林晓舟', '苏禾'], null],
    ['本报记者林晓舟、苏禾', ['林晓舟', '苏禾'], null],
    ['오은영 | 다른기사 보기', ['오은영'], null],
    ['Tekst i foto: Jana Dol', ['Jana Dol'], null],
    ['Texto y fotos: Ana Dol', ['Ana Dol'], null],
    ['Via AP news wire', [], 'AP news wire'],
    ['Jana Dol, inviata a Daffa', ['Jana Dol'], null],
    ['Jane Doe, envoyée spéciale à Daffa', ['Jane Doe'], null],
    ['Jane Doe, ... Read More', ['Jane Doe'], null],
    ['Privacy Policy, Cookie Policy.', [], null],
    ['By Jane Doe On Thursday, 5 May', ['Jane Doe'], null],
    ['by Jane Doe Updated : Mar 13, 2020', ['Jane Doe'], null],
    ['jane.doe, Jun 10', ['jane.doe'], null],
    ['Follow Example Recipes', [], null],
    ['Cook Time', [], null],
    ['By Jane Doe And John Roe For The Daily Daffa', ['Jane Doe', 'John Roe'], null],
    ['Jane Doe | Salt And Pepper', ['Jane Doe', 'Salt And Pepper'], null],
    ['Pressemitteilung Nr.', [], null],
    ['Press Association', [], 'Press Association'],
    ['Pressley Doe', ['Pressley Doe'], null],
    ['هدی محفوظ . معلم و پژوهشگر آموزش', ['هدی محفوظ'], null],
    ['سمير ع . الدفاوي', ['سمير ع . الدفاوي'], null],
    // Arabic
    ['كتبت أسماء الهلالي', ['أسماء الهلالي'], null],
    ['كتبت - مها سالم وكريم البحراوي', ['مها سالم', 'كريم البحراوي'], null],
    ['بقلم محمد وليد جمعة', ['محمد وليد جمعة'], null],
    ['بقلم سعاد حسن والي الدين', ['سعاد حسن والي الدين'], null],
    ['بقلم: سلمى وهبي', ['سلمى وهبي'], null],
    ['مصنف, فرحانہ عالم', ['فرحانہ عالم'], null],
    ['كتب: محمود سالم', ['محمود سالم'], null],
    ['بقلم ريم الزين ويزن الكيلاني الأحد', ['ريم الزين', 'يزن الكيلاني'], null],
    ['مۇخبىرىمىز ئايگۈل تۇرسۇن', ['ئايگۈل تۇرسۇن'], null],
    ['هدى محفوظ صحافية @hudam', ['هدى محفوظ'], null],
    ['신안=김하늘 기자', ['김하늘'], null],
    ['김하늘 선임기자', ['김하늘'], null],
    ['كتب - وليد وائل', ['وليد وائل'], null],
    ['بقلم: د. سعاد النجار', ['سعاد النجار'], null],
    ['بقلم أ.د. عمر الفاروق', ['عمر الفاروق'], null],
    ['إعداد: ليلى قاسم', ['ليلى قاسم'], null],
    ['حوار: آمنة الوردي', ['آمنة الوردي'], null],
    ['تقرير/ سمير عطا الله', ['سمير عطا الله'], null],
    ['القاهرة - هدى محفوظ', ['هدى محفوظ'], null],
    ['بغداد ـ علي حسين الساعدي', ['علي حسين الساعدي'], null],
    ['هدى محفوظ - القاهرة', ['هدى محفوظ'], null],
    ['محمد علي، سارة يونس', ['محمد علي', 'سارة يونس'], null],
    ['محمد علي و سارة يونس', ['محمد علي', 'سارة يونس'], null],
    ['وليد وهبي', ['وليد وهبي'], null],
    ['عبد الرحمن بن خالد آل ثاني', ['عبد الرحمن بن خالد آل ثاني'], null],
    ['أبو بكر عبد الله', ['أبو بكر عبد الله'], null],
    ['ترجمة: نور الدين حمدي', ['نور الدين حمدي'], null],
    ['مراسلنا خالد العتيبي', ['خالد العتيبي'], null],
    ['بواسطة ريم الخطيب', ['ريم الخطيب'], null],
    ['رويترز', [], 'رويترز'],
    ['(رويترز)', [], 'رويترز'],
    ['أ ف ب', [], 'أ ف ب'],
    ['أ.ف.ب', [], 'أ.ف.ب'],
    ['د ب أ', [], 'د ب أ'],
    ['وكالة الأناضول', [], 'وكالة الأناضول'],
    ['دبي - رويترز', [], 'رويترز'],
    ['سامي الحداد - وكالات', ['سامي الحداد'], 'وكالات'],
    ['كتب فادي منصور، رئيس التحرير', ['فادي منصور'], null],
    ['Written by Jane Doe Edited by Richard Roe', ['Jane Doe'], null],
    ['By Jane Doe Medically reviewed by Richard Roe, MD', ['Jane Doe'], null],
    ['Institute for Honest Bylines', ['Institute for Honest Bylines'], null],
    ['Jane Doe for Example News', ['Jane Doe'], null],
    ['Jane Doe From: Example News', ['Jane Doe'], null],
    ['جدة: هدى محفوظ', ['هدى محفوظ'], null],
    ['Escrito por Marta Ibarra', ['Marta Ibarra'], null],
    ['Tekst: Katarzyna Wilk, zdjęcia: Adam Reszka', ['Katarzyna Wilk'], null],
    ['Nilgün SARAY/ İZMİR', ['Nilgün SARAY'], null],
    ['م. بوعلام', ['م. بوعلام'], null],
    ['م. هدى محفوظ', ['هدى محفوظ'], null],
    ['Administrador', [], null],
    ['جميع مقالات الكاتبة', [], null],
    ['همه مطالب نویسنده', [], null],
    ['לכל הכתבות', [], null],
    ['All stories', [], null],
    ['Actualizado al', [], null],
    ['임소율 | 기자', ['임소율'], null],
    ['Autoři: Jana Dočkalová, ČTK', ['Jana Dočkalová'], 'ČTK'],
    ['佐藤花子（気象学者）', ['佐藤花子'], null],
    ['Studio H&H', ['Studio H&H'], null],
    ['Reading Time', [], null],
    ['Jean DUPONT | 5 mai 2020', ['Jean DUPONT'], null],
    ['Publius Doe', ['Publius Doe'], null],
    ['Allegra Doe', ['Allegra Doe'], null],
    ['עודכן לאחרונה', [], null],
    ['Jane (Anna Maria) Doe', ['Jane Doe'], null],
    [
      'Par Jeanne Dupont (avec Luc Martin et Anne Petit)',
      ['Jeanne Dupont', 'Luc Martin', 'Anne Petit'],
      null,
    ],
    ['作者', [], null],
    ['admin', [], null],
    ['admin3', [], null],
    ['redaction2', [], null],
    ['المزيد', [], null],
    // Persian and Urdu
    ['نویسنده: مهسا کریمی', ['مهسا کریمی'], null],
    ['نویسنده : علی رضایی‌نژاد', ['علی رضایی‌نژاد'], null],
    ['به قلم رضا شریفی', ['رضا شریفی'], null],
    ['گزارش: سارا محمدی', ['سارا محمدی'], null],
    ['گزارش از: سارا محمدی', ['سارا محمدی'], null],
    ['خبرگزاری تسنیم', [], 'خبرگزاری تسنیم'],
    ['تحریر: عائشہ صدیقی', ['عائشہ صدیقی'], null],
    ['رپورٹ: فہد خان', ['فہد خان'], null],
    // Hebrew
    ['מאת דנה כהן', ['דנה כהן'], null],
    ['מאת: יואב לוי ונועם', ['יואב לוי ונועם'], null],
    ['סוכנויות הידיעות', [], 'סוכנויות הידיעות'],
    ['רויטרס', [], 'רויטרס'],
    // Who wrote, among those who took pictures, edited, translated, and places and agencies
    ['كتب - محمد علي', ['محمد علي'], null],
    ['حاورته: سارة يونس', ['سارة يونس'], null],
    ['طنطا - محمود سالم', ['محمود سالم'], null],
    ['رام الله - ليلى قاسم', ['ليلى قاسم'], null],
    ['محمد علي - رويترز', ['محمد علي'], 'رويترز'],
    ['كتبت: سارة يونس - تصوير: علي حسن', ['سارة يونس'], null],
    ['كتب جون سميث، ترجمة: نور حمدي', ['جون سميث'], null],
    ['إعداد محمد علي للنشرة العربية - تحرير سها جادو', ['محمد علي'], null],
    ['تصوير: وليد سمير', [], null],
    ['د/ سعاد النجار', ['سعاد النجار'], null],
    ['المهندس عمر الفاروق', ['عمر الفاروق'], null],
    ['وكالة أنباء الشرق الأوسط', [], 'وكالة أنباء الشرق الأوسط'],
    ['وكالة الصحافة الفرنسية', [], 'وكالة الصحافة الفرنسية'],
    ['نووسینی: هێمن ئەحمەد', ['هێمن ئەحمەد'], null],
    ['Deutsche Presse-Agentur', [], 'Deutsche Presse-Agentur'],
    ['AFP, MANILA', [], 'AFP'],
    ['Haber: Ayşe Yılmaz', ['Ayşe Yılmaz'], null],
    ['Anadolu Ajansı', [], 'Anadolu Ajansı'],
    ['Written by Linny & Peter', ['Linny', 'Peter'], null],
    ['Medically reviewed by Jane Doe', ['Jane Doe'], null],
    ['Photo: Jane Doe', [], null],
    ['Par Claire Dupont avec AFP', ['Claire Dupont'], 'AFP'],
    ['Kaynak: AA', [], 'AA'],
    ['نُشر في 21 يوليو 2026', [], null],
    ['محمد علي في القاهرة', ['محمد علي'], null],
    ['Reporting by Jane Doe; Editing by Richard Roe', ['Jane Doe'], null],
    // English and others
    ['By Jane Doe', ['Jane Doe'], null],
    ['by Jane Doe and Richard Roe', ['Jane Doe', 'Richard Roe'], null],
    ['By Jane Doe, Richard Roe & Ann Poe', ['Jane Doe', 'Richard Roe', 'Ann Poe'], null],
    ['By JANE DOE', ['JANE DOE'], null],
    ['Jane Doe, Senior Editor', ['Jane Doe'], null],
    ['Jane Doe | Staff Writer', ['Jane Doe'], null],
    ['Jane Doe in Berlin', ['Jane Doe'], null],
    ['Jane Doe for Example News', ['Jane Doe'], null],
    ['By Jane Doe May 5, 2020', ['Jane Doe'], null],
    ['von Dr. Erika Beispiel 20.10.2025', ['Dr. Erika Beispiel'], null],
    ['By Jane Doe Published 10:30', ['Jane Doe'], null],
    ['Jane Doe jane.doe@example.org', ['Jane Doe'], null],
    ['Doe, Jane', ['Jane Doe'], null],
    ['Martin Luther King, Jr.', ['Martin Luther King, Jr.'], null],
    ['Robert De Niro', ['Robert De Niro'], null],
    ['De Niro', ['De Niro'], null],
    ['By Reuters', [], 'Reuters'],
    ['Reuters Staff', [], 'Reuters Staff'],
    ['Jane Doe (AP)', ['Jane Doe'], 'AP'],
    ['Jane Doe/dpa', ['Jane Doe'], 'dpa'],
    ['The Associated Press', [], 'The Associated Press'],
    ['Von Max Mustermann und Erika Beispiel', ['Max Mustermann', 'Erika Beispiel'], null],
    ['Par Claire Dupont', ['Claire Dupont'], null],
    ['Por Juan Pérez y Ana García', ['Juan Pérez', 'Ana García'], null],
    ['di Mario Rossi', ['Mario Rossi'], null],
    ['Artikel von Jana Muster', ['Jana Muster'], null],
    ['Artikel von', [], null],
    ['Story By', [], null],
    ['Sign In', [], null],
    ['Autoren', [], null],
    ['Gesponserte Inhalte', [], null],
    ['markup version 1.2', [], null],
    ['105092', [], null],
    ['https://example.org/author/jane', [], null],
    ['@janedoe', ['janedoe'], null],
    ['', [], null],
    ['—', [], null],
    ['牛小明', ['牛小明'], null],
    ['김민수', ['김민수'], null],
  ])('%s', (text, authors, agency) => {
    expect(readByline(text)).toEqual({ authors, agency });
  });
});

it('does not take the outlet for an author', () => {
  expect(readByline('الجريدة اليومية', outlets('الجريدة اليومية'))).toEqual({
    authors: [],
    agency: null,
  });
  expect(readByline('Jane Doe, Example News', outlets('Example News')).authors).toEqual([
    'Jane Doe',
  ]);
});

it('drops the place that stands after an outlet', () => {
  expect(readByline('example.org, Frankfurt, Germany', outlets('example.org')).authors).toEqual([]);
});

it('names each author once', () => {
  expect(readByline('Jane Doe, JANE DOE; jane  doe').authors).toEqual(['Jane Doe']);
});

it('takes prose for no name where a name must have its form', () => {
  expect(readByline('von der angestoßenen Debatte', new Set(), 'person').authors).toEqual([]);
  expect(readByline('by the end of the year', new Set(), 'person').authors).toEqual([]);
  expect(readByline('von Max Mustermann', new Set(), 'person').authors).toEqual(['Max Mustermann']);
});

it('knows an agency where a name must have its form', () => {
  expect(readByline('محمد علي - رويترز', new Set(), 'person')).toEqual({
    authors: ['محمد علي'],
    agency: 'رويترز',
  });
});

it('cleans a name of controls that could turn it round', () => {
  expect(readByline('\u202eهدى\u202c \u200fمحفوظ').authors).toEqual(['هدى محفوظ']);
});

it('compares names without marks, case and letter variants', () => {
  expect(nameKey('  أحمد  عَلي ')).toBe(nameKey('احمد علي'));
  expect(nameKey('JOSÉ-Luis')).toBe(nameKey('jose luis'));
});

it('is quick on a byline made to be slow', () => {
  const begin = performance.now();
  for (const text of [
    'by '.repeat(1e5),
    'a, '.repeat(1e5),
    ' - '.repeat(1e5),
    'و '.repeat(1e5),
    '('.repeat(1e5),
    'A'.repeat(1e6),
  ])
    readByline(text);
  expect(performance.now() - begin).toBeLessThan(500);
});
