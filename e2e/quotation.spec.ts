import type { Page } from '@playwright/test';
import { expect, SITE, test } from './fixtures';

/** Selects from the middle of one paragraph of the article to the middle of another, as dragging would. */
async function select(popup: Page, from: number, to: number): Promise<string> {
  return popup.locator('.prose').evaluate(
    (prose, [first, last]) => {
      const paragraphs = [...prose.querySelectorAll('p')];
      const textOf = (paragraph: Element): Text => {
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        return walker.nextNode() as Text;
      };
      const start = textOf(paragraphs[first]!);
      const end = textOf(paragraphs[last]!);
      getSelection()?.setBaseAndExtent(
        start,
        start.data.indexOf(' ', 8) + 1,
        end,
        end.data.lastIndexOf(' '),
      );
      return getSelection()?.toString() ?? '';
    },
    [from, to] as const,
  );
}

test.describe('the link to the very words', () => {
  for (const [path, direction] of [
    ['/reading-ar', 'rtl'],
    ['/reading-he', 'rtl'],
    ['/reading-en', 'ltr'],
  ] as const) {
    test(`leads to them on ${path}`, async ({ read, page, paste }) => {
      const popup = await read(path);
      const words = await select(popup, 1, 2);
      await popup.keyboard.press('KeyC');
      await expect(popup.getByRole('status')).toHaveText(/quotation/u);
      const { text, html } = await paste();
      const link = text.split('\n').at(-1)!;
      expect(link.startsWith(`${SITE}${path}#:~:text=`)).toBe(true);
      expect(link).toMatch(/^[!-~]+$/);
      expect(html).toContain(`<a href="${link}">`);
      expect(html).toContain(`dir="${direction}"`);
      const [start] = decodeURIComponent(link.split(':~:text=')[1]!).split(',');
      expect(words.replace(/\s+/gu, ' ')).toContain(start);
      // Chromium scrolls to what it found: without a match it stays at the top of the page, out of sight of the words.
      await page.setViewportSize({ width: 500, height: 160 });
      await page.goto(link);
      const first = page.getByText(start!.split(' ').slice(0, 3).join(' ')).first();
      await expect(first).toBeInViewport();
    });
  }
});

test('an ordinary copy keeps the language and direction of the words', async ({ read, paste }) => {
  const popup = await read('/reading-ar');
  await select(popup, 1, 2);
  await popup.keyboard.press('Control+KeyC');
  await expect(popup.getByRole('status')).toHaveText('Copied.');
  const { text, html } = await paste();
  expect(text).not.toContain(SITE);
  expect(text).toContain('\n\n');
  expect(html).toMatch(/<p lang="ar[^"]*" dir="rtl"/u);
});
