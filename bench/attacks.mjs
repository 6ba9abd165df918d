/**
 * `npm run bench:attacks`: hostile strings through the whole way, in real browsers, in the build that is shipped.
 *
 * - control: each payload in a bare page, so that the net is known to be able to catch;
 * - page: a page that holds the payloads → extract.js → boundary → sanitiser → the reader;
 * - forged: the payload handed to the popup as if a broken-into page had written the answer itself, as the article and
 *   as every field of its metadata;
 * - firefox: the first way once more, in Firefox.
 *
 * What counts: a script that ran, anything in the reader that is not on the list below, a request that is no image or that
 * says who asks, a control character in a title. Payloads are read from MATN_ATTACKS (a folder of JSON arrays of strings,
 * by default ../shared/corpus/attacks) and, always, from bench/attacks.json, which is our own.
 *
 *     node bench/attacks.mjs [--stages control,page,forged,firefox] [--limit N] [--each]
 *
 * `--each` gives every payload a page of its own in the page stage; otherwise a page holds ten, each parsed on its own.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { launchChromium } from '../e2e/harness/chromium.mjs';
import { openDisplay } from '../e2e/harness/display.mjs';
import { launchFirefox } from '../e2e/harness/firefox.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const BUILD = join(ROOT, '.output/chrome-mv3');
const SITE = 'http://attack.test';
const PAYLOADS_A_PAGE = 10;
/** How long a bare page has for its payloads to fire, in milliseconds. */
const CONTROL_TIME = 1200;

const { values: options } = parseArgs({
  options: {
    stages: { type: 'string', default: 'control,page,forged,firefox' },
    limit: { type: 'string' },
    each: { type: 'boolean', default: false },
  },
});

/** @returns {string[]} distinct payloads */
export function readPayloads() {
  const folder = process.env.MATN_ATTACKS ?? resolve(ROOT, '../shared/corpus/attacks');
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => join(folder, name))
    : [];
  files.push(join(ROOT, 'bench/attacks.json'));
  return [...new Set(files.flatMap((file) => JSON.parse(readFileSync(file, 'utf8'))))];
}

/** Runs before anything else in a page: what a payload would call to show that it ran. */
const TRIPWIRES = `
  self.fired = new Set();
  self.current = null;
  for (const name of ['alert', 'confirm', 'prompt', 'print']) {
    self[name] = () => { self.fired.add(self.current); if (self.onFired) self.onFired(); };
  }`;

const PARAGRAPHS = [
  'The ferry that crosses the strait every morning was late again on Thursday, and the passengers who had come before dawn waited under the tin roof of the landing while the engineer looked for the part that had failed.',
  'Most of them had done this before. They brought tea, newspapers and patience, and they spoke about the price of fish, the new bridge that has been promised for eleven years, and the storm that had closed the harbour in March.',
  'The company says that two new boats have been ordered and will arrive before the summer. Nobody at the landing believed it, but everybody agreed that the old boat, slow as it is, has never once failed to reach the other side.',
  'At eight the engine started. The engineer wiped his hands, the ropes were let go, and the whole landing applauded him, as it does every time, half in mockery and half in thanks, while the gulls rose from the water.',
];

