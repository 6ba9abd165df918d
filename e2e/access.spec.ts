import type { Page } from '@playwright/test';
import type * as Axe from 'axe-core';
import { expect, SITE, test, until } from './fixtures';
import { AXE } from './harness/axe';
import { openInTab } from './harness/reader-tab';

const THEMES = ['auto', 'light', 'dark', 'sepia', 'contrast'];
const LANGUAGES = ['ar', 'fa', 'ur', 'he', 'en'];
/** What can lie over the article, by the key that opens it. */
const STATES = { settings: 'KeyS', citation: 'KeyB', outline: 'KeyO', keys: '?', find: 'KeyF' };

/**
 * What axe has against the page in each theme, one line for each element: every rule in the first theme, those that see
 * colours in the others.
 */
async function faultsInThemes(page: Page, themes = THEMES): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (worn) => {
    const { axe } = globalThis as unknown as { axe: typeof Axe };
    const root = document.documentElement;
    const own = root.dataset['theme'] ?? 'auto';
    const colour = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];
    const found: string[] = [];
    // An open sheet makes all else inert; what lies under it was looked at before it opened.
    const dialog = document.querySelector('dialog[open]');
    for (const [index, theme] of worn.entries()) {
      root.dataset['theme'] = theme;
      const { violations } = await axe.run(dialog ?? document, {
        resultTypes: ['violations'],
        ...(index === 0
          ? {
              rules: {
                'target-size': { enabled: true },
                'color-contrast-enhanced': { enabled: true },
                'identical-links-same-purpose': { enabled: true },
              },
            }
          : { runOnly: { type: 'rule', values: colour } }),
      });
      for (const { id, nodes } of violations) {
        for (const { target, failureSummary } of nodes) {
          found.push(`${theme}: ${id}: ${String(target)}: ${failureSummary}`);
        }
      }
    }
    root.dataset['theme'] = own;
    return found;
  }, themes);
}

/** Controls that are shown smaller than 44 × 44 px, links in running text aside (WCAG 2.5.5). */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, select, input, textarea')]
      .filter((each) => each.checkVisibility() && !each.closest('[hidden]'))
      .map((each) => each.closest('label:has(input[type=radio], input[type=checkbox])') ?? each)
      .map((each) => ({ each, box: each.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 43.9 || box.height < 43.9))
      .map(({ each, box }) => `${each.outerHTML.slice(0, 80)}: ${box.width} × ${box.height}`),
  );

/** How far the reader can be scrolled sideways, and which controls stick out of the window. */
const overflow = (page: Page): Promise<{ sideways: number; out: string[] }> =>
  page.evaluate(() => ({
    sideways: Math.max(
      ...[...document.querySelectorAll('.reader, dialog[open]'), document.documentElement].map(
        (each) => each.scrollWidth - each.clientWidth,
      ),
    ),
    out: [...document.querySelectorAll('.toolbar button, dialog[open] button, .find button')]
      .filter((each) => {
        const { left, right, width } = each.getBoundingClientRect();
        return width > 0 && (left < -1 || right > innerWidth + 1);
      })
      .map((each) => each.outerHTML.slice(0, 80)),
  }));

