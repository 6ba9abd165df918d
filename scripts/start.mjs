/**
 * Shows Matn at work: sets up, builds, and opens a browser on the sample Arabic article with the popup open.
 * On a display the browser stays until its window is closed; without one a virtual one is used, and the picture of it
 * is left in .artifacts/. `npm start -- --firefox` shows Firefox; `--page=english` another sample; `--lang=en-US`
 * another interface than the Arabic one.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT, setUp } from './setup.mjs';

const options = process.argv.slice(2);
/** @param {string} name @param {string} fallback */
const option = (name, fallback) =>
  options.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? fallback;
const inFirefox = options.includes('--firefox');
const language = option('lang', 'ar');
const address = `https://almanara.test/${option('page', 'arabic')}`;

setUp();
console.log('start: building');
const build = spawnSync(
  resolve(ROOT, 'node_modules/.bin/wxt'),
  inFirefox ? ['build', '-b', 'firefox'] : ['build'],
  { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
);
if (build.status !== 0) {
  console.error(`${build.stdout}${build.stderr}start: the build failed`);
  process.exit(1);
}

// The packages are there only now that the setup has run.
const { openSite } = await import('../e2e/harness/site.mjs');
const { openDisplay } = await import('../e2e/harness/display.mjs');
const { launchChromium, until } = await import('../e2e/harness/chromium.mjs');
const { launchFirefox } = await import('../e2e/harness/firefox.mjs');

const hasDisplay = Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const site = await openSite();
const display = hasDisplay ? null : await openDisplay();
const profile = mkdtempSync(join(tmpdir(), 'matn-start-'));
const launch = {
  profile,
  language,
  proxyPort: site.port,
  proxyOnlyTests: true,
  display: display?.env ?? process.env,
};

try {
  await (inFirefox ? startFirefox() : startChromium());
} finally {
  await display?.close();
  await site.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

async function startChromium() {
  const matn = await launchChromium(launch);
  const [page = await matn.context.newPage()] = matn.context.pages();
  await page.goto(address);
  const popup = await matn.openPopup(page);
  await popup.locator('article h1').waitFor();
  await popup.evaluate(() => document.fonts.ready.then(() => undefined));
  tell();
  if (display) await photograph();
  else await new Promise((done) => matn.context.once('close', done));
  await matn.close().catch(() => {});
}

async function startFirefox() {
  const matn = await launchFirefox(launch);
  await matn.goto(address);
  await matn.openPopup();
  await until(() => matn.inPopup(`return document.querySelector('article h1') !== null`), 'Matn');
  tell();
  if (display) await photograph();
  else await matn.gone;
  await matn.close();
}

function tell() {
  console.log(`start: Matn is open on ${address}`);
  if (!display) {
    console.log('start: Alt+R closes it and opens it again; close the window to end');
  }
}

async function photograph() {
  const folder = resolve(ROOT, '.artifacts');
  const file = join(folder, `start-${inFirefox ? 'firefox' : 'chromium'}.png`);
  mkdirSync(folder, { recursive: true });
  // The popup grows to its size after its first frame.
  await sleep(1000);
  await display?.photograph(file);
  console.log(`start: no display here, so this is what it looks like: ${relative(ROOT, file)}`);
}
