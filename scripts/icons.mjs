#!/usr/bin/env node
/** Draws public/icon/*.png from assets/icon.svg, in a Chromium, for the manifest wants pixels. Run it when the drawing changes. */
import { readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { existsSync } from 'node:fs';

const svg = await readFile(new URL('../assets/icon.svg', import.meta.url), 'utf8');
const system = '/usr/bin/chromium';
const browser = await chromium.launch({
  ...(existsSync(system) && { executablePath: system }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
for (const size of [16, 32, 48, 96, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  const path = new URL(`../public/icon/${size}.png`, import.meta.url).pathname;
  await page.screenshot({ path, omitBackground: true });
  await page.close();
}
await browser.close();
