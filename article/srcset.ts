/** A candidate of a `srcset` with its width or density; the comma behind it needs no blank (HTML, §4.8.4.2.1). */
const CANDIDATE = /([^\s,]\S*[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)/g;

const MOST_CANDIDATES = 20;

/**
 * The address of the widest picture in a `srcset`, or null where it holds none.
 * @param most the widest that is taken while there is a narrower one, in CSS px.
 */
export function widestIn(srcset: string, most: number): string | null {
  let best: string | null = null;
  let widest = 0;
  let left = MOST_CANDIDATES;
  for (const [, address = '', size = '1'] of srcset.matchAll(CANDIDATE)) {
    if (left-- === 0) break;
    const width = Number(size);
    if (address.startsWith('data:')) continue;
    if (best === null || (width > widest && width <= most) || (widest > most && width < widest)) {
      best = address;
      widest = width;
    }
  }
  return best;
}
