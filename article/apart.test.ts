import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { setApart } from './apart';
import { PLACE } from './clone';

/** A block of the page and its copy, with what a browser would say the page shows there. */
function apart(markup: string, shown: string, kind = 'p'): string {
  const { document } = new JSDOM(
    `<div class="live"><${kind}>${markup}</${kind}></div><div class="copy"><${kind} ${PLACE}="0">${markup}</${kind}></div>`,
  ).window;
  const live = document.querySelectorAll(`.live ${kind}`);
  // jsdom lays nothing out.
  Object.defineProperty(live[0], 'innerText', { value: shown });
  const copy = document.querySelector('.copy') as Element;
  setApart(copy, live);
  return copy.textContent ?? '';
}

it.each([
  ['set below each other', '<b>الفرقة</b><i>الألبوم</i>', 'الفرقة\nالألبوم', 'الفرقة الألبوم'],
  [
    'within a box of their own',
    '<span><a>Band</a><em>Album</em></span>',
    'Band\nAlbum',
    'Band Album',
  ],
  ['before loose words', '<span>Kicker</span>Headline', 'KICKER\nHeadline', 'Kicker Headline'],
  [
    'with a sign at the end of the first',
    '<span>Seen.</span><span>Photo</span>',
    'Seen.\nPhoto',
    'Seen. Photo',
  ],
])('parts words that the page shows apart: %s', (_, markup, shown, text) => {
  expect(apart(markup, shown, 'h2')).toBe(text);
});

it('parts the lines of a listing that are boxes of the page, and not those that breaks part', () => {
  const lines = '<span>one()</span><span>two()</span>';
  expect(apart(lines, 'one()\ntwo()', 'pre')).toBe('one()\ntwo()');
  expect(apart('<span>a: 1</span><span>b: 2</span>', 'a: 1\nb: 2', 'pre')).toBe('a: 1\nb: 2');
  expect(apart('<span>one()</span><br><span>two()</span>', 'one()\ntwo()', 'pre')).not.toContain(
    '\n',
  );
});

it.each([
  ['one word of two parts', '<b>W</b>ord', 'Word'],
  ['the first letter, set larger', '<span>“O</span>ur branch', '“O\nur branch'],
  ['a word before a sign', '<a>link</a>, and', 'link, and'],
  ['words that the page has changed since', '<b>one</b><i>two</i>', 'three'],
  ['words that a blank parts', '<b>one </b><i>two</i>', 'one two'],
])('leaves %s', (_, markup, shown) => {
  const { textContent } = new JSDOM(markup).window.document.body;
  expect(apart(markup, shown)).toBe(textContent);
});