/** A news page with these payloads between its paragraphs. @param {string[]} payloads */
function pageOf(payloads) {
  const [single] = payloads;
  const text = PARAGRAPHS.map((words) => `<p>${words}</p>`);
  const open = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The late ferry</title></head><body><article><h1>The late ferry</h1>${text.slice(0, 2).join('')}`;
  const close = `${text.slice(2).join('')}</article></body></html>`;
  if (payloads.length === 1) return `${open}<div>${single}</div>${close}`;
  // Each is parsed on its own: one that opens a comment must not hide the next.
  const boxes = payloads.map((_, i) => `<p id="box-${i}"></p>${text[i % 4]}`).join('');
  // Amid the words of a paragraph, where an extractor keeps most.
  const data = JSON.stringify(payloads).replaceAll('<', '\\u003c');
  return `${open}${boxes}${close}<script nonce="own">
    for (const [i, payload] of ${data}.entries()) document.getElementById('box-' + i).innerHTML = '${PARAGRAPHS[2]} ' + payload + ' And so it was.';
    document.currentScript.remove();
  </script>`;
}

/** A bare page for one payload, with tripwires, that also does to it what a person might. @param {string} payload @param {number} n */
function barePage(payload, n) {
  return `<!doctype html><meta charset="utf-8"><script>${TRIPWIRES}
    self.onFired = () => { new Image().src = '${SITE}/fired?n=${n}&by=' + (self.touched ? 'touch' : 'itself'); };
    setTimeout(() => {
      self.touched = true;
      for (const element of document.querySelectorAll('*')) {
        for (const { name } of [...element.attributes]) {
          if (name.startsWith('on')) try { element.dispatchEvent(new Event(name.slice(2), { bubbles: false })); } catch {}
        }
        if (element.localName === 'a' && /^\\s*javascript:/i.test(element.getAttribute('href') || '')) try { element.click(); } catch {}
      }
    }, ${CONTROL_TIME / 2});
  </script><body>${payload}</body>`;
}

/** The web of the bench: a proxy that answers for attack.test and notes whatever else is asked for. */
async function openWeb() {
  /** @type {string[]} */
  const asked = [];
  const fired = { itself: new Set(), touch: new Set() };
  /** @type {string[]} */
  let payloads = [];
  /** @type {string[][]} */
  let pages = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', SITE);
    /** @param {string} body @param {Record<string, string>} [headers] */
    const send = (body, headers = {}) => {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        ...headers,
      });
      response.end(body);
    };
    const n = Number(url.searchParams.get('n'));
    if (url.origin !== SITE) {
      asked.push(url.href);
      response.writeHead(404).end();
    } else if (url.pathname === '/page') {
      // The page's own payloads must not run there: what runs, we ran.
      send(pageOf(pages[n] ?? ['']), { 'content-security-policy': "script-src 'nonce-own'" });
    } else if (url.pathname === '/bare') send(barePage(payloads[n] ?? '', n));
    else if (url.pathname === '/fired') {
      fired[url.searchParams.get('by') === 'touch' ? 'touch' : 'itself'].add(n);
      response.writeHead(204).end();
    } else if (url.pathname === '/frames') {
      const numbers = (url.searchParams.get('of') ?? '').split(',');
      send(numbers.map((each) => `<iframe src="/bare?n=${each}"></iframe>`).join(''));
    } else {
      asked.push(url.href);
      response.writeHead(404).end();
    }
  });
  server.on('connect', (request, socket) => {
    asked.push(`https://${request.url}`);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  return {
    port: /** @type {import('node:net').AddressInfo} */ (server.address()).port,
    asked,
    fired,
    /** @param {string[]} all */
    servePayloads: (all) => (payloads = all),
    /** @param {string[][]} all */
    servePages: (all) => (pages = all),
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

/**
 * Runs in the reader: everything in the article that is not on this list. Written apart from the product's two lists, and
 * aware of what the reader itself adds (regions around tables and code, its own headline, byline and lead picture).
 * It is handed over as text, so it may use nothing from around it.
 */
function escapesIn() {
  const prose = document.querySelector('.prose');
  const article = document.querySelector('article');
  if (!prose || !article) return { shown: false, elements: 0, escapes: [] };
  const escapes = [];
  const html = new Set(
    'A ABBR B BDI BLOCKQUOTE BR CAPTION CITE CODE COL COLGROUP DD DEL DETAILS DFN DIV DL DT EM FIGCAPTION FIGURE H2 H3 H4 H5 H6 HR I IMG INS KBD LI MARK OL P PRE Q RP RT RUBY S SAMP SECTION SMALL SPAN STRONG SUB SUMMARY SUP TABLE TBODY TD TFOOT TH THEAD TIME TR U UL VAR WBR'.split(
      ' ',
    ),
  );
  const math = new Set(
    'math menclose mfrac mi mmultiscripts mn mo mover mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover'.split(
      ' ',
    ),
  );
  const attributes = new Set(
    'href rel target src alt width height referrerpolicy loading decoding title datetime span colspan rowspan abbr scope start reversed type value open dir lang id accent accentunder alttext columnspan display displaystyle fence largeop linethickness mathvariant movablelimits separator stretchy'.split(
      ' ',
    ),
  );
  const own = {
    DIV: ['class', 'tabindex', 'role', 'aria-label'],
    PRE: ['tabindex', 'role', 'aria-label'],
  };
  const ids = new Set();
  const elements = [...prose.querySelectorAll('*')];
  for (const element of elements) {
    const isMath = element.namespaceURI === 'http://www.w3.org/1998/Math/MathML';
    const isHtml = element.namespaceURI === 'http://www.w3.org/1999/xhtml';
    if (!(isHtml && html.has(element.tagName)) && !(isMath && math.has(element.tagName))) {
      escapes.push(`<${element.tagName}>`);
    }
    for (const { name, value } of element.attributes) {
      const isOwn =
        own[element.tagName]?.includes(name) && (name !== 'class' || value === 'table-scroll');
      if (!attributes.has(name) && !isOwn) escapes.push(`${element.tagName} ${name}`);
      if (name === 'href' && !/^(?:https?:\/\/[^/?#@]*(?:[/?#]|$)|mailto:|#src-\d+$)/.test(value))
        escapes.push(`href ${value}`);
      if (
        name === 'src' &&
        !/^(?:https:\/\/|data:image\/(?:png|jpeg|gif|webp|avif);base64,)/.test(value)
      )
        escapes.push(`src ${value}`);
      if (name === 'id' && (!/^src-\d+$/.test(value) || ids.has(value)))
        escapes.push(`id ${value}`);
      if (name === 'id') ids.add(value);
    }
    if (
      element.localName === 'a' &&
      element.href &&
      !element.getAttribute('href').startsWith('#') &&
      !element.rel.includes('noopener')
    ) {
      escapes.push('a link with an opener');
    }
  }
  for (const node of document.querySelectorAll('h1, .byline, .lead figcaption')) {
    // Overrides, embeddings, controls, tag characters; the reader's own isolates do not stand inside these.
    if (/[\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]|[^\P{Cc}\t\n\r]/u.test(node.textContent)) {
      escapes.push(`a control character in ${node.localName}`);
    }
  }
  for (const element of article.querySelectorAll('h1 *'))
    escapes.push(`<${element.localName}> in the headline`);
  // The toolbar is where it was, and it is the toolbar that a click there meets.
  for (const button of document.querySelectorAll('[role=toolbar] button')) {
    const box = button.getBoundingClientRect();
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    if (box.width > 0 && hit && !button.contains(hit) && !hit.contains(button))
      escapes.push(`${hit.localName} lies over the toolbar`);
  }
  if (prose.contains(document.activeElement)) escapes.push('the focus was taken');
  return { shown: true, elements: elements.length, escapes };
}

/** Runs in the reader once: tripwires that need no markup, and a list of what the policy stopped. */
function armReader() {
  const page = /** @type {any} */ (globalThis);
  page.fired = [];
  page.violations = {};
  for (const name of ['alert', 'confirm', 'prompt', 'print']) {
    page[name] = () => page.fired.push(page.current ?? '?');
  }
  addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
    page.violations[effectiveDirective] = (page.violations[effectiveDirective] ?? 0) + 1;
  });
}

/** @typedef {{ tried: number, rendered: number, refused: Record<string, number>, executions: number, escapes: string[], dialogs: number, requests: Record<string, number>, violations: Record<string, number>, elements: number }} Figures */

/** @returns {Figures} */
const noFigures = () => ({
  tried: 0,
  rendered: 0,
  refused: {},
  executions: 0,
  escapes: [],
  dialogs: 0,
  requests: {},
  violations: {},
  elements: 0,
});

/** @param {Record<string, number>} counts @param {string} key @param {number} [by] */
function count(counts, key, by = 1) {
  counts[key] = (counts[key] ?? 0) + by;
}

/** Notes every request of a page of the extension that leaves it. @param {import('@playwright/test').Page} page @param {Figures} figures */
function watch(page, figures) {
  page.on('dialog', (dialog) => {
    figures.dialogs += 1;
    void dialog.dismiss().catch(() => {});
  });
  page.on('request', (request) => {
    const url = request.url();
    if (/^(?:chrome-extension|data|blob):/.test(url)) return;
    const { referer, origin } = request.headers();
    const isPlainImage =
      request.resourceType() === 'image' && !referer && !origin && url.startsWith('https:');
    count(
      figures.requests,
      isPlainImage ? 'images over https' : `other: ${request.resourceType()}`,
    );
    if (!isPlainImage)
      figures.escapes.push(`a request of type ${request.resourceType()}: ${url.slice(0, 120)}`);
  });
}

/** The payloads that fire in a bare page. @param {string[]} payloads @param {Awaited<ReturnType<typeof openWeb>>} web */
async function runControl(payloads, web, browser) {
  const page = await browser.context.newPage();
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
  web.servePayloads(payloads);
  for (let first = 0; first < payloads.length; first += 40) {
    const numbers = payloads.slice(first, first + 40).map((_, i) => first + i);
    await page.goto(`${SITE}/frames?of=${numbers}`, { waitUntil: 'commit' }).catch(() => {});
    await sleep(CONTROL_TIME * 1.5);
  }
  await page.close();
  const { itself, touch } = web.fired;
  return {
    tried: payloads.length,
    firedByThemselves: itself.size,
    firedWhenTouched: new Set([...itself, ...touch]).size,
  };
}

/** @param {import('@playwright/test').Page} reader @param {Figures} figures */
async function finish(reader, figures) {
  // What is slow to fire fires now.
  await sleep(2000);
  const { fired, violations } = await reader.evaluate(() => {
    const page = /** @type {any} */ (globalThis);
    return { fired: page.fired, violations: page.violations };
  });
  figures.executions += fired.length;
  for (const [directive, number] of Object.entries(violations))
    count(figures.violations, directive, /** @type {number} */ (number));
}

/** Address of the chunk that shows the reader, in the extension. */
function readerChunk() {
  const folder = join(BUILD, 'chunks');
  const name = existsSync(folder) && readdirSync(folder).find((file) => /^open-.*\.js$/.test(file));
  if (!name) throw new Error('Build first: npm run build');
  return `/chunks/${name}`;
}

/**
 * Runs in the reader: shows what extract.js answers in a tab, or an answer that it never gave, with the very code that
 * always shows it, and looks at what is there then.
 */
async function tryInReader({ chunk, tab, value, current }) {
  const page = /** @type {any} */ (globalThis);
  page.current = current;
  if (!page.openReader) {
    const values = Object.values(await import(chunk));
    page.openReader = values
      .flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : [each]))
      .find((each) => typeof each === 'function' && String(each).includes('isTab'));
  }
  let answer = value;
  if (tab !== null) {
    try {
      const [injection] = await page.chrome.scripting.executeScript({
        target: { tabId: tab, frameIds: [0] },
        files: ['/extract.js'],
      });
      answer = injection?.result;
    } catch (error) {
      return { failed: String(error) };
    }
  }
  await page.openReader({
    source: Promise.resolve({ id: 1, url: 'http://attack.test/page', incognito: true }),
    answer: Promise.resolve({ answered: true, value: answer }),
    isTab: true,
  });
  for (let i = 0; i < 100 && !document.querySelector('article, [role=alert]'); i += 1) {
    await new Promise((done) => setTimeout(done, 5));
  }
  if (!document.querySelector('article')) {
    return { refused: answer?.ok === false ? answer.reason : 'by the boundary' };
  }
  return page.escapesIn();
}

