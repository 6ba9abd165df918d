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

/** Leaves the metadata out of the build, so that the text alone is measured. */
const WITHOUT_METADATA = {
  name: 'without-metadata',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/metadata$/ }, ({ path }) => ({ path, namespace: 'without' }));
    onLoad({ filter: /./, namespace: 'without' }, () => ({
      contents: 'export const readMetadata = () => ({ title: document.title, authors: [] });',
    }));
  },
};

/**
 * Matn from its sources, without the glue of the extension.
 * @param leaveOut name of a group of rules to build without, or ''.
 */
export async function sourceMatn(leaveOut = '') {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { extract } from './article/extract'; globalThis.matn = () => extract(document, new Date());`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2023',
    write: false,
    plugins: leaveOut === 'metadata' ? [WITHOUT_METADATA] : [],
    define: { __LEAVE_OUT__: JSON.stringify(leaveOut) },
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
