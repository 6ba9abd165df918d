import { defuse, settleAddresses } from './clone';
import { sizeOf } from './text';

/** A selection shorter than this, in letters of an alphabet, is a quotation or a slip of the hand: the article is read. */
const LONG_ENOUGH = 300;

/** What a selection within one block is a part of. */
const BLOCK = 'p,h1,h2,h3,h4,h5,h6,li,blockquote,pre,dd,dt';

/** What a person has selected on a page. */
export interface Selected {
  /** A copy of it, in a box of its own. */
  content: Element;
  /** The live element it begins in. */
  from: Element | null;
}

/**
 * What is selected on a page, in one of its shadow roots or in a frame of the same origin, when it is long enough to be
 * read instead of the article; or null.
 */
export function selectedOn(page: Document): Selected | null {
  const selection = page.getSelection();
  // To ask for its words has the page laid out.
  if (!selection?.rangeCount || sizeOf(selection.toString()) < LONG_ENOUGH) {
    return selectedInFrame(page);
  }
  const ranges = selection.isCollapsed ? rangesInShadow(page, selection) : rangesOf(selection);
  const [first] = ranges;
  if (!first) return null;
  const content = page.implementation.createHTMLDocument('').createElement('div');
  for (const range of ranges) {
    const part = content.ownerDocument.importNode(range.cloneContents(), true);
    const block = elementOf(range.commonAncestorContainer)?.closest(BLOCK);
    if (block && !part.querySelector(BLOCK)) {
      const box = content.ownerDocument.createElement(block.localName === 'pre' ? 'pre' : 'p');
      box.append(part);
      content.append(box);
    } else {
      content.append(part);
    }
  }
  defuse(content);
  return { content, from: elementOf(first.startContainer) };
}

const elementOf = (node: Node): Element | null =>
  node.nodeType === 1 ? (node as Element) : node.parentElement;

const rangesOf = (selection: Selection): Range[] =>
  Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));

/** What a selection that is nothing to the document selects in the shadow roots of the page. */
function rangesInShadow(page: Document, selection: Selection): Range[] {
  const shadowRoots = rootsIn(page);
  const ranges: Range[] = [];
  for (const {
    startContainer,
    startOffset,
    endContainer,
    endOffset,
  } of selection.getComposedRanges?.({ shadowRoots }) ?? []) {
    const range = page.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    if (!range.collapsed) ranges.push(range);
  }
  return ranges;
}

const rootsIn = (scope: ParentNode): ShadowRoot[] =>
  Array.from(scope.querySelectorAll('*')).flatMap(({ shadowRoot }) =>
    shadowRoot?.nodeType ? [shadowRoot, ...rootsIn(shadowRoot)] : [],
  );

function selectedInFrame(page: Document): Selected | null {
  for (const frame of page.querySelectorAll('iframe')) {
    try {
      const inside = frame.contentDocument;
      const selected = inside && selectedOn(inside);
      if (selected) {
        settleAddresses(selected.content, inside.baseURI);
        return selected;
      }
    } catch {
      // Of another origin after all.
    }
  }
  return null;
}
