import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { MAX_ELEMENTS } from '../article/survey';
import { expect, SITE, test } from './fixtures';
import {
  arm,
  forged,
  noFigures,
  note,
  pageOf,
  PARAGRAPHS,
  readerChunk,
  tryPolicy,
  watch,
} from './harness/attacks.mjs';
import { ROOT } from '../scripts/setup.mjs';

const ATTACKS: string[] = JSON.parse(readFileSync(resolve(ROOT, 'bench/attacks.json'), 'utf8'));

interface Extension {
  chrome: {
    tabs: { query: (filter: object) => Promise<{ id: number }[]> };
    scripting: { executeScript: (injection: object) => Promise<{ result: unknown }[]> };
  };
  tryInReader: (
    attempt: object,
  ) => Promise<{ refused?: string; shown?: boolean; escapes?: string[] }>;
  fired: string[];
  violations: Record<string, number>;
}

interface Answer {
  ok: boolean;
  reason?: string;
  text: string;
  /** All that was answered, but for the place of the page. */
  all: string;
  ms: number;
}

/**
 * A tab of the reader that has the grant for `page`, given by the toolbar button; it stays good for all that `page` shows
 * of the same site.
 */
const hostile = test.extend<{
  show: (html: string) => Promise<void>;
  reader: { page: Page; tab: number };
  extract: () => Promise<Answer>;
}>({
  show: async ({ page }, use) => {
    let html = '';
    await page.route('**/hostile', (route) =>
      route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
    );
    await use(async (next) => {
      html = next;
      await page.goto(`${SITE}/hostile`);
    });
  },
  reader: async ({ matn, page, show, openPopup }, use) => {
    await show(pageOf(['']));
    const popup = await openPopup();
    const tab = await popup.evaluate(async () => {
      const { chrome } = globalThis as unknown as Extension;
      return (await chrome.tabs.query({ active: true, currentWindow: true }))[0]!.id;
    });
    await popup.close();
    const reader = await matn.context.newPage();
    await reader.goto(`chrome-extension://${matn.extensionId}/reader.html?tab=${tab}`);
    await reader.locator('article').waitFor();
    await arm(reader);
    await use({ page: reader, tab });
    void page;
  },
  extract: async ({ reader }, use) => {
    await use(() =>
      reader.page.evaluate(async (tabId) => {
        const { chrome } = globalThis as unknown as Extension;
        const begin = performance.now();
        const [injection] = await chrome.scripting.executeScript({
          target: { tabId, frameIds: [0] },
          files: ['/extract.js'],
        });
        const result = injection!.result as {
          ok: boolean;
          reason?: string;
          article?: { content: string };
        };
        return {
          ok: result.ok,
          reason: result.reason,
          text: result.article?.content ?? '',
          all: JSON.stringify(result),
          ms: performance.now() - begin,
        };
      }, reader.tab),
    );
  },
});

async function eventsIn(reader: Page): Promise<Pick<Extension, 'fired' | 'violations'>> {
  // What is slow to fire fires now.
  await reader.waitForTimeout(500);
  return reader.evaluate(() => {
    const { fired, violations } = globalThis as unknown as Extension;
    return { fired, violations };
  });
}

// Seconds on an idle machine; a busy one may take its time, and nothing is judged by it.
hostile.setTimeout(240_000);

hostile('nothing of a hostile page runs, leaves or escapes', async ({ reader, show }) => {
  const figures = noFigures();
  watch(reader.page, figures);
  for (let first = 0; first < ATTACKS.length; first += 10) {
    const payloads = ATTACKS.slice(first, first + 10);
    // The page's own payloads must not run there: what runs, the reader ran.
    await show(
      pageOf(payloads).replace(
        '<head>',
        `<head><meta http-equiv="Content-Security-Policy" content="script-src 'nonce-own'">`,
      ),
    );
    const attempt = { chunk: readerChunk(), tab: reader.tab, value: null, current: 'page' };
    const result = await reader.page.evaluate(
      (each) => (globalThis as unknown as Extension).tryInReader(each),
      attempt,
    );
    note(figures, result, payloads);
  }
  const { fired, violations } = await eventsIn(reader.page);
  expect(fired).toEqual([]);
  expect(violations).toEqual({});
  expect(figures.escapes).toEqual([]);
  expect(figures.dialogs).toBe(0);
  expect(figures.rendered).toBeGreaterThan(ATTACKS.length * 0.8);
});

