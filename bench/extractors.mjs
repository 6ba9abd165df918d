/** The extractors that are compared, as expressions that define a function in the page's isolated world. */
import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { build } from 'esbuild';
import { gzipSync } from 'node:zlib';

const BUILT = '.output/chrome-mv3/extract.js';

const asFunction = (name, source) => {
  const script = source.trimEnd();
  const value = /(?:^|[\n;])\s*(\w+);$/.exec(script)?.[1];
  return `globalThis.${name} = () => { ${script}\n return ${value}; }; 0`;
};

/** The content script that is shipped; built first when it is not there. */
export async function builtMatn() {
  if (!existsSync(BUILT)) execFileSync('npx', ['wxt', 'build'], { stdio: 'inherit' });
  const source = await readFile(BUILT, 'utf8');
  return { script: asFunction('matn', source), bytes: gzipSync(source).length };
}

/** What stands for a group of rules that is left out of the build: the module, doing nothing. */
const WITHOUT = {
  metadata: 'export const readMetadata = () => ({ title: document.title, authors: [] });',
  prune: 'export const prune = () => {}; export const pruneSelection = () => {};',
  recover: 'export const partsOf = () => []; export const recover = () => {};',
  figures: 'export const settleCaptions = () => {}; export const settleImages = () => {};',
  tidy: 'export const tidy = () => true;',
  widen: 'export const boxOf = () => null;',
};

const without = (group) => ({
  name: `without-${group}`,
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^\\./${group}$`) }, ({ path }) => ({
      path,
      namespace: group,
    }));
    onLoad({ filter: /./, namespace: group }, () => ({ contents: WITHOUT[group] }));
  },
});

/**
 * Matn from its sources, without the glue of the extension.
 * @param leaveOut names of the groups of rules to build without, parted by commas.
 * @param options.minify false keeps the names of functions, for a profile.
 */
export async function sourceMatn(leaveOut = '', { minify = true } = {}) {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { extract } from './article/extract'; globalThis.matn = () => extract(document, new Date());`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    minify,
    format: 'iife',
    target: 'es2023',
    write: false,
    charset: 'utf8',
    plugins: leaveOut.split(',').filter(Boolean).map(without),
  });
  const source = outputFiles[0].text;
  return { script: `${source}; 0`, bytes: gzipSync(source).length };
}

/** Mozilla's Readability as its README has it. */
export async function bareReadability() {
  const source = await readFile('node_modules/@mozilla/readability/Readability.js', 'utf8');
  return `(() => { var module = {}; ${source}
    globalThis.bare = () => new Readability(document.cloneNode(true)).parse(); })(); 0`;
}
