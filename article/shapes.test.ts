import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from './extract';

const NOW = new Date('2026-11-23T12:00:00Z');
const ADDRESS = 'https://daffa.example/news/harbour';

const PARAGRAPHS = [
  'قال مدير الميناء إن الرصيف الجديد سيستقبل أول سفينة مطلع الشهر المقبل، بعد أن أنهى الغواصون فحص أعمدته تحت الماء واحدا واحدا.',
  'وأضاف أن السفن الكبيرة كانت تنتظر في عرض البحر يوما أو يومين، وأن الرصيف يختصر الانتظار إلى ساعات قليلة في معظم أيام السنة.',
  'ويقول الصيادون إن حوضهم القديم بقي لهم كما وعدت الإدارة، وإن المزاد اليومي سيعود إلى مكانه تحت السقف الخشبي قبل الشتاء.',
  'وتبلغ كلفة المشروع أربعين مليونا، دفع نصفها صندوق المدينة ونصفها الآخر قرض يسدد من رسوم الرسو خلال عشرين سنة.',
];
const HEADLINE = 'الرصيف الجديد يستقبل أول سفينة';

const paragraphs = (from = 0, to = PARAGRAPHS.length): string =>
  PARAGRAPHS.slice(from, to)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n');

const documentOf = (body: string, options: { head?: string; type?: string } = {}): Document =>
  new JSDOM(
    `<!doctype html><html lang="ar" dir="rtl"><head><title>${HEADLINE} - صحيفة الضفة</title>${options.head ?? ''}</head><body>${body}</body></html>`,
    { url: ADDRESS },
  ).window.document;

const articleOf = (inside: string): Document =>
  documentOf(
    `<header><a href="/">الضفة</a></header><main><article><h1>${HEADLINE}</h1><div class="story">${inside}</div></article></main><footer><p>© الضفة</p></footer>`,
  );

function contentOf(document: Document): Element {
  const result = extract(document, NOW);
  if (!result.ok) throw new Error(result.reason);
  return new JSDOM(result.article.content).window.document.body;
}

const lineOf = (node: Node): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The words of an article that holds this, on one line. */
const wordsOf = (inside: string): string => lineOf(contentOf(articleOf(inside)));

/** Whether the texts stand in `words` one after the other. */
function expectInOrder(words: string, texts: readonly string[]): void {
  let from = 0;
  for (const text of texts) {
    const place = words.indexOf(text, from);
    expect(place, `${text} in ${words}`).toBeGreaterThanOrEqual(0);
    from = place + text.length;
  }
}

describe('a live blog', () => {
  const ENTRIES: readonly (readonly [string, string, string])[] = [
    [
      '10:05',
      'السفينة تدخل القناة',
      'دخلت السفينة القناة قبل الموعد بنصف ساعة، ويرافقها زورقان من زوارق الميناء.',
    ],
    [
      '10:40',
      'الريح تهدأ',
      'هدأت الريح قليلا، وأعلن برج المراقبة أن الرسو سيجري من الجهة الشرقية للرصيف.',
    ],
    [
      '11:15',
      'أول حبل على الرصيف',
      'ألقى البحارة أول حبل على الرصيف وسط تصفيق مئات من سكان الحي القديم.',
    ],
    [
      '11:30',
      'كلمة المدير',
      'قال المدير في كلمة قصيرة إن هذا اليوم هو يوم العمال الذين بنوا الرصيف حجرا حجرا.',
    ],
    [
      '12:10',
      'تفريغ الحمولة',
      'بدأت الرافعتان تفريغ الحمولة، وهي حبوب وأخشاب، وينتهي العمل بعد منتصف الليل.',
    ],
    [
      '12:45',
      'المزاد يعود',
      'عاد مزاد السمك إلى مكانه تحت السقف الخشبي، وبيعت أول سلة في أقل من دقيقة.',
    ],
    [
      '13:20',
      'سفينة ثانية',
      'تنتظر سفينة ثانية في عرض البحر، ومن المقرر أن ترسو فجر الغد إن سمح الموج.',
    ],
  ];
  const SHAPES: Record<string, (entry: (typeof ENTRIES)[number], at: number) => string> = {
    'whose entries are articles': ([time, head, text], at) =>
      `<article id="e${at}" class="live-entry"><header><time datetime="2026-11-23T${time}:00">${time}</time><h2>${head}</h2></header><div><p>${text}</p></div></article>`,
    'whose entries are boxes with a span for the time': ([time, head, text], at) =>
      `<div id="e${at}" class="liveblog-post"><span class="time">${time}</span><h3>${head}</h3><p>${text}</p></div>`,
    'whose entries are items of a list, each with a link to itself': ([time, head, text], at) =>
      `<li id="e${at}"><a href="#e${at}"><time>${time}</time></a><h4>${head}</h4><p>${text}</p></li>`,
    'whose entries link to themselves at their full address': ([time, head, text], at) =>
      `<article id="e${at}"><a href="${ADDRESS}#e${at}"><time>${time}</time></a><h3><a href="${ADDRESS}#e${at}">${head}</a></h3><p>${text}</p></article>`,
    'whose times stand in a paragraph': ([time, head, text]) =>
      `<section><p><strong>${time}</strong></p><p><strong>${head}</strong></p><p>${text}</p></section>`,
  };
  for (const [shape, make] of Object.entries(SHAPES)) {
    it(`${shape} is read with all its entries and their times, in order`, () => {
      const entries = ENTRIES.map(make).join('');
      const words = wordsOf(
        `<p>${PARAGRAPHS[0]}</p>${shape.includes('list') ? `<ol>${entries}</ol>` : `<div class="entries">${entries}</div>`}`,
      );
      expectInOrder(words, [PARAGRAPHS[0] as string, ...ENTRIES.flat()]);
    });
  }
});

