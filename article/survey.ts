/** More elements than this are not read: they take a second and more. */
export const MAX_ELEMENTS = 65_536;
/** Nesting beyond this is no page that a person wrote: the HTML parser itself stops at 512. */
export const MAX_DEPTH = 400;

const TOO_DEEP = '*>'.repeat(MAX_DEPTH) + '*';

/**
 * Whether a page is too large or too deep to be copied; null when it can be. Cloning a document that a script has nested
 * tens of thousands deep crashes the tab, so this is asked first, and of the selector engine, which does not recurse.
 */
export function surveyOf(page: Document): 'too-large' | 'too-deep' | null {
  if (page.getElementsByTagName('*').length > MAX_ELEMENTS) return 'too-large';
  return page.querySelector(TOO_DEEP) ? 'too-deep' : null;
}
