import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { copyOf, markPlaces } from './clone';
import { partsOf, recover } from './recover';

/** Two languages, for nothing here may lean on words. */
const TEXTS = {
  ar: {
    title: 'المكتبة الجوالة تصل إلى القرى الجبلية',
    paragraphs: [
      'انطلقت الحافلة قبل الفجر محملة بألفي كتاب، وكان السائق يعرف كل منعطف في الطريق الصاعد، فقد قطعه ثلاثين سنة ساعيا للبريد قبل أن يتقاعد.',
      'وفي القرية الأولى كان الأطفال ينتظرون على درج المدرسة، وقد رتبوا بأنفسهم دورا للاستعارة، أوله لمن أعاد كتابه في موعده وآخره لمن تأخر.',
      'وتقول أمينة المكتبة إن أكثر ما يطلب كتب الأسفار والحكايات القديمة، وإن الكبار صاروا يقرؤون بعد أن قرأ لهم أولادهم في ليالي الشتاء الطويلة.',
      'ويدفع البلدية نصف كلفة الوقود، ويتبرع الباقي تجار السوق، على أن تحمل الحافلة في طريق عودتها الرسائل وما خف من البضائع إلى أهلهم في المدينة.',
      'وستزور المكتبة في الربيع خمس قرى أخرى لم تصلها من قبل، بعد أن يفتح الطريق الذي تقطعه الثلوج كل عام من أول الشتاء إلى آخره.',
    ],
    heads: ['على درج المدرسة', 'كتب الأسفار والحكايات', 'نصف كلفة الوقود'],
    link: 'خمس قرى أخرى لم تصلها من قبل، بعد أن يفتح الطريق',
    cards: [
      'معرض الزهور يفتح أبوابه في الحديقة العامة',
      'سباق القوارب الشراعية يعود بعد غياب',
      'ترميم الساعة القديمة في ساحة البلدية',
    ],
    teaser:
      'يجتمع الزوار كل صباح عند البوابة الشرقية، ويستمر المهرجان أسبوعا كاملا تشارك فيه فرق من المدن المجاورة ومن خارج البلاد، ويختتم بعرض كبير في الساحة',
    praise:
      '«أوصي الجميع بهذه الورشة، فقد أصلحوا دراجتي في يوم واحد ولم يأخذوا مني إلا ثمن القطع، وشرحوا لي كيف أعتني بها حتى لا تتعطل ثانية، شكرا لهم جميعا.»',
  },
  en: {
    title: 'The travelling library reaches the hill villages',
    paragraphs: [
      'The bus set out before dawn with two thousand books, and its driver knew every bend of the climbing road, having driven it for thirty years with the mail.',
      'In the first village the children were waiting on the steps of the school, in a queue they had made themselves: first those who bring back books in time.',
      'The librarian says that journeys and old tales are asked for most, and that parents began to read after their children had read to them all winter long.',
      'The town pays half of the fuel, and the traders of the market the rest, as long as the bus takes letters and small parcels back to their people below.',
      'In spring the library is to visit five more villages that it has never reached, once the road is open that snow closes every year from autumn to thaw.',
    ],
    heads: ['On the steps of the school', 'Journeys and old tales', 'Half of the fuel'],
    link: 'five more villages that it has never reached, once the road is open',
    cards: [
      'A flower show opens in the public garden',
      'The sailing race is back after ten years',
      'The old clock in the square is being mended',
    ],
    teaser:
      'Visitors meet every morning at the eastern gate, and for a whole week there is music from all the towns around and from abroad, until it ends on the square with',
    praise:
      '“I recommend this workshop to everybody, they mended my bicycle in a day, took no more than the price of the parts, and told me how to keep it well. Thank you all.”',
  },
} as const;

const documentOf = (language: string, title: string, body: string): Document =>
  new JSDOM(
    `<!doctype html><html lang="${language}"><head><title>${title}</title></head><body>${body}</body></html>`,
    { url: 'https://daffa.example/library' },
  ).window.document;

/** The text that there is when the core has found a part of the page and what it lost is put back. */
function recovered(page: Document, found: string): string {
  const copy = copyOf(page);
  markPlaces(copy, null);
  const parts = partsOf(copy.body);
  const content = copy.body.ownerDocument.createElement('div');
  content.append(...copy.body.querySelectorAll(found));
  recover(content, parts, copy.live, page);
  for (const block of content.querySelectorAll('p,h2,h3')) block.append(' ');
  return (content.textContent ?? '').replace(/\s+/g, ' ').trim();
}

