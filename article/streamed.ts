import {
  allIn,
  attribute,
  copyOfNode,
  firstInPage,
  holds,
  nextSibling,
  nodeType,
  nodeValue,
  removeFrom,
} from './untampered';

/** Where a part of the page is to come that was not ready when the rest was sent, and such parts. */
const WAITING = 'template[id^="B:"],template[id^="P:"]';
const PARTS = 'div[hidden][id^="S:"]';

/**
 * The page with the parts in their places that its server sent after the rest: hidden, at the end, for a script to move them. Where scripts
 * are off, or while the page still comes, none has. The form is that of React's server renderer (react-dom/server:
 * completeBoundary, completeSegment): `<template id="B:1">` or `"P:1"` waits for `<div hidden id="S:1">`.
 * @returns the page itself where nothing waits, and else a copy.
 */
export function assembled(page: Document): Document {
  if (!firstInPage(page, WAITING)) return page;
  const copy = copyOfNode(page, true) as Document;
  const parts = new Map(allIn(copy, PARTS).map((part) => [attribute(part, 'id').slice(2), part]));
  for (const template of allIn(copy, WAITING)) {
    const part = parts.get(attribute(template, 'id').slice(2));
    if (!part || holds(part, template)) continue;
    // What is shown meanwhile ends where the boundary does.
    const meanwhile: Node[] = [];
    let node = nextSibling(template);
    while (node && !(nodeType(node) === 8 && nodeValue(node) === '/$')) {
      meanwhile.push(node);
      node = nextSibling(node);
    }
    if (node) for (const old of meanwhile) removeFrom(template.parentNode as Node, old);
    template.replaceWith(...part.childNodes);
  }
  return copy;
}