/** @param {import('@playwright/test').Page} reader */
async function arm(reader) {
  await reader.evaluate(
    `(${armReader})(); globalThis.escapesIn = ${escapesIn}; globalThis.tryInReader = ${tryInReader};`,
  );
}

/** @param {Figures} figures @param {any} result @param {string[]} payloads */
function note(figures, result, payloads) {
  figures.tried += payloads.length;
  if (result.failed || result.refused) {
    count(figures.refused, result.failed ?? result.refused, payloads.length);
    return;
  }
  figures.rendered += payloads.length;
  figures.elements += result.elements;
  for (const escape of result.escapes) {
    figures.escapes.push(
      `${escape} after ${payloads.map((each) => each.slice(0, 100)).join(' ⏎ ')}`,
    );
  }
}

/** @param {string[]} payloads @param {number} size @returns {string[][]} */
function batchesOf(payloads, size) {
  return Array.from({ length: Math.ceil(payloads.length / size) }, (_, i) =>
    payloads.slice(i * size, (i + 1) * size),
  );
}

/**
 * Page → extract.js → boundary → sanitiser → reader, with the grant that the toolbar button gives.
 * @param {string[]} payloads
 */
async function runPages(payloads, web, browser) {
  const figures = noFigures();
  const chunk = readerChunk();
  const source = await browser.context.newPage();
  source.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
  /** @type {import('@playwright/test').Page | null} */
  let reader = null;
  let tab = 0;
  /** Presses the button over the page and takes the grant over into a tab of the reader, which can look at many pages. */
  const grant = async () => {
    await source.goto(`${SITE}/page?n=-1`);
    const popup = await browser.openPopup(source);
    tab = await popup.evaluate(async () => {
      const [active] = await /** @type {any} */ (globalThis).chrome.tabs.query({
        active: true,
        currentWindow: true,
      });
      return active.id;
    });
    await popup.close();
    if (reader) return;
    reader = await browser.context.newPage();
    watch(reader, figures);
    await reader.goto(`chrome-extension://${browser.extensionId}/reader.html?tab=${tab}`);
    await arm(reader);
  };
  await grant();

  const queue = batchesOf(payloads, options.each ? 1 : PAYLOADS_A_PAGE);
  while (queue.length > 0) {
    const batch = queue.shift() ?? [];
    web.servePages([batch]);
    await source.goto(`${SITE}/page?n=0`, { waitUntil: 'load', timeout: 10_000 }).catch(() => {});
    let result = await reader.evaluate((arg) => globalThis.tryInReader(arg), {
      chunk,
      tab,
      value: null,
      current: batch[0],
    });
    if (
      result.failed &&
      /Cannot access|permission|cannot be scripted|showing error/i.test(result.failed)
    ) {
      // A payload took its tab to another site: the grant ended there, as it should.
      await grant();
      if (batch.length === 1) result = { refused: 'the page left for another site' };
    }
    // What spoils a page for its neighbours is tried alone.
    if ((result.failed || result.refused) && batch.length > 1)
      queue.unshift(...batchesOf(batch, 1));
    else note(figures, result, batch);
  }
  await finish(reader, figures);
  await reader.close();
  await source.close();
  return figures;
}

