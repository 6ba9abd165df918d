import { describe, expect, it } from 'vitest';
import { dateInAddress, findDates, isDayFirst, readStamp } from './dates';

const NOW = new Date('2026-11-23T12:00:00Z');
const context = (language: string | null) => ({
  now: NOW,
  language,
  dayFirst: isDayFirst(language),
});

describe('a date in words', () => {
  it.each([
    // Egypt and the Gulf
    ['ar', 'الثلاثاء 21 يوليو 2026', '2026-07-21'],
    ['ar', 'نشر في: ٢١ يوليو ٢٠٢٦ - ١٠:٣٠ ص', '2026-07-21'],
    ['ar', '3 أغسطس، 2025', '2025-08-03'],
    ['ar', '03 يونيه 2020', '2020-06-03'],
    ['ar', '1 إبريل 2020', '2020-04-01'],
    ['ar', 'يوليو 21, 2026', '2026-07-21'],
    ['ar', 'الخميس، ١٥ من أكتوبر ٢٠٢٠', '2020-10-15'],
    // the Levant and Iraq
    ['ar', '21 تموز 2026', '2026-07-21'],
    ['ar', '12 كانون الثاني 2021', '2021-01-12'],
    ['ar', '12 كانون الأول 2021', '2021-12-12'],
    ['ar', '5 تشرين الثاني 2022', '2022-11-05'],
    ['ar', '5 تشرين الاول 2022', '2022-10-05'],
    ['ar', '7 كانون 2 2023', '2023-01-07'],
    ['ar', '9 آذار 2019', '2019-03-09'],
    ['ar', '9 أيار 2019', '2019-05-09'],
    ['ar', '30 آب 2024', '2024-08-30'],
    // Algeria and Tunisia
    ['ar', 'الجمعة 8 فيفري 2019', '2019-02-08'],
    ['ar', '15 جويلية 2021', '2021-07-15'],
    ['ar', '1 أوت 2021', '2021-08-01'],
    ['ar', '20 جانفي 2022', '2022-01-20'],
    ['ar', '2 جوان 2022', '2022-06-02'],
    ['ar', '4 أفريل 2018', '2018-04-04'],
    // Morocco
    ['ar', '10 غشت 2023', '2023-08-10'],
    ['ar', '10 شتنبر 2023', '2023-09-10'],
    ['ar', '10 نونبر 2023', '2023-11-10'],
    ['ar', '10 دجنبر 2022', '2022-12-10'],
    ['ar', '10 يوليوز 2023', '2023-07-10'],
    ['ar', '10 ماي 2023', '2023-05-10'],
    // Mauritania
    ['ar', '6 أغشت 2020', '2020-08-06'],
    ['ar', '6 شتمبر 2020', '2020-09-06'],
    ['ar', '6 دجمبر 2020', '2020-12-06'],
    // two names of one month
    ['ar', '15 تموز/يوليو 2021', '2021-07-15'],
    ['ar', '15 يوليو/ تموز 2021', '2021-07-15'],
    ['ar', '15 يوليو (تموز) 2021', '2021-07-15'],
    ['ar', '1 كانون الثاني/يناير 2021', '2021-01-01'],
    // vowel points and stretching
    ['ar', '١٥ يُولْيُو ٢٠٢١', '2021-07-15'],
    ['ar', '15 يوليـــو 2021', '2021-07-15'],
    // Hijri
    ['ar', '7 صفر 1448 هـ', '2026-07-21'],
    ['ar', '١ رمضان المبارك ١٤٤١هـ', '2020-04-24'],
    ['ar', '20 ذو القعدة 1442', '2021-06-30'],
    ['ar', '3 جمادى الآخرة 1445 هـ', '2023-12-16'],
    ['ar', '7 صفر 1448 هـ الموافق 21 يوليو 2026 م', '2026-07-21'],
    // Persian
    ['fa', '۳۰ تیر ۱۴۰۵', '2026-07-21'],
    ['fa', 'سه‌شنبه ۳۰ تیر ۱۴۰۵ - ۱۲:۳۰', '2026-07-21'],
    ['fa', '۱۵ ارديبهشت ۱۳۹۹', '2020-05-04'],
    ['fa', '۱۵ اردیبهشت‌ماه ۱۳۹۹', '2020-05-04'],
    ['fa', 'نوشته شده در پنجشنبه نوزدهم آبان ۱۳۹۰ساعت ۱۸:۲۰', '2011-11-10'],
    ['fa', 'بیست و یکم مهرماه ۱۴۰۲', '2023-10-13'],
    ['fa', 'سی‌ام خرداد ۱۴۰۱', '2022-06-20'],
    ['fa', 'سی و یکم خرداد ماه ۱۴۰۱', '2022-06-21'],
    ['prs', 'بیست و سوم ثور ۱۴۰۳', '2024-05-12'],
    ['fa', '۲۱ ژوئیه ۲۰۲۶', '2026-07-21'],
    ['fa', '۱۳۹۹/۰۲/۱۵', '2020-05-04'],
    ['fa', '21 آوریل 2021', '2021-04-21'],
    // Afghan
    ['fa-AF', '۳۰ سرطان ۱۴۰۵', '2026-07-21'],
    ['ps', '۱ حمل ۱۴۰۰', '2021-03-21'],
    // Urdu, Pashto, Kurdish
    ['ur', '21 جولائی 2026', '2026-07-21'],
    ['ur', '۱۵ اگست ۲۰۲۱', '2021-08-15'],
    ['ur', '3 مئی، 2022', '2022-05-03'],
    ['ckb', '٢١ی تەمووزی ٢٠٢٦', '2026-07-21'],
    ['ckb', '21ی تەممووزی 2026', '2026-07-21'],
    ['ps', '۳۰ چنگاښ ۱۴۰۵', '2026-07-21'],
    ['he', '21.07.26 | 14:30', '2026-07-21'],
    ['ar', '21/07/26', '2026-07-21'],
    ['en', '21/07/26', null],
    ['en-US', '07/21/26', null],
    ['fa', '21/07/26', null],
    ['ar', 'منذ ساعتين', null],
    ['ar', 'قبل 3 أيام 14:30', null],
    ['ckb', '٢١ تەمووز ٢٠٢٦', '2026-07-21'],
    ['ckb', '5 کانوونی دووەم 2024', '2024-01-05'],
    // Hebrew
    ['he', '21 ביולי 2026', '2026-07-21'],
    ['he', 'יום שלישי, 3 במרץ 2020, 10:15', '2020-03-03'],
    ['he', 'ז׳ באב תשפ״ו', '2026-07-21'],
    ['he', 'כ"א באדר א תשפ"ד', '2024-03-01'],
    ['he', '7 באב 5786', '2026-07-21'],
    ['he', '15.07.2021', '2021-07-15'],
    // others
    ['en', 'Published July 21, 2026 at 10:30 a.m.', '2026-07-21'],
    ['en', '21st of July 2026', '2026-07-21'],
    ['en', 'Sept. 3, 2021', '2021-09-03'],
    ['en', '15-Jul-2021', '2021-07-15'],
    ['de', 'Stand: 5. März 2024, 11:20 Uhr', '2024-03-05'],
    ['fr', 'le 1er août 2023', '2023-08-01'],
    ['es', '5 de julio de 2021', '2021-07-05'],
    ['pt', '5 de Março de 2021', '2021-03-05'],
    ['it', '12 gennaio 2021', '2021-01-12'],
    ['nl', '3 mei 2020', '2020-05-03'],
    ['pl', '7 października 2022', '2022-10-07'],
    ['cs', '7. července 2022', '2022-07-07'],
    ['cs', '7. června 2022', '2022-06-07'],
    ['fi', '3. marraskuuta 2022', '2022-11-03'],
    ['tr', '21 Temmuz 2026 Salı', '2026-07-21'],
    ['hr', '07:00, 21. svibnja 2023.', '2023-05-21'],
    // July and November in other Slavic languages
    ['hr', '3. lipnja 2023.', '2023-06-03'],
    ['hr', '3. listopada 2023.', '2023-10-03'],
    ['sl', '14. avgust 2023', '2023-08-14'],
    ['sr', '14. avgust 2023.', '2023-08-14'],
    ['sr', '14. август 2023.', '2023-08-14'],
    ['lt', '2023 m. gegužės 21 d.', '2023-05-21'],
    ['et', '5. detsember 2022', '2022-12-05'],
    ['uk', '4 січня 2025', '2025-01-04'],
    ['ru', '4 мая 2025 г.', '2025-05-04'],
    ['ru', '14 янв. 2025', '2025-01-14'],
    ['el', '4 Μαΐου 2025', '2025-05-04'],
    ['ro', '4 iunie 2025', '2025-06-04'],
    ['hu', '2022. július 9.', '2022-07-09'],
    ['sq', '3 korrik 2023', '2023-07-03'],
    ['is', '14. ágúst 2023', '2023-08-14'],
    ['ca', "3 d'abril del 2022", '2022-04-03'],
    ['ca', '3 de gener del 2022', '2022-01-03'],
    ['cy', '3 Chwefror 2022', '2022-02-03'],
    ['hi', '21 मई 2023', '2023-05-21'],
    ['sw', '21 Machi 2023', '2023-03-21'],
    ['ms', '3 Disember 2022', '2022-12-03'],
    ['fil', 'Disyembre 3, 2022', '2022-12-03'],
    ['az', '14 avqust 2023', '2023-08-14'],
    ['ka', '14 აგვისტო 2023', '2023-08-14'],
    ['hy', '14 օգոստոսի 2023', '2023-08-14'],
    ['pl-PL-u-va-posix', '7 października 2022', '2022-10-07'],
    // Buddhist years are no years of ours.
    ['th', '21 พฤษภาคม 2566', null],
    // What Irish calls September and October ends alike.
    ['ga', '3 Deireadh Fómhair 2022', null],
    ['hu', '2021. július 15.', '2021-07-15'],
    ['ru', '15 июля 2021', '2021-07-15'],
    ['uk', '15 липня 2021', '2021-07-15'],
    ['el', '15 Ιουλίου 2021', '2021-07-15'],
    ['ja', '2021年7月15日', '2021-07-15'],
    ['ko', '2021년 7월 15일', '2021-07-15'],
  ])('(%s) %s is %s', (language, text, expected) => {
    expect(findDates(text, context(language))[0]?.value ?? null).toBe(expected);
  });
});

