/**
 * Hostile strings and the net they are thrown into: pages that hold them, answers that were never given, and a look at
 * everything that came of it in the reader.
 */
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ROOT } from '../../scripts/setup.mjs';

/** The site of the hostile pages. */
export const HOSTILE_SITE = 'http://attack.test';

/** What an article of four paragraphs is made of. */
export const PARAGRAPHS = [
  'The ferry that crosses the strait every morning was late again on Thursday, and the passengers who had come before dawn waited under the tin roof of the landing while the engineer looked for the part that had failed.',
  'Most of them had done this before. They brought tea, newspapers and patience, and they spoke about the price of fish, the new bridge that has been promised for eleven years, and the storm that had closed the harbour in March.',
  'The company says that two new boats have been ordered and will arrive before the summer. Nobody at the landing believed it, but everybody agreed that the old boat, slow as it is, has never once failed to reach the other side.',
  'At eight the engine started. The engineer wiped his hands, the ropes were let go, and the whole landing applauded him, as it does every time, half in mockery and half in thanks, while the gulls rose from the water.',
];

/** A news page with these payloads between its paragraphs. @param {string[]} payloads */
export function pageOf(payloads) {
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

/**
 * Runs in the reader: everything in the article that is not on this list. Written apart from the product's two lists, and
 * aware of what the reader itself adds (regions around tables and code, its own headline, byline and lead picture).
 * It is handed over as text, so it may use nothing from around it.
 */
export function escapesIn() {
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
  /** @type {Record<string, string[]>} */
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
      // The reader's own mark of what is laid out already.
      const isMark = name === 'data-near' && value === '';
      if (!attributes.has(name) && !isOwn && !isMark) escapes.push(`${element.tagName} ${name}`);
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
      element instanceof HTMLAnchorElement &&
      element.protocol.startsWith('http') &&
      !element.getAttribute('href')?.startsWith('#') &&
      !element.relList.contains('noopener')
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

/**
 * Runs in the reader once: tripwires for what a payload would call, for what would have to stand in the document to run
 * anything, and a list of what the policy stopped.
 */
export function armReader() {
  const page = /** @type {any} */ (globalThis);
  page.fired = [];
  page.violations = {};
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
    page[name] = () => page.fired.push(page.current ?? name);
  }
  const live = 'script, iframe, frame, object, embed, base, meta[http-equiv]';
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(live) || node.querySelector(live))
          page.fired.push(`${node.localName} of ${page.current ?? 'nobody'}`);
      }
    }
  });
  const observe = () => observer.observe(document, { childList: true, subtree: true });
  // The page's own scripts are no catch.
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', observe);
  else observe();
  addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
    page.violations[effectiveDirective] = (page.violations[effectiveDirective] ?? 0) + 1;
  });
}

/** @typedef {{ tried: number, rendered: number, refused: Record<string, number>, refusedPayloads: string[], executions: number, escapes: string[], dialogs: number, requests: Record<string, number>, violations: Record<string, number>, elements: number }} Figures */

/** @returns {Figures} */
export const noFigures = () => ({
  tried: 0,
  rendered: 0,
  refused: {},
  refusedPayloads: [],
  executions: 0,
  escapes: [],
  dialogs: 0,
  requests: {},
  violations: {},
  elements: 0,
});

/** @param {Record<string, number>} counts @param {string} key @param {number} [by] */
export function count(counts, key, by = 1) {
  counts[key] = (counts[key] ?? 0) + by;
}

/** Notes every request of a page of the extension that leaves it. @param {import('@playwright/test').Page} page @param {Figures} figures */
export function watch(page, figures) {
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

/** Address of the chunk that shows the reader, in the extension. @param {'chrome' | 'firefox'} [target] */
export function readerChunk(target = 'chrome') {
  const folder = resolve(ROOT, `.output/${target}-mv3/chunks`);
  const name = existsSync(folder) && readdirSync(folder).find((file) => /^open-.*\.js$/.test(file));
  if (!name) throw new Error('Build first: npm run build');
  return `/chunks/${name}`;
}

/**
 * Runs in the reader: shows what extract.js answers in a tab, or an answer that it never gave, with the very code that
 * always shows it, and looks at what is there then.
 * @param {{ chunk: string, tab: number | null, value: unknown, current: string | undefined }} attempt
 */
export async function tryInReader({ chunk, tab, value, current }) {
  const page = /** @type {any} */ (globalThis);
  page.current = current;
  if (!page.openReader) {
    const values = Object.values(await import(chunk));
    page.openReader = values
      .flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : [each]))
      .find((each) => typeof each === 'function' && String(each).includes('isTab'));
  }
  let answer = /** @type {any} */ (value);
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
    settings: (page.browser ?? page.chrome).storage.sync
      .get('settings')
      .then((/** @type {any} */ { settings }) => settings),
    isTab: true,
  });
  for (let i = 0; i < 100 && !document.querySelector('article, .failure'); i += 1) {
    await new Promise((done) => setTimeout(done, 5));
  }
  if (!document.querySelector('article')) {
    return { refused: answer?.ok === false ? answer.reason : 'by the boundary' };
  }
  return page.escapesIn();
}

/**
 * Runs in a page of the extension: what each way of making a string into code or markup, or of reaching the network, comes
 * to under the policy there: `blocked`, or what it did.
 */