/** An answer that a page which broke into its own process might give. @param {string} payload @param {string} content */
const forged = (payload, content) => ({
  ok: true,
  article: {
    url: `${SITE}/page`,
    language: 'en',
    direction: 'ltr',
    textSize: 18,
    content,
    metadata: {
      title: payload,
      authors: [payload],
      agency: payload,
      site: payload,
      published: '2024-01-02',
      modified: null,
      excerpt: payload,
      image: { src: 'https://attack.test/lead.jpg', alt: payload, caption: payload },
      canonicalUrl: payload,
      sources: { title: 'meta' },
    },
  },
});

/** Forged answers, shown in the real popup. @param {string[]} payloads */
async function runForged(payloads, browser) {
  const figures = noFigures();
  const chunk = readerChunk();
  const source = await browser.context.newPage();
  await source.goto(`${SITE}/page?n=-1`);
  const popup = await browser.openPopup(source);
  watch(popup, figures);
  await popup.locator('article').waitFor();
  await arm(popup);
  const tabs = browser.context.pages().length;
  const harmless = {
    chunk,
    tab: null,
    value: forged('The late ferry', `<p>${PARAGRAPHS[0]}</p>`),
    current: 'none',
  };
  await popup.evaluate((arg) => globalThis.tryInReader(arg), harmless);
  const toolbar = await pictureOfToolbar(popup);
  for (const batch of batchesOf(payloads, 25)) {
    const items = batch.flatMap((payload) =>
      [
        payload,
        `<p>${PARAGRAPHS[0]}</p><table><tbody><tr><td>${payload}</td></tr></tbody></table>`,
      ].map((content) => ({
        payload,
        argument: { chunk, tab: null, value: forged(payload, content), current: payload },
      })),
    );
    const results = await popup.evaluate(async (each) => {
      const found = [];
      for (const { argument } of each) found.push(await globalThis.tryInReader(argument));
      return found;
    }, items);
    for (const [i, result] of results.entries()) note(figures, result, [items[i]?.payload ?? '']);
  }
  // One more, harmless, article: the toolbar must look as it did before all of them.
  await popup.evaluate((arg) => globalThis.tryInReader(arg), harmless);
  if (!(await pictureOfToolbar(popup)).equals(toolbar))
    figures.escapes.push('the toolbar looks different');
  if (!popup.url().endsWith('/popup.html'))
    figures.escapes.push(`the popup went to ${popup.url()}`);
  if (browser.context.pages().length !== tabs) figures.escapes.push('a tab was opened or closed');
  await finish(popup, figures);
  await popup.close();
  await source.close();
  return figures;
}