describe('a date in numbers', () => {
  it('is told by its weekday where it could be two', () => {
    expect(findDates('Tue, 03/08/2011 - 14:22', context('en'))[0]?.value).toBe('2011-03-08');
    expect(findDates('Wed 03/08/2011', context('en'))[0]?.value).toBe('2011-08-03');
    // What a system claims of its country weighs less.
    expect(findDates('Wed, 03/08/2011', context('en-US'))[0]?.value).toBe('2011-08-03');
    // One that fits neither tells nothing.
    expect(findDates('Fri, 03/08/2011', context('en'))).toEqual([]);
  });

  it('is read in the order of its language', () => {
    expect(findDates('03/04/2021', context('ar'))[0]?.value).toBe('2021-04-03');
    expect(findDates('03/04/2021', context('en-US'))[0]?.value).toBe('2021-03-04');
    expect(findDates('03/04/2021', context('en-GB'))[0]?.value).toBe('2021-04-03');
  });

  it('is nothing as a server writes it that was not told for whom', () => {
    expect(findDates('12/6/2024 9:51:00 PM', context('ar'))).toEqual([]);
    expect(findDates('12/16/2024 9:51:00 PM', context('ar'))[0]?.value).toBe('2024-12-16');
    expect(findDates('12/6/2024 9:51 PM', context('ar'))[0]?.value).toBe('2024-06-12');
  });

  it('is nothing when it could be two days', () => {
    expect(findDates('03/04/2021', context('en'))).toEqual([]);
    expect(findDates('03/04/2021', context(null))).toEqual([]);
  });

  it('is read when only one order makes a date', () => {
    expect(findDates('25/12/2020', context('en'))[0]?.value).toBe('2020-12-25');
    expect(findDates('12/25/2020', context('en'))[0]?.value).toBe('2020-12-25');
    expect(findDates('4/4/2020', context(null))[0]?.value).toBe('2020-04-04');
  });

  it('is day first when its parts are joined by dots', () => {
    expect(findDates('3.4.2021', context(null))[0]?.value).toBe('2021-04-03');
  });

  it('may be either with dots in English', () => {
    expect(findDates('3.4.2021', context('en'))).toEqual([]);
    expect(findDates('12.16.2021', context('en'))[0]?.value).toBe('2021-12-16');
    expect(findDates('3.4.2021', context('en-US'))[0]?.value).toBe('2021-03-04');
  });

  it('is read between bars where it has a whole year', () => {
    expect(findDates('26 | 01 | 2022', context('de'))[0]?.value).toBe('2022-01-26');
    expect(findDates('1 | 2 | 12', context('de'))).toEqual([]);
  });

  it.each([
    '192.168.1.2021',
    '1.2.3.2020',
    '2020-13-45',
    '31/02/2020',
    '10:12:2020',
    '12345-06-07',
  ])('is not seen in %s', (text) => {
    expect(findDates(text, context('ar'))).toEqual([]);
  });
});

