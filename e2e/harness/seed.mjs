/**
 * The page that Matn was first asked to read: an Arabic news article as it came out of a page, its "+ الخط −" and
 * its "المساهمون" still in it. Where its text lies beside the repository it is put into a page of our own, with the
 * furniture of a news site; elsewhere a short text written for this test takes its place.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ROOT } from '../../scripts/setup.mjs';

const FILE = resolve(ROOT, '../shared/seed/article.txt');
const STAND_IN = `بلدية الميناء تبحث مع أهل السوق ترميم الرصيف القديم

15 يوليو 2021
جانب من الرصيف القديم كما يبدو من المنارة (أرشيف البلدية)
+ الخط -

بحثت بلدية الميناء، اليوم الخميس، مع ممثلين عن أهل السوق خطة ترميم الرصيف القديم، وهي خطة تمتد على عامين وتبدأ من الجهة المقابلة للمنارة.

وقالت البلدية في بيان لها: "لن يُغلق الرصيف كله في وقت واحد، وسيبقى ممرّ للصيادين مفتوحا طوال مدة العمل".

وأوضح أحد التجار أن أهل السوق طلبوا أن تُنجز الأعمال قبل موسم الشتاء، مضيفا "نريد أن نرى الحجر القديم في مكانه لا في المتحف".

وختم المجتمعون بالاتفاق على لقاء آخر في نهاية الشهر، تُعرض فيه الرسوم على من يشاء من سكان الحي.

المساهمون`;

/**
 * What the article says, in its parts.
 * @returns {{ title: string, date: string, caption: string, paragraphs: string[] }}
 */
export function seedArticle() {
  const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : STAND_IN;
  const [title = '', date = '', caption = '', , ...paragraphs] = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { title, date, caption, paragraphs: paragraphs.filter((line) => line !== 'المساهمون') };
}

/** What is on the page around it, none of which a reader may be shown. */
export const SEED_FURNITURE = [
  'الصفحة الأولى',
  'شارك هذا الخبر',
  'اقرأ أيضاً',
  'خبر ذو صلة من الأرشيف',
  'الأكثر قراءة',
  'أول خبر في القائمة',
  'دلالات',
  'المساهمون',
  'اشترك في النشرة البريدية',
  'الخط',
];

/** @returns {string} HTML */
export function seedPage() {
  const { title, date, caption, paragraphs } = seedArticle();
  const [first = '', second = '', ...rest] = paragraphs;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: '2021-07-15T14:20:00+03:00',
    publisher: { '@type': 'Organization', name: 'الصحيفة' },
    image: 'https://reader.test/observatory.png',
  };
  return `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<title>${title} | الصحيفة</title>
<meta property="og:site_name" content="الصحيفة">
<meta property="og:title" content="${title}">
<meta property="og:image" content="https://reader.test/observatory.png">
<script type="application/ld+json">${JSON.stringify(data)}</script>
<style>body { font-size: 16px } .text p { font-size: 22px; line-height: 1.8 }</style>
</head>
<body>
<header><a href="/">الصحيفة</a><nav><ul><li><a href="/">الصفحة الأولى</a></li><li><a href="/p">سياسة</a></li><li><a href="/e">اقتصاد</a></li><li><a href="/c">ثقافة</a></li></ul></nav></header>
<main>
<article>
<h1>${title}</h1>
<div class="date">${date}</div>
<figure><img src="/observatory.png" alt="" width="960" height="540"><figcaption>${caption}</figcaption></figure>
<div class="share-bar"><span>شارك هذا الخبر</span><a href="#">فيسبوك</a><a href="#">تويتر</a><a href="#">واتساب</a></div>
<div class="font-size"><button type="button" id="larger">+</button> الخط <button type="button" id="smaller">-</button></div>
<div class="text">
<p>${first}</p>
<p>${second}</p>
<div class="related"><h4>اقرأ أيضاً</h4><ul><li><a href="/old">خبر ذو صلة من الأرشيف</a></li></ul></div>
${rest.map((line) => `<p>${line}</p>`).join('\n')}
</div>
<div class="tags"><span>دلالات</span><a href="/t1">المدينة</a><a href="/t2">أخبار</a></div>
<div class="contributors"><h4>المساهمون</h4></div>
</article>
<aside><h3>الأكثر قراءة</h3><ol><li><a href="/1">أول خبر في القائمة</a></li><li><a href="/2">ثاني خبر في القائمة</a></li><li><a href="/3">ثالث خبر في القائمة</a></li></ol></aside>
</main>
<footer><form><label>اشترك في النشرة البريدية <input type="email"></label><button>اشترك</button></form><p>جميع الحقوق محفوظة</p></footer>
<script>
  let size = 22;
  const set = (step) => { size += step; for (const p of document.querySelectorAll('.text p')) p.style.fontSize = size + 'px'; };
  document.querySelector('#larger').addEventListener('click', () => set(2));
  document.querySelector('#smaller').addEventListener('click', () => set(-2));
</script>
</body>
</html>`;
}
