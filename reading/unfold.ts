/**
 * Articles longer than this, in UTF-16 units of text, are laid out from where the reader is: a book takes seconds, of
 * which nobody needs to wait for more than the first screen.
 */
export const LONG = 8_000;

/**
 * Text that is laid out in one go once the screen stands, in UTF-16 units: some tens of ms on a slow machine. All but the
 * longest articles are whole after the first.
 */
const SLICE = 24_000;

/** The blocks that assets/article.css leaves out of the layout while they are far from the view. */
export const FOLDED = 'p, ul, ol, dl, blockquote, figure, pre, details, .table-scroll';

/**
 * Folds what is far from the view of a long article, so that the next frame costs one screen, and then lays it out slice
 * by slice. At the end nothing is folded: what is searched, selected or asked for its text as shown is all there.
 *
 * @param prose the article's text; its `data-long` and the `data-near` of its blocks say what is folded.
 * @param later runs a slice when a frame has been shown.
 * @returns stops it where it is.
 */
export function unfold(prose: HTMLElement, later: (work: () => void) => void): () => void {
  const isLong = (prose.textContent ?? '').length > LONG;
  prose.toggleAttribute('data-long', isLong);
  if (!isLong) return () => {};
  const blocks = [...prose.querySelectorAll<HTMLElement>(FOLDED)];
  for (const block of blocks) block.removeAttribute('data-near');
  let index = 0;
  let isStopped = false;
  const next = (): void => {
    if (isStopped) return;
    let length = 0;
    for (; index < blocks.length && length < SLICE; index += 1) {
      blocks[index]!.setAttribute('data-near', '');
      length += 80 + (blocks[index]!.textContent ?? '').length;
    }
    if (index < blocks.length) later(next);
  };
  later(next);
  return () => {
    isStopped = true;
  };
}