hostile('nothing of a forged answer runs, leaves or escapes', async ({ show, openPopup }) => {
  await show(pageOf(['']));
  const popup = await openPopup();
  await arm(popup);
  const figures = noFigures();
  watch(popup, figures);
  const forgeries = ATTACKS.map((payload) => ({
    chunk: readerChunk(),
    tab: null,
    value: forged(payload, `<p>${PARAGRAPHS[0]}</p>${payload}`),
    current: payload,
  }));
  const results = await popup.evaluate(async (attempts) => {
    const { tryInReader } = globalThis as unknown as Extension;
    const found = [];
    for (const attempt of attempts) found.push(await tryInReader(attempt));
    return found;
  }, forgeries);
  for (const [i, result] of results.entries()) note(figures, result, [forgeries[i]!.current]);
  const { fired } = await eventsIn(popup);
  expect(fired).toEqual([]);
  expect(figures.escapes).toEqual([]);
  expect(figures.dialogs).toBe(0);
  expect(figures.rendered).toBe(ATTACKS.length);
});

/** Shows one answer after another in a popup, and gives back what came of each. */
const showAll = (popup: Page, values: unknown[]) =>
  popup.evaluate(
    async ([chunk, answers]) => {
      const { tryInReader } = globalThis as unknown as Extension;
      const found = [];
      for (const value of answers as unknown[])
        found.push(await tryInReader({ chunk, tab: null, value, current: 'a forged answer' }));
      return found;
    },
    [readerChunk(), values] as const,
  );

const answerOf = (content: string, changes: object = {}) => {
  const answer = forged('The late ferry', `<p>${PARAGRAPHS[0]}</p>${content}`);
  Object.assign(answer.article.metadata, { image: null, ...changes });
  return answer;
};

hostile(
  'the policy stops every other way to run, to write markup and to reach out',
  async ({ show, openPopup, site }) => {
    await show(pageOf(['']));
    const popup = await openPopup();
    const before = site.asked.length;
    const outcome = await popup.evaluate(tryPolicy);
    expect(Object.keys(outcome).length).toBeGreaterThan(25);
    expect(Object.entries(outcome).filter(([, each]) => each !== 'blocked')).toEqual([]);
    expect(site.asked.slice(before).filter((url) => url.includes('elsewhere'))).toEqual([]);
  },
);

/** Spellings that parsers, filters and people have been taken in by. */
const SCHEMES = [
  'javascript:x()',
  'JaVaScRiPt:x()',
  ' javascript:x()',
  '\u0001javascript:x()',
  '\u00a0javascript:x()',
  'java\tscript:x()',
  'java\nscript:x()',
  'java\rscript:x()',
  'java\0script:x()',
  'javascript\t:x()',
  'javascript&colon;x()',
  '&#106;avascript:x()',
  '&#x6A;avascript:x()',
  '&#0000106avascript:x()',
  'jav&Tab;ascript:x()',
  'jav&NewLine;ascript:x()',
  'javascript://elsewhere.test/%0Ax()',
  'javascript:https://elsewhere.test/',
  'java%73cript:x()',
  'feed:javascript:x()',
  'vbscript:x()',
  'livescript:x()',
  'mocha:x()',
  'data:text/html,<script>x()</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'DATA:image/svg+xml,<svg onload=x()>',
  'data:,x',
  'data:application/javascript,x()',
  'blob:https://elsewhere.test/1',
  'blob:null/1',
  'filesystem:https://elsewhere.test/x',
  'file:///etc/passwd',
  '\\\\server\\share',
  'view-source:https://elsewhere.test/',
  'view-source:javascript:x()',
  'chrome://settings',
  'chrome-extension://aaaa/popup.html',
  'moz-extension://aaaa/popup.html',
  'about:blank',
  'about:srcdoc',
  'resource://gre/',
  'jar:https://elsewhere.test/a!/b',
  'ws://elsewhere.test/',
  'ftp://elsewhere.test/',
  'tel:123',
  'sms:123',
  'intent://x#Intent;end',
  'ms-word:ofe|u|x',
  'cid:x',
  'urn:x',
  'x:y',
  ':',
  'https:',
  'https://',
  'https://a b/',
  'https://%/',
  'https://elsewhere.test:99999/',
  '//[::1',
  'http://[x]/',
];