describe('a gallery in several parts', () => {
  const CAPTIONS = [
    'السفينة الأولى عند مدخل القناة صباح الأحد، ويظهر خلفها برج المراقبة القديم الذي تقرر أن يصير متحفا صغيرا للبحر بعد سنتين (تصوير: سلمى عون)',
    'بحارة يلقون الحبل على الرصيف، وقد اجتمع سكان الحي ليروا أول رسو فيه منذ أن بدأ العمل في أساساته قبل ست سنين وثلاثة أشهر (تصوير: سلمى عون)',
    'الرافعتان تفرغان الحمولة ليلا تحت الأضواء الجديدة على طول الرصيف الشرقي، ولم يتوقف العمل إلا ساعة واحدة عند الفجر (تصوير: هاني درويش)',
    'مزاد السمك يعود إلى مكانه تحت السقف الخشبي بعد غياب ثلاث سنين كاملة كان الصيادون يبيعون فيها على قارعة الطريق (تصوير: هاني درويش)',
  ];
  const SHAPES: Record<string, string> = {
    figures: CAPTIONS.map(
      (caption, at) =>
        `<figure><img src="/g/${at}.jpg" alt=""><figcaption>${caption}</figcaption></figure>`,
    ).join(''),
    'slides with a counter': `<div class="gallery">${CAPTIONS.map(
      (caption, at) =>
        `<div class="gallery-item"><div class="image"><img data-src="/g/${at}.jpg" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></div><span class="count">${at + 1} / 4</span><div class="caption">${caption}</div></div>`,
    ).join('')}</div>`,
    'figures that link to their picture': CAPTIONS.map(
      (caption, at) =>
        `<figure><a href="/g/${at}-large.jpg"><img src="/g/${at}.jpg" alt=""></a><figcaption>${caption}</figcaption></figure>`,
    ).join(''),
    'items of a list': `<ul class="photos">${CAPTIONS.map(
      (caption, at) => `<li><img src="/g/${at}.jpg" alt=""><p>${caption}</p></li>`,
    ).join('')}</ul>`,
  };
  for (const [shape, inside] of Object.entries(SHAPES)) {
    it(`of ${shape} is read with every picture and caption, in order`, () => {
      const content = contentOf(articleOf(`${paragraphs(0, 2)}${inside}${paragraphs(2, 3)}`));
      expectInOrder(lineOf(content), CAPTIONS);
      const sources = Array.from(content.querySelectorAll('img'), (image) =>
        image.getAttribute('src'),
      );
      expect(sources).toEqual(CAPTIONS.map((_, at) => `https://daffa.example/g/${at}.jpg`));
    });
  }
  it('that is all there is, is read for its captions', () => {
    const content = contentOf(articleOf(SHAPES.figures as string));
    expectInOrder(lineOf(content), CAPTIONS);
  });
});

describe('keeps', () => {
  it('a table, with its caption, its heads and every cell', () => {
    const rows = Array.from(
      { length: 9 },
      (_, at) =>
        `<tr><th scope="row">رصيف ${at + 1}</th><td>${at * 12}</td><td>${at + 3} م</td></tr>`,
    ).join('');
    const content = contentOf(
      articleOf(
        `${paragraphs(0, 2)}<table><caption>السفن في كل رصيف</caption><thead><tr><th>الرصيف</th><th>السفن</th><th>العمق</th></tr></thead><tbody>${rows}</tbody></table>${paragraphs(2)}`,
      ),
    );
    expect(content.querySelector('caption')?.textContent).toBe('السفن في كل رصيف');
    expect(content.querySelectorAll('tr')).toHaveLength(10);
    expect(content.querySelectorAll('td')[17]?.textContent).toBe('11 م');
    expect(content.querySelector('tbody th')?.getAttribute('scope')).toBe('row');
  });

  it('an article that is mostly a table', () => {
    const rows = Array.from(
      { length: 30 },
      (_, at) =>
        `<tr><td>المرشح ${at + 1}</td><td>${3000 - at * 71}</td><td>الدائرة ${at % 5}</td></tr>`,
    ).join('');
    const content = contentOf(articleOf(`<p>${PARAGRAPHS[0]}</p><table>${rows}</table>`));
    expect(content.querySelectorAll('tr')).toHaveLength(30);
  });

  it('footnotes, and the anchors that lead to them and back', () => {
    const content = contentOf(
      articleOf(
        `<p>${PARAGRAPHS[0]}<sup id="r1"><a href="#n1">1</a></sup></p><p>${PARAGRAPHS[1]}<sup id="r2"><a href="${ADDRESS}#n2">2</a></sup></p>${paragraphs(2)}
         <h2>الهوامش</h2><ol class="footnotes"><li id="n1">دفتر الميناء، السنة الثالثة، ص 14. <a href="#r1">↩</a></li><li id="n2">محضر المجلس، 4 مايو. <a href="#r2">↩</a></li></ol>`,
      ),
    );
    expect(content.querySelector('#n1')?.textContent).toContain('دفتر الميناء');
    expect(content.querySelector('#n2')?.textContent).toContain('محضر المجلس');
    expect(content.querySelector('#r1 a')?.getAttribute('href')).toBe('#n1');
    expect(lineOf(content)).toContain('الهوامش');
  });

  it('what is embedded as links: a post with its words, a film', () => {
    const content = contentOf(
      articleOf(
        `${paragraphs(0, 2)}<blockquote class="twitter-tweet"><p lang="ar">وصلنا قبل الموعد، والريح معنا هذا الصباح.</p>&mdash; برج المراقبة (@burj) <a href="https://twitter.com/burj/status/1">23 نوفمبر 2026</a></blockquote>
         <iframe src="https://www.youtube.com/embed/abc123" title="السفينة تدخل القناة"></iframe>${paragraphs(2)}`,
      ),
    );
    expect(lineOf(content)).toContain('وصلنا قبل الموعد، والريح معنا هذا الصباح.');
    expect(content.querySelector('a[href="https://twitter.com/burj/status/1"]')).not.toBeNull();
    const film = content.querySelector('a[href="https://www.youtube.com/embed/abc123"]');
    expect(film?.textContent).toBe('السفينة تدخل القناة');
    expect(content.querySelector('iframe')).toBeNull();
  });

  it('a definition list, an ordered list with its numbers, a nested list', () => {
    const content = contentOf(
      articleOf(
        `${paragraphs(0, 2)}<dl><dt>الرصيف</dt><dd>حافة من حجر ترسو عندها السفن.</dd><dt>الحوض</dt><dd>ماء ساكن خلف الرصيف.</dd></dl>
         <ol start="3"><li>تصل السفينة.<ul><li>يلقى الحبل.</li><li>يوضع السلم.</li></ul></li><li>تفرغ الحمولة.</li></ol>${paragraphs(2)}`,
      ),
    );
    expect([...content.querySelectorAll('dt,dd')].map(lineOf)).toEqual([
      'الرصيف',
      'حافة من حجر ترسو عندها السفن.',
      'الحوض',
      'ماء ساكن خلف الرصيف.',
    ]);
    expect(content.querySelector('ol')?.getAttribute('start')).toBe('3');
    expect([...content.querySelectorAll('ol li')].map(lineOf)).toHaveLength(4);
  });

  it('links in a list that belongs to a sentence of a list', () => {
    const content = contentOf(
      articleOf(
        `${paragraphs(0, 2)}<ul><li>ما زال قيد العمل:<ul><li><a href="https://work.example/1">إنارة الرصيف الشرقي</a></li><li><a href="https://work.example/2">سلم الحوض القديم</a></li></ul></li><li>انتهى العمل في السقف الخشبي وفي أرض المزاد.</li></ul>${paragraphs(2)}`,
      ),
    );
    expect(lineOf(content)).toContain('إنارة الرصيف الشرقي');
  });

  it('a block of code as it stands, line by line', () => {
    const code = 'for ship in queue:\n    berth(ship)\n\n    log(ship.name)';
    const content = contentOf(
      articleOf(
        `${paragraphs(0, 2)}<pre><code class="language-py">${code}</code></pre>${paragraphs(2)}`,
      ),
    );
    expect(content.querySelector('pre')?.textContent).toBe(code);
  });

  it('verse whose lines are parted by br, and text that has no paragraphs at all', () => {
    const verse = content(
      `${paragraphs(0, 2)}<p>يا ميناء الليل الطويل<br>يا مرسى من لا مرسى له<br>خذ حبلي</p>${paragraphs(2)}`,
    );
    expect(verse.querySelectorAll('br').length).toBeGreaterThanOrEqual(2);
    const bare = content(PARAGRAPHS.join('<br><br>'));
    expectInOrder(lineOf(bare), PARAGRAPHS);
    expect(bare.querySelectorAll('p').length).toBeGreaterThanOrEqual(3);

    function content(inside: string): Element {
      return contentOf(articleOf(inside));
    }
  });

  it('a short heading before the first paragraph where the text has others of its kind', () => {
    const content = contentOf(
      articleOf(
        `<h2>البداية</h2>${paragraphs(0, 2)}<h2>الصيادون</h2>${paragraphs(2, 3)}<h2>الكلفة</h2>${paragraphs(3)}`,
      ),
    );
    expect([...content.querySelectorAll('h2')].map(lineOf)).toEqual([
      'البداية',
      'الصيادون',
      'الكلفة',
    ]);
  });

  it('a paragraph that speaks of the services which furniture speaks of', () => {
    const paragraph =
      'وكانت الشركة قد اشترت تطبيق <a href="/t/1">واتساب</a> قبل عشر سنين، ثم نافسها <a href="/t/2">تلغرام</a> في المنطقة كلها. ولم تكن النشرة التي أصدرتها يومها تتوقع ذلك.';
    const content = contentOf(articleOf(`${paragraphs(0, 2)}<p>${paragraph}</p>${paragraphs(2)}`));
    expect(lineOf(content)).toContain('ثم نافسها تلغرام في المنطقة كلها');
  });

  it('a formula in its sentence, even where the sentence is short', () => {
    const content = contentOf(
      articleOf(`<p>إذا كان <math><mi>a</mi><mo>≠</mo><mn>0</mn></math></p>${paragraphs()}`),
    );
    expect(lineOf(content)).toContain('إذا كان');
    expect(content.querySelector('math')).not.toBeNull();
  });
});

