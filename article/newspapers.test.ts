import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { extract } from './extract';

/**
 * Layouts of newspapers that are written from right to left. All of them are invented: what is `kept` is the article, and
 * what is `gone` is the page's.
 */
interface Layout {
  name: string;
  language: string;
  headline: string;
  body: string;
  kept: string[];
  gone: string[];
}

const AR = [
  'قررت بلدية الميناء القديم أن تعيد فتح سوق السمك المغلق منذ عامين، بعد أن أنهت الورش إصلاح سقفه الخشبي ومدّت إليه شبكة مياه جديدة.',
  'وقالت رئيسة البلدية إن الصيادين سيعودون إلى أماكنهم بالترتيب الذي كانوا عليه قبل الإغلاق، وإن الإيجار لن يزيد خلال السنوات الثلاث المقبلة.',
  'وكان السقف قد تضرر في عاصفة ضربت الساحل قبل شتاءين، فانتقل الباعة إلى ساحة مكشوفة بعيدة عن المراسي، وتراجعت مبيعاتهم إلى النصف تقريبا.',
  'ويتوقع التجار أن يزدحم السوق في أيامه الأولى، ولذلك ستخصص الحافلات خطا إضافيا يربط محطة القطار بالمرفأ من الفجر حتى الظهيرة.',
];
const HE = [
  'עיריית הנמל הישן החליטה לפתוח מחדש את שוק הדגים, שנסגר לפני שנתיים, לאחר שהפועלים סיימו לתקן את גג העץ והניחו בו צנרת מים חדשה.',
  'ראשת העירייה אמרה כי הדייגים יחזרו לדוכנים שבהם עמדו לפני הסגירה, וכי דמי השכירות לא יעלו בשלוש השנים הקרובות.',
  'הגג ניזוק בסערה שהכתה בחוף לפני שני חורפים, והסוחרים עברו לרחבה פתוחה הרחק מן הרציפים, ומכירותיהם ירדו כמעט בחצי.',
  'הסוחרים מצפים לצפיפות בימים הראשונים, ולכן יופעל קו אוטובוס נוסף בין תחנת הרכבת לנמל משעות הבוקר המוקדמות ועד הצהריים.',
];
const FA = [
  'شهرداری بندر قدیم تصمیم گرفت بازار ماهی را که دو سال بسته بود دوباره باز کند، پس از آنکه کارگران سقف چوبی آن را تعمیر کردند و لوله‌کشی تازه‌ای کشیدند.',
  'شهردار گفت ماهیگیران به همان جاهایی برمی‌گردند که پیش از بسته شدن بازار داشتند و اجاره‌ها تا سه سال آینده بالا نخواهد رفت.',
  'سقف بازار دو زمستان پیش در توفانی که به ساحل رسید آسیب دید و فروشندگان به میدانی روباز رفتند که از اسکله‌ها دور بود و فروششان تقریبا نصف شد.',
  'بازرگانان انتظار دارند روزهای نخست شلوغ باشد و به همین دلیل خط اتوبوس تازه‌ای ایستگاه قطار را از سپیده تا نیمروز به بندر می‌رساند.',
];
const UR = [
  'پرانی بندرگاہ کی بلدیہ نے فیصلہ کیا ہے کہ دو سال سے بند مچھلی بازار دوبارہ کھولا جائے گا، کیونکہ کاریگروں نے اس کی لکڑی کی چھت کی مرمت مکمل کر لی ہے۔',
  'میئر نے کہا کہ ماہی گیر انہی جگہوں پر واپس آئیں گے جہاں وہ بندش سے پہلے بیٹھتے تھے اور اگلے تین سال تک کرایہ نہیں بڑھایا جائے گا۔',
  'چھت دو سردیاں پہلے ساحل سے ٹکرانے والے طوفان میں ٹوٹی تھی، جس کے بعد دکاندار گھاٹ سے دور ایک کھلے میدان میں چلے گئے اور ان کی فروخت آدھی رہ گئی۔',
  'تاجروں کو توقع ہے کہ پہلے دنوں میں رش ہوگا، اس لیے ریلوے اسٹیشن سے بندرگاہ تک صبح سے دوپہر تک ایک اضافی بس چلائی جائے گی۔',
];
const CKB = [
  'شارەوانیی بەندەری کۆن بڕیاری دا بازاڕی ماسی کە دوو ساڵە داخراوە دووبارە بکرێتەوە، دوای ئەوەی کرێکاران سەقفە دارینەکەیان چاک کردەوە و بۆری ئاوی نوێیان ڕاکێشا.',
  'سەرۆکی شارەوانی گوتی ماسیگرەکان دەگەڕێنەوە ئەو شوێنانەی کە پێش داخستنەکە هەیانبوو و کرێکەش تا سێ ساڵی داهاتوو زیاد ناکات.',
  'سەقفەکە دوو زستان لەمەوبەر لە گەردەلوولێکدا زیانی بەرکەوت کە لە کەناراوەکەی دا، فرۆشیارەکانیش چوونە گۆڕەپانێکی کراوە و فرۆشیان بوو بە نیوە.',
  'بازرگانان چاوەڕێی قەرەباڵغی ڕۆژانی یەکەم دەکەن، بۆیە هێڵێکی پاسی زیادە لە بەیانییەوە تا نیوەڕۆ وێستگەی شەمەندەفەر بە بەندەرەوە دەبەستێتەوە.',
];
const each = (texts: string[], open: string, close: string): string =>
  texts.map((text) => `${open}${text}${close}`).join('\n');

