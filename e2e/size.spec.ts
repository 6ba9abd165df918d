import { expect, SITE, test } from './fixtures';

const sizeOf = (text: string | null): number => Number(text?.replace(/\D/gu, ''));

test.describe('text size', () => {
  test('opens at the size the page shows its paragraphs in, and sees the page’s own + pressed', async ({
    page,
    read,
    openPopup,
    closePopup,
  }) => {
    const popup = await read('/seed');
    await expect(popup.locator('.prose p').first()).toHaveCSS('font-size', '22px');
    await closePopup(popup);
    await page.locator('#larger').click();
    await page.locator('#larger').click();
    const again = await openPopup();
    await expect(again.locator('.prose p').first()).toHaveCSS('font-size', '26px');
  });

  test('grows and shrinks by its buttons and by its keys, and 0 goes back to the page’s size', async ({
    read,
  }) => {
    const popup = await read('/seed');
    const paragraph = popup.locator('.prose p').first();
    await popup.getByRole('button', { name: 'Larger text' }).click();
    await expect(paragraph).toHaveCSS('font-size', '24px');
    await expect(popup.locator('[role=status]')).toHaveText('Text size 24 pixels');
    await popup.keyboard.press('Equal');
    await expect(paragraph).toHaveCSS('font-size', '27px');
    await popup.keyboard.press('NumpadSubtract');
    await popup.getByRole('button', { name: 'Smaller text' }).click();
    await popup.keyboard.press('Minus');
    await expect(paragraph).toHaveCSS('font-size', '20px');
    await popup.keyboard.press('Digit0');
    await expect(paragraph).toHaveCSS('font-size', '22px');
    await expect(popup.locator('[role=status]')).toHaveText('Text size 22 pixels');
  });

  test('has at least twelve steps from 14 to 64 pixels and reaches both ends softly', async ({
    read,
  }) => {
    const popup = await read('/seed');
    const larger = popup.getByRole('button', { name: 'Larger text' });
    const smaller = popup.getByRole('button', { name: 'Smaller text' });
    const shown = popup.getByRole('toolbar').locator('output');
    const seen = new Set<number>();
    for (let press = 0; press < 16; press += 1) {
      seen.add(sizeOf(await shown.textContent()));
      await popup.keyboard.press('Minus');
    }
    await expect(smaller).toHaveAttribute('aria-disabled', 'true');
    await expect(popup.locator('[role=status]')).toHaveText('Text size 14 pixels, the smallest');
    await smaller.focus();
    await popup.keyboard.press('Enter');
    await expect(smaller).toBeFocused();
    for (let press = 0; press < 16; press += 1) {
      seen.add(sizeOf(await shown.textContent()));
      await popup.keyboard.press('Equal');
    }
    seen.add(sizeOf(await shown.textContent()));
    await expect(larger).toHaveAttribute('aria-disabled', 'true');
    await expect(smaller).not.toHaveAttribute('aria-disabled', 'true');
    await expect(popup.locator('[role=status]')).toHaveText('Text size 64 pixels, the largest');
    expect(Math.min(...seen)).toBe(14);
    expect(Math.max(...seen)).toBe(64);
    expect(seen.size).toBeGreaterThanOrEqual(12);
  });

  test('is remembered once chosen, on another page too', async ({
    page,
    matn,
    read,
    openPopup,
    closePopup,
  }) => {
    const popup = await read('/seed');
    await popup.keyboard.press('Equal');
    await popup.keyboard.press('Equal');
    await expect.poll(async () => (await matn.settings())?.textSize).toBe(27);
    await closePopup(popup);
    await page.goto(`${SITE}/lang-en`);
    const again = await openPopup();
    await expect(again.locator('.prose p').first()).toHaveCSS('font-size', '27px');
  });

  test.describe('with the interface in Arabic', () => {
    test.use({ language: 'ar' });
    test('announces the size in Arabic words and digits', async ({ read }) => {
      const popup = await read('/seed');
      await expect(popup.locator('html')).toHaveAttribute('dir', 'rtl');
      await popup.getByRole('button', { name: 'تكبير الخط' }).click();
      await expect(popup.locator('[role=status]')).toHaveText(/^حجم الخط ٢٤ بكسل/u);
    });
  });
});
