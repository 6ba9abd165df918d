import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Article, Extraction } from './article';
import { extract } from './extract';
import { MAX_ELEMENTS } from './survey';

/** Machines that are busy with other things are given time; what these tests are about does not end at all. */
const PATIENT = { timeout: 60_000 };
const NOW = new Date('2026-11-23T12:00:00Z');

const PARAGRAPHS = [
  'قال المجلس البلدي في بيان صدر مساء أمس إن أعمال ترميم الجسر القديم ستبدأ مطلع الشهر المقبل، بعد أن انتهت لجنة المهندسين من فحص أساساته الحجرية.',
  'وأوضح رئيس اللجنة أن الجسر سيبقى مفتوحا أمام المشاة طوال مدة العمل، بينما تحول السيارات إلى الطريق المحاذي للنهر، على أن يعاد فتحه كاملا قبل الشتاء.',
  'ويعود بناء الجسر إلى أكثر من قرنين، وقد ظل طوال هذه المدة الطريق الوحيد بين ضفتي المدينة، وعبرت عليه قوافل التجار وعربات البريد ثم أولى الحافلات.',
  'وختم المتحدث بالقول إن سكان الحي سيدعون إلى لقاء مفتوح في دار البلدية، تعرض فيه الخرائط وتسمع فيه ملاحظاتهم قبل أن يعتمد المخطط النهائي للمشروع.',
];
const HEADLINE = 'ترميم الجسر القديم يبدأ الشهر المقبل';

const text = (count = PARAGRAPHS.length): string =>
  PARAGRAPHS.slice(0, count)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n');

const page = (body: string, head = '', attributes = 'lang="ar" dir="rtl"'): Document =>
  new JSDOM(
    `<!doctype html><html ${attributes}><head><title>${HEADLINE} | صحيفة الضفة</title>${head}</head><body>${body}</body></html>`,
    { url: 'https://daffa.example/news/bridge' },
  ).window.document;

const article = (inside: string, around = ''): Document =>
  page(
    `<main><article><h1>${HEADLINE}</h1><div class="story">${inside}</div></article></main>${around}`,
  );

function read(document: Document): Article {
  const result: Extraction = extract(document, NOW);
  if (!result.ok) throw new Error(result.reason);
  return result.article;
}

/** The content as nodes. */
function contentOf(document: Document): Element {
  const { body } = new JSDOM(read(document).content).window.document;
  return body;
}
const shown = (document: Document): string =>
  (contentOf(document).textContent ?? '').replace(/\s+/g, ' ').trim();

it('leaves out the offer below the part of a text that is not sold, and not the text itself', () => {
  const offer =
    '<div id="paywall" class="incentive"><h2>Les videre med abonnement</h2><p>Denne saken er for deg som abonnerer på avisen. Få tilgang til alle plussaker, eAvisen og direktesendt sport hele året.</p><ul><li>Kun 5 kroner for 5 uker</li></ul></div>';
  const words = shown(article(`${text(2)}<p>${PARAGRAPHS[2]} …</p>${offer}`));
  expect(words).toContain('ويعود بناء الجسر');
  expect(words).not.toContain('abonner');
  expect(shown(article(`${text(1)}<div class="paywall">${text()}</div>`))).toContain(
    'وختم المتحدث',
  );
});

it('keeps a last paragraph with what looks like the address of mail and is the number of a version', () => {
  const last = 'The new version is out today: type <code>npm install gauge@3.1</code> and wait.';
  expect(shown(article(`${text()}<p>${last}</p>`))).toContain('type npm install');
  expect(shown(article(`${text()}<p>${last.replace('3.1', 'daffa.example')}</p>`))).not.toContain(
    'type npm install',
  );
});

it('leaves out what is said of the author at the end, and not of others', () => {
  const head = '<meta name="author" content="هدى محفوظ">';
  const about = (name: string) =>
    `<p>د. ${name} باحثة في تاريخ المدن، صدر لها كتابان عن جسور الوادي وطواحينه القديمة.</p>`;
  const readOf = (name: string) =>
    shown(
      page(`<main><article><h1>${HEADLINE}</h1>${text()}${about(name)}</article></main>`, head),
    );
  expect(readOf('هدى محفوظ')).not.toContain('باحثة');
  expect(readOf('سميرة عطا')).toContain('باحثة');
  // Who asks in an interview.
  expect(readOf('هدى محفوظ:')).toContain('باحثة');
});

it('knows the labels of Persian pages that are written with the letters of Arabic', () => {
  const words = shown(
    article(
      `${text()}<div><p>تعداد بازديد : ۱۹۳۶</p><p>تمامي حقوق مادي و معنوي متعلق به پايگاه خبري است و استفاده از مطالب با ذکر منبع بلامانع است.</p></div>`,
    ),
  );
  expect(words).toContain('وختم المتحدث');
  expect(words).not.toMatch(/بازديد|حقوق/);
});

it('leaves out the label of a table of contents, whom the press may ask, and links to share a picture', () => {
  const words = shown(
    page(
      `<main><article><h1>${HEADLINE}</h1>${text(2)}<div class="c"><p class="t">Inhaltsverzeichnis</p></div>${text()}<figure><img src="/a.jpg" alt=""><figcaption><a href="https://pinterest.example/pin">Share on Pinterest</a> الجسر القديم عند الفجر</figcaption></figure><p>${PARAGRAPHS[0]}</p><p><b>MEDIA CONTACT:</b> Jane Doe, director of news, 555-018-7742</p></article></main>`,
    ),
  );
  expect(words).toContain('الجسر القديم عند الفجر');
  expect(words).not.toMatch(/Inhalt|CONTACT|Pinterest/);
});

