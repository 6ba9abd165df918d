import { expect, SITE, test, until } from './fixtures';

test.describe('the popup', () => {
  test('shows title, author, date, site and the caption of the picture', async ({ read }) => {
    const article = (await read('/arabic')).getByRole('article');
    await expect(article.getByRole('heading', { level: 1 })).toHaveText(
      'مكتبة الحيّ القديم تفتح مرصدها لأهل المدينة كل خميس',
    );
    const byline = article.locator('.byline');
    await expect(byline).toContainText('ليلى الحدّاد');
    await expect(byline).toContainText(/12 .*مارس 2026/u);
    await expect(byline).toContainText('المنارة');
    await expect(article.getByText('قبّة المرصد فوق مكتبة الحيّ القديم ليلة افتتاحها')).toHaveCount(
      1,
    );
    await expect(article.locator('img')).toHaveCount(1);
    await expect
      .poll(() => article.locator('img').evaluate((img) => (img as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0);
  });

  test('shows none of the furniture of the sample page', async ({ read }) => {
    const article = (await read('/arabic')).getByRole('article');
    for (const words of [
      'النسخة الورقية',
      'الرئيسية',
      'فيسبوك',
      'واتساب',
      'الخط',
      'اقرأ أيضاً',
      'خمس مكتبات صغيرة',
      'دلالات',
      'المساهمون',
      'النشرة الثقافية',
      'اشترك',
      'التعليقات',
      'أبو كمال',
      'إعلان',
      'الأكثر قراءة',
      'أسعار الزيتون',
      'سياسة الخصوصية',
    ]) {
      await expect(article, words).not.toContainText(words);
    }
    await expect(article.locator('table')).toHaveCount(1);
    await expect(article.locator('ol > li')).toHaveCount(3);
    await expect(article.locator('blockquote')).toHaveCount(1);
    await expect(article).toContainText('يحاولون غداً');
  });

  for (const theme of ['Light', 'Dark', 'Sepia', 'High contrast']) {
    test(`wears the theme ${theme} at once and when it is opened again`, async ({
      read,
      openPopup,
      closePopup,
    }) => {
      const popup = await read('/claims');
      await popup.keyboard.press('KeyS');
      await popup.getByRole('dialog').getByRole('radio', { name: theme, exact: true }).check();
      const name = theme === 'High contrast' ? 'contrast' : theme.toLowerCase();
      await expect(popup.locator('html')).toHaveAttribute('data-theme', name);
      const colour = await popup
        .locator('body')
        .evaluate((body) => getComputedStyle(body).backgroundColor);
      await closePopup(popup);
      const again = await openPopup();
      await expect(again.locator('html')).toHaveAttribute('data-theme', name);
      await expect(again.locator('body')).toHaveCSS('background-color', colour);
    });
  }

  test('comes back at the place where it was', async ({ read, openPopup, closePopup }) => {
    const popup = await read('/arabic');
    const target = (page: typeof popup) => page.getByRole('heading', { name: 'ماذا يرى الزائر؟' });
    await target(popup).evaluate((heading) => heading.scrollIntoView({ block: 'center' }));
    await popup.waitForTimeout(400);
    const before = (await target(popup).boundingBox())?.y ?? Number.NaN;
    await closePopup(popup);
    const again = await openPopup();
    await again.waitForTimeout(400);
    const after = (await target(again).boundingBox())?.y ?? Number.NaN;
    expect(Math.abs(after - before)).toBeLessThan(40);
  });

  test('keeps its place while the text grows', async ({ read }) => {
    const popup = await read('/arabic');
    const heading = popup.getByRole('heading', { name: 'ترميم بأيدي الجيران' });
    await heading.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await popup.waitForTimeout(300);
    for (let press = 0; press < 4; press += 1) await popup.keyboard.press('Equal');
    await popup.waitForTimeout(300);
    await expect(heading).toBeInViewport();
  });

  test('reads in a tab, which survives a reload', async ({ matn, read, readInTab }) => {
    const tab = await readInTab(await read('/arabic'));
    await until(async () => !(await matn.popupIsOpen()), 'the popup to make way for the tab');
    expect(tab.url()).toContain('/reader.html');
    const title = 'مكتبة الحيّ القديم تفتح مرصدها لأهل المدينة كل خميس';
    await expect(tab.getByRole('article').getByRole('heading', { level: 1 })).toHaveText(title);
    await tab.reload();
    await expect(tab.getByRole('article').getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(tab.getByRole('article')).toHaveAttribute('dir', 'rtl');
    await expect(tab.getByRole('button', { name: 'Read in a tab' })).toHaveCount(0);
  });

  test('opens a link of the article in a new tab', async ({ matn, read }) => {
    const popup = await read('/claims');
    const opened = matn.context.waitForEvent('page');
    await popup.getByRole('article').getByRole('link', { name: 'nothing' }).click();
    const tab = await opened;
    await expect.poll(() => tab.url()).toBe(`${SITE}/no-article`);
  });

  test('follows a footnote and stays where it is', async ({ read }) => {
    const popup = await read('/arabic');
    const url = popup.url();
    await popup.getByRole('article').locator('sup a').click();
    await expect(popup.getByText('هي الأقمار الأربعة الكبرى للمشتري')).toBeInViewport();
    expect(popup.url().split('#')[0]).toBe(url);
  });

  test('has a toolbar of one tab stop, moved through with the arrows', async ({ read }) => {
    const popup = await read('/claims');
    const tools = popup.getByRole('toolbar').getByRole('button');
    await tools.first().focus();
    await popup.keyboard.press('ArrowRight');
    await expect(tools.nth(1)).toBeFocused();
    await popup.keyboard.press('End');
    await expect(tools.last()).toBeFocused();
    await popup.keyboard.press('Tab');
    await expect(popup.getByRole('toolbar').locator(':focus')).toHaveCount(0);
    await popup.keyboard.press('Shift+Tab');
    await expect(tools.last()).toBeFocused();
  });

  test('closes a sheet with Esc and gives the focus back', async ({ read }) => {
    const popup = await read('/claims');
    for (const name of ['Settings', 'Outline', 'Keys']) {
      const button = popup.getByRole('toolbar').getByRole('button', { name });
      await button.focus();
      await popup.keyboard.press('Enter');
      await expect(popup.getByRole('dialog', { name })).toBeVisible();
      await popup.keyboard.press('Escape');
      await expect(popup.getByRole('dialog')).toHaveCount(0);
      await expect(button).toBeFocused();
    }
  });

  test('leaves single letters alone when they are switched off', async ({ matn, read }) => {
    await matn.setSettings({ singleKeys: false });
    const popup = await read('/claims');
    await popup.keyboard.press('KeyS');
    await popup.keyboard.press('Equal');
    await popup.waitForTimeout(200);
    await expect(popup.getByRole('dialog')).toHaveCount(0);
    await expect(popup.locator('[role=status]')).toHaveText('');
  });

  test('asks the network for nothing but the pictures of the article', async ({
    site,
    page,
    read,
  }) => {
    await page.goto(`${SITE}/claims`);
    await page.waitForLoadState('networkidle');
    site.asked.length = 0;
    await read('/arabic');
    await page.waitForTimeout(500);
    const own = site.asked.filter(
      (address) => address.startsWith(SITE) || address.includes('.test'),
    );
    const expected = [
      '/arabic',
      '/newspaper.css',
      '/newspaper.js',
      '/observatory.png',
      '/favicon.ico',
    ];
    expect(own.filter((address) => !expected.includes(new URL(address).pathname))).toEqual([]);
  });
});
