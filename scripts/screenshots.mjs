/**
 * Pictures of the popup in both browsers, in Arabic and in English, light and dark, at the page's size and very large:
 * `node scripts/screenshots.mjs [chromium] [firefox] [--page=english]` leaves them in .artifacts/screenshots/.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchChromium, until } from '../e2e/harness/chromium.mjs';
import { openDisplay } from '../e2e/harness/display.mjs';
import { launchFirefox } from '../e2e/harness/firefox.mjs';
import { openSite } from '../e2e/harness/site.mjs';
import { ROOT } from './setup.mjs';

const FOLDER = resolve(ROOT, '.artifacts/screenshots');
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const page = process.argv.find((word) => word.startsWith('--page='))?.slice(7) ?? 'arabic';
const ADDRESS = `https://almanara.test/${page}`;
const LANGUAGES = ['ar', 'en-US'];
const LOOKS = [
  { name: 'light', settings: { theme: 'light' } },
  { name: 'dark', settings: { theme: 'dark' } },
  { name: 'sepia', settings: { theme: 'sepia' } },
  { name: 'contrast', settings: { theme: 'contrast' } },
  { name: 'light-huge', settings: { theme: 'light', textSize: 48 } },
  { name: 'dark-huge', settings: { theme: 'dark', textSize: 48 } },
  { name: 'light-small', settings: { theme: 'light', textSize: 14 } },
];

mkdirSync(FOLDER, { recursive: true });
const site = await openSite();
try {
  if (words.length === 0 || words.includes('chromium')) await inChromium();
  if (words.length === 0 || words.includes('firefox')) await inFirefox();
} finally {
  await site.close();
}

async function inChromium() {
  for (const language of LANGUAGES) {
    const profile = mkdtempSync(join(tmpdir(), 'matn-'));
    const matn = await launchChromium({ profile, language, proxyPort: site.port });
    try {
      const tab = await matn.context.newPage();
      await tab.goto(ADDRESS);
      for (const { name, settings } of LOOKS) {
        await matn.setSettings(settings);
        const popup = await matn.openPopup(tab);
        await popup.locator('article').waitFor({ timeout: 15_000 });
        await popup.evaluate(() => document.fonts.ready);
        await sleep(400);
        await popup.screenshot({ path: join(FOLDER, `chromium-${page}-${language}-${name}.png`) });
        if (name === 'light' || name === 'dark') {
          await popup.keyboard.press('s');
          await sleep(400);
          await popup.screenshot({
            path: join(FOLDER, `chromium-${page}-${language}-${name}-settings.png`),
          });
        }
        await popup.close();
        await until(async () => !(await matn.popupIsOpen()), 'the popup to close');
      }
    } finally {
      await matn.close();
      rmSync(profile, { recursive: true, force: true });
    }
  }
}

async function inFirefox() {
  const display = await openDisplay();
  try {
    for (const language of LANGUAGES) {
      const profile = mkdtempSync(join(tmpdir(), 'matn-'));
      const matn = await launchFirefox({
        profile,
        language,
        proxyPort: site.port,
        display: display.env,
      });
      try {
        await matn.goto(ADDRESS);
        for (const { name, settings } of LOOKS) {
          await matn.setSettings(settings);
          await display.press('Alt', 'R');
          await until(
            () => matn.inPopup(`return document.querySelector('article h1') !== null`),
            'the article',
          );
          await sleep(800);
          await display.photograph(join(FOLDER, `firefox-${page}-${language}-${name}.png`));
          await matn.closePopup();
        }
      } finally {
        await matn.close();
        rmSync(profile, { recursive: true, force: true });
      }
    }
  } finally {
    await display.close();
  }
}
