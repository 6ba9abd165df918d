import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from './extract';

const NOW = new Date('2026-11-23T12:00:00Z');
const HEADLINE = 'The ferry that comes back to the old harbour';

const PARAGRAPHS = [
  'The ferry left the old harbour for the last time nine years ago, and nobody thought that it would ever carry a passenger again.',
  'On Monday its engine was started in the yard, with half of the quarter standing on the quay, and it ran for as long as the song lasted.',
  'The owners say that the crossing will take eleven minutes, which is two more than it took their grandfathers, because of the wind turbines.',
  'A ticket will cost less than the bus around the bay does, and those who live on the island will not pay for the last boat of the day.',
  'What the city gives is the landing stage, which was built for a film and is stronger than anybody had thought it had to be.',
];

const paragraphs = (from = 0, to = PARAGRAPHS.length): string =>
  PARAGRAPHS.slice(from, to)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n');

const pageOf = (body: string, head = ''): Document =>
  new JSDOM(
    `<!doctype html><html lang="en"><head><title>${HEADLINE} - Example</title>${head}</head><body>${body}</body></html>`,
    { url: 'https://news.example/harbour/ferry' },
  ).window.document;

const articleOf = (inside: string, head?: string): Document =>
  pageOf(
    `<header><a href="/">Example</a></header><main><article><h1>${HEADLINE}</h1><div class="story">${inside}</div></article></main>`,
    head,
  );

function wordsOf(page: Document): string {
  const result = extract(page, NOW);
  if (!result.ok) return result.reason;
  const { body } = new JSDOM(result.article.content).window.document;
  return (body.textContent ?? '').replace(/\s+/g, ' ').trim();
}

const expectKept = (inside: string, texts: readonly string[]): void => {
  const words = wordsOf(articleOf(inside));
  for (const text of [...texts, PARAGRAPHS[0] as string]) expect(words).toContain(text);
};

describe('a line that leads to another site', () => {
  it('says where a picture was found, and makes no list of articles', () => {
    const pictures = PARAGRAPHS.map(
      (paragraph, index) =>
        `<div class="part"><img src="/${index}.jpg" alt=""><p class="by"><a href="https://pictures.example.org/p/${index}">Pictures: @the_ferry_${index}</a></p><p>${paragraph}</p></div>`,
    ).join('');
    const words = wordsOf(articleOf(pictures));
    for (const paragraph of PARAGRAPHS) expect(words).toContain(paragraph);
  });

  it('is a thing of a list, with its price', () => {
    expectKept(
      `${paragraphs(0, 2)}<p><a href="https://shop.example.org/1">Oilskin jacket with a hood</a> for 89 (instead of 120)</p>${paragraphs(2)}`,
      ['Oilskin jacket with a hood for 89 (instead of 120)'],
    );
  });

  it('is what a list of things that are had elsewhere consists of', () => {
    const things = Array.from(
      { length: 8 },
      (_, index) =>
        `<p><a href="https://shop.example.org/${index}">Model ${index} of the ferry, in tin, with a key, for ${index}9.50 (list price ${index + 2}0)</a></p>`,
    );
    const day = '<meta property="article:published_time" content="2026-03-04T10:00:00Z">';
    const words = wordsOf(articleOf(`<p>${PARAGRAPHS[0]}</p>${things.join('')}`, day));
    for (let index = 0; index < 8; index += 1) expect(words).toContain(`Model ${index} of the`);
  });

  it('is one of a list that the text consists of, under a heading of its own', () => {
    const things = PARAGRAPHS.map(
      (text, index) =>
        `<li><h3><a href="/boats/${index}">Boat ${index}</a></h3><p>${text}</p></li>`,
    );
    expectKept(`<p>${PARAGRAPHS[0]}</p><ol>${things.join('')}</ol>`, [
      'Boat 3',
      PARAGRAPHS[4] as string,
    ]);
  });

  it('is numbered as those before and after it', () => {
    const things = ['Striped shirt', 'Rubber boots', 'Wool cap'].map(
      (thing, index) =>
        `<p>${index + 1}. ${thing}, <a href="https://shop.example.org/${index}">Example Stores</a>, 20</p><p><img src="/${index}.jpg" alt=""></p>`,
    );
    expectKept(`${paragraphs()}${things.join('')}`, [
      '1. Striped shirt, Example Stores, 20',
      '3. Wool cap, Example Stores, 20',
    ]);
  });

  it('is the last sentence, more than half of which is its source', () => {
    const last = `The <a href="https://papers.example.org/fund">harbour fund is still collecting money</a> for the families.`;
    expectKept(`${paragraphs()}<p>${last}</p>`, ['The harbour fund is still collecting money for']);
  });

  it('is no call, though the source be about subscribers', () => {
    const source =
      'The company also opposed a rule to <a href="https://papers.example.org/rule">keep firms from collecting their subscriber data</a> without asking, which <a href="https://papers.example.org/other">another office had proposed</a> in the spring of the year before the ferry was sold to the city.';
    expectKept(`${paragraphs(0, 3)}<p>${source}</p>${paragraphs(3)}`, ['without asking, which']);
  });

  it('tells of a program, where it says more than an offer', () => {
    const told =
      'Version 2.8 of the timetable is a free download in the <a href="https://apps.apple.com/app/ferry">store</a>. It weighs fourteen megabytes, knows every landing stage of the bay, and runs on any telephone of the last six years.';
    expectKept(`${paragraphs()}<p>${told}</p>`, ['It weighs fourteen megabytes']);
  });
});

