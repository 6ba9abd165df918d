import type { Page } from '@playwright/test';
import { expect, SITE, test } from './fixtures';
import { seedArticle } from './harness/seed.mjs';

/** Selects the whole of the n-th paragraph of the article, as dragging over it would. */
async function selectParagraph(popup: Page, n: number): Promise<string> {
  return popup
    .locator('.prose p')
    .nth(n)
    .evaluate((paragraph) => {
      getSelection()?.selectAllChildren(paragraph);
      return paragraph.textContent ?? '';
    });
}

test.describe('copy with citation', () => {
  test('copies the citation of the seed’s article: title, site, 15 July 2021 and link', async ({
    read,
    paste,
  }) => {
    const popup = await read('/seed');
    await popup.getByRole('button', { name: 'Copy with citation' }).click();
    await expect(popup.locator('[role=status]')).toHaveText('The citation was copied (Short).');
    const { text, html, plain } = await paste();
    expect(text).toContain(seedArticle().title);
    expect(text).toContain('الصحيفة');
    expect(text).toMatch(/15 يوليو 2021/u);
    expect(text).toContain(`${SITE}/seed`);
    expect(plain).toBe(text);
    expect(html).toMatch(/lang="ar"/u);
    expect(html).toMatch(/dir="rtl"/u);
    expect(html).toContain(seedArticle().title);
  });

  test('puts the words that are selected before it, in the language’s own quotation marks', async ({
    read,
    paste,
  }) => {
    const popup = await read('/lang-en');
    const words = await selectParagraph(popup, 1);
    await popup.keyboard.press('KeyC');
    await expect(popup.locator('[role=status]')).toHaveText(
      'The quotation and its citation were copied (Short).',
    );
    const { text, html } = await paste();
    expect(text).toContain(`«${words}»`);
    expect(text).toContain(`${SITE}/lang-en`);
    expect(html).toContain(words.slice(0, 40));
  });

  test('keeps the selection when the button is pressed with the mouse', async ({ read, paste }) => {
    const popup = await read('/claims');
    const words = await selectParagraph(popup, 1);
    await popup.getByRole('button', { name: 'Copy with citation' }).click();
    await expect(popup.locator('[role=status]')).toHaveText(/quotation/u);
    expect((await paste()).text).toContain(words.slice(0, 60));
  });

  test('cites the tab’s own address and never the page’s claim', async ({ read, paste }) => {
    const popup = await read('/claims');
    await popup.keyboard.press('KeyC');
    await expect(popup.locator('[role=status]')).toHaveText(/copied/u);
    const { text, html } = await paste();
    expect(text).toContain(`${SITE}/claims`);
    expect(text + html).not.toContain('elsewhere.test');
  });

  test('keeps the chosen style, and writes APA and BibTeX', async ({
    read,
    matn,
    paste,
    openPopup,
    closePopup,
  }) => {
    const popup = await read('/claims');
    await popup.keyboard.press('KeyB');
    await popup.getByRole('dialog').getByLabel('Style').selectOption('apa');
    await popup.keyboard.press('Escape');
    await expect(popup.getByRole('dialog')).toBeHidden();
    await popup.keyboard.press('KeyC');
    await expect(popup.locator('[role=status]')).toHaveText('The citation was copied (APA 7).');
    expect((await paste()).text).toContain(
      'Whitfield, N. (2024, May 6). What the tide left behind',
    );
    expect(await matn.settings()).toMatchObject({ citationStyle: 'apa' });
    await closePopup(popup);

    const again = await openPopup();
    await again.keyboard.press('KeyB');
    await expect(again.getByRole('dialog').getByLabel('Style')).toHaveValue('apa');
    await again.getByRole('dialog').getByLabel('Style').selectOption('bibtex');
    await again.keyboard.press('Escape');
    await again.keyboard.press('KeyC');
    await expect(again.locator('[role=status]')).toHaveText('The citation was copied (BibTeX).');
    const { text } = await paste();
    expect(text).toMatch(/^@\w+\{/u);
    expect(text).toMatch(/author\s*=\s*\{Whitfield, Nora\}/u);
  });

  test('copies what the reader corrected', async ({ read, paste }) => {
    const popup = await read('/claims');
    await popup.keyboard.press('KeyB');
    const sheet = popup.getByRole('dialog');
    await sheet.getByLabel('Title').fill('What the tide brought');
    await sheet.getByLabel('Title').blur();
    await expect(sheet).toContainText('corrected by you');
    await popup.keyboard.press('Escape');
    await popup.keyboard.press('KeyC');
    await expect(popup.locator('[role=status]')).toHaveText(/copied/u);
    expect((await paste()).text).toContain('What the tide brought');
  });
});
