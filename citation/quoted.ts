/** Straight double marks, and curly and angle ones, in pairs; a mark between letters is part of a word (צה״ל, it's). */
interface Mark {
  at: number;
  open: boolean;
  single: boolean;
  depth: number;
}

const OPEN = /[\s([{—–«“‘‹]/u;
const LETTER = /[\p{L}\p{N}]/u;
/** What follows a closing mark, even one that a space keeps off its words. */
const CLOSED = /[\s.,:;!?،؛؟۔)\]}»›”]/u;

/**
 * Turns the quotation marks inside a title: the outer ones into `pairs[0]`, those within them into `pairs[1]`, and so on in
 * turn. Apostrophes and the marks of Hebrew abbreviations stay. A title whose marks do not pair is left as printed.
 */
export function turnQuotes(
  title: string,
  pairs: readonly (readonly [string, string])[],
  apostrophe: string | null,
): string {
  const characters = [...title];
  const marks: Mark[] = [];
  const stack: Mark[] = [];
  const apostrophes: number[] = [];
  const openSingle = () => stack.at(-1)?.single === true;
  for (const [at, character] of characters.entries()) {
    const before = characters[at - 1] ?? ' ';
    const after = characters[at + 1] ?? ' ';
    const inWord = LETTER.test(before) && LETTER.test(after);
    let open: boolean | null = null;
    if ('«‹“‘'.includes(character)) open = character === '‘' && !LETTER.test(after) ? null : true;
    else if ('»›'.includes(character)) open = false;
    else if (character === '”') open = stack.length === 0;
    else if (character === '"') {
      if (inWord && /\p{Script=Hebrew}/u.test(before)) continue;
      open = stack.length === 0 || (OPEN.test(before) && !CLOSED.test(after));
    } else if (character === "'" || character === '’') {
      if (inWord || /\p{Script=Hebrew}/u.test(before)) {
        apostrophes.push(at);
        continue;
      }
      if (OPEN.test(before) && character === "'" && closesLater(characters, at)) open = true;
      else if (openSingle()) open = false;
      else {
        apostrophes.push(at);
        continue;
      }
    }
    if (open === null) continue;
    const single = "'‘’‹›".includes(character);
    const mark = { at, open, single, depth: 0 };
    if (open) {
      mark.depth = stack.length;
      stack.push(mark);
    } else {
      const opener = stack.pop();
      if (!opener) return title;
      mark.depth = opener.depth;
    }
    marks.push(mark);
  }
  if (stack.length > 0) return title;
  for (const { at, open, depth } of marks) {
    const pair = pairs[depth % pairs.length];
    if (!pair) continue;
    // French spaces stand within the marks and go with them.
    const inner = open ? at + 1 : at - 1;
    if (/[«»]/.test(characters[at] ?? '') && /[ \u00A0\u202F]/.test(characters[inner] ?? ''))
      characters[inner] = '';
    characters[at] = open ? pair[0] : pair[1];
  }
  if (apostrophe !== null)
    for (const at of apostrophes) if (characters[at] === "'") characters[at] = apostrophe;
  return characters.join('');
}

function closesLater(characters: readonly string[], from: number): boolean {
  for (let at = from + 1; at < characters.length; at += 1) {
    const character = characters[at] ?? '';
    if (
      (character === "'" || character === '’') &&
      LETTER.test(characters[at - 1] ?? '') &&
      !LETTER.test(characters[at + 1] ?? ' ')
    )
      return true;
    if (
      (character === "'" || character === '’') &&
      /[.?!…]/.test(characters[at - 1] ?? '') &&
      !LETTER.test(characters[at + 1] ?? ' ')
    )
      return true;
  }
  return false;
}
