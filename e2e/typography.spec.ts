import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { openInTab } from './harness/reader-tab';

const SCRIPTS = [
  { language: 'ar', face: 'Noto Naskh Arabic', pitch: 1.8 },
  { language: 'fa', face: 'Vazirmatn', pitch: 1.75 },
  { language: 'ur', face: 'Noto Nastaliq Urdu', pitch: 2.2 },
  { language: 'he', face: 'Noto Serif Hebrew', pitch: 1.6 },
  { language: 'en', face: 'Source Serif 4', pitch: 1.5 },
] as const;

/** Changes what a setting would change, on the article itself: thousands of combinations need no thousand popups. */
const dress = (page: Page, look: Record<string, string>): Promise<void> =>
  page.evaluate((wanted) => {
    const article = document.querySelector<HTMLElement>('article')!;
    for (const [name, value] of Object.entries(wanted)) {
      if (name === 'size') article.style.setProperty('--text-size', `${value}px`);
      else article.dataset[name] = value;
    }
  }, look);

/** The faces that draw what a selector finds, once its type is there, with how many glyphs each draws. */
async function facesOf(page: Page, selector: string) {
  await page.evaluate(() => document.fonts.ready);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('DOM.enable');
  await cdp.send('CSS.enable');
  const { root } = await cdp.send('DOM.getDocument');
  const { nodeIds } = await cdp.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
  const found = nodeIds.map((nodeId) => cdp.send('CSS.getPlatformFontsForNode', { nodeId }));
  return (await Promise.all(found)).flatMap(({ fonts }) => fonts);
}

/** Graphemes in each full line of the article's paragraphs, as the browser broke them. */
const lineLengths = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    const lengths: number[] = [];
    for (const paragraph of document.querySelectorAll('.prose :not(blockquote) > p')) {
      const lines = new Map<number, string>();
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text) {
        for (const { index, 0: word } of node.data.matchAll(/\S+\s*/gu)) {
          range.setStart(node, index);
          range.setEnd(node, index + word.trimEnd().length);
          const box = range.getBoundingClientRect();
          const middle = (box.top + box.bottom) / 2;
          const line = [...lines.keys()].find((each) => Math.abs(each - middle) < 12) ?? middle;
          lines.set(line, (lines.get(line) ?? '') + word);
        }
      }
      // The last line of a paragraph is as long as it happens to be.
      for (const line of [...lines.values()].slice(0, -1)) {
        lengths.push([...segmenter.segment(line.trim())].length);
      }
    }
    return lengths;
  });

