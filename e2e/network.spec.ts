import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, SITE, test } from './fixtures';
import { cookiePage, picturePage } from './harness/pictures.mjs';
import { ROOT } from '../scripts/setup.mjs';

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
  await page.evaluate(() => {
    const seen = globalThis as unknown as { events: string[] };
    seen.events = [];
    const kinds = new Set([
      'message',
      'storage',
      'error',
      'unhandledrejection',
      'securitypolicyviolation',
      'copy',
      'selectionchange',
      'focusin',
      'scroll',
      'resize',
      'beforeprint',
      'hashchange',
      'popstate',
      'fullscreenchange',
      'load',
      'DOMNodeInserted',
      'slotchange',
      'animationstart',
      'transitionstart',
    ]);
    for (
      let each: object | null = window;
      each;
      each = Object.getPrototypeOf(each) as object | null
    )
      for (const name of Object.getOwnPropertyNames(each))
        if (/^on[a-z]+$/.test(name)) kinds.add(name.slice(2));
    for (const kind of kinds)
      addEventListener(kind, () => seen.events.push(kind), { capture: true });
  });
  const state = () =>
    page.evaluate(() => ({
      html: document.documentElement.outerHTML,
      globals: Object.getOwnPropertyNames(window).toSorted().join(),
      ofDocument: Object.getOwnPropertyNames(document).toSorted().join(),
      styles: [...document.styleSheets].map(({ href, cssRules }) => `${href} ${cssRules.length}`),
      adopted: document.adoptedStyleSheets.length,
      fonts: document.fonts.size,
      resources: performance.getEntriesByType('resource').length,
      elements: customElements.get('matn-reader') ?? null,
      focus: document.activeElement?.localName,
      selection: String(getSelection()),
      place: [scrollX, scrollY, innerWidth, innerHeight],
      title: document.title,
      address: location.href,
      history: history.length,
      kept: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    }));
  const before = await state();
  const popup = await openPopup();
  await popup.keyboard.press('KeyC');
  await expect(popup.locator('[role=status]')).toHaveText(/copied/u);
  await closePopup(popup);
  await page.waitForTimeout(300);
  expect(await state()).toEqual(before);
  const events = await page.evaluate(() => (globalThis as unknown as { events: string[] }).events);
  // A window that opens over the page takes focus and pointer from it, whosever window it is; devices speak by themselves.
  const ofAnyWindow =
    /^(?:blur|focus|focusin|focusout|visibilitychange|pageshow|pagehide|(?:pointer|mouse|device).*)$/u;
  expect(events.filter((kind) => !ofAnyWindow.test(kind))).toEqual([]);

  const build = resolve(ROOT, '.output/chrome-mv3');
  const files = readdirSync(build, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => resolve(entry.parentPath, entry.name).slice(build.length));
  expect(files.length).toBeGreaterThan(20);
  const found = await page.evaluate(
    async ([root, all]) => {
      const reached: string[] = [];
      const attempt = (name: string, change: (element: HTMLElement) => void) =>
        new Promise<boolean>((done) => {
          const element = document.createElement(name);
          element.addEventListener('load', () => done(true));
          element.addEventListener('error', () => done(false));
          change(element);
          document.body.append(element);
          setTimeout(() => (element.remove(), done(false)), 2000);
        });
      for (const path of all as string[]) {
        const url = `${root as string}${path}`;
        await fetch(url).then(
          () => reached.push(`fetch ${path}`),
          () => {},
        );
        const [image, script, style] = await Promise.all([
          attempt('img', (each) => ((each as HTMLImageElement).src = url)),
          attempt('script', (each) => ((each as HTMLScriptElement).src = url)),
          attempt('link', (each) =>
            Object.assign(each as HTMLLinkElement, { rel: 'stylesheet', href: url }),
          ),
        ]);
        if (image || script || style) reached.push(`element ${path}`);
      }
      const opened = globalThis as unknown as { chrome?: { runtime?: unknown }; browser?: unknown };
      if (opened.chrome?.runtime || opened.browser) reached.push('the extension API');
      return reached;
    },
    [`chrome-extension://${matn.extensionId}`, files] as const,
  );
  expect(found).toEqual([]);
  // A frame of the page may not show the reader either.
  const frame = await page.evaluate(async (url) => {
    const element = document.createElement('iframe');
    element.src = url;
    const done = new Promise((end) => {
      element.addEventListener('load', end);
      setTimeout(end, 2000);
    });
    document.body.append(element);
    await done;
    return element.contentWindow?.length ?? 0;
  }, `chrome-extension://${matn.extensionId}/reader.html`);
  expect(frame).toBe(0);
  expect(
    page
      .frames()
      .map((each) => each.url())
      .filter((url) => url.startsWith('chrome-extension')),
  ).toEqual([]);
});
