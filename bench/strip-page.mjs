/**
 * The same page with less of what rules may lean on: what is left of a score without it says how far they carry on pages
 * nobody has seen.
 */
const STRIPPED = {
  /** Nothing is called anything: hashed class names, as build tools write them. */
  names: `for (const element of document.body.querySelectorAll('[class],[id]')) {
    element.removeAttribute('class');
    element.removeAttribute('id');
  }`,
  /** Nothing is said for machines but by headers. */
  data: `for (const script of document.querySelectorAll('script')) script.remove();
  for (const element of document.body.querySelectorAll('[itemprop],[property],[rel~=author]'))
    for (const name of ['itemprop', 'property', 'rel']) element.removeAttribute(name);`,
  /** Nothing is said in headers but the title. */
  headers: `for (const element of document.querySelectorAll('meta,link')) element.remove();`,
};

export const KINDS = Object.keys(STRIPPED);

/** The expression that strips the page it is evaluated in. */
export const stripPage = (kinds) =>
  `(() => { ${kinds.map((kind) => STRIPPED[kind]).join('\n')} })(); 0`;
