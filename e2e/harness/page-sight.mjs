/**
 * What a page can see of a reader: its own state, the events that reach it, and files it could look for. All three run in
 * the page and are handed over as text where need be, so they may use nothing from around them.
 */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { ROOT } from '../../scripts/setup.mjs';

/** From now on the page notes the kind of every event that it could listen to, in `events`. */
export function noteEvents() {
  const page = /** @type {any} */ (globalThis);
  page.events = [];
  const kinds = new Set(
    'message storage error unhandledrejection securitypolicyviolation copy selectionchange focusin scroll resize beforeprint hashchange popstate fullscreenchange load DOMNodeInserted slotchange animationstart transitionstart'.split(
      ' ',
    ),
  );
  for (let each = page; each; each = Object.getPrototypeOf(each))
    for (const name of Object.getOwnPropertyNames(each))
      if (/^on[a-z]+$/.test(name)) kinds.add(name.slice(2));
  for (const kind of kinds) addEventListener(kind, () => page.events.push(kind), { capture: true });
}

/**
 * Kinds of events that any window that opens over a page brings to it, whosever window it is: it takes focus and pointer;
 * and devices speak by themselves.
 */
export const OF_ANY_WINDOW =
  /^(?:blur|focus|focusin|focusout|visibilitychange|pageshow|pagehide|(?:pointer|mouse|device).*)$/u;

/** All that a reader could have changed in the page. */
export function pageState() {
  return {
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
  };
}

/**
 * What a page gets hold of that knows where the extension lies: files by each way there is, the browser's interface for
 * extensions. It leaves frames for all pages of the extension, into which it cannot look: the browser has to be asked what
 * they show.
 * @param {[root: string, paths: string[]]} where
 */
export async function whatIsReached([root, paths]) {
  /** @type {string[]} */
  const reached = [];
  /** @param {string} name @param {(element: any) => void} change @returns {Promise<any>} */
  const attempt = (name, change) =>
    new Promise((done) => {
      const element = document.createElement(name);
      element.addEventListener('load', () => done(element));
      element.addEventListener('error', () => done(null));
      change(element);
      document.body.append(element);
      setTimeout(() => done(null), 2000);
    });
  for (const path of paths) {
    const url = root + path;
    await fetch(url).then(
      () => reached.push(`fetch ${path}`),
      () => {},
    );
    const found = await Promise.all([
      attempt('img', (each) => (each.src = url)),
      attempt('script', (each) => (each.src = url)),
      attempt('link', (each) => Object.assign(each, { rel: 'stylesheet', href: url })),
    ]);
    if (found.some(Boolean)) reached.push(`element ${path}`);
  }
  for (const path of paths.filter((each) => each.endsWith('.html')))
    await attempt('iframe', (each) => (each.src = root + path));
  const page = /** @type {any} */ (globalThis);
  if (page.chrome?.runtime || page.browser) reached.push('the extension API');
  return reached;
}

/** Paths of all files of a build, in the extension. @param {'chrome' | 'firefox'} target */
export function packagedFiles(target) {
  const build = resolve(ROOT, `.output/${target}-mv3`);
  return readdirSync(build, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => resolve(entry.parentPath, entry.name).slice(build.length));
}
