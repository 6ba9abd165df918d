import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { gatherEvidence } from './evidence';
import { readMetadata } from './metadata';

const NOW = new Date('2026-11-29T12:00:00Z');
const ARABIC =
  'افتتحت البلدية أمس مكتبة جديدة في الحي القديم بعد أعمال ترميم استمرت عامين، وقال المدير إن الكتب التي جمعت من المدارس ستكون متاحة للجميع من دون مقابل.';
const PERSIAN =
  'شهرداری دیروز پس از دو سال بازسازی کتابخانه تازه‌ای در محله قدیمی گشود و مدیر آن گفت کتاب‌هایی که از مدرسه‌ها گرد آمده برای همه رایگان خواهد بود.';
const JAPANESE =
  '市は二年間の改修を終え、古い町に新しい図書館を開いた。学校から集められた本は、だれでも無料で借りられるようになると館長は話している。';

interface Page {
  lang: string;
  /** What the box of the text holds. */
  text: string;
  /** Data of the page, if any. */
  author?: object;
  /** What its `<meta name=author>` says, if it has one. */
  tag?: string;
  site?: string;
}

function creditOf({ lang, text, author, tag, site = 'همشهری نمونه' }: Page): (string | null)[] {
  const data = author
    ? `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', author })}</script>`
    : '';
  const { document } = new JSDOM(
    `<html lang="${lang}"><head><meta property="og:site_name" content="${site}">${tag ? `<meta name="author" content="${tag}">` : ''}${data}</head><body><div><h1>مكتبة</h1></div><div id="text">${text}</div></body></html>`,
    { url: 'https://news.example/a' },
  ).window;
  const { authors, agency } = readMetadata(
    gatherEvidence(document, lang, NOW),
    document.getElementById('text'),
  );
  return [...authors, agency];
}

