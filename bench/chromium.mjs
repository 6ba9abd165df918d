/**
 * A Chromium spoken to over its debugging pipe and nothing else: no library listens in between, and nothing is attached
 * to a popup unless it is asked for, so that what is timed is what a reader gets.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath } from '../scripts/browsers.mjs';

/**
 * @typedef {(method: string, params?: object, sessionId?: string) => Promise<any>} Send
 * @typedef {object} Browser
 * @property {Send} send
 * @property {(listener: (message: any) => void) => void} listen hears every event
 * @property {string} version
 * @property {() => Promise<void>} close
 */

/** @returns {Promise<Browser>} */
export async function startChromium() {
  const executable = chromiumPath();
  if (executable === null) throw new Error('No Chromium found: node scripts/setup.mjs');
  const profile = mkdtempSync(join(tmpdir(), 'matn-bench-'));
  const child = spawn(
    executable,
    [
      '--headless=new',
      ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
      `--user-data-dir=${profile}`,
      '--remote-debugging-pipe',
      '--enable-unsafe-extension-debugging',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--lang=en-US',
      '--window-size=1280,860',
      '--enable-precise-memory-info',
      // Nothing listens there: there is no network.
      '--proxy-server=http://127.0.0.1:9',
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const toBrowser = /** @type {import('node:stream').Writable} */ (child.stdio[3]);
  const fromBrowser = /** @type {import('node:stream').Readable} */ (child.stdio[4]);

  let lastId = 0;
  /** @type {Map<number, { method: string, done: (value: any) => void, fail: (error: Error) => void }>} */
  const waiting = new Map();
  /** @type {((message: any) => void)[]} */
  const listeners = [];
  /** @type {Buffer[]} */
  let rest = [];
  fromBrowser.on('data', (/** @type {Buffer} */ chunk) => {
    let from = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
      const message = JSON.parse(Buffer.concat([...rest, chunk.subarray(from, end)]).toString());
      rest = [];
      from = end + 1;
      const asked = waiting.get(message.id);
      if (!asked) {
        for (const listener of listeners) listener(message);
        continue;
      }
      waiting.delete(message.id);
      if (message.error) asked.fail(new Error(`${asked.method}: ${message.error.message}`));
      else asked.done(message.result);
    }
    rest.push(chunk.subarray(from));
  });
  child.once('exit', () => {
    for (const { method, fail } of waiting.values()) fail(new Error(`${method}: Chromium ended`));
    waiting.clear();
  });

  /** @type {Send} */
  const send = (method, params = {}, sessionId) =>
    new Promise((done, fail) => {
      lastId += 1;
      waiting.set(lastId, { method, done, fail });
      toBrowser.write(
        `${JSON.stringify({ id: lastId, method, params, ...(sessionId && { sessionId }) })}\0`,
      );
    });

  const { product } = await send('Browser.getVersion');
  return {
    send,
    listen: (listener) => void listeners.push(listener),
    version: product.replace(/^Headless/, '').replace('/', ' '),
    async close() {
      const ended = new Promise((done) => child.once('exit', done));
      await send('Browser.close').catch(() => child.kill());
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
