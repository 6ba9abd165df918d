/** A display that nobody sees, with a window manager, a keyboard, a clipboard and a camera. */
import { execFile, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { programOf } from '../../scripts/browsers.mjs';

const exec = promisify(execFile);

/**
 * Keys by their place on a keyboard (X key codes), so that a layout changes what they write and not where they are.
 * Esc goes by its name: xdotool takes its code, 9, for the digit.
 */
export const KEYS = {
  Escape: 'Escape',
  Alt: 64,
  R: 27,
  C: 54,
  S: 39,
  T: 28,
  Plus: 21,
  Minus: 20,
  Zero: 19,
  Control: 37,
  Tab: 23,
  Enter: 36,
};

/** @typedef {keyof typeof KEYS} Key */

/**
 * @typedef {object} Display
 * @property {NodeJS.ProcessEnv} env for the programs that are to show themselves here
 * @property {(...keys: Key[]) => Promise<void>} press holds all but the last down, as in `press('Alt', 'R')`
 * @property {(layout: string) => Promise<void>} setLayout `us`, `ara`
 * @property {(path: string) => Promise<void>} photograph the whole display, into a PNG file
 * @property {(type: string) => Promise<string>} clipboard what the clipboard holds as this MIME type
 * @property {() => Promise<void>} close
 */

/**
 * @param {{ width?: number, height?: number }} [size]
 * @returns {Promise<Display>}
 */
export async function openDisplay({ width = 1280, height = 900 } = {}) {
  const xvfb = programOf('Xvfb');
  if (xvfb === null)
    throw new Error('No virtual display: Xvfb is not installed (node scripts/setup.mjs)');
  const server = spawn(
    xvfb,
    ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = await new Promise((done, fail) => {
    server.stdio[3]?.once('data', (chunk) => done(String(chunk).trim()));
    server.once('exit', () => fail(new Error('Xvfb did not start')));
  });
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, DISPLAY: `:${number}` };
  delete env.WAYLAND_DISPLAY;
  // Without a window manager no window takes the keyboard.
  const windows = spawn('openbox', [], { env, stdio: 'ignore' });
  windows.on('error', () => {});

  /** @param {string} program @param {...string} args */
  const run = async (program, ...args) => {
    const { stdout } = await exec(program, args, { env, timeout: 20_000, encoding: 'utf8' });
    return stdout;
  };
  await sleep(200);

  return {
    env,
    async press(...keys) {
      const codes = keys.map((key) => String(KEYS[key]));
      const last = codes.pop() ?? '';
      for (const code of codes) await run('xdotool', 'keydown', code);
      await run('xdotool', 'key', last);
      for (const code of codes.toReversed()) await run('xdotool', 'keyup', code);
    },
    async setLayout(layout) {
      await run('setxkbmap', layout);
    },
    async photograph(path) {
      await run('import', '-window', 'root', path);
    },
    async clipboard(type) {
      return run('xclip', '-selection', 'clipboard', '-o', '-t', type);
    },
    async close() {
      windows.kill();
      const gone = new Promise((done) => server.once('exit', done));
      server.kill();
      await gone;
    },
  };
}