hostile(
  'of sixty spellings of addresses only those of the web and of mail are left',
  async ({ show, openPopup }) => {
    expect(SCHEMES.length).toBeGreaterThan(55);
    await show(pageOf(['']));
    const popup = await openPopup();
    await arm(popup);
    const figures = noFigures();
    watch(popup, figures);
    const boxes = SCHEMES.map(
      (address) =>
        `<p><a href="${address}">l</a><a xlink:href="${address}">l</a><img alt="i" src="${address}"></p>`,
    ).join('');
    const [result] = await showAll(popup, [
      answerOf(
        `${boxes}<p><a href="https://elsewhere.test/">kept</a> <a href="mailto:a@elsewhere.test">kept</a></p>`,
      ),
    ]);
    expect(result?.escapes).toEqual([]);
    const kept = await popup
      .locator('.prose [href], .prose [src]')
      .evaluateAll((all) =>
        all.map((each) => each.getAttribute('href') ?? each.getAttribute('src')),
      );
    // What is spelt so that it is an address relative to the page is one.
    for (const address of kept) expect(address).toMatch(/^(?:https?:\/\/[^/?#@]+\/|mailto:)/);
    expect(kept).toEqual(
      expect.arrayContaining(['https://elsewhere.test/', 'mailto:a@elsewhere.test']),
    );
    const { fired } = await eventsIn(popup);
    expect(fired).toEqual([]);
    expect(figures.escapes).toEqual([]);
  },
);

hostile(
  'each link that is left opens one tab without an opener, and the reader stays',
  async ({ matn, reader: { page: reader } }) => {
    const links = [
      'https://elsewhere.test/claims',
      '/claims',
      'https://user:pass@elsewhere.test/seed',
    ];
    await showAll(reader, [
      answerOf(
        `${links.map((href, n) => `<p><a id="l${n}" href="${href}" target="_self" ping="https://elsewhere.test/ping" download rel="opener">Link ${n}</a></p>`).join('')}`,
      ),
    ]);
    const url = reader.url();
    for (const n of links.keys()) {
      const opened = matn.context.waitForEvent('page');
      const before = matn.context.pages().length;
      await reader.getByRole('link', { name: `Link ${n}` }).click();
      const tab = await opened;
      await tab.waitForLoadState();
      expect(matn.context.pages().length).toBe(before + 1);
      expect(await tab.evaluate(() => [opener, document.referrer])).toEqual([null, '']);
      expect(new URL(tab.url()).protocol).toMatch(/^https?:$/);
      expect(tab.url()).not.toContain('pass@');
      expect(reader.url()).toBe(url);
      await tab.close();
    }
  },
);

/** Content that would lie over the reader's own controls, move them, or pose as them. */
const REDRESS: Record<string, string> = {
  'a fixed cover': '<div style="position:fixed;inset:0;z-index:2147483647;background:red">x</div>',
  'a style sheet': '<style>.head{display:none!important} *{position:fixed;inset:0}</style><p>x</p>',
  'the reader’s own classes':
    '<div class="head toolbar reader sheet"><button class="tool tool-primary">Copy with citation</button></div>',
  'a dialog':
    '<dialog open class="sheet"><form method="dialog"><button>Close</button></form></dialog>',
  'a popover': '<div popover id="p">x</div><button popovertarget="p">open</button>',
  'marks piled upon letters': `<p>${`Z${'\u0300\u0310\u0345\u0489\u20dd'.repeat(60)}`.repeat(60)}</p>`,
  'a word without an end': `<p>${'w'.repeat(20_000)}</p>`,
  'a picture as large as may be said':
    '<img alt="x" width="10000" height="10000" src="https://elsewhere.test/a.png">',
  'a table of a hundred columns': `<table><tr>${'<td colspan="100" rowspan="100">a</td>'.repeat(100)}</tr></table>`,
  'a hundred thousand line ends': `<p>${'<br>'.repeat(20_000)}</p>`,
  'a formula that moves its parts':
    '<math display="block" style="position:fixed"><mpadded voffset="2000px" lspace="-900px"><mtext>x</mtext></mpadded><mspace height="9000px" width="-9000px"/><mtext mathsize="900px">y</mtext></math>',
  'a drawing':
    '<svg style="position:fixed;inset:0" width="9999" height="9999"><rect width="9999" height="9999"/></svg>',
  'a frame':
    '<iframe style="position:fixed;inset:0;width:100vw;height:100vh" src="https://elsewhere.test/"></iframe>',
  'a moving line': '<marquee behavior="alternate" height="900">x</marquee>',
  'overrides of direction': `<p>${'\u202e\u2067\u202b'.repeat(5000)}x</p>`,
  'ruby over ruby': '<ruby>a<rt>b'.repeat(80) + '</rt></ruby>'.repeat(80),
  'lists in lists': '<ul><li>'.repeat(120),
  'headings that pose': '<h1 id="root" role="toolbar" tabindex="0">Copy with citation</h1>'.repeat(
    20,
  ),
};

hostile(
  'nothing lies over the toolbar, moves it or looks like it',
  async ({ show, openPopup, closePopup }) => {
    await show(pageOf(['']));
    const open = async (): Promise<Page> => {
      const opened = await openPopup();
      await arm(opened);
      return opened;
    };
    let popup = await open();
    const toolbar = async (): Promise<string> => {
      await popup.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      const picture = await popup.locator('.head').screenshot({ animations: 'disabled' });
      return createHash('sha256').update(picture).digest('hex');
    };
    // With the text under the toolbar too.
    const scroll = (): Promise<void> =>
      popup.evaluate(async () => {
        document.querySelector('.reader')?.scrollBy(0, 120);
        await new Promise((done) => requestAnimationFrame(done));
      });
    // As long as the others, for the scroll bar.
    const rest = `<p>${PARAGRAPHS.join(' ').repeat(4)}</p>`;
    /** How it looks over an article that does nothing: its letters are drawn in more than one way, finer when there is time. */
    const honest = new Set<string>();
    const lookHonest = async (): Promise<void> => {
      await showAll(popup, [answerOf(rest)]);
      honest.add(await toolbar());
    };
    await lookHonest();
    const looksHonest = async (name: string, content: string, isScrolled: boolean) => {
      let look = await toolbar();
      // Compared once more, in a popup that has seen nothing else.
      for (let turn = 0; turn < 3 && !honest.has(look); turn += 1) {
        await closePopup(popup);
        popup = await open();
        for (let frame = 0; frame < 3; frame += 1) await lookHonest();
        await showAll(popup, [answerOf(content)]);
        if (isScrolled) await scroll();
        look = await toolbar();
      }
      expect.soft([...honest], `${name}${isScrolled ? ', scrolled' : ''}`).toContain(look);
    };
    const cases = Object.entries(REDRESS);
    expect(cases.length).toBeGreaterThan(11);
    for (const [name, own] of cases) {
      const content = own + rest;
      // tryInReader asks what a click on each button would meet.
      const [result] = await showAll(popup, [answerOf(content)]);
      expect.soft(result, name).toMatchObject({ shown: true, escapes: [] });
      await looksHonest(name, content, false);
      await scroll();
      const { overlaps, controls } = await popup.evaluate(() => {
        const { escapesIn } = globalThis as unknown as { escapesIn: () => { escapes: string[] } };
        return {
          overlaps: escapesIn().escapes,
          controls: document.querySelectorAll(
            '.prose :is(button, input, select, dialog, [popover], [onclick])',
          ).length,
        };
      });
      expect.soft({ name, overlaps, controls }).toEqual({ name, overlaps: [], controls: 0 });
      await looksHonest(name, content, true);
    }
  },
);

hostile(
  'no id, name, role or label of the page meets those of the reader',
  async ({ show, openPopup }) => {
    await show(pageOf(['']));
    const popup = await openPopup();
    await arm(popup);
    await showAll(popup, [answerOf('')]);
    const own = await popup.evaluate(() => [
      'body',
      'root',
      ...[...document.querySelectorAll('[id]')].map(({ id }) => id),
      ...[...document.querySelectorAll('[class]')].flatMap((each) => [...each.classList]),
    ]);
    const content = own
      .map(
        (id) =>
          `<p id="${id}" class="${id}" name="${id}" role="alert" aria-live="assertive" aria-labelledby="${id}" aria-hidden="true" tabindex="0" accesskey="c" autofocus contenteditable popovertarget="${id}" commandfor="${id}" command="close" slot="${id}">x</p><a name="${id}">y</a><label for="${id}">z</label>`,
      )
      .join('');
    const [result] = await showAll(popup, [answerOf(content)]);
    expect(result).toMatchObject({ shown: true, escapes: [] });
    const twice = await popup.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    });
    expect(twice).toEqual([]);
    expect(
      await popup.evaluate(() => document.activeElement?.closest('.prose') ?? null),
    ).toBeNull();
  },
);

hostile(
  'two hundred answers that were never given are refused, each with a plain word',
  async ({ show, openPopup }) => {
    await show(pageOf(['']));
    const popup = await openPopup();
    await arm(popup);
    const answers: unknown[] = [
      null,
      1,
      'text',
      true,
      [],
      [answerOf('')],
      {},
      { ok: true },
      { ok: 'true' },
    ];
    const put = (
      change: (article: Record<string, unknown>, metadata: Record<string, unknown>) => void,
    ) => {
      const answer = answerOf('') as unknown as { article: Record<string, unknown> };
      change(answer.article, answer.article['metadata'] as Record<string, unknown>);
      answers.push(answer);
    };
    const wrong = [1, true, [[]], { a: 1 }, [{}], Array.from({ length: 20_000 }, () => 0)];
    const { article } = answerOf('');
    for (const value of wrong) {
      for (const key of Object.keys(article).filter((each) => each !== 'textSize'))
        put((target) => (target[key] = value));
      for (const key of Object.keys(article.metadata)) put((_, target) => (target[key] = value));
    }
    for (const key of Object.keys(article)) put((target) => delete target[key]);
    for (const key of Object.keys(article.metadata)) put((_, target) => delete target[key]);
    for (let i = 0; answers.length < 205; i += 1)
      put((target, metadata) => ((i % 2 ? target : metadata)[`extra${i}`] = i));
    const accepted: unknown[] = [];
    // A few at a time: some are megabytes.
    for (let i = 0; i < answers.length; i += 20) {
      const some = answers.slice(i, i + 20);
      for (const [n, result] of (await showAll(popup, some)).entries())
        if (result.refused === undefined) accepted.push(JSON.stringify(some[n]).slice(0, 300));
    }
    await expect(popup.locator('.failure h1')).toHaveText(
      'The page gave an answer that can’t be trusted',
    );
    const huge = await popup.evaluate(
      async ([chunk, answer]) => {
        const { tryInReader } = globalThis as unknown as Extension;
        const value = answer as ReturnType<typeof answerOf>;
        value.article.content = 'x'.repeat(80_000_000);
        return tryInReader({ chunk, tab: null, value, current: 'eighty megabytes' });
      },
      [readerChunk(), answerOf('')] as const,
    );
    expect(huge).toHaveProperty('refused');
    await expect(popup.locator('.failure h1')).toHaveText('This page is too large');
    expect(answers.length).toBeGreaterThan(200);
    expect(accepted).toEqual([]);
    const [sound] = await showAll(popup, [answerOf('')]);
    expect(sound).toMatchObject({ shown: true });
  },
);

hostile('nobody is listened to', async ({ show, openPopup }) => {
  await show(pageOf(['']));
  const popup = await openPopup();
  const listening = await popup.evaluate(() => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: Record<string, unknown> } })
      .chrome;
    return Object.keys(runtime).filter((name) => {
      const event = runtime[name] as { hasListeners?: () => boolean } | undefined;
      return name.startsWith('on') && event?.hasListeners?.();
    });
  });
  expect(listening).toEqual([]);
});