it('leaves out links to the very heading that they stand in, and keeps those to notes', () => {
  const { metadata, content } = read(
    page(
      `<main><article><h1>${HEADLINE}<a class="headerlink" href="#top">¶</a></h1>${text(2)}<h2>أعمدة الجسر<a href="#pillars">#</a></h2>${text()}<p>${PARAGRAPHS[0]}<a href="#n1">[1]</a></p></article></main>`,
    ),
  );
  expect(metadata.title).toBe(HEADLINE);
  expect(content).not.toMatch(/[¶#]<\/a>/);
  expect(content).toContain('[1]</a>');
});

it('leaves out the numbers beside the lines of a program', () => {
  const listing = (numbers: string, name: string) =>
    `<figure><table><tr><td class="${name}"><pre>${numbers}</pre></td><td class="code"><pre>bridge = 1;\nreturn bridge;</pre></td></tr></table></figure>`;
  const words = shown(article(`${text()}${listing('1\n2\n', 'gutter')}`));
  expect(words).toContain('return bridge;');
  expect(words).not.toMatch(/1\s2/);
  expect(shown(article(`${text()}${listing('a\n2\n', 'gutter')}`))).toMatch(/a\s2/);
});

it('keeps the facts that an aside lists between two paragraphs, and no list of links', () => {
  const aside = (item: string) =>
    `<aside><h3>أرقام</h3><ul><li><strong>الطول:</strong> ${item}</li><li><strong>العرض:</strong> ${item}</li></ul></aside>`;
  const wordsWith = (item: string) =>
    shown(article(`${text(2)}${aside(item)}<h2>أعمدة الجسر</h2>${text()}`));
  expect(wordsWith('أربعون مترا بين الضفتين وعشرة فوق الماء')).toContain('بين الضفتين');
  expect(wordsWith('<a href="/b">أربعون مترا بين الضفتين وعشرة فوق الماء</a>')).not.toContain(
    'بين الضفتين',
  );
});

it('keeps the blanks and line ends that have an element of their own', () => {
  const content = contentOf(
    article(
      `${text()}<pre><span>def</span><span class="w"> </span><span>bridge</span>():<span class="w">\n</span><span>pass</span></pre><p>يقع <b>الجسر</b><span> </span><i>القديم</i> في وسط المدينة، وهو أقدم ما بقي من عمرانها.</p>`,
    ),
  );
  expect(content.querySelector('pre')?.textContent).toBe('def bridge():\npass');
  expect(content.textContent).toContain('الجسر القديم');
});

it('leaves out what the publisher asks search engines not to quote, unless that is much of the text', () => {
  const notice =
    '<p>كتب هذا الموجز برنامج حاسوب، وراجعه محرر من الصحيفة قبل نشره على الموقع مساء.</p>';
  const words = shown(article(`${text(2)}<div data-nosnippet>${notice}</div>${text()}`));
  expect(words).toContain('وختم المتحدث');
  expect(words).not.toContain('برنامج حاسوب');
  expect(shown(article(`${text(1)}<section data-nosnippet>${text()}</section>`))).toContain(
    'وختم المتحدث',
  );
});

it('reads an article that a maker of sites cut into boxes, its headings too, and not what is made alike beside it', () => {
  const box = (kind: string, inside: string) =>
    `<div class="m"><div class="module j-${kind}">${inside}</div></div>`;
  const rest = PARAGRAPHS.slice(2)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('');
  const words = shown(
    page(
      `<div class="main"><section class="content"><div class="gutter">${box('header', `<h1>${HEADLINE}</h1>`)}${box('text', text(2))}${box('header', '<h2>أعمدة الجسر</h2>')}${box('text', rest)}</div></section><aside class="sidebar"><div class="gutter">${box('header', '<h3>ليال مفتوحة</h3>')}${box('text', '<p>يفتح المرصد أبوابه للزوار مساء أول جمعة من كل شهر، والدعوة عامة والدخول مجاني.</p>')}</div></aside></div>`,
    ),
  );
  expect(words).toContain('أعمدة الجسر');
  expect(words).not.toContain('المرصد');
  expect(words).not.toContain('ليال مفتوحة');
});

it.each([
  'authorbox',
  'author-profile',
  'contrib-bio',
  'trackbacks',
  'sociable',
  'podcast-card',
  'o-video_title',
])('leaves a box named "%s" out', (name) => {
  const said = 'نص هذا الصندوق ليس من الخبر في شيء، وإن كان جملة تامة طويلة.';
  expect(shown(article(`${text()}<div class="${name}"><span>${said}</span></div>`))).not.toContain(
    said,
  );
});

it.each([
  '<div class="tptn_counter">(قرئ 1,340 مرة، 12 اليوم)</div>',
  '<div class="n"><ul><li>دیدگاه های ارسال شده توسط شما، پس از تایید در وب سایت منتشر خواهد شد.</li><li>پیام هایی که حاوی تهمت یا افترا باشد منتشر نخواهد شد.</li></ul></div>',
])('leaves out how often it was read and what readers may say: %s', (line) => {
  expect(shown(article(text() + line)).endsWith(PARAGRAPHS[3] ?? '')).toBe(true);
});

it('leaves a paragraph out that its name tells as a notice, and none that is only called large', () => {
  const notice = 'نشر هذا المقال مساء الأحد في قسم المدينة، ويمكنكم متابعة الردود عليه من هنا.';
  const line = (name: string, tag = 'p') => {
    const inside = tag === 'p' ? notice : `<p>${notice}</p>`;
    return shown(article(`${text(2)}<${tag} class="${name}">${inside}</${tag}>${text()}`)).includes(
      notice,
    );
  };
  for (const name of ['postmetadata alt', 'contrib-disclaimer', 'comment-note', 'pod-sociable'])
    expect(line(name), name).toBe(false);
  for (const name of ['has-large-font-size', 'js_readmore', 'promo-text', 'lead'])
    expect(line(name), name).toBe(true);
  expect(line('next-article', 'article')).toBe(false);
});

it('reads every paragraph, in order', () => {
  const words = shown(article(text()));
  const places = PARAGRAPHS.map((paragraph) => words.indexOf(paragraph));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

it('reads in their places the parts that a server sent late and no script has moved', () => {
  const [first, ...late] = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`);
  const words = shown(
    article(
      `${first}<!--$?--><template id="B:0"></template><p>جار التحميل</p><!--/$-->`,
      `<footer><p>صحيفة الضفة، كل الحقوق محفوظة لأصحابها.</p></footer><div hidden id="S:0">${late.join('')}</div>`,
    ),
  );
  expect(words).toBe(PARAGRAPHS.join(''));
});

it('leaves the page byte for byte as it was', () => {
  const document = article(
    `<form><input name="parentNode">${text()}</form><div class="share"><a href="/s">شارك</a></div><img data-src="/a.jpg" alt="">`,
  );
  const before = document.documentElement.outerHTML;
  read(document);
  expect(document.documentElement.outerHTML).toBe(before);
});

it('does not show the title again', () => {
  const words = shown(article(`<h1>${HEADLINE}</h1><h2>${HEADLINE}</h2>${text()}`));
  expect(words).not.toContain(HEADLINE);
});

it("does not show the page's own size control, nor the label of its contributors", () => {
  const words = shown(
    article(
      `<div><span>+ الخط -</span></div>${text()}<p>المساهمون</p><ul><li><a href="/w">ليلى</a></li></ul>`,
    ),
  );
  expect(words).not.toContain('الخط');
  expect(words).not.toContain('المساهمون');
});

it('leaves out a box between paragraphs that leads to another article, in whatever language its label is', () => {
  for (const label of [
    'اقرأ أيضاً',
    'بیشتر بخوانید',
    'קראו גם',
    'مزید پڑھیں',
    'Read also',
    'Xyzzy plugh',
  ]) {
    const words = shown(
      article(
        `<p>${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1]}</p>
         <div><p>${label}: <a href="/other">مهرجان الربيع يعود إلى الساحة الكبرى هذا العام</a></p></div>
         <p>${PARAGRAPHS[2]}</p><p>${PARAGRAPHS[3]}</p>`,
      ),
    );
    expect(words, label).not.toContain('مهرجان الربيع');
    expect(words, label).toContain(PARAGRAPHS[2]);
  }
});

it('ends with the last sentence: no tags, codes or lists of headlines', () => {
  const words = shown(
    article(
      `${text()}<p>کد خبر 4711</p><p>الوسوم</p><div><a href="/t/1">جسور</a> <a href="/t/2">المدينة</a></div>
       <h3>آخر الأخبار</h3><ul><li><a href="/1">افتتاح المكتبة العامة بعد تجديدها</a></li><li><a href="/2">أمطار غزيرة على الساحل</a></li></ul>`,
    ),
  );
  expect(words.endsWith(PARAGRAPHS[3] ?? '')).toBe(true);
});

it('leaves out boxes whose names are those of furniture', () => {
  for (const name of [
    'newsletter-box',
    'relatedArticles',
    'share_bar share',
    'comments',
    'cookie-consent',
    'author-bio',
  ]) {
    const words = shown(
      article(
        `${text(2)}<div class="${name}"><p>نص هذا الصندوق ليس من الخبر في شيء، وإن كان جملة تامة طويلة.</p></div>${PARAGRAPHS.slice(
          2,
        )
          .map((paragraph) => `<p>${paragraph}</p>`)
          .join('')}`,
      ),
    );
    expect(words, name).not.toContain('هذا الصندوق');
  }
});

it('believes the text, not the name, where a box named as furniture holds the article', () => {
  const document = page(
    `<main><h1>${HEADLINE}</h1><div class="newsletter sidebar paywall">${text()}</div></main>`,
  );
  expect(shown(document)).toContain(PARAGRAPHS[2]);
});

it('drops a line that is said three times between the paragraphs', () => {
  const words = shown(
    article(PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p><p>مساحة خالية</p>`).join('')),
  );
  expect(words).not.toContain('مساحة خالية');
});

it('leaves out the buttons of a network in frames, and keeps what was said there', () => {
  const frame = (path: string) =>
    `<iframe src="https://www.facebook.com/plugins/${path}"></iframe>`;
  const links = [
    ...contentOf(
      article(`${text()}${frame('like.php?href=1')}${frame('post.php?href=2')}`),
    ).querySelectorAll('a'),
  ].map(({ href }) => href);
  expect(links).toEqual(['https://www.facebook.com/plugins/post.php?href=2']);
});

it('leaves out the address to share a text by', () => {
  const words = shown(
    article(`${text()}<div class="url">Read or Share this story: http://daf.fa/1x3DFko</div>`),
  );
  expect(words).not.toContain('daf.fa');
});

it('leaves out the label of what shows a picture whole', () => {
  const box = contentOf(
    article(
      `${text(2)}<figure><a href="/big.jpg">[+] Enlarge<img src="/a.jpg" width="300" height="200" alt="الجسر"></a><figcaption>الجسر القديم كما كان قبل الترميم</figcaption></figure><p>${PARAGRAPHS[2]}</p>`,
    ),
  );
  expect(box.textContent).not.toContain('Enlarge');
});

it('leaves out the one card of another article that the text ends with', () => {
  const card =
    '<div><h2>في مكان آخر</h2><ul><li><h3><a href="/news/7"><img src="/b.jpg" alt="">هل يكفي اثنان؟</a></h3><p>قليلة هي الأمثلة على مديرين يقتسمان السلطة في شركة واحدة، فهل ينجح الأمر هذه المرة أيضا؟</p></li></ul></div>';
  const words = shown(article(`${text()}${card}<p>© صحيفة الضفة، جميع الحقوق محفوظة.</p>`));
  expect(words).not.toContain('يقتسمان');
  expect(words).toContain('وختم المتحدث');
});

it('leaves out what a page tells its scripts at the end of its text', () => {
  const words = shown(article(`${text()}<div>{ "assetid": "216", "basePageType": "story" }</div>`));
  expect(words).not.toContain('assetid');
});

it('leaves out who wrote where it is a heading above the text, and no other heading', () => {
  const words = (heading: string) => shown(article(`<h3>${heading}</h3>${text()}`));
  expect(words('BY JANE DOE AND JOHN ROE')).not.toContain('JANE');
  expect(words('By the numbers of the town')).toContain('By the numbers');
});

it('keeps an amount as often as it stands beside what it is of', () => {
  const parts = ['بصلات', 'حبات طماطم', 'أكواب ماء', 'ملاعق زيت'];
  const lines = parts.map((part) => `<p>3</p><div>${part}</div>`).join('');
  const words = shown(article(`${text()}<div class="parts">${lines}</div><p>${PARAGRAPHS[1]}</p>`));
  for (const part of parts) expect(words).toMatch(new RegExp(`3 ?${part}`));
});

it('keeps a list of short paragraphs before the first sentence', () => {
  const words = shown(
    article(
      `<ul><li><p>كوب عدس</p></li><li><p>بصلة كبيرة</p></li><li><p>ملح</p></li></ul>${text()}`,
    ),
  );
  expect(words).toContain('بصلة كبيرة');
});

it('shows a pull quote once, and a paragraph that the text itself repeats as often as it stands', () => {
  const times = (inside: string): number =>
    shown(article(inside)).split(PARAGRAPHS[1] as string).length - 1;
  const [first, second, third, fourth] = PARAGRAPHS;
  expect(
    times(
      `<p>${first}</p><p>${second}</p><aside><div>${second}</div></aside><p>${third}</p><p>${fourth}</p>`,
    ),
  ).toBe(1);
  expect(times(`<p>${first}</p><p>${second}</p><p>${third}</p><p>${second}</p>`)).toBe(2);
});

it('puts back a standfirst that stands outside the body', () => {
  const standfirst =
    'لجنة المهندسين تنهي فحص الأساسات، والجسر يبقى مفتوحا أمام المشاة طوال مدة العمل فيه.';
  const words = shown(
    page(
      `<main><article><div class="top"><h1>${HEADLINE}</h1><p class="lead">${standfirst}</p></div><div class="mid"><div class="story">${text()}</div></div></article></main>`,
    ),
  );
  expect(words).toContain(standfirst);
  expect(words.indexOf(standfirst)).toBeLessThan(words.indexOf(PARAGRAPHS[0] ?? ''));
});

