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
  /** No box says what it is. */
  boxes: `for (const element of document.body.querySelectorAll('[role]')) element.removeAttribute('role');
  for (const element of document.body.querySelectorAll('article,main,section,aside,nav,header,footer'))
    rename(element, 'div');`,
  /** Paragraphs are boxes like others. */
  paragraphs: `for (const element of document.body.querySelectorAll('p')) rename(element, 'div');`,
  /** Paragraphs are parted by line breaks. */
  breaks: `for (const element of document.body.querySelectorAll('p')) {
    element.after(document.createElement('br'), document.createElement('br'));
    element.replaceWith(...element.childNodes);
  }`,
  /** Nothing is said in headers but the title. */
  headers: `for (const element of document.querySelectorAll('meta,link')) element.remove();`,
};

/** The expression that strips the page it is evaluated in; `kinds` are names of the above. */
export function stripPage(kinds) {
  const unknown = kinds.filter((kind) => !Object.hasOwn(STRIPPED, kind));
  if (unknown.length > 0)
    throw new Error(
      `--strip knows ${Object.keys(STRIPPED).join(', ')}, and no ${unknown.join(', ')}`,
    );
  return `(() => {
  const rename = (element, name) => {
    const other = document.createElement(name);
    for (const { name, value } of element.attributes) other.setAttribute(name, value);
    other.append(...element.childNodes);
    element.replaceWith(other);
  };
  ${kinds.map((kind) => STRIPPED[kind]).join('\n')}
})(); 0`;
}
