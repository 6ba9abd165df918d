#!/usr/bin/env node
/**
 * Whether a link to the very words leads to the very words: random quotations of stored pages, each turned into a text
 * fragment in the page and opened in real Chromium, which shows by `::target-text` what it took the fragment for.
 *
 *   node bench/fragments.mjs [--corpus-dir ../shared/corpus] [--pages corpus/id,…] [--fixtures dir,…] [--count 100] [--seed 1]
 *                            [--polyfill] [--anywhere] [--verbose]
 *
 * --polyfill   makes the fragments with text-fragments-polyfill instead, for comparison
 *
 * --anywhere   takes words from all of the page, its lists and boxes too, instead of from the article alone
 *
 * landed    exactly the selected words are marked
 * elsewhere other words are marked: must be 0
 * nowhere   a fragment was made and nothing is marked in what Chromium scrolled to
 * none      no fragment was made; the link is the plain one
 */
import { readFile, readdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { launch } from './pages.mjs';

const { values: options } = parseArgs({
  options: {
    'corpus-dir': { type: 'string', default: '../shared/corpus' },
    pages: { type: 'string' },
    fixtures: { type: 'string', default: 'samples,bench/fixtures/fragments' },
    count: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    polyfill: { type: 'boolean', default: false },
    anywhere: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
});

const STORED = [
  'rtlnews/assabah',
  'rtlnews/youm7',
  'rtlnews/sputnik-arabic',
  'rtlnews/albayan',
  'rtlnews/elbaladtv',
  'rtlnews/khabaronline',
  'fundus/uk-BBC_2024_08_01.html',
  'fundus/us-TheIntercept_2023_04_28.html',
];

const bundle = async (contents) => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    format: 'iife',
    target: 'es2023',
    write: false,
  });
  return `${outputFiles[0].text}; 0`;
};

const QUOTE = `
  import { quotedWordsOf } from './citation/quotation';
  globalThis.quotedWordsOf = quotedWordsOf;
`;
const OURS = `
  import { textDirectiveOf } from './article/text-fragment';
  globalThis.directiveFor = (range, quote) =>
    textDirectiveOf(quote, document, { now: () => performance.now(), budget: 500 });
`;
const POLYFILL = `
  import { generateFragment } from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
  const encode = (text) => encodeURIComponent(text).replace(/-/g, '%2D');
  globalThis.directiveFor = (range) => {
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range.cloneRange());
    let made;
    try {
      made = generateFragment(selection);
    } catch {
      return null; // out of its own time
    } finally {
      selection.removeAllRanges();
    }
    const { status, fragment } = made;
    if (status !== 0) return null;
    const { prefix, textStart, textEnd, suffix } = fragment;
    return 'text=' + [prefix && encode(prefix) + '-', encode(textStart), textEnd && encode(textEnd), suffix && '-' + encode(suffix)].filter(Boolean).join(',');
  };
`;

