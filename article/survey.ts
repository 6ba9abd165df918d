/** More elements than this are not read (Readability alone takes a second for as many). */
export const MAX_ELEMENTS = 60_000;
/** Nesting beyond this is no page that a person wrote: the HTML parser itself stops at 512. */
export const MAX_DEPTH = 400;

/**
 * Whether a page is too large or too deep to be cloned; null when it can be.
 * Walks with a TreeWalker, which asks no node for a property that a form's fields could stand in for.
 */
export function surveyOf(page: Document): 'too-large' | 'too-deep' | null {
  // NodeFilter.SHOW_ELEMENT
  const walker = page.createTreeWalker(page, 1);
  let count = 0;
  let depth = 0;
  for (;;) {
    if (walker.firstChild()) {
      depth += 1;
      if (depth > MAX_DEPTH) return 'too-deep';
    } else {
      while (!walker.nextSibling()) {
        if (!walker.parentNode()) return null;
        depth -= 1;
      }
    }
    count += 1;
    if (count > MAX_ELEMENTS) return 'too-large';
  }
}