describe('reads what stands in a shadow root', () => {
  it('within another, with slots that have names', () => {
    const document = documentOf(
      `<main><h1>${HEADLINE}</h1><matn-page><h2 slot="head">مقدمة الخبر كما نشرت</h2><p>${PARAGRAPHS[1]}</p></matn-page></main>`,
    );
    const outer = document.querySelector('matn-page')?.attachShadow({ mode: 'open' });
    if (!outer) throw new Error('no shadow root');
    outer.innerHTML = `<div><slot name="head"></slot><p>${PARAGRAPHS[0]}</p><slot></slot><matn-part></matn-part></div>`;
    const inner = outer.querySelector('matn-part')?.attachShadow({ mode: 'open' });
    if (!inner) throw new Error('no shadow root');
    inner.innerHTML = `<div><p>${PARAGRAPHS[2]}</p><p>${PARAGRAPHS[3]}</p></div>`;
    expectInOrder(lineOf(contentOf(document)), ['مقدمة الخبر كما نشرت', ...PARAGRAPHS]);
  });

  it('of a plain box, which may have one as well', () => {
    const document = documentOf(`<main><h1>${HEADLINE}</h1><div id="host"></div></main>`);
    const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
    if (!root) throw new Error('no shadow root');
    root.innerHTML = paragraphs();
    expectInOrder(lineOf(contentOf(document)), PARAGRAPHS);
  });
});

describe('is at home on a page', () => {
  it('that is one form from top to bottom', () => {
    const document = documentOf(
      `<form id="aspnetForm" method="post"><input type="hidden" name="__VIEWSTATE" value="x"><header><a href="/">الضفة</a></header><div><h1>${HEADLINE}</h1><div>${paragraphs()}</div></div></form>`,
    );
    expectInOrder(lineOf(contentOf(document)), PARAGRAPHS);
  });

  it('whose base moves its addresses', () => {
    const content = contentOf(
      documentOf(
        `<main><h1>${HEADLINE}</h1><div>${paragraphs(0, 2)}<figure><img src="ship.jpg" alt=""><figcaption>السفينة</figcaption></figure><p>${PARAGRAPHS[2]} انظر <a href="other">الخبر السابق</a>.</p>${paragraphs(3)}</div></main>`,
        { head: '<base href="https://static.daffa.example/2026/">' },
      ),
    );
    expect(content.querySelector('img')?.getAttribute('src')).toBe(
      'https://static.daffa.example/2026/ship.jpg',
    );
    expect(content.querySelector('p a')?.getAttribute('href')).toBe(
      'https://static.daffa.example/2026/other',
    );
  });

  it('in quirks mode, of tables and fonts', () => {
    const { document } = new JSDOM(
      `<html><head><title>${HEADLINE}</title></head><body><table width="100%"><tr><td width="150"><a href="/1">السياسة</a><br><a href="/2">الرياضة</a></td><td><font size="5"><b>${HEADLINE}</b></font><br><br><font size="3">${PARAGRAPHS.join('<br><br>')}</font></td></tr></table></body></html>`,
      { url: ADDRESS },
    ).window;
    expect(document.compatMode).toBe('BackCompat');
    const words = lineOf(contentOf(document));
    expectInOrder(words, PARAGRAPHS);
    expect(words).not.toContain('الرياضة');
  });

  it('in XHTML, served as what it is', () => {
    const { document } = new JSDOM(
      `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="ar" dir="rtl"><head><title>${HEADLINE}</title></head><body><div><h1>${HEADLINE}</h1><div>${paragraphs()}<p><img src="/ship.jpg" alt="" /></p></div></div></body></html>`,
      { url: ADDRESS, contentType: 'application/xhtml+xml' },
    ).window;
    const result = extract(document, NOW);
    if (!result.ok) throw new Error(result.reason);
    expect(result.article.language).toBe('ar');
    expect(result.article.direction).toBe('rtl');
    const content = new JSDOM(result.article.content).window.document.body;
    expectInOrder(lineOf(content), PARAGRAPHS);
    expect(content.querySelector('p')?.textContent).toBe(PARAGRAPHS[0]);
  });

  it('that has not come to its end', () => {
    const half = `<!doctype html><html lang="ar" dir="rtl"><title>${HEADLINE}</title><body><article><h1>${HEADLINE}</h1><div>${paragraphs(0, 3)}<p>وكان`;
    const { document } = new JSDOM(half, { url: ADDRESS }).window;
    expectInOrder(lineOf(contentOf(document)), PARAGRAPHS.slice(0, 3));
  });
});

