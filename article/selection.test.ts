import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Article } from './article';
import { extract } from './extract';

const NOW = new Date('2026-11-23T12:00:00Z');

const PARAGRAPHS = [
  'قال أمين المكتبة إن المخطوط وصل إليها ملفوفا في قماش أخضر، ومعه ورقة صغيرة كتب عليها اسم القرية التي خرج منها قبل مئة وعشرين سنة.',
  'وقضى المرممون شهرين في فك الأوراق الملتصقة بعضها ببعض، ورقة بعد ورقة، وهم يعملون في غرفة لا يدخلها الضوء إلا ساعتين في اليوم.',
  'ويضم المخطوط رحلة تاجر من الساحل إلى الجبل، وصف فيها الأسواق والأسعار والطرق، وذكر أسماء من أضافوه في بيوتهم واحدا واحدا.',
  'وستعرض النسخة في القاعة الكبرى مدة شهر، ثم تعود إلى الخزانة، ويبقى للقراء منها صور على صفحة المكتبة يقلبونها متى شاؤوا.',
];
const HEADLINE = 'مخطوط الرحلة يعود إلى المكتبة';

const pageOf = (inside: string): Document =>
  new JSDOM(
    `<!doctype html><html lang="ar" dir="rtl"><head><title>${HEADLINE}</title></head><body><main><h1>${HEADLINE}</h1><div class="story">${inside}</div></main></body></html>`,
    { url: 'https://daffa.example/news/manuscript' },
  ).window.document;

const paragraphs = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('');

function read(document: Document): Article {
  const result = extract(document, NOW);
  if (!result.ok) throw new Error(result.reason);
  return result.article;
}
const contentOf = (document: Document): Element =>
  new JSDOM(read(document).content).window.document.body;
const wordsOf = (document: Document): string =>
  (contentOf(document).textContent ?? '').replace(/\s+/g, ' ').trim();

function select(
  document: Document,
  [from, start]: readonly [Node, number],
  [to, end]: readonly [Node, number],
): void {
  const range = document.createRange();
  range.setStart(from, start);
  range.setEnd(to, end);
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
}

const textIn = (document: Document, selector: string): Text =>
  document.querySelector(selector)?.firstChild as Text;

describe('a selection', () => {
  it('that begins and ends within paragraphs is read from its first word to its last', () => {
    const document = pageOf(paragraphs);
    select(
      document,
      [textIn(document, 'p:nth-of-type(1)'), 80],
      [textIn(document, 'p:nth-of-type(4)'), 20],
    );
    const content = contentOf(document);
    const words = (content.textContent ?? '').replace(/\s+/g, ' ').trim();
    expect(words.startsWith(PARAGRAPHS[0]?.slice(80).trim() ?? '-')).toBe(true);
    expect(words.endsWith(PARAGRAPHS[3]?.slice(0, 20).trim() ?? '-')).toBe(true);
    expect(content.querySelectorAll('p')).toHaveLength(4);
    expect(read(document).direction).toBe('rtl');
  });

  it('of a few words in one paragraph is not read instead of the article', () => {
    const document = pageOf(paragraphs);
    const text = textIn(document, 'p:nth-of-type(2)');
    select(document, [text, 4], [text, 60]);
    for (const paragraph of PARAGRAPHS) expect(wordsOf(document)).toContain(paragraph);
  });

  it('of one long paragraph is a paragraph', () => {
    const document = pageOf(`<p>${PARAGRAPHS.join(' ')}</p>`);
    const text = textIn(document, 'p');
    select(document, [text, 0], [text, 400]);
    const content = contentOf(document);
    expect(content.querySelector('p')?.textContent).toBe(PARAGRAPHS.join(' ').slice(0, 400));
  });

  it('of Chinese is long enough with a third of the signs', () => {
    const sentence =
      '图书馆馆员说，这部手稿送来时用绿色的布包着，还附有一张小纸条，上面写着一百二十年前它离开的那个村庄的名字。';
    const document = pageOf(`<p>${sentence}${sentence}</p><p>${sentence}${sentence}</p>`);
    const text = textIn(document, 'p');
    select(document, [text, 0], [text, text.data.length]);
    expect(wordsOf(document)).toBe(sentence + sentence);
  });

  it('runs the way its own words run, whatever the page around it does', () => {
    const english =
      'The librarian said that the manuscript came wrapped in green cloth, with a slip of paper that named the village it had left. It took the restorers two months to part its leaves. It tells of a merchant who walked from the coast into the mountains, and of all who gave him a bed for the night on his way.';
    const document = pageOf(`${paragraphs}<blockquote>${english}</blockquote>`);
    const text = textIn(document, 'blockquote');
    select(document, [text, 0], [text, text.data.length]);
    const { direction, language } = read(document);
    expect(direction).toBe('ltr');
    expect(language).toBe('en');
  });

  it('holds no script, field or frame, and its pictures and links at their addresses', () => {
    const document = pageOf(
      `<p>${PARAGRAPHS[0]} <a href="/village">القرية</a></p><script>1</script><form><input name="parentNode"></form><iframe src="/x"></iframe><figure><img data-src="/leaf.jpg"></figure><p>${PARAGRAPHS[1]}</p><p>${PARAGRAPHS[2]}</p>`,
    );
    const story = document.querySelector('.story') as Element;
    select(document, [story, 0], [story, story.childNodes.length]);
    const content = contentOf(document);
    expect(content.querySelector('script,input,form,iframe')).toBeNull();
    expect(content.querySelector('img')?.getAttribute('src')).toBe(
      'https://daffa.example/leaf.jpg',
    );
    expect(content.querySelector('a')?.getAttribute('href')).toBe('https://daffa.example/village');
  });

  it('in a frame of the same origin is read, and the page around it is not', () => {
    const document = pageOf(`${paragraphs}<iframe></iframe>`);
    const inside = document.querySelector('iframe')?.contentDocument;
    if (!inside) throw new Error('no frame');
    inside.body.innerHTML = `<p>${PARAGRAPHS[3]}</p><p>${PARAGRAPHS[2]}</p><p>${PARAGRAPHS[1]}</p>`;
    select(inside, [inside.body, 0], [inside.body, 3]);
    const words = wordsOf(document);
    expect(words.startsWith(PARAGRAPHS[3] ?? '-')).toBe(true);
    expect(words).not.toContain(PARAGRAPHS[0]);
  });
});
