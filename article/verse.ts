import { SIGNS } from '../language/letters';
import { sizeOf } from './text';

/** So many lines in a row are verse, each of so many letters. */
const FEWEST = 8;
const SHORTEST = 12;
const LONGEST = 90;
/** And no more than so many times as long as the first of them, nor that much shorter. */
const LIKE = 2;

const NUMBER = /[\d٠-٩۰-۹]/;

/**
 * How much of some lines is verse, in letters: lines of like length, one below the other, without a number or a link. It ends no
 * sentence, and is a text all the same.
 * @param lines their texts; what is a link, or none of the text, as ''.
 * @param rhymed whether only what rhymes counts: headlines may stand in such rows.
 */
export function verseIn(lines: readonly string[], rhymed = false): number {
  let verse = 0;
  let run: string[] = [];
  const settle = (): void => {
    if (run.length >= FEWEST && (!rhymed || rhyme(run)))
      verse += run.reduce((sum, line) => sum + sizeOf(line), 0);
    run = [];
  };
  for (const line of lines) {
    const size = sizeOf(line);
    const first = sizeOf(run[0] ?? line);
    const isOne =
      size >= SHORTEST &&
      size <= LONGEST &&
      size < first * LIKE &&
      first < size * LIKE &&
      !NUMBER.test(line);
    if (!isOne) settle();
    if (isOne) run.push(line);
  }
  settle();
  return verse;
}

/** Of the lines of a poem so many end alike: of a ghazal, or in one rhyme, every second. */
const RHYMED = 0.4;
const NO_LETTER = new RegExp(`[${SIGNS}\\u064b-\\u0652]+`, 'g');

function rhyme(lines: readonly string[]): boolean {
  const times = new Map<string, number>();
  for (const line of lines) {
    const end = line.replace(NO_LETTER, '').slice(-2);
    times.set(end, (times.get(end) ?? 0) + 1);
  }
  return Math.max(...times.values()) >= lines.length * RHYMED;
}
