import { Readability } from '@mozilla/readability';
import * as fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { coreOf } from './core';

const { document } = new JSDOM('').window;

function bodyOf(html: string): HTMLElement {
  const body = document.createElement('body');
  body.innerHTML = html;
  return body;
}

/** What was found, as its elements but for boxes, each with its words, and the words of all. */
function outline(content: Element | null): unknown {
  if (!content) return null;
  const words = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  return {
    all: words(content),
    elements: Array.from(
      content.querySelectorAll(':not(div,section)'),
      (element) => `${element.localName} ${element.className}: ${words(element)}`,
    ),
  };
}

/** What the original finds, without the metadata and the addresses that are read elsewhere here. */
function original(html: string, title: string): unknown {
  const page = document.implementation.createHTMLDocument(title);
  page.body.innerHTML = html;
  const reader = new Readability<Element>(page, {
    serializer: (node) => node as Element,
    disableJSONLD: true,
    keepClasses: true,
  });
  const nothing = (): void => {};
  Object.assign(reader, {
    _getArticleMetadata: () => ({ title, byline: '-' }),
    _fixRelativeUris: nothing,
    _fixLazyImages: nothing,
    _cleanStyles: nothing,
  });
  return outline(reader.parse()?.content ?? null);
}

const ours = (html: string, title: string): unknown =>
  outline(coreOf(bodyOf(html), () => bodyOf(html), title));

const SENTENCES = [
  'The keeper, who had counted the lamps, found that one of them was new.',
  'وقال الحارس، وهو يعد المصابيح، إن واحدا منها جديد، وإن أحدا لم يسأل عنه، ولا عن الزيت، ولا عن السلم.',
  'A short one.',
  'No commas here and no end',
  '灯塔看守人数了数灯，发现其中一盏是新的，没有人问过它。',
  'One, two, three, four, five, six, seven, eight, nine, ten, eleven lamps were lit before the ships came in at night.',
];
const NAMES = [
  '',
  'content',
  'article-body',
  'sidebar',
  'share',
  'comment',
  'story-media',
  'footer',
  'main-column',
  'related promo',
  'hid',
];

const words = fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 });
const sentence = fc.oneof(
  { weight: 6, arbitrary: words.map((some) => some.join(' ')) },
  { weight: 1, arbitrary: fc.constantFrom(...SENTENCES).map((one) => `<a href="/x">${one}</a>`) },
  { weight: 1, arbitrary: fc.constantFrom(...SENTENCES).map((one) => `<a href="#n">${one}</a>`) },
  { weight: 1, arbitrary: fc.constantFrom('<em>one</em>', '<img src="/p.jpg">', '  ', '<!-- -->') },
);
const line = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((some) => some.join(' '));
const named = (tag: string, inside: string, name: string): string =>
  name ? `<${tag} class="${name}">${inside}</${tag}>` : `<${tag}>${inside}</${tag}>`;

const { blocks } = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', maxDepth: 5 },
    {
      weight: 6,
      arbitrary: fc
        .tuple(line, fc.constantFrom(...NAMES))
        .map(([text, name]) => named('p', text, name)),
    },
    { weight: 2, arbitrary: line },
    {
      weight: 1,
      arbitrary: fc
        .array(line, { minLength: 2, maxLength: 4 })
        .map((some) => `<div>${some.join('<br><br>')}</div>`),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('h1', 'h2', 'h3'), fc.constantFrom(...SENTENCES))
        .map(([tag, text]) => `<${tag}>${text}</${tag}>`),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(line, { minLength: 1, maxLength: 5 })
        .map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.array(line, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
        .map(
          (rows) =>
            `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
        ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '<br>',
        '<hr>',
        '<div></div>',
        '<p> </p>',
        '<blockquote>Said, and said again, at length, to all.</blockquote>',
        '<font>Old type</font>',
        '<figure><img src="/f.jpg"><figcaption>A lamp</figcaption></figure>',
      ),
    },
    {
      weight: 5,
      arbitrary: fc
        .tuple(
          fc.constantFrom('div', 'div', 'section', 'article', 'header', 'aside', 'td'),
          tie('blocks'),
          fc.constantFrom(...NAMES),
        )
        .map(([tag, inside, name]) => named(tag, inside, name)),
    },
  ),
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 8 }).map((some) => some.join('\n')),
}));

it('finds what Readability finds', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(blocks, fc.constantFrom('Lamps', SENTENCES[0] as string), (html, title) => {
      expect(ours(html, title)).toEqual(original(html, title));
    }),
    { numRuns: 150 },
  );
});

it('finds it in long articles, too, at the first attempt', { timeout: 120_000 }, () => {
  const long = `<p>${SENTENCES.slice(0, 2).join(' ').repeat(4)}</p>`;
  fc.assert(
    fc.property(blocks, blocks, (before, after) => {
      const html = `${before}<div class="content">${long}${before}${long}</div>${after}`;
      expect(ours(html, 'Lamps')).toEqual(original(html, 'Lamps'));
    }),
    { numRuns: 60 },
  );
});

// Apart from the random pages: Readability removes what is hidden while it looks, and then tells an empty box, or a line that
// the hidden one had cut in two, from none. No word depends on it.
it('finds nothing that is hidden', () => {
  const hidden = '<div hidden>Unseen, and long, and full of commas, as it were.</div>';
  const lines = SENTENCES.map((text) => `<p>${text}</p>`).join(hidden);
  const html = `<div>${hidden}${lines}${lines}</div>`;
  expect(ours(html, 'Lamps')).toEqual(original(html, 'Lamps'));
  expect(JSON.stringify(ours(html, 'Lamps'))).not.toContain('Unseen');
});

it('finds nothing where there are no words', () => {
  expect(ours('<div><img src="/p.jpg"></div>', '')).toBeNull();
});
