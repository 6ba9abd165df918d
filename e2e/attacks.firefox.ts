import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test as base } from '@playwright/test';
import {
  armedFirefoxBuild,
  CAUGHT,
  escapesIn,
  forged,
  noFigures,
  note,
  pageOf,
  PARAGRAPHS,
  readerChunk,
} from './harness/attacks.mjs';
import { openDisplay } from './harness/display.mjs';
import { type FirefoxWithMatn, launchFirefox } from './harness/firefox.mjs';
import { openSite, type Site } from './harness/site.mjs';
import { ROOT } from '../scripts/setup.mjs';

const SITE = 'https://attack.test';
const ATTACKS: string[] = JSON.parse(readFileSync(resolve(ROOT, 'bench/attacks.json'), 'utf8'));

interface Caught {
  fired: string[];
  violations: Record<string, number>;
}

/** Firefox with the shipped build, in whose two pages tripwires are packed. */
const test = base.extend<object, { site: Site; armed: FirefoxWithMatn }>({
  site: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures here and insists on them.
    async ({}, use) => {
      const site = await openSite();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  armed: [
    async ({ site }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'matn-'));
      const display = await openDisplay();
      const armed = await launchFirefox({
        profile: join(folder, 'profile'),
        proxyPort: site.port,
        display: display.env,
        build: armedFirefoxBuild(join(folder, 'armed')),
      });
      await use(armed);
      await armed.close();
      await display.close();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

test.setTimeout(240_000);

/** What the popup shows of a page that holds these, once it shows anything. */
async function readInPopup(armed: FirefoxWithMatn, site: Site, payloads: string[]) {
  site.pages.set('/hostile', {
    body: pageOf(payloads),
    // The page's own payloads must not run there: what runs, the reader ran.
    headers: { 'content-security-policy': "script-src 'nonce-own'" },
  });
  await armed.goto(`${SITE}/hostile`);
  await armed.openPopup();
  const result = await armed.inPopup(`
    for (let i = 0; i < 400 && !document.querySelector('article .prose > *, .failure'); i += 1)
      await new Promise((done) => setTimeout(done, 25));
    if (!document.querySelector('article'))
      return { refused: document.querySelector('.failure h1')?.textContent ?? 'nothing shown' };
    return (${escapesIn})();`);
  const caught: Caught = await armed.inPopup(CAUGHT);
  return { result, caught };
}

test('the policy stops every other way to run, to write markup and to reach out', async ({
  armed,
  site,
}) => {
  await readInPopup(armed, site, ['']);
  const before = site.asked.length;
  const outcome: Record<string, string> = JSON.parse(
    await armed.inPopup(
      `return window.wrappedJSObject.tryPolicy().then((outcome) => JSON.stringify(outcome));`,
    ),
  );
  expect(Object.keys(outcome).length).toBeGreaterThan(25);
  // Firefox does not report a form that is not sent; that it was not is seen below.
  const { form, ...others } = outcome;
  expect(form).toMatch(/^(?:blocked|done)$/);
  expect(Object.entries(others).filter(([, each]) => each !== 'blocked')).toEqual([]);
  expect(site.asked.slice(before).filter((url) => url.includes('elsewhere'))).toEqual([]);
  await armed.closePopup();
});

test('nothing of a hostile page runs or escapes in the popup', async ({ armed, site }) => {
  const figures = noFigures();
  const fired: string[] = [];
  for (let first = 0; first < ATTACKS.length; first += 20) {
    const payloads = ATTACKS.slice(first, first + 20);
    const { result, caught } = await readInPopup(armed, site, payloads);
    note(figures, result, payloads);
    fired.push(...caught.fired);
    expect(caught.violations).toEqual({});
    if (first === 0) {
      // The net can catch.
      const tried: Caught = await armed.inPopup(`window.wrappedJSObject.alert(1); ${CAUGHT}`);
      expect(tried.fired).toHaveLength(1);
    }
    await armed.closePopup();
  }
  expect(fired).toEqual([]);
  expect(figures.escapes).toEqual([]);
  expect(figures.refused).toEqual({});
  expect(figures.rendered).toBe(ATTACKS.length);
});

test('nothing of a forged answer runs or escapes in the tab', async ({ armed }) => {
  const host = await armed.inBrowser(
    `return WebExtensionPolicy.getByID('matn@matn.invalid').mozExtensionHostname;`,
  );
  await armed.goto(`moz-extension://${host}/reader.html`);
  const found = await armed.inPage(
    `return window.wrappedJSObject.tryAll(args[0]);`,
    JSON.stringify(
      ATTACKS.map((payload) => ({
        chunk: readerChunk('firefox'),
        tab: null,
        value: forged(payload, `<p>${PARAGRAPHS[0]}</p>${payload}`),
        current: payload,
      })),
    ),
  );
  const figures = noFigures();
  for (const [i, result] of JSON.parse(found).entries()) note(figures, result, [ATTACKS[i]!]);
  const { fired }: Caught = await armed.inPage(CAUGHT);
  expect(fired).toEqual([]);
  expect(figures.escapes).toEqual([]);
  expect(figures.rendered).toBe(ATTACKS.length);
});
