#!/usr/bin/env node
/**
 * Where the time of the extraction goes, function by function, on stored news pages in real Chromium.
 *
 *   npm run bench:profile -- [--corpus-dir ../shared/corpus] [--pages 24] [--turns 6] [--leave-out GROUP] [--most 25]
 *
 * The first turn on a page is what a reader waits for: nothing has been compiled then. It is shown apart from the later ones.
 * Beside them stands the thread time over bare Readability's in the same turns, without the profiler.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bareReadability, sourceMatn } from './extractors.mjs';
import { launch, listPages, openStage } from './pages.mjs';

const { values: options } = parseArgs({
  options: {
    'corpus-dir': { type: 'string', default: '../shared/corpus' },
    pages: { type: 'string', default: '24' },
    turns: { type: 'string', default: '6' },
    'leave-out': { type: 'string', default: '' },
    most: { type: 'string', default: '25' },
  },
});
const turns = Number(options.turns);

/** Samples of some turns, in ms by function: its own, and with what it calls. */
const newTally = () => ({ all: 0, own: new Map(), within: new Map() });
const tallies = { 'first turn': newTally(), 'later turns': newTally() };

const nameOf = ({ callFrame: { functionName, lineNumber } }) =>
  functionName || `(line ${lineNumber + 1})`;

function count({ nodes, samples, timeDeltas }, tally) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const callers = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])),
  );
  for (const [index, sample] of samples.entries()) {
    const chain = [];
    for (let id = sample; id !== undefined; id = callers.get(id)) chain.push(nameOf(byId.get(id)));
    if (!chain.includes('extract')) continue;
    const ms = timeDeltas[index] / 1000;
    tally.all += ms;
    const [own = ''] = chain;
    tally.own.set(own, (tally.own.get(own) ?? 0) + ms);
    for (const name of new Set(chain)) tally.within.set(name, (tally.within.get(name) ?? 0) + ms);
  }
}

/** The pages to look at, spread over the news of the corpus. */
async function choosePages() {
  const news = [];
  for (const corpus of ['rtlnews', 'fundus']) {
    const folder = path.join(options['corpus-dir'], corpus);
    if (existsSync(folder)) news.push(...(await listPages(folder)));
  }
  const wanted = Math.min(news.length, Number(options.pages));
  return Array.from(
    { length: wanted },
    (_, index) => news[Math.floor((index * news.length) / wanted)],
  );
}

const { script } = await sourceMatn(options['leave-out'], { minify: false });
const browser = await launch();
const ratios = [];
try {
  const stage = await openStage(browser, [await bareReadability(), script]);
  for (const { id, truth, source } of await choosePages()) {
    const url = truth.url ?? `https://example.org/${encodeURIComponent(id)}`;
    const { evaluate, clock, profile } = await stage.show(url, await readFile(source, 'utf8'));
    const time = async (name) => {
      const start = await clock();
      await evaluate(`globalThis.${name}(), 0`);
      return (await clock()) - start;
    };
    count(await profile('globalThis.matn(), 0'), tallies['first turn']);
    const bare = [];
    const matn = [];
    for (let turn = 0; turn < turns; turn += 1) {
      bare.push(await time('bare'));
      matn.push(await time('matn'));
      count(await profile('globalThis.matn(), 0'), tallies['later turns']);
    }
    ratios.push(Math.min(...matn) / Math.min(...bare));
  }
} finally {
  await browser.close();
}

const sorted = ratios.toSorted((a, b) => a - b);
const quantile = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
console.log(
  `${ratios.length} pages · thread time over Readability's: median ${quantile(0.5)?.toFixed(2)}, p90 ${quantile(0.9)?.toFixed(2)}`,
);
for (const [title, { all, own, within }] of Object.entries(tallies)) {
  console.log(`\n## ${title}: ${all.toFixed(0)} ms`);
  const table = (map) => [...map].toSorted(([, a], [, b]) => b - a).slice(0, Number(options.most));
  const rows = table(within);
  for (const [index, [name, ms]] of table(own).entries()) {
    const [around = '', inclusive = 0] = rows[index] ?? [];
    const share = (part) => `${((100 * part) / all).toFixed(1)} %`.padStart(7);
    console.log(`${share(ms)} ${name.padEnd(34)} ${share(inclusive)} ${around} and within`);
  }
}