it('puts the lead picture and its caption before the text, wherever its box stood', () => {
  const content = contentOf(
    page(
      `<main><article><header><h1>${HEADLINE}</h1><div class="hero-image"><img src="/bridge.jpg" alt="الجسر"><div class="caption">الجسر كما بدا أمس <span>(الضفة)</span></div></div></header><div class="story">${text()}</div></article></main>`,
    ),
  );
  const figure = content.querySelector('figure');
  expect(figure?.querySelector('img')?.getAttribute('src')).toBe(
    'https://daffa.example/bridge.jpg',
  );
  expect(figure?.querySelector('figcaption')?.textContent).toContain('الجسر كما بدا أمس (الضفة)');
  expect(content.textContent?.indexOf('الجسر كما بدا')).toBeLessThan(
    content.textContent?.indexOf(PARAGRAPHS[0] ?? '') ?? -1,
  );
});

it('leaves out what asks for an answer, with its field: a newsletter, a poll, a form', () => {
  const words = shown(
    article(
      `${text(2)}<div><p>كل صباح أهم ما جرى في المدينة، في رسالة واحدة تصلك قبل القهوة.</p><input type="email"></div>
       <div><p>هل تعبر الجسر كل يوم؟</p><label><input type="radio" name="a">مرة واحدة على الأقل</label></div>${text()}`,
    ),
  );
  expect(words).not.toContain('قبل القهوة');
  expect(words).not.toContain('مرة واحدة على الأقل');
});

it('reads an article that stands in one box with a field', () => {
  expect(shown(article(`${text()}<input type="search">`))).toContain(PARAGRAPHS[2]);
});

it('leaves out teasers of other articles, and keeps a list of them where they are the article', () => {
  const teaser = (index: number): string =>
    `<div class="q${index}"><a href="/n/${index}"><img src="/${index}.jpg"></a><h4><a href="/n/${index}">المكتبة العامة تفتح قاعتها الجديدة رقم ${index}</a></h4><p>رفوف من خشب الزيتون ونوافذ تطل على النهر، وقسم للأطفال يفتح كل يوم حتى المساء.</p></div>`;
  expect(shown(article(`${text(2)}${teaser(1)}${text()}${teaser(2)}`))).not.toContain(
    'خشب الزيتون',
  );
  const broken = `<ul><li><a href="/n/5">أمطار على الساحل</a> تتوقع الأرصاد أن تمتد الغيوم من الشمال حتى...</li></ul>`;
  expect(shown(article(`${broken}${text()}`))).not.toContain('الأرصاد');
  const review = (index: number): string =>
    `<div><h3><a href="/b/${index}">الكتاب رقم ${index}</a></h3><p>${PARAGRAPHS[index]}</p></div>`;
  expect(shown(article(`${text(1)}${review(1)}${review(2)}${review(3)}`))).toContain(PARAGRAPHS[2]);
});

it('keeps what somebody said elsewhere, though its box is called social', () => {
  const words = shown(
    article(
      `${text(2)}<div class="social-embed"><blockquote class="social-post"><p>الجسر الذي عبره جدي سأعبره غدا.</p>— سلمى <a href="https://social.example/salma/1">١٢ مارس</a></blockquote></div>${text()}`,
    ),
  );
  expect(words).toContain('الجسر الذي عبره جدي');
});

it('shows a pull quote that is a part of a paragraph once', () => {
  const words = shown(
    article(
      `${text(2)}<blockquote><p>سيبقى مفتوحا أمام المشاة طوال مدة العمل</p></blockquote>${PARAGRAPHS.slice(
        2,
      )
        .map((paragraph) => `<p>${paragraph}</p>`)
        .join('')}`,
    ),
  );
  expect(words.split('سيبقى مفتوحا أمام المشاة طوال مدة العمل').length).toBe(2);
});

it('leaves out where the paper can be followed, and keeps where something was said', () => {
  const words = shown(
    article(
      `${text(2)}<p>يصلك الخبر أينما كنت <a href="https://t.me/daffa">من هنا</a>.</p>
       <p>وكتب رئيس اللجنة ليلة أمس على <a href="https://t.me/lajna/4412">صفحته</a> أن العمل يسير كما خطط له من أول يوم.</p>${text()}`,
    ),
  );
  expect(words).not.toContain('يصلك الخبر');
  expect(words).toContain('يسير كما خطط له');
});

it('ends before a line of rights, however long it is, and not before a paragraph about rights', () => {
  const rights =
    'جميع الحقوق محفوظة لصحيفة الضفة، ولا يجوز نسخ هذه المادة أو إعادة نشرها كلها أو بعضها في أي وسيلة كانت من دون إذن مكتوب من إدارة التحرير.';
  const demand =
    'وقال الأهالي إنهم لن يتنازلوا عن كافة حقوقهم في النهر وضفتيه وما عليهما من بساتين.';
  const words = shown(article(`${text()}<p>${demand}</p><p>${rights}</p>`));
  expect(words).toContain(demand);
  expect(words).not.toContain('إدارة التحرير');
});

it('puts the credit beside a caption into it', () => {
  const content = contentOf(
    article(
      `${text(2)}<figure><img src="/a.jpg" alt=""><div><figcaption>الجسر من جهة السوق</figcaption><div><span>تصوير: هالة النهري</span></div></div></figure>${text()}`,
    ),
  );
  expect(content.querySelector('figcaption')?.textContent).toBe(
    'الجسر من جهة السوق تصوير: هالة النهري',
  );
});

it('knows a caption by the words that describe its picture, and by its place below a figure', () => {
  const content = contentOf(
    article(
      `${text(2)}<div><div><img src="/a.jpg" alt="عمال الترميم عند القوس الأوسط من الجسر - الضفة"></div><span>عمال الترميم عند القوس الأوسط من الجسر</span></div>
       <div><figure><img src="/b.jpg" alt=""></figure><figcaption>خريطة الطريق المحاذي للنهر</figcaption></div>${text()}`,
    ),
  );
  const captions = Array.from(content.querySelectorAll('figure figcaption'), (caption) =>
    caption.textContent?.trim(),
  );
  expect(captions).toEqual(['عمال الترميم عند القوس الأوسط من الجسر', 'خريطة الطريق المحاذي للنهر']);
});

it('keeps text in a box that is called after the advertisement beside it', () => {
  const words = shown(
    article(
      `${text(2)}<div class="with-ads section"><p>${PARAGRAPHS[2]}</p><div class="ad">إعلان</div></div>`,
    ),
  );
  expect(words).toContain(PARAGRAPHS[2]);
  expect(words).not.toContain('إعلان');
});

it('leaves out a figure that leads to another article', () => {
  const words = shown(
    article(
      `${text(2)}<figure><figcaption>اقرأ أيضا <a href="/n/3">مهرجان الربيع يعود إلى الساحة</a></figcaption></figure>${text()}
       <figure><a href="/shop"><img src="/s.jpg" alt=""></a><figcaption><a href="/shop">دكان الصحيفة يفتح أبوابه لكم</a></figcaption></figure>`,
    ),
  );
  expect(words).not.toContain('مهرجان الربيع');
  expect(words).not.toContain('دكان الصحيفة');
});

it('puts back a standfirst that is a heading, or has no full stop', () => {
  for (const name of ['h2', 'div']) {
    const standfirst = 'لجنة المهندسين تنهي فحص الأساسات وتترك الطريق مفتوحا أمام المشاة';
    const words = shown(
      page(
        `<main><div class="top"><h1>${HEADLINE}</h1><${name}>${standfirst}</${name}></div><div class="mid"><div class="story">${text()}</div></div></main>`,
      ),
    );
    expect(words, name).toContain(standfirst);
  }
});

it('puts back paragraphs that are bare boxes, and the heading above them', () => {
  const half = (from: number, heading = ''): string =>
    `<div class="chunk"><div class="text">${heading}${PARAGRAPHS.slice(from, from + 2)
      .map((paragraph) => `<div>${paragraph}</div>`)
      .join('')}</div></div>`;
  const words = shown(
    page(
      `<main><h1>${HEADLINE}</h1><div>${half(0)}</div><div class="ad-slot"><p>إعلان</p></div><div><div>${half(2, '<h3>قوافل وحافلات</h3>')}</div></div></main>`,
    ),
  );
  for (const paragraph of PARAGRAPHS) expect(words).toContain(paragraph);
  expect(words).toContain('قوافل وحافلات');
});

it('says once what a caption says for a narrow and for a wide screen', () => {
  const said = 'الجسر القديم في صباح أمس كما بدا من الضفة';
  const content = contentOf(
    article(
      `${text(2)}<figure><img src="/a.jpg" alt=""><figcaption><div>${said}</div><div><span>${said}</span> <b>هالة</b></div></figcaption></figure>${text()}`,
    ),
  );
  expect(content.querySelector('figcaption')?.textContent?.replace(/\s+/g, ' ').trim()).toBe(
    `${said} هالة`,
  );
});

it('says once what is said of each picture of a series', () => {
  const picture = (name: string): string =>
    `<figure><img src="/${name}.jpg" alt=""><figcaption>الجسر القديم في صباح أمس</figcaption></figure>`;
  const content = contentOf(article(`${text(2)}${picture('a')}${picture('b')}${text()}`));
  expect(content.querySelectorAll('img').length).toBe(2);
  expect(content.querySelectorAll('figcaption').length).toBe(1);
});