/** Names that, on a field of a form, stand in for a property of the form. */
const CLOBBERED =
  'parentNode parentElement nextSibling previousSibling nextElementSibling previousElementSibling firstChild lastChild firstElementChild lastElementChild childNodes children childElementCount textContent innerText innerHTML outerHTML tagName nodeName nodeType localName className classList id attributes getAttribute setAttribute hasAttribute removeAttribute getElementsByTagName querySelectorAll cloneNode appendChild ownerDocument remove'.split(
    ' ',
  );

hostile('a form that poses as its own properties loses no article', async ({ show, extract }) => {
  const words = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
  const fieldOf = (name: string) => `<input name="${name}"><button name="${name}">a</button>`;
  const readsAll = async (body: string, name: string) => {
    await show(`<!doctype html><html lang="en"><title>The late ferry</title>${body}`);
    const { ok, text, ms } = await extract();
    expect(ok, name).toBe(true);
    for (const paragraph of PARAGRAPHS) expect(text, name).toContain(paragraph);
    // Readability unguarded never comes back.
    expect(ms, name).toBeLessThan(10_000);
  };
  for (const name of CLOBBERED) {
    await readsAll(
      `<form>${fieldOf(name)}<article><h1>The late ferry</h1>${words}</article></form>`,
      name,
    );
  }
  // Before the article and in it, a form for each name.
  const forms = CLOBBERED.map((name) => `<form>${fieldOf(name)}</form>`).join('');
  await readsAll(
    `${forms}<article><h1>The late ferry</h1>${forms}${words}</article>`,
    'a form for each',
  );
});

