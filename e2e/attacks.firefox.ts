import { readFileSync } from 'node:fs';
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
import { until } from './harness/chromium.mjs';
import type { FirefoxWithMatn } from './harness/firefox.mjs';
import { type FirefoxStage, openFirefoxStage } from './harness/firefox-stage.mjs';
import {
  noteEvents,
  OF_ANY_WINDOW,
  packagedFiles,
  pageState,
  whatIsReached,
} from './harness/page-sight.mjs';
import { cookiePage, picturePage } from './harness/pictures.mjs';
import type { Site } from './harness/site.mjs';
import { ROOT } from '../scripts/setup.mjs';

const SITE = 'https://attack.test';
const ATTACKS: string[] = JSON.parse(readFileSync(resolve(ROOT, 'bench/attacks.json'), 'utf8'));

interface Caught {
  fired: string[];
  violations: Record<string, number>;
}

/** Firefox with the shipped build, in whose two pages tripwires are packed. */
const test = base.extend<{ site: Site; armed: FirefoxWithMatn }, { stage: FirefoxStage }>({
  stage: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures here and insists on them.
    async ({}, use) => {
      const stage = await openFirefoxStage((folder) => ({
        build: armedFirefoxBuild(join(folder, 'armed')),
      }));
      await use(stage);
      await stage.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  site: ({ stage }, use) => use(stage.site),
  armed: ({ stage }, use) => use(stage.matn),
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
  // One of them is a nest; it takes its neighbours along.
  expect(Object.keys(figures.refused)).toEqual(['This page is built too deep to be read']);
  expect(figures.rendered).toBeGreaterThan(ATTACKS.length * 0.8);
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

test('pictures are asked for without saying who asks or where from', async ({ armed, site }) => {
  site.pages.set('/cookies', cookiePage());
  site.pages.set('/pictures', picturePage());
  await armed.goto('https://pictures.test/cookies');
  await armed.goto('https://reader.test/pictures');
  // The page itself says it: the net can catch.
  await until(
    async () => site.requests.some(({ headers }) => headers.referer?.includes('reader.test')),
    'the page to ask',
  );
  await armed.goto('https://pictures.test/visit');
  expect(site.requests.findLast(({ url }) => url.endsWith('/visit'))?.headers.cookie).toContain(
    'lax=1',
  );
  await armed.goto('https://reader.test/pictures');
  await armed.inPage(`await new Promise((done) => setTimeout(done, 500));`);
  site.requests.length = 0;
  await armed.openPopup();
  await armed.inPopup(`
    for (let i = 0; i < 400 && !document.querySelector('.prose img'); i += 1)
      await new Promise((done) => setTimeout(done, 25));`);
  const pictures = () => site.requests.filter(({ url }) => url.endsWith('.png'));
  await until(async () => {
    // They load as they come into view.
    await armed.inPopup(`for (const picture of document.querySelectorAll('.prose img')) {
      picture.scrollIntoView();
      await new Promise((done) => setTimeout(done, 100));
    }`);
    return new Set(pictures().map(({ url }) => url)).size >= 5;
  }, 'the pictures');
  const host = await armed.inPopup('return location.host;');
  for (const { url, headers } of pictures()) {
    expect.soft(url).toMatch(/^https:\/\/pictures\.test\//u);
    expect.soft(headers.referer, `Referer of ${url}`).toBeUndefined();
    expect.soft(headers.origin, `Origin of ${url}`).toBeUndefined();
    expect.soft(headers.cookie ?? '', `cookies of ${url}`).not.toMatch(/lax|strict/u);
    expect.soft(headers['sec-fetch-site'], url).toBe('cross-site');
    expect.soft(JSON.stringify(headers), url).not.toContain(host);
  }
  await armed.closePopup();
});

test('a page can neither see the reader nor find it: nothing changes, nothing is sent, no file is there', async ({
  armed,
}) => {
  /** Runs one of the functions of a page's sight in the page's own world. */
  const inWorld = async (look: (...args: never[]) => unknown, ...args: unknown[]) =>
    JSON.parse(
      await armed.inPage(
        `return await window.wrappedJSObject.eval('(' + args[0] + ')(...' + args[1] + ')');`,
        `async (...args) => JSON.stringify((await (${String(look)})(...args)) ?? null)`,
        JSON.stringify(args),
      ),
    );
  await armed.goto(`${SITE}/arabic`);
  await until(
    async () => (await armed.inPage(`return document.readyState`)) === 'complete',
    'the page to have all that it asked for',
  );
  await inWorld(noteEvents);
  const before = await inWorld(pageState);
  await armed.openPopup();
  await until(
    () => armed.inPopup(`return document.querySelector('article .prose p') !== null`),
    'the article',
  );
  await armed.closePopup();
  expect(await inWorld(pageState)).toEqual(before);
  const events: string[] = await inWorld(() => (globalThis as never)['events']);
  expect(events.filter((kind) => !OF_ANY_WINDOW.test(kind))).toEqual([]);

  const files = packagedFiles('firefox');
  expect(files.length).toBeGreaterThan(20);
  const host = await armed.inBrowser(
    `return WebExtensionPolicy.getByID('matn@matn.invalid').mozExtensionHostname;`,
  );
  expect(await inWorld(whatIsReached, [`moz-extension://${host}`, files])).toEqual([]);
  // The browser hears of a page's frames a little later than the page.
  const frames = (): Promise<string[]> =>
    armed.inBrowser(
      `return gBrowser.selectedBrowser.browsingContext.children.flatMap(
         ({ currentWindowGlobal }) => currentWindowGlobal?.documentURI.spec ?? []);`,
    );
  await until(async () => (await frames()).length === 2, 'the frames of both pages');
  expect((await frames()).filter((url) => url.includes('-extension:'))).toEqual([]);
});