for (const language of ['ar', 'en-US']) {
  test.describe(`with the interface in ${language}`, () => {
    test.use({ language });

    // Every language with an interface from right to left; the other direction needs one article of each.
    for (const article of language === 'ar' ? LANGUAGES : ['ar', 'en']) {
      test(`axe finds no fault in ${article}, in any state and theme, and every target is large`, async ({
        read,
      }) => {
        // The themes colour every language alike: the article in the language of the interface wears them all.
        const themes = language.startsWith(article) ? THEMES : ['auto'];
        const popup = await read(`/reading-${article}`);
        expect.soft(await faultsInThemes(popup, themes), 'article').toEqual([]);
        expect.soft(await smallTargets(popup), 'article').toEqual([]);
        for (const [name, key] of Object.entries(STATES)) {
          await popup.keyboard.press(key);
          await popup.locator('dialog[open], .find').waitFor();
          if (name === 'citation') await popup.locator('.cite-preview p').first().waitFor();
          expect.soft(await faultsInThemes(popup, themes), name).toEqual([]);
          expect.soft(await smallTargets(popup), name).toEqual([]);
          await popup.keyboard.press('Escape');
          await expect(popup.locator('dialog[open], .find')).toHaveCount(0);
        }
      });
    }

    test('axe finds no fault in the tab: forced colours, large text, a ruler, a narrow window', async ({
      matn,
      read,
    }) => {
      const tab = await openInTab(matn, await read('/reading-ar'));
      expect.soft(await faultsInThemes(tab), 'tab').toEqual([]);
      await tab.keyboard.press('KeyL');
      await expect(tab.locator('.ruler')).toBeVisible();
      expect.soft(await faultsInThemes(tab), 'ruler').toEqual([]);
      await tab.emulateMedia({ forcedColors: 'active' });
      expect.soft(await faultsInThemes(tab, ['auto']), 'forced colours').toEqual([]);
      await tab.emulateMedia({ forcedColors: 'none', contrast: 'more' });
      expect.soft(await faultsInThemes(tab, ['auto']), 'more contrast').toEqual([]);
      await tab.emulateMedia({ contrast: 'more', colorScheme: 'dark' });
      expect.soft(await faultsInThemes(tab, ['auto']), 'more contrast, dark').toEqual([]);
      await tab.setViewportSize({ width: 320, height: 480 });
      expect.soft(await faultsInThemes(tab, ['light']), 'narrow').toEqual([]);
    });

    test('axe finds no fault at the largest text, nor where there is nothing to read', async ({
      matn,
      page,
      read,
      closePopup,
    }) => {
      await matn.setSettings({ textSize: 64 });
      const popup = await read('/reading-ar');
      expect.soft(await faultsInThemes(popup, ['auto']), 'largest text').toEqual([]);
      await closePopup(popup);
      await page.bringToFront();
      expect(await faultsInThemes(await read('/no-article'))).toEqual([]);
    });

    test('loses no control and scrolls nowhere sideways at 320 px and at the largest text', async ({
      matn,
      read,
    }) => {
      const tab = await openInTab(matn, await read('/reading-ar'));
      for (const width of [320, 390, 780]) {
        await tab.setViewportSize({ width, height: 510 });
        for (const size of [20, 40, 64]) {
          await tab.evaluate((px) => {
            document
              .querySelector<HTMLElement>('article')!
              .style.setProperty('--text-size', `${px}px`);
          }, size);
          expect
            .soft(await overflow(tab), `${width}, ${size} px`)
            .toEqual({ sideways: 0, out: [] });
        }
        for (const key of Object.values(STATES)) {
          await tab.keyboard.press(key);
          await tab.locator('dialog[open], .find').waitFor();
          expect.soft(await overflow(tab), `${width}, ${key}`).toEqual({ sideways: 0, out: [] });
          await tab.keyboard.press('Escape');
        }
      }
      // Wide tables scroll by themselves, and by keyboard.
      const table = tab.getByRole('group', { name: /./u }).filter({ has: tab.getByRole('table') });
      await expect(table).toHaveAttribute('tabindex', '0');
    });

    test('the accessibility tree of every state stays as it was', async ({ read }) => {
      const popup = await read('/reading-en');
      const snapshot = (name: string): { name: string } => ({ name: `${name}-${language}.yml` });
      await expect(popup.locator('body')).toMatchAriaSnapshot(snapshot('article'));
      for (const [name, key] of Object.entries(STATES)) {
        await popup.keyboard.press(key);
        const open = popup.locator('dialog[open], .find');
        await open.waitFor();
        if (name === 'citation') await popup.locator('.cite-preview p').first().waitFor();
        await expect(open).toMatchAriaSnapshot(snapshot(name));
        await popup.keyboard.press('Escape');
      }
    });

    test('the accessibility tree of a failure stays as it was', async ({ read }) => {
      await expect((await read('/no-article')).locator('body')).toMatchAriaSnapshot({
        name: `failure-${language}.yml`,
      });
    });
  });
}