hostile('a page that overrides every prototype is read as it is', async ({ show, extract }) => {
  const page = (script: string) =>
    pageOf(['']).replace('</title>', `</title><script>${script}</script>`);
  await show(page(''));
  const honest = await extract();
  await show(
    page(`
      for (const type of [Node, Element, Document, HTMLElement, NodeList, Array, String, Object, RegExp, Map, Promise]) {
        for (const name of Object.getOwnPropertyNames(type.prototype)) {
          if (name === 'constructor') continue;
          try { Object.defineProperty(type.prototype, name, { get() { throw new Error('hostile'); }, configurable: true }); } catch {}
        }
      }
      Object.prototype.ok = false; JSON.parse = JSON.stringify = () => null; globalThis.URL = null;`),
  );
  const { ok, all } = await extract();
  expect(honest.ok).toBe(true);
  expect({ ok, all }).toEqual({ ok: true, all: honest.all });
});

const ARTICLE = `<article><h1>The late ferry</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}`;
const BOMBS: [name: string, html: string, script: string, outcome: string][] = [
  ['600 boxes in each other', ARTICLE + '<div>'.repeat(600), '', 'too-deep'],
  ['12,000 tables in each other', ARTICLE + '<table><tr><td>'.repeat(12_000), '', 'too-deep'],
  ['70,000 elements', ARTICLE + '<i>a</i>'.repeat(70_000), '', 'too-large'],
  ['100,000 elements', ARTICLE + '<br>'.repeat(100_000), '', 'too-large'],
  [
    'an attribute of a megabyte',
    `${ARTICLE}<img alt="" title="${'a.jpg'.repeat(200_000)}">`,
    '',
    'ok',
  ],
  ['an address of a megabyte', `${ARTICLE}<img src="${'a.jpg'.repeat(200_000)}">`, '', 'ok'],
  ['a title of five megabytes', `<title>${'a '.repeat(2_500_000)}</title>${ARTICLE}`, '', 'ok'],
  ['five megabytes of text', `${ARTICLE}<p>${'many words, '.repeat(450_000)}</p>`, '', 'too-large'],
  [
    '10,000 pictures',
    ARTICLE + '<img src="https://pictures.test/a.jpg" alt="a">'.repeat(10_000),
    '',
    'ok',
  ],
  [
    'a megabyte of angle brackets',
    `${ARTICLE}<noscript><img>${'<'.repeat(1_000_000)}</noscript>`,
    '',
    'ok',
  ],
  ['100,000 overrides', `${ARTICLE}<p>${'\u202e\u2066\u200b'.repeat(100_000)}a</p>`, '', 'ok'],
  ...[5_000, 30_000, 100_000].map((depth): [string, string, string, string] => [
    // Undisplayed: Chromium's own layout crashes the tab on as many that are.
    `${depth.toLocaleString('en')} boxes that a script put into each other`,
    ARTICLE,
    // By chains: to put one box after the other, a browser looks at all those around each time.
    `let inner = document.createElement('div'); inner.hidden = true; document.body.append(inner);
     for (let i = 0; i < ${depth}; i += 500) {
       const outer = document.createElement('div'); let last = outer;
       for (let k = 1; k < 500; k += 1) { const box = document.createElement('div'); last.append(box); last = box; }
       inner.append(outer); inner = last;
     }`,
    // Too many come before too deep.
    depth > MAX_ELEMENTS ? 'too-large' : 'too-deep',
  ]),
];

