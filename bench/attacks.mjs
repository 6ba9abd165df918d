/**
 * `npm run bench:attacks`: hostile strings through the whole way, in real browsers, in the build that is shipped.
 *
 * - control: each payload in a bare page, so that the net is known to be able to catch;
 * - page: a page that holds the payloads → extract.js → boundary → sanitiser → the reader;
 * - forged: the payload handed to the popup as if a broken-into page had written the answer itself, as the article and
 *   as every field of its metadata;
 * - firefox: the first way once more, in Firefox, some hundreds of them, with a control of its own;
 * - firefox-forged: the second way in Firefox, all of them;
 * - openings: two hundred openings of the popup over one page, in a row: what the memory of page and popup and the popup's
 *   time make of it.
 *
 * What counts: a script that ran, anything in the reader that is not on the list below, a request that is no image or that
 * says who asks, a control character in a title. Payloads are read from MATN_ATTACKS (a folder of JSON arrays of strings,
 * by default ../shared/corpus/attacks) and, always, from bench/attacks.json, which is our own.
 *
 *     node bench/attacks.mjs [--stages control,page,forged,firefox,firefox-forged,openings] [--limit N] [--each]
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
import {
  arm,
  armedFirefoxBuild,
  CAUGHT,
  count,
  escapesIn,
  forged,
  HOSTILE_SITE as SITE,
  noFigures,
  note,
  pageOf,
  PARAGRAPHS,
  readerChunk,
  watch,
} from '../e2e/harness/attacks.mjs';
import { launchChromium } from '../e2e/harness/chromium.mjs';
import { openDisplay } from '../e2e/harness/display.mjs';
import { launchFirefox } from '../e2e/harness/firefox.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const PAYLOADS_A_PAGE = 10;
/** How long a bare page has for its payloads to fire, in milliseconds. */
const CONTROL_TIME = 1200;

