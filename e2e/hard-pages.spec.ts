import type { Page } from '@playwright/test';
import { expect, settled, SITE, test } from './fixtures';
import { PARAGRAPHS } from './harness/attacks.mjs';

const WORDS = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n');
const ARTICLE = `<article><h1>The late ferry</h1>${WORDS}</article>`;

const XHTML = { 'content-type': 'application/xhtml+xml; charset=utf-8' };
const XML = { 'content-type': 'text/xml; charset=utf-8' };

interface Case {
  body: string;
  headers?: Record<string, string>;
}

/** Pages that are built in ways that trip what reads them, each with the same article. */
const PAGES: Record<string, Case> = {
  'an XHTML document': {
    headers: XHTML,
    body: `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd"><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>The late ferry</title></head><body><div>${ARTICLE}<br/><hr/></div></body></html>`,
  },
  'an XML document that holds XHTML': {
    headers: XML,
    body: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>The late ferry</title></head><body>${ARTICLE}</body></html>`,
  },
  'a page in quirks mode': {
    body: `<html><head><title>The late ferry</title></head><body bgcolor=white><table width=100%><tr><td>${ARTICLE}</table>`,
  },
  'a page of tags that are never closed': {
    body: `<title>The late ferry<body><article><h1>The late ferry</h1><b><i><font>${PARAGRAPHS.map((text) => `<p>${text}`).join('<p>')}`.replace(
      '<body>',
      '</title><body>',
    ),
  },
  'a base element that leads elsewhere': {
    body: `<!doctype html><html lang="en"><head><base href="https://elsewhere.test/stolen/" target="_top"><title>The late ferry</title></head><body>${ARTICLE.replace('</article>', '<p>See <a href="more">the timetable of the boats</a>.</p></article>')}</body></html>`,
  },
  'a frame of the same site that holds the article': {
    body: `<!doctype html><html lang="en"><title>The late ferry</title><body><p>Below is a frame.</p><iframe src="/hard-frame" width="600" height="400"></iframe></body></html>`,
  },
  'text between letters of no width': {
    body: `<!doctype html><html lang="en"><title>The\u200b late\u2060 ferry\ufeff</title><body>${ARTICLE.replaceAll('the', '\u200bt\u200bh\u200be\u200b').replace('late', 'la\u00adte')}</body></html>`,
  },
  'floods of overrides': {
    body: `<!doctype html><html lang="en"><title>The late ferry\u202e</title><body>${ARTICLE.replace('The late ferry', `\u202eThe late ferry${'\u2067\u202e'.repeat(500)}`).replaceAll('<p>', `<p>${'\u202e'.repeat(2000)}`)}</body></html>`,
  },
  'a policy that lets nothing run': {
    headers: {
      'content-security-policy':
        "default-src 'none'; sandbox; require-trusted-types-for 'script'; trusted-types 'none'",
    },
    body: `<!doctype html><html lang="en"><title>The late ferry</title><body>${ARTICLE}</body></html>`,
  },
  'names of pictures that stand in for the document’s own': {
    body: `<!doctype html><html lang="en"><title>The late ferry</title><body>${['title', 'body', 'URL', 'baseURI', 'documentElement', 'createElement', 'querySelector', 'querySelectorAll', 'getElementsByTagName', 'implementation', 'defaultView', 'contentType', 'head', 'cookie', 'getSelection', 'createRange'].map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`).join('')}${ARTICLE}</body></html>`,
  },
};

async function expectArticle(popup: Page, name: string): Promise<void> {
  const article = popup.getByRole('article');
  await expect
    .soft(article.getByRole('heading', { level: 1 }), name)
    .toHaveText('The late ferry', { timeout: 5000 });
  const text = ((await article.textContent()) ?? '').replaceAll(/\s+/gu, ' ');
  // What has no width is no part of a word.
  const plain = text.replaceAll(/[\u200b\u00ad\u202e\u2067]/gu, '');
  for (const paragraph of PARAGRAPHS) expect.soft(plain, name).toContain(paragraph);
  expect.soft(text, name).not.toMatch(/[\u202d\u202e]/u);
}

test('pages that are built to trip a reader are read like any other', async ({
  site,
  page,
  openPopup,
  closePopup,
}) => {
  test.setTimeout(180_000);
  site.pages.set('/hard-frame', {
    body: `<!doctype html><html lang="en"><title>Inside</title><body>${ARTICLE}</body></html>`,
  });
  for (const [name, { body, headers }] of Object.entries(PAGES)) {
    site.pages.set('/hard', { body, headers: headers ?? {} });
    await page.goto(`${SITE}/hard`);
    const popup = await openPopup();
    await expectArticle(popup, name);
    for (const link of await popup.locator('.prose a').all())
      expect
        .soft(await link.getAttribute('href'), name)
        .toMatch(/^https:\/\/(?:reader|elsewhere)\.test\//u);
    await closePopup(popup);
  }
});

test('a frameset and an XML document of another kind get a plain word', async ({
  site,
  page,
  openPopup,
  closePopup,
}) => {
  const others: Record<string, Case> = {
    'a frameset': {
      body: `<!doctype html><html><title>Frames</title><frameset cols="50%,50%"><frame src="/hard-frame"><frame src="/claims"></frameset></html>`,
    },
    'a feed': {
      headers: XML,
      body: `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><item><title>The late ferry</title></item></channel></rss>`,
    },
    'a drawing': {
      headers: { 'content-type': 'image/svg+xml' },
      body: `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">The late ferry</text><script>1</script></svg>`,
    },
    'plain text of a line': { headers: { 'content-type': 'text/plain' }, body: 'The late ferry' },
    'nothing at all': { body: '' },
  };
  for (const [name, { body, headers }] of Object.entries(others)) {
    site.pages.set('/other', { body, headers: headers ?? {} });
    await page.goto(`${SITE}/other`);
    const popup = await openPopup();
    await expect
      .soft(popup.locator('.failure h1, article h1'), name)
      .toHaveText(/^(?:There is no article here|The late ferry|What the tide left behind)$/u);
    await closePopup(popup);
  }
});

test('words that only the style of a page sets apart do not run into each other', async ({
  site,
  page,
  openPopup,
}) => {
  const parts = '<span><a href="/band">The Tides</a><em>Low Water</em><i>Harbour</i></span>';
  site.pages.set('/apart', {
    body: `<!doctype html><html lang="en"><title>The late ferry</title><style>.name > span > *, pre span { display: block }</style><body>${ARTICLE.replace('</article>', `<h2 class="name">${parts}</h2>${WORDS.replaceAll('The', 'When the')}<pre><span>one: 1</span><span>two: 2</span></pre></article>`)}</body></html>`,
  });
  await page.goto(`${SITE}/apart`);
  const article = (await openPopup()).getByRole('article');
  await expect(article.getByRole('heading', { level: 2 })).toHaveText(
    'The Tides Low Water Harbour',
  );
  expect(await article.locator('pre').textContent()).toBe('one: 1\ntwo: 2');
});

test('ingredients are shown as the page shows them, and not from a list that it hides', async ({
  site,
  page,
  openPopup,
}) => {
  const ingredients = ['2 onions', '1 cup lentils', 'salt'];
  const listOf = (name: string, lines: string[]) =>
    `<aside class="${name}"><h2>${name}</h2><form>${lines.map((line) => `<div class="line"><label><input type="checkbox">${line}</label></div>`).join('')}</form></aside>`;
  const data = JSON.stringify({ '@type': 'Recipe', recipeIngredient: ingredients });
  const shop = ingredients.map((line) => `${line}, from the shop`);
  site.pages.set('/recipe', {
    body: `<!doctype html><html lang="en"><title>The late ferry</title><script type="application/ld+json">${data}</script><style>.Shop { display: none }</style><body>${listOf('Shop', shop)}${ARTICLE.replace('</article>', `${listOf('Ingredients', ingredients)}${WORDS.replaceAll('The', 'When the')}</article>`)}</body></html>`,
  });
  await page.goto(`${SITE}/recipe`);
  const article = (await openPopup()).getByRole('article');
  await expect(article.getByRole('heading', { level: 2 })).toHaveText('Ingredients');
  await expect(article.getByRole('listitem')).toHaveText(ingredients);
});

test('a document that is still streaming is read as far as it has come', async ({
  page,
  openPopup,
}) => {
  await page.goto(`${SITE}/streaming`, { waitUntil: 'commit' });
  await page.getByText(PARAGRAPHS[3]!.slice(0, 30)).waitFor();
  const popup = await openPopup();
  await expectArticle(popup, 'a document that is still streaming');
});

test('the address shown and cited is the tab’s, a look-alike in the letters that give it away', async ({
  site,
  page,
  openPopup,
  paste,
}) => {
  site.pages.set('/story', {
    body: `<!doctype html><html lang="en"><head><title>\u202eThe late ferry\u2066</title>
      <base href="https://elsewhere.test/"><link rel="canonical" href="https://elsewhere.test/stolen">
      <meta property="og:url" content="https://elsewhere.test/stolen"><meta name="author" content="\u202eNora\u0007 Whitfield\u{e0041}">
      <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"\\u202eThe late ferry","url":"https://elsewhere.test/stolen","mainEntityOfPage":"https://elsewhere.test/stolen"}</script></head>
      <body><article><h1>\u202e\u2067The late ferry\u009f</h1>${WORDS}</article></body></html>`,
  });
  await page.goto('https://аррӏе.test/story');
  const popup = await openPopup();
  await settled(popup);
  await expect(popup.getByRole('article').getByRole('heading', { level: 1 })).toHaveText(
    'The late ferry',
  );
  await expect(popup.locator('.byline')).toContainText('xn--80ak6aa92e.test');
  expect(await popup.evaluate(() => document.body.textContent)).not.toMatch(
    /[\u202d\u202e\u{e0000}-\u{e007f}]|[^\P{Cc}\r\n\t]/u,
  );
  await popup.keyboard.press('KeyC');
  await expect(popup.locator('[role=status]')).toHaveText(/copied/u);
  const { text, html } = await paste();
  for (const each of [text, html]) {
    expect(each).toContain('https://xn--80ak6aa92e.test/story');
    expect(each).not.toContain('elsewhere');
    expect(each).not.toMatch(/[\u202a-\u202e\u{e0000}-\u{e007f}]|[^\P{Cc}\r\n\t]/u);
  }
});