describe('leaves out', () => {
  it('a list of what only a script does', () => {
    const words = wordsOf(
      articleOf(
        `<ul><li><span><a href="javascript:void(0)">Send</a></span> <span>0</span></li><li><span><a href="javascript:void(0);">List it</a></span> <span>0</span></li></ul>${paragraphs()}`,
      ),
    );
    expect(words).not.toContain('List it');
  });

  it('who wrote and when, under labels in bold', () => {
    const words = wordsOf(
      articleOf(`<p><b>By:</b> Jane Doe <b>Date:</b> 4 March 2026</p>${paragraphs()}`),
    );
    expect(words).not.toContain('Jane Doe');
  });

  it('who wrote and when, as a small heading', () => {
    const words = wordsOf(
      articleOf(
        `<h5><span>By JANE DOE, Associated Press</span> | <span>July 19, 2013</span> | <span>Updated: July 19, 2013 5:46am</span></h5>${paragraphs()}`,
      ),
    );
    expect(words).not.toContain('JANE DOE');
  });

  it('a list of other articles below the text, each with what it is about', () => {
    const others = ['Shooting hoops', 'African magic', 'A very long walk'].map(
      (title, index) =>
        `<li><h3><a href="/news/${index}"><img src="/${index}.jpg" alt="">${title}</a></h3><p>What they will really talk about when they meet in the spring, number ${index}.</p></li>`,
    );
    const words = wordsOf(articleOf(`${paragraphs()}<ul>${others.join('')}</ul>`));
    expect(words).not.toContain('really talk about');
  });

  it('a label in bold over links, in one paragraph', () => {
    const words = wordsOf(
      articleOf(
        `${paragraphs(0, 4)}<p><strong>READ MORE:</strong><br><a href="https://papers.example.org/1">The bay and its boats: a history of three hundred years<br></a><a href="https://papers.example.org/2">Why nobody takes the bus around the bay any longer, and who pays for the many empty seats in it from the first days of the autumn to the last ones of the spring<br></a><a href="https://papers.example.org/3">What the harbour looked like before the second war, in forty pictures that were found in a cellar.</a></p>${paragraphs(4)}`,
      ),
    );
    expect(words).not.toContain('The bay and its boats');
  });

  it('who wrote it, under a heading that leads to what else that one wrote', () => {
    const words = wordsOf(
      articleOf(
        `${paragraphs()}<div><h3>About <a href="/author/jane-doe">Jane Doe</a></h3><p>Jane Doe teaches at a college by the sea. She has written for papers for fifteen years, and lives with her family and two cats.</p></div>`,
      ),
    );
    expect(words).not.toContain('two cats');
  });
});

