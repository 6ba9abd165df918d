#!/usr/bin/env node
/**
 * How fast Matn is, beside an empty popup and beside bare Readability, in one run of a real Chromium.
 *
 *   npm run bench -- [--corpus-dir ../shared/corpus] [--pages 44] [--rounds 5] [--repeats 9] [--only popup,extract,growth,key]
 *                    [--ids a,b] [--write]
 *
 * popup    from the trigger of the toolbar action to the frame that shows title and text, over a popup of one word;
 *          the two take turns on every page. News pages of the corpus and the largest pages there are. Memory beside it.
 * extract  the built extract.js over `new Readability(document.cloneNode(true)).parse()`, taking turns on every page
 * growth   the same on generated articles of 1, 2, 4 … 64 thousand elements, and on pages of many pieces of one kind
 * key      main-thread work from a press of "+" to the next frame, on the largest page
 *
 * Without the corpus the samples are measured. Prints tables, writes .artifacts/bench.json, and with --write BENCHMARKS.md.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { bareReadability, builtMatn } from './extractors.mjs';
import { generatedArticle, generatedShapes, GROWTH, SHAPE_SIZES } from './generated.mjs';
import { startChromium } from './chromium.mjs';
import {
  closePopup,
  extensionProcesses,
  makeExtensions,
  openPopup,
  pressPlus,
  privateMemoryOf,
} from './popup.mjs';
import { report } from './report.mjs';
import { openStage } from './stage.mjs';

const { values: options } = parseArgs({
  options: {
    'corpus-dir': { type: 'string', default: '../shared/corpus' },
    pages: { type: 'string', default: '44' },
    rounds: { type: 'string', default: '5' },
    repeats: { type: 'string', default: '9' },
    only: { type: 'string', default: 'popup,extract,growth,key' },
    ids: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds);
const repeats = Number(options.repeats);
const only = new Set(options.only.split(','));

const BUILT = '.output/chrome-mv3';
const LARGEST = 10;
const WIKIPEDIA = 'mozilla/wikipedia-2';

/** @param {number[]} numbers @param {number} [share] */
const quantile = (numbers, share = 0.5) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
};

/** @typedef {{ id: string, url: string, file: string, bytes: number, group: 'news' | 'largest' }} StoredPage */

/** @param {string} corpus @param {StoredPage['group']} group @returns {StoredPage[]} */
function pagesIn(corpus, group) {
  const folder = join(options['corpus-dir'], corpus);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .toSorted()
    .filter((name) => existsSync(join(folder, name, 'truth.json')))
    .map((name) => {
      const file = join(folder, name, 'source.html');
      const { url } = JSON.parse(readFileSync(join(folder, name, 'truth.json'), 'utf8'));
      return {
        id: `${corpus}/${name}`,
        url: url ?? `https://example.org/${encodeURIComponent(name)}`,
        file,
        bytes: statSync(file).size,
        group,
      };
    });
}

/** The pages to measure: news, spread over the corpus, and the largest articles there are. @returns {StoredPage[]} */
function choosePages() {
  const news = [...pagesIn('rtlnews', 'news'), ...pagesIn('fundus', 'news')];
  if (news.length === 0) {
    return readdirSync('samples')
      .filter((name) => name.endsWith('.html'))
      .map((name) => ({
        id: name,
        url: `https://reader.test/${name}`,
        file: join('samples', name),
        bytes: statSync(join('samples', name)).size,
        group: /** @type {const} */ ('news'),
      }));
  }
  const step = Math.max(1, news.length / Number(options.pages));
  const chosen = Array.from(
    { length: Math.min(news.length, Number(options.pages)) },
    (_, index) => /** @type {StoredPage} */ (news[Math.floor(index * step)]),
  );
  const known = new Set(chosen.map(({ id }) => id));
  const others = ['fundus', 'wcxb', 'scrapinghub', 'mozilla']
    .flatMap((corpus) => pagesIn(corpus, 'largest'))
    .toSorted((a, b) => b.bytes - a.bytes);
  const largest = others.filter(({ id }) => !known.has(id)).slice(0, LARGEST);
  const wikipedia = others.filter(
    ({ id }) => id === WIKIPEDIA && !largest.some((p) => p.id === id),
  );
  return [...chosen, ...largest, ...wikipedia].filter(
    ({ id }) => !options.ids || options.ids.split(',').some((part) => id.includes(part)),
  );
}

/** @param {string} id */
const progress = (id) => process.stderr.isTTY && process.stderr.write(`\r\u001B[K${id}`);

