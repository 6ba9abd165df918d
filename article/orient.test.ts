import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Article } from './article';
import { extract } from './extract';

const NOW = new Date('2026-11-23T12:00:00Z');

const ARABIC = [
  'قالت مهندسة الصوت إن التسجيل القديم حفظ على أسطوانة من الشمع، وإن نقله إلى الحاسوب استغرق أسبوعين من العمل المتواصل.',
  'وأضافت أن الفرقة عزفت يومها في قاعة صغيرة من دون مكبر، وأن صوت المطر على السقف يسمع في آخر المقطع الثالث.',
  'وسيصدر التسجيل في قرص واحد مع كتيب يروي قصة الفرقة، وتعود أرباحه إلى مدرسة الموسيقى في الحي القديم.',
];
const ENGLISH = [
  'The sound engineer said that the old recording was kept on a cylinder of wax, and that it took two weeks to move it to a computer.',
  'She added that the band played in a small hall without a loudspeaker, and that rain on the roof is heard at the end of the third part.',
  'The recording comes out on one disc with a booklet that tells the story of the band, and what it earns goes to the school of music.',
];

const documentOf = (inside: string, attributes: string): Document =>
  new JSDOM(
    `<!doctype html><html ${attributes}><head><title>‏</title></head><body><main><h1>1927</h1><div class="story">${inside}</div></main></body></html>`,
    { url: 'https://daffa.example/culture/1927' },
  ).window.document;

const textOf = (paragraphs: readonly string[]): string =>
  paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');

function read(
  inside: string,
  attributes = 'lang="ar" dir="rtl"',
): { article: Article; content: Element } {
  const result = extract(documentOf(inside, attributes), NOW);
  if (!result.ok) throw new Error(result.reason);
  return {
    article: result.article,
    content: new JSDOM(result.article.content).window.document.body,
  };
}

/** The direction of the innermost block that holds the text, or null where it is the article's. */
function directionAt(content: Element, text: string): string | null {
  const block = [...content.querySelectorAll('*')].findLast((element) =>
    element.textContent?.includes(text),
  );
  if (!block) throw new Error(`${text} in ${content.innerHTML}`);
  return block.closest('[dir]')?.getAttribute('dir') ?? null;
}

describe('an article runs the way its words run', () => {
  for (const attributes of ['', 'lang="en-US" dir="ltr"', 'lang="fr"', 'dir="ltr"']) {
    it(`Arabic on a page with ${attributes || 'no word of it'}`, () => {
      const { article } = read(textOf(ARABIC), attributes);
      expect(article.direction).toBe('rtl');
      expect(article.language).toBe('ar');
    });
  }
  for (const attributes of ['', 'lang="ar" dir="rtl"', 'dir="rtl"']) {
    it(`English on a page with ${attributes || 'no word of it'}`, () => {
      const { article } = read(textOf(ENGLISH), attributes);
      expect(article.direction).toBe('ltr');
      expect(article.language).toBe('en');
    });
  }
});

describe('in an Arabic article', () => {
  const mixed = `${textOf(ARABIC)}
    <h2>The wax cylinder, played again</h2>
    <blockquote><p>${ENGLISH[0]}</p></blockquote>
    <ul><li>أسطوانة من الشمع، حفظت في صندوق من خشب.</li><li>A cylinder of wax, kept in a wooden box.</li></ul>
    <table><caption>المقاطع</caption><thead><tr><th>المقطع</th><th>Title</th></tr></thead><tbody><tr><td>الأول</td><td>Rain over the harbour</td></tr><tr><td>الثاني</td><td>1927</td></tr></tbody></table>
    <figure><img src="/wax.jpg"><figcaption>The cylinder as it was found, in its box of wood</figcaption></figure>
    <p>EMI Records نشرت التسجيل أول مرة في لندن، ثم ضاعت النسخة التي أرسلت إلى بيروت في الحرب.</p>
    <p>1927 – 1931</p>
    <dl><dt>Wax</dt><dd>مادة لينة تحفر فيها الإبرة خطا رفيعا.</dd></dl>
    <pre>play --from 0:30 wax.flac</pre>
    ${textOf(ARABIC).replaceAll('قالت', 'وقالت').replaceAll('وأضافت', 'ثم أضافت').replaceAll('وسيصدر', 'كما سيصدر')}`;
  const { content } = read(mixed);

  for (const [what, text] of Object.entries({
    'a heading': 'The wax cylinder, played again',
    'a quotation': ENGLISH[0] as string,
    'an item of a list': 'A cylinder of wax, kept',
    'a cell': 'Rain over the harbour',
    'a caption': 'The cylinder as it was found',
    'a term': 'Wax',
    'a line of code': 'play --from',
  })) {
    it(`${what} in English runs to the right`, () => {
      expect(directionAt(content, text)).toBe('ltr');
    });
  }
  for (const [what, text] of Object.entries({
    'a paragraph that begins in Latin letters': 'نشرت التسجيل أول مرة',
    'a paragraph of numbers': '1927 – 1931',
    'an item of a list': 'أسطوانة من الشمع، حفظت',
    'the definition of an English term': 'مادة لينة',
    'a cell': 'الثاني',
    'the caption of a table': 'المقاطع',
  })) {
    it(`${what} follows the article`, () => {
      expect(directionAt(content, text)).toBeNull();
    });
  }

  it('what runs the other way names its language where its words leave no doubt', () => {
    const quotation = [...content.querySelectorAll('blockquote p, blockquote')].find((element) =>
      element.hasAttribute('dir'),
    );
    expect(quotation?.getAttribute('lang')).toBe('en');
  });
});

describe('in an English article', () => {
  it('a quotation in Hebrew and a line of Persian verse run to the left', () => {
    const hebrew = 'ההקלטה הישנה נשמרה על גליל שעווה, והגשם על הגג נשמע היטב בסוף החלק השלישי.';
    const { content } = read(
      `${textOf(ENGLISH)}<blockquote>${hebrew}</blockquote><p>باران می‌بارد بر بام خانه ما امشب</p>${textOf(ENGLISH).replaceAll('The ', 'That ')}`,
      'lang="en"',
    );
    expect(directionAt(content, hebrew)).toBe('rtl');
    expect(directionAt(content, 'باران')).toBe('rtl');
  });
});

it('does not believe a language that the letters of a block contradict', () => {
  const { content } = read(
    `${ARABIC.map((paragraph) => `<p lang="en-US" dir="ltr"><span lang="EN-GB">${paragraph}</span></p>`).join('')}<p lang="fr">La cire garde la pluie, disait-elle, mieux que les hommes.</p>`,
  );
  const arabic = [...content.querySelectorAll('p')].filter((block) =>
    /قالت/.test(block.textContent ?? ''),
  );
  expect(arabic[0]?.getAttribute('dir')).toBeNull();
  expect(arabic[0]?.outerHTML).not.toMatch(/lang="en/i);
  expect(content.querySelector('[lang=fr]')?.textContent).toContain('La cire');
});
