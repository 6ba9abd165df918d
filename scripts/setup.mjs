/**
 * Installs what is missing to build, to test and to show Matn, and nothing when all is there: the packages of the
 * lockfile, a Chromium, a Firefox, their Arabic interfaces, and a virtual display with real keys.
 * Needs nothing but Node and npm; asks nothing; may be run again at any time.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  chromiumPath,
  chromiumSpeaksArabic,
  DISPLAY_PROGRAMS,
  firefoxArabicPack,
  firefoxPath,
  programOf,
} from './browsers.mjs';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** @param {string} text */
const say = (text) => console.log(`setup: ${text}`);

/**
 * Sets up. What could not be had is said and given back, one line each; an empty list means that all is there.
 * @returns {string[]}
 */
export function setUp() {
  const missing = [];
  if (!packagesAreThere()) {
    const problem = installPackages();
    if (problem !== null) missing.push(problem);
  }
  installFromDebian(missingDebianPackages());

  if (chromiumPath() === null || (firefoxPath() === null && !canInstallFromDebian())) {
    downloadBrowsers();
  }
  if (chromiumPath() === null) {
    missing.push('no Chromium: install one, or name its program in MATN_CHROMIUM');
  }
  if (firefoxPath() === null) {
    missing.push('no Firefox: install one (140 or later), or name its program in MATN_FIREFOX');
  }
  const tools = Object.entries(DISPLAY_PROGRAMS).filter(([program]) => programOf(program) === null);
  if (tools.length > 0) {
    missing.push(
      `for the real key and for Firefox, missing: ${tools.map(([program]) => program).join(', ')}` +
        ` (Debian packages ${tools.map(([, name]) => name).join(', ')})`,
    );
  }
  for (const line of missing) say(line);
  return missing;
}

/** Whether node_modules holds just what package-lock.json asks for, by npm's own record of what it installed. */
function packagesAreThere() {
  const record = resolve(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(resolve(ROOT, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' ||
      (installed[path] === undefined
        ? entry.optional === true || entry.peer === true
        : installed[path].version === entry.version),
  );
}

/** @returns {string | null} what went wrong */
function installPackages() {
  const folder = resolve(ROOT, 'node_modules');
  if (existsSync(folder) && lstatSync(folder).isSymbolicLink()) {
    return 'node_modules is a link and is not what package-lock.json asks for: install where it leads to';
  }
  say('installing the packages of package-lock.json');
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const { status } = run('npm', ['ci', '--no-audit', '--no-fund'], { show: true });
    if (status === 0) return null;
  }
  return 'npm ci failed';
}

/** Debian's names for what is not here yet. */
function missingDebianPackages() {
  const packages = new Set();
  if (chromiumPath() === null) packages.add('chromium');
  if (chromiumPath() === null || !chromiumSpeaksArabic()) packages.add('chromium-l10n');
  const firefox = firefoxPath();
  if (firefox === null) packages.add('firefox-esr');
  // Another Firefox than Debian's brings its own languages.
  if (firefoxArabicPack() === null && (firefox === null || firefox === '/usr/bin/firefox-esr')) {
    packages.add('firefox-esr-l10n-ar');
  }
  for (const [program, name] of Object.entries(DISPLAY_PROGRAMS)) {
    if (programOf(program) === null) packages.add(name);
  }
  return [...packages];
}

function canInstallFromDebian() {
  return programOf('apt-get') !== null && asRoot() !== null;
}

/** The words before a command that needs root: none for root itself, `sudo -n` where it asks nothing, null where neither is. */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  if (programOf('sudo') === null) return null;
  return run('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : null;
}

/** @param {string[]} packages */
function installFromDebian(packages) {
  const root = asRoot();
  if (packages.length === 0 || root === null || programOf('apt-get') === null) return;
  say(`installing from Debian: ${packages.join(' ')}`);
  /** @param {string[]} args */
  const apt = (...args) => {
    const [program = '', ...rest] = [
      ...root,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-qq',
      ...args,
    ];
    return run(program, rest);
  };
  let answer = apt('update');
  if (answer.status !== 0) answer = apt('update');
  const install = ['install', '-y', '--no-install-recommends'];
  answer = apt(...install, ...packages);
  if (answer.status !== 0) {
    apt('update');
    answer = apt(...install, ...packages);
  }
  if (answer.status !== 0) {
    // One package that this release does not have must not cost the others.
    for (const name of packages) {
      const { status, output } = apt(...install, name);
      if (status !== 0) say(`apt-get could not install ${name}: ${lastLine(output)}`);
    }
  }
}

function downloadBrowsers() {
  say('no way to install a browser from Debian: asking Playwright for its own Chromium');
  const { status, output } = run('npx', ['playwright', 'install', 'chromium']);
  if (status !== 0) say(`playwright install chromium failed: ${lastLine(output)}`);
}

/** @param {string} output */
function lastLine(output) {
  return output.trim().split('\n').at(-1) ?? '';
}

/**
 * @param {string} program @param {string[]} args @param {{ show?: boolean }} [options]
 * @returns {{ status: number | null, output: string }}
 */
function run(program, args, { show = false } = {}) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
  });
  return { status, output: `${stdout ?? ''}${stderr ?? ''}` };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = setUp().length > 0 ? 1 : 0;
}
