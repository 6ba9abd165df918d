/**
 * The real popup, opened by the browser's own toolbar action with its grant, and timed by itself: a script beside the
 * popup's own waits for the frame that is wanted and writes the moment into the popup's address, where it can be read
 * without attaching anything.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Both clocks are the system's, read as ms since 1970 with fractions. */
export const now = () => performance.timeOrigin + performance.now();

/**
 * The moment at which a frame that holds `isThere` is done: the condition is looked at where a frame begins, and the task
 * that follows is run when it has been painted.
 */
const WATCH = (/** @type {string} */ isThere) => `(() => {
  const now = () => performance.timeOrigin + performance.now();
  const marks = { script: now() };
  addEventListener('load', () => { marks.load = now(); });
  const seen = () => { marks.mounted ??= (${isThere}) ? now() : undefined; };
  new MutationObserver(seen).observe(document, { childList: true, subtree: true });
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    marks.shown = now();
    const refused = document.querySelector('[role=alert], .failure') !== null;
    history.replaceState(null, '', '#' + encodeURIComponent(JSON.stringify({ ...marks, refused })));
  };
  const look = () => {
    marks.frame ??= now();
    if (${isThere}) { marks.begun = now(); port2.postMessage(0); }
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();
`;

/** The title and words of the text; or the reason why there are none, so that nothing is waited for in vain. */
const ARTICLE_THERE = `(document.querySelector('article h1')?.textContent && document.querySelector('article .prose')?.textContent.trim().length > 80) || document.querySelector('[role=alert], .failure')`;

/**
 * A copy of the built extension, and a popup that holds one word, both with the watch in them.
 * @param {string} built @param {string} folder
 */
export function makeExtensions(built, folder) {
  rmSync(folder, { recursive: true, force: true });
  const matn = resolve(folder, 'matn');
  const word = resolve(folder, 'word');
  cpSync(built, matn, { recursive: true });
  const popup = readFileSync(join(matn, 'popup.html'), 'utf8');
  writeFileSync(
    join(matn, 'popup.html'),
    popup.replace('<head>', '<head><script src="/watch.js"></script>'),
  );
  writeFileSync(join(matn, 'watch.js'), WATCH(ARTICLE_THERE));

  const manifest = JSON.parse(readFileSync(join(matn, 'manifest.json'), 'utf8'));
  mkdirSync(word, { recursive: true });
  writeFileSync(
    join(word, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'One word',
      version: '1',
      permissions: manifest.permissions,
      action: { default_popup: 'popup.html' },
    }),
  );
  writeFileSync(
    join(word, 'popup.html'),
    '<!doctype html><html><head><meta charset="utf-8"><script src="/watch.js"></script>' +
      '<style>body { width: 780px; height: 600px; margin: 0 }</style></head><body><p>Word</p></body></html>',
  );
  writeFileSync(join(word, 'watch.js'), WATCH(`document.querySelector('p')`));
  return { matn, word };
}

/**
 * @typedef {object} Opened
 * @property {number} ms from the trigger to the frame
 * @property {Record<string, number>} marks ms after the trigger: first script, load, first frame, article mounted, the frame's begin
 * @property {boolean} refused there was nothing to read
 * @property {string} targetId of the popup
 */

/**
 * Opens the popup of an extension over a tab and waits until it has shown what it is to show.
 * @param {import('./chromium.mjs').Browser} browser @param {string} id of the extension @param {string} tabId
 * @returns {Promise<Opened>}
 */
export async function openPopup({ send }, id, tabId) {
  const triggered = now();
  await send('Extensions.triggerAction', { id, targetId: tabId });
  for (;;) {
    await sleep(20);
    const { targetInfos } = await send('Target.getTargets', { filter: [{ type: 'page' }] });
    const popup = targetInfos.find((/** @type {any} */ { url }) =>
      url.startsWith(`chrome-extension://${id}/popup.html#`),
    );
    if (popup) {
      const { refused, shown, ...rest } = JSON.parse(
        decodeURIComponent(popup.url.slice(popup.url.indexOf('#') + 1)),
      );
      const marks = Object.fromEntries(
        Object.entries(rest).map(([name, at]) => [name, /** @type {number} */ (at) - triggered]),
      );
      return { ms: shown - triggered, marks, refused, targetId: popup.targetId };
    }
    if (now() - triggered > 30_000) throw new Error('The popup showed nothing in 30 s');
  }
}