describe('a page without paragraphs', () => {
  const menu = `<div class="menu">${['السياسة', 'الرياضة', 'الاقتصاد'].map((name) => `<a href="/${name}">${name}</a>`).join(' ')}</div>`;

  it.each([
    ['has boxes for them', PARAGRAPHS.map((paragraph) => `<div>${paragraph}</div>`).join('')],
    ['parts its text by line breaks', PARAGRAPHS.join('<br><br>')],
    [
      'has headings between its loose lines',
      `${PARAGRAPHS.slice(0, 2).join('<br><br>')}<h2>حوض الصيادين</h2>${PARAGRAPHS.slice(2).join('<br><br>')}`,
    ],
  ])('and %s keeps the text, whatever its box is called', (_, text) => {
    const document = documentOf(
      `${menu}<div><h1>${HEADLINE}</h1><div class="sidebar-share" role="complementary">${text}</div></div>`,
    );
    const words = lineOf(contentOf(document));
    expectInOrder(words, PARAGRAPHS);
    expect(words).not.toContain('الرياضة');
  });
});

describe('where nothing has a name, leaves out', () => {
  const REMARKS = [
    'رأيت الرصيف أمس من السطح، وهو أعرض مما في الصورة بكثير، فهنيئا للمدينة كلها بهذا العمل.',
    'لم يذكر الخبر متى يفتح الممشى للناس، وقد وعدونا به قبل الصيف الماضي ولم نر منه شيئا.',
    'عملت في الحوض القديم عشرين سنة، وأتمنى أن يبقى فيه مكان للقوارب الصغيرة كما كان.',
    'سؤال لمن يعرف: هل تكفي الرافعتان إذا وصلت سفينتان معا في يوم واحد كما يحدث في الموسم؟',
    'شكرا للكاتب على الأرقام الواضحة، وليتكم تنشرون خريطة للرصيف الجديد ومداخله.',
    'سكنت قرب الميناء صغيرا وكنا نعد السفن من النافذة، وما زال صوت الصفارة في أذني.',
    'القرض طويل والرسوم قليلة، فمن يدفع الفرق إن لم تأت السفن التي وعدوا بها في الخطة؟',
  ];

  it('what readers say in the footer of an article, though they say more than it does', () => {
    const words = lineOf(
      contentOf(
        documentOf(
          `<main><article><header><h1>${HEADLINE}</h1></header><div>${paragraphs()}</div><footer><div><ol>${REMARKS.map(
            (remark, at) =>
              `<li><article><footer><b>قارئ</b> <a href="#c${at}"><time>2026/11/${10 + at}</time></a></footer><div><p>${remark}</p><p>${REMARKS[(at + 1) % 7]}</p></div></article></li>`,
          ).join('')}</ol></div></footer></article></main>`,
        ),
      ),
    );
    expectInOrder(words, PARAGRAPHS);
    for (const remark of REMARKS) expect(words).not.toContain(remark);
  });

  it("what stands in the page's own header and footer", () => {
    const words = lineOf(
      contentOf(
        documentOf(
          `<div><header><div><p>${REMARKS[0]}</p></div></header><div><h1>${HEADLINE}</h1>${paragraphs()}</div><footer><div><p>${REMARKS[2]}</p></div></footer></div>`,
        ),
      ),
    );
    expectInOrder(words, PARAGRAPHS);
    expect(words).not.toContain(REMARKS[0]);
    expect(words).not.toContain(REMARKS[2]);
  });

  it('the address that a page writes out above its text', () => {
    const here = `${ADDRESS}-${'%D8%A7'.repeat(30)}`;
    const words = lineOf(
      contentOf(
        documentOf(
          `<main><h1>${HEADLINE}</h1><div><div><img src="/logo.png" alt=""><span>${ADDRESS}</span></div><div>${here}</div></div>${paragraphs(0, 2)}<p>${REMARKS[0]}</p><p>${ADDRESS}/source</p>${paragraphs(2)}</main>`,
        ),
      ),
    );
    expectInOrder(words, [PARAGRAPHS[0] as string, `${ADDRESS}/source`, ...PARAGRAPHS.slice(2)]);
    expect(words).not.toContain('%D8%A7');
    expect(words.indexOf(ADDRESS)).toBe(words.indexOf(`${ADDRESS}/source`));
  });

  it('a notice that stands in place of each embed, with its heading, but no question that is asked again', () => {
    const notice =
      'لا يمكن عرض هذا المحتوى لأن إعدادات الخصوصية في متصفحك تمنعه، ويمكنك أن تغيرها متى شئت من صفحة الإعدادات في أسفل الموقع.';
    const question =
      'ما أول ما تذكره من الميناء القديم، ومن كان معك في ذلك اليوم، وهل تذهب إليه اليوم كما كنت تذهب إليه من قبل أن يبنى الرصيف؟';
    const words = wordsOf(
      PARAGRAPHS.map(
        (paragraph) =>
          `<p>${question}</p><p>${paragraph}</p><div><h3>محتوى غير متاح</h3><p>${notice}</p></div>`,
      ).join(''),
    );
    expectInOrder(
      words,
      PARAGRAPHS.flatMap((paragraph) => [question, paragraph]),
    );
    expect(words).not.toContain(notice);
    expect(words).not.toContain('محتوى غير متاح');
  });
});

