/**
 * The same page in another script: every letter of its text exchanged one for one for a letter of another script, and
 * every `dir` taken away. Structure, lengths, spaces and punctuation stay; no word is left that a rule could know.
 */
const ARABIC = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';
const LATIN = 'etaoinshrdlcumwfgypbvk';
const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** `text` with each letter exchanged: right-to-left letters for Latin ones, all others for Arabic ones. */
export function swapLetters(text) {
  return text.replace(/\p{L}\p{M}*/gu, (letter) => {
    const code = letter.codePointAt(0);
    return RTL.test(letter) ? LATIN[code % LATIN.length] : ARABIC[code % ARABIC.length];
  });
}

/** The expression that swaps the letters of the page it is evaluated in. */
export const SWAP_PAGE = `(() => {
  const ARABIC = ${JSON.stringify(ARABIC)}, LATIN = ${JSON.stringify(LATIN)}, RTL = ${RTL};
  const swapLetters = ${swapLetters};
  const texts = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const parent = texts.currentNode.parentNode.localName;
    if (parent !== 'script' && parent !== 'style') texts.currentNode.data = swapLetters(texts.currentNode.data);
  }
  for (const script of document.querySelectorAll('script')) script.remove();
  for (const element of document.querySelectorAll('[dir], [lang]')) {
    element.removeAttribute('dir');
    element.removeAttribute('lang');
  }
  for (const element of document.querySelectorAll('[alt], [title], [aria-label], meta[content]')) {
    for (const name of ['alt', 'title', 'aria-label', 'content']) {
      const value = element.getAttribute(name);
      if (value && !/^https?:|charset|width=/.test(value)) element.setAttribute(name, swapLetters(value));
    }
  }
})(); 0`;

/** The truth of a page whose letters were exchanged: its text, snippets and direction. */
export function swapTruth(truth) {
  const swap = (value) =>
    Array.isArray(value) ? value.map(swap) : typeof value === 'string' ? swapLetters(value) : value;
  const swapped = { inDom: truth.inDom, streamed: truth.streamed, type: truth.type };
  for (const key of [
    'text',
    'include',
    'exclude',
    'neutral',
    'captions',
    'title',
    'byline',
    'authors',
    'summary',
  ]) {
    if (truth[key] !== undefined) swapped[key] = swap(truth[key]);
  }
  const letters = [...(swapped.text ?? '').matchAll(/\p{L}/gu)];
  if (letters.length > 0) {
    swapped.dir =
      letters.filter(([letter]) => RTL.test(letter)).length * 2 > letters.length ? 'rtl' : 'ltr';
  }
  return swapped;
}
