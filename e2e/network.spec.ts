import { expect, SITE, test } from './fixtures';
import {
  noteEvents,
  OF_ANY_WINDOW,
  packagedFiles,
  pageState,
  whatIsReached,
} from './harness/page-sight.mjs';
import { cookiePage, picturePage } from './harness/pictures.mjs';

test('pictures are asked for without saying who asks, where from, or who is logged in', async ({
  matn,
  site,
  page,
  openPopup,
}) => {
  site.pages.set('/cookies', cookiePage());
  site.pages.set('/pictures', picturePage());
  await page.goto('https://pictures.test/cookies');
  await page.goto(`${SITE}/pictures`);
  await page.waitForLoadState('networkidle');
  // The page itself says all of it: the net can catch.
  const ofPage = site.requests.filter(({ url }) => url.includes('pictures.test/plain'));
  expect(ofPage.map(({ headers }) => headers.referer)).toContain(`${SITE}/pictures`);
  await page.goto('https://pictures.test/visit');
  expect(site.requests.at(-1)?.headers.cookie).toContain('lax=1');
  await page.goto(`${SITE}/pictures`);
  await page.waitForLoadState('networkidle');

  site.requests.length = 0;
  const popup = await openPopup();
  await popup.locator('article .prose img').last().scrollIntoViewIfNeeded();
  await expect
    .poll(() => new Set(site.requests.map(({ url }) => new URL(url).pathname)).size)
    .toBeGreaterThanOrEqual(5);
  const paths = new Set<string>();
  for (const { url, headers } of site.requests) {
    const { protocol, pathname } = new URL(url);
    paths.add(pathname);
    expect.soft(protocol, url).toBe('https:');
    expect.soft(headers.referer, `Referer of ${url}`).toBeUndefined();
    expect.soft(headers.origin, `Origin of ${url}`).toBeUndefined();
    expect.soft(headers.cookie ?? '', `cookies of ${url}`).not.toMatch(/lax|strict|unset/u);
    expect.soft(headers['sec-fetch-site'], url).toBe('cross-site');
    expect.soft(headers['sec-fetch-dest'], url).toBe('image');
    expect.soft(JSON.stringify(headers), url).not.toContain(matn.extensionId);
  }
  expect([...paths].toSorted()).toEqual([
    '/crossorigin.png',
    '/http.png',
    '/lead.png',
    '/plain.png',
    '/unsafe-url.png',
  ]);
});

test('a page can neither see the reader nor find it: nothing changes, nothing is sent, no file is there', async ({
  matn,
  page,
  openPopup,
  closePopup,
}) => {
  await page.goto(`${SITE}/arabic`);
  await page.waitForLoadState('networkidle');
  await page.evaluate(noteEvents);
  const before = await page.evaluate(pageState);
  const popup = await openPopup();
  await popup.keyboard.press('KeyC');
  await expect(popup.locator('[role=status]')).toHaveText(/copied/u);
  await closePopup(popup);
  await page.waitForTimeout(300);
  expect(await page.evaluate(pageState)).toEqual(before);
  const events = await page.evaluate(() => (globalThis as unknown as { events: string[] }).events);
  expect(events.filter((kind) => !OF_ANY_WINDOW.test(kind))).toEqual([]);

  const files = packagedFiles('chrome');
  expect(files.length).toBeGreaterThan(20);
  const root = `chrome-extension://${matn.extensionId}`;
  expect(await page.evaluate(whatIsReached, [root, files] as [string, string[]])).toEqual([]);
  expect(
    page
      .frames()
      .map((each) => each.url())
      .filter((url) => url.startsWith('chrome-extension')),
  ).toEqual([]);
});