describe('whatever it is called, keeps', () => {
  it('a program in a box with the toolbar that copies it', () => {
    const content = contentOf(
      articleOf(
        `${paragraphs(0, 2)}<div class="code-toolbar"><pre><code>ls -l harbour</code></pre><div class="toolbar"><div class="toolbar-item"><button>Copy</button></div></div></div>${paragraphs(2)}`,
      ),
    );
    expect(lineOf(content)).toContain('ls -l harbour');
  });

  it('a section whose id is made of its heading', () => {
    const section = (heading: string, id: string): string =>
      wordsOf(
        `${paragraphs()}<section id="${id}"><h2>${heading}</h2><p>The pier in the east, for its calm water in any wind and its low fees.</p></section><h2>The winter</h2><p>In winter the boats lie in the old basin, as they have since the wall was built.</p>`,
      );
    expect(section('Everything we recommend', 'everything-we-recommend')).toContain('for its calm');
    expect(section('You may also like', 'recommended-for-you')).not.toContain('for its calm');
  });

  it('a warning between its paragraphs, but not what a page is alarmed about above them', () => {
    const words = wordsOf(
      `<div role="alert"><p>يستخدم هذا الموقع ملفات للقياس كي يعمل كما ينبغي.</p></div>${paragraphs(0, 2)}<div role="alert" class="note"><h3>تحذير</h3><p>لا يقترب أحد من الرصيف قبل أن تربط السفينة حبالها كلها.</p></div>${paragraphs(2)}`,
    );
    expect(words).toContain('لا يقترب أحد');
    expect(words).not.toContain('ملفات للقياس');
  });

  const QUESTIONS = [
    ['متى تصل أول سفينة؟', 'مطلع الشهر المقبل، إذا بقي البحر هادئا كما هو في هذه الأيام من السنة.'],
    ['من أين تأتي الحبوب؟', 'من ثلاثة موانئ في الشمال، وتنقل بعد ذلك في قطار ليلي إلى المطاحن.'],
  ] as const;

  it.each<[string, (question: string, answer: string, id: number) => string]>([
    [
      'in a heading, over a hidden panel',
      (question, answer, id) =>
        `<div><h3><button aria-expanded="false" aria-controls="p${id}">${question}</button></h3><div id="p${id}" class="panel" hidden><p>${answer}</p></div></div>`,
    ],
    [
      'as a box, over a panel that its own style hides, the first of them open',
      (question, answer, id) =>
        `<div><div role="button" aria-expanded="${id === 0}" aria-controls="p${id}"><a>${question}</a></div><div id="p${id}" class="panel${id ? '' : ' open'}" style="display: ${id ? 'none' : 'block'};"><p>${answer}</p></div></div>`,
    ],
    [
      'that names no panel, over one without height',
      (question, answer) =>
        `<div><h3><button aria-expanded="false">${question}</button></h3><div class="panel" style="height:0"><p>${answer}</p></div></div>`,
    ],
    [
      'as a box that is called a header and says nothing of itself',
      (question, answer) =>
        `<div><div class="toggle-header" tabindex="0"><div>${question}</div></div><div class="toggle-content"><p>${answer}</p></div></div>`,
    ],
  ])('the questions of an accordion and their answers: the button %s', (_, item) => {
    const words = wordsOf(
      `${paragraphs()}${QUESTIONS.map(([question, answer], id) => item(question, answer, id)).join('')}<p>هكذا أجاب المدير عن أسئلة الناس في اليوم الأول.</p>`,
    );
    expectInOrder(words, QUESTIONS.flat());
  });

  it('the one question of an accordion whose button stands in a heading', () => {
    const [question, answer] = QUESTIONS[0];
    const words = wordsOf(
      `${paragraphs(0, 2)}<section><h3><button aria-expanded="false" aria-controls="p1">${question}</button></h3><div id="p1" class="panel"><p>${answer}</p></div></section>${paragraphs(2)}`,
    );
    expectInOrder(words, [question, answer]);
  });

  it('no panel of links, and none that is alone', () => {
    const panel = (id: number, inside: string): string =>
      `<div><button aria-expanded="false" aria-controls="p${id}">المزيد</button><div id="p${id}" class="panel" hidden>${inside}</div></div>`;
    const link = '<p><a href="/x">رابط إلى صفحة أخرى من صفحات الميناء القديم</a></p>';
    const alone = '<p>نص لا يراه أحد قبل أن يضغط الزر، وهو وحده في هذه الصفحة كلها.</p>';
    const words = wordsOf(`${paragraphs()}${panel(1, link)}${panel(2, link)}${panel(3, alone)}`);
    expect(words).not.toMatch(/رابط إلى|نص لا يراه/);
  });

  it('headings of its parts that are set as headlines', () => {
    const words = wordsOf(`${paragraphs(0, 2)}<h1>حوض الصيادين القديم</h1>${paragraphs(2)}`);
    expect(words).toContain('حوض الصيادين القديم');
    expect(words).not.toContain(HEADLINE);
  });

  it('what the writer comments, below a heading that says so', () => {
    expect(wordsOf(`${paragraphs(0, 3)}<h2>Comment</h2>${paragraphs(3)}`)).toBe(
      wordsOf(`${paragraphs(0, 3)}<h2>Outlook</h2>${paragraphs(3)}`).replace('Outlook', 'Comment'),
    );
  });

  it('notes below the link to what readers say', () => {
    const words = wordsOf(
      `${paragraphs()}<p><a href="/news/harbour/comments">Leave a comment</a></p><div><a href="#n1">1</a><div><p>قيس العمق مرتين، مرة قبل العاصفة ومرة بعدها، ولم يتغير إلا قليلا.</p></div></div>`,
    );
    expect(words).toContain('قيس العمق مرتين');
    expect(words).not.toContain('Leave a comment');
  });

  it('who is quoted, in the footer of the quotation', () => {
    const words = wordsOf(
      `${paragraphs(0, 2)}<blockquote><p>البحر لا يسأل أحدا متى يهدأ، ونحن ننتظر على الرصيف.</p><footer>نقش على باب المنارة</footer></blockquote>${paragraphs(2)}`,
    );
    expect(words).toContain('نقش على باب المنارة');
  });

  it('a standfirst without a full stop that names a year', () => {
    const standfirst =
      'غرق المركب سنة 1961 أمام المنارة، ويبحر يوم السبت من جديد وعليه أحفاد بحارته الأولين';
    const words = lineOf(
      contentOf(
        documentOf(
          `<main><article><header><h1>${HEADLINE}</h1><p>${standfirst}</p><p>11 أبريل 2024، 18:02</p></header><div class="story">${paragraphs()}</div></article></main>`,
          { head: `<meta name="description" content="${standfirst}">` },
        ),
      ),
    );
    expect(words).toContain(standfirst);
    expect(words).not.toContain('18:02');
  });

  it('the caption beside the box of its figure', () => {
    const content = contentOf(
      articleOf(
        `<div><div><figure><div><img src="/a.jpg" width="800" height="500"></div></figure></div><input type="checkbox"><figcaption>الرصيف عند الغروب. تصوير: هدى محفوظ</figcaption></div>${paragraphs()}`,
      ),
    );
    expect(lineOf(content.querySelector('figure figcaption') as Element)).toContain('عند الغروب');
  });

  it('the questions that are buttons to their answers', () => {
    const words = wordsOf(
      `${paragraphs()}<div><div role="button" aria-expanded="true"><h3>متى تصل أول سفينة؟</h3></div><div><p>مطلع الشهر المقبل، إذا بقي البحر هادئا كما هو في هذه الأيام من السنة.</p></div></div>`,
    );
    expect(words).toContain('متى تصل أول سفينة؟');
  });
});