test.describe('colours', () => {
  const relativeLuminance = ([red, green, blue]: number[]): number => {
    const [r, g, b] = [red!, green!, blue!].map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  /** WCAG 2.2, contrast ratio. */
  const contrast = (one: number[], other: number[]): number => {
    const [light, dark] = [relativeLuminance(one), relativeLuminance(other)].toSorted(
      (a, b) => b - a,
    );
    return (light! + 0.05) / (dark! + 0.05);
  };

  const GROUNDS = ['ground', 'ground-raised', 'ground-sunken'];
  const TEXT: [string, string][] = [
    ...GROUNDS.flatMap((ground): [string, string][] => [
      ['ink', ground],
      ['ink-soft', ground],
      ['rubric', ground],
    ]),
    ['on-rubric', 'rubric'],
    ['ink', 'found'],
    ['ink', 'found-now'],
    ['ink', 'selected'],
  ];
  const DRAWN = GROUNDS.flatMap((ground): [string, string][] => [
    ['line', ground],
    ['focus', ground],
  ]);

  test('of every theme reach 7:1 in text and 3:1 in what is drawn, as the browser paints them', async ({
    matn,
    read,
  }) => {
    const tab = await openInTab(matn, await read('/reading-ar'));
    for (const media of [
      {},
      { colorScheme: 'dark' },
      { contrast: 'more' },
      { contrast: 'more', colorScheme: 'dark' },
    ] as const) {
      await tab.emulateMedia({ colorScheme: 'light', contrast: 'no-preference', ...media });
      for (const theme of THEMES) {
        const painted = await tab.evaluate(
          ([worn, names]) => {
            document.documentElement.dataset['theme'] = worn;
            const canvas = document.createElement('canvas').getContext('2d')!;
            const style = getComputedStyle(document.documentElement);
            return Object.fromEntries(
              names.map((name) => {
                canvas.fillStyle = style.getPropertyValue(`--${name}`);
                canvas.fillRect(0, 0, 1, 1);
                return [name, Array.from(canvas.getImageData(0, 0, 1, 1).data.slice(0, 3))];
              }),
            );
          },
          [theme, [...new Set([...TEXT, ...DRAWN].flat())]] as const,
        );
        const look = `${theme}, ${JSON.stringify(media)}`;
        for (const [least, pairs] of [
          [7, TEXT],
          [3, DRAWN],
        ] as const) {
          for (const [over, under] of pairs) {
            expect
              .soft(contrast(painted[over]!, painted[under]!), `${look}: ${over} on ${under}`)
              .toBeGreaterThanOrEqual(least);
          }
        }
      }
    }
  });

  test('of the focus ring stand around the control, two pixels thick or more', async ({ read }) => {
    const popup = await read('/reading-ar');
    await popup.getByRole('toolbar').getByRole('button').first().focus();
    await popup.keyboard.press('ArrowRight');
    const ring = await popup.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!);
      return { outlineStyle, width: Number.parseFloat(outlineWidth) };
    });
    expect(ring.outlineStyle).toBe('solid');
    expect(ring.width).toBeGreaterThanOrEqual(2);
  });
});

