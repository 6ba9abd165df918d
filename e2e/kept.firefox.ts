import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { until } from './harness/chromium.mjs';
import { openFirefoxStage } from './harness/firefox-stage.mjs';

test('a private window without storage is read as any other, and says what it does not keep', async () => {
  test.setTimeout(120_000);
  const stage = await openFirefoxStage((folder) => {
    // Folders where Firefox wants to have its files of what extensions store.
    for (const name of ['storage-sync-v2.sqlite', 'storage-sync2.sqlite'])
      mkdirSync(join(folder, 'profile', name), { recursive: true });
    return { preferences: { 'browser.privatebrowsing.autostart': true } };
  });
  const { matn, display } = stage;
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
    await stage.close();
  }
});