describe('leaves out', () => {
  it.each([
    [
      'German',
      'Empfohlener Inhalt',
      'Mit Ihrer Zustimmung wird hier ein externer Beitrag geladen.',
    ],
    ['Persian', '', 'برای دیدن این محتوا باید کوکی‌های شبکه‌های اجتماعی را بپذیرید'],
    ['English', '', 'Please accept cookies to see the video that stands here.'],
  ])('what asks for consent to show an embed, in %s', (_, heading, words) => {
    const ask = (button: string): string =>
      wordsOf(
        `${paragraphs(0, 2)}<div><h5>${heading}</h5><p>${words}</p>${button}</div>${paragraphs(2)}`,
      );
    expect(ask('<button>OK</button>')).not.toContain(words);
  });

  it('the credit beside the caption of a picture, which goes with it', () => {
    const page = articleOf(
      `<div class="picture"><img src="/a.jpg" width="750" height="465" alt="مراكب راسية"><span class="caption">مراكب راسية عند الرصيف الجديد</span><span class="photographer">تصوير : <a href="/photographer/7">هدى محفوظ</a></span></div>${paragraphs()}`,
    );
    const captions = [...contentOf(page).querySelectorAll('figcaption')].map(lineOf);
    expect(captions).toEqual(['مراكب راسية عند الرصيف الجديد تصوير : هدى محفوظ']);
  });

  it('buttons of networks, by the letters that Japanese sites call them with', () => {
    const words = wordsOf(
      `<div class="SnsArea"><ul><li><span><a href="javascript:void(0);">シェア</a></span> <span>0</span></li></ul></div>${paragraphs()}`,
    );
    expect(words).not.toContain('シェア');
  });

  it('what was changed of the page, and when', () => {
    const words = wordsOf(
      `${paragraphs(0, 2)}${paragraphs(2)}<section class="c-published-dates"><h2>التعديلات</h2><ol><li><p>صحح عدد السفن التي دخلت في الشتاء الماضي.</p></li></ol></section>`,
    );
    expect(words).not.toMatch(/صحح عدد السفن/);
  });

  it('who wrote, when, and when it was changed, though one day is told further below', () => {
    const standfirst = `<h2>${paragraphs(0, 1).replace(/<[^>]+>/g, '')}</h2>`;
    const written = 'هدى محفوظ';
    for (const line of [
      `${written} نشر 14/03/22 16:20 | حدث 15/03/22 08:01`,
      `${written} مع وكالة الأنباء، نشر في 03/11/2023 الساعة 07:12 وحدث في 04/11/2023 الساعة 10:38`,
    ]) {
      const words = wordsOf(
        `${standfirst}<div>${line}</div>${paragraphs(1, 3)}<p>March 10, 2022</p>${paragraphs(3)}`,
      );
      expect(words).not.toContain(written);
      expectInOrder(words, PARAGRAPHS);
    }
  });

  it('the card of another article, in a figure that is all a link', () => {
    const words = wordsOf(
      `${paragraphs(0, 3)}<figure class="card"><a href="/queues/"><div><div>في مدح الصف المرئي</div><div>الصف من الناس حجة في العدل يراها الجميع.</div></div><div><img src="/a.jpg" alt=""></div></a></figure>${paragraphs(3)}`,
    );
    expect(words).not.toMatch(/المرئي|حجة/);
    const picture = wordsOf(
      `${paragraphs(0, 3)}<figure><a href="/pictures/7"><div><img src="/a.jpg" alt=""></div><div>الصف عند باب المخبز</div><div>تصوير: هدى محفوظ</div></a></figure>${paragraphs(3)}`,
    );
    expect(picture).toContain('الصف عند باب المخبز');
  });

  it('how long it takes to read, between the standfirst and the text', () => {
    const words = (line: string): string =>
      wordsOf(`<p>${PARAGRAPHS[3]}</p><div><span>${line}</span></div>${paragraphs(0, 3)}`);
    for (const line of ['Lesezeit: 4 Min.', '5 دقائق للقراءة', '4 min read'])
      expect(words(line)).not.toContain(line);
  });

  it.each(['11 أبريل 2024، 18:02', '١١ أبريل ٢٠٢٤، ١٨:٠٢', '۱۱ آوریل ۲۰۲۴، ۱۸:۰۲'])(
    'a long line of who published what when above the text: %s',
    (day) => {
      const line = `نشر في قسم المدينة والميناء من صحيفة الضفة اليومية المستقلة يوم الخميس ${day}`;
      const words = lineOf(
        contentOf(
          documentOf(
            `<main><article><h1>${HEADLINE}</h1><p>${line}</p><div class="story">${paragraphs()}</div></article></main>`,
          ),
        ),
      );
      expect(words).not.toContain(line);
    },
  );

  it.each([['About the Contributors'], ['Acerca de los autores']])(
    'what is said of those who wrote below the text, with its heading: %s',
    (heading) => {
      const words = wordsOf(
        `${paragraphs()}<h2>${heading}</h2><p>Mina Halabi has written about harbours, and about the people in them, for thirty years.</p>`,
      );
      expect(words).not.toContain('Mina Halabi');
    },
  );

  it('the list of who wrote and when as Joomla sets it, below the text', () => {
    const words = wordsOf(
      `${paragraphs()}<dl class="article-info muted"><dt class="article-info-term">Details</dt><dd class="createdby">Written by Super User</dd><dd class="category-name">Category: <a href="/news">News</a></dd><dd class="published"><time datetime="2026-02-09">Published: 09 February 2026</time></dd><dd class="hits">Hits: 412</dd></dl>`,
    );
    expect(words).not.toMatch(/Details|Super User|Hits/);
  });

  it('what is said of the author below the text, with its heading', () => {
    const words = wordsOf(
      `${paragraphs()}<h2>About the author</h2><p>Mina Halabi has written about harbours, and about the people in them, for thirty years.</p><h2>المنارة</h2><p>وبقيت المنارة القديمة حيث هي، يضيئها الحارس كل مساء كما كان يفعل أبوه من قبله.</p>`,
    );
    expect(words).not.toContain('Mina Halabi');
    expect(words).toContain('وبقيت المنارة القديمة');
  });
});

describe('where nothing has a name, keeps', () => {
  it('a short last line below a paragraph that was split at its line breaks', () => {
    const words = wordsOf(
      `${paragraphs()}<p><span>${PARAGRAPHS[0]}<br><br>${PARAGRAPHS[1]} نعم.</span></p><p><span>هكذا عاد البحر.</span></p>`,
    );
    expect(words).toContain('هكذا عاد البحر.');
  });

  it('the standfirst above text that only line breaks part', () => {
    const standfirst =
      'أربعون مليونا كلفة الرصيف، نصفها من صندوق المدينة، وأول سفينة تصل مطلع الشهر المقبل بعد فحص الأعمدة';
    const words = lineOf(
      contentOf(
        documentOf(
          `<div><div><h1>${HEADLINE}</h1></div><h2>${standfirst}</h2><div><img src="/a.jpg" width="40"> <a href="/author/7">هدى محفوظ</a> <span>9 مارس 2023</span></div><div id="text">${PARAGRAPHS.slice(0, 2).join('<br><br>')}<br><div>(يتبع)</div>${PARAGRAPHS.slice(2).join('<br><br>')}</div></div>`,
        ),
      ),
    );
    expect(words).toContain(standfirst);
  });

  it('what was said elsewhere and is shown in a box with its own link', () => {
    const said = 'نرى السفينة الأولى الآن من سطح البيت 😀';
    const words = lineOf(
      contentOf(
        documentOf(
          `<main><h1>${HEADLINE}</h1><div>${paragraphs()}${paragraphs(0, 2)}<div><blockquote><p>${said} <a href="https://t.example/photo">t.example/photo</a></p>— سلمى (@salma) <a href="https://t.example/1">23 نوفمبر 2026</a></blockquote></div>${paragraphs(2)}</div></main>`,
        ),
      ),
    );
    expectInOrder(words, [PARAGRAPHS[1] as string, said, PARAGRAPHS[2] as string]);
  });
});

