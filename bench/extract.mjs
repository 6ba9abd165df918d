#!/usr/bin/env node
/**
 * How well Matn extracts, beside bare Readability, on stored pages in real Chromium.
 *
 *   npm run bench:extract -- [--corpus-dir ../shared/corpus] [--corpus rtlnews,fundus] [--ids a,b] [--limit N]
 *                            [--source] [--leave-out GROUP] [--script-swap] [--strip names,data,headers] [--again] [--worst N]
 *                            [--out .artifacts/extract]
 *
 * --source      bundles the sources instead of taking the built extract.js (building that when it is missing)
 * --leave-out   bundles the sources without one group of rules, to see what it is worth
 * --script-swap scores the same pages with their letters exchanged for those of another script and every dir removed
 * --strip       scores the same pages without some of: names, data, boxes, paragraphs, breaks, headers (strip-page.mjs)
 * --again       runs Matn alone, beside Readability's predictions of the last run
 * --worst N     lists the pages where Matn scores lowest, and those where it is 0.1 or more below Readability
 *
 * Writes OUT/{matn,readability}/CORPUS/ID.json, the predictions as the corpus's score.mjs reads them, and OUT/scores.json.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bareReadability, builtMatn, sourceMatn } from './extractors.mjs';
import { launch, listPages, openStage } from './pages.mjs';
import { stripPage } from './strip-page.mjs';
import { SWAP_PAGE, swapTruth } from './script-swap.mjs';

const { values: options } = parseArgs({
  options: {
    'corpus-dir': { type: 'string', default: '../shared/corpus' },
    corpus: { type: 'string' },
    ids: { type: 'string' },
    limit: { type: 'string' },
    workers: { type: 'string', default: '1' },
    out: { type: 'string', default: '.artifacts/extract' },
    source: { type: 'boolean', default: false },
    'leave-out': { type: 'string' },
    'script-swap': { type: 'boolean', default: false },
    strip: { type: 'string' },
    again: { type: 'boolean', default: false },
    worst: { type: 'string', default: '0' },
  },
});

const strip = options.strip === undefined ? null : stripPage(options.strip.split(','));
const corpusDir = path.resolve(options['corpus-dir']);
const { loadRows, aggregate, scorePage } = await import(
  pathToFileURL(path.join(corpusDir, 'score.mjs')).href
);
const KNOWN = [
  'rtlnews',
  'fundus',
  'scrapinghub',
  'wcxb',
  'wcxb-other',
  'trafilatura',
  'htmldate',
  'metascraper',
  'mozilla',
];
const corpora = (options.corpus?.split(',') ?? KNOWN).filter((name) =>
  existsSync(path.join(corpusDir, name)),
);

const leaveOut = options['leave-out'] ?? '';
const matn = options.source || leaveOut ? await sourceMatn(leaveOut) : await builtMatn();
const scripts = [await bareReadability(), matn.script];

/** Runs an extractor and measures the time its thread was busy, in ms. */
async function timed({ evaluate, clock }, name) {
  const start = await clock();
  const value = await evaluate(`globalThis.${name}()`);
  return { ms: (await clock()) - start, value };
}

/** The prediction that stands for a failure. */
const nothing = (error, ms = 0) => ({ text: '', images: [], captions: [], error, ms });

async function readWithMatn(shown, render, url) {
  try {
    const { ms, value } = await timed(shown, 'matn');
    if (!value.ok) return { ...nothing(value.reason, ms), refused: true };
    const { article } = value;
    const { metadata } = article;
    return {
      ...(await render(article.content, url)),
      title: metadata.title,
      // Whom a byline credits: people, and the agency beside them.
      byline: [...metadata.authors, metadata.agency].filter(Boolean).join(', '),
      authors: metadata.authors,
      date: metadata.published,
      siteName: metadata.site,
      lang: article.language,
      dir: article.direction,
      image: metadata.image?.src ?? null,
      sources: metadata.sources,
      html: article.content,
      ms,
    };
  } catch (error) {
    return nothing(String(error.message ?? error));
  }
}

async function readWithReadability(shown, render, url) {
  try {
    const { ms, value } = await timed(shown, 'bare');
    if (!value) return nothing('no-article', ms);
    return {
      ...(await render(value.content, url)),
      title: value.title,
      byline: value.byline,
      date: value.publishedTime,
      siteName: value.siteName,
      lang: value.lang,
      dir: value.dir,
      image: null,
      html: value.content,
      ms,
    };
  } catch (error) {
    return nothing(String(error.message ?? error));
  }
}

async function predict(stage, page, matnFirst) {
  const html = await readFile(page.source, 'utf8');
  // Some truths name no address that can be opened.
  const url = /^https?:/.test(page.truth.url ?? '')
    ? page.truth.url
    : `https://example.org/${encodeURIComponent(page.id)}`;
  const shown = await stage.show(url, html);
  if (options['script-swap']) await shown.evaluate(SWAP_PAGE);
  if (strip) await shown.evaluate(strip);
  if (options.again) return { matn: await readWithMatn(shown, stage.render, url) };
  if (matnFirst) {
    const ours = await readWithMatn(shown, stage.render, url);
    return { matn: ours, readability: await readWithReadability(shown, stage.render, url) };
  }
  const theirs = await readWithReadability(shown, stage.render, url);
  return { matn: await readWithMatn(shown, stage.render, url), readability: theirs };
}