it('keeps a programme at the end, and a list that speaks of newsletters', () => {
  const hours = [
    '9:00 افتتاح المعرض كله',
    '11:30 جولة مع المهندسين',
    '14:00 لقاء مع السكان',
    '16:00 ختام وموسيقى',
  ]
    .map((line) => `<p>${line}</p>`)
    .join('');
  const words = shown(
    article(
      `${text(2)}<ul><li>نشرة بريدية أقل ازدحاما</li></ul>${text()}<h3>البرنامج</h3>${hours}`,
    ),
  );
  expect(words).toContain('نشرة بريدية');
  expect(words).toContain('البرنامج');
  expect(words).toContain('11:30 جولة مع المهندسين');
});

it('keeps a short heading that the first sentence stands under', () => {
  expect(shown(article(`<h2>القوس</h2>${text()}`))).toContain('القوس');
});

it('judges a heading by its words, not by the id that is made of them, and keeps the id', () => {
  const content = contentOf(
    article(`${text(2)}<h2 id="what-social-media-said">ما قيل في المدينة</h2>${text()}`),
  );
  const heading = content.querySelector('h2');
  expect(heading?.textContent).toBe('ما قيل في المدينة');
  expect(heading?.id).toBe('what-social-media-said');
});

it('leaves out a heading that leads elsewhere and has no text of its own', () => {
  const words = shown(
    article(
      `${text(2)}<h4><a href="/vouchers">قسائم الشراء كلها هنا</a></h4><h3>المرحلة الثانية</h3>${text()}`,
    ),
  );
  expect(words).not.toContain('قسائم');
  expect(words).toContain('المرحلة الثانية');
});

it('takes a word for a label where a line begins with it, and nowhere else', () => {
  const short = 'وقال المصدر إن العمل بدأ فعلا.';
  const words = shown(
    article(
      `${text(2)}<p>${short}</p><ul><li>القوس الأول… ثم <a href="#b">الأوسط</a> في آخر الشهر</li></ul>${text()}<h3>نظرات کارشناسان</h3>${text()}<p>المصدر: وكالة النهر</p>`,
    ),
  );
  expect(words).toContain(short);
  expect(words).toContain('القوس الأول');
  expect(words).toContain('نظرات کارشناسان');
  expect(words).not.toContain('وكالة النهر');
});

it('reads a short article that has a field in its own box', () => {
  const words = shown(
    page(
      `<header><a href="/">الصفحة الأولى</a></header><h1>${HEADLINE}</h1><div class="item"><div>${PARAGRAPHS[0]}</div><div>${PARAGRAPHS[1]}</div><div><input type="text" value="https://daffa.example/7"></div></div>`,
    ),
  );
  expect(words).toContain(PARAGRAPHS[0]);
});

it('keeps a programme at the head, with its heading, and leaves out a date alone', () => {
  const hours = [
    '9:00 افتتاح، قاعة 3',
    '11:30 جولة، قاعة 4',
    '14:00 لقاء، قاعة 2',
    '16:00 ختام، قاعة 1',
  ];
  const lines = hours.map((line) => `<p>${line}</p>`).join('');
  const words = shown(article(`<p>12 مارس 2026</p><h3>البرنامج</h3>${lines}${text()}`));
  for (const line of hours) expect(words).toContain(line);
  expect(words).toContain('البرنامج');
  expect(words).not.toContain('12 مارس 2026');
});

it('keeps a heading that is called a header', () => {
  const words = shown(
    article(
      `${text(2)}<h2 class="section-header">أعمدة الجسر</h2>${text()}<h3 class="styles_header__x1">أضواء الجسر</h3>${text()}`,
    ),
  );
  expect(words).toContain('أعمدة الجسر');
  expect(words).toContain('أضواء الجسر');
});

it('keeps what stands aside between two paragraphs and is text, and no list of other articles', () => {
  const note = PARAGRAPHS.slice(0, 3)
    .map((paragraph) => `<p>ملحوظة: ${paragraph}</p>`)
    .join('');
  const links = PARAGRAPHS.map((paragraph, at) => `<p><a href="/${at}">أخرى ${paragraph}</a></p>`);
  const words = shown(
    article(`${text(2)}<aside>${note}</aside>${text()}<aside>${links.join('')}</aside>${text()}`),
  );
  expect(words).toContain('ملحوظة');
  expect(words).not.toContain('أخرى');
});

it('unfolds questions with their answers, and shows no single hidden box', () => {
  const hidden = 'folded';
  const ask = (question: string, answer: string): string =>
    `<div class="head"><h3>${question}</h3></div><div class="${hidden}"><p>${answer}</p></div>`;
  const document = article(
    `<style>.${hidden} { display: none }</style>${text(4)}${ask('متى يفتح؟', 'يفتح الجسر للمشاة صباح الأحد المقبل، وللسيارات بعد ذلك بأسبوع كامل.')}${ask('كم كلف؟', 'كلف الجسر عشرين مليونا دفعتها المدينة من صندوقها، ولم تقترض شيئا.')}<div class="head"><h3>تنبيه</h3></div><div class="alone ${hidden}"><p>لقراءة هذا الجزء وافق أولا على عرض ما تضمنه الصفحة من مواقع أخرى.</p></div>`,
  );
  // jsdom displays nothing, and is asked whether it does.
  for (const box of document.querySelectorAll(`.${hidden}`)) {
    Object.assign(box, { checkVisibility: () => false });
  }
  const words = shown(document);
  expect(words).toContain('يفتح الجسر للمشاة');
  expect(words).toContain('دفعتها المدينة من صندوقها');
  expect(words).not.toContain('وافق أولا');
});

it('keeps a link that is an address, for it is told and not offered', () => {
  const words = shown(
    article(
      `${text(2)}<p>الموقع: <a href="https://bridge.example/">bridge.example</a></p>${text()}<p>جولة: <a href="/tour">جولة في مدينة الجسور القديمة</a></p>${text()}`,
    ),
  );
  expect(words).toContain('bridge.example');
  expect(words).not.toContain('جولة في مدينة');
});

it('keeps a paragraph that only speaks of newsletters, and leaves out one whose link asks', () => {
  const about = `${PARAGRAPHS[0]} وتقول <a href="/city">المدينة في بيان طويل صدر أمس عن المشروع كله</a> إن newsletter الجسر بدأت.`;
  const asks = `${PARAGRAPHS[1]} وكل جديد عن النهر وجسوره يصل إليك في بريدك، <a href="/join">sign up هنا وتابع أخبار النهر معنا في كل يوم وفي كل مكان</a>`;
  const words = shown(article(`${text(2)}<p>${about}</p>${text()}<p>${asks}</p>${text()}`));
  expect(words).toContain('بيان طويل');
  expect(words).not.toContain('يصل إليك');
});

it('keeps a label that stands over a list each time, and drops one that stands anywhere', () => {
  const part = (at: number): string =>
    `<h3>الجسر ${at}</h3>${text(1)}<p>ما أعجبنا</p><ul><li>عريض ومضيء في القياس ${at}</li><li>هادئ في الليل ${at}</li></ul><p>يتبع أدناه</p>${text(1)}`;
  const words = shown(article([1, 2, 3].map(part).join('')));
  expect(words.split('ما أعجبنا').length).toBe(4);
  expect(words).not.toContain('يتبع أدناه');
});

it('says once what a slide show says of its picture for each size of it', () => {
  const said = 'عمال البلدية يعلقون آخر المصابيح على قوس الجسر مساء الثلاثاء.';
  const words = shown(
    article(
      `<div><figure><img src="/lamps.jpg" alt=""><figcaption>${said} تصوير: ليلى نون</figcaption></figure><div class="slide"><p>${said}</p></div><section class="full"><p>${said}</p></section></div>${text()}`,
    ),
  );
  expect(words.split(said).length).toBe(2);
});

it('leaves out who pays for the links, before the text or below what is none of it', () => {
  const paid = (who: string): string =>
    `<p>${who} may earn a commission when you buy through our links, at no cost to you.</p>`;
  const words = shown(article(`${paid('Alpha')}${text()}${paid('Beta')}${text()}${paid('Gamma')}`));
  expect(words).not.toContain('Alpha');
  expect(words).toContain('Beta');
  expect(words).toContain('Gamma');
  expect(shown(article(`${text()}<h3>جولات أخرى</h3>${paid('Delta')}`))).not.toContain('Delta');
  expect(shown(article(text() + paid('<small>Epsilon</small>')))).not.toContain('Epsilon');
});

it('ends before the telephone or account of who wrote, and keeps where to ask', () => {
  const end = (line: string) =>
    shown(article(`${text()}<div class="tagline"><p>${line}</p></div>`));
  for (const line of [
    'Contact Rima Khatib at 620-555-0117 or on Twitter at @RimaDaffa.',
    'Follow her @RimaDaffa.',
  ])
    expect(end(line)).not.toContain('Rima');
  expect(end('For tickets to the opening of the bridge call 620-555-0117.')).toContain('tickets');
});

it('keeps what subscribers see the beginning of', () => {
  const words = shown(
    article(
      PARAGRAPHS.map(
        (paragraph, at) =>
          `<div class="${at < 1 ? 'subscriber-preview' : 'subscriber-only'}"><p>${paragraph}</p></div>`,
      ).join(''),
    ),
  );
  for (const paragraph of PARAGRAPHS) expect(words).toContain(paragraph);
});

it('leaves out the last words below a heading that asks for something', () => {
  const end = (heading: string) =>
    shown(
      article(
        `${text()}<div><h3>${heading}</h3><p>Thoughtful conversations begin here, where other readers of the paper reply.</p></div>`,
      ),
    );
  expect(end('Join our commenting forum')).not.toContain('Thoughtful');
  expect(end('The conversations of the bridge')).toContain('Thoughtful');
});

it.each(['댓글 3', '개의 댓글', '评论 (2)'])('ends above what readers say: %s', (heading) => {
  const words = shown(
    article(
      `${text()}<section><h4>${heading}</h4><p>كان جدي يعبر هذا الجسر كل يوم مع خرافه.</p></section>`,
    ),
  );
  expect(words.endsWith(PARAGRAPHS[3] ?? '')).toBe(true);
});

