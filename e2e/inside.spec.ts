import type { Page } from '@playwright/test';
import { expect, SITE, test } from './fixtures';

const wordsOf = async (popup: Page): Promise<string> =>
  (await popup.getByRole('article').innerText()).replaceAll(/\s+/gu, ' ');

/** Selects with the mouse from the top of one element to the end of another, as a reader does. */
async function drag(page: Page, from: Box, to: Box): Promise<void> {
  await page.mouse.move(from.x + from.width - 1, from.y + 4);
  await page.mouse.down();
  await page.mouse.move(to.x + 20, to.y + to.height - 4, { steps: 4 });
  await page.mouse.up();
}
type Box = { x: number; y: number; width: number; height: number };

async function boxOf(locator: { boundingBox: () => Promise<Box | null> }): Promise<Box> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('not shown');
  return box;
}

test.describe('what stands inside', () => {
  test('declared shadow roots, one in the other, is read in its order', async ({ read }) => {
    const words = await wordsOf(await read('/shadow'));
    const places = [
      'بعد أربعين سنة من الصمت',
      'قال صانع الساعات',
      'وكان البرج قد أخلي',
      'وستدق الساعة أول مرة',
    ].map((text) => words.indexOf(text));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(words).not.toContain('لا يعرضه شيء');
  });

  test('a shadow root and is selected is read alone', async ({ page, openPopup }) => {
    await page.goto(`${SITE}/shadow`);
    const paragraph = await boxOf(page.locator('#first'));
    await drag(page, paragraph, paragraph);
    const words = await wordsOf(await openPopup());
    expect(words).toContain('صنع له بديلا من النحاس');
    expect(words).not.toContain('وستدق الساعة');
  });

  test('a frame of the same site is read, and alone what is selected in it', async ({
    page,
    openPopup,
    closePopup,
  }) => {
    await page.goto(`${SITE}/framed`);
    const popup = await openPopup();
    const whole = await wordsOf(popup);
    expect(whole).toContain('بيت من طابقين');
    expect(whole).toContain('بطاقات صفراء');
    await closePopup(popup);
    const inside = page.frameLocator('iframe').locator('article > p');
    await drag(page, await boxOf(inside.nth(1)), await boxOf(inside.nth(2)));
    const words = await wordsOf(await openPopup());
    expect(words).toContain('أربعة آلاف وثلاثمئة كتاب');
    expect(words).not.toContain('بطاقات صفراء');
  });
});