test.describe('by keyboard alone', () => {
  test('one reads, sizes, changes colours, finds a heading, quotes, and goes to a tab', async ({
    matn,
    read,
  }) => {
    const popup = await read('/reading-en');
    await expect(popup.getByRole('heading', { level: 1 })).toBeFocused();
    await popup.keyboard.press('Shift+Tab');
    await expect(popup.getByRole('button', { name: 'Larger text' })).toBeFocused();
    await popup.keyboard.press('Enter');
    await expect(popup.getByRole('status')).toHaveText('Text size 20 pixels');

    await popup.keyboard.press('KeyS');
    const settings = popup.getByRole('dialog', { name: 'Settings' });
    await expect(settings.getByRole('heading', { name: 'Settings' })).toBeFocused();
    for (let press = 0; press < 12; press += 1) {
      await popup.keyboard.press('Tab');
      if (
        await settings
          .getByRole('radio', { name: 'As the browser' })
          .evaluate((radio) => radio === document.activeElement)
      )
        break;
    }
    await popup.keyboard.press('ArrowRight');
    await popup.keyboard.press('ArrowRight');
    await expect(popup.locator('html')).toHaveAttribute('data-theme', 'dark');
    await popup.keyboard.press('Escape');
    await expect(popup.getByRole('button', { name: 'Larger text' })).toBeFocused();

    await popup.keyboard.press('KeyO');
    const outline = popup.getByRole('dialog', { name: 'Outline' });
    await expect(outline.getByRole('heading', { name: 'Outline' })).toBeFocused();
    for (const _ of ['close', 'title', 'book', 'oven']) await popup.keyboard.press('Tab');
    await expect(outline.getByRole('button', { name: 'What the oven knows' })).toBeFocused();
    await popup.keyboard.press('Enter');
    await expect(outline).toHaveCount(0);
    const heading = popup.getByRole('heading', { name: 'What the oven knows' });
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport();

    await popup.keyboard.press('KeyN');
    await expect(popup.locator('li:focus')).toHaveText(/^The left side is hotter/u);
    await popup.keyboard.press('KeyP');
    await expect(heading).toBeFocused();

    await popup.keyboard.press('KeyC');
    await expect(popup.getByRole('status')).toHaveText(/copied/u);
    const tab = await openInTab(matn, popup);
    await until(async () => !(await matn.popupIsOpen()), 'the popup to make way');
    await expect(tab.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(tab.getByRole('heading', { level: 1 })).toBeFocused();
  });

  test('what is said twice is put there twice, for a screen reader to say', async ({ read }) => {
    const popup = await read('/reading-en');
    const status = popup.getByRole('status');
    await popup.keyboard.press('KeyC');
    await expect(status).toHaveText(/copied/u);
    await status.evaluate((line) => {
      const said: string[] = [];
      Object.assign(globalThis, { said });
      new MutationObserver((changes) => {
        for (const { type, addedNodes, target } of changes)
          for (const each of type === 'childList' ? addedNodes : [target])
            if (each.textContent) said.push(each.textContent);
      }).observe(line, { childList: true, characterData: true, subtree: true });
    });
    const said = () => popup.evaluate(() => (globalThis as unknown as { said: string[] }).said);
    await popup.keyboard.press('KeyC');
    await expect.poll(said).toEqual(['The citation was copied (Short).']);
  });

  test('the focus is never under a bar, and comes round to where it began', async ({ read }) => {
    const popup = await read('/reading-ar');
    const seen: string[] = [];
    for (let press = 0; press < 40; press += 1) {
      await popup.keyboard.press('Tab');
      const at = await popup.evaluate(() => {
        const focused = document.activeElement;
        if (!focused || focused === document.body) return null;
        const box = focused.getBoundingClientRect();
        const bars = [...document.querySelectorAll('.head, .status')].filter(
          (bar) => !bar.contains(focused),
        );
        const covered = bars.some((bar) => {
          const other = bar.getBoundingClientRect();
          return box.top >= other.top && box.bottom <= other.bottom;
        });
        return { name: focused.outerHTML.slice(0, 60), covered };
      });
      if (!at) continue;
      expect.soft(at.covered, at.name).toBe(false);
      if (seen.includes(at.name)) break;
      seen.push(at.name);
    }
    // The link, the table and the code in the text among them, and the toolbar once.
    expect(seen.length).toBeGreaterThanOrEqual(4);
    expect(seen.length).toBeLessThan(40);
  });
});

test.describe('kept for a site', () => {
  test('a direction turned by its key is remembered there, and nowhere else', async ({
    page,
    read,
    openPopup,
    closePopup,
  }) => {
    const popup = await read('/reading-ar');
    const face = await popup.locator('article').getAttribute('data-script');
    await popup.keyboard.press('KeyD');
    await expect(popup.getByRole('article')).toHaveAttribute('dir', 'ltr');
    await expect(popup.getByRole('status')).toHaveText('Left to right, on this site');
    // The letters are Arabic all the same.
    await expect(popup.getByRole('article')).toHaveAttribute('data-script', face!);
    await closePopup(popup);
    const again = await openPopup();
    await expect(again.getByRole('article')).toHaveAttribute('dir', 'ltr');
    await closePopup(again);
    await page.goto('https://other.test/reading-ar');
    const other = await openPopup();
    await expect(other.getByRole('article')).toHaveAttribute('dir', 'rtl');
    await closePopup(other);
    await page.goto(`${SITE}/reading-ar`);
    const back = await openPopup();
    await back.keyboard.press('KeyD');
    await expect(back.getByRole('article')).toHaveAttribute('dir', 'rtl');
  });

  test('what is changed “for this site only” leaves the others alone, until all is reset', async ({
    matn,
    page,
    read,
    openPopup,
    closePopup,
  }) => {
    const popup = await read('/reading-ar');
    await popup.keyboard.press('KeyS');
    await popup.getByRole('checkbox', { name: /For this site only/u }).press('Space');
    await popup.getByRole('radio', { name: 'Sepia' }).press('Space');
    await expect(popup.locator('html')).toHaveAttribute('data-theme', 'sepia');
    await popup.keyboard.press('Escape');
    await closePopup(popup);
    expect((await matn.settings())?.theme ?? 'auto').toBe('auto');

    await page.goto('https://other.test/reading-ar');
    const other = await openPopup();
    await expect(other.locator('html')).toHaveAttribute('data-theme', 'auto');
    await closePopup(other);

    await page.goto(`${SITE}/reading-fa`);
    const back = await openPopup();
    await expect(back.locator('html')).toHaveAttribute('data-theme', 'sepia');
    await back.keyboard.press('KeyS');
    await back.getByRole('button', { name: 'Reset everything' }).press('Enter');
    await expect(back.locator('html')).toHaveAttribute('data-theme', 'auto');
    await back.keyboard.press('Escape');
    await closePopup(back);
    const last = await openPopup();
    await expect(last.locator('html')).toHaveAttribute('data-theme', 'auto');
  });
});

test.describe('settings as a file', () => {
  test('are saved, and taken up again in the tab', async ({ matn, read }) => {
    await matn.setSettings({ theme: 'dark', textSize: 30 });
    const tab = await openInTab(matn, await read('/reading-en'));
    await tab.keyboard.press('KeyS');
    // A download leaves the browser of the tests by no road that is open to them: the file is caught as it is made.
    await tab.evaluate(() => {
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (file: Blob) => {
        (globalThis as unknown as { saved: Blob }).saved = file;
        return make(file);
      };
    });
    await tab.getByRole('button', { name: 'Export settings' }).click();
    await expect(tab.getByRole('status')).toHaveText(/matn-settings\.json/u);
    const content = await tab.evaluate(() =>
      (globalThis as unknown as { saved: Blob }).saved.text(),
    );
    expect(JSON.parse(content).settings.textSize).toBe(30);

    await tab.getByRole('button', { name: 'Reset everything' }).click();
    await expect(tab.locator('html')).toHaveAttribute('data-theme', 'auto');
    const chosen = tab.waitForEvent('filechooser');
    await tab.getByRole('button', { name: 'Import settings' }).click();
    const buffer = Buffer.from(content);
    await (await chosen).setFiles({ name: 'mine.json', mimeType: 'application/json', buffer });
    await expect(tab.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(tab.getByRole('status')).toHaveText('The settings were imported.');
    await expect.poll(async () => (await matn.settings())?.textSize).toBe(30);
  });

  test('are refused with a word when they are something else, and nothing changes', async ({
    matn,
    read,
  }) => {
    await matn.setSettings({ theme: 'dark' });
    const tab = await openInTab(matn, await read('/reading-en'));
    await tab.keyboard.press('KeyS');
    await tab.locator('input[type=file]').setInputFiles({
      name: 'holiday.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"theme":"light"}'),
    });
    await expect(tab.getByRole('status')).toHaveText(/That file holds no settings of Matn/u);
    await expect(tab.locator('html')).toHaveAttribute('data-theme', 'dark');
  });

  test('are imported from the popup by way of the tab, for a file window closes a popup', async ({
    matn,
    read,
  }) => {
    const popup = await read('/reading-en');
    await popup.keyboard.press('KeyS');
    const opened = matn.context.waitForEvent('page');
    await popup
      .getByRole('button', { name: 'Import settings' })
      .press('Enter')
      .catch(() => {});
    await expect((await opened).getByRole('dialog', { name: 'Settings' })).toBeVisible();
  });
});

test.describe('line focus', () => {
  /** The lit window, and the lines that stand whole within it. */
  const lit = (page: Page): Promise<{ top: number; bottom: number; lines: number }> =>
    page.evaluate(() => {
      const top = document.querySelector('.ruler-above')!.getBoundingClientRect().bottom;
      const bottom = document.querySelector('.ruler-below')!.getBoundingClientRect().top;
      const middles = new Set<number>();
      for (const paragraph of document.querySelectorAll('article p, article h1, article h2')) {
        const range = document.createRange();
        range.selectNodeContents(paragraph);
        for (const box of range.getClientRects()) {
          const middle = Math.round((box.top + box.bottom) / 2);
          if (
            middle > top &&
            middle < bottom &&
            ![...middles].some((each) => Math.abs(each - middle) < 10)
          )
            middles.add(middle);
        }
      }
      return { top, bottom, lines: middles.size };
    });

  test('lights one, three or five lines, and the keys walk down the article', async ({ read }) => {
    const popup = await read('/reading-ar');
    await expect(popup.locator('.ruler')).toHaveCount(0);
    for (const lines of [1, 3, 5]) {
      await popup.keyboard.press('KeyL');
      await expect(popup.locator('.ruler')).toHaveCount(1);
      for (let press = 0; press < 6; press += 1) await popup.keyboard.press('ArrowDown');
      expect.soft((await lit(popup)).lines, `${lines} lines`).toBe(lines);
    }
    const before = await popup.locator('.reader').evaluate((view) => view.scrollTop);
    for (let press = 0; press < 12; press += 1) await popup.keyboard.press('ArrowDown');
    const seen = await lit(popup);
    expect(await popup.locator('.reader').evaluate((view) => view.scrollTop)).toBeGreaterThan(
      before,
    );
    expect(seen.top).toBeGreaterThan(0);
    expect(seen.bottom).toBeLessThan(600);
    await popup.keyboard.press('KeyL');
    await expect(popup.locator('.ruler')).toHaveCount(0);
  });

  test('follows the pointer and takes none of its presses', async ({ matn, read }) => {
    await matn.setSettings({ ruler: 1 });
    const popup = await read('/reading-en');
    const link = popup.getByRole('article').getByRole('link').first();
    await link.scrollIntoViewIfNeeded();
    const box = (await link.boundingBox())!;
    await expect(popup.locator('.ruler')).toHaveCount(1);
    await popup.mouse.move(box.x + 4, box.y - 60);
    await popup.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    const { top, bottom } = await lit(popup);
    expect(top).toBeLessThanOrEqual(box.y + 2);
    expect(bottom).toBeGreaterThanOrEqual(box.y + box.height - 2);
    const under = await popup.evaluate(
      ([x, y]) => document.elementFromPoint(x!, y!)?.closest('.ruler') === null,
      [box.x, 120],
    );
    expect(under).toBe(true);
  });

  test('is drawn with lines alone where the system’s colours are in force', async ({
    matn,
    read,
  }) => {
    await matn.setSettings({ ruler: 3 });
    const tab = await openInTab(matn, await read('/reading-ar'));
    // A tab that has just opened loses what it is told of the system now and then.
    await expect(async () => {
      await tab.emulateMedia({ forcedColors: 'none' });
      await tab.emulateMedia({ forcedColors: 'active' });
      for (const band of ['.ruler-above', '.ruler-below'])
        await expect(tab.locator(band)).toHaveCSS('background-color', /, 0\)$/u, { timeout: 2000 });
    }).toPass();
    expect(
      await tab
        .locator('.ruler-above')
        .evaluate((band) => getComputedStyle(band).borderBlockEndWidth),
    ).toBe('2px');
  });
});