it('leaves out the address in letters below the text, and labels with a colon', () => {
  const words = shown(
    article(
      `${text()}<p>Baca: <a href="/other">Perpustakaan desa</a></p><p><span>aXA6IDU0LjM2LjE0OC4xNzA=</span></p>`,
    ),
  );
  for (const gone of ['Perpustakaan', 'aXA6']) expect(words).not.toContain(gone);
});

it('leaves out where to listen to more', () => {
  const words = shown(article(`<p>Listen to more stories on the Daffa app.</p>${text()}`));
  expect(words).not.toContain('Listen');
});

it('ends before what asks the reader to sign up, though it is a sentence', () => {
  const words = shown(
    article(
      `${text()}<p>Sign up to our letter for exclusive updates and enhanced content of the bridge</p><p>«من النهر»: رسالة newsletter تحمل كل صباح إلى بريدك أهم ما جرى على ضفتيه. <a href="/letter">من هنا</a>.</p>`,
    ),
  );
  expect(words).not.toContain('Sign up');
  expect(words).not.toContain('رسالة');
});

it('keeps the items of a list at the end, though each is mostly a link', () => {
  const sources = [1, 2]
    .map(
      (at) =>
        `<li>${at} دار البلدية – <a href="/source/${at}">خرائط الجسر القديم وأساساته الحجرية كما رسمها المهندسون قبل أن يبدأ العمل فيه، وما كتب عنها بعد ذلك في أيام الفحص والترميم، الجزء ${at}</a> (2005).</li>`,
    )
    .join('');
  expect(shown(article(`${text()}<ul>${sources}</ul>`))).toContain('الجزء 2');
});

it('keeps a line that leads to a document, and leaves out one that leads to another page', () => {
  const words = shown(
    article(
      `${text(2)}<p><a href="/maps/bridge.pdf">خرائط الجسر القديم وأساساته</a></p>${text()}<p><a href="/maps">صفحة المدينة القديمة وأسوارها</a></p>${text()}`,
    ),
  );
  expect(words).toContain('خرائط الجسر');
  expect(words).not.toContain('أسوارها');
});

it('ends before the way to a program, and before the credit of the picture above', () => {
  const words = shown(
    article(
      `${text()}<p>Featured image: the old bridge in the morning, seen from the other bank of its river</p><p>لأخبار النهر كلها ساعة بساعة، نزل برنامج الضفة <a href="https://apps.apple.com/us/app/daffa/id7">على هاتفك</a>.</p>`,
    ),
  );
  expect(words).not.toContain('برنامج الضفة');
  expect(words).not.toContain('Featured');
});

it('puts back the headings of boxes, and all items of a numbered list', () => {
  const item = (at: number): string => {
    const own = at === 3 ? PARAGRAPHS : PARAGRAPHS.slice(0, 1);
    const said = own.map((paragraph) => `<p>الجسر ${at}: ${paragraph}</p>`).join('');
    return `<li><div><div><div><h2>باب ${at} من أبواب النهر</h2></div></div><div class="words"><div>${said}<p><a href="/b/${at}">كل ما كتب عن الجسر رقم ${at} وعن الحي الذي حوله</a></p><p><a href="/c/${at}">صور الجسر</a></p></div></div></div></li>`;
  };
  const words = shown(
    page(`<main><h1>${HEADLINE}</h1><ol>${[1, 2, 3, 4, 5].map(item).join('')}</ol></main>`),
  );
  for (const at of [1, 2, 3, 4, 5]) {
    expect(words).toContain(`الجسر ${at}: `);
    // The first is above all of the text.
    if (at > 1) expect(words).toContain(`باب ${at} `);
  }
});

it('is not misled by a name that says what a box would be if it were empty', () => {
  const words = shown(
    article(
      `${text(2)}<div class="flex empty:hidden first:pt-1"><div><p>${PARAGRAPHS[3]} وهذا آخر ما قيل.</p></div></div>${text()}`,
    ),
  );
  expect(words).toContain('وهذا آخر ما قيل');
});

it('shows a lazy picture at its full address', () => {
  const cases = [
    '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/full.jpg">',
    '<img srcset="/small.jpg 320w, /full.jpg 1200w">',
    '<picture><source srcset="/full.jpg 2x, /small.jpg 1x"><img></picture>',
    '<img src="/placeholder.png" class="lazy"><noscript><img src="/full.jpg"></noscript>',
    '<picture><noscript><img src="/full.jpg"></noscript><img src="/small.jpg"></picture>',
  ];
  for (const picture of cases) {
    const content = contentOf(article(`${text(2)}<figure>${picture}</figure>${text()}`));
    const addresses = Array.from(content.querySelectorAll('img'), (image) =>
      image.getAttribute('src'),
    );
    expect(addresses, picture).toEqual(['https://daffa.example/full.jpg']);
  }
});

it('reads an article that is cut in two containers by something else', () => {
  const half = (from: number): string =>
    `<section class="chunk"><div class="text">${PARAGRAPHS.slice(from, from + 2)
      .map((paragraph) => `<p>${paragraph}</p>`)
      .join('')}</div></section>`;
  const words = shown(
    page(
      `<main><article><h1>${HEADLINE}</h1><div>${half(0)}</div><div class="ad-slot"><p>إعلان</p></div><div><div>${half(2)}</div></div></article></main>`,
    ),
  );
  for (const paragraph of PARAGRAPHS) expect(words).toContain(paragraph);
});

it('reads what stands in an open shadow root, with its light children in their slot', () => {
  const document = page(`<main><h1>${HEADLINE}</h1><matn-story>${text(2)}</matn-story></main>`);
  const host = document.querySelector('matn-story');
  const root = host?.attachShadow({ mode: 'open' });
  if (root) {
    root.innerHTML = `<div class="story"><slot></slot>${PARAGRAPHS.slice(2)
      .map((paragraph) => `<p>${paragraph}</p>`)
      .join('')}</div>`;
  }
  const words = shown(document);
  for (const paragraph of PARAGRAPHS) expect(words).toContain(paragraph);
});

it('reads right to left where the page has no direction and the wrong language', () => {
  const { direction, language } = read(
    page(`<main><h1>${HEADLINE}</h1><div>${text()}</div></main>`, '', 'lang="en-US"'),
  );
  expect(direction).toBe('rtl');
  expect(language).toBe('ar');
});

it('gives an English quotation in an Arabic article its own direction, and a Latin-first Arabic paragraph none', () => {
  const quotation =
    'The old bridge has carried this town for two hundred years, and it will carry us still.';
  const latinFirst = `Gazette ${PARAGRAPHS[2]}`;
  const content = contentOf(
    article(`${text(2)}<blockquote><p>${quotation}</p></blockquote><p>${latinFirst}</p>${text()}`),
  );
  const blocks = [...content.querySelectorAll('p')];
  expect(
    blocks
      .find((block) => block.textContent === quotation)
      ?.closest('[dir]')
      ?.getAttribute('dir'),
  ).toBe('ltr');
  expect(blocks.find((block) => block.textContent === latinFirst)?.getAttribute('dir')).toBeNull();
});

it('keeps no base, which would move every address and is a breach of the reader’s own policy', () => {
  const content = contentOf(
    article(`${text(2)}<base href="https://elsewhere.example/">${text(2)}`),
  );
  expect(content.querySelector('base, meta, link')).toBeNull();
});

it('leaves out what hides itself, however much it says and whatever element it is', () => {
  const unseen = 'Never shown, and said at length so that it is much of the page. '.repeat(20);
  const words = shown(
    article(
      `${text()}<p style="display: none">${unseen}</p><p>كلمة <span style="color:red;visibility:hidden">خفية</span> أخيرة، وبها ينتهي الخبر عن الجسر القديم.</p>`,
    ),
  );
  expect(words).not.toContain('Never shown');
  expect(words).not.toContain('خفية');
  expect(words).toContain('أخيرة');
});

it('keeps no class, style, handler or data attribute', () => {
  const { content } = read(
    article(
      text().replaceAll('<p>', '<p class="x" style="color:red" onclick="alert(1)" data-id="7">'),
    ),
  );
  expect(content).not.toMatch(/class=|style=|onclick|data-/);
});

it('is not stalled or misled by the fields of a form', PATIENT, () => {
  for (const name of [
    'parentNode',
    'nextElementSibling',
    'children',
    'textContent',
    'getAttribute',
    'localName',
    'remove',
  ]) {
    const words = shown(
      page(
        `<form><input name="${name}"><main><h1>${HEADLINE}</h1><div>${text()}</div></main></form>`,
      ),
    );
    expect(words, name).toContain(PARAGRAPHS[1]);
  }
});

it('is not stalled by an overlong attribute', PATIENT, () => {
  const document = article(`${text()}<img data-x="${'.jpg'.repeat(50_000)} ">`);
  expect(shown(document)).toContain(PARAGRAPHS[1]);
});

it('gives the size in which the page shows the paragraphs', () => {
  const document = page(
    `<main><h1>${HEADLINE}</h1><div>${text().replaceAll('<p>', '<p style="font-size: 27px">')}</div></main>`,
  );
  expect(read(document).textSize).toBe(27);
});

it('refuses a page of more elements than it takes', PATIENT, () => {
  expect(extract(page(`<div>${'<i></i>'.repeat(MAX_ELEMENTS)}</div>`), NOW)).toEqual({
    ok: false,
    reason: 'too-large',
  });
});

it('answers that a front page is no article', () => {
  const teasers = Array.from(
    { length: 24 },
    (_, index) =>
      `<div class="card"><h3><a href="/n/${index}">عنوان الخبر رقم ${index} في الصفحة الأولى من الصحيفة</a></h3><p>سطر واحد يلخص الخبر رقم ${index} لمن يمر به سريعا.</p></div>`,
  ).join('');
  expect(extract(page(`<main><h1>صحيفة الضفة</h1>${teasers}</main>`), NOW)).toEqual({
    ok: false,
    reason: 'no-article',
  });
});

