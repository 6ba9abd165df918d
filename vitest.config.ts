import { defineConfig } from 'vitest/config';

export default defineConfig({
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  test: {
    include: [
      '{language,article,reading,citation,platform,components,scripts,bench}/**/*.test.{ts,tsx,mjs}',
    ],
    environment: 'node',
    // By itself it leaves one processor free, which of two is half.
    maxWorkers: 2,
    // Properties are tried on hundreds of pages each, on machines that may be slow.
    testTimeout: 60_000,
  },
});
