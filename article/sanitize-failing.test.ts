import { JSDOM } from 'jsdom';
import { expect, it, vi } from 'vitest';
import type { UntrustedHtml } from './article';
import { sanitize } from './sanitize';

vi.mock('./audit', () => ({ audit: () => ['something unexpected'] }));

it('shows the words alone, a paragraph for each block, when the second opinion finds something', () => {
  const { document } = new JSDOM('').window;
  const box = document.createElement('div');
  box.append(
    sanitize(
      '<h2>عنوان</h2>lead<p>one <b>two</b><br>three <a href="https://a.test/">four</a></p><ul><li>five<li>six</ul><img src="https://a.test/a.jpg" alt="x">' as UntrustedHtml,
      { document, baseUrl: 'https://news.test/', images: true },
    ),
  );
  expect(box.innerHTML).toBe(
    ['عنوان', 'lead', 'one two', 'three four', 'five', 'six']
      .map((words) => `<p dir="auto">${words}</p>`)
      .join(''),
  );
});
