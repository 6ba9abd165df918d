/** Where the browsers and the tools of a virtual display are on this machine. Needs nothing but Node. */
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * The first of these programs that the PATH leads to, or null.
 * @param {string[]} names
 * @returns {string | null}
 */
export function programOf(...names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, name);
      if (folder !== '' && isExecutable(path)) return path;
    }
  }
  return null;
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * A Chromium that loads an unpacked extension, or null: MATN_CHROMIUM, the system's, Playwright's own.
 * Branded Chrome comes last: it refuses `--load-extension`, but not the debugging protocol's way, which is used here.
 * @returns {string | null}
 */
export function chromiumPath() {
  const chosen = process.env.MATN_CHROMIUM;
  if (chosen) return chosen;
  return (
    programOf('chromium', 'chromium-browser') ??
    downloaded('chromium-', 'chrome-linux64/chrome', 'chrome-linux/chrome') ??
    programOf('google-chrome', 'google-chrome-stable')
  );
}

/**
 * A Firefox that speaks WebDriver, or null: MATN_FIREFOX, else the system's. Playwright's own Firefox is a patched
 * build without WebDriver, so it is no help.
 * @returns {string | null}
 */
export function firefoxPath() {
  return process.env.MATN_FIREFOX ?? programOf('firefox-esr', 'firefox');
}

/**
 * A browser that `playwright install` laid in its cache.
 * @param {string} prefix @param {string[]} files
 * @returns {string | null}
 */
function downloaded(prefix, ...files) {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache/ms-playwright');
  if (!existsSync(cache)) return null;
  for (const folder of readdirSync(cache).filter((name) => name.startsWith(prefix))) {
    for (const file of files) {
      const path = join(cache, folder, file);
      if (isExecutable(path)) return path;
    }
  }
  return null;
}

/** Whether Chromium has its interface in Arabic: Debian packs the languages apart. */
export function chromiumSpeaksArabic() {
  const path = chromiumPath();
  if (path === null) return false;
  return path.startsWith('/usr/bin/') && existsSync('/usr/lib/chromium/locales')
    ? existsSync('/usr/lib/chromium/locales/ar.pak')
    : true;
}

/** The Arabic interface of the system's Firefox, a language pack, or null. */
export function firefoxArabicPack() {
  const path = '/usr/lib/firefox-esr/browser/extensions/langpack-ar@firefox-esr.mozilla.org.xpi';
  return existsSync(path) ? path : null;
}

/** The programs that a virtual display, its real keys and its pictures are made with, and the Debian packages that hold them. */
export const DISPLAY_PROGRAMS = {
  Xvfb: 'xvfb',
  xauth: 'xauth',
  xdotool: 'xdotool',
  openbox: 'openbox',
  setxkbmap: 'x11-xkb-utils',
  xprop: 'x11-utils',
  xclip: 'xclip',
  import: 'imagemagick',
};