describe('on pages of small sites', () => {
  it('keeps main headings of the text, each of which is a link to itself', () => {
    const words = wordsOf(
      `${paragraphs(0, 2)}<h1 id="b"><a class="header-anchor" href="#b">حوض الصيادين القديم</a></h1>${paragraphs(2)}`,
    );
    expect(words).toContain('حوض الصيادين القديم');
  });

  it('takes no main heading below the headline for the headline', () => {
    const content = contentOf(
      documentOf(
        `<article><header><h2>${HEADLINE}</h2></header><section><h1>مقدمة عن الميناء</h1>${paragraphs()}</section></article>`,
      ),
    );
    expect(lineOf(content)).toContain('مقدمة عن الميناء');
  });

  it('keeps a line that leads up to the first sentence', () => {
    expect(wordsOf(`<p>قصة يعرفها كل من عمل هنا:</p>${paragraphs()}`)).toContain('قصة يعرفها');
  });

  it('keeps the last answer of several, though it be short', () => {
    const answers = PARAGRAPHS.slice(0, 3)
      .map((text, at) => `<div class="item"><h3>متى يفتح الرصيف ${at}؟</h3><p>${text}</p></div>`)
      .join('');
    const words = wordsOf(
      `${paragraphs(3)}${answers}<div class="item"><h3>ومن يدفع الرسوم؟</h3><p>تدفعها السفن الكبيرة وحدها في أول السنة.</p></div>`,
    );
    expectInOrder(words, ['ومن يدفع الرسوم؟', 'تدفعها السفن الكبيرة وحدها']);
  });

  it.each([['مقالات مرتبط'], ['מדריכים וכלים קשורים']])(
    'leaves out between paragraphs the label %s',
    (label) => {
      const words = wordsOf(`${paragraphs(0, 2)}<h3>${label}</h3>${paragraphs(2)}`);
      expect(words).not.toContain(label);
    },
  );

  it.each([
    ['p', 'تابع قائلا: لن نترك الصيادين وحدهم.'],
    ['p', 'شارك في الجولة ثلاثة من الصيادين.'],
    ['p', 'اشترك الجميع في حمل الشباك.'],
    ['p', 'المصدرون راضون عن الأسعار.'],
    ['h3', 'المساهمون يوافقون على القرض'],
    ['p', 'در این زمینه شهردار گزارشی داد.'],
    ['p', 'متعلقہ حکام نے کام روک دیا۔'],
    ['h3', 'اشتہاری ملزم بندرگاہ سے گرفتار'],
    ['h3', 'طباعة ثلاثية الأبعاد للقوارب'],
    ['h3', 'التعليقات على القرار في المرفأ'],
    ['p', 'تبصرہ کرتے ہوئے وہ مسکرا دیے۔'],
    ['p', 'קרא לעירייה לפעול מיד.'],
    ['p', 'עוד באותו יום נפתח הרציף.'],
    ['p', 'בנושא זה אין מחלוקת.'],
    ['h3', 'תגובות בעולם הספנות'],
    ['p', 'Подписан новый договор.'],
    ['p', '関連法案は秋に成立した。'],
    ['p', '相关负责人表示没有问题。'],
    ['p', '관련 법안은 가을에 통과됐다.'],
    ['h3', 'Share prices fall again'],
    ['h3', 'Get the basics right'],
    ['h3', 'Follow the money'],
    ['h3', 'Popular culture pays'],
    ['h3', 'Advertising revenue falls'],
    ['h3', 'Related work'],
    ['h3', 'Copyright law changes'],
    ['h3', 'Recommended doses'],
    ['h3', 'Comment la ville a payé ?'],
    ['h3', 'Publicité trompeuse'],
    ['h3', 'Das könnte teuer werden'],
    ['h3', 'Anzeige gegen Unbekannt'],
    ['h3', 'Teilen macht reich'],
    ['h3', 'Compartir la pesca'],
    ['h3', 'Publicidad engañosa'],
    ['h3', 'WhatsApp ouvre ses portes'],
    ['h3', 'Telegram and the fishermen'],
    ['h3', 'Die Zahl der Abonnenten steigt'],
    ['h3', 'Subscription prices rise'],
    ['h3', 'Some newsletters look outdated'],
    ['h3', 'Share one thing that you wish'],
    ['h3', 'Les abonnés de la ligne'],
    ['h3', 'האפליקציה החדשה של הנמל'],
    ['p', 'جاء ذلك في النشرة الجوية.'],
    ['p', 'Hay más suscriptores que nunca.'],
  ])('keeps between paragraphs, in <%s>, what only begins as a label does: %s', (name, text) => {
    const words = wordsOf(`${paragraphs(0, 2)}<${name}>${text}</${name}>${paragraphs(2)}`);
    expect(words).toContain(text);
  });

  it.each([
    'Share this article',
    'Comments (12)',
    'Advertisement',
    'Advertising',
    'Related articles',
    'Recommended for you',
    'Get the latest news',
    'Publicité',
    'Anzeige',
    'Das könnte Sie auch interessieren',
    'Compartir en redes',
    'תגובות (3)',
    'עוד בנושא',
    'קרא עוד',
    'شارك المقال',
    'شارك',
    'تابعونا على تويتر',
    'اشترك في النشرة',
    'المصدر: صحيفة الضفة',
    'در همین زمینه بخوانید',
    'متعلقہ خبریں',
    '関連記事',
    'اشتہار',
    'طباعة',
    'التعليقات (3)',
    '相关阅读',
    '관련 기사',
    'Подписывайтесь на нас',
    'WhatsApp',
    'Folgst du der Laterne schon auf Whatsapp?',
    'Article réservé aux abonnés',
    'Related papers',
    'قناتنا على تلغرام',
    'النشرة البريدية',
    'Abonnez-vous à notre lettre',
    'Suscríbete gratis',
    'Subscribe to our newsletter',
    'Our newsletter',
    'Share on Facebook',
    'הורידו את האפליקציה',
    'La suite après cette publicité',
    'Lees meer over koffie',
    'Dieses Thema im Programm: Radio Ufer | 06. Mai 2025',
    'Գովազդ',
    '【纠错】 【责任编辑:欧阳晓】',
    '제보는 카카오톡 ujebo',
    'منبع: اختصاصی لنگر',
    'اطبع هذا الخبر',
    'خبرهای لنگر را در اینستاگرام دنبال کنید.',
    '現在用APP看新聞，點我下載APP',
    'هي به پڙهو',
  ])('leaves out between paragraphs the line %s', (label) => {
    const words = wordsOf(`${paragraphs(0, 2)}<p>${label}</p>${paragraphs(2)}`);
    expect(words).not.toContain(label);
  });

  it('leaves out what another heading and the linked headline below it lead to', () => {
    const words = wordsOf(
      `${paragraphs(0, 2)}<section><h3>Más información</h3><article><h2><a href="/tower">El campanario que da las doce</a></h2></article></section>${paragraphs(2)}`,
    );
    expect(words).not.toContain('campanario');
    expectInOrder(words, [PARAGRAPHS[1] ?? '', PARAGRAPHS[2] ?? '']);
  });

  it.each([
    'The European Commission said on Monday that a rail link to the harbour was in the interest of every town on the coast.',
    'The club, affiliated with the port since it was founded, had no link to the company that dug the new basin for it.',
    'أعلنت المفوضية أن عمولة البنك لن تزيد، وأن رابطا جديدا بالقطار سيصل المرفأ بالمدينة القديمة قبل نهاية العام المقبل.',
  ])('keeps as its first paragraph, though it reads of money and links: %s', (text) => {
    expect(wordsOf(`<p>${text}</p>${paragraphs()}`)).toContain(text);
  });

  it.each([
    'The harbour master declined all further comments and pointed to the rules that the town has had for a hundred years.',
    'نظرات نمایندگان درباره قوانین تازه بندر یکی نبود و شهردار گفت که تصمیم را به شورای شهر خواهد سپرد.',
    'התגובות בעיר היו חלוקות, אך כללי המעגן החדשים נכנסו לתוקף כבר למחרת בבוקר, כפי שהבטיחה ראשת העירייה.',
    'وجاءت التعليقات متباينة في المدينة، لكن شروط الرسو الجديدة دخلت حيز التنفيذ في صباح اليوم التالي كما وعدت الإدارة.',
  ])('keeps as its last paragraph, though it reads of comments and rules: %s', (text) => {
    expect(wordsOf(`${paragraphs()}<p>${text}</p>`)).toContain(text);
  });

  it.each([
    'This post may contain affiliate links. Read the full policy here.',
    'When you buy through links on our site, we may earn a commission.',
    'Für Links auf dieser Seite erhält die Laterne ggf. eine Provision vom Händler.',
    'Los enlaces de compra nos dan una comisión cuando compras algo.',
  ])('leaves out above the first paragraph who pays for links: %s', (text) => {
    expect(wordsOf(`<p>${text}</p>${paragraphs()}`)).not.toContain(text);
  });

  it.each([
    'Comments are subject to our community guidelines, which can be read in full on the page about the harbour news.',
    'Comments that are in violation of the rules will be denied, and whoever repeats it will be banned from the site.',
    'نظرات حاوی توهین یا افترا به اشخاص و قومیت‌ها در این پایگاه به هیچ وجه منتشر نمی‌شود و پاک خواهد شد.',
    'תגובות שאינן עומדות בכללי האתר ובתקנון שלו לא יפורסמו, והמערכת רשאית להסיר אותן בכל עת ללא הודעה.',
  ])('leaves out at its end how to comment: %s', (text) => {
    expect(wordsOf(`${paragraphs()}<p>${text}</p>`)).not.toContain(text);
  });

  it('keeps headings that are anchors, and one that is a link below a label of a list', () => {
    const words = wordsOf(
      `${paragraphs(0, 2)}<h2>Jump to a place</h2><ul><li><a href="#h-1">When</a></li><li><a href="#h-2">Where</a></li></ul><h2><a href="https://daffa.example/mill">1. The old mill</a></h2>${paragraphs(2, 3)}<div><h2 id="how"><a class="anchor">How to get there</a></h2>${paragraphs(3)}</div>`,
    );
    expectInOrder(words, ['The old mill', 'How to get there', PARAGRAPHS[3] ?? '']);
  });

  it('leaves out what is asked for below a heading, above other headings of nothing', () => {
    const words = wordsOf(
      `${paragraphs()}<div><h4>Regístrate gratis</h4><p>Si tienes cuenta en la casa, puedes entrar con ella cuando quieras</p></div><h2>Archivado en</h2>`,
    );
    expect(words).not.toContain('cuenta');
  });

  it('leaves out several links to scripts in a line', () => {
    const line =
      '<p><a href="javascript:tip()">Tipsa en vän</a> | <a href="javascript:print()">Skriv ut sidan</a> | <a href="#top">Till toppen</a></p>';
    expect(wordsOf(`${paragraphs()}${line}`)).not.toContain('Tipsa');
  });

  it('leaves out between paragraphs what leads to the portal where the site is paid for', () => {
    const words = wordsOf(
      `${paragraphs(0, 2)}<div class="kg-callout-text">Die Laterne ist werbefrei und bleibt es. Wenn sie dir gefällt, werde <a href="#/portal/signup">Mitglied für vier Euro im Monat</a>.</div>${paragraphs(2)}`,
    );
    expect(words).not.toContain('werbefrei');
  });

  it('leaves out what a blog says of itself below its name, which is no headline', () => {
    const own = 'حكايات عن الميناء القديم وأهله، وعن السفن التي جاءت ولم تعد، يرويها حارس الفنار';
    const document = documentOf(
      `<header id="header"><div><h1><a href="https://daffa.example/">الضفة</a></h1></div><div class="about"><p><span>${own}</span></p></div></header>
       <div class="post"><h3>${HEADLINE}</h3><div class="text">${paragraphs()}</div></div>`,
      { head: `<meta property="og:description" content="${own}">` },
    );
    expect(lineOf(contentOf(document))).not.toContain('حارس الفنار');
  });

  it.each([
    ['<div><p>عجبك المقال؟ شاركه مع أصحابك</p><button>شارك</button></div>', 'عجبك'],
    [
      '<div><p>ترحب الصحيفة بالنقاش الحيوي والمفيد، وكي لا نضطر إلى مراجعة التعليقات قبل نشرها ننصحك بمراجعة إرشادات الاستخدام للتعرف إليها جيدا.</p></div>',
      'النقاش الحيوي',
    ],
    [
      '<div><h3>Expertly Reviewed by Jane Doe</h3><p>This content has been written and reviewed by an expert to ensure that it is accurate and up to date.</p></div>',
      'Expertly',
    ],
  ])('leaves out below the text %s', (below, said) => {
    expect(wordsOf(`${paragraphs()}${below}`)).not.toContain(said);
  });
});
