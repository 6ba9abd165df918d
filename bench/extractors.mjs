/** The extractors that are compared, as expressions that define a function in the page's isolated world. */
import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { build } from 'esbuild';
import { dirname } from 'node:path';
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

/** Groups of rules that can be left out of the build: the module that holds each, and what stands for its exports then. */
const WITHOUT = {
  prune: ['prune', 'export const prune = () => {}; export const pruneSelection = () => {};'],
  names: ['furniture', 'export const furnitureIn = () => null;'],
  words: [
    'furniture',
    [
      'isLabel',
      'isCall',
      'isCredit',
      'isConsent',
      'isDisclosure',
      'isOfPlayer',
      'isReadingTime',
      'isRights',
      'isAboveBiography',
      'isAboveComments',
    ]
      .map((name) => `export const ${name} = () => false;`)
      .join(''),
  ],
  figures: ['figures', 'export const settleCaptions = () => {};'],
  pictures: ['pictures', 'export const settleImages = () => {};'],
  recover: ['recover', 'export const recover = () => {};'],
  widen: ['widen', 'export const boxOf = () => null;'],
  tidy: ['tidy', 'export const tidy = () => ({ isArticle: true, others: [] });'],
  listing: ['listing', 'export const isListing = () => false; export const isElse = () => false;'],
  orient: ['orient', 'export const orient = () => {};'],
  data: [
    'structured-data',
    'export const readStructuredData = () => ({ article: null, page: null, sites: [], byId: new Map() });',
  ],
  vicinity: [
    'vicinity',
    'export const vicinityOf = () => ({ before: [], after: [], pieces: [] });',
  ],
  bylines: [
    'names',
    'export const SIGNED = /(?!)/; export const isSignature = () => false; export const readByline = (text) => ({ authors: [text], agency: null });',
  ],
};

const without = (group) => {
  const rule = WITHOUT[group];
  if (!rule) {
    throw new Error(`No group of rules is called ${group}: ${Object.keys(WITHOUT).join(', ')}`);
  }
  const [module, code] = rule;
  return {
    name: `without-${group}`,
    setup({ onLoad }) {
      onLoad({ filter: new RegExp(`/article/${module}\\.ts$`) }, ({ path, suffix }) =>
        suffix
          ? undefined
          : {
              // What is exported here goes before the same name of the module.
              contents: `export * from ${JSON.stringify(`${path}?whole`)}; ${code}`,
              resolveDir: dirname(path),
            },
      );
    },
  };
};

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
