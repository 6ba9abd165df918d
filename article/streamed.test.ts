import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { assembled } from './streamed';

const page = (body: string): Document =>
  new JSDOM(`<!doctype html><title>Tide</title><body>${body}`).window.document;

const words = (document: Document): string =>
  (document.body.textContent ?? '').replace(/\s+/g, ' ').trim();

it('puts what came late where it belongs, in place of what was shown meanwhile', () => {
  const streamed = page(
    `<main><h1>Tide</h1><!--$?--><template id="B:0"></template><div>Loading …</div><form><input name="parentNode"></form><!--/$--><p>Last.</p></main>
     <footer>Harbour Post</footer>
     <div hidden id="S:1"><p>Second.</p></div><div hidden id="S:0"><p>First.</p><template id="P:1"></template></div>`,
  );
  const before = streamed.documentElement.outerHTML;
  expect(words(assembled(streamed))).toBe('TideFirst.Second.Last. Harbour Post');
  expect(streamed.documentElement.outerHTML).toBe(before);
});

it('keeps what is shown where it cannot tell where that ends', () => {
  expect(
    words(
      assembled(
        page(
          `<main><template id="B:0"></template><p>Shown.</p></main><div hidden id="S:0"><p>Late. </p></div>`,
        ),
      ),
    ),
  ).toBe('Late. Shown.');
});

it('leaves a page as it is where nothing waits, or a part waits for itself', () => {
  const whole = page('<main><p>All.</p></main><div hidden id="S:0"><p>Other.</p></div>');
  expect(assembled(whole)).toBe(whole);
  const circle = page('<p>All.</p><div hidden id="S:0"><template id="P:0"></template>None.</div>');
  expect(words(assembled(circle))).toBe('All.None.');
});

it('is not misled by pictures and fields that are called like what it asks for', () => {
  const names = ['cloneNode', 'querySelector', 'querySelectorAll', 'removeChild', 'createRange'];
  const named = page(
    `${names.map((name) => `<img name="${name}"><form name="${name}"><input name="${name}"></form>`).join('')}
     <main><!--$?--><template id="B:0"></template><p>Meanwhile.</p><!--/$--></main><div hidden id="S:0"><p>Late.</p></div>`,
  );
  expect(words(assembled(named))).toBe('Late.');
});