describe('what is no date of publication', () => {
  it.each([
    ['en', 'July 21, 2031'],
    ['en', '14 July 1789'],
    ['ar', '30 فبراير 2020'],
    ['ar', 'مايو يوليو'],
    ['ar', '5 يونيو/يوليو 2020'],
    ['en', 'the 3 march on 2020'],
    ['en', '5 products 2021'],
    ['fa', '۳۱ مهر ۱۳۹۹'],
    ['fa', 'مردم آبان ۱۳۹۰'],
    ['ar', '5 رمضان 2020'],
  ])('(%s) %s', (language, text) => {
    expect(findDates(text, context(language))).toEqual([]);
  });
});

describe('a date in machine form', () => {
  it.each([
    ['2021-07-15', '2021-07-15'],
    ['2021-07-15T10:30:00+03:00', '2021-07-15T10:30:00+03:00'],
    ['2021-07-15T00:30:00+0300', '2021-07-15T00:30:00+03:00'],
    ['2021-07-15T10:30:00.123Z', '2021-07-15T10:30:00Z'],
    ['2021-07-15T10:30+03', '2021-07-15T10:30:00+03:00'],
    ['2021-07-15 10:30:00', '2021-07-15T10:30:00'],
    ['2021-7-5 9:05', '2021-07-05T09:05:00'],
    ['2021-07-15 10:30 PM', '2021-07-15T22:30:00'],
    ['2021/07/15', '2021-07-15'],
    ['20210715', '2021-07-15'],
    ['20210715T103000Z', '2021-07-15T10:30:00Z'],
    ['2021-07', '2021-07'],
    ['2021', '2021'],
    ['1626345000', '2021-07-15T10:30:00Z'],
    ['1626345000000', '2021-07-15T10:30:00Z'],
    ['Thu, 15 Jul 2021 10:30:00 GMT', '2021-07-15T10:30:00Z'],
    ['Thu, 15 Jul 2021 10:30:00 +0300', '2021-07-15T10:30:00+03:00'],
    ['Thu Jul 15 2021 10:30:00 GMT+0300 (Arabian Standard Time)', '2021-07-15T10:30:00+03:00'],
    ['٢٠٢١-٠٧-١٥', '2021-07-15'],
    ['1969-07-21', '1969-07-21'],
    ['الخميس 15 يوليو 2021', '2021-07-15'],
    ['July 15, 2021', '2021-07-15'],
    ['1448-02-07', '2026-07-21'],
    ['2020-06-03T10:00:00+00:00[UTC]', '2020-06-03T10:00:00Z'.replace('Z', '+00:00')],
  ])('%s is %s', (text, expected) => {
    expect(readStamp(text, context('ar'))).toBe(expected);
  });

  it.each([
    '',
    'null',
    '0000-00-00',
    '0001-01-01T00:00:00',
    '1970-01-01T00:00:00Z',
    '2021-13-01',
    '2021-02-30',
    '2031-01-01',
    '0',
    '12345',
    'today',
    '3/4/2021 10:00',
    '99999999999999',
  ])('%j is none', (text) => {
    expect(readStamp(text, context('en'))).toBeNull();
  });

  it('may be tomorrow, where the publisher is ahead of the reader', () => {
    expect(readStamp('2026-11-24T01:00:00+13:00', context('en'))).toBe('2026-11-24T01:00:00+13:00');
  });

  it('keeps the day that the publisher wrote, whatever the hour elsewhere', () => {
    expect(readStamp('2026-07-21T00:30:00+03:00', context('ar'))?.slice(0, 10)).toBe('2026-07-21');
  });
});