async function readCorpus(browser, name) {
  let pages = await listPages(path.join(corpusDir, name));
  if (options.ids) {
    const wanted = options.ids.split(',');
    pages = pages.filter(({ id }) => wanted.some((part) => id.includes(part)));
  }
  if (options.limit) pages = pages.slice(0, Number(options.limit));
  for (const who of options.again ? ['matn'] : ['matn', 'readability']) {
    const folder = path.join(options.out, who, name);
    if (!options.ids) await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
  }
  const queue = pages.map((page, index) => ({ page, index }));
  const work = async () => {
    const stage = await openStage(browser, scripts);
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { page, index } = next;
      let predictions;
      try {
        predictions = await predict(stage, page, index % 2 === 0);
      } catch (error) {
        const failure = nothing(String(error.message));
        predictions = { matn: failure, ...(!options.again && { readability: failure }) };
      }
      for (const [who, prediction] of Object.entries(predictions)) {
        await writeFile(
          path.join(options.out, who, name, `${page.id}.json`),
          JSON.stringify(prediction, null, 1),
        );
      }
    }
    await stage.close();
  };
  await Promise.all(Array.from({ length: Number(options.workers) }, work));
  return new Set(pages.map(({ id }) => id));
}

const quantile = (numbers, share) =>
  numbers.toSorted((a, b) => a - b)[
    Math.min(numbers.length - 1, Math.floor(share * numbers.length))
  ];

/** One line of figures. */
function figures({ text, snippets, meta, captions }) {
  const parts = [];
  if (text) {
    parts.push(
      `clean P ${text.clean.P} R ${text.clean.R} F1 ${text.clean.F1}`,
      `shingle ${text.shingle.F1}`,
      `empty ${text.empty}`,
    );
  }
  if (snippets) parts.push(`snippets ${snippets.F1}`, `leaked ${snippets.excludeLeaked}`);
  if (captions) parts.push(`captions ${captions.kept}/${captions.of}`);
  for (const [key, value] of Object.entries(meta)) parts.push(`${key} ${value.accuracy}`);
  return parts.join(' · ');
}

/** How many pages of each type were answered with a reason and no text; pages whose type nobody says are articles. */
function refusals(rows) {
  const types = {};
  for (const { t, p } of rows) {
    const count = (types[t.type ?? 'article'] ??= { refused: 0, of: 0 });
    count.of += 1;
    if (p.refused) count.refused += 1;
  }
  return types;
}

const isRtl = ({ t }) => t.dir === 'rtl';
const isStatic = (truth) => !(truth.inDom < 0.5 || truth.streamed);

function score(name, ids) {
  const rowsOf = (who) => {
    const rows = loadRows(
      path.join(corpusDir, name),
      path.join(options.out, who, name),
      (id, truth) => ids.has(id) && isStatic(truth),
    );
    if (!options['script-swap']) return rows;
    return rows.map((row) => {
      const truth = swapTruth(row.t);
      return { ...row, t: truth, r: scorePage(truth, row.p) };
    });
  };
  const ours = rowsOf('matn');
  const theirs = rowsOf('readability');
  const result = { corpus: name, matn: aggregate(ours), readability: aggregate(theirs) };
  console.log(`\n## ${name}: ${ours.length} pages`);
  console.log(`Matn         ${figures(result.matn)}`);
  console.log(`Readability  ${figures(result.readability)}`);

  if (ours.some(isRtl) && !ours.every(isRtl)) {
    result.rtl = {
      matn: aggregate(ours.filter(isRtl)),
      readability: aggregate(theirs.filter(isRtl)),
    };
    console.log(`right to left: ${ours.filter(isRtl).length} pages`);
    console.log(`Matn         ${figures(result.rtl.matn)}`);
    console.log(`Readability  ${figures(result.rtl.readability)}`);
  }
  const refused = refusals(ours);
  const ratios = ours
    .map(({ p }, index) => (p.ms > 0 && theirs[index].p.ms > 0 ? p.ms / theirs[index].p.ms : null))
    .filter((ratio) => ratio !== null);
  result.refused = refused;
  result.ratio = { median: quantile(ratios, 0.5), p90: quantile(ratios, 0.9) };
  console.log(
    `no article on ${Object.entries(refused)
      .map(([type, { refused: some, of }]) => `${some} of ${of} ${type} pages`)
      .join(
        ', ',
      )} · time over Readability's: median ${result.ratio.median?.toFixed(2)}, p90 ${result.ratio.p90?.toFixed(2)}` +
      ` (${result.matn.speedMs?.median} ms against ${result.readability.speedMs?.median} ms)`,
  );
  const below = ours
    .map((row, index) => ({
      id: row.id,
      ours: row.r.clean?.f1 ?? 1,
      theirs: theirs[index].r.clean?.f1 ?? 1,
      why: row.p.error,
    }))
    .filter((row) => row.ours <= row.theirs - 0.1);
  result.below = below;
  for (const row of below) {
    console.log(
      `  below Readability: ${row.id} ${row.ours.toFixed(3)} against ${row.theirs.toFixed(3)}${row.why ? ` (${row.why})` : ''}`,
    );
  }
  const worst = ours.filter(({ r }) => r.clean).toSorted((a, b) => a.r.clean.f1 - b.r.clean.f1);
  for (const { id, r, p } of worst.slice(0, Number(options.worst))) {
    console.log(
      `  ${r.clean.f1.toFixed(3)} P ${r.clean.p.toFixed(3)} R ${r.clean.r.toFixed(3)} ${id} ${p.error ?? ''}`,
    );
  }
  return result;
}

const browser = await launch();
try {
  const results = [];
  for (const name of corpora) results.push(score(name, await readCorpus(browser, name)));
  await writeFile(path.join(options.out, 'scores.json'), JSON.stringify(results, null, 1));
  console.log(`\nextract.js: ${(matn.bytes / 1000).toFixed(1)} kB gzip`);
} finally {
  await browser.close();
}