it('answers that a page with a player and its name is no article', () => {
  expect(
    extract(page(`<main><h1>${HEADLINE}</h1><video src="/v.mp4"></video><p>فيديو</p></main>`), NOW),
  ).toEqual({ ok: false, reason: 'no-article' });
});

it('reads what the person has selected, when it is long enough, and all of the article otherwise', () => {
  const document = article(text());
  const paragraphs = document.querySelectorAll('.story p');
  const range = document.createRange();
  range.setStartBefore(paragraphs[1] as Element);
  range.setEndAfter(paragraphs[3] as Element);
  document.getSelection()?.addRange(range);
  const words = shown(document);
  expect(words).not.toContain(PARAGRAPHS[0]);
  expect(words).toContain(PARAGRAPHS[1]);
  expect(words).toContain(PARAGRAPHS[3]);

  document.getSelection()?.removeAllRanges();
  const short = document.createRange();
  short.selectNodeContents(document.querySelector('h1') as Element);
  document.getSelection()?.addRange(short);
  expect(shown(document)).toContain(PARAGRAPHS[0]);
});

it('keeps a sentence of the text that is all link, for headlines end without a full stop', () => {
  const sentence = 'ويمكن الاطلاع على خرائط المشروع كلها في دار البلدية.';
  const headline = 'مهرجان الربيع يعود إلى الساحة الكبرى هذا العام';
  const words = shown(
    article(
      `<p>${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1]}</p><p><a href="/maps">${sentence}</a></p>
       <p>${PARAGRAPHS[2]}</p><p><a href="/other">${headline}</a></p><p>${PARAGRAPHS[3]}</p>`,
    ),
  );
  expect(words).toContain(sentence);
  expect(words).not.toContain(headline);
});

it('ends above a line of rights, whatever is said of them below it', () => {
  const terms =
    'وقد تختلف نسخة التسجيل الصوتي عن هذا النص في مواضع قليلة، والمعتمد هو ما بثته الإذاعة في حينه.';
  for (const rights of [
    '© 2026 صحيفة الضفة',
    'جميع الحقوق محفوظة لصحيفة الضفة',
    '<저작권자(c) 강변일보, 무단 전재-재배포 금지>',
    '特别声明：以上内容为用户上传并发布，本平台仅提供信息存储服务。',
  ]) {
    const words = shown(article(`${text()}<p>${rights}</p><p>${terms}</p>`));
    expect(words.endsWith(PARAGRAPHS[3] ?? ''), rights).toBe(true);
  }
});

it('does not end at a picture that names who owns it', () => {
  const caption = 'الجسر القديم كما كان قبل نصف قرن © أرشيف البلدية';
  expect(shown(article(`${text(3)}<p>${caption}</p><p>${PARAGRAPHS[3]}</p>`))).toContain(
    PARAGRAPHS[3],
  );
});

describe('a text on computers', () => {
  it.each([
    [
      'fa',
      'پشتیبان‌گیری با این برنامه از آنچه در دست دارید آسان است و به شما اجازه می‌دهد که آن را هر شب انجام دهید',
    ],
    [
      'ar',
      'يحفظ هذا البرنامج نسخا من كل ما على القرص في الليل، ويمكن أن تعيدها متى شئت من دون أن تفقد ما كتبته بعدها',
    ],
  ])('that holds many Latin words is in the language of the others (%s)', (language, sentence) => {
    const words = 'amanda bacula BackupPC rsync tarball inode snapshot repository checksum';
    const mixed = new JSDOM(
      `<title>${sentence.slice(0, 40)}</title><article><h1>${sentence.slice(0, 40)}</h1>${`<p>${sentence} ${words} ${words}.</p>`.repeat(1)}${['one', 'two', 'three', 'four'].map((each) => `<p>${each} ${sentence} ${words} ${sentence.slice(5)} ${words}.</p>`).join('')}</article>`,
      { url: 'https://news.example/a' },
    ).window.document;
    const result = extract(mixed, NOW);
    expect(result.ok && [result.article.language, result.article.direction]).toEqual([
      language,
      'rtl',
    ]);
  });
});

describe('a caption is kept', () => {
  const picture = '<img src="/bridge.jpg" alt="" width="800" height="450">';
  const words = 'الجسر القديم كما يبدو من الضفة الشرقية';
  it.each([
    [
      'in a field beside that of the picture',
      `<div class="field-image">${picture}</div><div class="field-image-caption">${words}</div>`,
    ],
    [
      'below a figure that has none',
      `<figure>${picture}</figure><p class="media__description">${words}</p>`,
    ],
    [
      'below its figure and the button that shows it',
      `<div><figure>${picture}</figure><input type="checkbox"><details><summary></summary></details><figcaption>${words}</figcaption></div>`,
    ],
    [
      'by a name without vowels',
      `<div class="lead"><div>${picture}</div><div class="img_cptn"><span>${words}</span></div></div>`,
    ],
    [
      'by its credit alone',
      `<div class="c1"><div class="c2">${picture}</div><div class="c3"><span>${words}</span> <span>تصوير: ليلى الموج</span></div></div>`,
    ],
    [
      'by the name of a legend, beside the box of its picture',
      `<h4>أخبار</h4><div class="entry-media">${picture}</div><div class="media-legend"><small>${words}</small></div><div class="meta">هدى</div>`,
    ],
    [
      'by the identity of its box, below a button that shows it',
      `<div><figure>${picture}</figure><input type="checkbox" id="b"><label for="b"></label><div id="the-caption" class="x7"><span>${words}</span></div></div>`,
    ],
    [
      'in boxes that hold nothing else, beside that of the picture',
      `<div class="x1"><div class="x2"><div><div><div><span><div>${picture}</div></span></div></div></div></div><div class="details"><div class="captionTooltip"><div class="x3">${words}</div><div class="x4">(تصوير: ليلى الموج)</div></div></div></div>`,
    ],
    [
      'of a picture that leads to itself',
      `<div><a href="/articles/photo/1.html"><figure>${picture}<figcaption>${words}</figcaption></figure></a></div>`,
    ],
    [
      'of a picture that leads to all of them',
      `<div><a href="/articles/6b1e/images/000"><figure>${picture}<figcaption>${words}</figcaption></figure></a><a href="/articles/6b1e/images/000">全部</a></div>`,
    ],
    [
      'in a box that is called after the title of an image, beside a figure',
      `<div class="story-element"><div class="wrap"><figure>${picture}</figure><div class="element-image-title-wrapper"><span class="image-title">${words}</span><span class="attribution">ليلى الموج</span></div></div></div>`,
    ],
    [
      'though the box of its picture is called related',
      `<div class="art_image"><div class="related_image">${picture}</div><p>${words}</p></div>`,
    ],
  ])('%s', (_, markup) => {
    const figure = contentOf(article(`${markup}${text()}`)).querySelector('figure');
    expect(figure?.querySelector('img')?.getAttribute('src')).toContain('bridge.jpg');
    expect(figure?.querySelector('figcaption')?.textContent).toContain(words);
  });
});

describe('a standfirst is kept', () => {
  const standfirst = 'سكان الضفتين يعبرون سيرا حتى الشتاء، والسيارات تدور حول النهر';
  it('in a short heading, where the page describes itself so', () => {
    const document = page(
      `<article class="post"><div role="region" class="post-header"><h1>${HEADLINE}</h1><h3 class="subtitle">${standfirst}</h3></div><div><div class="available-content"><div class="body markup">${text()}</div></div></div></article>`,
      `<meta name="description" content="${standfirst}">`,
    );
    expect(shown(document)).toContain(standfirst);
  });

  it('without a full stop, in boxes that hold nothing else, next to those of the headline', () => {
    const widget = (inside: string): string =>
      `<div class="element widget"><div class="widget-container">${inside}</div></div>`;
    const document = page(
      `<div class="column">${widget(`<h1>${HEADLINE}</h1>`)}${widget(standfirst)}${widget('<ul><li>هدى محفوظ</li></ul>')}${widget(`<div class="element"><section>${widget(text())}</section></div>`)}</div>`,
    );
    expect(shown(document)).toContain(standfirst);
  });

  it('below a headline that is no main heading, with the picture', () => {
    const document = page(
      `<div class="w"><div class="w1"><h2>${HEADLINE}</h2></div><div class="w2">${standfirst}</div>
       <div class="w3"><figure><img src="/bridge.jpg" width="800" height="450" alt=""><figcaption>الجسر القديم</figcaption></figure></div>
       <div class="story">${text()}</div></div>`,
      `<meta property="og:description" content="${standfirst} […]">`,
    );
    expect(shown(document)).toContain(standfirst);
    expect(shown(document)).toContain('الجسر القديم');
  });
});

describe('where the headline is no heading', () => {
  it('keeps the picture below it, and its caption', () => {
    const caption = 'الجسر القديم كما يبدو من الضفة الشرقية';
    const content = contentOf(
      page(
        `<div id="c"><div class="path"><a href="/">الرئيسية</a></div><div class="t">${HEADLINE}</div><div class="imgBlock"><img src="/bridge.jpg" width="450" alt=""><div class="imgDesc">${caption}</div></div><div class="b">${text()}</div></div>`,
      ),
    );
    expect(content.querySelector('figcaption')?.textContent).toContain(caption);
  });
});