for (const [name, html, script, outcome] of BOMBS) {
  hostile(`${name} end in an article or a plain word`, async ({ show, page, extract }) => {
    await show(`<!doctype html><html lang="en"><body>${html}`);
    if (script) await page.evaluate(script);
    const { ok, reason, ms } = await extract();
    expect(ok ? 'ok' : reason).toBe(outcome);
    // Ten times what the longest takes on an idle machine; unguarded, they take minutes or for ever.
    expect(ms).toBeLessThan(30_000);
  });
}

/** Where a comment begins and ends, in languages in which overrides have been used to hide code from those who review it. */
const COMMENTS = [
  ['/*', '*/'],
  ['//', ''],
  ['#', ''],
  ['--', ''],
  ['{-', '-}'],
  ['(*', '*)'],
  ['<!--', '-->'],
  ['"""', '"""'],
  ['=begin', '=end'],
  ['%', ''],
] as const;

/** The three ways of the "Trojan Source" paper (Boucher, Anderson 2021), and characters that no title has. */
const HIDDEN = [
  ...COMMENTS.flatMap(([open, close]) => [
    `${open}\u202e } \u2066if (isAdmin)\u2069 \u2066 begin admins only ${close}`,
    `accessLevel != "user\u202e \u2066${open} Check if admin ${close}\u2069 \u2066"`,
    `${open} Say hello; newline\u2067 ${close} return 1; ${open}\u2069 done ${close}\u202c`,
  ]),
  ...[0, 1, 7, 8, 0x0b, 0x0c, 0x1b, 0x1f, 0x7f, 0x80, 0x85, 0x9f, 0xe0001, 0xd800].map(
    (code) => `The late${String.fromCodePoint(code)} ferry`,
  ),
];