if (!existsSync(join(BUILT, 'popup.html'))) {
  execFileSync('npx', ['wxt', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
const browser = await startChromium();
/** @type {Record<string, any>} */
const result = {
  at: new Date().toISOString().slice(0, 10),
  machine: `${cpus().length} cores, ${process.platform}, Node ${process.versions.node.split('.')[0]}, ${browser.version} headless`,
  rounds,
  repeats,
};
try {
  const extensions = makeExtensions(BUILT, '.artifacts/bench');
  const load = async (/** @type {string} */ path) =>
    /** @type {string} */ (
      (await browser.send('Extensions.loadUnpacked', { path: resolve(path) })).id
    );
  const ids = { word: await load(extensions.word), matn: await load(extensions.matn) };
  const stage = await openStage(browser);
  const pages = choosePages();

  /** One popup, timed and weighed. @param {'word' | 'matn'} who */
  const once = async (who) => {
    const opened = await openPopup(browser, ids[who], stage.tabId);
    const memory = extensionProcesses().reduce((sum, pid) => sum + privateMemoryOf(pid), 0);
    await closePopup(browser, opened.targetId);
    return { ...opened, memory };
  };

  if (only.has('popup')) {
    result.popup = [];
    // The first popup over a page may be given a process that the browser has in store, later ones never are: it is a
    // figure of its own, in which the two take turns page by page.
    result.first = { word: [], matn: [] };
    for (const [index, page] of pages.entries()) {
      progress(`popup ${page.id}`);
      await stage.show(page.url, readFileSync(page.file, 'utf8'));
      const first = index % 2 === 0 ? 'word' : 'matn';
      const opened = await once(first);
      if (page.group === 'news' && !opened.refused) result.first[first].push(opened.ms);
      /** @type {Record<'word' | 'matn', Awaited<ReturnType<typeof once>>[]>} */
      const times = { word: [], matn: [] };
      for (let round = 0; round < rounds; round += 1) {
        const order = /** @type {const} */ (round % 2 === 0 ? ['word', 'matn'] : ['matn', 'word']);
        for (const who of order) times[who].push(await once(who));
      }
      const fastest = times.matn.toSorted((a, b) => a.ms - b.ms)[0];
      const word = Math.min(...times.word.map(({ ms }) => ms));
      const matn = fastest?.ms ?? Number.NaN;
      result.popup.push({
        id: page.id,
        group: page.group,
        bytes: page.bytes,
        word,
        matn,
        ratio: matn / word,
        refused: times.matn.some(({ refused }) => refused),
        marks: fastest?.marks,
        turns: { word: times.word.map(({ ms }) => ms), matn: times.matn.map(({ ms }) => ms) },
        memory:
          quantile(times.matn.map(({ memory }) => memory)) -
          quantile(times.word.map(({ memory }) => memory)),
      });
    }
  }

  const scripts = [await bareReadability(), (await builtMatn()).script];
  /** Times both extractors on the page that is shown: the fastest of their turns, and the first, in which they are compiled. */
  const compare = async (/** @type {number} */ turns) => {
    for (const script of scripts) await stage.evaluate(script);
    const time = (/** @type {string} */ name) =>
      stage.evaluate(
        `(async () => { const start = performance.now(); const value = await globalThis.${name}(); return [performance.now() - start, value ? value.ok !== false : false]; })()`,
      );
    /** @type {number[]} */
    const bare = [];
    /** @type {number[]} */
    const matn = [];
    let isRead = true;
    for (let turn = 0; turn < turns; turn += 1) {
      const first = turn % 2 === 0;
      if (first) bare.push((await time('bare'))[0]);
      const [ms, ok] = await time('matn');
      matn.push(ms);
      isRead = ok;
      if (!first) bare.push((await time('bare'))[0]);
    }
    return {
      bare: Math.min(...bare),
      matn: Math.min(...matn),
      first: { bare: bare[0], matn: matn[0] },
      refused: !isRead,
    };
  };

  if (only.has('extract')) {
    result.extract = [];
    for (const page of pages) {
      progress(`extract ${page.id}`);
      await stage.show(page.url, readFileSync(page.file, 'utf8'));
      const times = await compare(page.bytes > 500_000 ? Math.min(5, repeats) : repeats);
      result.extract.push({
        id: page.id,
        group: page.group,
        ...times,
        ratio: times.matn / times.bare,
      });
    }
  }

  if (only.has('growth')) {
    result.growth = [];
    for (const thousands of GROWTH) {
      progress(`growth ${thousands}`);
      await stage.show('https://example.org/generated', generatedArticle(thousands * 1000));
      const elements = await stage.evaluate('document.querySelectorAll("*").length');
      const times = await compare(thousands > 8 ? 3 : 7);
      result.growth.push({ thousands, elements, ...times });
    }
    const [small = [], large = []] = SHAPE_SIZES.map(generatedShapes);
    result.shapes = [];
    for (const [index, [shape, html]] of small.entries()) {
      progress(`shape ${shape}`);
      const times = [];
      for (const page of [html, large[index]?.[1] ?? '']) {
        await stage.show('https://example.org/generated', page);
        times.push(await compare(3));
      }
      result.shapes.push({ shape, times });
    }
  }

  if (only.has('key')) {
    const page = pages.find(({ id }) => id === WIKIPEDIA) ?? pages.at(-1);
    if (page) {
      progress(`key ${page.id}`);
      await stage.show(page.url, readFileSync(page.file, 'utf8'));
      const opened = await openPopup(browser, ids.matn, stage.tabId);
      result.key = { id: page.id, ...(await pressPlus(browser, opened.targetId)) };
      await closePopup(browser, opened.targetId);
    }
  }
} finally {
  await browser.close();
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
}

result.cores = cpus().length;
result.load = loadavg()[2];
const gzip = (/** @type {string} */ file) => gzipSync(readFileSync(join(BUILT, file))).length;
result.sizes = { extract: gzip('extract.js') };
mkdirSync('.artifacts', { recursive: true });
writeFileSync('.artifacts/bench.json', JSON.stringify(result, null, 1));
const text = report(result, quantile);
console.log(text);
if (options.write) {
  // What people wrote about the figures stays until they write something else.
  const before = existsSync('BENCHMARKS.md') ? readFileSync('BENCHMARKS.md', 'utf8') : '';
  const notes = before.indexOf('## Where the time goes');
  writeFileSync('BENCHMARKS.md', notes < 0 ? text : `${text}\n${before.slice(notes)}`);
}
