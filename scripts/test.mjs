/**
 * All the checks there are, in one command: sets up, then types, lint, format, unit tests, both builds, the release
 * check, and the end-to-end tests in both browsers. A step that fails does not stop the next.
 * The last line is the sum over all of them: `N passed, N failed`. `npm test -- unit e2e` runs the steps named.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { ROOT, setUp } from './setup.mjs';

const ARTIFACTS = resolve(ROOT, '.artifacts');
const UNIT_REPORT = resolve(ARTIFACTS, 'unit.json');
const E2E_REPORT = resolve(ARTIFACTS, 'e2e.json');

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ name: string, commands: string[][], report?: string, count?: (report: any) => Count, env?: Record<string, string> }} Step
 */

/** @type {Step[]} */
const STEPS = [
  // `wxt prepare` writes the types that the messages and the entrypoints are checked against.
  {
    name: 'types',
    commands: [
      ['wxt', 'prepare'],
      ['tsc', '--build'],
    ],
  },
  { name: 'lint', commands: [['oxlint']] },
  { name: 'format', commands: [['oxfmt', '--check']] },
  {
    name: 'unit',
    commands: [
      [
        'vitest',
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${UNIT_REPORT}`,
      ],
    ],
    report: UNIT_REPORT,
    // A file that does not even load holds no failed test, yet has failed.
    count: (report) => ({
      passed: report.numPassedTests,
      failed:
        report.numFailedTests +
        report.testResults.filter(
          (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
            file.status === 'failed' && file.assertionResults.length === 0,
        ).length,
    }),
  },
  // Built and packed: what the release check and the browsers are given.
  { name: 'package for Chromium', commands: [['wxt', 'zip']] },
  { name: 'package for Firefox', commands: [['wxt', 'zip', '-b', 'firefox']] },
  // Mozilla's own linter is a part of it.
  { name: 'release check', commands: [[process.execPath, 'scripts/check-release.mjs']] },
  {
    name: 'e2e',
    commands: [['playwright', 'test', '--reporter=list,json']],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: E2E_REPORT },
    report: E2E_REPORT,
    count: ({ stats, errors }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected + errors.length,
    }),
  },
];

/**
 * Runs a command of the project and gives back how it ended and what it said.
 * @param {string[]} command @param {Record<string, string>} env
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function run([program = '', ...args], env) {
  return new Promise((done) => {
    const bin = resolve(ROOT, 'node_modules/.bin', program);
    const child = spawn(existsSync(bin) ? bin : program, args, {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => (output += `${error}\n`));
    child.on('close', (code) => done({ code, output }));
  });
}

/**
 * @param {Step} step
 * @returns {Promise<Count>}
 */
async function runStep({ name, commands, report, count, env = {} }) {
  const started = Date.now();
  if (report) rmSync(report, { force: true });
  let code = /** @type {number | null} */ (0);
  let output = '';
  for (const command of commands) {
    const ended = await run(command, env);
    output += ended.output;
    code = ended.code;
    if (code !== 0) break;
  }

  /** @type {Count} */
  let result = code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (report && count) {
    result = existsSync(report)
      ? count(JSON.parse(readFileSync(report, 'utf8')))
      : { passed: 0, failed: 1 };
    if (result.failed === 0 && (code !== 0 || result.passed === 0)) result.failed = 1;
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (result.failed > 0) console.log(`\n${output.trimEnd()}`);
  console.log(
    `${result.failed > 0 ? '✘' : '✔'} ${name}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`,
  );
  return result;
}

const chosen = process.argv.slice(2);
const steps = STEPS.filter(({ name }) => chosen.length === 0 || chosen.includes(name));
mkdirSync(ARTIFACTS, { recursive: true });
setUp();
/** @type {Count} */
const total = { passed: 0, failed: 0 };
for (const step of steps) {
  const { passed, failed } = await runStep(step);
  total.passed += passed;
  total.failed += failed;
}
if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
console.log(`${total.passed} passed, ${total.failed} failed`);
