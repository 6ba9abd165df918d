import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { FOLDED, LONG, unfold } from './unfold';

/** An article of so many paragraphs, and the slices that wait for a frame. */
function articleOf(paragraphs: number) {
  const line = 'What came in, what went out, and who signed for it. '.repeat(10);
  const { document } = new JSDOM(`<div>${`<p>${line}</p>`.repeat(paragraphs)}</div>`).window;
  const prose = document.querySelector('div')!;
  const waiting: (() => void)[] = [];
  const folded = (): number =>
    [...prose.querySelectorAll(FOLDED)].filter((block) => !block.hasAttribute('data-near')).length;
  return { prose, waiting, folded, later: (work: () => void) => void waiting.push(work) };
}

const MANY = Math.ceil(LONG / 500) * 9;

describe('unfold', () => {
  it('leaves a short article alone', () => {
    const { prose, waiting, later } = articleOf(10);
    unfold(prose, later);
    expect(prose.hasAttribute('data-long')).toBe(false);
    expect(waiting).toHaveLength(0);
  });

  it('folds a long article until a frame has been shown, and then unfolds a part of it at a time', () => {
    const { prose, waiting, folded, later } = articleOf(MANY);
    unfold(prose, later);
    expect(prose.hasAttribute('data-long')).toBe(true);
    expect(folded()).toBe(MANY);
    waiting.shift()!();
    expect(folded()).toBeLessThan(MANY);
    expect(folded()).toBeGreaterThan(MANY / 2);
  });

  it('leaves nothing folded at the end', () => {
    const { prose, waiting, folded, later } = articleOf(MANY);
    unfold(prose, later);
    while (waiting.length > 0) waiting.shift()!();
    expect(folded()).toBe(0);
  });

  it('begins again from a folded article, and what was begun before stops', () => {
    const { prose, waiting, folded, later } = articleOf(MANY);
    const stop = unfold(prose, later);
    while (waiting.length > 1) waiting.shift()!();
    stop();
    unfold(prose, later);
    expect(folded()).toBe(MANY);
    waiting.shift()!();
    expect(folded()).toBe(MANY);
    while (waiting.length > 0) waiting.shift()!();
    expect(folded()).toBe(0);
  });
});