/** In the page: random selections of whole words (some cut within a word) in the paragraphs of the page. */
const CHOOSER = `
globalThis.prepare = (seed, articleText) => {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const squeeze = (text) => text.replace(/[^\\p{L}\\p{N}]/gu, '');
  const truth = articleText && squeeze(articleText);
  const isOfArticle = (block) => (truth ? truth.includes(squeeze(block.innerText).slice(0, 60)) : true);
  const blocks = [...document.querySelectorAll('p, h1, h2, h3, li, blockquote, figcaption, td, div')].filter((block) => {
    if (block.closest('nav, header, footer, aside, noscript, form') && block.localName === 'li') return false;
    if (block.querySelector('p, li, blockquote, td, div, h1, h2, h3, table, ul, section, article')) return false;
    const box = block.getBoundingClientRect();
    return block.checkVisibility({ visibilityProperty: true }) && box.height > 8 && box.width > 40 && box.x >= 0 && box.right <= innerWidth + 20 && block.innerText.trim().length > 20 && isOfArticle(block);
  });
  const paragraphs = blocks.filter((block) => block.innerText.length > 80);
  const wordsOf = (block) => {
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
    const words = [];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement.checkVisibility({ visibilityProperty: true }) || node.parentElement.closest('script, style, noscript')) continue;
      for (const { segment, index, isWordLike } of segmenter.segment(node.data))
        if (isWordLike) words.push({ node, start: index, end: index + segment.length });
    }
    // A word in two elements is one word.
    return words.filter((word, i) => {
      const next = words[i + 1], previous = words[i - 1];
      const glued = (a, b) => a.node !== b.node && a.end === a.node.data.length && b.start === 0;
      return !(next && glued(word, next)) && !(previous && glued(previous, word));
    });
  };
  globalThis.choose = () => {
    for (let attempt = 0; attempt < 50; attempt += 1) {
      const pool = random() < 0.85 && paragraphs.length > 0 ? paragraphs : blocks;
      const at = Math.floor(random() * pool.length);
      const block = pool[at];
      if (!block) return null;
      const words = wordsOf(block);
      if (words.length < 2) continue;
      const from = Math.floor(random() * words.length);
      let last = block, lastWords = words, to;
      if (random() < 0.15 && pool[at + 1]) {
        last = pool[at + 1];
        lastWords = wordsOf(last);
        if (lastWords.length < 2) continue;
        to = Math.floor(random() * lastWords.length);
      } else {
        // One to forty words, and now and then the whole rest.
        const length = random() < 0.1 ? words.length : 1 + Math.floor(random() ** 2 * 40);
        to = Math.min(words.length - 1, from + length - 1);
      }
      const range = document.createRange();
      range.setStart(words[from].node, words[from].start);
      range.setEnd(lastWords[to].node, lastWords[to].end);
      if (range.getBoundingClientRect().height > innerHeight * 0.9) continue;
      globalThis.chosen = range;
      // As the reader sends it, without the cleaning in between.
      const quote = globalThis.quotedWordsOf(range, document.body);
      const start = performance.now();
      const directive = globalThis.directiveFor(range, quote);
      return { words: quote.blocks.join(' ¶ '), directive, ms: performance.now() - start };
    }
    return null;
  };
  // Rectangles of the chosen words in the page, which is not scrolled; one a line piece.
  const rectsOf = (chosen) => {
    const walker = document.createTreeWalker(chosen.commonAncestorContainer, NodeFilter.SHOW_TEXT);
    const rects = [];
    for (let node = walker.currentNode; node; node = walker.nextNode()) {
      if (node.nodeType !== 3 || !chosen.intersectsNode(node)) continue;
      // The text alone: a range answers with the boxes of the elements that are wholly in it as well.
      const piece = document.createRange();
      piece.selectNodeContents(node);
      if (node === chosen.startContainer) piece.setStart(node, chosen.startOffset);
      if (node === chosen.endContainer) piece.setEnd(node, chosen.endOffset);
      if (piece.toString().trim() === '' || !node.parentElement.checkVisibility({ visibilityProperty: true })) continue;
      rects.push(...piece.getClientRects());
    }
    return rects.filter((r) => r.width > 0.5 && r.height > 0.5).map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
  };
  // The words must be marked; the marks of punctuation that touch them may be.
  const isPunctuation = (character) => character !== undefined && /[^\\p{L}\\p{N}\\p{M}\\s]/u.test(character);
  globalThis.chosenRects = () => {
    const touching = globalThis.chosen.cloneRange();
    const { startContainer, endContainer } = touching;
    while (isPunctuation(startContainer.data[touching.startOffset - 1])) touching.setStart(startContainer, touching.startOffset - 1);
    while (isPunctuation(endContainer.data[touching.endOffset])) touching.setEnd(endContainer, touching.endOffset + 1);
    return { words: rectsOf(globalThis.chosen), allowed: rectsOf(touching) };
  };
  return { blocks: blocks.length, paragraphs: paragraphs.length };
};
0`;

/** Everything black on white, so that only what Chromium marks is magenta; nothing covers the text. */
const PAINT = `
  *, *::before, *::after { background: none transparent !important; color: #000 !important; border-color: #ccc !important;
    box-shadow: none !important; text-shadow: none !important; animation: none !important; transition: none !important; opacity: 1 !important; }
  html { background: #fff !important; scroll-behavior: auto !important; }
  img, video, iframe, svg, canvas { visibility: hidden !important; }
  ::target-text { background: #f0f !important; color: #f0f !important; }
`;

/** In a page of ours: the magenta pixels of a screenshot against rectangles. */
const JUDGE = async ({ png, rects, allowed, width, height }) => {
  const bitmap = await createImageBitmap(
    await (await fetch(`data:image/png;base64,${png}`)).blob(),
  );
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const isMarked = (x, y) => {
    const i = (y * width + x) * 4;
    return data[i] > 200 && data[i + 1] < 80 && data[i + 2] > 200;
  };
  const slack = 3;
  let marked = 0;
  let outside = 0;
  let at = null;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (isMarked(x, y)) {
        marked += 1;
        // A line box may be taller than the rectangle of its text.
        if (
          !allowed.some(
            (r) =>
              x >= r.left - slack && x <= r.right + slack && y >= r.top - 12 && y <= r.bottom + 12,
          )
        ) {
          outside += 1;
          at = [x, y];
        }
      }
  const inView = rects.filter(
    (r) => r.top >= 0 && r.bottom <= height && r.left >= 0 && r.right <= width,
  );
  // Of every piece, the middle line must be marked nearly from end to end.
  let worst = 1;
  for (const r of inView) {
    let best = 0;
    for (let y = Math.ceil(r.top + 1); y < r.bottom - 1; y += 1) {
      let run = 0;
      for (let x = Math.ceil(r.left); x < Math.floor(r.right); x += 1) if (isMarked(x, y)) run += 1;
      best = Math.max(best, run / Math.max(1, Math.floor(r.right) - Math.ceil(r.left)));
    }
    worst = Math.min(worst, best);
  }
  return { marked, outside, at, inView: inView.length, worst };
};

const listFixtures = async () => {
  const found = [];
  for (const dir of options.fixtures.split(',')) {
    if (!existsSync(dir)) continue;
    for (const name of (await readdir(dir)).filter((each) => each.endsWith('.html')).toSorted())
      found.push({
        id: `${path.basename(dir)}/${name}`,
        url: `https://fixture.example/${name}`,
        source: path.join(dir, name),
      });
  }
  return found;
};

