import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { copyOf } from './clone';

const LINE =
  'The ferry office keeps one ledger for every winter since the pier was built, and reads them aloud on the first day of frost.';
const prose = (count: number): string => `<p>${LINE}</p>`.repeat(count);

const copyOfPage = (body: string): Element => {
  const { document } = new JSDOM(`<!doctype html><body>${body}</body>`, {
    url: 'https://pier.example/ledger',
  }).window;
  return copyOf(document).body;
};

const MENU = '<div class="menu"><a href="/a">Harbour</a></div>';
const FOOT = '<div class="foot"><p>Printed at the old pier, in an edition of forty.</p></div>';

describe('copies of a page', () => {
  it('hold the box of headline and prose, in the boxes around it, and nothing beside these', () => {
    const copy = copyOfPage(
      `${MENU}<div id="page"><div class="trail">Home</div><div id="story"><h1>Ledgers</h1>${prose(20)}</div></div>${FOOT}`,
    );
    expect(copy.localName).toBe('body');
    expect(copy.querySelector('#page > #story > h1')?.textContent).toBe('Ledgers');
    expect(copy.querySelectorAll('p')).toHaveLength(20);
    expect(copy.querySelector('.menu,.trail,.foot')).toBeNull();
  });

  it('hold all of the article that the headline stands in', () => {
    const copy = copyOfPage(
      `${MENU}<article><figure><img src="/pier.jpg"></figure><div><h1>Ledgers</h1>${prose(20)}</div></article>`,
    );
    expect(copy.querySelector('figure > img')).not.toBeNull();
    expect(copy.querySelector('.menu')).toBeNull();
  });

  it('hold the whole page where prose stands apart from the headline, where there is little of it, and without a headline', () => {
    for (const body of [
      `${MENU}<div><h1>Ledgers</h1>${prose(20)}</div><div>${prose(4)}</div>`,
      `${MENU}<div><h1>Ledgers</h1>${prose(3)}</div>`,
      `${MENU}<div><h2>Ledgers</h2>${prose(20)}</div>`,
      `${MENU}<h1>The Pier</h1><div><h1>Ledgers</h1>${prose(20)}</div>`,
    ]) {
      expect(copyOfPage(body).querySelector('.menu')).not.toBeNull();
    }
  });
});
