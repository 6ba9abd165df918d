import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import type { Metadata } from './article';
import { gatherEvidence } from './evidence';
import { readMetadata } from './metadata';

const NOW = new Date('2026-11-23T12:00:00Z');
const TEXT =
  'افتتحت البلدية أمس مكتبة جديدة في الحي القديم بعد أعمال ترميم استمرت عامين، وقال المدير إن الكتب التي جمعت من المدارس ستكون متاحة للجميع من دون مقابل، وإن القاعة تتسع لمئة قارئ.';

interface Page {
  head?: string;
  body?: string;
  url?: string;
  lang?: string;
}

function read({
  head = '',
  body = '',
  url = 'https://news.example/a',
  lang = 'ar',
}: Page): Metadata {
  const { document } = new JSDOM(
    `<html lang="${lang}"><head>${head}</head><body>${body}<p>${TEXT}</p></body></html>`,
    { url },
  ).window;
  const before = document.documentElement.outerHTML;
  const content = document.createElement('div');
  content.innerHTML = `<p>${TEXT}</p>`;
  const metadata = readMetadata(gatherEvidence(document, lang || null, NOW), content);
  expect(document.documentElement.outerHTML).toBe(before);
  return metadata;
}

const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;

describe('a title', () => {
  it('is the visible headline where the page claims as much', () => {
    const { title, sources } = read({
      head: `<title>مكتبة جديدة في الحي القديم | جريدة المثال</title>${meta('og:title', 'مكتبة جديدة في الحي القديم - شاهد')}`,
      body: '<h1>جريدة المثال</h1><h1>مكتبة جديدة في الحي القديم</h1>',
    });
    expect(title).toBe('مكتبة جديدة في الحي القديم');
    expect(sources.title).toBe('heading');
  });

  it('is the first long headline that the page shows, though its data say something catchier', () => {
    const catchy = 'هكذا ضاعت الرسالة ثلاثة أسابيع';
    const { title } = read({
      head: `<title>مكتبة الحي القديم لن تفتح هذا العام: المدير يعترف بالخطأ</title>${meta('og:title', catchy)}${ld({ '@type': 'NewsArticle', headline: catchy })}`,
      body: '<h1>مكتبة الحي القديم مغلقة هذا العام: المدير يعترف بالخطأ</h1>',
    });
    expect(title).toBe('مكتبة الحي القديم مغلقة هذا العام: المدير يعترف بالخطأ');
  });

  it('is all of a headline that is claimed up to two full stops of several', () => {
    const short = 'المكتبة تفتح أبوابها مبكرا.. حكاية أربعين يوما في الحي القديم';
    const whole = `${short}.. المدير: القاعة تتسع لمئة قارئ.. والكتب من المدارس`;
    const { title } = read({
      head: `<title>${short} - المثال</title>${meta('og:title', `${short} - المثال`)}${meta('og:site_name', 'المثال')}`,
      body: `<h1>${whole}</h1>`,
    });
    expect(title).toBe(whole);
  });

  it('is not the name of the site, as a long link to its front page', () => {
    const { title } = read({
      head: '<title>El molino volverá a moler treinta años después</title>',
      body: '<h1 class="logo"><a href="/index.php"><span>El Eco de la Ribera Alta</span></a></h1><table><tr><td>El molino volverá a moler treinta años después</td></tr></table>',
      lang: 'es',
    });
    expect(title).toBe('El molino volverá a moler treinta años después');
  });

  it('is the line that says most of what is claimed, where nothing is a heading', () => {
    const head = '<title>المثال نت - مكتبة جديدة في الحي القديم بعد عامين</title>';
    const line = '<font><b>مكتبة جديدة في الحي القديم بعد عامين</b></font>';
    const { title, published } = read({
      head,
      body: `<div>الجمعة, 18-يناير-2013</div><table><tr><td>${line}</td></tr><tr><td>الثلاثاء, 15-يناير-2013</td></tr></table>`,
    });
    expect(title).toBe('مكتبة جديدة في الحي القديم بعد عامين');
    expect(published).toBe('2013-01-15');
    expect(read({ head, body: '<b>مكتبة جديدة</b>' }).title).toBe(
      'المثال نت - مكتبة جديدة في الحي القديم بعد عامين',
    );
  });

  it('keeps a bar of its own', () => {
    const title = 'مكتبة من حاوية | حكاية حي وتسع سنوات من الأمانة';
    const readAs = (heading: string) =>
      read({ head: meta('og:title', title), body: `<h1>${heading}</h1>` }).title;
    expect(readAs(`<a href="/n/1">${title}</a>`)).toBe(title);
    const [first = '', second = ''] = title.split(' | ');
    expect(readAs(`<div>${first}</div><div>${second}</div>`)).toBe(`${first} ${second}`);
  });

  it('keeps what follows its own bar, though data leave it out', () => {
    const [before, after] = ['فيضان النهر في وسط المدينة لحظة بلحظة', 'انهيار السد الترابي'];
    const data = JSON.stringify({ '@type': 'LiveBlogPosting', headline: before });
    const readAs = (heading: string) =>
      read({
        head: `<script type="application/ld+json">${data}</script>`,
        body: `<h1>${heading}</h1>`,
      }).title;
    expect(readAs(`${before} | ${after}`)).toBe(`${before} | ${after}`);
    expect(readAs(`<div>${before}</div><div>${after}</div>`)).toBe(before);
  });

  it('loses the name of the site at its end and at its beginning', () => {
    const site = meta('og:site_name', 'جريدة المثال');
    expect(read({ head: `<title>مكتبة جديدة - جريدة المثال</title>${site}` }).title).toBe(
      'مكتبة جديدة',
    );
    expect(read({ head: `<title>جريدة المثال | مكتبة جديدة</title>${site}` }).title).toBe(
      'مكتبة جديدة',
    );
  });

  it('keeps a dash and a colon of its own', () => {
    const head = `<title>الوزير: لا زيادة - ولا نقصان</title>${meta('og:site_name', 'جريدة المثال')}`;
    expect(read({ head }).title).toBe('الوزير: لا زيادة - ولا نقصان');
  });

  it('is decoded where it was encoded twice', () => {
    expect(
      read({ head: meta('og:title', 'R&amp;uuml;ckbau &amp;amp; Umbau im Tal der Ahr') }).title,
    ).toBe('Rückbau & Umbau im Tal der Ahr');
  });

  it('leaves out a kicker that stands in the heading', () => {
    const { title } = read({
      head: meta('og:title', 'Minister opens the new library in town'),
      body: '<h1><span>Culture</span><span>Minister opens the new library in town</span></h1>',
    });
    expect(title).toBe('Minister opens the new library in town');
  });

  it.each([
    ['en', 'Culture', 'Minister opens the new library in town'],
    ['ar', 'ثقافة وفنون', 'الوزيرة تفتتح المكتبة الجديدة في الحي القديم'],
    ['he', 'תרבות', 'השרה פתחה את הספרייה החדשה בעיר העתיקה'],
  ])(
    'leaves out a kicker (%s) that is written before it, where two claims do',
    (lang, kicker, claim) => {
      const titleIn = (head: string) =>
        read({ head, body: `<h1><em>${kicker} </em>${claim}</h1>`, lang }).title;
      const data = ld({ '@type': 'NewsArticle', headline: claim });
      expect(titleIn(meta('og:title', claim) + data)).toBe(claim);
      expect(titleIn(data)).toBe(`${kicker} ${claim}`);
      const subtitled = read({
        head: meta('og:title', claim) + data,
        body: `<h1>${claim}: ${kicker}</h1>`,
        lang,
      });
      expect(subtitled.title).toBe(claim);
    },
  );

  it('is the claim that data make a second time where no main heading is', () => {
    const seo = 'مكتبة الحي القديم: كل ما نعرفه عنها';
    const headline = 'مئة ألف كتاب في قاعة واحدة: هكذا تبدو المكتبة الجديدة';
    const { title } = read({
      head: `<title>${seo}</title>${meta('og:title', seo)}${meta('twitter:title', seo)}${ld({ '@type': 'NewsArticle', headline, alternativeHeadline: headline })}`,
      body: `<h2>${headline}</h2>`,
    });
    expect(title).toBe(headline);
  });

  it('is read without what says aloud how its signs are read', () => {
    const ruby =
      '<h1><ruby>図<rt>と</rt></ruby><ruby>書館<rp>(</rp><rt>しょかん</rt><rp>)</rp></ruby>ができました、町の古い<ruby>駅<rt>えき</rt></ruby>に</h1>';
    expect(read({ body: ruby, lang: 'ja' }).title).toBe('図書館ができました、町の古い駅に');
  });

  it('is what every claim says when the only heading speaks of something else', () => {
    const claim = 'All that is known of the new library so far';
    const { title } = read({
      head: `<title>${claim}</title>${meta('og:title', claim)}${meta('twitter:title', claim)}${meta('title', claim)}${ld({ '@type': 'LiveBlogPosting', headline: claim })}`,
      body: '<h1>Minister expected at noon, doors open, band plays in the yard</h1>',
    });
    expect(title).toBe(claim);
  });
});

describe('the headline among several headings', () => {
  it('is what microdata call so, below the name of the section', () => {
    const { title } = read({
      lang: 'de',
      head: '<title>Aktuelles: Universität Musterau</title>',
      body: '<header><h1>Aktuelles</h1></header><div><h2 itemprop="headline">Was die Tafel verrät</h2></div>',
    });
    expect(title).toBe('Was die Tafel verrät');
  });

  it('keeps what it is about before its colon, though the site is named after it', () => {
    const { title } = read({
      head: meta('twitter:site', '@example') + meta('og:title', 'Example 3: a library for all'),
      body: '<h1>Example 3: a library for all</h1>',
      lang: 'en',
    });
    expect(title).toBe('Example 3: a library for all');
  });

  it('is the longer where the section above it is a part of the title too', () => {
    const { title } = read({
      head: '<title>Amt - Meldungen - Neue Bücherei eröffnet im alten Rathaus</title>',
      body: '<h1>Meldungen</h1><h1>Neue Bücherei eröffnet im alten Rathaus</h1>',
      lang: 'de',
    });
    expect(title).toBe('Neue Bücherei eröffnet im alten Rathaus');
  });

  it('is the one that fits a claim better, though that of the site comes first', () => {
    const { title } = read({
      head: '<title>مكتبة صغيرة | بيت الحكاية - حكايات مرسومة</title>',
      body: '<h1>بيت الحكاية - حكايات مرسومة</h1><h1>مكتبة صغيرة</h1>',
    });
    expect(title).toBe('مكتبة صغيرة');
  });

  it('is parted from the kind of the text where only a style does', () => {
    const { title } = read({
      head: meta('og:title', 'Review | ‘The Library’ that nobody closes'),
      body: '<h1><span class="kind">Review</span><span>‘The Library’ that nobody closes</span></h1>',
      lang: 'en',
    });
    expect(title).toBe('Review ‘The Library’ that nobody closes');
  });

  it('may be short where the page marks it', () => {
    const { title } = read({
      head: '<title>Everything about books you borrow | Advice</title>',
      body: '<h1 class="entry-title">Reading at work</h1>',
      lang: 'en',
    });
    expect(title).toBe('Reading at work');
  });

  it('stands in a block named after breadcrumbs, but not in the breadcrumbs', () => {
    const { sources } = read({
      head: '<title>مكتبة جديدة في الحي القديم</title>',
      body: `<div class="intro breadcrumbs"><h1>مكتبة جديدة في الحي القديم</h1><p>${TEXT}</p></div>`,
    });
    expect(sources.title).toBe('heading');
    const { title } = read({
      head: '<title>حديقة كبيرة على ضفة النهر</title>',
      body: '<div class="breadcrumbs"><h1>كل ما نعرفه عن المكتبات الجديدة في المدينة</h1></div><h2>حديقة كبيرة على ضفة النهر</h2>',
    });
    expect(title).toBe('حديقة كبيرة على ضفة النهر');
  });
});