describe('a list is kept', () => {
  it('as a whole, where it is the standfirst', () => {
    const points = [
      'البلدية تعيد فتح الجسر القديم أمام المارة صباح الأحد بعد ترميم استمر ثمانية أشهر',
      'السيارات تدور حول النهر حتى الشتاء',
    ];
    const content = contentOf(
      page(
        `<main><header><h1>${HEADLINE}</h1><ul>${points.map((point) => `<li class="s">${point}</li>`).join('')}</ul></header><div class="body"><div>${text()}</div></div></main>`,
      ),
    );
    expect([...content.querySelectorAll('ul > li')].map((item) => item.textContent)).toEqual(
      points,
    );
  });

  it('of tips, though a reader may add one', () => {
    const tips = [
      'اعبر الجسر في الصباح الباكر، فالضباب يرتفع عن النهر قبل السابعة بقليل.',
      'لا تقف على الحجر الأوسط في الشتاء، فهو أملس حين يبتل ولا سور بجانبه.',
    ];
    const words = shown(
      article(
        `${text()}<div class="section tips"><h2>نصائح</h2><div><ul>${tips.map((tip) => `<li>${tip}</li>`).join('')}</ul></div><div class="add"><input class="addtip" placeholder="أضف"><span>أضف نصيحة</span></div></div>`,
      ),
    );
    for (const tip of tips) expect(words).toContain(tip);
    expect(words).not.toContain('أضف نصيحة');
  });
});

describe('who wrote and when is left out', () => {
  it.each([
    '<div>Von Karin Ufer und Mehmet Strand, MDW</div>',
    '<p>Viernes, 22 de marzo 2024, 01:05 | Actualizado 07:22h.</p>',
  ])('between the standfirst and the text: %s', (line) => {
    const words = shown(
      article(
        `<p class="lead">${PARAGRAPHS[0]}</p>${line}<div class="body">${PARAGRAPHS.slice(1)
          .map((paragraph) => `<p>${paragraph}</p>`)
          .join('')}</div>`,
      ),
    );
    expect(words).toBe(PARAGRAPHS.join(''));
  });

  it('in a list of two days above the text, and no event of a day', () => {
    const days =
      '<ul><li>수정 <span>2024-10-23 02:36</span></li><li>등록 <span>2024-10-22 15:07</span></li></ul>';
    expect(shown(article(`${days}${text()}`))).toBe(shown(article(text())));
    const events = '<ul><li>14:05 وصول المهندسين</li><li>15:30 فتح الجسر</li></ul>';
    expect(shown(article(`${events}${text()}`))).toContain('فتح الجسر');
    const table = `<table><tr><th>البدء</th><th>الجسر</th></tr><tr><td>2024-10-23 02:36</td><td>القديم</td></tr></table>`;
    expect(shown(article(`${table}${text()}`))).toContain('02:36');
  });

  it('in a list of labels above the text, and in the last line', () => {
    const list = '<ul><li>الكاتبة, هدى محفوظ</li><li>الدور, مراسلة من الضفة</li></ul>';
    expect(shown(article(`${list}${text()}<p><strong>تقرير: هدى محفوظ</strong></p>`))).toBe(
      shown(article(text())),
    );
  });
});

describe('is left out:', () => {
  it.each([
    [
      'a short advertisement in a box called one',
      '<div class="ad-inline dfp"><span class="adTitle">كيف توفر آلاف الدنانير من قرض بيتك</span></div>',
    ],
    [
      'a newsletter in a figure',
      '<figure><a href="/skip">skip past newsletter promotion</a><p>after newsletter promotion</p></figure>',
    ],
    [
      'what stands in place of a video until it is allowed',
      '<div class="m-oembed m-oembed--v"><div class="m-oembed__placeholder"><p>لعرض هذا المحتوى من الضروري السماح بجمع نسب المشاهدة وإعلانات الموقع كلها.</p></div></div>',
    ],
    [
      'whose the text is',
      '<p><strong>Copyright: </strong>© 2022 Doe et al. This is an open access article distributed under the terms of the Creative Commons Attribution License.</p>',
    ],
    [
      'a table of contents that is no list',
      '<div id="method_toc"><span>في هذا المقال:</span><a href="#one">تجهيز الكتاب</a><a href="#two">لصق الكعب</a></div>',
    ],
    [
      'a call whose link a script follows',
      '<div class="card"><div class="card-text">The Daffa is paid for by readers. If you like it, <a href="#/portal/signup">consider a subscription</a>.</div></div>',
    ],
    ['its label in another language', '<div class="x1"><div class="x2">ANNONS</div></div>'],
    ...[
      'Oglas',
      'REKLAMA',
      'Tekst se nastavlja ispod oglasa',
      'Video: the stationmaster who collects clocks',
      'VİDEO: Saat toplayan istasyon şefi',
      'צפו: מנהל התחנה שאוסף שעונים',
      'Lue myös: Kirjasto avaa ovensa',
      'Pročitajte i: Knjižnica otvara vrata',
      'Kapcsolódó cikk: Kinyit a könyvtár',
      'Xem thêm: Thư viện mở cửa trở lại',
      'यह भी पढ़ें: पुस्तकालय फिर खुला',
    ].map((label) => [`a label: ${label}`, `<div class="x1"><div class="x2">${label}</div></div>`]),
    [
      'what a player says that cannot play',
      '<div class="x1"><p>لعرض هذا الفيديو يرجى تفعيل جافا سكريبت، والتفكير في متصفح يدعم تشغيل فيديوهات HTML5.</p></div>',
    ],
  ])('%s', (_, box) => {
    const [first, ...rest] = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`);
    expect(shown(article(`${first}${box}${rest.join('')}`))).toBe(PARAGRAPHS.join(''));
  });

  it.each([
    [
      'where to follow, in a list below its label',
      '<div><span>Follow us on social media</span><ul><li>Facebook</li><li>KOO</li><li>Mastodon</li></ul></div>',
    ],
    [
      'who wrote it and what they do, with a star',
      '<p>* د. هدى محفوظ، باحثة في علم الاجتماع الحضري وعضو ملتقى الضفة للحوار</p>',
    ],
    [
      'a box that asks for support',
      '<div class="o-post__supportBox"><h3>ادعم الصحافة المستقلة</h3><p>تعمل الضفة كل يوم كي يقرأ قراؤها أخبارا يصدقونها، ولا يملكها أحد سواهم.</p><a href="#">ادعم</a></div>',
    ],
    [
      'the card of the journalist',
      '<div class="journalist-card"><a href="/j/1">هدى محفوظ</a><p>تكتب هدى عن الجزر والبحر في القسم الجنوبي، وترحب دائما برسائل القراء.</p></div>',
    ],
    [
      'a call that is set apart from the text',
      '<p><strong>Dziękujemy za lekturę do końca. Obserwuj nas w Google News.</strong></p>',
    ],
    [
      'where the author can be followed, in a line as long as a sentence',
      '<p>Follow Rima Khatib on Twitter: http://twitter.example/rimakhatib-of-the-old-bridge-news</p>',
    ],
    [
      'where the author can be written to',
      '<p><em>تغطي هدى محفوظ أخبار البلديات لصحيفة الضفة، ويمكن الكتابة إليها على huda@daffa.example.</em></p>',
    ],
    [
      'the comments that a link leads to',
      `<div><a href="#tb">التعليقات (6)</a></div><div id="tb"><table><tr><td>1.</td><td><b>مرة أخرى</b><br>عشت طفولتي بين حجارة هذا الجسر وكان أبي يعبره كل صباح قبل المدرسة إلى دكانه.<br>قارئ 28/02/2024</td></tr></table></div>`,
    ],
  ])('at the end, %s', (_, box) => {
    expect(shown(article(`${text()}${box}`))).toBe(shown(article(text())));
  });
});

it('keeps the text where a link to the comments leads to it', () => {
  const [first, ...rest] = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`);
  const linked = page(
    `<h1>${HEADLINE}</h1><a href="#all">التعليقات (6)</a><div>${first}</div><div id="all">${rest.join('')}</div>`,
  );
  expect(shown(linked)).toBe(PARAGRAPHS.join(''));
});

it('keeps a caption in a line with its picture, above the box of the text', () => {
  const caption = 'الجسر القديم كما يبدو من الضفة الشرقية';
  const content = contentOf(
    page(
      `<main><article><h1>${HEADLINE}</h1><div>بقلم هدى محفوظ</div><span class="custom-caption"><amp-img><img src="/bridge.jpg" alt="" width="800" height="450"></amp-img><span class="ie-custom-caption">${caption}</span></span><div class="full-details">${text()}</div></article></main>`,
    ),
  );
  expect(content.querySelector('figcaption')?.textContent).toContain(caption);
});

describe('a credit', () => {
  const picture = '<img src="/bridge.jpg" alt="" width="800" height="450">';
  it.each([
    [
      'stays with the caption, though its name is that of rights',
      `<div class="image"><div>${picture}</div><div class="caption"><p><span>الجسر أمس.</span> <span class="copyright">(تصوير: ليلى)</span></p></div></div>`,
      'الجسر أمس. (تصوير: ليلى)',
    ],
    [
      'comes after what it is called the caption instead of',
      `<div class="image"><div>${picture}</div><div class="image__metadata"><div itemprop="caption" class="attribution"><span>الجسر أمس.</span></div></div><figcaption class="image__credit">ليلى/الضفة</figcaption></div>`,
      'الجسر أمس. ليلى/الضفة',
    ],
    [
      'is kept where it is the foot of the caption',
      `<figure>${picture}<figcaption>الجسر أمس.<footer>تصوير: ليلى</footer></figcaption></figure>`,
      'الجسر أمس. تصوير: ليلى',
    ],
    [
      'has no label that is read aloud alone, and nor has the caption',
      `<figure><span>${picture}<span class="visually-hidden-text">مصدر الصورة، </span><span>ليلى/الضفة</span></span><figcaption><span class="visually-hidden-text">التعليق على الصورة، </span><p>الجسر أمس.</p></figcaption></figure>`,
      'الجسر أمس. ليلى/الضفة',
    ],
    [
      'is parted from the caption where only the style does that',
      `<figure>${picture}<figcaption><span>الجسر أمس</span><span>تصوير: ليلى</span></figcaption></figure>`,
      'الجسر أمس تصوير: ليلى',
    ],
  ])('%s', (_, markup, caption) => {
    const content = contentOf(article(`${text(2)}${markup}${text()}`));
    const said = content.querySelector('figcaption')?.textContent ?? '';
    expect(said.replace(/\s+/g, ' ').trim()).toBe(caption);
  });
});

describe('a picture and a line in a box between texts', () => {
  const picture = '<img src="/a.jpg" width="600" height="400" alt="">';
  const line = 'متطوعون يرممون القاعة الكبرى في دار البلدية يوم السبت';

  it.each([
    ['in boxes without a name', `<div>${picture}<div>${line}</div></div>`],
    ['in a table', `<table><tr><td>${picture}</td></tr><tr><td>${line}</td></tr></table>`],
    ['parted by a break', `<p>${picture}<br>${line}</p>`],
    [
      'below the button that shows it',
      `<figure><button>${picture}</button><figcaption>${line}</figcaption></figure>`,
    ],
    ['in slanted letters, in paragraphs', `<p>${picture}</p><p><em>${line}</em></p>`],
    [
      'in a box that Chinese papers name',
      `<div>${picture}</div><div class="pictext">${line}</div>`,
    ],
  ])('are a figure: %s', (_, markup) => {
    const content = contentOf(article(`${text(2)}${markup}${text()}`));
    expect(content.querySelector('figure:has(img) figcaption')?.textContent?.trim()).toBe(line);
  });

  it.each([
    ['where words go on beside it', `<p>${picture}${line}</p>`],
    ['where a headline leads elsewhere', `<div>${picture}<a href="/b">${line}</a></div>`],
    ['where it is small', `<div>${picture.replace('600', '60')}<div>${line}</div></div>`],
    [
      'where a label says what it is',
      `<div>${picture}<div>فيديو: ${line}</div></div>`.replace('فيديو', 'Video'),
    ],
    [
      'where it is of who wrote',
      `<div>${picture}<div><span>ليلى حداد وسمير عطا</span><span>12 مارس</span><span>4 دقائق</span></div></div>`,
    ],
    ['where words stand before it', `<div><div>${line}</div>${picture}</div>`],
  ])('are none: %s', (_, markup) => {
    const content = contentOf(article(`${text(2)}${markup}${text()}`));
    expect(content.querySelector('figcaption')).toBeNull();
  });

  it('are none at the end, where a person is introduced', () => {
    const content = contentOf(article(`${text()}<div>${picture}<div>${line}</div></div>`));
    expect(content.querySelector('figcaption')).toBeNull();
  });
});

describe('what a link leads past', () => {
  const past = (inside: string, end = 'نهاية الأكثر قراءة'): string =>
    `<section><a class="x1" href="#end-of-it">تخطى الأكثر قراءة وواصل القراءة</a>${inside}<p class="x2" id="end-of-it">${end}</p></section>`;
  const [first, ...rest] = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`);
  const shownWith = (box: string): string => shown(article(`${first}${box}${rest.join('')}`));

  it('is left out with the link and with the mark of its end', () => {
    const list = '<strong class="x3">الأكثر قراءة</strong><div><span>مهرجان الربيع</span></div>';
    expect(shownWith(past(list))).toBe(PARAGRAPHS.join(''));
  });

  it('stays where somebody is quoted in it, or much is said', () => {
    const quote = '<blockquote>«لم نطلب إلغاء العمل، طلبنا أن ينتظر ثلاثة أسابيع»</blockquote>';
    expect(shownWith(past(quote))).toContain('«لم نطلب إلغاء العمل');
    expect(shownWith(past(quote))).not.toContain('تخطى');
    expect(shown(article(`${first}${past(rest.join(''))}`))).toBe(PARAGRAPHS.join(''));
  });

  it('is nothing where a link leads back up', () => {
    const words = shown(
      article(
        `<p id="top">سطر أول قصير.</p>${first}<a href="#top">عودة إلى أول الصفحة</a>${rest.join('')}`,
      ),
    );
    for (const paragraph of PARAGRAPHS) expect(words).toContain(paragraph);
  });

  it('is not what stands before a note or a heading', () => {
    const note = '<p id="n1">انظر تقرير اللجنة، الصفحة التاسعة من الملحق الأول.</p>';
    const words = shown(
      article(
        `<p>${PARAGRAPHS[0]} <a href="#n1">انظر الحاشية الأولى</a></p>${rest.join('')}<h2>الحواشي</h2>${note}<p>${PARAGRAPHS[1]?.replace('اللجنة', 'الهيئة')}</p>`,
      ),
    );
    expect(words).toContain('الصفحة التاسعة');
  });
});

it('knows furniture by the names that tests find it by, where classes say nothing', () => {
  const [first, ...rest] = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`);
  for (const name of [
    'data-testid="newsletter-teaser"',
    'data-component="related-links"',
    'aria-labelledby="podcast-promo"',
  ]) {
    const box = `<div class="css-nl7x0" ${name}><h4>كل صباح أحد</h4><p>حكاية طويلة من حكايات الضفة، نختارها لكم ونرسلها قبل القهوة.</p></div>`;
    expect(shown(article(`${first}${box}${rest.join('')}`))).toBe(PARAGRAPHS.join(''));
  }
});