const listStored = async () => {
  const found = [];
  for (const id of options.pages?.split(',').filter(Boolean) ?? STORED) {
    const dir = path.join(options['corpus-dir'], id);
    if (!existsSync(path.join(dir, 'source.html'))) continue;
    const truth = JSON.parse(await readFile(path.join(dir, 'truth.json'), 'utf8'));
    found.push({
      id,
      articleText: truth.text ?? null,
      url: truth.url ?? `https://${id.replace('/', '.')}.example/`,
      source: path.join(dir, 'source.html'),
    });
  }
  return found;
};

const WIDTH = 1000;
const HEIGHT = 800;
const script = await bundle(QUOTE + (options.polyfill ? POLYFILL : OURS));
const pages = [...(await listStored()), ...(options.pages ? [] : await listFixtures())];
if (pages.length === 0) throw new Error('No pages: give --corpus-dir or --fixtures.');

const browser = await launch();
const totals = { landed: 0, elsewhere: 0, nowhere: 0, none: 0 };
let slowest = 0;
try {
  const judge = await (await browser.newContext()).newPage();
  for (const { id, url, source, articleText = null } of pages) {
    const html = `${await readFile(source, 'utf8')}<style>${PAINT}</style>`;
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: WIDTH, height: HEIGHT },
    });
    await context.route('**/*', (route) => {
      const request = route.request();
      return request.isNavigationRequest() && request.frame().parentFrame() === null
        ? route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: html })
        : route.abort();
    });
    const page = await context.newPage();
    const target = await context.newPage();
    const eye = await context.newCDPSession(target);
    await target.bringToFront();
    const cdp = await context.newCDPSession(page);
    const address = url.split('#')[0];
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    const { frameTree } = await cdp.send('Page.getFrameTree');
    const { executionContextId: contextId } = await cdp.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
    });
    const evaluate = async (expression) => {
      const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
        expression,
        contextId,
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails)
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    };
    await evaluate(script);
    await evaluate(CHOOSER);
    const pool = await evaluate(
      `prepare(${Number(options.seed)}, ${JSON.stringify(options.anywhere ? null : articleText)})`,
    );
    const counts = { landed: 0, elsewhere: 0, nowhere: 0, none: 0 };
    for (let i = 0; i < Number(options.count); i += 1) {
      const chosen = await evaluate('choose()');
      if (!chosen) break;
      slowest = Math.max(slowest, chosen.ms);
      if (!chosen.directive) {
        counts.none += 1;
        if (options.verbose) console.log('  none', JSON.stringify(chosen.words.slice(0, 160)));
        continue;
      }
      // Loaded anew each time, since a mark that Chromium has made stays when only the fragment changes.
      await target.goto('about:blank');
      await target.goto(`${address}#:~:${chosen.directive}`, { waitUntil: 'domcontentloaded' });
      const place = await evaluate('chosenRects()');
      let verdict;
      let outcome;
      for (let attempt = 0; attempt < 5; attempt += 1) {
        await setTimeout(50 + 150 * attempt);
        const before = (await eye.send('Page.getLayoutMetrics')).cssVisualViewport;
        const { data: png } = await eye.send('Page.captureScreenshot', { format: 'png' });
        const view = (await eye.send('Page.getLayoutMetrics')).cssVisualViewport;
        const shift = ({ left, top, right, bottom }) => ({
          left: left - view.pageX,
          top: top - view.pageY,
          right: right - view.pageX,
          bottom: bottom - view.pageY,
        });
        verdict = await judge.evaluate(JUDGE, {
          png,
          rects: place.words.map(shift),
          allowed: place.allowed.map(shift),
          width: WIDTH,
          height: HEIGHT,
        });
        outcome =
          verdict.marked === 0
            ? 'nowhere'
            : verdict.outside > 40 || verdict.inView === 0 || verdict.worst < 0.9
              ? 'elsewhere'
              : 'landed';
        // Still on its way there: looked at again.
        if (outcome === 'landed' && before.pageY === view.pageY) break;
      }
      counts[outcome] += 1;
      if (options.verbose && outcome !== 'landed')
        console.log(
          ' ',
          outcome,
          JSON.stringify(verdict),
          JSON.stringify(chosen.words.slice(0, 200)),
          decodeURIComponent(chosen.directive),
        );
    }
    for (const key of Object.keys(totals)) totals[key] += counts[key];
    console.log(id.padEnd(42), JSON.stringify(counts), `of ${pool.blocks} blocks`);
    await context.close();
  }
} finally {
  await browser.close();
}
const all = Object.values(totals).reduce((sum, count) => sum + count, 0);
console.log(
  `landed ${((100 * totals.landed) / all).toFixed(1)} % of ${all}`,
  JSON.stringify(totals),
  `slowest ${slowest.toFixed(0)} ms`,
);
process.exitCode = totals.elsewhere === 0 && totals.landed / all >= 0.97 ? 0 : 1;