/** @param {import('@playwright/test').Page} popup */
async function pictureOfToolbar(popup) {
  await popup.evaluate(() => /** @type {HTMLElement | null} */ (document.activeElement)?.blur());
  return popup.locator('[role=toolbar]').first().screenshot({ animations: 'disabled' });
}

/**
 * The way of a page once more, in Firefox: the action is triggered as its key triggers it, for every page anew, since
 * Firefox ends the grant with the document. @param {string[]} payloads
 */
async function runFirefox(payloads, web, folder) {
  const figures = noFigures();
  const display = await openDisplay();
  const firefox = await launchFirefox({
    profile: join(folder, 'firefox'),
    display: display.env,
    proxyPort: web.port,
  });
  try {
    await firefox.inBrowser(`
      window.dialogs = 0;
      Services.obs.addObserver(() => { window.dialogs += 1; }, 'common-dialog-loaded');`);
    const queue = batchesOf(payloads, PAYLOADS_A_PAGE);
    while (queue.length > 0) {
      const batch = queue.shift() ?? [];
      web.servePages([batch]);
      let result;
      try {
        await firefox.goto(`${SITE}/page?n=0`);
        await firefox.inBrowser(`
          const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
          const { extension } = WebExtensionPolicy.getByID('matn@matn.invalid');
          ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`);
        result = await firefox.inPopup(`
          for (let i = 0; i < 300 && !document.querySelector('article .prose > *, [role=alert]'); i += 1) {
            await new Promise((done) => setTimeout(done, 25));
          }
          if (!document.querySelector('article')) return { refused: document.querySelector('[role=alert]')?.textContent ?? 'nothing shown' };
          return (${escapesIn})();`);
      } catch (error) {
        result = { failed: String(error).slice(0, 120) };
      }
      await firefox.closePopup().catch(() => {});
      if ((result.failed || result.refused) && batch.length > 1)
        queue.unshift(...batchesOf(batch, 1));
      else note(figures, result, batch);
    }
    figures.dialogs = await firefox.inBrowser('return window.dialogs;');
  } finally {
    await firefox.close();
    await display.close();
  }
  return figures;
}