describe('a standfirst is kept', () => {
  const words = 'حجارة عمرها قرنان، وحي ينتظر منذ الشتاء أن يعبر النهر من جديد على قدميه.';
  const described = `<meta name="description" content="${words}">`;
  it.each([
    [
      'in a head whose title is a link',
      `<div class="item-header"><div><a href="/s">أخبار المدينة والناس</a></div><div><h1><a href="/n/1">${HEADLINE}</a></h1></div><div><p>${words}</p></div></div>`,
    ],
    [
      'though the style that sets its size is named',
      `<header><h1>${HEADLINE}</h1><div class="text-size-medium head_summary">${words} ${words}</div></header>`,
    ],
    ['though it is short', `<header><h1>${HEADLINE}</h1><h3>${words.slice(0, 30)}</h3></header>`],
  ])('%s', (_, head) => {
    const document = page(
      `<main><article>${head}<div class="story">${text()}</div></article></main>`,
      described,
    );
    expect(shown(document)).toContain(words.slice(0, 30));
  });
});

it('is whole where an editor laid it out block by block', () => {
  const block = (inside: string): string =>
    `<div class="block"><div class="block-content"><div class="html-content">${inside}</div></div></div>`;
  const [first = '', second = '', third = '', fourth = ''] = PARAGRAPHS;
  const notes = PARAGRAPHS.map((line) => `<li><p>${line.slice(0, 70)}.</p></li>`).join('');
  const steps = PARAGRAPHS.map((line) => `<li>${line.slice(40)}</li>`).join('');
  const tools = PARAGRAPHS.map((line) => `<li>${line.slice(0, 30)}</li>`).join('');
  const words = shown(
    page(
      `<main><article><h1>${HEADLINE}</h1><div class="layout"><div class="row"><div class="col">
        ${block(`<p>${first} ${third}</p><p>${second} ${first}</p><p>${third} ${second}</p>`)}
        ${block(`<h2>لماذا الآن؟</h2><p>${fourth.slice(0, 70)}.</p>`)}
        <div class="row"><div class="col">${block('<figure><img src="/b.jpg" alt=""></figure>')}</div>
          <div class="col">${block(`<h2>متى نعبر؟</h2><p>${fourth.slice(20, 95)}.</p>`)}</div></div>
        ${block(`<h2>قبل أن تعبروا</h2><ul>${notes}</ul>`)}
        <div class="block"><div class="block-content"><div class="steps"><h4>العدة</h4><ul>${tools}</ul><h4>المراحل</h4><ol>${steps}</ol></div></div></div>
        ${block(`<p>${first.slice(0, 90)}.</p>`)}
      </div></div></div></article></main>`,
    ),
  );
  expect(words).toContain('قبل أن تعبروا');
  expect(words).toContain('المراحل');
  expect(words.split(second.slice(40)).length).toBe(4);
});

it('keeps a quotation that stands aside where the text does not say it', () => {
  const aside = (words: string): string =>
    `<div><aside><blockquote>${words}</blockquote></aside></div>`;
  const [first, second, ...rest] = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`);
  const other = '«لم نطلب إلغاء العمل، طلبنا أن ينتظر ثلاثة أسابيع، وثلاثة أسابيع ليست كثيرة»';
  const own = (PARAGRAPHS[1] ?? '').slice(0, 70);
  const shownWith = (words: string): string =>
    shown(article(`${first}${second}${aside(words)}${rest.join('')}`));
  expect(shownWith(other)).toContain(other);
  expect(shownWith(own)).toBe(PARAGRAPHS.join(''));
});

describe('the work', () => {
  /** UTF-16 units of text that are read from the page and its copies, in all. */
  function lettersRead(parts: number): number {
    const part = (index: number): string =>
      `<h2>Part ${index}</h2><p>The ferry number ${index} left the old harbour before dawn, and nobody on the quay could say when it would be back.</p><blockquote><p>We waited for number ${index} until the evening, and then went home along the river.</p></blockquote>`;
    const { window } = new JSDOM(
      `<!doctype html><html lang="en"><head><title>Ferries</title></head><body><main><h1>Ferries</h1><div>${Array.from({ length: parts }, (_, index) => part(index)).join('')}</div></main></body></html>`,
      { url: 'https://example.org/ferries' },
    );
    const { prototype } = window.Node;
    const own = Object.getOwnPropertyDescriptor(prototype, 'textContent') as PropertyDescriptor;
    let letters = 0;
    Object.defineProperty(prototype, 'textContent', {
      ...own,
      get(this: Node): string | null {
        const words = own.get?.call(this) as string | null;
        letters += words?.length ?? 0;
        return words;
      },
    });
    expect(extract(window.document, new Date('2026-11-23')).ok).toBe(true);
    return letters;
  }

  it('grows with the article, and not with its square', () => {
    expect(lettersRead(160) / lettersRead(40)).toBeLessThan(5);
  });
});
