/**
 * The licences of what others made and Matn ships: one text, written into every build as NOTICES.txt and kept in the
 * project as NOTICES. `node scripts/notices.mjs` takes it over from the last build.
 */
import { copyFileSync, existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(import.meta.dirname, '..');

/** Licences under which code or type may be shipped in a package that is itself under MIT. */
export const LICENCES = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '(MPL-2.0 OR Apache-2.0)',
  'OFL-1.1',
  '0BSD',
];

/** Packages that are not bundled, but whose work article/core.ts is made from. */
export const DERIVED_FROM = ['@mozilla/readability'];

/** Packages without a licence file of their own, and where the same project keeps it. */
const LICENCE_ELSEWHERE = { '@wxt-dev/browser': 'wxt', '@wxt-dev/i18n': 'wxt' };

/**
 * The packages that bundled modules come from.
 * @param {Iterable<string>} moduleIds as Rollup names them
 * @returns {Set<string>}
 */
export function packagesOf(moduleIds) {
  const packages = new Set();
  for (const id of moduleIds) {
    const [, name] = /^.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id) ?? [];
    if (name) packages.add(name.replaceAll('\\', '/'));
    // Vite's own helpers are written into bundles under such names.
    else if (id.startsWith('\0vite/')) packages.add('vite');
  }
  return packages;
}

/** Fonts are copied, not bundled: all that are declared count as shipped. @returns {string[]} */
export function fontPackages() {
  const { dependencies, devDependencies } = read(join(ROOT, 'package.json'));
  return Object.keys({ ...dependencies, ...devDependencies }).filter((name) =>
    name.startsWith('@fontsource'),
  );
}

/**
 * @param {string} name
 * @returns {{ version: string, licence: string, address: string, text: string }}
 */
export function noticeOf(name) {
  const { version, license, repository, homepage } = read(packagePath(name, 'package.json'));
  const holder = LICENCE_ELSEWHERE[/** @type {keyof typeof LICENCE_ELSEWHERE} */ (name)] ?? name;
  const file = readdirSync(packagePath(holder, '.'))
    .toSorted()
    .find((entry) => /^(?:licen[cs]e|ofl)(?:\.(?:md|txt))?$/i.test(entry));
  if (!file) throw new Error(`${name} brings no licence text`);
  const address = homepage ?? (typeof repository === 'string' ? repository : repository?.url) ?? '';
  return {
    version,
    licence: license,
    address,
    text: readFileSync(packagePath(holder, file), 'utf8')
      .replaceAll('\r\n', '\n')
      // What a build tool has bundled into itself is not bundled into what it builds.
      .replace(/\n# Licenses of bundled dependencies\n[^]*/, '')
      .trim(),
  };
}

/**
 * The licences of these packages, those with the same text together.
 * @param {Iterable<string>} names
 * @returns {string}
 */
export function noticesOf(names) {
  /** @type {Map<string, string[]>} */
  const byText = new Map();
  for (const name of [...new Set(names)].toSorted()) {
    const { version, licence, address, text } = noticeOf(name);
    const line = `${name} ${version} (${licence}) ${address}`.trim();
    byText.set(text, [...(byText.get(text) ?? []), line]);
  }
  const rule = '-'.repeat(80);
  return [
    'Matn is under the MIT licence. It ships the work of others, under theirs:',
    ...[...byText].map(([text, lines]) => `${rule}\n${lines.join('\n')}\n\n${text}`),
    '',
  ].join('\n\n');
}

/** @param {string} name @param {string} file */
function packagePath(name, file) {
  return join(ROOT, 'node_modules', name, file);
}

/** @param {string} path */
function read(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = join(ROOT, '.output/chrome-mv3/NOTICES.txt');
  if (!existsSync(built)) throw new Error('build first: npm run build');
  copyFileSync(built, join(ROOT, 'NOTICES'));
}