for (const { language, face, pitch } of SCRIPTS) {
  test(`sets ${language} in its own type, by its own rules, to its measure`, async ({
    matn,
    read,
  }) => {
    const page = await openInTab(matn, await read(`/reading-${language}`));
    await test.step('is its own, for nearly every letter, mark and digit', async () => {
      let bundled = 0;
      let own = 0;
      let all = 0;
      for (const { familyName, glyphCount, isCustomFont } of await facesOf(
        page,
        'article h1, .prose :not(blockquote) > p, .prose li',
      )) {
        all += glyphCount;
        if (isCustomFont) bundled += glyphCount;
        if (familyName.startsWith(face)) own += glyphCount;
      }
      expect(all).toBeGreaterThan(500);
      expect(bundled / all).toBeGreaterThanOrEqual(0.98);
      expect(own / all).toBeGreaterThanOrEqual(0.9);
    });
    await test.step('keeps to its rules in every face, spacing and size', async () => {
      await page.setViewportSize({ width: 1024, height: 760 });
      for (const typeface of ['script', 'sans', 'easier']) {
        for (const spacing of ['normal', 'wide', 'widest']) {
          for (const size of ['14', '20', '64']) {
            const look = `${typeface}, ${spacing}, ${size} px`;
            await dress(page, { typeface, spacing, size });
            await page.evaluate(() => document.fonts.ready);
            const seen = await page.evaluate(() => {
              const article = document.querySelector('article')!;
              const view = document.querySelector('.reader')!;
              const paragraph = document.querySelector('.prose :not(blockquote) > p')!;
              const style = getComputedStyle(paragraph);
              const link = getComputedStyle(document.querySelector('.prose a')!);
              const fontSize = Number.parseFloat(style.fontSize);
              // The ink of every word, as the face draws it: no line may reach into the next.
              const canvas = document.createElement('canvas').getContext('2d')!;
              canvas.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
              canvas.direction = style.direction as CanvasDirection;
              let ascent = 0;
              let descent = 0;
              for (const word of [...document.querySelectorAll('.prose :not(blockquote) > p')]
                .flatMap((each) => each.textContent.split(/\s+/u))
                .filter((each) => each !== '')) {
                const ink = canvas.measureText(word);
                ascent = Math.max(ascent, ink.actualBoundingBoxAscent);
                descent = Math.max(descent, ink.actualBoundingBoxDescent);
              }
              return {
                letterSpacing: [...article.querySelectorAll('*')].filter(
                  (each) => getComputedStyle(each).letterSpacing !== 'normal',
                ).length,
                slanted: [...article.querySelectorAll('em, i, cite')].filter(
                  (each) => getComputedStyle(each).fontStyle !== 'normal',
                ).length,
                align: style.textAlign,
                hyphens: style.hyphens,
                size: fontSize,
                pitch: Number.parseFloat(style.lineHeight) / fontSize,
                gap: Number.parseFloat(style.marginBlockEnd) / Number.parseFloat(style.lineHeight),
                ink: (ascent + descent) / Number.parseFloat(style.lineHeight),
                underline:
                  Number.parseFloat(link.textUnderlineOffset) / Number.parseFloat(link.fontSize),
                sideways: view.scrollWidth - view.clientWidth,
              };
            });
            expect.soft(seen.letterSpacing, look).toBe(0);
            if (language !== 'en') expect.soft(seen.slanted, look).toBe(0);
            expect.soft(seen.align, look).toBe('start');
            expect.soft(seen.hyphens, look).toBe('manual');
            expect.soft(seen.size, look).toBe(Number(size));
            expect
              .soft(seen.pitch, look)
              .toBeGreaterThanOrEqual(typeface === 'script' ? pitch : 1.5);
            expect.soft(seen.underline, look).toBeGreaterThanOrEqual(0.25);
            expect.soft(seen.ink, `ink of two lines, ${look}`).toBeLessThanOrEqual(1);
            expect.soft(seen.sideways, look).toBeLessThanOrEqual(0);
          }
        }
      }
    });
    await test.step('holds its measure at every width', async () => {
      await page.setViewportSize({ width: 1600, height: 900 });
      await dress(page, { size: '20', spacing: 'normal' });
      for (const width of ['narrow', 'normal', 'wide']) {
        for (const typeface of ['script', 'sans', 'easier']) {
          await dress(page, { width, typeface });
          await page.evaluate(() => document.fonts.ready);
          const lengths = await lineLengths(page);
          const look = `${width}, ${typeface}`;
          expect.soft(lengths.length, look).toBeGreaterThan(5);
          // WCAG 1.4.8: no more than eighty characters a line.
          expect.soft(Math.max(...lengths), look).toBeLessThanOrEqual(80);
          const mean = lengths.reduce((sum, each) => sum + each, 0) / lengths.length;
          expect.soft(mean, look).toBeGreaterThanOrEqual(width === 'narrow' ? 32 : 45);
        }
      }
    });
  });
}

test('slanted letters with marks are of the same face as those without', async ({ matn, read }) => {
  const page = await openInTab(matn, await read('/marks'));
  const faces = await facesOf(page, '.prose em');
  expect(new Set(faces.map(({ postScriptName }) => postScriptName))).toEqual(
    new Set(['SourceSerif4-Italic']),
  );
});

test('no dot ends a line of the byline, and each line of it begins where the text does', async ({
  read,
}) => {
  for (const address of ['/arabic', '/english']) {
    const popup = await read(address);
    for (const width of [260, 150]) {
      const lines = await popup.evaluate((inlineSize) => {
        const article = document.querySelector<HTMLElement>('article')!;
        article.style.setProperty('--measure', `${inlineSize}px`);
        const isRtl = getComputedStyle(article).direction === 'rtl';
        const start = (box: DOMRect) => (isRtl ? -box.right : box.left);
        const edge = start(article.querySelector('h1')!.getBoundingClientRect());
        const byline = article.querySelector('.byline')!;
        const [, right, , left] = /inset\((\S+) (\S+) (\S+) (\S+)\)/
          .exec(getComputedStyle(byline).clipPath)!
          .slice(1)
          .map(Number.parseFloat);
        const whole = byline.getBoundingClientRect();
        const cut = isRtl ? -(whole.right - right!) : whole.left + left!;
        const tops = new Set<number>();
        return [...byline.querySelectorAll('.byline-piece')].flatMap((piece) => {
          const box = piece.getBoundingClientRect();
          const isFirst = !tops.has(Math.round(box.top));
          tops.add(Math.round(box.top));
          const { width: dot } = getComputedStyle(piece, '::before');
          const words = piece.firstElementChild!.getBoundingClientRect();
          return isFirst
            ? [{ off: start(words) - edge, seen: start(box) + Number.parseFloat(dot) / 2 - cut }]
            : [];
        });
      }, width);
      expect(lines.length).toBeGreaterThan(1);
      for (const { off, seen } of lines.slice(1)) {
        expect.soft(Math.abs(off)).toBeLessThan(1);
        expect.soft(seen).toBeLessThan(-2);
      }
    }
    await popup.close();
  }
});
