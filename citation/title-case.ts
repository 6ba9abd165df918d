/**
 * Words that headline-style capitals leave small unless first, last or after a colon: articles, conjunctions and
 * prepositions (MLA 9, 2.90), as the official CSL processor lists them.
 */
const SMALL = new Set(
  (
    'about above across afore after against al along alongside amid amidst among amongst anenst apropos apud around as ' +
    'aside astride at athwart atop barring before behind below beneath beside besides between beyond but by circa ' +
    'despite down during et except for from given in inside into lest like modulo near next notwithstanding of off on ' +
    'onto out over per plus pro qua sans since than through throughout thru till to toward towards under underneath ' +
    'until unto up upon versus via vs v with within without or yet so nor and a an the de von van c ca'
  ).split(' '),
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
      const edge = at === first || at === last || /[:?!]["'”’»]*$/u.test(before);
      const plain = core.toLocaleLowerCase('en').replace(/[^\p{L}]/gu, '');
      if (!edge && SMALL.has(plain)) return core.toLocaleLowerCase('en');
      if (!shouted && /\p{L}.*\p{Lu}/u.test(word)) return word;
      return core.replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase('en'));
    })
    .join('');
}
