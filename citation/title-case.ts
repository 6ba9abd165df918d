/** Words that headline-style capitals leave small unless first, last or after a colon (Chicago 18, 8.160; MLA 9, 2.90; the list of CSL 1.0.2). */
const SMALL = new Set(
  'a an and as at but by down for from in into nor of on onto or over so the till to up via with yet about above across after against along amid among around before behind below beneath beside besides between beyond despite during except inside like near off outside past per since than through throughout toward towards under underneath until upon versus within without vs vs. v. v de d van von et al al.'.split(
    ' ',
  ),
);

/** Headline-style capitals for an English title. Words with a capital inside (iPhone, NATO, McCain) are left as they are. */
export function titleCase(title: string): string {
  const words = title.split(/(\s+|[-–—/])/u);
  const letters = words.map((word, at) => (/\p{L}/u.test(word) ? at : -1)).filter((at) => at >= 0);
  const first = letters[0];
  const last = letters.at(-1);
  const shouted = !/\p{Ll}/u.test(title);
  return words
    .map((word, at) => {
      if (!/\p{L}/u.test(word)) return word;
      const core = shouted ? word.toLocaleLowerCase('en') : word;
      const before = words.slice(0, at).join('').trimEnd();
      const edge =
        at === first || at === last || /[:?!—–]["'”’»]*$/u.test(before) || /^["'“‘«(]/u.test(word);
      if (!edge && SMALL.has(core.toLocaleLowerCase('en'))) return core.toLocaleLowerCase('en');
      if (!shouted && /\p{L}.*\p{Lu}/u.test(word)) return word;
      return core.replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase('en'));
    })
    .join('');
}