test.describe('finding one’s way', () => {
  /** The reader in a tab that has room for the outline beside the article. */
  const openWide = async (...from: Parameters<typeof openInTab>) => {
    const tab = await openInTab(...from);
    await tab.setViewportSize({ width: 1300, height: 800 });
    const outline = tab.getByRole('navigation', { name: 'Outline' });
    await expect(outline).toBeVisible();
    return { tab, outline };
  };

  test('opens at the passage that the page shows', async ({ page, openPopup, closePopup }) => {
    await page.goto(`${SITE}/reading-ar`);
    await page.setViewportSize({ width: 900, height: 500 });
    const passage = 'ولم تُغلق الخزانة أبوابها';
    await page
      .getByText(passage)
      .evaluate((paragraph) => paragraph.scrollIntoView({ block: 'start' }));
    const popup = await openPopup();
    await expect(popup.getByRole('article').getByText(passage)).toBeInViewport();
    await expect(popup.getByText('فهرس على بطاقات')).not.toBeInViewport();
    await closePopup(popup);
  });

  test('opens at the headline when the page stands there', async ({ read }) => {
    const popup = await read('/reading-ar');
    await expect(popup.getByRole('heading', { level: 1 })).toBeInViewport();
    expect(await popup.locator('.reader').evaluate((view) => view.scrollTop)).toBe(0);
  });

  test('has the outline beside the article in a wide tab, and the same keys', async ({
    matn,
    read,
  }) => {
    const { tab, outline } = await openWide(matn, await read('/reading-ar'));
    await tab.keyboard.press('KeyO');
    await expect(outline.getByRole('button').first()).toBeFocused();
    await outline.getByRole('button', { name: 'برنامج صغير' }).press('Enter');
    await expect(tab.getByRole('heading', { name: 'برنامج صغير' })).toBeFocused();
    await expect(outline.locator('[aria-current=location]')).toHaveText('برنامج صغير');
    await tab.setViewportSize({ width: 900, height: 800 });
    await expect(outline).toBeHidden();
    await tab.keyboard.press('KeyO');
    await expect(tab.getByRole('dialog', { name: 'Outline' })).toBeVisible();
  });

  test('opens the outline while the one beside the article is hidden and not yet gone', async ({
    matn,
    read,
  }) => {
    const { tab, outline } = await openWide(matn, await read('/reading-ar'));
    await outline.evaluate((side) => (side.style.display = 'none'));
    await tab.keyboard.press('KeyO');
    await expect(tab.getByRole('dialog', { name: 'Outline' })).toBeVisible();
  });
});

