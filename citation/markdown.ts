import { easternNames } from './eastern';
import { latinNames } from './latin';
import { textOf } from './line';
import { fullDate } from './dates';
import { isWebAddress } from './clean';
import type { Reference } from './reference';

/** CommonMark: `[title](<address>)` and the rest of the short style. All ASCII punctuation is escaped (CommonMark 0.31, 2.4). */
export function markdownOf(work: Reference): string {
  const { tongue } = work;
  const words = work.title === '' ? work.url : work.title;
  const href = work.url.replace(/[()]/g, (character) => (character === '(' ? '%28' : '%29'));
  const title = isWebAddress(work.url) ? `[${escape(words)}](<${href}>)` : escape(words);
  const names = tongue.direction === 'rtl' ? easternNames(work) : latinNames(work);
  const parts = [
    escape(textOf(names)),
    title,
    work.site === null ? '' : escape(work.site),
    work.issued === null ? '' : fullDate(work.issued, work.manner),
  ];
  return parts.filter(Boolean).join(tongue.comma);
}

function escape(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