hostile(
  'titles and names that hide what they say are shown and copied bare',
  async ({ reader, matn }) => {
    const board = await matn.context.newPage();
    await board.goto(`${SITE}/paste`);
    const none = /[\u202a-\u202e\u{e0000}-\u{e007f}]|[^\P{Cc}\t\n\r]|\p{Cs}/u;
    for (const hidden of HIDDEN) {
      await reader.page.bringToFront();
      await reader.page.evaluate(
        (attempt) => (globalThis as unknown as Extension).tryInReader(attempt),
        {
          chunk: readerChunk(),
          tab: null,
          value: forged(hidden, `<p>${PARAGRAPHS[0]}</p>`),
          current: hidden,
        },
      );
      const [title, byline] = await reader.page.evaluate(() =>
        ['article h1', '.byline'].map((each) => document.querySelector(each)?.textContent ?? ''),
      );
      // What is said stands in an element of its own each time: this one speaks of the copy before.
      const said = reader.page.locator('[role=status] > span:not([data-before])');
      await said.evaluate((span) => span.setAttribute('data-before', ''));
      await reader.page.keyboard.press('KeyC');
      await expect(said).toHaveText(/copied/u);
      await board.bringToFront();
      await board.locator('#plain').focus();
      await board.keyboard.press('ControlOrMeta+V');
      const { text, html } = await board.evaluate(
        () => (globalThis as unknown as { pasted: { text: string; html: string } }).pasted,
      );
      const words = (some: string) =>
        some
          .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
          .replace(/ (?=ferry$)/u, ' ')
          .trim();
      const bare = words(hidden.replaceAll(/[\u2066-\u2069]/gu, ' '));
      for (const each of [title, byline, text]) expect.soft(words(each!)).toContain(bare);
      for (const each of [title, byline]) expect.soft(each).not.toMatch(/[\u2066-\u2069]/u);
      // The citation has isolates of its own, each closed.
      for (const each of [title, byline, text, html]) {
        expect.soft(each).not.toMatch(none);
        expect.soft(each!.match(/[\u2066-\u2068]/gu)?.length).toBe(each!.match(/\u2069/gu)?.length);
      }
    }
  },
);