const { values: options } = parseArgs({
  options: {
    stages: { type: 'string', default: 'control,page,forged,firefox,firefox-forged,openings' },
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
    // What the hostile page itself asks for is its own affair.
    const isOfPage = request.headers.referer?.startsWith(SITE) || url.pathname === '/favicon.ico';
    if (url.origin !== SITE) {
      if (!isOfPage) asked.push(url.href);
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
      if (!isOfPage) asked.push(url.href);
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

/** @typedef {import('../e2e/harness/attacks.mjs').Figures} Figures */

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

/**
 * Says every half a minute how far a stage is: some take many minutes.
 * @param {string} stage @param {number} total
 * @returns {(done: number) => void}
 */
function progressOf(stage, total) {
  let last = performance.now();
  return (done) => {
    if (performance.now() - last < 30_000) return;
    last = performance.now();
    console.log(`  ${stage}: ${done} of ${total}`);
  };
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
  const tell = progressOf('page, Chromium', payloads.length);
  while (queue.length > 0) {
    tell(figures.tried);
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

/** A payload alone, and in the place where the parser moves most about. @param {string} payload */
const contentsOf = (payload) => [
  payload,
  `<p>${PARAGRAPHS[0]}</p><table><tbody><tr><td>${payload}</td></tr></tbody></table>`,
];

/** So many payloads are shown in one popup: what thousands of answers leave behind slows it down. */
const PAYLOADS_A_POPUP = 400;

/** Forged answers, shown in the real popup. @param {string[]} payloads */
async function runForged(payloads, browser) {
  const figures = noFigures();
  const source = await browser.context.newPage();
  await source.goto(`${SITE}/page?n=-1`);
  const tell = progressOf('forged, Chromium', 2 * payloads.length);
  for (const part of batchesOf(payloads, PAYLOADS_A_POPUP))
    await forgeInPopup(part, figures, source, browser, tell);
  await source.close();
  return figures;
}

/** @param {string[]} payloads @param {Figures} figures @param {import('@playwright/test').Page} source @param {(done: number) => void} tell */
async function forgeInPopup(payloads, figures, source, browser, tell) {
  const chunk = readerChunk();
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
    tell(figures.tried);
    const items = batch.flatMap((payload) =>
      contentsOf(payload).map((content) => ({
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
}

/** @param {import('@playwright/test').Page} popup */
async function pictureOfToolbar(popup) {
  await popup.evaluate(() => /** @type {HTMLElement | null} */ (document.activeElement)?.blur());
  return popup.locator('[role=toolbar]').first().screenshot({ animations: 'disabled' });
}

/** @typedef {import('../e2e/harness/firefox.mjs').FirefoxWithMatn} FirefoxWithMatn */

/** Adds what the tripwires of a page have caught. @param {Figures} figures @param {{ fired: string[], violations: Record<string, number> }} caught */
function addCatch(figures, { fired, violations }) {
  figures.executions += fired.length;
  for (const what of fired.slice(0, 5)) figures.escapes.push(`it ran: ${what.slice(0, 120)}`);
  for (const [directive, number] of Object.entries(violations))
    count(figures.violations, directive, number);
}

/**
 * In Firefox: some of the payloads in a bare page and through the whole way, all of them as forged answers. The build is
 * the shipped one with tripwires in its two pages; the net is tried in each before anything else.
 * @param {string[]} payloads @param {string[]} some
 */
async function runFirefox(payloads, some, stages, web, folder) {
  const display = await openDisplay();
  const firefox = await launchFirefox({
    profile: join(folder, 'firefox'),
    display: display.env,
    proxyPort: web.port,
    build: armedFirefoxBuild(join(folder, 'armed')),
  });
  /** @type {Record<string, any>} */
  const report = {};
  try {
    await firefox.inBrowser(`
      window.dialogs = 0;
      Services.obs.addObserver((dialog) => {
        window.dialogs += 1;
        dialog.document?.getElementById('commonDialog')?.cancelDialog?.();
      }, 'common-dialog-loaded');`);
    if (stages.has('firefox')) report.firefox = await runFirefoxPages(some, web, firefox);
    if (stages.has('firefox-forged'))
      report.firefoxForged = await runFirefoxForged(payloads, web, firefox);
    // Last: what fires may open tabs of its own, which would lie over the page that is to be read.
    if (stages.has('firefox')) report.firefoxControl = await runFirefoxControl(some, web, firefox);
  } finally {
    await firefox.close();
    await display.close();
  }
  return report;
}

/** @param {string[]} payloads @param {FirefoxWithMatn} firefox */
async function runFirefoxControl(payloads, web, firefox) {
  web.servePayloads(payloads);
  for (const which of Object.values(web.fired)) which.clear();
  for (let first = 0; first < payloads.length; first += 40) {
    const numbers = payloads.slice(first, first + 40).map((_, i) => first + i);
    await firefox.goto(`${SITE}/frames?of=${numbers}`).catch(() => {});
    await sleep(CONTROL_TIME * 1.5);
  }
  const { itself, touch } = web.fired;
  return {
    tried: payloads.length,
    firedByThemselves: itself.size,
    firedWhenTouched: new Set([...itself, ...touch]).size,
  };
}

/**
 * The action is triggered as its key triggers it, for every page anew, since Firefox ends the grant with the document.
 * @param {string[]} payloads @param {FirefoxWithMatn} firefox
 */
async function runFirefoxPages(payloads, web, firefox) {
  const figures = noFigures();
  const dialogs = await firefox.inBrowser('return window.dialogs;');
  const queue = batchesOf(payloads, PAYLOADS_A_PAGE);
  const tell = progressOf('page, Firefox', payloads.length);
  let isTried = false;
  while (queue.length > 0) {
    tell(figures.tried);
    const batch = queue.shift() ?? [];
    web.servePages([batch]);
    let result;
    const asked = web.asked.length;
    try {
      await firefox.goto(`${SITE}/page?n=0`);
      await sleep(100);
      web.asked.length = asked;
      await firefox.openPopup();
      result = await firefox.inPopup(`
        for (let i = 0; i < 300 && !document.querySelector('article .prose > *, .failure'); i += 1) {
          await new Promise((done) => setTimeout(done, 25));
        }
        if (!document.querySelector('article')) return { refused: document.querySelector('.failure h1')?.textContent ?? 'nothing shown' };
        return (${escapesIn})();`);
      addCatch(figures, await firefox.inPopup(CAUGHT));
      if (!isTried) {
        const { fired } = await firefox.inPopup(`window.wrappedJSObject.alert(1); ${CAUGHT}`);
        if (fired.length !== 1) figures.escapes.push('the tripwires of the popup do not work');
        isTried = true;
      }
    } catch (error) {
      result = { failed: String(error).slice(0, 120) };
    }
    await firefox.closePopup().catch(() => {});
    if ((result.failed || result.refused) && batch.length > 1)
      queue.unshift(...batchesOf(batch, 1));
    else note(figures, result, batch);
  }
  figures.dialogs = (await firefox.inBrowser('return window.dialogs;')) - dialogs;
  noteAsked(figures, web);
  return figures;
}

/** Forged answers in a tab of the reader. @param {string[]} payloads @param {FirefoxWithMatn} firefox */
async function runFirefoxForged(payloads, web, firefox) {
  const figures = noFigures();
  const dialogs = await firefox.inBrowser('return window.dialogs;');
  const chunk = readerChunk('firefox');
  const host = await firefox.inBrowser(
    `return WebExtensionPolicy.getByID('matn@matn.invalid').mozExtensionHostname;`,
  );
  web.asked.length = 0;
  const address = `moz-extension://${host}/reader.html`;
  const tell = progressOf('forged, Firefox', 2 * payloads.length);
  for (const part of batchesOf(payloads, 1000)) {
    await firefox.goto(address);
    for (const batch of batchesOf(part, 25)) {
      tell(figures.tried);
      const items = batch.flatMap((payload) =>
        contentsOf(payload).map((content) => ({
          payload,
          attempt: { chunk, tab: null, value: forged(payload, content), current: payload },
        })),
      );
      const found = await firefox.inPage(
        `return window.wrappedJSObject.tryAll(args[0]);`,
        JSON.stringify(items.map(({ attempt }) => attempt)),
      );
      for (const [i, result] of JSON.parse(found).entries())
        note(figures, result, [items[i]?.payload ?? '']);
    }
    addCatch(figures, await firefox.inPage(CAUGHT));
    const { fired } = await firefox.inPage(`window.wrappedJSObject.alert(1); ${CAUGHT}`);
    if (!fired.length) figures.escapes.push('the tripwires of the tab do not work');
    if ((await firefox.inPage('return location.href;')) !== address)
      figures.escapes.push('the tab went elsewhere');
  }
  figures.dialogs = (await firefox.inBrowser('return window.dialogs;')) - dialogs;
  noteAsked(figures, web);
  return figures;
}

/** What reached the proxy: Firefox asks over https, which the proxy sees as a host and refuses. @param {Figures} figures */
function noteAsked(figures, web) {
  for (const address of web.asked) {
    // Firefox's own services.
    if (/^https:\/\/[\w.-]*\.(?:mozilla|firefox)\.(?:com|org|net):443$/.test(address)) continue;
    count(figures.requests, address.startsWith('https:') ? 'tunnels for https' : 'other');
    if (!address.startsWith('https:')) figures.escapes.push(`a request for ${address}`);
  }
}

const OPENINGS = 200;

/** Opens and closes the popup over one page again and again. */
async function runOpenings(web, browser) {
  web.servePages([['']]);
  const source = await browser.context.newPage();
  await source.goto(`${SITE}/page?n=0`);
  const session = await browser.context.newCDPSession(source);
  /** Bytes of the page's heap, its isolated worlds included, once what is not needed is gone. */
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  // Measured apart from the openings: each look at a popup leaves tools of the bench's own in every page, 150 kB a time.
  const popup = await browser.openPopup(source);
  const extractions = () =>
    popup.evaluate(async (times) => {
      const { tabs, scripting } = /** @type {any} */ (globalThis).chrome;
      const [{ id }] = await tabs.query({ active: true, currentWindow: true });
      for (let i = 0; i < times; i += 1) {
        await scripting.executeScript({
          target: { tabId: id, frameIds: [0] },
          files: ['/extract.js'],
        });
      }
    }, OPENINGS / 2);
  await extractions();
  const early = await heap();
  await extractions();
  const late = await heap();
  await popup.close();

  /** @type {number[]} */
  const times = [];
  /** Bytes of each popup's heap once its article stands and what is not needed is gone. @type {number[]} */
  const heaps = [];
  let failures = 0;
  for (let i = 0; i < OPENINGS; i += 1) {
    const begin = performance.now();
    try {
      const opened = await browser.openPopup(source);
      await opened.locator('article').waitFor({ timeout: 20_000 });
      times.push(performance.now() - begin);
      if (i % 10 === 0) {
        const look = await opened.context().newCDPSession(opened);
        await look.send('HeapProfiler.collectGarbage');
        heaps.push((await look.send('Runtime.getHeapUsage')).usedSize);
      }
      await opened.close();
      // The connection through which it was looked at, so that the bench itself does not grow.
      await opened.context().browser()?.close();
    } catch (error) {
      failures += 1;
      console.log(`  opening ${i + 1}: ${String(error).split('\n')[0]}`);
    }
  }
  await source.close();
  /** @param {number[]} some */
  const median = (some) =>
    some.toSorted((a, b) => a - b)[Math.floor(some.length / 2)] ?? Number.NaN;
  const fifth = Math.ceil(times.length / 5);
  return {
    openings: OPENINGS,
    failures,
    firstMs: Math.round(median(times.slice(0, fifth))),
    lastMs: Math.round(median(times.slice(-fifth))),
    firstPopupHeapKb: Math.round(median(heaps.slice(0, 4)) / 1024),
    lastPopupHeapKb: Math.round(median(heaps.slice(-4)) / 1024),
    heapAfter100ExtractionsKb: Math.round(early / 1024),
    heapAfter200ExtractionsKb: Math.round(late / 1024),
  };
}

/** @param {string} name @param {{ tried: number, firedByThemselves: number, firedWhenTouched: number }} control */
function printControl(name, { tried, firedByThemselves, firedWhenTouched }) {
  console.log(
    `${name}: of ${tried} in a bare page ${firedByThemselves} fire by themselves, ${firedWhenTouched} when touched`,
  );
}

/**
 * What Chromium reports while DOMPurify's inert parser reads what it is about to remove: handlers, styles, scripts in
 * drawings, bases. extract.js takes these out, so it is noise only of an answer that extract.js never gave.
 */
const PARSER_NOISE = new Set(
  'img-src script-src-attr style-src-attr style-src-elem base-uri require-trusted-types-for'.split(
    ' ',
  ),
);

/** @param {Figures} figures @param {ReadonlySet<string>} noise directives that may have been reported */
const isClean = (figures, noise = new Set(['img-src'])) =>
  figures.executions === 0 &&
  figures.dialogs === 0 &&
  figures.escapes.length === 0 &&
  figures.rendered > 0 &&
  Object.keys(figures.violations).every((directive) => noise.has(directive));

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
    if (['control', 'page', 'forged', 'openings'].some((stage) => stages.has(stage))) {
      const browser = await launchChromium({
        profile: join(folder, 'chromium'),
        proxyPort: web.port,
      });
      try {
        if (stages.has('control')) {
          report.control = await runControl(payloads, web, browser);
          printControl('control, Chromium', report.control);
        }
        if (stages.has('page'))
          printFigures('page, Chromium', (report.page = await runPages(payloads, web, browser)));
        if (stages.has('openings')) {
          report.openings = await runOpenings(web, browser);
          console.log(`openings: ${JSON.stringify(report.openings)}`);
        }
        if (stages.has('forged'))
          printFigures('forged, Chromium', (report.forged = await runForged(payloads, browser)));
      } finally {
        await browser.close();
      }
    }
    if (stages.has('firefox') || stages.has('firefox-forged')) {
      // From all of them, evenly.
      const step = Math.max(1, Math.floor(payloads.length / 600));
      const some = payloads.filter((_, i) => i % step === 0);
      Object.assign(report, await runFirefox(payloads, some, stages, web, folder));
      if (report.firefoxControl) printControl('control, Firefox', report.firefoxControl);
      if (report.firefox) printFigures('page, Firefox', report.firefox);
      if (report.firefoxForged) printFigures('forged, Firefox', report.firefoxForged);
    }
  } finally {
    await web.close();
    rmSync(folder, { recursive: true, force: true });
  }
  mkdirSync(join(ROOT, '.artifacts'), { recursive: true });
  writeFileSync(join(ROOT, '.artifacts/attacks.json'), JSON.stringify(report, null, 2));

  const isSafe =
    [report.page, report.firefox, report.firefoxForged].every(
      (figures) => !figures || isClean(figures),
    ) &&
    (!report.forged || isClean(report.forged, PARSER_NOISE));
  const isDeaf = [report.control, report.firefoxControl].some(
    (control) => control && control.firedWhenTouched < control.tried / 100,
  );
  if (isDeaf) console.log('The control fired hardly at all: this run proves nothing.');
  if (!isSafe || isDeaf || report.openings?.failures > 0) process.exitCode = 1;
}

await main();
