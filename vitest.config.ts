import { defineConfig } from 'vitest/config';

export default defineConfig({
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  test: {
    include: [
      '{language,article,reading,citation,platform,components,scripts,bench}/**/*.test.{ts,tsx,mjs}',
    ],
    environment: 'node',
  },
});
