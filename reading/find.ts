/** Marks that do not tell words apart when one searches: Arabic vowel marks, tatweel, Hebrew points, joiners. */
const IGNORED = /[\p{M}\p{Join_Control}\p{Bidi_Control}\u0640\u00AD]/u;

const FOLDED: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ک: 'ك',
  ة: 'ه',
  ۀ: 'ه',
  ؤ: 'و',
};

/** One character as it is searched for; empty when it is not. */
function fold(character: string): string {
  if (IGNORED.test(character)) return '';
  const digit = /[\u0660-\u0669\u06F0-\u06F9]/.test(character)
    ? String((character.codePointAt(0)! - 0x0660) % 0x10)
    : null;
  if (digit !== null) return digit;
  if (/\s/.test(character)) return ' ';
  const plain = FOLDED[character] ?? character;
  return plain.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The places of `query` within `root`, each inside one block of text. */
export function findIn(root: HTMLElement, query: string): Range[] {
  const wanted = [...query.trim()].map(fold).join('').replace(/ +/g, ' ');
  if (wanted === '') return [];
  const document = root.ownerDocument;
  const walker = document.createTreeWalker(root, 4 /* NodeFilter.SHOW_TEXT */);
  const ranges: Range[] = [];
  let block: Element | null = null;
  let text = '';
  let places: { node: Text; offset: number }[] = [];

  const search = (): void => {
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const start = places[at]!;
      const end = places[at + wanted.length - 1]!;
      const range = document.createRange();
      range.setStart(start.node, start.offset);
      range.setEnd(end.node, end.offset + 1);
      ranges.push(range);
    }
    text = '';
    places = [];
  };

  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const own = node.parentElement!.closest(BLOCK);
    if (own !== block) search();
    block = own;
    for (let offset = 0; offset < node.data.length; offset += 1) {
      const folded = fold(node.data[offset]!);
      if (folded === ' ' && text.endsWith(' ')) continue;
      for (const letter of folded) {
        text += letter;
        places.push({ node, offset });
      }
    }
  }
  search();
  return ranges;
}

const BLOCK = 'p, li, h1, h2, h3, h4, h5, h6, td, th, figcaption, pre, dt, dd, blockquote, div';
