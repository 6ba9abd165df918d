import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDisplay } from './display.mjs';
import { launchFirefox } from './firefox.mjs';
import { openSite } from './site.mjs';

/**
 * A Firefox with Matn, its own site and its own display, with a new profile; and one way to close all of it.
 * @param {(folder: string) => Partial<Parameters<typeof launchFirefox>[0]>} [optionsIn] what else Firefox is to be launched
 *   with; `folder` is there until the end, and the profile is `profile` in it
 */
export async function openFirefoxStage(optionsIn = () => ({})) {
  const folder = mkdtempSync(join(tmpdir(), 'matn-'));
  const site = await openSite();
  const display = await openDisplay();
  const matn = await launchFirefox({
    profile: join(folder, 'profile'),
    proxyPort: site.port,
    display: display.env,
    ...optionsIn(folder),
  });
  return {
    site,
    display,
    matn,
    async close() {
      await matn.close();
      await display.close();
      await site.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof openFirefoxStage>>} FirefoxStage */