describe('authors', () => {
  it('come from data before the byline', () => {
    const { authors, sources } = read({
      head: ld({
        '@type': 'NewsArticle',
        headline: 'x',
        author: [{ name: 'هدى محفوظ' }, { name: 'سمير عطا' }],
      }),
      body: '<h1>عنوان طويل لخبر</h1><div class="byline">كتبت هدى محفوظ</div>',
    });
    expect(authors).toEqual(['هدى محفوظ', 'سمير عطا']);
    expect(sources.authors).toBe('json-ld');
  });

  it.each([
    ['de', 'Geschrieben von: Maike Beispiel', 'Maike Beispiel'],
    ['de', 'Verfasst von Maike Beispiel am Di, 17.05.2011', 'Maike Beispiel'],
    ['en', 'Posted in Restoration by Jane Doe on October  8, 2008  4:17 PM', 'Jane Doe'],
    ['fr', 'Publié par Jeanne Exemple', 'Jeanne Exemple'],
    ['it', 'Pubblicato da Maria Esempio', 'Maria Esempio'],
    ['pl', 'Opublikowane przez Anna Przykład', 'Anna Przykład'],
    ['el', 'Γράφει η Μαρία Παραδείγματος', 'Μαρία Παραδείγματος'],
    ['ru', 'Текст: Анна Примерова', 'Анна Примерова'],
    ['ar', 'تصفح <a href="/u">سمير عطا</a>', undefined],
  ])('are read below a text in %s: %s', (lang, line, name) => {
    const body = `<h2>A heading</h2><div>${'<p>A paragraph of the text that says this and that, for long enough.</p>'.repeat(6)}</div><div class="foot"><span>${line}</span></div>`;
    expect(read({ lang, body: body }).authors).toEqual(name ? [name] : []);
  });

  it.each([
    [
      'ar',
      `<font color="#0000ff">الضفة - نزوى - هدى محفوظ - تصوير : سمير عطا</font><br>${TEXT}`,
      'هدى محفوظ',
    ],
    [
      'he',
      '<div><b>תחבורה</b> &middot; נכתב על ידי <b>נועה בן-חורין</b> &lt;<a href="mailto:n@b.example">n@b.example</a>&gt; &middot; יום חמישי, 14/10/2010</div>',
      'נועה בן-חורין',
    ],
    [
      'ckb',
      '<div><span class="amade">ئامادەکردنی:</span> <a href="nuser.php?id=41">ڕێبین حەمەساڵح</a><br><span>سلێمانی</span></div>',
      'ڕێبین حەمەساڵح',
    ],
    ['ur', '<span class="author vcard"><a class="fn" href="/author/idara/">ادارہ</a></span>', null],
  ])('are told from the place, a label and nobody (%s)', (lang, line, name) => {
    const head = meta('og:site_name', 'الضفة');
    const body = `<h1>مكتبة جديدة في الحي القديم</h1>${line}`;
    expect(read({ lang, head, body }).authors).toEqual(name ? [name] : []);
  });

  it('are of one word where the box of who wrote has a label before it', () => {
    const box = (text: string) =>
      read({
        lang: 'fr',
        body: `<h1>La moutarde</h1>${`<p>${TEXT}</p>`.repeat(5)}<span class="articleAuthor">${text}</span>`,
      });
    expect(box('Par Mireille').authors).toEqual(['Mireille']);
    expect(box('Mireille').authors).toEqual([]);
  });

  it('are told by a label in bold in a list, and not by who made the pictures of a gallery', () => {
    const { authors } = read({
      body: `<h1>حدائق على السطوح</h1><p>${TEXT}</p><p>${TEXT}</p><ul><li><h2>غابة</h2><p>${TEXT}</p><p class="author">إعداد: سمير عطا</p></li></ul><ul><li><strong>تاريخ</strong> 13.11.2018</li><li><strong>الكاتب</strong> هدى محفوظ</li></ul>`,
    });
    expect(authors).toEqual(['هدى محفوظ']);
    const list = (item: string) =>
      read({
        lang: 'en',
        body: `<h1>Gardens on the roofs</h1>${`<p>${TEXT}</p>`.repeat(5)}<ul><li>${item}</li></ul>`,
      }).authors;
    expect(list('<strong>Author</strong> Jane Doe')).toEqual(['Jane Doe']);
    expect(list('<strong>Harvest</strong> Jane Doe')).toEqual([]);
  });

  it('are whom Urdu says to have written, where the same word is Arabic for editing', () => {
    const by = (lang: string, label: string) =>
      read({
        lang,
        head: ld({ '@type': 'NewsArticle', author: { '@type': 'Person', name: 'Web Desk' } }),
        body: `<h1>کیماڑی کی نئی لائبریری</h1><div class="author_name">${label}: <a href="/writer/huda">ہدیٰ محفوظ</a></div>`,
      }).authors;
    expect(by('ur', 'تحریر')).toEqual(['ہدیٰ محفوظ']);
    expect(by('ar', 'تحرير')).toEqual(['Web Desk']);
  });

  it('are people, and not what data call a correspondent in Bengali', () => {
    const { authors } = read({
      lang: 'bn',
      head: ld({ '@type': 'NewsArticle', author: { '@type': 'Person', name: 'প্রতিনিধি' } }),
      body: '<h1>ছাতার নিচে পাঠাগার</h1><div><span>লেখা:</span><a class="author-name" href="/author/x">নাজিয়া সরকার</a></div>',
    });
    expect(authors).toEqual(['নাজিয়া সরকার']);
  });

  it('are whole where their accounts stand beside them without a blank', () => {
    const { authors } = read({
      lang: 'en',
      head: ld({ '@type': 'NewsArticle', author: { name: 'Jane Doe' } }),
      body: '<h1>The night shift at the last weather station</h1><div class="byline">By <span class="byline__item"><a href="/users/jane">Jane Doe</a><a href="/jd">@janedoe</a></span> and <span class="byline__item"><a href="/users/richard">Richard Roe</a><a href="/rr">@roe</a></span></div>',
    });
    expect(authors).toEqual(['Jane Doe', 'Richard Roe']);
  });

  it('are not read from a heading about books, as "wrote" and "books" are one word', () => {
    const { authors } = read({
      body: `<h1>سوق الكتب القديمة يستقبل الربيع</h1><div><span class="writeBy">كتبت هدى محفوظ - تصوير سمير عطا</span></div><p>${TEXT}</p><p><span><strong>كتب بجنيهين ومجلات بالكيلو</strong></span></p><p>${TEXT}</p>`,
    });
    expect(authors).toEqual(['هدى محفوظ']);
  });

  it('are all whom a line before the day names, where data name the first, in any script', () => {
    const { authors } = read({
      lang: 'he',
      head: ld({ '@type': 'NewsArticle', author: { name: 'נועה בן-חורין' } }),
      body: '<h1>ספרייה חדשה בעיר העתיקה</h1><div><a href="/noa.tag">נועה בן-חורין</a> ו<a href="/ido.tag">עידו מזרחי</a> <span>24/03/2021, 14:20</span></div>',
    });
    expect(authors).toEqual(['נועה בן-חורין', 'עידו מזרחי']);
  });

  it.each([
    [
      'a menu that ends with the day of today',
      '<div><ul><li>ای پیپر</li><li>Geo News</li><li>The News</li></ul><div>پیر، 16 جنوری 2023</div></div><h1>سرکاری اسکولوں میں شمسی توانائی کا منصوبہ</h1>',
    ],
    [
      'the title of another article with its signature',
      '<h1>Die letzte Hebamme vor der Grenze</h1><ul><li><a href="/bus"><h4>Pflege im Dorf</h4><h3>Der Bus, der misst</h3><p>Von Hanno Beispiel</p></a></li></ul>',
    ],
  ])('are not read from %s', (_, body) => {
    expect(read({ body }).authors).toEqual([]);
  });

  it('are not those who took the pictures, though a page of their own is linked beside the writer’s', () => {
    const { authors } = read({
      lang: 'hu',
      body: '<h1>Új könyvtár nyílt az óvárosban két év után</h1><div class="author-box"><a href="/author/bodza-rita">Bodza Rita</a><span>újságíró, fotó: </span><a href="/author/veres-bela">Veres Béla</a></div>',
    });
    expect(authors).toEqual(['Bodza Rita']);
  });

  it('are read in a box that only its test names, without the part of the outlet they work for', () => {
    const { authors } = read({
      lang: 'en',
      url: 'https://www.dbc.com/news/a',
      head:
        meta('og:site_name', 'DBC News') +
        ld({ '@type': 'NewsArticle', author: { '@type': 'Organization', name: 'DBC News' } }),
      body: '<h1>A library opens in the old town after two years</h1><div data-testid="byline-new"><div class="sc-1"><span class="sc-2">Rima Khatib</span><span class="sc-3">DBC Scotland News</span></div></div>',
    });
    expect(authors).toEqual(['Rima Khatib']);
  });

  it('are who signs in the letters of the text, though data name an account in Latin ones', () => {
    const page = (line: string) =>
      read({
        lang: 'fa',
        head: ld({ '@type': 'NewsArticle', author: { name: 'Rahim Wahid' } }),
        body: `<h1>کتابخانه تازه در محله قدیمی</h1><p><strong>${line}</strong></p>`,
      }).authors;
    expect(page('نویسنده: ریحانه دلاوری')).toEqual(['ریحانه دلاوری']);
    expect(page('محله قدیمی')).toEqual(['Rahim Wahid']);
  });

  it('are not read from a heading of the text that is about books, nor from its editor’s line', () => {
    const heading =
      '<h1>مكتبة جديدة في الحي القديم</h1><p>' + TEXT + '</p><h3>كتب ممنوعة وأخرى نادرة</h3>';
    expect(read({ body: heading }).authors).toEqual([]);
    const caption = `<h1>مكتبة جديدة في الحي القديم</h1><a href="/author/huda/">هدى محفوظ</a><p>${TEXT}</p><div><img src="/a.jpg" alt=""><p>كتب مستعملة معروضة على رصيف النهر في صورة تعود إلى العام الماضي</p></div>`;
    expect(read({ body: caption }).authors).toEqual(['هدى محفوظ']);
    const edited =
      '<h1>老城新图书馆开放</h1><p>' +
      '城里的新图书馆昨天开放。'.repeat(8) +
      '</p><p class="article-editor">责任编辑：张小明 </p>';
    expect(read({ body: edited, lang: 'zh' }).authors).toEqual([]);
  });

  it('are not read from the section above the headline that is about books, nor from what is said of them', () => {
    const box =
      '<span class="author vcard"><a class="fn" href="/author/huda/">هدى محفوظ</a></span>';
    const body = `<div><a href="/books/">كتب وروايات</a></div><h1>ثماني روايات قصيرة تقرأ في جلسة</h1>${box}`;
    expect(read({ body }).authors).toEqual(['هدى محفوظ']);
    const about =
      '<h1>ثماني روايات قصيرة تقرأ في جلسة</h1><div class="authorBox"><h4>هدى محفوظ</h4><p>تقرأ كل ليلة رواية وتكتب عنها في الصباح.</p></div>';
    expect(read({ body: about }).authors).toEqual(['هدى محفوظ']);
  });

  it('are read from the card above the headline, and not from its link to all that they wrote', () => {
    const card =
      '<div class="author-card"><a class="author-card__name" href="/author/7/huda">هدى محفوظ</a><p class="author-card__bio">كاتبة وقاصة، صدرت لها مجموعتان قصصيتان وكتاب في أدب الرحلات</p><a class="author-card__more" href="/author/7/huda">جميع مقالات الكاتبة</a></div>';
    const body = `${card}<h1>المكتبة الصغيرة في آخر الحي</h1><p>${TEXT}</p>`;
    expect(read({ body }).authors).toEqual(['هدى محفوظ']);
  });

  it('are who has a page above the headline, and not the desk that data name', () => {
    const { authors } = read({
      lang: 'en',
      head: ld({ '@type': 'NewsArticle', author: { '@type': 'Person', name: 'Web Desk' } }),
      body: '<div class="author_agency"><h6 class="writer"><a href="/writer/sumaira">سمیرا بحری</a></h6></div><h1>ایک گمشدہ ٹکٹ کی کہانی</h1>',
    });
    expect(authors).toEqual(['سمیرا بحری']);
  });

  it('are read from a signature below a Persian report', () => {
    const { authors } = read({
      lang: 'fa',
      head: ld({ '@type': 'NewsArticle', author: { name: 'خبرگزاری اسکله' } }),
      body: `<h1>کتابخانه تازه در محله قدیمی</h1><div>${`<p>کتابخانهٔ تازه دیروز در محلهٔ قدیمی باز شد و همسایگان می‌گویند سال‌ها چشم به راه آن بوده‌اند.</p>`.repeat(3)}<p><strong>گزارش از: ریحانه دلاوری</strong></p></div>`,
    });
    expect(authors).toEqual(['ریحانه دلاوری']);
  });

  it('are not read from the credit in the footer of a picture', () => {
    const { authors } = read({
      body: '<h1>مكتبة جديدة في الحي القديم</h1><div class="media"><img src="/a.jpg" alt=""><div class="media__footer"><span class="media__title">صورة تعبيرية</span> <span class="media__author">Jane Doe</span></div></div>',
    });
    expect(authors).toEqual([]);
  });

  it('are none where the outlet signs with its name in two scripts, or with its writers', () => {
    const site = meta('og:site_name', 'الضفة | DAFFA');
    const body = '<h1>مكتبة جديدة</h1><p>كتبت هدى محفوظ في "المدى":</p>';
    const author = (name: string) =>
      ld({ '@type': 'NewsArticle', author: { '@type': 'Person', name } });
    for (const name of ['DAFFA', 'كتّاب الضفة'])
      expect(read({ head: site + author(name), body }).authors).toEqual(['هدى محفوظ']);
    const numbered = meta('og:site_name', 'Daffa 24') + author('Daffa 24');
    expect(read({ head: numbered, body }).authors).toEqual(['هدى محفوظ']);
  });

  it('are not those whom data call editors, though the page lists them alike', () => {
    const { authors } = read({
      head: ld({
        '@type': 'NewsArticle',
        author: { '@type': 'Person', name: 'Jane Doe' },
        editor: { '@type': 'Person', name: 'Richard Roe' },
      }),
      body: '<h1>A headline of some words</h1><div class="byline"><a href="/author/jane">Jane Doe</a> <a href="/author/richard">Richard Roe</a></div>',
    });
    expect(authors).toEqual(['Jane Doe']);
  });

  it('are read from a loose line above text that line breaks part', () => {
    const { authors } = read({
      body: `<h1>مكتبة جديدة</h1><div>كتبت هدى محفوظ في "المدى":<br><br>${TEXT}</div>`,
    });
    expect(authors).toEqual(['هدى محفوظ']);
  });

  it('are as many as the fuller list that agrees', () => {
    const { authors } = read({
      head: ld({ '@type': 'NewsArticle', author: { name: 'Jane Doe' } }),
      body: '<h1>A headline of some words</h1><p class="byline" itemprop="author">By Jane Doe and Richard Roe</p>',
    });
    expect(authors).toEqual(['Jane Doe', 'Richard Roe']);
  });

  it.each([
    ['<span class="writeBy">كتبت أسماء الهلالي</span>', 'أسماء الهلالي'],
    ['<p><strong>حوار: آمنة الوردي</strong></p>', 'آمنة الوردي'],
    ['<div>بقلم: د. سعاد النجار</div>', 'سعاد النجار'],
    ['<a rel="author" href="/author/5">ريم الخطيب</a>', 'ريم الخطيب'],
    ['<span itemprop="author"><span itemprop="name">ريم الخطيب</span></span>', 'ريم الخطيب'],
    ['<div>מאת דנה כהן</div>', 'דנה כהן'],
    ['<div>نویسنده: مهسا کریمی</div>', 'مهسا کریمی'],
    ['<p>الكاتب: ريم الخطيب</p>', 'ريم الخطيب'],
    ['<p>المحررة: ريم الخطيب</p>', 'ريم الخطيب'],
    ['<p>مصنف: نورین ملک</p>', 'نورین ملک'],
    ['<p>Author: Jane Doe</p>', 'Jane Doe'],
    ['<p>Autorin: Erika Beispiel</p>', 'Erika Beispiel'],
    ['<p>Autor: Łucja Śliwińska</p>', 'Łucja Śliwińska'],
    ['<p>Auteur : Claire Dupont</p>', 'Claire Dupont'],
    ['<p>Autore: Mario Rossi</p>', 'Mario Rossi'],
    ['<p>Yazar: Ayşe Yılmaz</p>', 'Ayşe Yılmaz'],
    ['<p>Автор: Иван Петров</p>', 'Иван Петров'],
    ['<p>Autora: Ana García</p>', 'Ana García'],
    ['<p>Penulis: Siti Aminah</p>', 'Siti Aminah'],
    ['<p>Écrit par Claire Dupont</p>', 'Claire Dupont'],
    ['<p>Door Jan de Vries</p>', 'Jan de Vries'],
    ['<p>Av Kari Nordmann</p>', 'Kari Nordmann'],
    ['<a href="/authors/jane">Jane Doe</a>', 'Jane Doe'],
  ])('are seen in %s', (byline, name) => {
    expect(read({ body: `<h1>مكتبة جديدة في الحي القديم</h1>${byline}` }).authors).toEqual([name]);
  });

  it('are those the page shows where its data name an account', () => {
    const { authors } = read({
      head: ld({ '@type': 'NewsArticle', author: { '@type': 'Person', name: 'redaktion.online' } }),
      body: '<h1>مكتبة جديدة في الحي القديم</h1><span class="writeBy">الضفة - هدى محفوظ</span>',
    });
    expect(authors).toEqual(['هدى محفوظ']);
  });

  it('follow a label with a comma, and end before what the author is', () => {
    const list = (...items: string[]) =>
      `<h1>مكتبة جديدة في الحي القديم</h1><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
    const body = list('<span>الكاتبة, </span><span>هدى محفوظ</span>', 'الدور, مراسلة من الضفة');
    expect(read({ body }).authors).toEqual(['هدى محفوظ']);
  });

  it.each([
    [
      'the outlet stands before the signature',
      '<p><strong>رؤى الضفة – كتب: عمر الفاعوري</strong></p>',
      ['عمر الفاعوري'],
    ],
    [
      'it is no name but a button beside a count',
      '<div><a href="/p">طباعة الخبر</a> | قرئ: 1873</div>',
      [],
    ],
  ])('are told where %s', (_, line, names) => {
    expect(read({ body: `<h1>مكتبة جديدة في الحي القديم</h1>${line}` }).authors).toEqual(names);
  });

  it('are those the page shows where its data name a desk', () => {
    const byline = '<span class="authorbox"><a href="/author/418/akram">اکرم سمیجو</a></span>';
    for (const name of ['ویب ڈیسک', 'News Desk'])
      expect(
        read({
          head: ld({ '@type': 'NewsArticle', author: { '@type': 'Person', name } }),
          body: `<h1>مكتبة جديدة في الحي القديم</h1>${byline}`,
        }).authors,
      ).toEqual(['اکرم سمیجو']);
  });

  it('are no agency where a button changes the size of letters', () => {
    const body = '<h1>مكتبة جديدة في الحي القديم</h1><div><span>TT</span></div>';
    expect(read({ body }).agency).toBeNull();
  });

  it('are not the outlet while a person signs', () => {
    const { authors } = read({
      head: `${meta('og:site_name', 'جريدة المثال')}<meta name="author" content="جريدة المثال">`,
      body: '<h1>مكتبة جديدة في الحي القديم</h1><div class="author">كتبت هدى محفوظ</div>',
    });
    expect(authors).toEqual(['هدى محفوظ']);
  });

  it('are the outlet where the page credits it and nobody else', () => {
    const { authors } = read({
      head: `${meta('og:site_name', 'Example News')}${ld({ '@type': 'NewsArticle', author: { '@type': 'Organization', name: 'Example News' } })}`,
    });
    expect(authors).toEqual(['Example News']);
  });

  it('are the outlet without the comma that stood between it and a name', () => {
    const { authors } = read({
      head: meta('og:site_name', 'Example News'),
      body: '<h1>مكتبة جديدة في الحي القديم</h1><div class="byline">, Example News</div>',
    });
    expect(authors).toEqual(['Example News']);
  });

  it('are none where an agency wrote, which is named apart', () => {
    const metadata = read({ head: ld({ '@type': 'NewsArticle', author: { name: 'رويترز' } }) });
    expect(metadata.authors).toEqual([]);
    expect(metadata.agency).toBe('رويترز');
    expect(metadata.sources.agency).toBe('json-ld');
  });

  it.each(['105092', 'https://news.example/author/7', 'editor@news.example', 'admin', 'undefined'])(
    'are not %s',
    (author) => {
      expect(read({ head: `<meta name="author" content="${author}">` }).authors).toEqual([]);
    },
  );

  it.each<[string, string[], string | null]>([
    ['<p>القاهرة - أحمد حسن</p>', ['أحمد حسن'], null],
    ['<p>د. سعاد النجار</p>', ['سعاد النجار'], null],
    ['<p>حاورته: ليلى قاسم</p>', ['ليلى قاسم'], null],
    ['<p>القاهرة (رويترز)</p>', [], 'رويترز'],
    ['<p>Von dpa</p>', [], 'dpa'],
    ['<span>dpa</span><time>25.10.2025 - 15:26 Uhr</time>', [], 'dpa'],
    ['<div class="author">محمد علي - رويترز</div>', ['محمد علي'], 'رويترز'],
    ['<div class="author">نُشر في 21 يوليو 2026</div>', [], null],
    ['<p>تقرير اللجنة عن المكتبات</p>', [], null],
    ['<div class="byline">مەهدی کەریم</div>', ['مەهدی کەریم'], null],
    ['<div class="name"><a href="/author/7">ريم</a></div>', ['ريم'], null],
  ])('stand under the headline in %s', (line, authors, agency) => {
    const metadata = read({ body: `<div><h1>مكتبة جديدة في الحي القديم</h1>${line}</div>` });
    expect(metadata.authors).toEqual(authors);
    expect(metadata.agency).toBe(agency);
  });

  it('are not those of an article that is linked to', () => {
    const { authors } = read({
      body: `<h1>مكتبة جديدة في الحي القديم</h1><a href="/b"><span>افتتاح حديقة كبيرة على ضفة النهر بعد ثلاثة أعوام من العمل</span><span>بقلم: سامي الحداد</span></a><a href="/c"><h3>خبر</h3><i class="author">منى جابر</i></a>`,
    });
    expect(authors).toEqual([]);
  });

  it('leave the site the author where it signs and an agency is named on a line of its own', () => {
    const metadata = read({
      head: `${meta('og:site_name', 'جريدة المثال')}<meta name="author" content="جريدة المثال">`,
      body: '<div><h1>مكتبة جديدة في الحي القديم</h1><p>وكالة الأناضول</p></div>',
    });
    expect(metadata.authors).toEqual(['جريدة المثال']);
    expect(metadata.agency).toBe('وكالة الأناضول');
  });

  it.each<[string, string[]]>([
    ['<article><div><p>by rima</p></div><p>BODY</p></article>', ['rima']],
    [
      '<p class="author">By Rima Khatib, PhD, PMP, and Sami Haddad, MD</p>',
      ['Rima Khatib, PhD, PMP', 'Sami Haddad, MD'],
    ],
    [
      '<div class="author-name">By <a href="/desk">The Example editors</a></div>',
      ['The Example editors'],
    ],
    [
      '<div class="author-2">Rima Khatib</div><div class="info-author">Editor : <a class="author" href="/author/3">Sami Haddad</a></div>',
      ['Rima Khatib'],
    ],
    [
      '<div class="info-author">Editor : <a class="author" href="/author/3">Sami Haddad</a></div>',
      ['Sami Haddad'],
    ],
    [
      '<div class="author-box"><span>Connect Directly</span></div><a href="/author-bio.asp?id=7">Rima Khatib</a>',
      ['Rima Khatib'],
    ],
  ])('are read in English in %s', (markup, authors) => {
    const metadata = read({
      body: `<h1>A new library in the old town</h1>${markup.replace('BODY', 'The library was opened yesterday. '.repeat(30))}`,
      lang: 'en',
    });
    expect(metadata.authors).toEqual(authors);
  });

  it('are not those whom data names where they only edited', () => {
    const { authors } = read({
      head: `${ld({ '@type': 'NewsArticle', author: { name: 'Sami Haddad' } })}<meta name="author" content="example.com developer">`,
      body: '<div><h1>Perpustakaan baru di kota tua</h1><div class="author">Rima Khatib</div></div><div class="author">Editor: <a class="author">Sami Haddad</a></div>',
      lang: 'id',
    });
    expect(authors).toEqual(['Rima Khatib']);
  });

  it('are those who sign the text before those who put it on the page', () => {
    const signedWith = (line: string) => {
      const { document } = new JSDOM(
        `<html lang="en"><body><div><h1>A new library in the old town</h1><div class="post-author">By <a href="/author/1">Sami Haddad</a></div></div><div id="text">${line}<p>${TEXT}</p></div></body></html>`,
        { url: 'https://news.example/a' },
      ).window;
      return readMetadata(gatherEvidence(document, 'en', NOW), document.getElementById('text'))
        .authors;
    };
    expect(signedWith('<p><b>By Rima Khatib. With links to partners.</b></p>')).toEqual([
      'Rima Khatib',
    ]);
    expect(
      signedWith(
        '<p><a href="https://other.example/profiles/rima-7">Rima Khatib</a>, Example University</p>',
      ),
    ).toEqual(['Rima Khatib']);
    expect(signedWith('<p>Rima Khatib opened it.</p>')).toEqual(['Sami Haddad']);
  });

  it.each([
    ['en', 'By Rima Khatib. ', 'Rima Khatib'],
    ['ar', 'بقلم: ريم الخطيب. ', 'ريم الخطيب'],
  ])(
    'are those who sign (%s) in a paragraph that is no part of what was extracted',
    (lang, line, name) => {
      const { authors } = read({
        head: '<meta name="author" content="Sami Haddad">',
        body: `<h1>مكتبة جديدة في الحي القديم</h1><div class="author">By <a href="/author/1">Sami Haddad</a></div><p><b>${line}With links to partners.</b></p>`,
        lang,
      });
      expect(authors).toEqual([name]);
    },
  );

  it.each([
    ['<p>Author: Jane Doe</p>', 'By Jane Doe'],
    ['<p>الكاتب: سعاد النجار</p>', 'بقلم: سعاد النجار'],
  ])('are not those of what the text is about: %s', (line, signature) => {
    const readBeside = (first: string) => {
      const { document } = new JSDOM(
        `<html lang="ar"><head><meta name="author" content="ريم الخطيب"></head><body><h1>مكتبة جديدة في الحي القديم</h1><div id="text">${first}<p>${TEXT}</p></div></body></html>`,
        { url: 'https://news.example/a' },
      ).window;
      return readMetadata(gatherEvidence(document, 'ar', NOW), document.getElementById('text'))
        .authors;
    };
    expect(readBeside(line)).toEqual(['ريم الخطيب']);
    expect(readBeside(`<p>${signature}</p>`)).not.toEqual(['ريم الخطيب']);
  });

  it('are not an account or a company while the page shows who wrote', () => {
    const creditedBeside = (author: string) =>
      read({
        head: `<meta name="author" content="${author}">`,
        body: '<h1>مكتبة جديدة في الحي القديم</h1><span class="author">ريم الخطيب</span>',
      }).authors;
    expect(creditedBeside('rima-khatib')).toEqual(['ريم الخطيب']);
    expect(creditedBeside('Example Media GmbH')).toEqual(['ريم الخطيب']);
    expect(creditedBeside('سامي الحداد')).toEqual(['سامي الحداد']);
    expect(read({ head: '<meta name="author" content="Example Media GmbH">' }).authors).toEqual([]);
  });

  it('are not the company that has the outlet’s name first, while the page names a person', () => {
    const { authors } = read({
      head:
        meta('og:site_name', 'Daffa') +
        meta('content_author', 'Rima Khatib') +
        ld({ '@type': 'NewsArticle', author: { '@type': 'Person', name: 'Daffa Cyber Media' } }),
      body: '<h1>A new library in the old town</h1>',
      lang: 'en',
    });
    expect(authors).toEqual(['Rima Khatib']);
  });

  it('are read from a box that is named after the agency they write for', () => {
    const { authors } = read({
      head: ld({ '@type': 'NewsArticle', author: { '@type': 'Organization', name: 'Daffa' } }),
      body: '<h1>Eski köprüde yeni kütüphane</h1><div class="info"><span class="news-agency">Şerife DENİZLİ / İZMİR, (DHA)</span></div>',
      lang: 'tr',
    });
    expect(authors).toEqual(['Şerife DENİZLİ']);
  });

  it.each([
    ['a desk', 'Redazione'],
    ['a longer name of the outlet', 'Daffa Public Company Limited'],
    ['a shorter one', 'Old Town'],
    ['a company', 'TIDE, a.s.'],
    ['its newsroom, as machines write it', 'daffa-redazione'],
  ])('are who the page names, though data and tags name %s', (_, name) => {
    const said = (body: string) =>
      read({
        head: `${meta('og:site_name', name === 'Old Town' ? 'Old Town Daffa' : 'Daffa')}<meta name="author" content="${name}">${ld({ '@type': 'NewsArticle', author: { '@type': 'Person', name } })}`,
        body: `<h1>A library opened in the old town</h1>${body}`,
        lang: 'it',
      }).authors;
    expect(said('<div><p>WRITER: <a href="#">Rima Khatib</a></p></div>')).toEqual(['Rima Khatib']);
    expect(
      said(
        '<div class="meta_author">by <a href="/author/rima">Rima Khatib</a></div><div>Reading Time: 3 mins</div>',
      ),
    ).toEqual(['Rima Khatib']);
    if (name === 'daffa-redazione') expect(said('')).toEqual([]);
  });

  it('are persons without where each of them works, and an “and” before the last', () => {
    const author = ['Rima Khatib', 'Noah Roe'].map((name) => ({
      '@type': 'Person',
      name: `${name}, Daffa Register`,
    }));
    expect(read({ head: ld({ '@type': 'NewsArticle', author }), lang: 'en' }).authors).toEqual([
      'Rima Khatib',
      'Noah Roe',
    ]);
    const body =
      '<h1>Una biblioteca nueva en el barrio viejo</h1><div class="author-container"><span class="author-name"><a href="/rima">Rima Khatib</a></span><span class="author-name"> y Noé Roble</span></div>';
    expect(read({ body, lang: 'es' }).authors).toEqual(['Rima Khatib', 'Noé Roble']);
  });

  it('are who signs, and not who wrote the book that a list of facts is about', () => {
    const { authors } = read({
      body: '<h1>Uma história de padaria e de maré</h1><div><dl><dt>Fermento</dt><dd>Preço: R$ 59,90</dd><dd>Autor: Iolanda Prates</dd></dl></div><div class="c-signature"><strong class="c-signature__author">Dirceu Montalvão</strong><p class="c-signature__bio">Escritor e professor, autor de "O Livro"</p></div>',
      lang: 'pt',
    });
    expect(authors).toEqual(['Dirceu Montalvão']);
  });

  it('are two, as tags name them, though what stands beside the second is read as a part of the name', () => {
    const { authors } = read({
      head: '<meta name="author" content="Rima Khatib, Noah Roe">',
      body: '<h1>A library opened in the old town</h1><div><div><span>By: <a href="/byline/rima">Rima Khatib</a>, <a href="/byline/noah">Noah Roe</a></span></div> <div><a href="/source/daffa-south">Daffa South</a></div></div>',
      lang: 'en',
    });
    expect(authors).toEqual(['Rima Khatib', 'Noah Roe']);
  });

  it('are read from the link of a box that goes on with two days', () => {
    const { authors } = read({
      body: '<h1>Cómo funciona la nueva biblioteca</h1><div class="author-share"><div class="author"><p class="authorName"><a href="/autor/marta-ibarra.html">Marta Ibarra</a></p><p>mibarra@daffa.example</p></div><div><span>29/08/2023 19:31</span><span>Actualizado al 30/08/2023 8:02</span></div></div>',
      lang: 'es',
    });
    expect(authors).toEqual(['Marta Ibarra']);
  });

  it('are not the site where its name is written with other spaces', () => {
    const { authors } = read({
      head: meta('og:site_name', 'EXAMPLETODAY'),
      body: '<h1>A new library in the old town</h1><p class="byline">Rima Khatib, EXAMPLE TODAY</p>',
      lang: 'en',
    });
    expect(authors).toEqual(['Rima Khatib']);
  });

  it('are all whom the page shows above the text, though data name the first alone', () => {
    const readBeside = (body: string) =>
      read({
        head: ld({ '@type': 'NewsArticle', author: { name: 'Rima Khatib' } }),
        body: `<h1>A new library in the old town</h1>${body}`,
        lang: 'en',
      }).authors;
    const box = (name: string) => `<div class="c-signature"><strong>${name}</strong></div>`;
    const both = ['Rima Khatib', 'Sami Haddad'];
    expect(readBeside(both.map(box).join(''))).toEqual(both);
    expect(readBeside(`<p>${TEXT}</p>${both.map(box).join('')}`)).toEqual(['Rima Khatib']);
    expect(
      readBeside(
        '<div>Written by <a href="/1">Rima Khatib</a>, <a href="/2">Sami Haddad</a> <span>|</span> <span>Updated: June 21, 2019</span></div>',
      ),
    ).toEqual(both);
  });

  it.each([
    ['in a box beside the text that is called after both', 'content-and-sidebar', 'author'],
    ['in a box that a style sheet calls for short', 'head', 'sgmn__auth d-f'],
  ])('are read %s', (_, around, box) => {
    const { authors } = read({
      body: `<div><h1>مكتبة جديدة في الحي القديم</h1></div><p>${TEXT}</p><p>${TEXT}</p><div class="${around}"><ul><li class="${box}">ر. الخطيب / س. الحداد</li></ul></div>`,
    });
    expect(authors).toEqual(['ر. الخطيب', 'س. الحداد']);
  });

  it('are without what stands beside them in their line, where another place has the name alone', () => {
    const { authors } = read({
      head: '<meta name="twitter:creator" content="Rima Khatib">',
      body: '<h1>A new library in the old town</h1><div>By Rima Khatib Tuesday, Aug. 17, 2010</div>',
      lang: 'en',
    });
    expect(authors).toEqual(['Rima Khatib']);
  });

  it('are not the writers of a list far from the headline', () => {
    const boxes = (...names: string[]) =>
      read({
        body: `<h1>مكتبة جديدة في الحي القديم</h1><p>${TEXT}</p><p>${TEXT}</p>${names.map((name) => `<div class="author">${name}</div>`).join('')}`,
      }).authors;
    expect(boxes('ريم الخطيب', 'سامي الحداد', 'ليلى قاسم')).toEqual([]);
    expect(boxes('ريم الخطيب', 'ريم الخطيب', 'ليلى قاسم')).toEqual(['ريم الخطيب']);
    expect(boxes('ريم الخطيب')).toEqual(['ريم الخطيب']);
  });

  it('are the newsroom that signs in italics under the text', () => {
    const signedWith = (line: string) => {
      const { document } = new JSDOM(
        `<html lang="de"><body><h1>Eine neue Bücherei in der Altstadt</h1><div id="text"><p>${TEXT}</p>${line}</div></body></html>`,
        { url: 'https://news.example/a' },
      ).window;
      return readMetadata(gatherEvidence(document, 'de', NOW), document.getElementById('text'))
        .authors;
    };
    expect(signedWith('<p><em>EX-Redaktion</em></p>')).toEqual(['EX-Redaktion']);
    expect(signedWith('<p><em>Redaktion hilft gern.</em></p>')).toEqual([]);
    expect(signedWith('<p>Redaktion</p>')).toEqual([]);
  });

  it.each([
    ['<span>By</span><span>Jane Doe</span>', ['Jane Doe']],
    ['<span>By</span><span>Jane</span>', ['Jane']],
    ['<div><span>Von</span> <a href="/p/7">Erika Beispiel</a></div>', ['Erika Beispiel']],
    ['<span>Par :</span><b>Claire Dupont</b>', ['Claire Dupont']],
    ['<span>Por</span><b>Ana García</b>', ['Ana García']],
    ['<span>Yazar:</span><b>Ayşe Yılmaz</b>', ['Ayşe Yılmaz']],
    ['<span>Автор:</span><b>Иван Петров</b>', ['Иван Петров']],
    ['<span>Autor:</span><b>Łucja Śliwińska</b>', ['Łucja Śliwińska']],
    ['<span>بقلم</span><a href="/p/7">ريم الخطيب</a>', ['ريم الخطيب']],
    ['<span>نویسنده:</span><b>مهسا کریمی</b>', ['مهسا کریمی']],
    ['<span>מאת</span><b>דנה כהן</b>', ['דנה כהן']],
    ['<span>作者：</span><b>张明远</b>', ['张明远']],
    [
      '<span>By</span><ul><li><a href="/p/1">Jane Doe</a>,</li><li><a href="/p/2">Richard Roe</a> and</li><li><a href="/p/3">Ann Poe</a></li></ul>',
      ['Jane Doe', 'Richard Roe', 'Ann Poe'],
    ],
    // Parted by their style alone.
    [
      '<div>Von</div><div><a href="/p/1"><i>Erika Beispiel</i></a><a href="/p/2"><i>Max Muster</i></a></div>',
      ['Erika Beispiel', 'Max Muster'],
    ],
    [
      '<address>Von <a href="/author/1">Erika Beispiel</a>, <a href="/author/2">Max Muster</a></address>',
      ['Erika Beispiel', 'Max Muster'],
    ],
    ['<aside><span>von</span> <b>Erika Beispiel</b></aside>', ['Erika Beispiel']],
    ['<div class="head-teaser"><span>Von</span><b>Erika Beispiel</b></div>', ['Erika Beispiel']],
    ['<span>Von</span><span>dem Ort an der Mündung</span>', []],
    ['<span>تقرير</span><span>أخبار محلية</span>', []],
    ['<span>Photo:</span><span>Jane Doe</span><span>May 5, 2024</span>', []],
  ])('stand in boxes of their own after a label in %s', (boxes, authors) => {
    const body = `<h1>مكتبة جديدة في الحي القديم</h1>${boxes}`;
    expect(read({ body, lang: 'en' }).authors).toEqual(authors);
  });

  it.each([
    ['<div>Jane Doe</div><div>May 5, 2024</div>', ['Jane Doe']],
    ['<a href="/p/7">Jane Doe</a><time>2 hours ago</time>', ['Jane Doe']],
    ['<span>Jane Doe</span><span>Culture critic</span><span>May 5, 2024</span>', ['Jane Doe']],
    ['<span>Jane Doe</span> | <span>Published</span><span>May 5, 2024</span>', ['Jane Doe']],
    ['<span>Jane Doe and Richard Roe</span><span>8 min read</span>', ['Jane Doe', 'Richard Roe']],
    ['<a href="/p/7">Ana García</a>, <span>05.05.2024, 10:00</span>', ['Ana García']],
    ['<p><a>Jane Doe</a> and <a>Richard Roe</a> • May 5, 2024</p>', ['Jane Doe', 'Richard Roe']],
    // A section, a place, what a button does, a title, a caption, prose.
    ['<a href="/old-town">Old Town</a><span>May 5, 2024</span>', []],
    ['<span>Palma, Mallorca</span><span>May 5, 2024</span>', []],
    ['<button>Save Story</button><span>May 5, 2024</span>', []],
    ['<h2>Recent Posts</h2><span>May 5, 2024</span>', []],
    ['<span>PUBLISHED ON</span><span>May 5, 2024</span>', []],
    ['<span>Born:</span><span>Jane Doe</span><span>May 5, 1994</span>', []],
    ['<table><tr><td>Jane Doe</td><td>May 5, 2024</td></tr></table>', []],
    ['<p>Jane Doe</p><p>Photo: Example Agency</p><p>May 5, 2024</p>', []],
    ['<p>Jane Doe</p><p>The library was opened by those who had built it.</p>', []],
    ['<span>May 5, 2024</span><a href="/p/7">Real Estate</a>', []],
  ])('stand in a box of their own before the day in %s', (boxes, authors) => {
    const body = `<nav><a href="/old-town">Old Town</a></nav><h1>مكتبة جديدة في الحي القديم</h1>${boxes}`;
    expect(read({ body, lang: 'en' }).authors).toEqual(authors);
  });

  it('are the full names that headers give, where the page shows a first name', () => {
    const body = '<h1>A new library in the old town</h1><span>By</span><a href="/p/7">Jane</a>';
    const head = '<meta name="author" content="Jane Doe">';
    expect(read({ head, body, lang: 'en' }).authors).toEqual(['Jane Doe']);
  });

  it('are who is named before the day rather than whoever is linked far below', () => {
    const body = `<h1>مكتبة جديدة في الحي القديم</h1><div>Jane Doe</div><div>May 5, 2024</div><p>${TEXT}</p><p>${TEXT}</p><a href="/author/7">Richard Roe</a>`;
    expect(read({ body, lang: 'en' }).authors).toEqual(['Jane Doe']);
  });

  it('are not looked for in comments, related boxes and captions', () => {
    const { authors } = read({
      body: '<h1>مكتبة جديدة في الحي القديم</h1><div class="comments"><a rel="author">زائر كريم</a></div><div class="related"><span class="author">سامي الحداد</span></div><figure><figcaption class="author">تصوير وليد</figcaption></figure>',
    });
    expect(authors).toEqual([]);
  });

  it('are found though the whole page is called a sidebar', () => {
    const { authors } = read({
      body: '<div class="has-right-sidebar comments-open"><h1>مكتبة جديدة في الحي القديم</h1><a rel="author">ريم الخطيب</a></div>',
    });
    expect(authors).toEqual(['ريم الخطيب']);
  });
});

describe('authors of small sites', () => {
  const HEADING = '<h1>مكتبة جديدة في الحي القديم</h1>';

  it.each([
    [
      'go before a desk that the data name',
      `${HEADING}<p><strong>كتبت – سمية عبد الغفار</strong></p><p>${TEXT}</p>`,
      ld({ '@type': 'NewsArticle', author: { '@type': 'Person', name: 'ديسك المحافظات' } }),
      ['سمية عبد الغفار'],
    ],
    [
      'are the links of a box for each, that are not said to lead to authors; and no day cuts a name',
      `${HEADING}<div class="field-authors"><div><div class="item"><a href="/e/1">ليان القيسي</a></div> <div class="item"><a href="/e/2">مروان عبد الأحد</a></div></div></div><p>${TEXT}</p>`,
      '',
      ['ليان القيسي', 'مروان عبد الأحد'],
    ],
    [
      'stand beside the text, wherever in its box',
      `<article>${HEADING}<p>${TEXT}</p><p>${TEXT}</p><aside><p>de <a rel="author" href="/u/1">רות אביגדורי</a> ו<a rel="author" href="/u/2">יונתן מזור</a></p></aside></article>`,
      ld({ '@type': 'NewsArticle', author: { '@type': 'Person', name: 'מערכת האתר' } }),
      ['רות אביגדורי', 'יונתן מזור'],
    ],
    [
      'are asked who, in a Persian interview',
      `${HEADING}<p><em>گفت‌وگو از <strong>آیدا کامران</strong> / عکس‌ها از سروش ایمانی / ۱۲ شهریور ۱۴۰۰</em></p><p>${TEXT}</p>`,
      '<meta name="author" content="نادر صفوی">',
      ['آیدا کامران'],
    ],
    [
      'are not who took the pictures, in a line of its own',
      `${HEADING}<div><strong>المثال - حسناء أزروال (صحافية متدربة)</strong><br><strong>تصوير ومونتاج: جواد بوتكيوت</strong><br><br>${TEXT}</div>`,
      meta('og:site_name', 'المثال'),
      ['حسناء أزروال'],
    ],
    [
      'are not who made the pages, in other letters',
      `${HEADING}<div><a class="writer-name" href="/View/Author?id=112">ليان أبو الهوى</a></div><p>${TEXT}</p>`,
      '<meta name="author" content="Intertech for Web Solutions">',
      ['ليان أبو الهوى'],
    ],
    [
      'are not who reviewed the text, and go without what they are',
      `${HEADING}<div><div><span>تمت الكتابة بواسطة: </span><a href="/writers/77">أخصائية التغذية رنا العموري</a></div><div><span>تمت المراجعة من قبل: </span><a href="/doctors/4">د. وسام الترك</a></div></div><p>${TEXT}</p>`,
      '',
      ['رنا العموري'],
    ],
    [
      'are the first of a list with photographer and editor',
      `${HEADING}<p>${TEXT}</p><div class="item-reporter"><ul><li>خبرنگار: <a href="/reporter/44">مهسا جوزدانی</a></li><li>عکاس: پویا درچه‌ای</li><li>دبیر: ح. ملک‌پور</li></ul></div>`,
      '',
      ['مهسا جوزدانی'],
    ],
    [
      'stand in a table, and not who put the text there',
      `${HEADING}<table><tr><td>الكاتب</td><td>م. عبدالإله الشمري</td></tr><tr><td>القسم</td><td>رحلات الرصد</td></tr></table><p>${TEXT}</p>`,
      '<meta name="author" content="webmaster2">',
      ['عبدالإله الشمري'],
    ],
    [
      'are no call in a box that is named after them',
      `${HEADING}<p>${TEXT}</p><div class="author-radio"><p>تابعوا أخبار الجهات على الموجة وعبر تطبيق الراديو</p></div>`,
      '',
      [],
    ],
    [
      'are no hidden label of a field',
      `${HEADING}<div><div style="display:none">محتوى الصفحة</div><p>${TEXT}</p></div>`,
      '',
      [],
    ],
    [
      'go before an institute that is called after two things',
      `${HEADING}<p>${TEXT}</p><div style="text-align:left"><strong>زهره وثوقی</strong></div>`,
      '<meta name="author" content="مؤسسه فرهنگی و اطلاع‌رسانی مهرآرا">',
      ['زهره وثوقی'],
    ],
    [
      'go before an account',
      `${HEADING}<p><em>כתיבה: <strong>מיכל הרמתי</strong> | צילום: ניר סגל</em></p><p>${TEXT}</p>`,
      '<meta name="author" content="Shop Account">',
      ['מיכל הרמתי'],
    ],
  ])('%s', (_, body, head, names) => {
    expect(read({ body, head }).authors).toEqual(names);
  });

  it.each([
    [
      'th',
      '<h1>นาฬิกาหอสถานีรถไฟ</h1><p style="text-align:right"><strong>เรื่องและภาพ: ปาลิดา เรืองวารี</strong></p>',
      ['ปาลิดา เรืองวารี'],
    ],
    [
      'ko',
      '<h3>간이역 대합실에 들어선 동네 사진관</h3><ul><li>기자명 도경훈·<span>배수린</span></li><li>입력 2023.12.08</li></ul>',
      ['도경훈', '배수린'],
    ],
    [
      'hi',
      `<h1>सौ साल पुरानी बावड़ी फिर भरी</h1><div class="auth"><span class="auth-name"><a href="/author/archana">अर्चना सेंगर</a></span>, झांसी</div>${ld({ '@type': 'NewsArticle', author: { '@type': 'Person', name: 'अमर उजाला नेटवर्क' } })}`,
      ['अर्चना सेंगर'],
    ],
    [
      'de',
      '<h1>Den Schnee muss man fragen</h1><p>Der Pass öffnet in diesem Jahr früher als sonst, und mit der Arbeit hat der Trupp schon Ende März begonnen.</p><p><em>Das Gespräch führte Ladina Caflisch.</em></p>',
      ['Ladina Caflisch'],
    ],
    [
      'tr',
      '<h1>Tavan arasından eski radyo çıktı</h1><ul><li><span>Muhabir:</span> <a href="/m/1">Nuray Akpınar</a></li><li><span>Yayınlanma</span> <time>24.02.2024 - 11:42</time></li></ul>',
      ['Nuray Akpınar'],
    ],
    [
      'en',
      '<h1>Seeds arrive at rural libraries</h1><div><div class="field__label">Release Date</div><div><time datetime="2023-09-18T12:00:00Z">Monday, September 18, 2023</time></div></div>',
      [],
    ],
    [
      'ug',
      '<h2>كوچا نېنىنىڭ ھىدى: تونۇر بېشىدا ئۆتكەن بىر كۈن</h2><div><small>مەنبە:</small>بوستان تورى <small>ئاپتور:</small>ئابلىكىم ئەنۋەر <small>چېكىلىشى:</small> 12</div>',
      ['ئابلىكىم ئەنۋەر'],
    ],
  ])('of a label or none (%s)', (lang, body, names) => {
    expect(read({ lang, body }).authors).toEqual(names);
  });

  it('end an Urdu text with what they are, and in brackets who held the camera', () => {
    const { document } = new JSDOM(
      `<html lang="ur"><body><h1>ریل گاڑی میں سفری عجائب گھر</h1><p>${TEXT}</p><p><strong>ثناء خالد، نمائندہ خصوصی لاہور (کیمرہ مین: عدیل انجم)</strong></p></body></html>`,
      { url: 'https://news.example/a' },
    ).window;
    const content = document.createElement('div');
    content.innerHTML = `<p>${TEXT}</p><p><strong>ثناء خالد، نمائندہ خصوصی لاہور (کیمرہ مین: عدیل انجم)</strong></p>`;
    expect(readMetadata(gatherEvidence(document, 'ur', NOW), content).authors).toEqual([
      'ثناء خالد',
    ]);
  });

  it('stand in brackets at the end of a Japanese text, though a line about something else follows', () => {
    const { document } = new JSDOM(
      '<html lang="ja"><body><h1>駅の水槽、終列車まで明かり</h1></body></html>',
      { url: 'https://news.example/a' },
    ).window;
    const content = document.createElement('div');
    content.innerHTML =
      '<p>駅舎の窓口には木の小箱があり、切符の形の紙に包んだ餌を買うことができる。売り上げは電気代になる。（遠藤真紀）</p><p>取材班へ、身近な疑問をお寄せください。</p>';
    document.body.append(content);
    expect(readMetadata(gatherEvidence(document, 'ja', NOW), content).authors).toEqual([
      '遠藤真紀',
    ]);
  });
});

describe('a day of publication', () => {
  it('is not that of the last change, which a class alone tells, beside the one that is shown', () => {
    const { published } = read({
      lang: 'es',
      body: `<h2>La vía verde llega a la estación</h2><p>${TEXT}</p><div class="fusion-meta-info"><div>Por <span class="vcard"><a href="/author/nuria/" rel="author">Nuria Ejemplo</a></span><span>|</span><span class="updated rich-snippet-hidden">2019-06-02T18:20:11+02:00</span><span>mayo 15th, 2019</span></div></div>`,
    });
    expect(published).toBe('2019-05-15');
  });

  it.each([
    ['el', '<span class="d">7</span><span class="m">Νοε</span><span class="y">2013</span>'],
    ['pl', '<div>7</div><div>lis</div><div>2013</div>'],
    ['en', '<div>Nov</div><div>7</div><div>2013</div>'],
    ['de', '<div>7</div><div>11</div><div>2013</div>'],
  ])('is a leaf of a calendar beside the headline, whose style parts it (%s)', (lang, leaf) => {
    const body = `<div class="posthead"><div class="calbox">${leaf}</div><h2>A heading</h2></div>`;
    expect(read({ lang, body }).published).toBe('2013-11-07');
  });

  it('is the publisher’s own, nine hours east of the one that data count in', () => {
    const head =
      ld({ '@type': 'NewsArticle', datePublished: '2023-02-15T18:30:00.000Z' }) +
      meta('article:published_time', '2023-02-15T18:30:00.000Z');
    const body =
      '<h1>섬마을 분교의 마지막 졸업식</h1><div class="dateline"><span class="inputDate">입력 2023.02.16. 03:30</span></div>';
    expect(read({ head, body, lang: 'ko' }).published).toMatch(/^2023-02-16/);
    expect(
      read({ head, body: body.replace('16. 03:30', '15. 19:30'), lang: 'en' }).published,
    ).toMatch(/^2023-02-15/);
  });

  it.each([
    [
      ld({ '@type': 'NewsArticle', datePublished: '2026-07-21T00:30:00+03:00' }),
      '2026-07-21T00:30:00+03:00',
      'json-ld',
    ],
    [meta('article:published_time', '2026-07-21T10:00:00Z'), '2026-07-21T10:00:00Z', 'meta'],
    ['<meta name="pubdate" content="21 يوليو 2026">', '2026-07-21', 'meta'],
    ['<meta name="citation_publication_date" content="2026/07/21">', '2026-07-21', 'meta'],
    ['<meta name="DC.date.issued" content="2026-07-21">', '2026-07-21', 'meta'],
  ])('is read from %s', (head, published, source) => {
    const metadata = read({ head });
    expect(metadata.published).toBe(published);
    expect(metadata.sources.published).toBe(source);
  });

  it.each([
    ['<time datetime="2026-07-21T10:00:00+03:00">21 يوليو</time>', '2026-07-21T10:00:00+03:00'],
    ['<span itemprop="datePublished" content="2026-07-21"></span>', '2026-07-21'],
    ['<div class="date">الثلاثاء ٢١ تموز/يوليو ٢٠٢٦</div>', '2026-07-21'],
    ['<p>الجمعة 8 فيفري 2019</p>', '2019-02-08'],
    [
      '<article><footer class="submitted"><span>الجمعة 8 فيفري 2019</span></footer></article>',
      '2019-02-08',
    ],
    ['<div class="date">۳۰ تیر ۱۴۰۵</div>', '2026-07-21'],
    ['<div class="date">03/04/2021</div>', '2021-04-03'],
    [
      '<div class="date">تحديث: 5 مايو 2021</div><div class="date">نشر: 3 مايو 2021</div>',
      '2021-05-03',
    ],
  ])('is seen in %s', (markup, published) => {
    expect(read({ body: `<h1>مكتبة جديدة في الحي القديم</h1>${markup}` }).published).toBe(
      published,
    );
  });

  it('is that on which most places agree', () => {
    const { published } = read({
      head: `${ld({ '@type': 'NewsArticle', datePublished: '2020-01-01' })}${meta('article:published_time', '2026-07-21T10:00:00+03:00')}`,
      body: '<h1>مكتبة جديدة في الحي القديم</h1><time datetime="2026-07-21">21 يوليو 2026</time>',
    });
    expect(published).toBe('2026-07-21T10:00:00+03:00');
  });

  it("is the address's where data counts in UTC and it is past midnight there", () => {
    const { published } = read({
      lang: 'en',
      url: 'https://news.example/town/2026/oct/06/library-opens',
      head: ld({ '@type': 'NewsArticle', datePublished: '2026-10-05T23:01:23.000Z' }),
      body: '<h1>A library opens</h1>',
    });
    expect(published).toBe('2026-10-06');
  });

  it("is the publisher's own where data counts in UTC", () => {
    const { published } = read({
      head: ld({ '@type': 'NewsArticle', datePublished: '2020-12-24T23:59:00Z' }),
      body: '<h1>مكتبة جديدة في الحي القديم</h1><div class="date">25 ديسمبر 2020</div>',
    });
    expect(published).toBe('2020-12-25');
  });

  it("is the publisher's own where data count in UTC, and what is told of a change has its clock", () => {
    const readAs = (body = '') =>
      read({
        head: `${ld({ '@type': 'NewsArticle', datePublished: '2021-10-02T18:00:00.000Z' })}${meta('article:published_time', '2021-10-02T18:00:00.000Z')}${meta('og:updated_time', '2021-10-03T09:15:00+11:00')}`,
        body: `<h1>A library opened in the old town</h1>${body}`,
        lang: 'en',
      }).published;
    expect(readAs()).toBe('2021-10-03T05:00:00+11:00');
    expect(
      read({
        head: `${ld({ '@type': 'NewsArticle', datePublished: '2021-10-03T02:00:00Z', dateModified: '2021-10-05T09:15:00-04:30' })}`,
        body: '<h1>A library opened in the old town</h1>',
        lang: 'en',
      }).published,
    ).toBe('2021-10-02T21:30:00-04:30');
    // Clocks that do not exist: the day stands, and the page is read.
    const odd = (datePublished: string, dateModified: string) =>
      read({
        head: ld({ '@type': 'NewsArticle', datePublished, dateModified }),
        body: '<h1>A library opened in the old town</h1>',
        lang: 'en',
      }).published;
    expect(odd('2021-10-02T18:00:99Z', '2021-10-03T09:15:00+11:00')).toBe('2021-10-02');
    expect(odd('2021-10-02T18:00:00Z', '2021-10-03T09:15:00+99:99')).toBe('2021-10-02T18:00:00Z');
  });

  it("is the publisher's own though another day is shown far from the headline", () => {
    const { published } = read({
      head: ld({ '@type': 'NewsArticle', datePublished: '2020-12-25T01:10:00Z' }),
      body: '<div><h1>A library opened in the old town</h1><div class="date">December 24, 2020</div></div><p>'.concat(
        TEXT.repeat(5),
        '</p><p class="date">December 25, 2020</p>',
      ),
      lang: 'en-US',
    });
    expect(published).toBe('2020-12-24');
  });

  it('is not that in the header of the page, nor above a headline that is no heading', () => {
    const head = '<title>مكتبة جديدة في الحي القديم</title>';
    const shown = '<ul><li class="time">12 ديسمبر 2025 - 11:52</li></ul>';
    const title = 'مكتبة جديدة في الحي القديم';
    expect(
      read({
        head,
        body: `<header><time>الإثنين 23 نوفمبر 2026</time></header><article>${shown}<h1>${title}</h1></article>`,
      }).published?.slice(0, 10),
    ).toBe('2025-12-12');
    expect(
      read({
        head,
        body: `<table><tr><td><span id="lblDate">الإثنين 23 نوفمبر 2026</span></td></tr><tr><td><b><span>${title}</span></b></td></tr><tr><td><span id="lblNewsDate">12/12/2025 09:37 م</span></td></tr></table>`,
      }).published?.slice(0, 10),
    ).toBe('2025-12-12');
  });

  it('is not today, as the page says above', () => {
    const { published } = read({
      body: '<header><div><p id="todays-date">الإثنين 23 نوفمبر 2026</p></div></header><h1>مكتبة جديدة في الحي القديم</h1><div>12.12.2025</div>',
    });
    expect(published).toBe('2025-12-12');
  });

  it('is the one beside the headline before those of other articles', () => {
    const { published } = read({
      body: `<div><div class="date-box"><span>12 يونيو 2026</span></div><h1>مكتبة جديدة في الحي القديم</h1><p>${TEXT.repeat(5)}</p></div><div class="date-box"><span>3 مايو 2026</span></div>`,
    });
    expect(published).toBe('2026-06-12');
  });

  it('is not that of the last change where data tell them apart', () => {
    const { published, modified } = read({
      head:
        meta('article:published_time', '2019-11-25T18:18:05+00:00') +
        meta('article:modified_time', '2026-02-23T11:48:43+00:00'),
      body: '<div><h1>A library opened in the old town</h1><time datetime="2026-02-23">Feb 23, 2026</time></div>',
      lang: 'en',
    });
    expect(published).toBe('2019-11-25T18:18:05+00:00');
    expect(modified).toBe('2026-02-23T11:48:43+00:00');
  });

  it('is the line closely above the headline before lines far below', () => {
    const below = '<div>16 يونيو 2026</div>'.repeat(4);
    const { published } = read({
      body: `<h2><span>12 يونيو 2026</span></h2><h1>مكتبة جديدة في الحي القديم</h1><p>${TEXT.repeat(3)}</p>${below}`,
    });
    expect(published).toBe('2026-06-12');
  });

  it('is the first of those that microdata give, though others agree on that of another article', () => {
    const given = (day: string) => `<meta itemprop="datePublished" content="${day}">`;
    const teaser = `<div><h3><a href="/b">حديقة</a></h3><time class="date" datetime="2026-07-19">19 يوليو 2026</time>${given('2026-07-19')}</div>`;
    const { published } = read({
      body: `<h1>مكتبة جديدة في الحي القديم</h1><time datetime="2026-07-21">${given('2026-07-21')}</time><p>${TEXT}</p><p>${TEXT}</p>${teaser}${teaser}`,
    });
    expect(published).toBe('2026-07-21');
  });

  it.each([
    ['ar', 'من 14 أكتوبر 1999 – 20 يناير 2000'],
    ['en', 'October 14, 1999 – January 20, 2000'],
  ])('is no end of a span of time (%s)', (lang, span) => {
    const body = `<h1>مكتبة جديدة في الحي القديم</h1><p>${span}</p>`;
    expect(read({ body, lang }).published).toBeNull();
  });

  it.each([
    // In the margin under the headline.
    '<aside><div>5 مايو 2021</div></aside>',
    '<section class="head-teaser"><time>5 مايو 2021</time></section>',
  ])('is seen in %s, though such boxes stand beside articles', (box) => {
    const body = `<h1>مكتبة جديدة في الحي القديم</h1>${box}<p>${TEXT}</p>`;
    expect(read({ body }).published).toBe('2021-05-05');
  });

  it('is not that of another article, whose headline is linked beside it', () => {
    const card =
      '<div><time datetime="2024-12-23">23 ديسمبر 2024</time></div><a href="/b">حديقة جديدة تفتح أبوابها في الحي الغربي</a>';
    const body = (line: string) =>
      `<h1>مكتبة جديدة في الحي القديم</h1>${line}<p>${TEXT}</p><p>${TEXT}</p><div>${card}</div>`;
    expect(read({ body: body('') }).published).toBeNull();
    // Nor where it is marked up as a time and the article's own is not.
    expect(read({ body: body('<div>5 مايو 2021</div>') }).published).toBe('2021-05-05');
    expect(
      read({ body: body('').replace(card, card.split('</div>')[0] as string) }).published,
    ).toBe('2024-12-23');
  });

  it.each([
    '<div><a href="/a">الثلاثاء الخامس من مايو، <span>5 مايو 2021</span> الساعة العاشرة</a></div>',
    '<div><a href="mailto:rima@news.example">rima.khatib@news.example</a> <time>5 مايو 2021</time></div>',
  ])('is seen far below in %s', (line) => {
    const body = `<h1>مكتبة جديدة في الحي القديم</h1><p>${TEXT}</p><p>${TEXT}</p>${line}`;
    expect(read({ body }).published).toBe('2021-05-05');
  });

  it('is not the day on which a source was looked at', () => {
    const body = '<h1>A new library</h1><div class="meta">Retrieved 7 January 2010</div>';
    expect(read({ body, lang: 'en' }).published).toBeNull();
  });

  it.each([
    '<div class="author"><a href="/u/7">ريم الخطيب</a>، 21 يوليو 2026<div>3.2 من خمس نقاط لهذا المقال، بحسب من صوتوا له من القراء في الأيام الأولى من نشره</div></div>',
  ])('is read from %s', (markup) => {
    const { published } = read({ body: `<h1>مكتبة جديدة في الحي القديم</h1>${markup}` });
    expect(published?.slice(0, 10)).toBe('2026-07-21');
  });

  it('is not later than the last change that the page shows', () => {
    const { published } = read({
      head: '<meta name="date" content="2020-04-29T11:52:23">',
      body: '<div><h1>Eine neue Bücherei in der Altstadt</h1><p>Stand: 28.04.2020 18:00 Uhr</p></div>',
      lang: 'de',
    });
    expect(published).toBe('2020-04-28');
  });

  it('comes from the address as a last resort', () => {
    const { published, sources } = read({ url: 'https://news.example/2026/07/21/a' });
    expect(published).toBe('2026-07-21');
    expect(sources.published).toBe('address');
  });

  it('is not of the future, nor ambiguous, nor of the footer', () => {
    expect(read({ head: meta('article:published_time', '2031-01-01') }).published).toBeNull();
    expect(
      read({
        lang: 'en',
        body: '<h1>Some headline of words</h1><div class="date">03/04/2021</div>',
      }).published,
    ).toBeNull();
    expect(
      read({
        body: '<h1>مكتبة جديدة في الحي القديم</h1><footer><div class="date">3 مايو 2021</div></footer>',
      }).published,
    ).toBeNull();
  });

  it('is apart from that of the last change', () => {
    const { published, modified } = read({
      head: ld({
        '@type': 'NewsArticle',
        datePublished: '2026-07-20',
        dateModified: '2026-07-21T08:00:00+03:00',
      }),
    });
    expect(published).toBe('2026-07-20');
    expect(modified).toBe('2026-07-21T08:00:00+03:00');
  });
});

describe('a site', () => {
  it('is what the picture that leads home says it is, where nothing else names it', () => {
    const logo = (name: string) =>
      `<a href="/ar/" id="gkLogo"><img src="/images/logo-ar.png" alt="${name}"></a><h1>مكتبة جديدة في الحي القديم</h1>`;
    expect(read({ body: logo('وكالة الضفة للأنباء') }).site).toBe('وكالة الضفة للأنباء');
    expect(read({ body: logo('Zur Neue Daffa Startseite') }).site).toBe('Neue Daffa');
    expect(read({ body: logo('Neue Daffa - Nachrichten für alle') }).site).toBe('Neue Daffa');
  });

  it('is the main heading where a lesser one below it is the longer other half of the title', () => {
    for (const title of [
      'جريدة الحي: افتتاح مكتبة جديدة',
      'جريدة الحي - مكتبة الحي القديم تفتح أبوابها',
    ]) {
      const [site, headline] = title.split(/: | - /) as [string, string];
      const metadata = read({
        head: `<title>${title}</title>`,
        body: `<h1><a href="https://news.example/blog/">${site}</a></h1><h3>${headline}</h3>`,
        url: 'https://news.example/blog/2009/03/a.html',
      });
      expect(metadata).toMatchObject({ site, title: headline });
    }
  });

  it('is what its header says in the letters of its readers, before what data have in others', () => {
    const data = { '@type': 'Organization', name: 'Daffa', url: 'https://daffa.example' };
    const { site } = read({
      url: 'https://daffa.example/a',
      head: `${meta('og:site_name', 'الضفة')}<title>مكتبة جديدة في الحي القديم | الضفة</title>${ld({
        '@graph': [
          { '@type': 'NewsArticle', headline: 'مكتبة جديدة في الحي القديم', publisher: data },
          { ...data, '@type': 'WebSite' },
        ],
      })}`,
      body: '<h1>مكتبة جديدة في الحي القديم</h1>',
    });
    expect(site).toBe('الضفة');
  });

  it('is what leads home, where the title says the same beside another form of it', () => {
    const { site } = read({
      head: '<title>توثيق محطة القطار حجراً حجراً | جامعة الضفة - Daffa University</title>',
      body: '<strong><a href="/ar" title="الرئيسية" rel="home">جامعة الضفة</a></strong><h1>توثيق محطة القطار حجراً حجراً</h1>',
    });
    expect(site).toBe('جامعة الضفة');
  });

  it('is the main heading before a colon, however long the headline after it is', () => {
    const headline = 'مكتبة الحي القديم تفتح أبوابها للجميع بعد عامين من أعمال الترميم';
    const metadata = read({
      head: `<title>جريدة الحي: ${headline}</title>`,
      body: `<h1><a href="https://news.example/blog/">جريدة الحي</a></h1><h3>${headline}</h3>`,
    });
    expect(metadata).toMatchObject({ site: 'جريدة الحي', title: headline });
  });

  it('is no section that the menu leads to, and the headline neither', () => {
    const menu =
      '<ul><li><a href="/">الرئيسية</a></li><li><a href="/press.html">بيانات صحفية</a></li></ul>';
    const headline = 'صناديق الكتب تسافر إلى حدائق المدينة في الصيف';
    expect(
      read({
        head: `<title>${headline} - بيانات صحفية</title>`,
        body: `${menu}<h1>${headline}</h1>`,
      }),
    ).toMatchObject({ site: null, title: headline });
    const municipal = {
      head: '<title>بيانات صحفية - بلدية الضفة القديمة الكبرى</title>',
      body: `${menu}<h2>بيانات صحفية</h2><div><h3>${headline}</h3></div>`,
    };
    expect(read(municipal)).toMatchObject({ site: 'بلدية الضفة القديمة الكبرى', title: headline });
    // A page of its own that the menu leads to is called so.
    expect(read({ ...municipal, url: 'https://news.example/press.html' }).title).toBe(
      'بيانات صحفية',
    );
  });

  it('is no headline, where a lesser heading above it or a longer one at the foot has the name of the site', () => {
    const site = 'أصدقاء مكتبات الأحياء';
    for (const body of [
      `<h2>${site}</h2><h1>مكتبة جديدة</h1>`,
      `<h1>مكتبة جديدة</h1><footer><h2>${site}</h2></footer>`,
    ])
      expect(read({ head: `<title>مكتبة جديدة - ${site}</title>`, body })).toMatchObject({
        site,
        title: 'مكتبة جديدة',
      });
  });

  it('is the main heading that leads to its front page, as old blogs have it', () => {
    const { site } = read({
      url: 'https://kulturbote.example/2013/orgel',
      head: '<title>Kulturbote Oberes Tal: Die Orgel, die im Stall überwinterte</title>',
      body: '<h1><a rel="home" href="https://kulturbote.example/">Kulturbote Oberes Tal</a></h1><h2>Die Orgel, die im Stall überwinterte</h2>',
      lang: 'de',
    });
    expect(site).toBe('Kulturbote Oberes Tal');
  });

  it('is what stands behind the headline, parted from it as Chinese sites do', () => {
    const author = '<meta name="author" content="河岸网">';
    expect(read({ head: `<title>春茶开采 首批鲜叶下山-河岸网</title>${author}` }).site).toBe(
      '河岸网',
    );
    expect(read({ head: `<title>春茶开采|早餐_河岸网订阅</title>${author}` }).site).toBe('河岸网');
  });

  it('is who owns it, without that the rights are reserved', () => {
    const head = '<title>春茶开采--河岸网</title>';
    const body = '<div id="footer">Copyright © 2013 河岸网版权所有</div>';
    expect(read({ head: `${head}<meta name="publisher" content="河岸网">`, body }).site).toBe(
      '河岸网',
    );
  });

  it('keeps a name that speaks of rights', () => {
    const head = '<meta property="og:site_name" content="河岸版权网">';
    expect(read({ head }).site).toBe('河岸版权网');
  });

  it('is no language', () => {
    const head = `<title>مكتبة جديدة | صحيفة الضفة</title>${meta('og:site_name', 'ar')}${ld({ '@type': 'NewsArticle', publisher: { name: 'صحيفة الضفة' } })}`;
    expect(read({ head }).site).toBe('صحيفة الضفة');
  });

  it('is its address as it writes that itself, before an account', () => {
    const head = `${meta('og:site_name', 'Daffa.RU')}<meta name="twitter:site" content="@daffaruofficial">`;
    expect(read({ head, url: 'https://daffa.ru/a' }).site).toBe('Daffa.RU');
  });

  it('signs with its name in either script, without its spaces', () => {
    const { authors, site } = read({
      head:
        meta('og:site_name', 'الضفة 24 / Daffa 24') +
        ld({ '@type': 'NewsArticle', author: { '@type': 'Person', name: 'الضفة24' } }),
      body: '<h1>مكتبة جديدة</h1><p>كتبت هدى محفوظ:</p>',
    });
    expect(site).toBe('الضفة 24 / Daffa 24');
    expect(authors).toEqual(['هدى محفوظ']);
  });

  it('is what stands beside the headline in the title, where nothing else names it', () => {
    const og = meta('og:title', 'مكتبة جديدة في الحي القديم');
    const head = `<title>وكالة الضفة الإخبارية - مكتبة جديدة في الحي القديم</title>${og}`;
    expect(read({ head }).site).toBe('وكالة الضفة الإخبارية');
  });

  it.each([
    [meta('og:site_name', 'جريدة المثال'), 'جريدة المثال'],
    [
      ld({ '@type': 'NewsArticle', publisher: { '@type': 'Organization', name: 'جريدة المثال' } }),
      'جريدة المثال',
    ],
    ['<meta name="application-name" content="جريدة المثال">', 'جريدة المثال'],
    [
      `${meta('og:site_name', 'news.example')}${ld({ '@type': 'NewsArticle', publisher: { name: 'جريدة المثال' } })}`,
      'جريدة المثال',
    ],
    [`${meta('og:site_name', 'Example')}<title>A headline of words | Example</title>`, 'Example'],
  ])('names itself in %s', (head, site) => {
    expect(read({ head }).site).toBe(site);
  });

  it('is the name with its spaces before an account of that name', () => {
    const { site } = read({
      head: `${meta('og:site_name', 'examplenews')}${ld({ '@type': 'NewsArticle', publisher: { name: 'Example News' } })}`,
    });
    expect(site).toBe('Example News');
  });

  it.each([
    [
      'a company',
      ld({
        '@type': 'NewsArticle',
        publisher: { '@type': 'Organization', name: 'Verlag AG', url: 'https://news.example' },
      }) + meta('og:site_name', 'Altstadt-Bote'),
      'Altstadt-Bote',
    ],
    [
      'an account',
      meta('twitter:site', '@altstadt_bote') + '<title>Eine neue Bücherei | Altstadt Bote</title>',
      'Altstadt Bote',
    ],
    [
      'its newsroom',
      ld({
        '@type': 'NewsArticle',
        author: {
          '@type': 'Organization',
          name: 'Redaktion des Boten',
          url: 'https://news.example/team',
        },
      }) + meta('og:site_name', 'news.example'),
      'news.example',
    ],
  ])('is not named after %s', (_, head, site) => {
    expect(read({ head, lang: 'de' }).site).toBe(site);
  });

  it('is named by itself in its own script before an address in small letters', () => {
    const { site } = read({
      url: 'https://www.daffanews.example/a',
      head: `${meta('og:site_name', 'الضفة نيوز')}${ld({ '@type': 'NewsArticle', publisher: { name: 'daffanews' } })}<meta name="twitter:site" content="@daffanews">`,
      body: '<div class="logo"><img alt="الضفة نيوز" src="/l.png"></div>',
    });
    expect(site).toBe('الضفة نيوز');
  });

  it('is not named by an account that is its address', () => {
    const { site } = read({
      url: 'https://www.bote.example/a',
      head: `${meta('og:site_name', 'www.bote.example')}<meta name="twitter:site" content="@bote_example">`,
    });
    expect(site).toBe('bote.example');
  });

  it('is what its logo says, where the title begins with it', () => {
    const { site } = read({
      head: '<title>جريدة الضفة اليومية-مكتبة جديدة في الحي القديم</title>',
      body: '<a href="/"><img src="/l.jpg" alt="جريدة الضفة"></a><h1>مكتبة جديدة في الحي القديم</h1>',
    });
    expect(site).toBe('جريدة الضفة');
  });

  it('is read from what describes its logo', () => {
    const { site } = read({
      url: 'https://altstadtbote.example/a',
      body: '<div class="logo"><img alt="64_Altstadtbote_logotype_black" src="/l.png"></div>',
    });
    expect(site).toBe('Altstadtbote');
  });

  it.each([
    ['/img/l.png" alt="شعار جريدة المثال', 'جريدة المثال'],
    ['/img/l.png" alt="Altstadtbote: zur Startseite', 'Altstadtbote'],
  ])('is read from its logo without what only says that it is one: %s', (image, site) => {
    expect(
      read({
        url: 'https://altstadtbote.example/a',
        head: '<title>مكتبة | جريدة المثال</title>',
        body: `<div class="logo"><img src="${image}"></div>`,
      }).site,
    ).toBe(site);
  });

  it('is read from the title beside a heading that says the rest', () => {
    const { site } = read({
      head: '<title>Po 31 latach wrócił prom | Stowarzyszenie Wiślanki</title>',
      body: '<h1>Po 31 latach wrócił prom</h1>',
      lang: 'pl',
    });
    expect(site).toBe('Stowarzyszenie Wiślanki');
  });

  it('is read where two places agree that say little by themselves', () => {
    const siteOf = (head: string, body: string) => read({ head, body, lang: 'en' }).site;
    const title =
      '<title>Saltmarsh Diary: A wet Sunday and a short-eared owl above the sea wall</title>';
    const feed =
      '<link rel="alternate" type="application/atom+xml" title="Saltmarsh Diary - Atom" href="/f">';
    const logo = '<h1 class="logo"><a href="/" title="Saltmarsh Diary"><span></span></a></h1>';
    const foot =
      '<div id="footer"><small>Copyright © 2013 Saltmarsh Diary. All rights reserved.</small></div>';
    expect(siteOf(title + feed, '')).toBeNull();
    expect(siteOf(title + feed, foot)).toBe('Saltmarsh Diary');
    expect(siteOf(title + feed, logo)).toBe('Saltmarsh Diary');
    expect(siteOf(title, logo + foot)).toBe('Saltmarsh Diary');
    expect(
      siteOf(
        '<title>Saltmarsh Diary - Birds of the north - Content</title><meta name="copyright" content="Copyright (c) by Saltmarsh Diary">',
        '',
      ),
    ).toBe('Saltmarsh Diary');
  });

  it('is no address with its www', () => {
    expect(read({ head: meta('og:site_name', 'www.altstadtbote.example') }).site).toBe(
      'altstadtbote.example',
    );
  });

  it('is null where it gives itself no name', () => {
    expect(read({ head: '<title>مكتبة جديدة في الحي القديم</title>' }).site).toBeNull();
  });
});

describe('a lead image', () => {
  it('is the size that the page shows, with its caption and description', () => {
    const { image } = read({
      head: meta('og:image', 'https://cdn.example/p/8f3a2b1c9d-1200x630.jpg'),
      body: '<h1>مكتبة جديدة في الحي القديم</h1><figure><img src="/p/8f3a2b1c9d-640x360.jpg" alt="قاعة القراءة"><figcaption>القاعة يوم الافتتاح</figcaption></figure>',
    });
    expect(image).toEqual({
      src: 'https://news.example/p/8f3a2b1c9d-640x360.jpg',
      alt: 'قاعة القراءة',
      caption: 'القاعة يوم الافتتاح',
    });
  });

  it('is what the page claims where another of the same folder is shown', () => {
    const { image } = read({
      head: meta('og:image', 'https://cdn.example/images/104442/35/1044423504.jpg'),
      body: '<img src="/img/104442/34/1044423427_1000x541.jpg"><h1>مكتبة جديدة في الحي القديم</h1>',
    });
    expect(image?.src).toBe('https://cdn.example/images/104442/35/1044423504.jpg');
  });

  it('is the figure under the headline, and not another that the page claims', () => {
    const { image, sources } = read({
      head: meta('og:image', 'https://cdn.example/p/social-card-7734512.jpg'),
      body: `<h1>مكتبة جديدة في الحي القديم</h1><figure><img src="/p/8f3a2b1c9d.jpg"></figure><p>${TEXT}</p><img src="https://cdn.example/p/social-card-7734512-300x200.jpg">`,
    });
    expect(image?.src).toBe('https://news.example/p/8f3a2b1c9d.jpg');
    expect(sources.image).toBe('figure');
  });

  it('is the size that the page claims of the very file that it shows', () => {
    const { image } = read({
      head: meta(
        'og:image',
        'https://cdn.example/1.774.33!/image.jpg_gen/derivatives/640/image.jpg',
      ),
      body: '<h1>مكتبة جديدة في الحي القديم</h1><img src="https://cdn.example/1.774.33!/image.jpg">',
    });
    expect(image?.src).toBe(
      'https://cdn.example/1.774.33!/image.jpg_gen/derivatives/640/image.jpg',
    );
  });

  it('is what the page claims where it shows none', () => {
    const { image, sources } = read({ head: meta('og:image', '/p/library.jpg') });
    expect(image?.src).toBe('https://news.example/p/library.jpg');
    expect(sources.image).toBe('meta');
  });

  it.each([
    '/img/logo.png',
    '/placeholder.jpg',
    '/a/default-share.png',
    '/imgs/share.png',
    '/gen/headshots/75x75/rima.jpg',
    'data:image/gif;base64,R0',
    'javascript:alert(1)',
    '/x.svg',
  ])('is not %s', (address) => {
    expect(read({ head: meta('og:image', address) }).image).toBeNull();
  });

  it('is the lazy picture and not its stand-in', () => {
    const { image } = read({
      head: meta('og:image', 'https://cdn.example/2026/received_896597551082.jpeg'),
      body: '<h1>مكتبة جديدة في الحي القديم</h1><img src="/themes/empty.png" data-src="https://cdn.example/2026/received_896597551082-750x375.jpeg">',
    });
    expect(image?.src).toBe('https://cdn.example/2026/received_896597551082-750x375.jpeg');
  });
});

it('reads excerpt and canonical address as claims', () => {
  const { excerpt, canonicalUrl, sources } = read({
    head: `${meta('og:description', 'خلاصة &amp;amp; أكثر')}<link rel="canonical" href="/b">`,
  });
  expect(excerpt).toBe('خلاصة & أكثر');
  expect(canonicalUrl).toBe('https://news.example/b');
  expect(sources.excerpt).toBe('meta');
});

it('knows nothing of a page that says nothing', () => {
  expect(read({})).toEqual({
    title: '',
    authors: [],
    agency: null,
    site: null,
    published: null,
    modified: null,
    excerpt: null,
    image: null,
    canonicalUrl: null,
    sources: { title: 'title' },
  });
});

it('cleans every text of controls, markup and excess', () => {
  const { title, site } = read({
    head: `${meta('og:title', `\u202eعنوان\u202c\u0007 ${'ط'.repeat(9000)}`)}${meta('og:site_name', '\u2067مثال\u2069')}`,
  });
  expect(title).toMatch(/^عنوان ط+$/);
  expect(title.length).toBeLessThanOrEqual(2000);
  expect(site).toBe('مثال');
});

describe('a hostile page', () => {
  it.each([
    'querySelectorAll',
    'getAttribute',
    'closest',
    'textContent',
    'title',
    'URL',
    'createTreeWalker',
    'parentElement',
    'compareDocumentPosition',
    'contains',
    'localName',
    'firstElementChild',
    'nextElementSibling',
    'previousElementSibling',
    'firstChild',
    'nextSibling',
    'nodeType',
    'nodeValue',
    'querySelector',
    'baseURI',
  ])('cannot stand in for %s with a field or a picture of that name', (name) => {
    const { title, authors, published } = read({
      head: meta('og:title', 'مكتبة جديدة في الحي القديم'),
      body: `<img name="${name}"><form name="${name}" class="author byline date" id="${name}"><input name="${name}"><h1>مكتبة جديدة في الحي القديم</h1><a rel="author">ريم الخطيب</a><time datetime="2026-07-21"></time></form>`,
    });
    expect(title).toBe('مكتبة جديدة في الحي القديم');
    expect(authors).toEqual(['ريم الخطيب']);
    expect(published).toBe('2026-07-21');
  });

  it('is read where a kind of element has a member of its own by a name that all have', async () => {
    vi.resetModules();
    const { gatherEvidence: gatherAnew } = await import('./evidence');
    const { readMetadata: readAnew } = await import('./metadata');
    const { window } = new JSDOM(
      `<script type="application/ld+json">{}</script><title>مكتبة جديدة</title><h1>مكتبة جديدة</h1>`,
    );
    const shared = Object.getOwnPropertyDescriptor(window.Node.prototype, 'textContent');
    Object.defineProperty(window.HTMLScriptElement.prototype, 'textContent', {
      get(this: Node) {
        if (this.nodeName !== 'SCRIPT') throw new TypeError('Illegal invocation');
        return shared?.get?.call(this) as string;
      },
    });
    expect(readAnew(gatherAnew(window.document, 'ar', NOW), null).title).toBe('مكتبة جديدة');
  });

  it('is read in bounded time', () => {
    const begin = performance.now();
    read({
      head: `${meta('og:title', 'a - '.repeat(50_000))}${meta('author', 'a, '.repeat(50_000))}${meta('article:published_time', '1/'.repeat(50_000))}${meta('og:image', 'a'.repeat(200_000))}`,
      body: `<h1>${'b '.repeat(50_000)}</h1>${'<div class="author date byline">1 2 3</div>'.repeat(300)}`,
    });
    expect(performance.now() - begin).toBeLessThan(8000);
  }, 20_000);
});

describe('on pages that say more than who wrote, authors', () => {
  const box = (inside: string): string[] =>
    read({ body: `<h1>The library opens</h1>${inside}`, lang: 'en' }).authors;

  it('are not those of a picture, in its microdata', () => {
    const { authors } = read({
      head: '<meta name="author" content="Jane Doe">',
      body: '<h1>The library opens</h1><div itemscope itemtype="https://schema.org/ImageObject"><meta itemprop="author" content="Richard Roe | The Example Post"></div>',
      lang: 'en',
    });
    expect(authors).toEqual(['Jane Doe']);
  });

  it('are those whom a header and a box of the page name alike, though data name the desk', () => {
    const credit = (header: string) =>
      read({
        head: `<meta name="author" content="${header}">${ld({ '@type': 'NewsArticle', headline: 'A library opens', author: { '@type': 'Person', name: 'Desk of the Daffa' } })}`,
        body: '<h1>A library opens</h1><div class="author-name"><a href="/author/jane">Jane Doe</a></div>',
        lang: 'en',
      }).authors;
    expect(credit('Jane Doe')).toEqual(['Jane Doe']);
    expect(credit('Richard Roe')).not.toEqual(['Jane Doe']);
  });

  it('are not who wrote the book that a box is about', () => {
    const facts = (label: string) =>
      `<h1>A shelf of rain</h1><div class="author"><a href="/author/jane">Jane Doe</a></div><p><strong>Author:</strong> Boris Roe<br><strong>${label}:</strong> Daffa Press</p>`;
    expect(read({ body: facts('Publisher'), lang: 'en' }).authors).toEqual(['Jane Doe']);
    expect(
      read({ body: facts('Publisher').replace(/<div.*div>/, ''), lang: 'en' }).authors,
    ).toEqual([]);
  });

  it('are not who took the pictures, named in the same box after a label in another language', () => {
    expect(
      box(
        '<div class="entry-authors"><span>tekst</span> <a href="/autor/jane">Jane Doe</a><br><span>zdjęcia</span> <a href="/autor/boris">Boris Roe</a></div>',
      ),
    ).toEqual(['Jane Doe']);
  });

  it('are not who took the pictures, though a picture leads to them first', () => {
    expect(
      box(
        '<div class="byline">By <a href="/author/jane">Jane Doe</a></div><div class="byline">Photo: <a href="/author/boris"><img src="/b.jpg" alt=""></a> <a href="/author/boris">Boris Roe</a></div>',
      ),
    ).toEqual(['Jane Doe']);
  });

  it.each([
    ['<div class="auther-des"><span>Jane Doe</span></div>', 'Jane Doe'],
    ['<div class="x1"><a href="/biamag/yazar/jane-5121">Jane Doe</a></div>', 'Jane Doe'],
    [
      '<ul><li><span>لیکوال, </span><span>هدی محفوظ</span></li><li><span>دنده, </span><span>خبریاله</span></li></ul>',
      'هدی محفوظ',
    ],
  ])('are read out of %s', (markup, name) => {
    expect(box(markup)).toEqual([name]);
  });

  it('are not who is quoted', () => {
    expect(
      box(
        '<div class="pull-quote"><blockquote>We are late.</blockquote><span class="author">Boris Roe</span></div>',
      ),
    ).toEqual([]);
  });

  it('are not who drew', () => {
    expect(
      box(
        '<div class="byline"><p class="by">By <a rel="author" href="/contributors/jane-doe">Jane Doe</a></p><p class="by">Illustration by <a rel="author" href="/contributors/claire-roe">Claire Roe</a></p></div>',
      ),
    ).toEqual(['Jane Doe']);
  });

  it('stand in items of a list, with more about some of them', () => {
    expect(
      box(
        '<ul class="authors"><li><div rel="author" class="author more"><span>By</span> Jane Doe</div><div class="overlay"><a href="/x">Close</a></div></li><li><div rel="author" class="author more">John Roe</div></li><li><div rel="author" class="author">Ann Poe</div></li></ul>',
      ),
    ).toEqual(['Jane Doe', 'John Roe', 'Ann Poe']);
  });

  it('are who wrote, and not the company that its data name as well', () => {
    const { authors } = read({
      head: '<meta name="author" content="Example Media Inc."><meta name="author" content="小暮ひさのり">',
      body: '<h1>図書館が開く</h1>',
      lang: 'ja',
    });
    expect(authors).toEqual(['小暮ひさのり']);
  });

  it('are the site by its own name, where data add what it says of itself', () => {
    const credit = (name: string) =>
      read({
        head: `<meta property="og:site_name" content="صحيفة الضفة"><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'مكتبة جديدة في الحي القديم', author: { '@type': 'Organization', name } })}</script>`,
        body: '<h1>مكتبة جديدة في الحي القديم</h1><p>' + TEXT + '</p>',
      }).authors;
    expect(credit('صحيفة الضفة | أخبار المدينة | Daffa News')).toEqual(['صحيفة الضفة']);
    expect(credit('صحيفة الضفة - أخبار المدينة | Daffa News')).toEqual(['صحيفة الضفة']);
  });

  it('are not those who reviewed it, though their label stands before their box', () => {
    expect(
      box(
        '<section data-testid="byline"><span>Medically reviewed by <a href="/reviewers/ann-poe-md" data-testid="medical-reviewer">Ann Poe, MD</a></span> <span>—</span> <span>By <a href="/authors/jane-doe" data-testid="author">Jane Doe</a></span> — <span>Updated on February 28, 2024</span></section>',
      ),
    ).toEqual(['Jane Doe']);
  });

  it('stand beside the text, with buttons below them', () => {
    expect(
      box(
        '<aside class="rail"><div class="by">By <a class="author" href="/contributors/david-roe">David Roe</a></div><ul><li><a href="/s">Share</a></li><li><a href="/t">Tweet</a></li></ul></aside>',
      ),
    ).toEqual(['David Roe']);
  });

  it('stand beside the text, with other articles below them', () => {
    expect(
      box(
        '<aside class="rail"><div class="by">By <a class="author" href="/contributors/david-roe">David Roe</a></div><div><h3>More news</h3><article><a href="/b">The bridge closes</a></article><p class="byline">By <a class="author" href="/contributors/ann-poe">Ann Poe</a></p></div></aside>',
      ),
    ).toEqual(['David Roe']);
  });

  it('are not who is spoken of in a paragraph, and has a page', () => {
    const sentence =
      'announced today that the second of its programs begins in the spring of next year';
    expect(
      box(
        `<p>The <a href="/people/Example-Theatre/">Example Theatre</a> ${sentence}, and ${sentence} too, as the ${sentence}.</p>`,
      ),
    ).toEqual([]);
  });

  it.each([
    ['<div class="author-links"><a href="/authors/rss/jane-doe">RSS</a></div>'],
    ['<span class="author-tool"><a href="/author/jane-doe">Archive</a></span>'],
    ['<li><a href="/opinion/columnists/index.html">Columnists</a></li>'],
    ['<div class="footer"><a href="/contributor_guidelines">Contributor Guidelines</a></div>'],
  ])('are no link to a list: %s', (inside) => {
    expect(box(inside)).toEqual([]);
  });

  it('are not the agency in another byline, nor who wrote something else where an agency wrote this', () => {
    const { authors, agency } = read({
      body: '<article><h1>The library opens</h1><h3 property="dc.creator">By <span class="author">Associated Press</span></h3></article><p>The library was opened.</p>'.concat(
        `<p>${'It has forty rooms and a garden. '.repeat(20)}</p><div class="other"><p class="byline">Michael Roe</p></div>`,
      ),
      lang: 'en',
    });
    expect([authors, agency]).toEqual([[], 'Associated Press']);
  });

  it('are not a part of the outlet, in a box beside the name', () => {
    const { authors } = read({
      url: 'https://www.bbc.co.uk/news/1',
      body: '<h1>The library opens</h1><span class="byline"><span class="byline-name">By Jane Doe</span> <span class="byline-title">Science reporter, BBC World Service</span></span>',
      lang: 'en',
    });
    expect(authors).toEqual(['Jane Doe']);
  });

  it('are those of a review, in its microdata', () => {
    expect(
      box(
        '<div itemscope itemtype="https://schema.org/Review"><meta itemprop="author" content="Jane Doe"></div>',
      ),
    ).toEqual(['Jane Doe']);
  });

  it('are a person and the part of the outlet that wrote with them', () => {
    const { authors } = read({
      url: 'https://www.mdr.example/a',
      head: `${meta('og:site_name', 'MDR')}<meta name="author" content="Erika Beispiel, MDR SACHSEN-ANHALT">`,
      body: '<h1>The library opens</h1>',
      lang: 'de',
    });
    expect(authors).toEqual(['Erika Beispiel', 'MDR SACHSEN-ANHALT']);
  });

  it.each([
    [
      'who submitted a page',
      '<div class="submitted">Submitted by Jane Doe on Tue, 03/08/2011 - 14:22</div>',
    ],
    [
      'who published it at a time of day',
      '<div class="byline">Published by Jane Doe at 6:15am 12th March 2024. (Updated at 9:40am)</div>',
    ],
    [
      'whom a column beside the text names',
      '<div class="story_sidebar"><div>Published</div><div>April 19, 2023</div><div>Story by Jane Doe<br>Photos by Richard Roe</div></div>',
    ],
    [
      'whom a list of credits names first',
      '<dl class="credits"><dt>Words</dt><dd><a href="/p/jane">Jane Doe</a></dd><dt>Photography</dt><dd>Richard Roe</dd></dl>',
    ],
    [
      'without the group that pays',
      '<div class="authors"><p>By</p><a href="/author/jane-doe">Jane Doe</a><p>Correspondent</p><p class="author-org">Example Media Group</p></div>',
    ],
  ])('are %s', (_, byline) => {
    const { authors } = read({
      head: meta('og:site_name', 'Example'),
      body: `<h1>The library opens</h1><p>After two years.</p>${byline}<article><p>${'The town has its books again, and a room to read them in. '.repeat(4)}</p></article>`,
      lang: 'en',
    });
    expect(authors).toEqual(['Jane Doe']);
  });

  it('are not who wrote another article, whose headline stands beside the name', () => {
    const { authors } = read({
      head: meta('og:site_name', 'LA GACETA'),
      body: `<h1>Un club en la estación</h1><div class="mod-author"><a class="com-link --author" href="/autor/juana-perez/">Juana Pérez Soto</a><span class="com-text --firma">PARA LA GACETA</span></div><article><p>${'El tren llega a la estación y nadie levanta la cabeza. '.repeat(9)}</p></article><section class="mod-otras"><article><a href="/s1"><h4>La panadera que reparte facturas</h4></a><span class="com-author">Por Lucila Gómez Díaz</span></article></section>`,
      lang: 'es',
    });
    expect(authors).toEqual(['Juana Pérez Soto']);
  });

  it('are the person under the headline, beside the agency that a header names', () => {
    const { authors, agency } = read({
      head: meta('sailthru.author', 'Associated Press'),
      body: '<h1>The library opens</h1><ul class="byline-list"><li><span class="byline"><a rel="author" href="/author/jane-doe">Jane Doe</a>, <em>Associated Press</em></span></li></ul>',
      lang: 'en',
    });
    expect([authors, agency]).toEqual([['Jane Doe'], 'Associated Press']);
  });

  it('are called by their whole name, where data say the first alone', () => {
    const { authors } = read({
      head: ld({ '@type': 'Article', headline: 'The library opens', author: { name: 'Jane' } }),
      body: '<h1>The library opens</h1><span class="author vcard"><a class="fn" href="/author/jane/">Jane Doe</a></span>',
      lang: 'en',
    });
    expect(authors).toEqual(['Jane Doe']);
  });

  it.each([['webadmin-ima'], ['examplesiteadmin'], ['admin']])(
    'are nobody where an account stands for them: %s',
    (account) => {
      const { authors } = read({
        head: `<meta name="author" content="${account}">`,
        body: '<h1>The library opens</h1>',
        lang: 'en',
      });
      expect(authors).toEqual([]);
    },
  );

  it('stand behind the place in the first line, in bold', () => {
    const { authors } = read({
      body: `<h1>افتتاح المكتبة</h1><div><p><strong>بسكرة: سليم بوزيان</strong><br><strong>تصوير: عبد الحق مرزوقي</strong></p><p>${'فتحت المكتبة أبوابها أمام القراء بعد عامين من الترميم. '.repeat(4)}</p></div>`,
    });
    expect(authors).toEqual(['سليم بوزيان']);
  });

  it('are who wrote and not who checked, nor the label or the day beside them', () => {
    const { authors } = read({
      body: `<h1>كيف تعمل الساعة الشمسية</h1><div class="article-author"><span class="author-txt">تمت الكتابة بواسطة:</span> <a href="/مستخدم:روان">روان العجلوني</a> <span class="review">تم التدقيق بواسطة: <a href="/مستخدم:مجدي">مجدي الخصاونة</a></span> <span>آخر تحديث: ٠٩:٤٦ ، ٢١ أكتوبر ٢٠١٩</span></div><p>${'تعمل الساعة الشمسية بظل عصا قائمة على لوح مقسم إلى ساعات. '.repeat(4)}</p>`,
    });
    expect(authors).toEqual(['روان العجلوني']);
  });

  it('are no button that reads the text aloud', () => {
    const { authors } = read({
      body: `<h1>הספרייה נפתחה</h1><div><div class="listen"><button>▶</button> האזנה לכתבה בקול סינתטי</div><p>${'הספרייה נפתחה לקוראים לאחר שנתיים של שיפוץ. '.repeat(4)}</p></div>`,
      lang: 'he',
    });
    expect(authors).toEqual([]);
  });

  it('are not the two words of the name of the site', () => {
    const { authors } = read({
      head: `${meta('og:site_name', 'Design & Trend')}<meta name="author" content="Design &amp; Trend">`,
      body: '<h1>The library opens</h1>',
      lang: 'en',
    });
    expect(authors).toEqual(['Design & Trend']);
  });
});

describe('what is shown of an article', () => {
  it('is its whole headline, where data say it in fewer of the same words', () => {
    const { title } = read({
      head: ['og:title', 'twitter:title', 'sailthru.title']
        .map((name) => meta(name, 'Jane Doe: ‘We are late’'))
        .join('')
        .concat('<title>Jane Doe: ‘We are late’</title>'),
      body: '<h1 itemprop="headline">Jane Doe says that the library of the old quarter has lost a year: ‘We are late’</h1>',
      lang: 'en',
    });
    expect(title).toMatch(/^Jane Doe says that/);
  });

  it('is a short headline, where the title of the page is in letters of another script', () => {
    const { title } = read({
      head: '<title>Declaration, Arabic</title>',
      body: '<h1>الإعلان العالمي للقراءة</h1>',
    });
    expect(title).toBe('الإعلان العالمي للقراءة');
  });

  it('is a short headline that says all of the title, and no longer one of the text', () => {
    const { title } = read({
      head: `<title>محرك البحث</title>${meta('og:title', 'Search engines')}`,
      body: '<h1>محرك البحث</h1><h1>لا تعد ما قلته من قبل في كل مرة يسألونك فيها</h1>',
    });
    expect(title).toBe('محرك البحث');
  });

  it('names the agency that a line of its own names beside the author', () => {
    const { authors, agency } = read({
      body: '<h1>The library opens</h1><cite>By <span class="fn">JANE DOE</span> | <span>Associated Press</span> – <abbr title="2013-03-12T18:34:11Z">Tue, Mar 12, 2013</abbr></cite>',
      lang: 'en',
    });
    expect([authors, agency]).toEqual([['JANE DOE'], 'Associated Press']);
  });

  it('names nobody in a list of what a recipe needs', () => {
    const { authors } = read({
      body: '<h1>Il pesce al miele con patate e cipolle</h1><dl><dt>Tempo Preparazione</dt><dd>30 min</dd></dl>',
      lang: 'it',
    });
    expect(authors).toEqual([]);
  });

  it('is the day that stands loose beside the headline, and names nobody in the labels before it', () => {
    const { published, authors } = read({
      body: `<div><h1>The oldest bridge of the valley</h1><span>Editor's Choice</span><br><span>Academic Journal</span><br>Main Category: <a href="/c/7">Bridges / Roads</a><br> Article Date: 07 Jun 2013 - 0:00 PDT<br><br></div>`,
      lang: 'en',
    });
    expect([published, authors]).toEqual(['2013-06-07', []]);
  });

  it('names no section that stands as links in the box of who wrote', () => {
    const { authors, agency } = read({
      body: '<h1>Horse gets ill</h1><div class="byline"><div class="written-by"><h6>Written by</h6> <h5> The Associated Press </h5></div> <ul><li>Filed Under</li></ul> <ul><li><a href="/news">News</a></li> <li><a href="/local">Local News</a></li></ul></div><time>Jul 18, 2013</time>',
      lang: 'en',
    });
    expect([authors, agency]).toEqual([[], 'The Associated Press']);
  });

  it('names nobody in how long the parts of a recipe take', () => {
    const { authors } = read({
      body: '<h1>Pesce al miele</h1><div><span>Tempo Preparazione</span><span>30 min</span></div><div><span>Tempo Cottura</span><span>20 min</span></div>',
      lang: 'it',
    });
    expect(authors).toEqual([]);
  });

  it('names whom the page shows, and not the house that its headers name as author and publisher', () => {
    const { authors } = read({
      head: '<meta name="author" content="Ediciones Ejemplo"><meta name="DC.publisher" content="Ediciones Ejemplo">',
      body: '<h1>La biblioteca abre</h1><span class="firma"><span class="autor"><a rel="author" href="/autor/a">Ana Dol</a> / <a rel="author" href="/autor/b">Juan Roe</a></span></span>',
      lang: 'es',
    });
    expect(authors).toEqual(['Ana Dol', 'Juan Roe']);
  });

  it('names neither the book that a recipe is from nor who made the program for telephones', () => {
    const { authors } = read({
      head: '<meta name="smartbanner:author" content="Example Apps">',
      body: '<h1>Onion soup</h1><p><span>by <a href="/chefs/jane-doe">Jane Doe</a></span> <span>from <a href="/books/a">My Little Kitchen</a></span></p>',
      lang: 'en',
    });
    expect(authors).toEqual(['Jane Doe']);
  });

  it('names no reader whose comment is a review in microdata', () => {
    const { authors } = read({
      head: ld({ '@type': 'Article', headline: 'Onion soup', author: { name: 'Jane' } }),
      body: '<h1>Onion soup</h1><ol><li class="comment" id="li-comment-7"><div itemscope itemtype="http://schema.org/Review" itemprop="review"><meta itemprop="author" content="Jane"><meta itemprop="author" content="Richard Roe"></div></li></ol>',
      lang: 'en',
    });
    expect(authors).toEqual(['Jane']);
  });

  it('ends before the site, though a section follows that', () => {
    const { title } = read({
      head: `<title>Răspunsuri pentru cei care citesc - Daffa.ro - Rețete</title>${meta('og:site_name', 'Daffa.ro')}${meta('og:title', 'Răspunsuri pentru cei care citesc - Daffa.ro - Rețete')}`,
      body: '<div>Răspunsuri pentru cei care citesc</div>',
      lang: 'ro',
      url: 'https://www.daffa.ro/a',
    });
    expect(title).toBe('Răspunsuri pentru cei care citesc');
  });

  it('is a headline that Chinese titles part from section and site by a low line', () => {
    const { title } = read({
      head: '<meta property="og:site_name" content="示例日报"><title>老城区的图书馆终于开门了，想借书的人排起了长队_文化_示例日报</title>',
      body: '<h1 class="hidden">示例日报</h1><h2 class="title">老城区的图书馆终于开门了，想借书的人排起了长队</h2>',
      lang: 'zh',
    });
    expect(title).toBe('老城区的图书馆终于开门了，想借书的人排起了长队');
  });

  it('is the day that stands loose between the name and a sign', () => {
    const { published } = read({
      body: '<div class="info"><h2 class="page-title">The library opens</h2></div><article><div class="post"><h3>Having waited for two years, the quarter has its books again, and a room to read them in</h3> by Jane Doe / January 19, 2017 / <a href="#c">Leave a comment</a><ul><li>Facebook</li><li>Twitter</li></ul></div></article>',
      lang: 'en',
    });
    expect(published).toBe('2017-01-19');
  });
});