/** @param {string} name @param {Figures} figures */
function printFigures(name, figures) {
  const refused = Object.entries(figures.refused).map(([why, number]) => `${number} ${why}`);
  console.log(
    `${name}: ${figures.tried} tried, ${figures.rendered} shown (${figures.elements} elements)` +
      `${refused.length > 0 ? `, refused: ${refused.join('; ')}` : ''}\n` +
      `  executions ${figures.executions}, dialogs ${figures.dialogs}, escapes ${figures.escapes.length}, ` +
      `requests ${JSON.stringify(figures.requests)}, stopped by the policy ${JSON.stringify(figures.violations)}`,
  );
  for (const escape of figures.escapes.slice(0, 20)) console.log(`  ✘ ${escape}`);
}

async function main() {
  const stages = new Set(options.stages.split(','));
  const payloads = readPayloads().slice(0, options.limit ? Number(options.limit) : undefined);
  const web = await openWeb();
  const folder = mkdtempSync(join(tmpdir(), 'matn-attacks-'));
  /** @type {Record<string, any>} */
  const report = { date: new Date().toISOString(), payloads: payloads.length };
  console.log(`${payloads.length} distinct payloads`);
  try {
    if (['control', 'page', 'forged'].some((stage) => stages.has(stage))) {
      const browser = await launchChromium({
        profile: join(folder, 'chromium'),
        proxyPort: web.port,
      });
      try {
        if (stages.has('control')) {
          report.control = await runControl(payloads, web, browser);
          const { firedByThemselves, firedWhenTouched } = report.control;
          console.log(
            `control: in a bare page ${firedByThemselves} fire by themselves, ${firedWhenTouched} when touched`,
          );
        }
        if (stages.has('page'))
          printFigures('page, Chromium', (report.page = await runPages(payloads, web, browser)));
        if (stages.has('forged'))
          printFigures('forged, Chromium', (report.forged = await runForged(payloads, browser)));
      } finally {
        await browser.close();
      }
    }
    if (stages.has('firefox')) {
      // From all of them, evenly.
      const step = Math.max(1, Math.floor(payloads.length / 600));
      const some = payloads.filter((_, i) => i % step === 0);
      printFigures('page, Firefox', (report.firefox = await runFirefox(some, web, folder)));
    }
  } finally {
    await web.close();
    rmSync(folder, { recursive: true, force: true });
  }
  mkdirSync(join(ROOT, '.artifacts'), { recursive: true });
  writeFileSync(join(ROOT, '.artifacts/attacks.json'), JSON.stringify(report, null, 2));

  const failures = [report.page, report.forged, report.firefox].filter(
    (figures) =>
      figures &&
      (figures.executions > 0 ||
        figures.dialogs > 0 ||
        figures.escapes.length > 0 ||
        figures.rendered === 0),
  );
  const isDeaf = report.control && report.control.firedWhenTouched < payloads.length / 100;
  if (isDeaf) console.log('The control fired hardly at all: this run proves nothing.');
  if (failures.length > 0 || isDeaf) process.exitCode = 1;
}

await main();
