/**
 * What may not be shipped by accident: run on both packages, says each fault on a line of its own, and fails if there is
 * one. `node scripts/check-release.mjs` after `npm run zip`.
 *
 * What is right is written out here once more on purpose, not taken from where it is made: a change of the manifest, of
 * the policy or of what is bundled has to be made in two places, and is seen twice by who reviews it.
 */
import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { fontPackages, LICENCES, noticeOf } from './notices.mjs';
import { filesOf } from './zip.mjs';

const ROOT = resolve(import.meta.dirname, '..');

/** @typedef {'chrome' | 'firefox'} Target */
/** @type {Target[]} */
const TARGETS = ['chrome', 'firefox'];

const PERMISSIONS = ['activeTab', 'scripting', 'storage'];

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https:; font-src 'self'; " +
  "connect-src 'none'; media-src 'none'; object-src 'none'; frame-src 'none'; worker-src 'none'; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types dompurify; " +
  'upgrade-insecure-requests';

/** Every key a manifest may have. No host permission, background, content script or accessible resource among them. */
const MANIFEST_KEYS = new Set(
  (
    'manifest_version name short_name description version author homepage_url default_locale icons action commands ' +
    'options_ui incognito permissions content_security_policy'
  ).split(' '),
);
const MANIFEST_KEYS_OF = {
  chrome: ['minimum_chrome_version', 'externally_connectable'],
  firefox: ['browser_specific_settings'],
};

/**
 * @param {Record<string, any>} manifest as built
 * @param {Target} target
 * @returns {string[]} faults
 */
