import { defineConfig } from '@playwright/test';

/**
 * `chromium` opens the popup headless, through the browser's own toolbar action; `chromium-key` and `firefox` press the
 * real key on a virtual display. Every worker has its own browser, display and clipboard.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '.artifacts/e2e',
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  projects: [
    { name: 'chromium', testMatch: '*.spec.ts' },
    { name: 'chromium-key', testMatch: 'chromium-key.ts' },
    { name: 'firefox', testMatch: ['firefox.ts', '*.firefox.ts'] },
  ],
});
