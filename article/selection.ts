import { defuse } from './clone';

/** A selection shorter than this, in UTF-16 units, is a quotation or a slip of the hand: the article is read. */
const LONG_ENOUGH = 300;

/** What a person has selected on a page. */
export interface Selected {
  /** A copy of it, in a box of its own. */
  content: Element;
  /** The live element it begins in. */
  from: Element | null;
}

/** What is selected on a page when it is long enough to be read instead of the article, or null. */
export function selectedOn(page: Document): Selected | null {
  const selection = page.getSelection();
  if (!selection || selection.isCollapsed || selection.toString().length < LONG_ENOUGH) return null;
  const content = page.implementation.createHTMLDocument('').createElement('div');
  let from: Element | null = null;
  for (let index = 0; index < selection.rangeCount; index += 1) {
    const range = selection.getRangeAt(index);
    const { startContainer } = range;
    from ??=
      startContainer.nodeType === 1 ? (startContainer as Element) : startContainer.parentElement;
    content.append(content.ownerDocument.importNode(range.cloneContents(), true));
  }
  defuse(content);
  return { content, from };
}
