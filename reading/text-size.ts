import type { Script } from './script';

/** Text sizes in CSS px, each about an eighth above the one before. */
export const TEXT_SIZES = [14, 16, 18, 20, 22, 24, 27, 30, 34, 38, 43, 48, 56, 64] as const;

export const SMALLEST = TEXT_SIZES[0];
export const LARGEST = TEXT_SIZES[TEXT_SIZES.length - 1]!;

/**
 * The size, in CSS px, below which an article is never opened by itself. Arabic letters are a fifth smaller than Latin
 * ones at the same size (their loops stand .43 em high, a Latin x .54), and Nastaliq's smaller still.
 */
const COMFORTABLE: Record<Script, number> = {
  arabic: 20,
  persian: 19,
  urdu: 21,
  hebrew: 19,
  latin: 18,
  other: 18,
};

/**
 * The size an article is shown in: the reader's own once chosen, else the page's at that moment, never below what is
 * comfortable for the script.
 * @param chosen CSS px, or null when the reader never chose.
 * @param page CSS px of the page's own paragraphs, or null when unknown.
 */
export function textSizeFor(chosen: number | null, page: number | null, script: Script): number {
  if (chosen !== null) return chosen;
  return Math.min(LARGEST, Math.max(COMFORTABLE[script], Math.round(page ?? 0)));
}

/** The next larger step above `size`, or `size` itself at the end. */
export function larger(size: number): number {
  return TEXT_SIZES.find((step) => step > size) ?? LARGEST;
}

/** The next smaller step below `size`, or `size` itself at the end. */
export function smaller(size: number): number {
  return TEXT_SIZES.findLast((step) => step < size) ?? SMALLEST;
}