describe.each(Object.entries(TEXTS))('of an article in %s', (language, texts) => {
  const { title, paragraphs, heads, cards } = texts;
  const pageOf = (body: string): Document =>
    documentOf(language, title, `<main><h1>${title}</h1>${body}</main>`);

  it('a paragraph that was kept without the number of its note does not come back', () => {
    const page = pageOf(
      `<div class="text">${paragraphs.map((text, index) => `<p class="${index === 1 ? 'kept' : 'whole'}">${text.slice(0, 90)}<sup>[${index}]</sup>${text.slice(90)}</p>`).join('')}</div>`,
    );
    const copy = copyOf(page);
    markPlaces(copy, null);
    const parts = partsOf(copy.body);
    const content = copy.body.ownerDocument.createElement('div');
    for (const paragraph of copy.body.querySelectorAll('p')) {
      const kept = content.ownerDocument.createElement('p');
      kept.textContent = (paragraph.textContent ?? '').replace(/\[\d\]/, '');
      if (paragraph.className === 'whole') content.append(paragraph);
      else content.append(kept);
    }
    recover(content, parts, copy.live, page);
    expect(content.textContent?.split(paragraphs[1].slice(0, 60))).toHaveLength(2);
  });

  it('a paragraph of another look comes back with those beside it', () => {
    const words = recovered(
      pageOf(
        `<div class="grid"><div class="body" id="found">${paragraphs
          .slice(0, 3)
          .map((text) => `<p class="text">${text}</p>`)
          .join('')}</div></div>
         <div class="grid"><div class="body"><p class="dropcap">${paragraphs[3]}</p><p class="text">${paragraphs[4]}</p></div></div>`,
      ),
      '#found',
    );
    expect(words).toBe(paragraphs.join(' '));
  });

  it('the last paragraph comes back from a box of its own, though much of it is a link', () => {
    const last = paragraphs[4].replace(texts.link, `<a href="/more">${texts.link}</a>`);
    const words = recovered(
      pageOf(
        [...paragraphs.slice(0, 4), last]
          .map((text) => `<section><div class="inline"><p>${text}</p></div></section>`)
          .join(''),
      ),
      'section:nth-of-type(-n+3)',
    );
    expect(words).toBe(paragraphs.join(' '));
  });

  it('the headings of its parts come back, a picture below each of them', () => {
    const parts = heads.map(
      (head, index) =>
        `<div class="top"><h2 class="name">${head}</h2></div>
         <div class="shot"><img src="/${index}.jpg" width="640" height="400" alt=""></div>
         <div class="words"><p>${paragraphs[index + 1]}</p></div>`,
    );
    const words = recovered(
      pageOf(`<div class="words"><p>${paragraphs[0]}</p></div>${parts.join('')}`),
      '.words',
    );
    expect(words).toBe(
      [paragraphs[0], ...heads.flatMap((head, index) => [head, paragraphs[index + 1] ?? ''])].join(
        ' ',
      ),
    );
  });

  it('what stands below the teasers of others does not, though a page builder sets it like its paragraphs', () => {
    const widget = (inside: string): string =>
      `<div class="element"><div class="widget">${inside}</div></div>`;
    const words = recovered(
      pageOf(
        `${widget(paragraphs.map((text) => `<p>${text}</p>`).join(''))}
         ${cards
           .map(
             (card, index) =>
               `<div class="post"><h3><a href="/${index}">${card}</a></h3><div class="excerpt"><p>${texts.teaser}</p></div></div>`,
           )
           .join('')}
         ${widget(`<h3>${heads[0]}</h3>`)}${widget(`<p>${texts.praise}</p>`)}`,
      ),
      '.element:first-of-type',
    );
    expect(words).toBe(paragraphs.join(' '));
    expect(words).not.toContain(texts.praise);
    expect(words).not.toContain(texts.teaser);
  });

  it('what stands deeper in the page than its paragraphs does not, where nothing is named', () => {
    const words = recovered(
      pageOf(
        `<div><div>${paragraphs
          .slice(0, 3)
          .map((text) => `<p>${text}</p>`)
          .join('')}</div></div>
         <div><div><div><p>${texts.praise}</p></div></div></div>
         <div><div>${paragraphs
           .slice(3)
           .map((text) => `<p>${text}</p>`)
           .join('')}</div></div>`,
      ),
      'main > div:first-of-type > div',
    );
    expect(words).toBe(paragraphs.join(' '));
  });

  it('the line below the headline comes back from a box of its own, though it ends like none', () => {
    const line = texts.praise.slice(1, 90);
    const page = (between: string) =>
      documentOf(
        language,
        title,
        `<main><div class="head"><h1>${title}</h1>${between}<div><p class="intro">${line}</p></div></div><div class="body">${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div></main>`,
      );
    expect(recovered(page(''), '.body')).toContain(line);
    expect(recovered(page('<img src="/a.jpg" alt="">'), '.body')).not.toContain(line);
  });

  it('the points below the headline come back from a box of their own, and no links from there', () => {
    const points = [texts.praise.slice(1, 90), texts.teaser.slice(0, 80)];
    const page = (item: (point: string) => string) =>
      documentOf(
        language,
        title,
        `<main><div class="post"><h1>${title}</h1><img src="/a.jpg" alt=""><div class="points"><ul>${points.map(item).join('')}</ul></div><div class="body">${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div></div></main>`,
      );
    const words = recovered(
      page((point) => `<li>${point}</li>`),
      '.body',
    );
    for (const point of points) expect(words).toContain(point.trim());
    expect(
      recovered(
        page((point) => `<li><a href="/a">${point}</a></li>`),
        '.body',
      ),
    ).not.toContain(points[0]);
  });

  it('what a box between headline and text is named as does not', () => {
    const page = (name: string) =>
      documentOf(
        language,
        title,
        `<main><h1>${title}</h1><div class="tools"><p class="${name}">${texts.praise}</p></div><div class="body">${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div></main>`,
      );
    for (const name of ['intro', 'selectionShareable'])
      expect(recovered(page(name), '.body')).toContain(texts.praise);
    expect(recovered(page('rsDisclaimer'), '.body')).not.toContain(texts.praise);
  });

  it('a list of short items comes back with its heading from a box just like those of the text', () => {
    const items = texts.teaser.split(/[,،] /).slice(0, 3);
    const page = (name: string, item: string) =>
      pageOf(
        `<div class="html">${paragraphs
          .slice(0, 3)
          .map((text) => `<p>${text}</p>`)
          .join('')}</div>
         <div class="row"><div class="${name}"><h3>${heads[0]}</h3><ul>${items.map(() => item).join('')}</ul></div></div>
         <div class="html">${paragraphs
           .slice(3)
           .map((text) => `<p>${text}</p>`)
           .join('')}</div>`,
      );
    const isBack = (name: string, item: string): boolean =>
      recovered(page(name, item), '.html:has(> p)').includes(texts.teaser.slice(0, 40));
    const short = texts.teaser.slice(0, 40);
    expect(isBack('html', `<li><p>${short}</p></li>`)).toBe(true);
    expect(isBack('html', `<li><a href="/a">${short}</a></li>`)).toBe(false);
    expect(isBack('side', `<li><p>${short}</p></li>`)).toBe(false);
    // But from any box where what is listed is said in sentences.
    expect(isBack('takeaways', `<li>${short}.</li>`)).toBe(true);
  });

  it('what stands between texts that come back below comes back with them, and nothing below those', () => {
    const box = (inside: string) => `<div class="block"><div class="html">${inside}</div></div>`;
    const figure = (at: number) =>
      `<div class="block"><figure><img src="/${at}.jpg" alt=""><figcaption>${cards[at]}</figcaption></figure></div>`;
    const words = recovered(
      pageOf(
        `${box(`<p>${paragraphs[0]}</p><p>${paragraphs[1]}</p>`).replace('class="html"', 'class="html" id="found"')}
         ${figure(0)}
         ${box(`<p>${paragraphs[2]}</p><ul><li><p>${heads[0]}, ${cards[1]}.</p></li><li><p>${heads[1]}, ${cards[1]}.</p></li></ul><p>${paragraphs[3]}</p>`)}
         ${figure(2)}`,
      ),
      '#found',
    );
    for (const part of [cards[0], paragraphs[2], heads[0], heads[1], paragraphs[3]])
      expect(words).toContain(part);
    expect(words).not.toContain(cards[2]);
  });

  it('notes below the text come back, which it leads to', () => {
    const page = (back: string) =>
      pageOf(
        `<div class="body">${paragraphs.map((text, index) => `<p>${text}<a href="#n${index}"><sup>${index}</sup></a></p>`).join('')}</div>
         <section class="notes"><ol>${cards.map((card, index) => `<li id="n${index}">${card}, ${texts.link}. ${back}</li>`).join('')}</ol></section>`,
      );
    const words = recovered(page('<a href="#r">↑</a>'), '.body');
    for (const card of cards) expect(words).toContain(card);
    // A list of what else there is leads nowhere back.
    expect(recovered(page(''), '.body')).not.toContain(cards[0]);
  });

  it('what the page says above its headline does not', () => {
    const words = recovered(
      documentOf(
        language,
        title,
        `<div><div><p>${texts.praise}</p></div></div><div><h1>${title}</h1><div>${paragraphs
          .map((text) => `<p>${text}</p>`)
          .join('')}</div></div>`,
      ),
      'h1 + div',
    );
    expect(words).toBe(paragraphs.join(' '));
  });

  it('the beginning of another article does not, which breaks off', () => {
    const words = recovered(
      pageOf(
        `<div class="body" id="found">${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div>
         <div class="body"><p>${texts.teaser}...</p></div>`,
      ),
      '#found',
    );
    expect(words).not.toContain(texts.teaser);
  });
});