describe('of several articles on a page', () => {
  const others = [2, 3].map(
    (index) =>
      `<div class="item"><h1 class="title">Another story of that day, number ${index}</h1><div itemprop="articleBody"><p>${PARAGRAPHS[index]} ${PARAGRAPHS[index]}</p><p>${PARAGRAPHS[index]}</p><p>Nothing of story ${index} belongs to the ferry, though it be longer.</p></div></div>`,
  );

  it('reads the one of the title', () => {
    const words = wordsOf(
      pageOf(
        `<div><div class="first"><h1 class="title">${HEADLINE}</h1><div itemprop="articleBody">${paragraphs(0, 2)}</div></div></div><div class="more">${others.join('')}</div>`,
      ),
    );
    expect(words).toContain(PARAGRAPHS[0]);
    expect(words).not.toContain('Nothing of story');
  });

  const text = (from: number, to?: number): string =>
    `<div class="body">${paragraphs(from, to)}</div>`;
  const next = `<h2 class="title"><a href="/news/2">Another story of that day</a></h2>`;

  it.each([
    [
      'in an article of its own',
      `<article class="post-1"><h1 class="title">${HEADLINE}</h1>${text(0, 3)}</article><div><span>The next article</span></div><article class="post-2"><div>News</div>${next}${text(3)}</article>`,
    ],
    [
      'in a box of the same name',
      `<div class="row story"><h1 class="title">${HEADLINE}</h1>${text(0, 3)}</div><div class="row story next"><div>${next}${text(3)}</div></div>`,
    ],
  ])('reads the first of those that a script adds, whose headlines lead to them, %s', (_, both) => {
    const words = wordsOf(pageOf(`<main>${both}</main>`));
    expect(words).toContain(PARAGRAPHS[2]);
    expect(words).not.toContain(PARAGRAPHS[3]);
  });

  it.each([
    [
      'as headings of its own that lead elsewhere',
      `<div class="row"><h1 class="title">${HEADLINE}</h1>${text(0, 2)}</div><div class="row">${text(2, 4)}${next}${text(4)}</div>`,
    ],
    [
      'as headings that lead to themselves',
      `<div class="row"><h1 class="title">${HEADLINE}</h1>${text(0, 3)}</div><div class="row"><h2 class="title"><a href="#2">Another part</a></h2>${text(3)}</div>`,
    ],
    [
      'as headings of another look',
      `<article><h1 class="title">${HEADLINE}</h1>${text(0, 3)}<article><h2 class="part"><a href="/part/2">Another part</a></h2>${text(3)}</article></article>`,
    ],
  ])('takes no part of a text for another that has headings %s', (_, both) => {
    const words = wordsOf(pageOf(`<main>${both}</main>`));
    for (const paragraph of PARAGRAPHS) expect(words).toContain(paragraph);
  });

  it('takes no part of a text for another, though it has a main heading', () => {
    const words = wordsOf(
      pageOf(
        `<article><h1>${HEADLINE}</h1>${paragraphs(0, 2)}<section><h1>The engine that was thought lost</h1>${paragraphs(2, 4)}</section><section><h1>A landing stage from a film set</h1>${paragraphs(4)}</section></article>`,
      ),
    );
    for (const paragraph of PARAGRAPHS) expect(words).toContain(paragraph);
  });
});

describe('a sentence keeps', () => {
  it.each([
    ['a word that was made an advertisement', '<span class="ads">exceptional</span>'],
    [
      'a word that leads to a topic',
      '<span class="more-links"><a href="/t">exceptional</a></span>',
    ],
  ])('%s', (_, word) => {
    const sentence = `It was an ${word} year for the harbour, said the master of the yard, who had seen forty of them go by.`;
    expectKept(`${paragraphs(0, 2)}<p>${sentence}</p>${paragraphs(2)}`, [
      'It was an exceptional year for the harbour',
    ]);
  });

  it('but not what only a voice says of its link', () => {
    const words = wordsOf(
      articleOf(
        `<p>The <a href="/t">timetable</a> <span class="sr-only">opens in a new window</span> is printed on the tickets, as it was in the days of the old line.</p>${paragraphs()}`,
      ),
    );
    expect(words).not.toContain('new window');
  });
});

