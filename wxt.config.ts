import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { minify } from 'terser';
import type { Rollup } from 'vite';
import { defineConfig } from 'wxt';
import { withoutConstants } from './scripts/declarations.mjs';
import { INNER_NAMES } from './scripts/inner-names.mjs';
import { DERIVED_FROM, fontPackages, noticesOf, packagesOf } from './scripts/notices.mjs';
import { repack } from './scripts/zip.mjs';

/**
 * How the programs are made short. Brackets around a function that is called at once tell the browser to compile it as it reads
 * it: without them it reads all of `extract.js` twice the first time, for a tenth of what the reader then waits for it.
 */
const SHORT = { ecma: 2020, compress: { passes: 6 }, format: { wrap_iife: true } } as const;
const SHORTER = {
  ...SHORT,
  compress: {
    ...SHORT.compress,
    pure_getters: true,
    unsafe: true,
    unsafe_arrows: true,
    unsafe_math: true,
  },
  mangle: { properties: { builtins: true, regex: INNER_NAMES } },
  format: { ...SHORT.format, quote_style: 1 },
} as const;

/**
 * The policy of every page of the extension. `trusted-types dompurify` leaves the sanitiser the only place where a
 * string may become markup; nothing may be fetched but images over https.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: https:",
  "font-src 'self'",
  "connect-src 'none'",
  "media-src 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "worker-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types dompurify',
  'upgrade-insecure-requests',
].join('; ');

/** What the build took from others, most of it found by looking at what is in it. */
const shipped = new Set<string>([...fontPackages(), ...DERIVED_FROM]);

/** https://v8.dev/blog/explicit-compile-hints */
const COMPILE_WHOLE = '//# allFunctionsCalledOnLoad\n';

/** The files that an entry imports. */
function importsOf(bundle: Rollup.OutputBundle, entry: string): string[] {
  const files = new Set<string>();
  const add = (file: string): void => {
    const chunk = bundle[file];
    if (files.has(file) || chunk?.type !== 'chunk') return;
    files.add(file);
    chunk.imports.forEach(add);
  };
  add(entry);
  files.delete(entry);
  return [...files];
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module'],
  manifest: ({ browser, command }) => ({
    name: '__MSG_extension_name__',
    short_name: 'Matn',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage'],
    incognito: 'spanning',
    commands: { _execute_action: { suggested_key: { default: 'Alt+R' } } },
    action: { default_title: '__MSG_extension_action__' },
    // Development needs its reload, which the policy would block.
    ...(command === 'build' && {
      content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'matn@matn.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '130', externally_connectable: { ids: [] } }),
  }),
  zip: {
    // All that the build needs, for who wants to make it again; names that begin with a dot are named one by one.
    includeSources: ['.npmrc'],
    excludeSources: ['bench/**', 'e2e/**', 'samples/**', 'test-results/**', '**/*.log'],
  },
  hooks: {
    'build:done': ({ config }) => {
      writeFileSync(resolve(config.outDir, 'NOTICES.txt'), noticesOf(shipped));
    },
    // The same files shall give the same bytes, whoever packs them, whenever.
    'zip:extension:done': (_, path) => repack(path),
    'zip:sources:done': (_, path) => repack(path),
  },
  vite: () => ({
    plugins: [
      {
        // WXT's frame around a script in the page starts plugins, of which there are none, and speaks to the console.
        name: 'bare-page-script',
        transform(code, id) {
          const script = /^import definition from .*;/m.exec(code)?.[0];
          return id.includes('unlisted-script-entrypoint') && script
            ? `${script}\nexport default definition.main();`
            : null;
        },
        // Once more what Vite did: names given anew to what the first turn left are shorter. None of its functions is a
        // constructor, nothing is read for what reading does, nothing hangs on the last digit of a fraction, and the world it runs in has what JavaScript comes with as it came:
        // no page can change that there.
        async generateBundle(_, bundle) {
          const script = bundle['extract.js'];
          if (script?.type !== 'chunk') return;
          let code = withoutConstants(script.code, this.parse);
          // What the first turn joins and drops gives the second some more names that are seldom needed; the third leaves the
          // names alone, so that what it still joins lies nearer to what is the same.
          for (const turn of [SHORTER, SHORTER, { ...SHORTER, mangle: false }])
            code = (await minify(code, turn)).code ?? code;
          script.code = code;
        },
      },
      {
        name: 'shipped-packages',
        generateBundle(_, bundle) {
          for (const file of Object.values(bundle)) {
            if (file.type === 'chunk') {
              for (const name of packagesOf(Object.keys(file.modules))) shipped.add(name);
            }
          }
        },
      },
      {
        // All that the first screen needs is fetched at once, and run by entrypoints/ask.ts.
        name: 'preload-first-screen',
        transformIndexHtml: {
          order: 'post',
          handler: (html, { bundle, chunk }) =>
            bundle && chunk
              ? {
                  html: html
                    .replace(/\n *<script type="module".*<\/script>/, '')
                    .replace('src="/ask.js"', `$& data-next="/${chunk.fileName}"`),
                  tags: [chunk.fileName, ...importsOf(bundle, chunk.fileName)].map((href) => ({
                    tag: 'link',
                    attrs: { rel: 'modulepreload', crossorigin: true, href: `/${href}` },
                    injectTo: 'head',
                  })),
                }
              : html,
        },
        // Compiled whole, all of it stands in the browser's code cache: what a function costs when it is first called,
        // 10 ms for all that the first screen calls, is paid once and not at every opening (Chromium 136 and later).
        generateBundle: {
          order: 'post',
          handler(_, bundle) {
            const entries = Object.values(bundle).filter(
              (file) =>
                file.fileName === 'ask.js' ||
                (file.type === 'chunk' && file.facadeModuleId?.endsWith('.html')),
            );
            for (const { fileName } of entries) {
              for (const name of [fileName, ...importsOf(bundle, fileName)]) {
                const chunk = bundle[name];
                if (chunk?.type === 'chunk' && !chunk.code.startsWith(COMPILE_WHOLE))
                  chunk.code = COMPILE_WHOLE + chunk.code;
              }
            }
          },
        },
      },
    ],
    // The polyfill for module preloading fetches, which the policy forbids and current browsers do not need.
    build: {
      modulePreload: false,
      target: 'es2023',
      // A twentieth smaller than what esbuild leaves.
      minify: 'terser',
      terserOptions: SHORT,
    },
  }),
});