describe('the name of a site', () => {
  it('is that of the link which is said to lead home, where nothing else names it', () => {
    const { site } = read({
      head: '<title>مونگ پھلی میلے کا دوسرا روز – Sada-e-Potohar Daily Urdu Newspaper Chakwal</title>',
      body: '<p><a href="https://news.example/" rel="home">روزنامہ صدائے پوٹھوہار</a></p><h1>مونگ پھلی میلے کا دوسرا روز</h1>',
      lang: 'ur',
    });
    expect(site).toBe('روزنامہ صدائے پوٹھوہار');
  });

  it('is none that a maker of sites gives to all', () => {
    expect(read({ head: meta('og:site_name', 'My Site 7'), body: '<h1>הגשר נפתח</h1>' }).site).toBe(
      null,
    );
  });

  const siteOf = (head: string, body = '', url?: string): string | null =>
    read({ head, body: `<h1>The library opens</h1>${body}`, lang: 'en', ...(url && { url }) }).site;

  it.each([
    ['Example Sports: Baseball Headlines'],
    ['Example Sports » All Posts'],
    ['Example Sports - Latest'],
  ])('is what stands before the sections of its feed: %s', (title) => {
    expect(
      siteOf(
        `<link rel="alternate" type="application/rss+xml" title="${title}" href="/feed">`.repeat(2),
      ),
    ).toBe('Example Sports');
  });

  it('is its address as it writes it itself, where it has no other', () => {
    expect(
      siteOf(
        '<title>The library opens - NewsExample.com</title>',
        '',
        'https://www.newsexample.com/a',
      ),
    ).toBe('NewsExample.com');
  });

  it('is the part of what it calls itself that its address has, without the slogan', () => {
    const named = (name: string): string | null =>
      siteOf(meta('og:site_name', name), '', 'https://www.examplefood.co.uk/a');
    expect(named('Example Food UK | TV Channel | Easy Recipes')).toBe('Example Food UK');
    expect(named('المثال | Example Food')).toBe('المثال | Example Food');
    const news = meta('og:site_name', 'News | The Daily');
    expect(siteOf(news, '', 'https://news.daffa.example/a')).toBe('News | The Daily');
  });

  it('begins as its address does, where the title of the page says it last', () => {
    expect(
      siteOf(
        '<title>The library opens - North - DBC News</title>',
        '',
        'https://www.dbc.example/a',
      ),
    ).toBe('DBC News');
  });

  it('is the account that is named where the text is shared, where nothing else is said', () => {
    expect(
      siteOf(
        '',
        '<a href="https://twitter.com/share?text=a&via=DAFFATODAY">Twitter</a>',
        'https://www.daffatoday.com/a',
      ),
    ).toBe('DAFFATODAY');
  });

  it('is not the headline', () => {
    expect(
      siteOf(meta('og:site_name', 'The library opens') + meta('og:title', 'The library opens')),
    ).toBe(null);
  });

  it('is no part of a script, nor what follows it in the line of rights', () => {
    expect(
      siteOf(
        '',
        '<div id="footer"><script>var copyDate = new Date()</script>© 2013 Example Radio Conditions of Use Privacy Policy</div>',
        'https://www.exampleradio.com/a',
      ),
    ).toBe('Example Radio');
  });
});