/**
 * Closes a popup and waits until its process has ended, so that the next one begins as a reader's does.
 * @param {import('./chromium.mjs').Browser} browser @param {string} targetId
 */
export async function closePopup({ send }, targetId) {
  await send('Target.closeTarget', { targetId });
  const patience = now() + 3000;
  while (extensionProcesses().length > 0 && now() < patience) await sleep(20);
  await sleep(60);
}

/** Processes of extensions' pages of the browser that this process has started, by their command lines. */
export function extensionProcesses() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        return line.includes('--extension-process') && line.includes('matn-bench-');
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** Memory that only this process holds, in bytes (Linux). @param {number} pid */
export function privateMemoryOf(pid) {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  let kilobytes = 0;
  for (const [, size] of rollup.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB/gm)) {
    kilobytes += Number(size);
  }
  return kilobytes * 1024;
}

/** Tasks of a thread, as Chromium's trace has them. */
const TASK = 'ThreadControllerImpl::RunTask';

/**
 * What a press of "+" costs the main thread of an open popup until the frame it changes is painted, in ms: the medians of
 * five presses. Time that the thread worked, not time that passed: other programs may have the processor meanwhile.
 * @param {import('./chromium.mjs').Browser} browser @param {string} targetId
 */
export async function pressPlus({ send, listen }, targetId) {
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const ask = (/** @type {string} */ method, /** @type {object} */ params = {}) =>
    send(method, params, sessionId);
  const evaluate = async (/** @type {string} */ expression) =>
    (await ask('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })).result
      .value;
  /** Until the long rest of the article is laid out: a reader presses when it is there. */
  const settled = async () => {
    await sleep(400);
    for (let patience = 400; patience > 0; patience -= 1) {
      if (
        !(await evaluate(`document.querySelector('.prose[data-long] p:not([data-near])') !== null`))
      )
        return;
      await sleep(100);
    }
  };
  /** @type {any[]} */
  let events = [];
  let complete = () => {};
  listen(({ method, params }) => {
    if (method === 'Tracing.dataCollected') events.push(...params.value);
    if (method === 'Tracing.tracingComplete') complete();
  });

  await settled();
  /** @type {Record<'work' | 'style' | 'layout' | 'script', number[]>} */
  const costs = { work: [], style: [], layout: [], script: [] };
  for (let press = 0; press < 5; press += 1) {
    events = [];
    await evaluate(`globalThis.framed = new Promise((done) => addEventListener('keydown', () => {
      performance.mark('pressed');
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => { performance.mark('painted'); done(0); };
        port2.postMessage(0);
      });
    }, { once: true, capture: true })); 0`);
    const traced = new Promise((done) => (complete = () => done(undefined)));
    await send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', 'blink.user_timing'] },
    });
    await ask('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: '+', code: 'Equal' });
    await evaluate('globalThis.framed');
    await ask('Input.dispatchKeyEvent', { type: 'keyUp', key: '+', code: 'Equal' });
    await send('Tracing.end');
    await traced;
    const pressed = events.find(({ name }) => name === 'pressed');
    const painted = events.find(({ name }) => name === 'painted');
    const within = events.filter(
      ({ pid, tid, ph, ts, dur }) =>
        ph === 'X' &&
        pid === pressed.pid &&
        tid === pressed.tid &&
        ts + dur >= pressed.ts &&
        ts <= painted.ts,
    );
    const spent = (/** @type {string[]} */ ...names) =>
      within.reduce((sum, { name, tdur }) => sum + (names.includes(name) ? (tdur ?? 0) : 0), 0) /
      1000;
    costs.work.push(spent(TASK));
    costs.style.push(spent('UpdateLayoutTree'));
    costs.layout.push(spent('Layout'));
    costs.script.push(spent('EventDispatch'));
    await settled();
  }
  const middle = (/** @type {number[]} */ numbers) => numbers.toSorted((a, b) => a - b)[2] ?? 0;
  return {
    elements: await evaluate('document.querySelectorAll("article *").length'),
    work: middle(costs.work),
    style: middle(costs.style),
    layout: middle(costs.layout),
    script: middle(costs.script),
  };
}
