import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from './extract';

const NOW = new Date('2026-11-23T12:00:00Z');

/** What `extract` answers on a page: the text it shows, or the reason why it shows none. */
function answerOf(language: string, title: string, body: string): string {
  const rtl = /^(ar|he|fa|ur)/.test(language);
  const { document } = new JSDOM(
    `<!doctype html><html lang="${language}"${rtl ? ' dir="rtl"' : ''}><head><title>${title}</title></head><body>${body}</body></html>`,
    { url: 'https://daffa.example/' },
  ).window;
  const result = extract(document, NOW);
  if (!result.ok) return result.reason;
  const { body: shown } = new JSDOM(result.article.content).window.document;
  return (shown.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Headlines and teasers of one invented day, in four languages. */
const DAY: Record<string, { paper: string; news: readonly (readonly [string, string])[] }> = {
  ar: {
    paper: 'صحيفة الضفة',
    news: [
      [
        'البلدية تعيد فتح الجسر القديم بعد ترميمه',
        'أعلنت البلدية أن الجسر سيفتح أمام المارة صباح الأحد، بعد أعمال استمرت ثمانية أشهر.',
      ],
      [
        'أمطار غزيرة تغلق ثلاثة طرق في الجبل',
        'حذرت الأرصاد من سيول في الأودية، ودعت السائقين إلى سلوك الطريق الساحلي حتى المساء.',
      ],
      [
        'مكتبة الحي تستقبل زوارها ليلا',
        'تبقى القاعة الكبرى مفتوحة حتى منتصف الليل طوال موسم الامتحانات، والدخول إليها مجاني.',
      ],
      [
        'فريق المدينة يعود بالكأس من العاصمة',
        'فاز الفريق بهدفين مقابل هدف في مباراة امتدت إلى الوقت الإضافي، واستقبله المئات في المحطة.',
      ],
      [
        'أسعار الزيت تنخفض للشهر الثاني',
        'يقول التجار إن المحصول الجديد وصل مبكرا هذا العام، وإن المخازن ممتلئة.',
      ],
      [
        'مدرسة جديدة في الضاحية الشرقية',
        'تستقبل المدرسة ستمئة طالب ابتداء من الخريف المقبل، وفيها ملعب ومختبر.',
      ],
      [
        'معرض للخط العربي في دار الثقافة',
        'يعرض أربعون خطاطا أعمالهم في المعرض الذي يستمر حتى نهاية الشهر.',
      ],
      [
        'قطار الساحل يزيد رحلاته المسائية',
        'تضيف الشركة أربع رحلات بين المدينتين، آخرها قبل منتصف الليل بنصف ساعة.',
      ],
    ],
  },
  he: {
    paper: 'עיתון הגדה',
    news: [
      [
        'העירייה פותחת מחדש את הגשר הישן',
        'הגשר ייפתח להולכי רגל ביום ראשון בבוקר, לאחר עבודות שנמשכו שמונה חודשים.',
      ],
      [
        'גשמים כבדים סוגרים שלושה כבישים בהר',
        'השירות המטאורולוגי הזהיר מפני שיטפונות בנחלים וקרא לנהגים לנסוע בכביש החוף.',
      ],
      [
        'ספריית השכונה פתוחה גם בלילה',
        'האולם הגדול יישאר פתוח עד חצות בכל תקופת הבחינות, והכניסה אליו חופשית.',
      ],
      [
        'קבוצת העיר חוזרת עם הגביע מהבירה',
        'הקבוצה ניצחה בשני שערים מול אחד במשחק שנמשך אל ההארכה, ומאות קיבלו את פניה בתחנה.',
      ],
      [
        'מחיר השמן יורד זה החודש השני',
        'הסוחרים אומרים שהיבול החדש הגיע מוקדם השנה, והמחסנים מלאים.',
      ],
      [
        'בית ספר חדש בפרבר המזרחי',
        'בית הספר יקלוט שש מאות תלמידים מהסתיו הבא, ויהיו בו מגרש ומעבדה.',
      ],
      [
        'תערוכת כתב יד בבית התרבות',
        'ארבעים כותבים מציגים את עבודותיהם בתערוכה, שתימשך עד סוף החודש.',
      ],
      [
        'רכבת החוף מוסיפה נסיעות ערב',
        'החברה מוסיפה ארבע נסיעות בין שתי הערים, והאחרונה בהן חצי שעה לפני חצות.',
      ],
    ],
  },
  fa: {
    paper: 'روزنامه کرانه',
    news: [
      [
        'پل قدیمی پس از مرمت بازگشایی می‌شود',
        'شهرداری اعلام کرد پل از بامداد یکشنبه به روی رهگذران باز است و کار مرمت هشت ماه طول کشید.',
      ],
      [
        'باران سنگین سه جاده کوهستانی را بست',
        'هواشناسی درباره سیلاب هشدار داد و از رانندگان خواست تا شب از جاده ساحلی بروند.',
      ],
      [
        'کتابخانه محله شب‌ها هم باز است',
        'تالار بزرگ در همه روزهای امتحان تا نیمه‌شب باز می‌ماند و ورود به آن رایگان است.',
      ],
      [
        'تیم شهر با جام از پایتخت برگشت',
        'تیم در وقت اضافه دو بر یک برنده شد و صدها نفر در ایستگاه به پیشواز آن رفتند.',
      ],
      [
        'بهای روغن برای دومین ماه کاهش یافت',
        'بازرگانان می‌گویند محصول تازه امسال زودتر رسید و انبارها پر است.',
      ],
      [
        'دبستانی تازه در حومه شرقی',
        'این دبستان از پاییز آینده ششصد دانش‌آموز می‌پذیرد و زمین بازی و آزمایشگاه دارد.',
      ],
      [
        'نمایشگاه خوشنویسی در خانه فرهنگ',
        'چهل خوشنویس آثار خود را در نمایشگاهی نشان می‌دهند که تا پایان ماه برپاست.',
      ],
      [
        'قطار ساحلی سفرهای شبانه را بیشتر کرد',
        'شرکت چهار سفر میان دو شهر افزود که آخرین آن نیم ساعت پیش از نیمه‌شب است.',
      ],
    ],
  },
  en: {
    paper: 'The Bank Gazette',
    news: [
      [
        'Old bridge opens again after repairs',
        'The council said that the bridge opens to walkers on Sunday morning, after eight months of work.',
      ],
      [
        'Heavy rain closes three mountain roads',
        'Forecasters warned of floods in the valleys and asked drivers to take the coast road until the evening.',
      ],
      [
        'Library stays open through the night',
        'The great hall is open until midnight while examinations last, and nobody pays to come in.',
      ],
      [
        'Town team brings home the cup',
        'The team won by two goals to one after extra time, and hundreds waited for it at the station.',
      ],
      [
        'Oil cheaper for the second month',
        'Merchants say that the new crop came early this year and that the stores are full.',
      ],
      [
        'A new school in the eastern suburb',
        'The school takes six hundred pupils from next autumn, and has a field and a laboratory.',
      ],
      [
        'Lettering on show at the house of culture',
        'Forty hands show their work in an exhibition that lasts until the end of the month.',
      ],
      [
        'Coast railway adds evening trains',
        'The company adds four trains between the two towns, the last of them half an hour before midnight.',
      ],
    ],
  },
};

const LANGUAGES = Object.keys(DAY);
const newsIn = (language: string) => DAY[language] as (typeof DAY)[string];

/** The shapes in which papers set their front and section pages. */
const FRONTS: Record<string, (news: readonly (readonly [string, string])[]) => string> = {
  'cards whose headlines are links': (news) =>
    `<main>${news
      .map(
        ([head, teaser], at) =>
          `<div class="card"><a href="/n/${at}"><img src="/i/${at}.jpg" alt=""></a><h3><a href="/n/${at}">${head}</a></h3><p>${teaser}</p></div>`,
      )
      .join('')}</main>`,
  'cards that are one link each': (news) =>
    `<main>${news
      .map(
        ([head, teaser], at) =>
          `<a class="card" href="/n/${at}"><article><h2>${head}</h2><p>${teaser}</p></article></a>`,
      )
      .join('')}</main>`,
  'articles with a link to read on': (news) =>
    `<div id="content">${news
      .map(
        ([head, teaser], at) =>
          `<article class="post"><h2 class="entry-title"><a href="/n/${at}">${head}</a></h2><div class="entry-summary"><p>${teaser} <a href="/n/${at}">»»</a></p></div></article>`,
      )
      .join('')}</div>`,
  'headlines in paragraphs': (news) =>
    `<div class="latest">${news
      .map(
        ([head, teaser], at) =>
          `<div class="row"><p class="t"><a href="/n/${at}"><strong>${head}</strong></a></p><p>${teaser}</p><span>12:0${at}</span></div>`,
      )
      .join('')}</div>`,
  'a list with teasers': (news) =>
    `<main><ul>${news
      .map(
        ([head, teaser], at) =>
          `<li><h4><a href="/n/${at}">${head}</a></h4><p>${teaser}</p><time>2026-11-2${at % 3}</time></li>`,
      )
      .join('')}</ul></main>`,
  'headlines with their dates, all in one box': (news) =>
    `<div class="posts">${news
      .map(
        ([head, teaser], at) =>
          `<p class="t"><a href="/n/${at}">${head}</a>, <span>2026-11-${at + 10}</span><br><span>${head.split(' ')[0]}</span></p><p class="s">${teaser}</p>`,
      )
      .join('')}</div>`,
  'headlines that a script makes links of': (news) =>
    `<main>${[...news, ...news, ...news].map(([head]) => `<div class="c"><div><h2>${head}</h2></div></div>`).join('')}</main>`,
  'headlines alone': (news) =>
    `<main>${[...news, ...news].map(([head], at) => `<h3><a href="/n/${at}">${head}</a></h3>`).join('')}</main>`,
};

const frame = (paper: string, inside: string): string =>
  `<header><a href="/">${paper}</a><nav><a href="/1">1</a><a href="/2">2</a></nav></header>${inside}<footer><p>© 2026 ${paper}</p></footer>`;

describe('answers that there is no article', () => {
  for (const language of LANGUAGES) {
    const { paper, news } = newsIn(language);
    for (const [shape, make] of Object.entries(FRONTS)) {
      it(`on a front page of ${shape} (${language})`, () => {
        expect(answerOf(language, paper, frame(paper, `<h1>${paper}</h1>${make(news)}`))).toBe(
          'no-article',
        );
      });
    }
    it(`on a front page whose teasers are long (${language})`, () => {
      const long = news.map(
        ([head, teaser], at) =>
          [
            head,
            `${teaser} ${news[(at + 1) % news.length]?.[1]} ${news[(at + 3) % news.length]?.[1]}`,
          ] as const,
      );
      const cards = FRONTS['cards whose headlines are links'] as (typeof FRONTS)[string];
      expect(answerOf(language, paper, frame(paper, cards(long)))).toBe('no-article');
    });
    it(`on the results of a search (${language})`, () => {
      const results = news
        .map(
          ([head, teaser], at) =>
            `<div class="result"><a href="/n/${at}">${head}</a><div class="snippet">… ${teaser} …</div><div class="url">daffa.example › n › ${at}</div></div>`,
        )
        .join('');
      expect(
        answerOf(
          language,
          paper,
          `<form><input name="q"><button>?</button></form><div>${results}</div>`,
        ),
      ).toBe('no-article');
    });
    it(`on a page with a player and a line about it (${language})`, () => {
      const [head, teaser] = news[0] as readonly [string, string];
      expect(
        answerOf(
          language,
          head,
          frame(
            paper,
            `<main><h1>${head}</h1><video src="/v.mp4" controls></video><p>${teaser}</p></main><aside>${news
              .slice(1)
              .map(
                ([other], at) => `<a href="/n/${at}"><img src="/i/${at}.jpg" alt="">${other}</a>`,
              )
              .join('')}</aside>`,
          ),
        ),
      ).toBe('no-article');
    });
    it(`on a gallery that says no more than a word under each picture (${language})`, () => {
      const pictures = news
        .map(
          ([head], at) =>
            `<figure><img src="/g/${at}.jpg" alt=""><figcaption>${head.split(' ').slice(0, 2).join(' ')}</figcaption></figure>`,
        )
        .join('');
      expect(
        answerOf(language, paper, frame(paper, `<main><h1>${paper}</h1>${pictures}</main>`)),
      ).toBe('no-article');
    });
  }

  // Sections, each with a story that is told at more length, and columns with nothing but a name over a line.
  for (const language of LANGUAGES) {
    const { paper, news } = newsIn(language);
    it(`on a front page of several sections (${language})`, () => {
      const part = (from: number): string => {
        const [first, second, third] = [0, 1, 2].map((at) => news[(from + at) % news.length]);
        return `<section><h2>${paper}</h2><div class="lead"><h3><a href="/n/${from}a">${first?.[0]}</a></h3><p>${first?.[1]} ${second?.[1]}</p></div><ul><li><a href="/n/${from}b">${second?.[0]}</a></li><li><a href="/n/${from}c">${third?.[0]}</a></li></ul></section>`;
      };
      expect(
        answerOf(language, paper, frame(paper, `<main>${[0, 2, 4, 6].map(part).join('')}</main>`)),
      ).toBe('no-article');
    });
    it(`on a front page with an opinion or two among its headlines (${language})`, () => {
      const heads = news.map(([head], at) => `<h3><a href="/n/${at}">${head}</a></h3>`).join('');
      const opinions = news
        .slice(0, 2)
        .map(
          ([head, teaser], at) =>
            `<div class="op"><h4><a href="/o/${at}">${head}</a></h4><p>${teaser} ${news[at + 2]?.[1]}</p></div>`,
        )
        .join('');
      expect(
        answerOf(
          language,
          paper,
          frame(paper, `<main><div>${heads}</div><div class="col">${opinions}</div></main>`),
        ),
      ).toBe('no-article');
    });
  }

  const WALLS: Record<string, readonly [string, string, string]> = {
    ar: [
      'تسجيل الدخول',
      'سجل الدخول إلى حسابك لمتابعة القراءة.',
      'ليس لديك حساب؟ أنشئ حسابا جديدا مجانا في أقل من دقيقة.',
    ],
    he: [
      'התחברות',
      'התחברו לחשבון שלכם כדי להמשיך לקרוא.',
      'אין לכם חשבון? פתחו חשבון חדש בחינם בפחות מדקה.',
    ],
    fa: [
      'ورود',
      'برای ادامه خواندن وارد حساب خود شوید.',
      'حساب ندارید؟ در کمتر از یک دقیقه رایگان بسازید.',
    ],
    en: [
      'Sign in',
      'Sign in to your account to go on reading.',
      'No account yet? Make one for free in less than a minute.',
    ],
  };
  const TERMS: Record<string, string> = {
    ar: 'بالمتابعة فإنك توافق على شروط الاستخدام وعلى سياسة الخصوصية، ويمكنك أن تغير رأيك متى شئت من صفحة حسابك. نستعمل بريدك لنرسل إليك ما تطلبه منا، ولا نعطيه لأحد غيرنا.',
    he: 'בהמשך אתם מסכימים לתנאי השימוש ולמדיניות הפרטיות, ותוכלו לשנות את דעתכם בכל עת בעמוד החשבון. אנו משתמשים בכתובת שלכם כדי לשלוח את מה שביקשתם, ואיננו מוסרים אותה לאיש.',
    fa: 'با ادامه دادن شرایط استفاده و سیاست حریم خصوصی را می‌پذیرید و هر زمان می‌توانید از صفحه حساب خود نظرتان را تغییر دهید. نشانی شما را تنها برای آنچه خواسته‌اید به کار می‌بریم.',
    en: 'By going on you agree to the terms of use and to the privacy policy, and may change your mind at any time on the page of your account. We use your address to send what you ask for, and give it to nobody.',
  };
  for (const [language, terms] of Object.entries(TERMS)) {
    const [head = '', first = ''] = WALLS[language] ?? [];
    it(`where the terms stand below the password (${language})`, () => {
      expect(
        answerOf(
          language,
          head,
          `<main><div class="box"><h1>${head}</h1><p>${first}</p><form method="post"><input name="mail"><input type="password" name="p"><button>${head}</button><p>${terms}</p></form></div></main>`,
        ),
      ).toBe('no-article');
    });
  }
  for (const [language, [head, first, second]] of Object.entries(WALLS)) {
    it(`where a page asks to sign in (${language})`, () => {
      expect(
        answerOf(
          language,
          head,
          `<main><form method="post"><h1>${head}</h1><p>${first}</p><label>@<input name="mail"></label><label>*<input type="password" name="p"></label><button>${head}</button><p>${second}</p></form></main><footer><a href="/t">1</a><a href="/p">2</a></footer>`,
        ),
      ).toBe('no-article');
    });
  }
});

/** Short items of two or three sentences, as agencies send them. */
const SHORT: Record<string, readonly [string, readonly string[]]> = {
  ar: [
    'هزة أرضية خفيفة شمال العاصمة',
    [
      'سجلت محطات الرصد فجر اليوم هزة أرضية خفيفة بلغت قوتها ثلاث درجات على بعد أربعين كيلومترا شمال العاصمة، ولم تقع إصابات.',
      'وقال المركز الوطني إن الهزة شعر بها سكان القرى القريبة ثواني قليلة، ودعا إلى عدم تصديق الشائعات.',
    ],
  ],
  he: [
    'רעידת אדמה קלה מצפון לבירה',
    [
      'תחנות הניטור רשמו לפנות בוקר רעידת אדמה קלה בעוצמה של שלוש מעלות, כארבעים קילומטר מצפון לבירה, ואיש לא נפגע.',
      'המרכז הלאומי מסר שהרעידה הורגשה בכפרים הסמוכים שניות ספורות, וקרא שלא להאמין לשמועות.',
    ],
  ],
  fa: [
    'زمین‌لرزه‌ای خفیف در شمال پایتخت',
    [
      'ایستگاه‌های لرزه‌نگاری بامداد امروز زمین‌لرزه‌ای به بزرگی سه در چهل کیلومتری شمال پایتخت ثبت کردند و کسی آسیب ندید.',
      'مرکز ملی گفت مردم روستاهای نزدیک چند ثانیه لرزش را حس کردند و خواست به شایعه‌ها توجه نشود.',
    ],
  ],
  ur: [
    'دارالحکومت کے شمال میں ہلکا زلزلہ',
    [
      'زلزلہ پیما مراکز نے آج صبح دارالحکومت سے چالیس کلومیٹر شمال میں تین درجے کا ہلکا زلزلہ ریکارڈ کیا، جس میں کوئی زخمی نہیں ہوا۔',
      'قومی مرکز کا کہنا ہے کہ قریبی دیہات کے لوگوں نے چند لمحے جھٹکے محسوس کیے، اور افواہوں پر کان نہ دھرنے کی اپیل کی۔',
    ],
  ],
  zh: [
    '首都以北发生轻微地震',
    [
      '监测站今天清晨在首都以北四十公里处记录到一次三级轻微地震，目前没有人员受伤，道路和铁路交通也都保持正常。',
      '国家地震中心表示，附近村庄的居民感到了几秒钟的晃动，并呼吁公众不要相信谣言，关注官方发布的消息。',
    ],
  ],
  ja: [
    '首都の北で弱い地震',
    [
      '観測所によると、けさ早く首都の北およそ四十キロで震度三の弱い地震がありました。けがをした人はいません。',
      '国の地震センターは、近くの村で数秒の揺れを感じたと発表し、うわさに惑わされないよう呼びかけています。',
    ],
  ],
  en: [
    'Slight earthquake north of the capital',
    [
      'Stations recorded a slight earthquake of magnitude three this morning, forty kilometres north of the capital, and nobody was hurt.',
      'The national centre said that people in the villages nearby felt it for a few seconds, and asked them not to believe rumours.',
    ],
  ],
};

describe('reads a short item as a whole', () => {
  for (const [language, [head, sentences]] of Object.entries(SHORT)) {
    const shapes: Record<string, string> = {
      'in paragraphs': sentences.map((sentence) => `<p>${sentence}</p>`).join(''),
      'in one paragraph': `<p>${sentences.join(' ')}</p>`,
      'parted by br': sentences.join('<br><br>'),
      'in bare boxes': sentences.map((sentence) => `<div>${sentence}</div>`).join(''),
    };
    for (const [shape, inside] of Object.entries(shapes)) {
      it(`${shape} (${language})`, () => {
        const others = newsIn(language in DAY ? language : 'en').news;
        const answer = answerOf(
          language,
          head,
          frame(
            'Gazette',
            `<div class="page"><article><h1>${head}</h1><div class="meta">12:00</div><div class="txt">${inside}</div></article></div><aside class="side"><h3>…</h3>${others
              .map(([other], at) => `<div><a href="/n/${at}">${other}</a></div>`)
              .join('')}</aside>`,
          ),
        );
        for (const sentence of sentences) expect(answer).toContain(sentence);
        for (const [other] of others) expect(answer).not.toContain(other);
      });
    }
  }

  // What leads on to other news is far more than the item itself.
  for (const [language, [head, sentences]] of Object.entries(SHORT)) {
    const { paper, news } = newsIn(language in DAY ? language : 'en');
    for (const shape of ['cards whose headlines are links', 'headlines in paragraphs']) {
      it(`above a dozen ${shape} (${language})`, () => {
        const make = FRONTS[shape] as (typeof FRONTS)[string];
        const answer = answerOf(
          language,
          head,
          frame(
            paper,
            `<div class="page"><div class="a1"><h1>${head}</h1><div class="b1">${sentences.map((sentence) => `<p>${sentence}</p>`).join('')}</div></div><div class="a2">${make([...news, ...news.slice(0, 4)])}</div></div>`,
          ),
        );
        for (const sentence of sentences) expect(answer).toContain(sentence);
        for (const [other] of news) expect(answer).not.toContain(other);
      });
    }
  }
});

describe('a list in boxes of one kind', () => {
  /** Teasers as long as the beginning of a text, each below the title of what it leads to. */
  const items = (language: string, kind: (title: string, at: number, teaser: string) => string) => {
    const { news } = newsIn(language in DAY ? language : 'en');
    return news
      .slice(0, 6)
      .map(([title], at) => kind(title, at, `${at}: ${news.map(([, teaser]) => teaser).join(' ')}`))
      .join('');
  };
  const LISTS: Record<string, (title: string, at: number, teaser: string) => string> = {
    'as articles': (title, at, teaser) =>
      `<article class="node node--teaser"><h2><a href="/node/${at}">${title}</a></h2><time>11/01/2025</time><div class="field"><p>${teaser}</p></div></article>`,
    'as items': (title, at, teaser) =>
      `<li class="item"><div><a class="t" href="/guidance/${at}">${title}</a></div><p class="d">${teaser}</p></li>`,
    'under links that lie over them': (title, at, teaser) =>
      `<div class="post hentry"><div class="overlay"><a class="stretched-link" href="/n-${at}.html"></a></div><div class="body"><h3>${title}</h3><p>${teaser}</p></div></div>`,
    'as links': (title, at, teaser) =>
      `<a class="card" href="/episode/${at}"><span class="x">${title}</span><p>${teaser}</p></a>`,
  };
  for (const language of ['ar', 'he', 'ja', 'en']) {
    for (const [name, kind] of Object.entries(LISTS)) {
      it(`is no article: ${name} (${language})`, () => {
        const list = items(language, kind);
        const box = name === 'as items' ? `<ul>${list}</ul>` : `<div class="list">${list}</div>`;
        expect(answerOf(language, 'Gazette', `<main><h1>Gazette</h1>${box}</main>`)).toBe(
          'no-article',
        );
      });
    }
  }

  const said = (list: string, data = ''): string =>
    answerOf('en', 'Six bridges', `${data}<main><h1>Six bridges</h1><ul>${list}</ul></main>`);

  it('is one where the page says so: a round-up, with a date', () => {
    const data =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Six bridges","datePublished":"2026-01-11"}</script>';
    const list = items('en', LISTS['as items'] as (typeof LISTS)[string]);
    expect(said(list)).toBe('no-article');
    expect(said(list, data)).not.toBe('no-article');
  });

  it('is one where each box leads to another site, or to a place on the page', () => {
    for (const href of [(at: number) => `https://shop${at}.test/p`, (at: number) => `#pick-${at}`])
      expect(
        said(
          items(
            'en',
            (title, at, teaser) =>
              `<li class="item"><div><a href="${href(at)}">${title}</a></div><p>${teaser}</p></li>`,
          ),
        ),
      ).not.toBe('no-article');
  });
});

describe('a page that calls itself something else than an article', () => {
  const site = '<meta property="og:type" content="website">';
  const parts = Array.from(
    { length: 14 },
    (_, at) => `<p>${at + 1}/14 Il carro numero ${at + 1} (Ansa)</p>`,
  ).join('');
  const sentence =
    'Wer die Brücke heute überquert, sieht auf beiden Seiten das Hochwasser, das sie im März fast mitgenommen hätte.';

  it('is none where little of it is said in sentences', () => {
    const body = (head: string) => `${head}<main><h1>Festa</h1><p>${sentence}</p>${parts}</main>`;
    expect(answerOf('it', 'Festa', body(site))).toBe('no-article');
    const dated = '<meta property="article:published_time" content="2026-01-11T10:00:00Z">';
    expect(answerOf('it', 'Festa', body(site + dated))).toContain('Il carro numero 7');
    expect(answerOf('it', 'Festa', body(''))).toContain('Il carro numero 7');
  });

  it('is one where a manual says as much in programs as in words', () => {
    const program =
      '<pre>import { useRoute, useRouter } from "daffa"; setup() { const route = useRoute() }</pre>'.repeat(
        9,
      );
    const body = `${site}<main><h1>Router</h1><p>${sentence}</p>${program}<p>${sentence.replace('Wer', 'Jeder, der')}</p></main>`;
    expect(answerOf('de', 'Router', body)).toContain('useRoute');
  });

  it('is one where it is said in sentences', () => {
    const body = `${site}<main><h1>Die Brücke</h1>${`<p>${sentence}</p>`.repeat(2)}<p>${sentence.replace('Wer', 'Jeder, der')}</p></main>`;
    expect(answerOf('de', 'Die Brücke', body)).toContain('Hochwasser');
  });
});

describe('no article is', () => {
  const row = (at: number): string =>
    `<tr><td><a href="/t/${at}">Wie oft soll man die Rosen am Zaun schneiden? Teil ${at}</a> von Gärtnerin ${at}</td><td>${at}12</td><td>${at}.01.2026</td></tr>`;

  it('a table of threads with words above it', () => {
    const words =
      '<p>Hier geht es um Rosen, ihre Pflege und alles, was am Zaun sonst noch blüht und Freude macht im Sommer.</p>';
    const rows = Array.from({ length: 16 }, (_, at) => row(at)).join('');
    expect(
      answerOf('de', 'Rosen', `<main><h1>Rosen</h1>${words}<table>${rows}</table></main>`),
    ).toBe('no-article');
  });

  it('an answer that there is no such page', () => {
    const words =
      '<p>O endereço que você digitou não existe, foi alterado ou a página foi retirada do ar há algum tempo.</p><p>Confira se o endereço está correto ou use a busca abaixo para encontrar o que procura neste jornal.</p>';
    const page = (line: string) =>
      `<main><h1>Página não encontrada</h1>${words}<p>${line}</p></main>`;
    expect(answerOf('pt', 'Página não encontrada', page('Erro 404'))).toBe('no-article');
    expect(answerOf('pt', 'Erro 404 | Jornal', page(''))).toBe('no-article');
    expect(answerOf('pt', 'A ponte', page('Custou 404.000 reais.'))).toContain('endereço');
    const named = (name: string) => `<div class="${name}">${page('')}</div>`;
    for (const name of ['page-404', 'error-404 wide', 'error404', '404-page'])
      expect(answerOf('pt', 'Página não encontrada', named(name)), name).toBe('no-article');
    for (const name of ['postid-404', 'page-id-404', 'page-4041'])
      expect(answerOf('pt', 'A ponte', named(name)), name).toContain('endereço');
  });

  it('a gallery that says a line of each picture and little else', () => {
    const lines = [
      'Nejmladší účastník čekal na startu už od rána se svou trojkolkou. Foto: Jana Nová',
      'Parní lokomotiva při nácviku brzdění na zhlaví stanice. Foto: Jana Nová',
      'Dobový stejnokroj průvodčí z roku, kdy trať otevřeli. Foto: Petr Malý',
      'Ruční drezína vyjela toho dne na trať čtyřikrát. Foto: Jana Nová',
      'Koláče upekly ženy ze sousední vesnice, nezbyl ani jeden. Foto: Petr Malý',
    ];
    const pictures = [...lines, ...lines.map((line) => line.replace('Foto', 'Snímek'))]
      .map(
        (line, at) =>
          `<td><a href="/foto/${at}"><img src="/${at}.jpg" alt=""></a><div class="photo-caption">${at + 1}/10 ${line}</div></td>`,
      )
      .join('');
    const gallery = `<meta property="article:published_time" content="2025-10-04T18:33:00+02:00"><h1>Den železnice v depu: pára a koláče</h1><table><tr>${pictures}</tr></table>`;
    expect(answerOf('cs', 'Den železnice v depu', gallery)).toBe('no-article');
    const words =
      '<p>Depo otevřelo po třech letech a přišlo do něj přes tisíc lidí, kteří si prohlédli lokomotivy, točnu i staré vozy a poslechli si vyprávění strojvedoucích o službě na horských tratích za zimních nocí.</p>';
    expect(
      answerOf('cs', 'Den železnice v depu', gallery.replace('<table>', `${words}<table>`)),
    ).toContain('Depo otevřelo');
  });

  it('a wall of consents, by its address', () => {
    const words = ['Inhalte', 'Bilder', 'Anzeigen']
      .map(
        (what) =>
          `<p>Wir und unsere Partner möchten Cookies setzen, um unsere ${what} zu bezahlen und zu verbessern, wenn Sie zustimmen.</p>`,
      )
      .join('');
    const answer = (url: string) => {
      const { document } = new JSDOM(
        `<html lang="de"><title>Die Brücke</title><body><main><h1>Die Brücke</h1>${words}</main></body></html>`,
        { url },
      ).window;
      return extract(document, NOW).ok;
    };
    expect(answer('https://daffa.example/consent/tcf/story/3000000/bridge')).toBe(false);
    expect(answer('https://daffa.example/story/consent-in-law')).toBe(true);
  });
});
