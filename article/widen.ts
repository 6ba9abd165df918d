import type { Part } from './recover';
import { linkShare, sizeOf } from './text';

/** The share of the text that a box must hold to be taken for the article. */
const NEARLY_ALL = 0.8;
/** A box with more links than this is a list of other pages. */
const LINKED = 0.3;

/**
 * The smallest box that holds nearly all of the text of a page, or null when there is none but the page itself, or when it
 * is a list of links. It is asked where the core found only a corner of a page: a long list of reviews, a recipe.
 */
export function boxOf(
  parts: readonly Pick<Part, 'holder' | 'text'>[],
  body: Element,
): Element | null {
  const sizes = new Map<Element, number>();
  let all = 0;
  for (const { holder, text } of parts) {
    const size = sizeOf(text);
    all += size;
    for (let box = holder; box && box !== body; box = box.parentElement) {
      sizes.set(box, (sizes.get(box) ?? 0) + size);
    }
  }
  let smallest: Element | null = null;
  for (const [box, size] of sizes) {
    if (size >= all * NEARLY_ALL && (!smallest || smallest.contains(box))) smallest = box;
  }
  return smallest && linkShare(smallest) < LINKED ? smallest : null;
}