export async function tryPolicy() {
  const page = /** @type {any} */ (globalThis);
  // What a debugger runs at once may evaluate; what it runs later may not.
  await new Promise((done) => setTimeout(done, 0));
  /** @type {string[]} */
  const reported = [];
  /** @param {SecurityPolicyViolationEvent} event */
  const report = ({ effectiveDirective }) => void reported.push(effectiveDirective);
  addEventListener('securitypolicyviolation', report);
  page.ran = false;
  /** @param {unknown} [value] @returns {any} */
  const anything = (value) => value;
  /** @param {string} name @param {(element: any) => void} change */
  const asElement = (name, change) => {
    const element = document.createElement(name);
    change(element);
    document.body.append(element);
    setTimeout(() => element.remove(), 300);
  };
  const url = 'https://elsewhere.test/policy';
  /** @type {Record<string, () => unknown>} */
  const attempts = {
    eval: () => page.eval('1'),
    Function: () => new page.Function('return 1')(),
    setTimeout: () => page.setTimeout(anything('globalThis.ran = true'), 0),
    innerHTML: () => (document.createElement('p').innerHTML = anything('<b>1</b>')),
    outerHTML: () => asElement('p', (element) => (element.outerHTML = '<b>1</b>')),
    insertAdjacentHTML: () =>
      document.createElement('p').insertAdjacentHTML('beforeend', anything('<b>1</b>')),
    DOMParser: () => new DOMParser().parseFromString(anything('<b>1</b>'), 'text/html'),
    createContextualFragment: () => document.createRange().createContextualFragment('<b>1</b>'),
    'document.write': () => document.write('<b>1</b>'),
    srcdoc: () => asElement('iframe', (element) => (element.srcdoc = '<b>1</b>')),
    'script text': () => asElement('script', (element) => (element.textContent = 'ran = true')),
    'script address': () => asElement('script', (element) => (element.src = url)),
    'script element, by a handler': () => {
      const element = document.createElement('p');
      element.setAttribute('onclick', 'ran = true');
      element.click();
    },
    'javascript: link': () => {
      const element = document.createElement('a');
      element.href = 'javascript:ran = true';
      element.click();
    },
    policy: () => page.trustedTypes.createPolicy('evil', { createHTML: anything }),
    'the sanitiser’s policy once more': () =>
      page.trustedTypes.createPolicy('dompurify', { createHTML: anything }),
    style: () => asElement('style', (element) => (element.textContent = 'p { color: red }')),
    stylesheet: () =>
      asElement('link', (element) => Object.assign(element, { rel: 'stylesheet', href: url })),
    frame: () => asElement('iframe', (element) => (element.src = url)),
    object: () => asElement('object', (element) => (element.data = url)),
    base: () => asElement('base', (element) => (element.href = url)),
    media: () => asElement('video', (element) => (element.src = url)),
    form: () =>
      asElement('form', (element) => (Object.assign(element, { action: url }), element.submit())),
    worker: () => new Worker(URL.createObjectURL(new Blob(['1']))),
    fetch: () => fetch(url),
    WebSocket: () =>
      new Promise((done, fail) =>
        Object.assign(new WebSocket('wss://elsewhere.test/'), { onerror: fail, onopen: done }),
      ),
    sendBeacon: () => navigator.sendBeacon(url),
  };
  /** @type {Record<string, string>} */
  const outcome = {};
  for (const [name, attempt] of Object.entries(attempts)) {
    const before = reported.length;
    let result = 'done';
    try {
      await attempt();
    } catch {
      result = 'blocked';
    }
    // Reports come after the fact.
    const patience = result === 'done' ? 200 : 0;
    for (let i = 0; i < patience && reported.length === before; i += 1)
      await new Promise((done) => setTimeout(done, 10));
    outcome[name] = page.ran ? 'ran' : reported.length > before ? 'blocked' : result;
    page.ran = false;
  }
  removeEventListener('securitypolicyviolation', report);
  return outcome;
}

const ARMS = `(${armReader})();
globalThis.escapesIn = ${escapesIn};
globalThis.tryInReader = ${tryInReader};
globalThis.tryPolicy = ${tryPolicy};`;

/** @param {import('@playwright/test').Page} reader */
export async function arm(reader) {
  await reader.evaluate(ARMS);
}

/**
 * Firefox lets no test run in the world of an extension's page, so there the tripwires are packed: a copy of the shipped
 * build whose two pages load them before anything else. Nothing else is changed, the policy least of all.
 * @param {string} folder where the copy goes
 */
export function armedFirefoxBuild(folder) {
  cpSync(resolve(ROOT, '.output/firefox-mv3'), folder, { recursive: true });
  writeFileSync(
    resolve(folder, 'arms.js'),
    `${ARMS}
globalThis.tryAll = async (attempts) => {
  const found = [];
  for (const attempt of JSON.parse(attempts)) found.push(await tryInReader(attempt));
  return JSON.stringify(found);
};`,
  );
  for (const name of ['popup.html', 'reader.html']) {
    const page = resolve(folder, name);
    const html = readFileSync(page, 'utf8');
    const armed = html.replace('<head>', '<head><script src="/arms.js"></script>');
    if (armed === html) throw new Error(`${name} has no head to put the tripwires in`);
    writeFileSync(page, armed);
  }
  return folder;
}

/** In the popup and the tab of an armed Firefox: what its tripwires have caught, once what is slow to fire has fired. */
export const CAUGHT = `
  await new Promise((done) => setTimeout(done, 150));
  const { fired, violations } = window.wrappedJSObject;
  return { fired: [...fired].map(String), violations: { ...violations } };`;

/** @param {Figures} figures @param {any} result @param {string[]} payloads */
export function note(figures, result, payloads) {
  figures.tried += payloads.length;
  if (result.failed || result.refused) {
    count(figures.refused, result.failed ?? result.refused, payloads.length);
    figures.refusedPayloads.push(...payloads);
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

/** An answer that a page which broke into its own process might give. @param {string} payload @param {string} content */
export const forged = (payload, content) => ({
  ok: true,
  article: {
    url: `${HOSTILE_SITE}/page`,
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