describe('a name that no label tells', () => {
  it.each<[string, Page]>([
    [
      'after the outlet, at the head of the first sentence',
      {
        lang: 'fa',
        text: `<p><strong><a href="/">همشهری نمونه</a> - ریحانه دلاوری:</strong> ${PERSIAN}</p>`,
        author: { '@type': 'Organization', name: 'همشهری نمونه' },
      },
    ],
    [
      'after the outlet and its desk, which data name with what it says of itself',
      {
        lang: 'fa',
        text: `<p><strong>همشهری نمونه، گروه استان‌ها - ریحانه دلاوری:</strong> ${PERSIAN}</p>`,
        author: { '@type': 'Organization', name: 'همشهری نمونه | اخبار ایران و جهان | Nemuneh' },
      },
    ],
    [
      'after the outlet, in a line of their own',
      { lang: 'fa', text: `<div>همشهری نمونه؛ ریحانه دلاوری -</div><div>${PERSIAN}</div>` },
    ],
    [
      'alone in the first line of a text that line breaks part',
      { lang: 'fa', text: `ریحانه دلاوری<br><br>${PERSIAN}<br><br>${PERSIAN}` },
    ],
  ])('is read %s', (_, page) => {
    expect(creditOf(page)).toEqual(['ریحانه دلاوری', null]);
  });

  it('is read in bold before the first sentence', () => {
    const page = (name: string) => ({
      lang: 'fa',
      text: `<div>${PERSIAN}</div><p><strong>${name}:</strong> ${PERSIAN} ${PERSIAN}</p>`,
      author: { '@type': 'Person', name: 'روزنامه نمونه' },
      site: 'نمونه',
    });
    expect(creditOf(page('ریحانه دلاوری'))).toEqual(['ریحانه دلاوری', null]);
    expect(creditOf(page('درباره مدیر'))).toEqual(['روزنامه نمونه', null]);
  });

  it('is read in bold in a paragraph of its own, which is no part of what is shown', () => {
    const text = `<p><strong>ریحانه دلاوری:</strong></p><p>${PERSIAN} ${PERSIAN}</p><p>${PERSIAN}</p>`;
    expect(creditOf({ lang: 'fa', text })).toEqual(['ریحانه دلاوری', null]);
    const signed = `<p><strong>كتب- سمير فهيم وأحمد عبدالباقي:</strong></p><p><strong>تصوير- كريم نصر:</strong></p><p>${ARABIC}</p>`;
    expect(creditOf({ lang: 'ar', text: signed, tag: 'الضفة', site: 'الضفة' })).toEqual([
      'سمير فهيم',
      'أحمد عبدالباقي',
      null,
    ]);
  });

  it.each([
    [
      'the place between it and the text',
      '<p><strong>عامر الخصاونة</strong></p><p><strong>عجلون-</strong> TEXT</p>',
    ],
    [
      'the place before it',
      '<p><strong>عجلون: عامر الخصاونة</strong><br><strong>تصوير: كريم نصر</strong></p><p>TEXT</p>',
    ],
    [
      'a place of two words before it',
      '<div><b>ود مدني: عامر الخصاونة</b><br><br>TEXT<br><br>TEXT</div>',
    ],
    [
      'nothing between it and the last paragraph but what is empty',
      '<div>TEXT</div><div>&nbsp;</div><div style="text-align: left;"><strong>عامر الخصاونة</strong></div>',
    ],
  ])('stands in bold with %s', (_, text) => {
    expect(
      creditOf({
        lang: 'ar',
        text: text.replaceAll('TEXT', ARABIC),
        tag: 'editor7',
        site: 'الضفة',
      }),
    ).toEqual(['عامر الخصاونة', null]);
  });

  it('is no label in bold, with what is said to it', () => {
    const text = `<div><b>ملاحظة مهمة: الدخول إلى المكتبة مجاني للجميع طوال الأسبوع</b><br><br>${ARABIC}</div>`;
    expect(creditOf({ lang: 'ar', text, site: 'الضفة' })).toEqual([null]);
  });

  it('is no heading in bold that a paragraph begins with', () => {
    const text = `<p>${JAPANESE}</p><p><strong>Rethink Your Habits:</strong> The first step is to look at what is bought, and to ask whether it is needed at all, before the shop.</p>`;
    const tag = 'Community Editor';
    expect(creditOf({ lang: 'en', text, tag })).toEqual([tag, null]);
  });

  it.each([
    ['中新网兰州10月12日电 (记者 丁学岩)', ['丁学岩', null]],
    ['本报讯（记者张晓舟、李苏禾）', ['张晓舟', '李苏禾', null]],
    ['本报讯（记者 张晓舟 通讯员 李苏禾）', ['张晓舟', '李苏禾', null]],
    ['〔記者施恆／河岸報導〕', ['施恆', null]],
    ['本报讯（记者 丁学岩 摄）', [null]],
    ['记者探访老城区</p><p>', [null]],
  ])('is read where a dispatch begins: %s', (head, credit) => {
    const text = `<p>${head}城市图书馆经过两年的修缮重新开放，馆长说，从各学校收集的图书免费借阅。</p><div>图为图书馆。丁学岩 摄</div>`;
    expect(creditOf({ lang: 'zh', text })).toEqual(credit);
  });

  it('is read in a line of its own, and not who answers for the page, named below the text', () => {
    const text = `<div>河岸新闻记者 卓亦岩 实习生 申若溪</div><p>城市图书馆经过两年的修缮重新开放，馆长说，从各学校收集的图书免费借阅。</p>`;
    expect(creditOf({ lang: 'zh', text })).toEqual(['卓亦岩', '申若溪', null]);
    const editor = '<div>责任编辑：<span>闻人骏 图片编辑：沈珂</span></div>';
    expect(creditOf({ lang: 'zh', text: `${editor}${text}` })).toEqual(['卓亦岩', '申若溪', null]);
  });

  it('is read before the outlet, at the head of the first sentence', () => {
    const text = `<div><strong>ریحانه دلاوری | همشهری نمونه</strong>؛ ${PERSIAN}</div>`;
    expect(creditOf({ lang: 'fa', text })).toEqual(['ریحانه دلاوری', null]);
  });

  it('is read by itself above the text, below a summary, though data name a desk or an account', () => {
    const text = `<p>${PERSIAN.slice(0, 100)}</p><div><p><strong>ریحانه دلاوری</strong></p><p>${PERSIAN}</p></div>`;
    for (const name of ['گروه فرهنگ', 'web_desk2'])
      expect(creditOf({ lang: 'fa', text, author: { '@type': 'Person', name } })).toEqual([
        'ریحانه دلاوری',
        null,
      ]);
  });

  it('is read after the place and the outlet, by a shorter name', () => {
    const text = `<p><strong>جرش - الضفة - هدى محفوظ</strong></p><p>${ARABIC}</p>`;
    expect(creditOf({ lang: 'ar', text, site: 'جريدة الضفة الأردنية' })).toEqual([
      'هدى محفوظ',
      null,
    ]);
  });

  it('is read between headline and day, though it be a link', () => {
    const text = `<p class="editorName"><a href="/news/editor/1184">هدى محفوظ</a></p><p><span>السبت، 14 أكتوبر 2023 - 01:31 م</span></p><div><p>${ARABIC}</p></div>`;
    expect(creditOf({ lang: 'ar', text })).toEqual(['هدى محفوظ', null]);
  });

  it('is none where a line by itself leads up to the text', () => {
    const text = `<div><p>یک داستان خیلی کوتاه:</p><p>${PERSIAN}</p></div>`;
    expect(creditOf({ lang: 'fa', text: `<p>${PERSIAN.slice(9)}</p>${text}` })).toEqual([null]);
  });

  it('is none by itself between two texts of one box', () => {
    const text = `<div><p>${PERSIAN}</p><p><strong>ریحانه دلاوری</strong></p><p>${PERSIAN.slice(9)}</p></div>`;
    expect(creditOf({ lang: 'fa', text })).toEqual([null]);
  });

  it('is none by itself above a text in a script of India', () => {
    const hindi =
      'नगर पालिका ने कल दो साल की मरम्मत के बाद पुराने मोहल्ले में नया पुस्तकालय खोला और निदेशक ने कहा कि स्कूलों से जमा की गई किताबें सबके लिए मुफ़्त रहेंगी।';
    const text = `<div><p>जानकारी देते निदेशक</p><p>${hindi}</p></div>`;
    expect(creditOf({ lang: 'hi', text })).toEqual([null]);
  });

  it('is read after the place of a dateline and “from”', () => {
    const text = (line: string): string => `<p>${line}<br>${ARABIC}</p>`;
    const readAs = (line: string) =>
      creditOf({ lang: 'ar', text: text(line), author: { '@type': 'Person', name: 'local2' } })[0];
    expect(readAs('نزوى ـ من هدى بنت محفوظ:')).toBe('هدى بنت محفوظ');
    expect(readAs('نزوى ـ قالت هدى محفوظ:')).toBe('local2');
    expect(readAs('من قلب المدينة القديمة:')).toBe('local2');
  });

  it.each([
    ['with a star', '<p><span>*هدى محفوظ</span></p>'],
    ['in bold', '<p><strong>هدى محفوظ</strong></p>'],
    ['in bold over what she does', '<p><strong>هدى محفوظ<br>\nأستاذة الأدب – الضفة</strong></p>'],
    ['at the edge', '<p style="text-align: left;">هدى محفوظ</p>'],
    ['at the edge, as old pages set it', '<p align="left">هدى محفوظ</p>'],
  ])('is read %s below the last paragraph', (_, line) => {
    const text = (signature: string): string => `<p>${ARABIC}</p>${signature}<p>اقرأ أيضا</p>`;
    expect(creditOf({ lang: 'ar', text: text(line) })).toEqual(['هدى محفوظ', null]);
    for (const other of ['أخبار محلية', 'تقرير خاص', 'سعاد المدير'])
      expect(creditOf({ lang: 'ar', text: text(line.replace('هدى محفوظ', other)) })).toEqual([
        null,
      ]);
    const table = `<p>${ARABIC}</p>${line}<table><tr><td>العمال</td><td>12</td></tr></table>`;
    expect(creditOf({ lang: 'ar', text: table })).toEqual([null]);
    const plain = '<p>هدى محفوظ</p>';
    expect(creditOf({ lang: 'ar', text: text(plain) })).toEqual([null]);
  });

  it('is read below the last paragraph, though data and a tag name the account of a clerk', () => {
    const text = `<p>${ARABIC}</p><p><strong>هدى محفوظ</strong></p>`;
    const author = { '@type': 'Person', name: 'samar' };
    expect(creditOf({ lang: 'ar', text, author, tag: 'samar' })).toEqual(['هدى محفوظ', null]);
  });

  it('is read after the agency of a dateline', () => {
    const text = `<p>عجلون 7 أيار (بترا) هدى محفوظ- ${ARABIC}</p>`;
    expect(creditOf({ lang: 'ar', text })).toEqual(['هدى محفوظ', null]);
    const from = `<p>عجلون 7 أيار (بترا)- من هدى محفوظ- ${ARABIC}</p>`;
    expect(creditOf({ lang: 'ar', text: from })).toEqual(['هدى محفوظ', null]);
    const said = `<p>عجلون 7 أيار (بترا)- قال المدير- ${ARABIC}</p>`;
    expect(creditOf({ lang: 'ar', text: said })).toEqual([null]);
  });

  it('is read in bold above the text, though data name the paper', () => {
    const text = (line: string): string =>
      `<div><strong>${line}</strong></div><div>&nbsp;</div><div>${ARABIC}</div>`;
    const author = { '@type': 'Person', name: 'صحيفة الضفة' };
    const readAs = (line: string) =>
      creditOf({ lang: 'ar', text: text(line), author, site: 'صحيفة الضفة' })[0];
    expect(readAs('هدى محفوظ')).toBe('هدى محفوظ');
    for (const line of ['أخبار محلية', 'الحي القديم', 'شؤون محلية', 'سعاد المدير', 'تقرير: خاص'])
      expect(readAs(line)).toBe('صحيفة الضفة');
  });

  it.each<[string, Page['lang'], string, string]>([
    [
      'before a bar and the day',
      'ckb',
      'ڕێبین سەلیم',
      '<div><span>ڕێبین سەلیم</span><span>|</span><span>2025/06/18 14:30</span></div>',
    ],
    [
      'in one text with the day',
      'he',
      'נועה בן-חורין',
      '<div>נועה בן-חורין | כ״ד באייר תשפ״ג 15.05.23 | 11:20</div>',
    ],
  ])('is read %s', (_, lang, name, line) => {
    const text = (head: string): string =>
      `<p>${ARABIC}</p>${head}<div>Facebook</div><div>${ARABIC}</div>`;
    expect(creditOf({ lang, text: text(line) })).toEqual([name, null]);
    const other = lang === 'he' ? 'חדשות מקומיות' : 'سەردێڕی سەرەکی';
    const menu = `<ul><li><a href="/local">${other}</a></li></ul>`;
    expect(creditOf({ lang, text: text(line.replace(name, other)) + menu })).toEqual([null]);
  });

  it('is read in brackets after the place that an Urdu text begins with', () => {
    const URDU =
      'شہر کی پرانی لائبریری دو سال کی مرمت کے بعد دوبارہ کھول دی گئی ہے اور منتظم کا کہنا ہے کہ اسکولوں سے جمع کی گئی کتابیں سب کے لیے مفت ہوں گی۔';
    const readAs = (head: string) =>
      creditOf({ lang: 'ur', text: `<p>${head} ${URDU}</p><p>${URDU}</p>` });
    expect(readAs('اسلام آباد (حنا قریشی)')).toEqual(['حنا قریشی', null]);
    expect(readAs('اسلام آباد (نمائندہ خصوصی)')).toEqual([null]);
    expect(readAs('لائبریری کا نام (حنا قریشی)')).toEqual([null]);
  });

  it('is read in brackets at the end of a Japanese text', () => {
    const author = { '@type': 'Organization', name: '例新聞社' };
    const readAs = (end: string) =>
      creditOf({
        lang: 'ja',
        text: `<p>${JAPANESE}</p><div><figure><img src="/a.jpg"><figcaption>図書館、堀野沙也撮影</figcaption></figure></div><p>${JAPANESE}${end}</p>`,
        author,
        site: '例新聞',
      });
    expect(readAs('（堀野沙也）')).toEqual(['堀野沙也', null]);
    expect(readAs('【堀野沙也】')).toEqual(['堀野沙也', null]);
    expect(readAs('（堀野沙也、三ツ森健人）')).toEqual(['堀野沙也', '三ツ森健人', null]);
    expect(readAs('（敬称略）')).toEqual(['例新聞社', null]);
  });

  it('is that of an agency in brackets below the text', () => {
    const text = `<p>${ARABIC}</p>`.repeat(4);
    const { document } = new JSDOM(
      `<html lang="ar"><body><h1>مكتبة جديدة</h1><div id="text">${text}<p>(أ ف ب)</p></div></body></html>`,
      { url: 'https://news.example/a' },
    ).window;
    const content = document.createElement('div');
    content.innerHTML = text;
    expect(readMetadata(gatherEvidence(document, 'ar', NOW), content).agency).toBe('أ ف ب');
  });
});