hostile(
  'pages of every size that may be read are read in seconds',
  async ({ show, extract, reader }) => {
    for (const elements of [5_000, 20_000, 50_000, MAX_ELEMENTS - 1_000]) {
      await show(
        `<!doctype html><html lang="en"><body>${ARTICLE}${'<p>a line</p>'.repeat(elements - 20)}`,
      );
      const { ok, text, ms } = await extract();
      expect(ok, `${elements} elements`).toBe(true);
      expect(text, `${elements} elements`).toContain(PARAGRAPHS[0]);
      // Two seconds on an idle machine.
      expect(ms, `${elements} elements`).toBeLessThan(30_000);
    }
    const shown = await reader.page.evaluate(
      (attempt) => (globalThis as unknown as Extension).tryInReader(attempt),
      { chunk: readerChunk(), tab: reader.tab, value: null, current: 'a large page' },
    );
    expect(shown).toMatchObject({ shown: true, escapes: [] });
  },
);

hostile(
  'asks nobody for anything over fifty pages while images are off',
  async ({ matn, show, reader }) => {
    await matn.setSettings({ images: false });
    await reader.page.reload();
    await reader.page.locator('article').waitFor();
    await arm(reader.page);
    const figures = noFigures();
    const asked: string[] = [];
    watch(reader.page, figures);
    reader.page.on('request', (request) => {
      if (!/^(?:chrome-extension|data):/.test(request.url())) asked.push(request.url());
    });
    for (let n = 0; n < 50; n += 1) {
      const payload = ATTACKS[n % ATTACKS.length]!;
      await show(
        pageOf([
          `<figure><img src="https://pictures.test/${n}.jpg" srcset="https://pictures.test/${n}-2.jpg 2x" alt="The ferry ${n}"><figcaption>The ferry</figcaption></figure>${payload}`,
        ]).replace(
          '<head>',
          `<head><meta http-equiv="Content-Security-Policy" content="script-src 'none'"><meta property="og:image" content="https://pictures.test/lead-${n}.jpg">`,
        ),
      );
      const result = await reader.page.evaluate(
        (attempt) => (globalThis as unknown as Extension).tryInReader(attempt),
        { chunk: readerChunk(), tab: reader.tab, value: null, current: payload },
      );
      note(figures, result, [payload]);
    }
    await eventsIn(reader.page);
    expect(figures.rendered).toBeGreaterThan(45);
    expect(asked).toEqual([]);
  },
);

test('asks nobody for anything while images are off', async ({ matn, site, page, openPopup }) => {
  await matn.setSettings({ images: false });
  await page.route('**/pictures', (route) =>
    route.fulfill({
      body: pageOf(['<img src="https://pictures.test/a.jpg" alt="The ferry">']),
      contentType: 'text/html; charset=utf-8',
    }),
  );
  await page.goto(`${SITE}/pictures`);
  await page.waitForTimeout(500);
  const before = site.asked.length;
  const popup = await openPopup();
  await expect(popup.getByRole('article')).toBeVisible();
  await popup.waitForTimeout(1500);
  expect(await popup.locator('article img[src]').count()).toBe(0);
  expect(site.asked.slice(before)).toEqual([]);
});
