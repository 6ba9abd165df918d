/** The table that BENCHMARKS.md holds. */
import { SHAPE_SIZES } from './generated.mjs';

/**
 * @param {Record<string, any>} result @param {(numbers: number[], share?: number) => number} quantile
 * @returns {string} Markdown
 */
export function report(result, quantile) {
  const lines = [
    '# Benchmarks',
    '',
    `One run of \`npm run bench\`, ${result.at}: ${result.machine}.`,
    'Stored pages of real sites, their scripts and the network off. What is',
    'compared takes turns on every page, and a page counts with the fastest turn of each: what other programs take of the',
    'processor can only be added. Times of one run compare with each other, not with those of another machine.',
    ...(result.load > result.cores
      ? [
          `The machine was busy with other work: ${result.load.toFixed(0)} programs waited for its ${result.cores} cores on average.`,
        ]
      : []),
    '',
  ];
  const targets = targetsOf(result, quantile);
  if (targets.length > 0) {
    lines.push('| | must reach | reached |', '| --- | ---: | ---: |', ...targets, '');
  }
  const row = (/** @type {(string | number)[]} */ ...cells) =>
    lines.push(`| ${cells.join(' | ')} |`);
  const times = (/** @type {number} */ ratio) => `${ratio.toFixed(2)} ×`;
  const ms = (/** @type {number} */ value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

  if (result.popup) {
    const read = result.popup.filter((/** @type {any} */ page) => !page.refused);
    lines.push('## From the trigger to the article, over a popup of one word', '');
    row('pages', 'number', 'one word', 'Matn', 'ratio: median', 'p90', 'worst');
    row('---', '---:', '---:', '---:', '---:', '---:', '---:');
    for (const [name, pages] of [
      ['news', read.filter((/** @type {any} */ page) => page.group === 'news')],
      ['the largest', read.filter((/** @type {any} */ page) => page.group === 'largest')],
      [
        'Wikipedia, 1 MB',
        read.filter((/** @type {any} */ page) => page.id.includes('wikipedia-2')),
      ],
    ]) {
      if (pages.length === 0) continue;
      const of = (/** @type {string} */ key) => pages.map((/** @type {any} */ page) => page[key]);
      row(
        name,
        pages.length,
        ms(quantile(of('word'))),
        ms(quantile(of('matn'))),
        times(quantile(of('ratio'))),
        times(quantile(of('ratio'), 0.9)),
        times(Math.max(...of('ratio'))),
      );
    }
    const { word, matn } = result.first;
    if (word.length > 0 && matn.length > 0)
      lines.push(
        '',
        'The first popup after a page has come, which may be given a process that the browser has in store (one word on every ' +
          `second page, Matn on the others; medians, least): ${ms(quantile(word))}, ${ms(Math.min(...word))}; ` +
          `Matn ${ms(quantile(matn))}, ${ms(Math.min(...matn))}.`,
      );
    const refused = result.popup.length - read.length;
    if (refused > 0) lines.push('', `${refused} pages left out: no article was found there.`);
    const memory = read
      .filter((/** @type {any} */ page) => page.group === 'news')
      .map((/** @type {any} */ page) => page.memory);
    lines.push(
      '',
      `Memory of the open popup over that of one word, private to its process, median news page: **${(quantile(memory) / 1e6).toFixed(1)} MB**.`,
      '',
    );
  }
  if (result.extract) {
    const read = result.extract.filter((/** @type {any} */ page) => !page.refused);
    lines.push('## `extract.js` over `new Readability(document.cloneNode(true)).parse()`', '');
    row('pages', 'number', 'Readability', 'Matn', 'ratio: median', 'p90', 'worst');
    row('---', '---:', '---:', '---:', '---:', '---:', '---:');
    for (const [name, pages] of [
      ['news', read.filter((/** @type {any} */ page) => page.group === 'news')],
      ['the largest', read.filter((/** @type {any} */ page) => page.group === 'largest')],
    ]) {
      if (pages.length === 0) continue;
      const of = (/** @type {string} */ key) => pages.map((/** @type {any} */ page) => page[key]);
      row(
        name,
        pages.length,
        ms(quantile(of('bare'))),
        ms(quantile(of('matn'))),
        times(quantile(of('ratio'))),
        times(quantile(of('ratio'), 0.9)),
        times(Math.max(...of('ratio'))),
      );
    }
    const first = (/** @type {string} */ who) =>
      ms(quantile(read.map((/** @type {any} */ page) => page.first[who])));
    lines.push(
      '',
      `The first turn on a page, in which all is compiled, as it is where a reader asks (medians): Readability ${first('bare')}, Matn ${first('matn')}.`,
    );
    lines.push('', `\`extract.js\` is ${(result.sizes.extract / 1000).toFixed(1)} kB gzip.`, '');
  }
  if (result.growth) {
    lines.push('## Growth on generated articles', '');
    row('elements', 'Readability', 'Matn', 'Matn over its 2,000');
    row('---:', '---:', '---:', '---:');
    const two = result.growth.find((/** @type {any} */ { thousands }) => thousands === 2);
    for (const { elements, bare, matn, refused } of result.growth) {
      row(
        elements.toLocaleString('en'),
        ms(bare),
        refused ? 'refused' : ms(matn),
        refused || !two ? '–' : times(matn / two.matn),
      );
    }
    lines.push('');
  }
  if (result.shapes) {
    const [small, large] = SHAPE_SIZES.map((size) => size.toLocaleString('en'));
    lines.push(`## From ${small} to ${large} elements of one kind, below an article`, '');
    row('pieces', 'Readability', 'Matn');
    row('---', '---:', '---:');
    for (const { shape, times: timed } of result.shapes)
      row(shape, ...['bare', 'matn'].map((who) => times(timed[1][who] / timed[0][who])));
    lines.push('');
  }
  if (result.key) {
    const { id, elements, work, layout, style, script } = result.key;
    lines.push(
      '## Pressing +, on the largest page',
      '',
      `${ms(work)} of main-thread work to the next frame (style ${ms(style)}, layout ${ms(layout)}, script ${ms(script)}), median of the presses, on ${id} (${elements.toLocaleString('en')} elements).`,
      '',
    );
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

/** What was to be reached beside what was. @param {Record<string, any>} result @param {(numbers: number[], share?: number) => number} quantile */
function targetsOf(result, quantile) {
  /** @type {string[]} */
  const rows = [];
  const add = (
    /** @type {string} */ what,
    /** @type {string} */ must,
    /** @type {string} */ reached,
  ) => rows.push(`| ${what} | ${must} | ${reached} |`);
  const ratios = (/** @type {any[]} */ pages) =>
    pages.filter(({ refused }) => !refused).map(({ ratio }) => /** @type {number} */ (ratio));
  const news = (/** @type {any[]} */ pages) => pages.filter(({ group }) => group === 'news');
  const pair = (/** @type {number[]} */ all) =>
    `${quantile(all).toFixed(2)} · ${quantile(all, 0.9).toFixed(2)}`;
  if (result.popup) {
    add(
      'trigger to article over one word, news, median · p90',
      '1.15 · 1.35',
      pair(ratios(news(result.popup))),
    );
    const largest = ratios(
      result.popup.filter((/** @type {any} */ { group }) => group === 'largest'),
    );
    if (largest.length > 0)
      add('the same, the largest pages, median', '1.6', quantile(largest).toFixed(2));
    const memory = quantile(news(result.popup).map(({ memory: bytes }) => bytes)) / 1e6;
    add('memory over one word, median news page', '12 MB', `${memory.toFixed(1)} MB`);
  }
  if (result.extract) {
    add(
      '`extract.js` over Readability, news, median · p90',
      '0.9 · 1.2',
      pair(ratios(news(result.extract))),
    );
  }
  const of = (/** @type {number} */ size) =>
    result.growth?.find(
      (/** @type {any} */ { thousands, refused }) => thousands === size && !refused,
    );
  if (of(2)) {
    const times = (/** @type {number} */ size) => `${(of(size).matn / of(2).matn).toFixed(1)} ×`;
    add(
      'growth from 2,000 to 64,000 elements',
      '40 ×',
      of(64) ? times(64) : of(32) ? `64,000 are refused; ${times(32)} to 32,000` : '–',
    );
  }
  if (result.key)
    add('+ to the next frame, main thread', '50 ms', `${result.key.work.toFixed(0)} ms`);
  return rows;
}
