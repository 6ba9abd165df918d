/**
 * What is changed for the eye only. The words as printed are kept beside what is shown (`originalOf`), so that what is
 * copied or searched is always the publisher's own.
 */

const originals = new WeakMap<Text, string>();

/** The words of a text node as they were printed. */
export const originalOf = (node: Text): string => originals.get(node) ?? node.data;

/** Arabic vowel marks and Quranic signs (alreq; U+064B–065F, U+0670, U+06D6–06ED). */
const TASHKEEL = /[\u064B-\u065F\u0670\u06D6-\u06ED]/g;

/** Hides the vowel marks of every text in `root`. */
export function withoutTashkeel(root: Node): void {
  changeTexts(root, (text) => text.replace(TASHKEEL, ''));
}

const ARABIC_INDIC = '٠١٢٣٤٥٦٧٨٩';

/** Shows Arabic-Indic (`arab`) or European (`latn`) digits in every text of `root` but code. */
export function showDigits(root: Node, digits: 'arab' | 'latn'): void {
  changeTexts(root, (text) =>
    digits === 'arab'
      ? text.replace(/[0-9]/g, (digit) => ARABIC_INDIC[Number(digit)]!)
      : text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) =>
          String(((digit.codePointAt(0)! - 0x0660) % 0x10) % 10),
        ),
  );
}

function changeTexts(root: Node, change: (text: string) => string): void {
  const walker = root.ownerDocument!.createTreeWalker(root, 4 /* NodeFilter.SHOW_TEXT */);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.parentElement?.closest('pre, code, kbd, samp')) continue;
    const changed = change(node.data);
    if (changed === node.data) continue;
    originals.set(node, originalOf(node));
    node.data = changed;
  }
}