export function manifestFaults(manifest, target) {
  /** @type {string[]} */
  const faults = [];
  /** @param {string} what @param {unknown} found @param {unknown} wanted */
  const expectSame = (what, found, wanted) => {
    if (JSON.stringify(found) !== JSON.stringify(wanted)) {
      faults.push(`${what} is ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
    }
  };
  for (const key of Object.keys(manifest)) {
    if (!MANIFEST_KEYS.has(key) && !MANIFEST_KEYS_OF[target].includes(key)) {
      faults.push(`the manifest has ${key}, which nothing needs`);
    }
  }
  expectSame('manifest_version', manifest.manifest_version, 3);
  expectSame('permissions', manifest.permissions?.toSorted(), PERMISSIONS);
  expectSame('the policy', manifest.content_security_policy, { extension_pages: POLICY });
  expectSame('incognito', manifest.incognito, 'spanning');
  expectSame('the commands', Object.keys(manifest.commands ?? {}), ['_execute_action']);
  if (manifest.options_ui)
    expectSame('options_ui.open_in_tab', manifest.options_ui.open_in_tab, true);
  if (target === 'chrome') {
    expectSame('externally_connectable', manifest.externally_connectable, { ids: [] });
  } else {
    expectSame('browser_specific_settings', Object.keys(manifest.browser_specific_settings ?? {}), [
      'gecko',
    ]);
    expectSame(
      'data_collection_permissions',
      manifest.browser_specific_settings?.gecko?.data_collection_permissions,
      { required: ['none'] },
    );
  }
  return faults;
}

/** Names that look like addresses and are never asked for. */
const NAMED_ADDRESSES = [
  // Namespaces of HTML, SVG, MathML, XLink, XML.
  /^http:\/\/www\.w3\.org\/[\w/.-]*$/,
  // What names a vocabulary or completes an identifier in a citation: written for people, never fetched.
  /^https?:\/\/(?:(?:www\.)?schema\.org|(?:dx\.)?doi\.org|purl\.org)(?:\/[\w/.-]*)?$/,
  // Reserved for examples (RFC 2606): the base of a sample that warms up the sanitiser.
  /^https:\/\/example\.org\/$/,
];

/** Code that would fetch, evaluate, write markup past the sanitiser, or listen to others. */
const FORBIDDEN_IN_BUNDLES = {
  'evaluates a string': /\beval\(|\bnew Function\b|\bsetTimeout\(["'`]/,
  'loads code': /\bimportScripts\(|\bimport\(["'`]https?:/,
  'writes markup': /\bdocument\.write(?:ln)?\(|\binsertAdjacentHTML\b|\bcreateContextualFragment\b/,
  'asks the network':
    /(?:(?<![\w$.])|\b(?:window|self|globalThis)\.)fetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bsendBeacon\b|\bEventSource\b|\bRTCPeerConnection\b|\bWebTransport\b/,
  'listens to messages': /\.on(?:Message|Connect)(?:External)?\b/,
  'speaks to the console': /\bconsole\.(?:log|debug|info)\(/,
  'works as in development': /\blocalhost\b|127\.0\.0\.1|\bpreact\/debug\b/,
};

/**
 * @param {string} path of a file in a build
 * @param {string} text
 * @returns {string[]} faults
 */
export function bundleFaults(path, text) {
  /** @type {string[]} */
  const faults = [];
  if (path.endsWith('NOTICES.txt') || path.endsWith('manifest.json')) return faults;
  for (const [address] of text.matchAll(/\b(?:https?|wss?):\/\/[\w.-]*[\w-]+\.\w[^\s"'`<>\\)]*/g)) {
    if (!NAMED_ADDRESSES.some((known) => known.test(address))) {
      faults.push(`${path} names a remote address: ${address.slice(0, 100)}`);
    }
  }
  if (path.endsWith('.js')) {
    for (const [fault, pattern] of Object.entries(FORBIDDEN_IN_BUNDLES)) {
      for (const found of text.matchAll(new RegExp(pattern, 'g'))) {
        const around = text.slice(Math.max(0, found.index - 20), found.index + 60);
        faults.push(`${path} ${fault}: …${around.replace(/\s+/g, ' ')}…`);
      }
    }
    if (/\/\/# sourceMappingURL/.test(text)) faults.push(`${path} points to a source map`);
  }
  if (path.endsWith('.html')) {
    if (/<script(?![^>]*\ssrc="\/)[^>]*>/i.test(text)) faults.push(`${path} has an inline script`);
    if (/<style|\sstyle=|\son\w+=/i.test(text)) faults.push(`${path} has inline style or handlers`);
  }
  if (path.endsWith('.css') && /@import|url\(["']?(?:https?:)?\/\//i.test(text)) {
    faults.push(`${path} loads a remote style or font`);
  }
  return faults;
}

/**
 * What would have Chromium lay out the popup's article three times whenever anything changed (assets/interface.css).
 * @param {ReadonlyMap<string, Buffer>} files of a build
 * @returns {string[]} faults
 */
export function popupStyleFaults(files) {
  const page = files.get('popup.html')?.toString() ?? '';
  return [...page.matchAll(/href="\/([^"]+\.css)"/g)].flatMap(([, path = '']) => {
    const style = files.get(path)?.toString() ?? '';
    return [
      ...style.matchAll(/@media[^{]*\b(?:width|height|aspect-ratio|orientation)\b[^{]*/g),
      ...style.matchAll(/[^;{}]*\d(?:[sld]?v(?:[whib]|min|max))\b/g),
    ].map(([found]) => `${path} hangs on the popup's window: ${found.slice(0, 100)}`);
  });
}

/** Where product code may do what only the sanitiser should, and why. */
const SOURCE_EXCEPTIONS = [
  {
    file: 'article/prune.ts',
    fault: 'writes markup',
    why: 'into a template, which loads and runs nothing, to find the picture that a <noscript> holds; the result is data for the reader, which sanitises it',
  },
  {
    file: 'components/later.ts',
    fault: 'asks the network',
    why: 'a function of its own has that name: it imports a part of the package',
  },
];

const FORBIDDEN_IN_SOURCES = {
  'writes markup':
    /\.(?:inner|outer)HTML\s*\+?=(?!=)|\binsertAdjacentHTML\b|\bdocument\.write|\bDOMParser\b|\bcreateContextualFragment\b|\bsetHTML(?:Unsafe)?\b|\bparseHTML(?:Unsafe)?\b|\bdangerouslySetInnerHTML\b|\bsrcdoc\b/,
  'evaluates a string': /\beval\(|\bnew Function\b/,
  'asks the network':
    /(?:(?<![\w$.])|\b(?:window|self|globalThis)\.)fetch\(|\bXMLHttpRequest\b|\bWebSocket\(|\bsendBeacon\b/,
  'listens to messages': /\bonMessage\b|\bonConnect\b/,
};

/**
 * @param {string} path of a source file, from the project's root, with slashes
 * @param {string} text
 * @returns {string[]} faults
 */
export function sourceFaults(path, text) {
  /** @type {string[]} */
  const faults = [];
  const code = text.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
  if (path !== 'article/sanitize.ts' && /['"]dompurify['"]/.test(code)) {
    faults.push(`${path} imports DOMPurify: only article/sanitize.ts may`);
  }
  for (const [fault, pattern] of Object.entries(FORBIDDEN_IN_SOURCES)) {
    const isKnown = SOURCE_EXCEPTIONS.some(
      (exception) => exception.file === path && exception.fault === fault,
    );
    if (!isKnown && pattern.test(code)) faults.push(`${path} ${fault}`);
  }
  return faults;
}

/**
 * @param {Record<string, any>} packageJson
 * @param {Record<string, any>} lock package-lock.json
 * @returns {string[]} faults
 */
export function dependencyFaults(packageJson, lock) {
  /** @type {string[]} */
  const faults = [];
  const declared = { ...packageJson.dependencies, ...packageJson.devDependencies };
  for (const [name, version] of Object.entries(declared)) {
    if (!/^\d+\.\d+\.\d+$/.test(version)) faults.push(`${name} is not pinned: ${version}`);
    const locked = lock.packages?.[`node_modules/${name}`]?.version;
    if (locked !== version) faults.push(`${name} is ${version}, but ${locked} in the lockfile`);
  }
  // The oldest release without a known bypass; AMO refuses older ones.
  if (isOlder(declared.dompurify ?? '0.0.0', '3.4.18')) {
    faults.push(`dompurify ${declared.dompurify} has known bypasses: 3.4.18 or later`);
  }
  for (const [path, entry] of Object.entries(lock.packages ?? {})) {
    // Binaries of another platform are named in the lock but were never here to be weighed; none of them is shipped.
    const isForeign = entry.optional === true && entry.os !== undefined;
    if (path && !entry.link && !entry.integrity && !isForeign) {
      faults.push(`${path} is locked without integrity`);
    }
  }
  return faults;
}

/** @param {string} version @param {string} least */
function isOlder(version, least) {
  const [a, b] = [version, least].map((text) => text.split('.').map(Number));
  for (const [i, number] of (b ?? []).entries()) {
    if (a?.[i] !== number) return (a?.[i] ?? 0) < number;
  }
  return false;
}

/** @param {Iterable<string>} names of packages @returns {string[]} faults */
export function licenceFaults(names) {
  return [...names]
    .map((name) => ({ name, licence: noticeOf(name).licence }))
    .filter(({ licence }) => !LICENCES.includes(licence))
    .map(({ name, licence }) => `${name} is under ${licence}, which is not on the list`);
}

/** What `web-ext lint` warns of and is meant so. `most`: how many times in one file. */
const LINT_EXCEPTIONS = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^extract\.js$/,
    most: 1,
    why: 'article/prune.ts reads <noscript> in a template of an inert document; it is not shown, and the reader sanitises what comes of it',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^ask\.js$/,
    most: 1,
    why: "it imports the next script of the package, whose name wxt.config.ts wrote into the package's own page",
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^chunks\/[\w-]+\.js$/,
    most: 2,
    why: "DOMPurify's inert parser, and Preact's dangerouslySetInnerHTML, which lint and policy forbid here",
  },
  {
    code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
    file: /^manifest\.json$/,
    most: 1,
    why: 'Matn is not offered for Firefox for Android, where a toolbar popup is a page of its own',
  },
];

/**
 * @param {{ errors: any[], notices: any[], warnings: any[] }} report of `web-ext lint --output json`
 * @returns {string[]} faults
 */
export function lintFaults({ errors, notices, warnings }) {
  const faults = errors.map(
    ({ code, message, file }) => `web-ext lint: ${code} in ${file}: ${message}`,
  );
  /** @type {Map<string, number>} */
  const count = new Map();
  for (const { code, message, file } of [...warnings, ...notices]) {
    const key = `${code} ${file}`;
    count.set(key, (count.get(key) ?? 0) + 1);
    const known = LINT_EXCEPTIONS.find((one) => one.code === code && one.file.test(file));
    if (!known || (count.get(key) ?? 0) > known.most) {
      faults.push(`web-ext lint: ${code} in ${file} is not explained: ${message}`);
    }
  }
  return faults;
}

/**
 * Bytes. The aim for extract.js is 20,000; BENCHMARKS.md says what it is made of. What it is now is held, so that it grows
 * only where DECISIONS.md says why.
 */
const BUDGETS = { extract: 66_500, firstScripts: 40_000, package: 900_000 };

/** How a script begins that stands compiled in the browser's code cache (wxt.config.ts). */
const COMPILE_WHOLE = '//# allFunctionsCalledOnLoad\n';

/**
 * @param {ReadonlyMap<string, Buffer>} files of a build
 * @param {number} packageSize bytes of its zip
 * @returns {{ faults: string[], sizes: Record<keyof typeof BUDGETS, number> }}
 */
export function sizeFaults(files, packageSize) {
  const page = files.get('popup.html')?.toString() ?? '';
  /** @param {string} tag */
  const named = (tag) =>
    [...page.matchAll(new RegExp(`<${tag}\\b[^>]*?(?:src|href)="/?([^"]+\\.js)"`, 'g'))].map(
      ([, path]) => path ?? '',
    );
  const first = neededFirst(named('script'), named('link'), files);
  /** @param {string} path */
  const zipped = (path) => gzipSync(files.get(path) ?? '', { level: 9 }).length;
  const sizes = {
    extract: zipped('extract.js'),
    firstScripts: [...first].reduce((sum, path) => sum + zipped(path), 0),
    package: packageSize,
  };
  /** @type {string[]} */
  const faults = [];
  if (!files.has('extract.js') || first.size === 0)
    faults.push('the popup or extract.js is missing');
  for (const path of first) {
    if (!files.get(path)?.toString().startsWith(COMPILE_WHOLE))
      faults.push(`${path} does not say that it is compiled whole`);
  }
  for (const [name, most] of Object.entries(BUDGETS)) {
    const size = sizes[/** @type {keyof typeof BUDGETS} */ (name)];
    if (size > most) faults.push(`${name} takes ${size} bytes, more than ${most}`);
  }
  return { faults, sizes };
}

/**
 * The scripts without which the popup shows nothing: what its entries import, at once or as the first thing they do, and
 * what these import in turn, with what the page preloads. What those load later, when it is asked for, is not counted.
 * @param {string[]} entries @param {string[]} preloaded @param {ReadonlyMap<string, Buffer>} files
 */
function neededFirst(entries, preloaded, files) {
  /** @param {string} path @param {RegExp} pattern */
  const imported = (path, pattern) =>
    [...(files.get(path)?.toString() ?? '').matchAll(pattern)].map(([, name]) =>
      join(dirname(path), name ?? '').replaceAll('\\', '/'),
    );
  const AT_ONCE = /\b(?:import|from)\s*"(\.[^"]+\.js)"/g;
  const LATER = /\bimport\("(\.[^"]+\.js)"\)/g;
  const rest = [...entries, ...preloaded, ...entries.flatMap((path) => imported(path, LATER))];
  const needed = new Set();
  for (let path = rest.pop(); path !== undefined; path = rest.pop()) {
    if (needed.has(path)) continue;
    needed.add(path);
    rest.push(...imported(path, AT_ONCE));
  }
  return needed;
}

/** @param {string} folder @returns {Map<string, Buffer>} its files, by path with slashes */
function readFolder(folder) {
  const files = new Map();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(folder, path).split(sep).join('/'), readFileSync(path));
  }
  return files;
}

/**
 * Files that are not the same in both, by path.
 * @param {ReadonlyMap<string, Buffer>} a @param {ReadonlyMap<string, Buffer>} b
 */
function differences(a, b) {
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => {
    const content = b.get(path);
    return content === undefined || !a.get(path)?.equals(content);
  });
}

/** @param {string} path */
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * @param {string} program @param {string[]} args @param {string} cwd
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>}
 */
function run(program, args, cwd) {
  const bin = join(ROOT, 'node_modules/.bin', program);
  const options = {
    cwd,
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, FORCE_COLOR: '0' },
  };
  return new Promise((done) => {
    execFile(process.execPath, [bin, ...args], options, (error, stdout, stderr) =>
      done({ code: error === null ? 0 : 1, stdout, stderr }),
    );
  });
}

/** @param {string} folder @param {Target} target */
async function zip(folder, target) {
  const { code, stdout, stderr } = await run('wxt', ['zip', '-b', target], folder);
  if (code !== 0) throw new Error(`wxt zip -b ${target} failed:\n${stdout}${stderr}`);
}

/**
 * Unpacks the sources elsewhere, makes both packages from them, and compares byte by byte: what a reviewer does.
 * @param {() => Promise<void>} meanwhile a build keeps little more than one processor busy
 * @returns {Promise<{ faults: string[], packages: Record<Target, Buffer> }>}
 */
async function rebuildFaults(meanwhile) {
  const version = json(join(ROOT, 'package.json')).version;
  /** @type {string[]} */
  const faults = [];
  const names = {
    chrome: `matn-${version}-chrome.zip`,
    firefox: `matn-${version}-firefox.zip`,
    sources: `matn-${version}-sources.zip`,
  };
  for (const name of Object.values(names))
    if (!existsSync(join(ROOT, '.output', name))) throw new Error(`No ${name}: npm run zip`);
  const other = mkdtempSync(join(tmpdir(), 'matn-sources-'));
  try {
    const sources = filesOf(readFileSync(join(ROOT, '.output', names.sources)));
    for (const [path, content] of sources) {
      mkdirSync(join(other, dirname(path)), { recursive: true });
      writeFileSync(join(other, path), content);
    }
    symlinkSync(join(ROOT, 'node_modules'), join(other, 'node_modules'), 'junction');
    await Promise.all([zip(other, 'firefox').then(() => zip(other, 'chrome')), meanwhile()]);
    for (const name of Object.values(names)) {
      const [first, second] = [ROOT, other].map((root) =>
        readFileSync(join(root, '.output', name)),
      );
      if (first && second && !first.equals(second)) {
        faults.push(
          `${name} is not the same when made from its sources: ${differences(filesOf(first), filesOf(second)).join(', ')}`,
        );
      }
    }
  } finally {
    rmSync(other, { recursive: true, force: true });
  }
  const packages = {
    chrome: readFileSync(join(ROOT, '.output', names.chrome)),
    firefox: readFileSync(join(ROOT, '.output', names.firefox)),
  };
  return { faults, packages };
}

const ROOMS = [
  'language',
  'article',
  'reading',
  'citation',
  'platform',
  'components',
  'entrypoints',
];

/** @returns {Promise<{ faults: string[], notes: string[] }>} */
export async function checkRelease() {
  /** @type {string[]} */
  const faults = [];
  /** @type {string[]} */
  const notes = [];
  const packageJson = json(join(ROOT, 'package.json'));
  faults.push(...dependencyFaults(packageJson, json(join(ROOT, 'package-lock.json'))));
  faults.push(
    ...licenceFaults([...Object.keys(packageJson.dependencies ?? {}), ...fontPackages()]),
  );
  for (const room of ROOMS) {
    for (const [path, content] of readFolder(join(ROOT, room))) {
      if (!/\.tsx?$/.test(path) || /\.test\.tsx?$/.test(path)) continue;
      faults.push(...sourceFaults(`${room}/${path}`, content.toString()));
    }
  }

  const rebuilt = await rebuildFaults(async () => {
    const { stdout } = await run(
      'web-ext',
      ['lint', '--source-dir', '.output/firefox-mv3', '--no-config-discovery', '--output', 'json'],
      ROOT,
    );
    faults.push(...lintFaults(JSON.parse(stdout)));
  });
  faults.push(...rebuilt.faults);
  for (const target of TARGETS) {
    const files = readFolder(join(ROOT, `.output/${target}-mv3`));
    const packed = filesOf(rebuilt.packages[target]);
    for (const path of differences(files, packed)) {
      faults.push(`${target}: ${path} is not the same in the package`);
    }
    const manifest = JSON.parse(files.get('manifest.json')?.toString() ?? '{}');
    faults.push(...manifestFaults(manifest, target).map((fault) => `${target}: ${fault}`));
    for (const [path, content] of files) {
      if (!/\.(?:js|css|html|json|svg)$/.test(path)) continue;
      faults.push(...bundleFaults(path, content.toString()).map((fault) => `${target}: ${fault}`));
    }
    faults.push(...popupStyleFaults(files).map((fault) => `${target}: ${fault}`));
    const { faults: tooLarge, sizes } = sizeFaults(files, rebuilt.packages[target].length);
    faults.push(...tooLarge.map((fault) => `${target}: ${fault}`));
    notes.push(
      `${target}: extract.js ${sizes.extract} B gzip, popup's first scripts ${sizes.firstScripts} B gzip, package ${sizes.package} B`,
    );
    const notices = files.get('NOTICES.txt')?.toString();
    const kept = existsSync(join(ROOT, 'NOTICES')) && readFileSync(join(ROOT, 'NOTICES'), 'utf8');
    if (notices !== kept)
      faults.push(`${target}: NOTICES is out of date: node scripts/notices.mjs`);
  }
  return { faults, notes };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { faults, notes } = await checkRelease();
  for (const note of notes) console.log(`release: ${note}`);
  for (const fault of faults) console.log(`release: ✘ ${fault}`);
  console.log(faults.length === 0 ? 'release: ready' : `release: ${faults.length} faults`);
  if (faults.length > 0) process.exitCode = 1;
}
