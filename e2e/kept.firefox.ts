import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { until } from './harness/chromium.mjs';
import { openDisplay } from './harness/display.mjs';
import { launchFirefox } from './harness/firefox.mjs';
import { openSite } from './harness/site.mjs';

test('a private window without storage is read as any other, and says what it does not keep', async () => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'matn-'));
  const profile = join(folder, 'profile');
  // Folders where Firefox wants to have its files of what extensions store.
  for (const name of ['storage-sync-v2.sqlite', 'storage-sync2.sqlite'])
    mkdirSync(join(profile, name), { recursive: true });
  const site = await openSite();
  const display = await openDisplay();
  const matn = await launchFirefox({
    profile,
    proxyPort: site.port,
    display: display.env,
    preferences: { 'browser.privatebrowsing.autostart': true },
  });
  try {
    const status = () =>
      matn.inPopup(`return document.querySelector('[role=status]')?.textContent`);
    const shown = () => matn.inPopup(`return document.querySelector('h1')?.textContent ?? ''`);
    await matn.goto('https://reader.test/claims');
    await matn.openPopup();
    await until(async () => (await shown()) === 'What the tide left behind', 'the article');
    await until(async () => /In a private window/u.test(await status()), 'the reader to say so');
    await matn.inPopup(`document.querySelector('.reader').scrollTop = 150;
      await new Promise((done) => setTimeout(done, 400));`);
    await display.press('Plus');
    await until(async () => /can’t be kept/u.test(await status()), 'the reader to say so');
    expect(
      await matn.inPopup(`return getComputedStyle(document.querySelector('.prose p')).fontSize`),
    ).toBe('20px');
    await matn.closePopup();
    await matn.openPopup();
    await until(async () => (await shown()) === 'What the tide left behind', 'the article');
    expect(await matn.inPopup(`return document.querySelector('.reader').scrollTop`)).toBe(0);
  } finally {
    await matn.close();
    await display.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
