import { blocksOf, positionAt } from '../reading/position';

/**
 * Moves to the next or previous block of text and gives it the focus, so that a screen reader reads on from there.
 * @param top of the readable view, in CSS px of the viewport.
 */
export function stepBlock(article: HTMLElement, top: number, view: HTMLElement, by: 1 | -1): void {
  const blocks = blocksOf(article);
  const focused = document.activeElement as HTMLElement;
  const box = focused.getBoundingClientRect();
  // A block that was scrolled away from is not where the reader is.
  const isSeen = box.bottom > top && box.top < view.getBoundingClientRect().bottom;
  const at = isSeen ? blocks.indexOf(focused) : -1;
  const from = at >= 0 ? at : positionAt(article, top + 8).block - (by > 0 ? 1 : 0);
  const target = blocks[Math.max(0, Math.min(blocks.length - 1, from + by))];
  if (!target) return;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'start' });
}
