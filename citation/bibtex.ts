import { isoOf } from './dates';
import { keyOf } from './key';
import type { Name } from './names';
import type { Reference } from './reference';

/** biblatex's names of languages, which babel and polyglossia share (biblatex manual, 4.9). */
const LANGID: Record<string, string> = {
  ar: 'arabic',
  he: 'hebrew',
  fa: 'persian',
  ur: 'urdu',
  en: 'english',
  fr: 'french',
  de: 'german',
  es: 'spanish',
  tr: 'turkish',
  ckb: 'kurdish',
  ku: 'kurdish',
  it: 'italian',
  pt: 'portuguese',
  ru: 'russian',
};

/**
 * A biblatex entry (biber reads UTF-8): `@article` with `entrysubtype = {newspaper}` for periodicals, `@online` for the rest.
 * Each value on one line, braces balanced, no live command.
 */
export function bibtexOf(work: Reference): string {
  const fields: [string, string | null][] = [
    ['author', work.names.length === 0 ? null : work.names.map(bibtexName).join(' and ')],
    ['title', work.title === '' ? null : `{${escapeTex(work.title)}}`],
    [
      work.periodical ? 'journaltitle' : 'organization',
      work.site === null ? null : escapeTex(work.site),
    ],
    ['entrysubtype', work.periodical ? 'newspaper' : null],
    ['date', work.issued === null ? null : isoOf(work.issued)],
    ['url', work.url],
    ['urldate', work.accessed === null ? null : isoOf(work.accessed)],
    ['langid', LANGID[work.language?.split('-')[0] ?? ''] ?? null],
  ];
  const written = fields
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `  ${name} = {${value}},`);
  return [`@${work.periodical ? 'article' : 'online'}{${keyOf(work)},`, ...written, '}', ''].join(
    '\n',
  );
}

const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(text: string): string {
  return (
    text
      .replace(/[\\{}#$%&_~^]/g, (character) => TEX[character] ?? '')
      // TeX reads some pairs as one character, "--" as a dash: an empty group parts them.
      .replace(/([-`'<>,])(?=\1)|[?!](?=`)/g, '$&{}')
  );
}

/** "Family, Given" or "Family, Suffix, Given"; a name that is not to be taken apart in braces of its own. */
function bibtexName(name: Name): string {
  if (name.family === null || name.given === null) return `{${escapeTex(name.literal)}}`;
  // A family name of several words is braced, lest its first be read as a particle; so is a part with a comma or an "and".
  const part = (text: string) =>
    /[\s,]/.test(text) || /^and$/i.test(text) ? `{${escapeTex(text)}}` : escapeTex(text);
  const given = /\band\b|,/i.test(name.given)
    ? `{${escapeTex(name.given)}}`
    : escapeTex(name.given);
  return [part(name.family), name.suffix, given].filter((text) => text !== null).join(', ');
}