describe('keeps', () => {
  it('facts under labels in bold, before the first sentence', () => {
    expectKept(
      `<p><strong>Name:</strong> Ashley Roe<br><strong>Place:</strong> Old Harbour</p>${paragraphs()}`,
      ['Name: Ashley Roe', 'Place: Old Harbour'],
    );
  });

  it('what stands after a paragraph that a script put into an element of its own', () => {
    const long = `${PARAGRAPHS[2]} ${PARAGRAPHS[3]} ${PARAGRAPHS[4]} ${PARAGRAPHS[2]?.replace('owners', 'heirs')}`;
    const words = wordsOf(
      pageOf(
        `<main><h1>${HEADLINE}</h1><div class="row"><div class="column"><div class="text">${PARAGRAPHS.map((text) => `<p>${text} ${text.replace('the', 'that')}</p>`).join('')}</div></div></div><div class="row"><div class="column"><div class="text"><x-dropcap><p class="first">${long}</p></x-dropcap><p>After this the ferry was forgotten, and so was the man who had painted its name on both sides of the bow.</p></div></div></div></main>`,
      ),
    );
    expect(words).toContain('After this the ferry was forgotten');
  });

  it('a heading above code, where the text ends with it', () => {
    expectKept(
      `${paragraphs()}<h2>How to run it</h2><div class="highlight"><pre>ferry --start</pre></div>`,
      ['How to run it', 'ferry --start'],
    );
  });

  it('a text whose box is called a comment, though there is more on the page', () => {
    const words = wordsOf(
      pageOf(
        `<main><h1>${HEADLINE}</h1><div class="story-body comment">${paragraphs()}</div></main><div class="more">${paragraphs().replaceAll('ferry', 'train')}${paragraphs().replaceAll('ferry', 'train')}</div>`,
      ),
    );
    expect(words).toContain(PARAGRAPHS[4]);
  });

  it('items that old pages name', () => {
    expectKept(
      `${paragraphs(0, 3)}<ul><li><a name="a">Bow</a> of oak</li><li><a name="b">Stern</a> of elm</li></ul>${paragraphs(3)}`,
      ['Bow of oak', 'Stern of elm'],
    );
  });

  it('an article that stands behind very many blanks', () => {
    const gap = '\n      '.repeat(4000);
    expect(wordsOf(articleOf(`${gap}<p>${PARAGRAPHS[0]}</p>${gap}${paragraphs(1)}`))).toContain(
      PARAGRAPHS[1],
    );
  });

  it('the article, where its readers say more than it does', () => {
    const comments = Array.from(
      { length: 30 },
      (_, index) =>
        `<div class="item"><p class="who">Reader ${index}</p><div class="comment_content"><p>I took this ferry every day for ${index} years and nobody ever asked me what I thought of it, which is a great deal.</p></div></div>`,
    );
    const words = wordsOf(
      articleOf(`${paragraphs()}${paragraphs()}</div><div>${comments.join('')}`),
    );
    expect(words).toContain(PARAGRAPHS[4]);
    expect(words).not.toContain('which is a great deal');
  });
});

describe('a recipe', () => {
  it('keeps its steps, though their box be called what is not printed', () => {
    const steps = PARAGRAPHS.map((text) => `<li>${text.replace('ferry', 'dough')} ${text}</li>`);
    const things = ['flour', 'butter', 'yeast', 'salt'].map((thing) => `<li>100 g ${thing}</li>`);
    const words = wordsOf(
      pageOf(
        `<main><h1>${HEADLINE}</h1><p>${PARAGRAPHS[0]}</p><div class="row"><h2>What it takes</h2><ul>${things.join('')}</ul></div><div class="row recipe-no-print"><h2>How it is done</h2><ol>${steps.join('')}</ol></div></main>`,
      ),
    );
    expect(words).toContain(PARAGRAPHS[4]);
  });
});