describe('a date in an address', () => {
  it.each([
    ['https://a.example/2021/07/15/title', '2021-07-15'],
    ['https://a.example/news/2020-06-03-1.3874341', '2020-06-03'],
    ['https://a.example/20210715/title', '2021-07-15'],
    ['https://a.example/2021/07/title', '2021-07'],
    ['https://a.example/2021/7/5/title', '2021-07-05'],
    ['https://a.example/world/2021/jul/05/title', '2021-07-05'],
    ['https://a.example/world/2021/abc/05/title', null],
    ['https://a.example/article/202107159', null],
    ['https://a.example/2031/07/15/title', null],
    ['https://a.example/story/1945/08/06/', null],
    ['https://2021-07-15.example/', null],
    ['https://a.example/?d=2021-07-15', null],
  ])('%s: %s', (address, expected) => {
    expect(dateInAddress(address, context('en'))).toBe(expected);
  });
});

it('does not believe a country that is not the one of the address', () => {
  expect(isDayFirst('en-US', 'daffa.example')).toBe(false);
  expect(isDayFirst('en-US', 'daffa.ac.za')).toBeNull();
  expect(isDayFirst('en', 'daffa.ac.za')).toBe(true);
  expect(isDayFirst('en', 'daffa.example')).toBeNull();
});

it('tells what stands before a date', () => {
  const [first, second] = findDates('نُشر 3 مايو 2020 حُدّث 5 مايو 2020', context('ar'));
  expect(first?.before).toBe('نشر ');
  expect(second?.before.endsWith('حدث ')).toBe(true);
});

it('is quick on a text made to be slow', () => {
  const begin = performance.now();
  for (const text of [
    '1/'.repeat(1e6),
    '1 '.repeat(1e6),
    'mar '.repeat(1e6),
    'ב'.repeat(1e6),
    '-'.repeat(1e6),
  ]) {
    expect(findDates(text, context('ar'))).toEqual([]);
    expect(readStamp(text, context('ar'))).toBeNull();
  }
  expect(performance.now() - begin).toBeLessThan(500);
});