const LAYOUTS: Layout[] = [
  {
    name: 'bare boxes as paragraphs, with a size control, contributors and indications',
    language: 'ar',
    headline: 'سوق السمك يعود إلى المرفأ',
    body: `<header class="hdr"><ul><li><a href="/">الرئيسية</a></li><li><a href="/p">سياسة</a></li></ul></header>
      <div class="wrap"><h1>سوق السمك يعود إلى المرفأ</h1><h2 class="sub">${'الصيادون يعودون إلى أماكنهم القديمة بعد عامين في ساحة مكشوفة، والبلدية تعد بأن يبقى الإيجار كما كان'}</h2>
      <div class="tools"><span>الميناء</span> <span>نوار الساحلي</span> <span>+ الخط -</span></div>
      <div class="txt">${each(AR, '<div>', '</div>')}</div>
      <div class="end"><div>دلالات</div><div><a href="/t/1">الميناء القديم</a> <a href="/t/2">الصيد</a></div></div>
      <div><div>المساهمون</div><div><a href="/a/1">نوار الساحلي</a></div></div></div>`,
    kept: [...AR, 'الصيادون يعودون إلى أماكنهم'],
    gone: ['الخط', 'دلالات', 'المساهمون', 'الرئيسية'],
  },
  {
    name: 'one box whose text is parted by line breaks, with a bold label between them and a counter of views',
    language: 'ar',
    headline: 'سوق السمك يعود إلى المرفأ',
    body: `<div id="news"><h1>سوق السمك يعود إلى المرفأ</h1><div class="info">عدد المشاهدات: 1432 <a href="#c">التعليقات (3)</a></div>
      <div class="details">${AR[0]}<br><br>${AR[1]}<br><br><b>اقرأ أيضاً: <a href="/n/8">غواصون ينتشلون مرساة من قاع الخليج</a></b><br><br>${AR[2]}<br><br>${AR[3]}</div>
      <div><a href="https://wa.me/?text=x">شارك عبر واتساب</a> <a href="/print">طباعة</a></div></div>`,
    kept: AR,
    gone: ['غواصون', 'المشاهدات', 'واتساب', 'طباعة'],
  },
  {
    name: 'calls to follow the paper elsewhere and a line of rights below the text',
    language: 'ar',
    headline: 'سوق السمك يعود إلى المرفأ',
    body: `<main><h1>سوق السمك يعود إلى المرفأ</h1><article>${each(AR.slice(0, 2), '<p><span>', '</span></p>')}
      <p><strong>اقرأ أيضًا | <a href="/n/8">غواصون ينتشلون مرساة من قاع الخليج</a></strong></p>
      ${each(AR.slice(2), '<p><span>', '</span></p>')}
      <p>لمتابعة أخبار الميناء لحظة بلحظة انضموا إلى قناتنا على <a href="https://t.me/x">تلغرام</a> وإلى مجموعتنا على <a href="https://wa.me/x">واتساب</a>.</p>
      <p>يمكنكم متابعتنا كذلك عبر <a href="https://news.google.com/x">غوغل نيوز</a></p>
      <p>© جميع الحقوق محفوظة لصحيفة المرفأ، ولا يجوز نقل المادة أو بعضها من دون إذن مكتوب من إدارة الصحيفة وذكر المصدر كاملا.</p></article></main>`,
    kept: AR,
    gone: ['غواصون', 'تلغرام', 'غوغل', 'جميع الحقوق'],
  },
  {
    name: 'a first paragraph outside the body, a poll between the paragraphs, and cards of other articles',
    language: 'ar',
    headline: 'سوق السمك يعود إلى المرفأ',
    body: `<main><div class="a1"><h1>سوق السمك يعود إلى المرفأ</h1><div class="a2">${AR[0]}</div></div>
      <div class="b1"><div class="b2">${each(AR.slice(1, 3), '<p>', '</p>')}
      <div class="box"><p>هل ستزور سوق السمك في أيامه الأولى بعد إعادة فتحه؟</p><label><input type="radio" name="q">سأذهب إليه في يومه الأول</label><label><input type="radio" name="q">سأنتظر حتى يخف الزحام</label></div>
      <p>${AR[3]}</p></div>
      ${[1, 2, 3]
        .map(
          (index) =>
            `<div class="c"><a href="/n/${index}"><img src="/${index}.jpg" width="300" height="200"></a><h3><a href="/n/${index}">حكاية المنارة رقم ${index} التي لا تنطفئ</a></h3><p>يروي حارس المنارة كيف أمضى أربعين عاما وهو يوقد مصباحها كل مساء، وكيف تغير البحر من حوله…</p></div>`,
        )
        .join('')}</div></main>`,
    kept: AR,
    gone: ['سأنتظر', 'هل ستزور', 'المنارة'],
  },
  {
    name: 'a list of headlines between the paragraphs, the author and a form for comments below them',
    language: 'ar',
    headline: 'سوق السمك يعود إلى المرفأ',
    body: `<div class="page"><h1>سوق السمك يعود إلى المرفأ</h1><div class="writer">بقلم: نوار الساحلي</div><div class="post"><p>${AR[0]}</p><p>${AR[1]}</p>
      <div><h3>أهم الأخبار</h3><ul><li><a href="/1">المنارة تستقبل زوارها ليلا</a></li><li><a href="/2">أسعار الشباك ترتفع قبل الموسم</a></li><li><a href="/3">مدرسة للملاحة تفتح أبوابها</a></li></ul></div>
      <p>${AR[2]}</p><p>${AR[3]}</p>
      <div class="card"><img src="/me.jpg" width="80" height="80"><div><a href="/a">نوار الساحلي</a></div><div>كاتب وصحفي من الميناء القديم</div></div>
      <div><p>أضف تعليقا</p><input type="text" name="n" placeholder="الاسم"><textarea></textarea><p>لن ينشر عنوان بريدك الإلكتروني، والحقول المطلوبة عليها نجمة.</p></div></div></div>`,
    kept: AR,
    gone: ['المنارة', 'الشباك', 'كاتب وصحفي', 'تعليق', 'بريدك'],
  },
  {
    name: 'paragraphs as boxes of spans, a bold line as a subheading, and calls for mistakes and channels',
    language: 'he',
    headline: 'שוק הדגים חוזר לנמל',
    body: `<div id="main"><div class="h"><h1>שוק הדגים חוזר לנמל</h1><h2>הדייגים חוזרים לדוכנים הישנים אחרי שנתיים ברחבה פתוחה, והעירייה מבטיחה שלא להעלות את שכר הדירה</h2></div>
      <div class="editor">${each(HE.slice(0, 2), '<div class="par"><span data-text="true">', '</span></div>')}
      <div class="par"><span>קראו גם: </span><a href="/n/1">צוללנים העלו עוגן עתיק מקרקעית המפרץ</a></div>
      <div class="par"><b>סערה אחת ושני חורפים</b></div>
      ${each(HE.slice(2), '<div class="par"><span data-text="true">', '</span></div>')}
      <div class="par"><span>מצאתם טעות בכתבה? </span><a href="/err">כתבו לנו</a></div>
      <div class="par"><a href="https://t.me/x">הצטרפו לערוץ הטלגרם שלנו</a></div></div></div>`,
    kept: [...HE, 'הדייגים חוזרים לדוכנים', 'סערה אחת ושני חורפים'],
    gone: ['צוללנים', 'כתבו לנו', 'הטלגרם'],
  },
  {
    name: 'a section around every paragraph, a picture with its credit, more on the subject',
    language: 'he',
    headline: 'שוק הדגים חוזר לנמל',
    body: `<main><h1>שוק הדגים חוזר לנמל</h1><div class="flow">${each(HE.slice(0, 2), '<section class="el"><p>', '</p></section>')}
      <section class="el"><div class="pic"><img src="/roof.jpg" alt="הגג המתוקן של השוק"><div>הגג המתוקן של השוק, אתמול</div><div>צילום: דנה לוי</div></div></section>
      <section class="el"><h3>עוד בנושא:</h3><p><a href="/1">המגדלור פתוח גם בלילה</a></p><p><a href="/2">מחירי הרשתות עולים לפני העונה</a></p></section>
      ${each(HE.slice(2), '<section class="el"><p>', '</p></section>')}</div>
      <div><span>תגיות: </span><a href="/t/1">נמל</a>, <a href="/t/2">דיג</a></div><div><h3>תגובות (12)</h3><p>איזה יופי שחוזרים סוף סוף, התגעגענו מאוד לשוק הישן!</p></div></main>`,
    kept: [...HE, 'הגג המתוקן של השוק, אתמול', 'צילום: דנה לוי'],
    gone: ['המגדלור', 'הרשתות', 'תגיות', 'תגובות'],
  },
  {
    name: 'a code of the news, a short link, and the end of the message below a text parted by line breaks',
    language: 'fa',
    headline: 'بازار ماهی به بندر بازمی‌گردد',
    body: `<div class="n"><div class="up">با پایان تعمیر سقف؛</div><h1>بازار ماهی به بندر بازمی‌گردد</h1><div class="b">${FA[0]}<br>${FA[1]}<br>
      <div>بیشتر بخوانید:<ul><li><a href="/1">غواصان لنگری کهن را از ته خلیج بیرون کشیدند</a></li></ul></div>${FA[2]}<br>${FA[3]}<br>انتهای پیام/</div>
      <div>کد خبر: ۷۷۱۲۰۴</div><div>لینک کوتاه: <input value="https://bandar.example/x"></div><div>برچسب‌ها: <a href="/t">ماهی</a> <a href="/u">بندر</a></div><div>منبع: <a href="/s">خبرگزاری اسکله</a></div></div>`,
    kept: FA,
    gone: ['غواصان', '۷۷۱۲۰۴', 'برچسب', 'منبع', 'لینک'],
  },
  {
    name: 'a lead outside the body, a form for opinions, the most visited',
    language: 'fa',
    headline: 'بازار ماهی به بندر بازمی‌گردد',
    body: `<main><article><h3>گزارش</h3><h1>بازار ماهی به بندر بازمی‌گردد</h1><div class="intro">ماهیگیران پس از دو سال به جای پیشین خود بازمی‌گردند و شهرداری قول می‌دهد اجاره‌ها بالا نرود.</div>
      <div class="body"><div class="in">${each(FA, '<p style="text-align:justify">', '</p>')}</div></div>
      <div><h4>نظر شما</h4><p>نظرهایی که توهین داشته باشند منتشر نخواهند شد و نشانی شما پنهان می‌ماند.</p><textarea></textarea></div>
      <div><h4>پربازدیدترین‌ها</h4><ol><li><a href="/1">فانوس دریایی شب‌ها هم باز است</a></li><li><a href="/2">بهای تورها پیش از فصل صید بالا رفت</a></li></ol></div></article></main>`,
    kept: [...FA, 'ماهیگیران پس از دو سال'],
    gone: ['نظر', 'فانوس', 'تورها'],
  },
  {
    name: 'a credit before the caption, a channel to follow between the paragraphs',
    language: 'ur',
    headline: 'مچھلی بازار بندرگاہ پر لوٹ رہا ہے',
    body: `<main><h1>مچھلی بازار بندرگاہ پر لوٹ رہا ہے</h1><figure><img src="/f.jpg" alt=""><div><span>تصویر کا ذریعہ،</span> <span>سمیرا بحری</span></div><figcaption>مرمت کے بعد بازار کی چھت</figcaption></figure>
      <div>${each(UR.slice(0, 2), '<div dir="rtl"><p>', '</p></div>')}<div><p><b>مزید پڑھیں</b></p><ul><li><a href="/1">غوطہ خوروں نے خلیج کی تہہ سے لنگر نکالا</a></li></ul></div>
      <div><p>ہمارے <a href="https://whatsapp.com/x">واٹس ایپ چینل</a> کو فالو کریں</p></div>${each(UR.slice(2), '<div dir="rtl"><p>', '</p></div>')}</div></main>`,
    kept: [...UR, 'مرمت کے بعد بازار کی چھت', 'سمیرا بحری'],
    gone: ['غوطہ', 'واٹس', 'مزید پڑھیں'],
  },
  {
    name: 'single line breaks between the paragraphs of one box, under an advertisement',
    language: 'ur',
    headline: 'مچھلی بازار بندرگاہ پر لوٹ رہا ہے',
    body: `<div><h1>مچھلی بازار بندرگاہ پر لوٹ رہا ہے</h1><div>ویب ڈیسک 12 مارچ 2026</div><div class="content-area"><div class="ad">اشتہار</div>${UR.join('<br>')}</div>
      <div class="tags"><a href="/t">بندرگاہ</a></div><div><h3>مقبول خبریں</h3><a href="/1">مینار رات کو بھی کھلا رہتا ہے</a><a href="/2">جالوں کی قیمت بڑھ گئی</a></div></div>`,
    kept: UR,
    gone: ['اشتہار', 'مقبول', 'مینار', 'جالوں'],
  },
  {
    name: 'related subjects, key words and shares around paragraphs of boxes',
    language: 'ckb',
    headline: 'بازاڕی ماسی دەگەڕێتەوە بەندەر',
    body: `<div class="container"><h1>بازاڕی ماسی دەگەڕێتەوە بەندەر</h1><div><a href="/s/1">بڵاوکردنەوە</a> <a href="/s/2">تویتەر</a></div><div class="article-text">${each(CKB.slice(0, 2), '<div>', '</div>')}
      <div><div>بابەتی پەیوەندیدار</div><a href="/1">مەلەوانان لەنگەرێکی کۆنیان لە بنی کەنداو دەرهێنا</a></div>
      ${each(CKB.slice(2), '<div>', '</div>')}</div><div>وشەی سەرەکی: <a href="/t">بەندەر</a> <a href="/u">ماسی</a></div></div>`,
    kept: CKB,
    gone: ['مەلەوانان', 'پەیوەندیدار', 'سەرەکی', 'تویتەر'],
  },
  {
    name: 'a page laid out in tables, with fonts for paragraphs',
    language: 'ar',
    headline: 'سوق السمك يعود إلى المرفأ',
    body: `<table width="100%"><tr><td colspan="2"><a href="/">الرئيسية</a> | <a href="/s">رياضة</a> | <a href="/c">اتصل بنا</a></td></tr><tr><td width="20%"><a href="/1">المنارة تستقبل زوارها ليلا</a><br><a href="/2">أسعار الشباك ترتفع</a></td>
      <td><font size="5"><b>سوق السمك يعود إلى المرفأ</b></font><br><font color="gray">الأحد 15 آذار 2026 - 10:20</font><br><br>${each(AR, '<p><font size="3">', '</font></p>')}</td></tr><tr><td colspan="2" align="center">جميع الحقوق محفوظة © 2026</td></tr></table>`,
    kept: AR,
    gone: ['المنارة', 'الشباك', 'اتصل', 'جميع الحقوق', 'آذار'],
  },
  {
    name: 'advertisements and a repeated call between boxes with one span each',
    language: 'ar',
    headline: 'سوق السمك يعود إلى المرفأ',
    body: `<div class="single"><h1>سوق السمك يعود إلى المرفأ</h1><time>15/03/2026</time><div class="entry">${AR.map((text) => `<div><span>${text}</span></div><div>إعلان</div><div><a href="/app">حمّل تطبيق المرفأ</a></div>`).join('')}</div>
      <div>المصدر: <a href="/x">وكالة المراسي</a></div><div>تم النشر في: 15 مارس 2026</div></div>`,
    kept: AR,
    gone: ['إعلان', 'تطبيق', 'تم النشر', '15/03'],
  },
  {
    name: 'times, listening, a summary in points, subheadings and a grid of related pictures',
    language: 'ar',
    headline: 'سوق السمك يعود إلى المرفأ',
    body: `<article><div><a href="/s">محليات</a></div><h1>سوق السمك يعود إلى المرفأ</h1><div><span>نشر في: 15 مارس 2026 - 10:20</span> <span>آخر تحديث: 15 مارس 2026 - 12:05</span> <span>وقت القراءة 3 دقائق</span></div><div><span>استمع للمقال</span><audio src="/a.mp3"></audio></div>
      <ul><li>السوق يفتح أبوابه من الفجر حتى الظهيرة طوال أيام الأسبوع.</li><li>الإيجار يبقى كما كان ثلاث سنوات.</li></ul>
      <div class="x1">${each(AR.slice(0, 2), '<p>', '</p>')}<h2>عاصفة قبل شتاءين</h2>${each(AR.slice(2), '<p>', '</p>')}</div></article>
      <section><h2>مقالات ذات صلة</h2><div>${[1, 2, 3].map((index) => `<a href="/n/${index}"><img src="/${index}.jpg" width="200" height="100"><h3>حكاية المنارة رقم ${index}</h3></a>`).join('')}</div></section>`,
    kept: [...AR, 'عاصفة قبل شتاءين'],
    gone: ['استمع', 'آخر تحديث', 'وقت القراءة', 'المنارة', 'ذات صلة'],
  },
  {
    name: 'readers who comment at length, in boxes without a telling name',
    language: 'ar',
    headline: 'سوق السمك يعود إلى المرفأ',
    body: `<div class="p"><h1>سوق السمك يعود إلى المرفأ</h1><div class="q">${each(AR, '<p>', '</p>')}<h3>التعليقات (2)</h3>
      <div class="r"><b>أبو سالم</b><p>عشت طفولتي بين دكاكين هذا السوق، وكان أبي يبيع الشباك عند بابه الغربي كل صباح قبل المدرسة.</p></div>
      <div class="r"><b>مريم</b><p>أرجو أن يفكروا في مواقف للسيارات هذه المرة، فالطريق إلى المرفأ ضيق ولا يحتمل كل هذا الزحام أبدا.</p></div></div></div>`,
    kept: AR,
    gone: ['طفولتي', 'مواقف للسيارات', 'التعليقات'],
  },
  {
    name: 'loose text between advertisements, and key words at the end',
    language: 'ar',
    headline: 'سوق السمك يعود إلى المرفأ',
    body: `<h1>سوق السمك يعود إلى المرفأ</h1><div class="n-body">${AR.map((text) => `${text}<br/><br/><ins class="adsbygoogle"></ins><br/>`).join('')}</div><div>كلمات مفتاحية: <a href="/k/1">المرفأ</a> <a href="/k/2">الصيد</a> <a href="/k/3">البلدية</a></div><div>#المرفأ #الصيد</div>`,
    kept: AR,
    gone: ['كلمات مفتاحية', '#الصيد'],
  },
  {
    name: 'a picture whose caption is a paragraph, a lead in bold outside the body',
    language: 'ar',
    headline: 'سوق السمك يعود إلى المرفأ',
    body: `<main><section><h1>سوق السمك يعود إلى المرفأ</h1><div class="img"><img src="/roof.jpg" alt="" width="800" height="450"><p class="imgcap">سقف السوق بعد إصلاحه (تصوير: رامي الشاطئ)</p></div><div class="ld"><strong>${AR[0]}</strong></div></section>
      <section><div class="bd">${each(AR.slice(1), '<p>', '</p>')}</div></section></main>`,
    kept: [...AR, 'سقف السوق بعد إصلاحه', 'رامي الشاطئ'],
    gone: [],
  },
  {
    name: 'a letter by mail, all articles of the author, a first publication',
    language: 'he',
    headline: 'שוק הדגים חוזר לנמל',
    body: `<article><h1>שוק הדגים חוזר לנמל</h1><div>דנה לוי | 15.03.26 | 10:20</div><div class="z">${each(HE.slice(0, 2), '<p>', '</p>')}
      <div><h4>הסיפורים של הנמל, ישר לתיבה</h4><p>פעם בשבוע נשלח אליכם את מה שקרה על הרציפים.</p><form><input type="email"><button>שלחו לי</button></form></div>
      ${each(HE.slice(2), '<p>', '</p>')}<p><a href="/a/dana">לכל הכתבות של דנה לוי</a></p><p>פורסם לראשונה: 10:20, 15.03.26</p></div><div>0 תגובות</div></article>`,
    kept: HE,
    gone: ['ישר לתיבה', 'לכל הכתבות', 'פורסם לראשונה', 'תגובות'],
  },
  {
    name: 'points that lead elsewhere, views, shares and advertisements in a row of links',
    language: 'fa',
    headline: 'بازار ماهی به بندر بازمی‌گردد',
    body: `<div><h1>بازار ماهی به بندر بازمی‌گردد</h1><div>۱۲۳ بازدید</div><div>اشتراک گذاری: <a href="/1">ایتا</a> <a href="/2">روبیکا</a></div><div class="item-text">${each(FA.slice(0, 2), '<p>', '</p>')}
      <p>• <a href="/8">غواصان لنگری کهن را از ته خلیج بیرون کشیدند</a></p><p>• <a href="/9">موزه دریا نوسازی می‌شود</a></p>
      ${each(FA.slice(2), '<p>', '</p>')}<p>انتهای پیام</p></div><div>اخبار مرتبط</div><div><a href="/3">فانوس دریایی شب‌ها هم باز است</a></div>
      <div><a href="https://ads.example/1">خرید تور ماهیگیری ارزان</a><a href="https://ads.example/2">بهترین قایق‌های دست دوم</a></div></div>`,
    kept: FA,
    gone: ['غواصان', 'موزه', 'بازدید', 'ایتا', 'فانوس', 'قایق‌های دست دوم', 'مرتبط'],
  },
  {
    name: 'a linked headline without a label, an advertisement that is announced, a photograph named in its caption',
    language: 'ur',
    headline: 'مچھلی بازار بندرگاہ پر لوٹ رہا ہے',
    body: `<main><article><h1>مچھلی بازار بندرگاہ پر لوٹ رہا ہے</h1><div class="t">${each(UR.slice(0, 1), '<p>', '</p>')}<div><img src="/b.jpg" alt="بازار کی نئی چھت"><span>بازار کی نئی چھت، فوٹو: سمیرا بحری</span></div>
      ${each(UR.slice(1, 2), '<p>', '</p>')}<p><a href="/8">غوطہ خوروں نے خلیج کی تہہ سے لنگر نکالا</a></p><p>اشتہار</p>${each(UR.slice(2), '<p>', '</p>')}</div></article>
      <aside><h4>تازہ ترین</h4><a href="/1">مینار رات کو بھی کھلا رہتا ہے</a></aside></main>`,
    kept: [...UR, 'سمیرا بحری'],
    gone: ['غوطہ', 'مینار', 'اشتہار'],
  },
  {
    name: 'the author and what he is known for above the text, and a source and an editor below it',
    language: 'ar',
    headline: 'سوق السمك يعود إلى المرفأ',
    body: `<div id="c"><h1>سوق السمك يعود إلى المرفأ</h1><div class="w1"><a href="/a"><img src="/a.jpg" width="60" height="60"></a><a href="/a">نوار الساحلي</a><span>صحفي من الميناء القديم يكتب عن البحر وأهله</span></div><div class="w2">الأحد 15 آذار 2026 | 10:20</div>
      <div class="w3">${each(AR, '<p>', '</p>')}<p>المصدر: وكالة المراسي</p><p>تحرير: ليلى الموج</p><p>ن.س</p></div></div>`,
    kept: AR,
    gone: ['آذار', 'المصدر', 'يكتب عن البحر', 'ن.س'],
  },
  {
    name: 'a list of other subjects that breaks off, beside the text in the same box',
    language: 'ckb',
    headline: 'بازاڕی ماسی دەگەڕێتەوە بەندەر',
    body: `<div class="g"><h1>بازاڕی ماسی دەگەڕێتەوە بەندەر</h1><div class="g1">${each(CKB, '<p>', '</p>')}</div>
      <div class="g2">${[1, 2].map((index) => `<div><a href="/n/${index}">چیرۆکی فانۆسەکە، بەشی ${index}</a><p>پاسەوانی فانۆسەکە دەگێڕێتەوە چۆن چل ساڵ هەموو ئێوارەیەک چرای داگیرساندووە و دەریا گۆڕاوە...</p></div>`).join('')}</div></div>`,
    kept: CKB,
    gone: ['فانۆسەکە'],
  },
];

for (const { name, language, headline, body, kept, gone } of LAYOUTS) {
  it(`reads a page in ${language} with ${name}`, () => {
    const { document } = new JSDOM(
      `<!doctype html><html><head><title>${headline}</title></head><body>${body}</body></html>`,
      { url: 'https://mina.example/n/1' },
    ).window;
    const result = extract(document, new Date('2026-11-23T12:00:00Z'));
    if (!result.ok) throw new Error(result.reason);
    const { content, direction } = result.article;
    const words = (new JSDOM(content).window.document.body.textContent ?? '').replace(/\s+/g, ' ');
    expect(direction).toBe('rtl');
    for (const text of kept) expect.soft(words).toContain(text);
    for (const text of gone) expect.soft(words).not.toContain(text);
    const places = kept.filter((text) => text.length > 90).map((text) => words.indexOf(text));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
}