test.describe('what the system asks for', () => {
  test('less motion: nothing moves by itself', async ({ matn, read }) => {
    const tab = await openInTab(matn, await read('/reading-ar'));
    await tab.emulateMedia({ reducedMotion: 'reduce' });
    await tab.keyboard.press('KeyS');
    const moving = await tab.evaluate(() => ({
      animations: document.getAnimations().length,
      transitions: [...document.querySelectorAll('*')].filter((each) =>
        getComputedStyle(each)
          .transitionDuration.split(',')
          .some((duration) => Number.parseFloat(duration) > 0),
      ).length,
      smooth: [...document.querySelectorAll('*')].filter(
        (each) => getComputedStyle(each).scrollBehavior === 'smooth',
      ).length,
    }));
    expect(moving).toEqual({ animations: 0, transitions: 0, smooth: 0 });
  });

  test('more space between lines, words and paragraphs: nothing is cut or covered', async ({
    matn,
    read,
  }) => {
    for (const path of ['/reading-ar', '/reading-en']) {
      const tab = await openInTab(matn, await read(path));
      await tab.setViewportSize({ width: 780, height: 560 });
      // WCAG 1.4.12, with the letter-spacing that Arabic has no use for as well.
      await tab.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          `* { line-height: 1.5 !important; word-spacing: 0.16em !important; letter-spacing: 0.12em !important }
          p { margin-bottom: 2em !important }`,
        );
        document.adoptedStyleSheets = [sheet];
      });
      const cut = await tab.evaluate(() =>
        [...document.querySelectorAll('.toolbar *, .status *, .article *')]
          .filter((each) => {
            const { overflowX, overflowY } = getComputedStyle(each);
            const hides = [overflowX, overflowY].some((value) => /hidden|clip/u.test(value));
            return (
              hides &&
              (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1)
            );
          })
          .map((each) => each.outerHTML.slice(0, 80)),
      );
      expect.soft(cut, path).toEqual([]);
      expect.soft(await overflow(tab), path).toEqual({ sideways: 0, out: [] });
      const buttons = await tab.locator('.toolbar button').evaluateAll((all) =>
        all.map((each) => {
          const { left, right, top, bottom } = each.getBoundingClientRect();
          return { left, right, top, bottom };
        }),
      );
      for (const [index, one] of buttons.entries()) {
        for (const other of buttons.slice(index + 1)) {
          const apart =
            one.right <= other.left + 1 ||
            other.right <= one.left + 1 ||
            one.bottom <= other.top + 1 ||
            other.bottom <= one.top + 1;
          expect.soft(apart, path).toBe(true);
        }
      }
      await tab.close();
    }
  });

  for (const { path, direction } of [
    { path: '/reading-ar', direction: 'rtl' },
    { path: '/reading-en', direction: 'ltr' },
  ]) {
    test(`paper: ${path} alone, ${direction}, black on white, its citation at the end`, async ({
      matn,
      read,
    }) => {
      await matn.setSettings({ theme: 'dark', ruler: 3, citationStyle: 'bibtex' });
      const tab = await openInTab(matn, await read(path));
      await expect(tab.locator('.print-citation')).toBeHidden();
      await expect(tab.locator('.print-citation p').first()).toBeAttached();
      await tab.emulateMedia({ media: 'print' });
      for (const gone of ['.toolbar', '.status', '.ruler', '.side']) {
        await expect(tab.locator(`${gone}:visible`), gone).toHaveCount(0);
      }
      await expect(tab.locator('.prose p').first()).toHaveCSS('color', 'rgb(0, 0, 0)');
      await expect(tab.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
      await expect(tab.locator('.reader')).toHaveCSS('position', 'static');
      const citation = tab.locator('.print-citation');
      await expect(citation).toBeVisible();
      await expect(citation).toHaveCSS('direction', direction);
      await expect(citation).toContainText(`${SITE}${path}`);
      // A line of prose, though the chosen style is for programs.
      await expect(citation).not.toContainText('@');
      const below = await tab.evaluate(
        () =>
          document.querySelector('.print-citation')!.getBoundingClientRect().top >=
          document.querySelector('article')!.getBoundingClientRect().bottom,
      );
      expect(below).toBe(true);
    });
  }
});
