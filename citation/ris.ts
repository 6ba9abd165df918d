import { isoOf } from './dates';
import type { Name } from './names';
import type { Reference } from './reference';

/**
 * RIS, as RefMan's specification has it and Zotero, EndNote and Mendeley read it: a tag, two spaces, a dash and a space; CRLF.
 * UTF-8 without a byte order mark. No field holds a line break, so no value can begin a tag.
 */
export function risOf(work: Reference): string {
  const date = work.issued;
  const lines: [string, string | null][] = [
    ['TY', work.periodical ? 'NEWS' : 'ELEC'],
    ...work.names.map((name): [string, string] => ['AU', risName(name)]),
    ['TI', work.title || null],
    ['T2', work.site],
    ['PY', date === null ? null : String(date.year)],
    // Four parts, parted by slashes, the last (a season) empty.
    ['DA', date === null ? null : `${date.year}/${two(date.month)}/${two(date.day)}/`],
    ['Y2', work.accessed === null ? null : `${isoOf(work.accessed).replaceAll('-', '/')}/`],
    ['UR', work.url],
    ['LA', work.language],
  ];
  const written = lines
    .filter(([, value]) => value !== null)
    .map(([tag, value]) => `${tag}  - ${value}`);
  return [...written, 'ER  - ', ''].join('\r\n');
}

function two(number: number | null): string {
  return number === null ? '' : String(number).padStart(2, '0');
}

/** Family, given, suffix with ASCII commas; a name that is not to be taken apart has none. */
function risName(name: Name): string {
  if (name.family === null || name.given === null) return name.literal.replace(/\s*,\s*/g, ' ');
  return [name.family, name.given, name.suffix]
    .filter((part) => part !== null)
    .map((part) => part.replaceAll(',', ''))
    .join(', ');
}
