import { isoOf } from './dates';
import type { Reference } from './reference';

/** The parameters of the citation templates: Arabic Wikipedia has its own, every other takes the English. */
const ENGLISH = {
  news: 'cite news',
  web: 'cite web',
  last: 'last',
  first: 'first',
  author: 'author',
  title: 'title',
  script: 'script-title',
  url: 'url',
  work: 'work',
  agency: 'agency',
  date: 'date',
  accessed: 'access-date',
  language: 'language',
};
const ARABIC: typeof ENGLISH = {
  news: 'استشهاد بخبر',
  web: 'استشهاد ويب',
  last: 'الأخير',
  first: 'الأول',
  author: 'مؤلف',
  title: 'عنوان',
  script: 'عنوان',
  url: 'مسار',
  work: 'عمل',
  agency: 'agency',
  date: 'تاريخ',
  accessed: 'تاريخ الوصول',
  language: 'لغة',
};

/** One template, on one line, ready to stand between `<ref>` and `</ref>`. Dates are ISO 8601, which every wiki localises. */
export function wikitextOf(work: Reference): string {
  const arabic = work.tongue.language === 'ar';
  const words = arabic ? ARABIC : ENGLISH;
  const fields: [string, string | null][] = [];
  const many = work.names.length > 1;
  for (const [at, name] of work.names.entries()) {
    const number = many ? String(at + 1) : '';
    // Arabic Wikipedia gives names as they are said.
    if (name.family !== null && name.given !== null && !arabic) {
      fields.push(
        [words.last + number, name.family],
        [words.first + number, [name.given, name.suffix].filter(Boolean).join(' ')],
      );
    } else {
      fields.push([words.author + number, name.literal]);
    }
  }
  const language = work.language?.split('-')[0] ?? null;
  // A title in another script goes into |script-title=, which takes its language (Template:Cite news).
  const script =
    !arabic &&
    language !== null &&
    ['ar', 'he', 'fa', 'ur', 'ckb', 'ps'].includes(language) &&
    work.title !== '';
  fields.push(
    script
      ? [words.script, `${language}:${wikitext(work.title)}`]
      : [words.title, work.title === '' ? null : wikitext(work.title)],
    [words.url, work.url],
    [words.work, work.site === null ? null : wikitext(work.site)],
    [words.agency, work.agency === null ? null : wikitext(work.agency)],
    [words.date, work.issued === null ? null : isoOf(work.issued)],
    [words.accessed, work.accessed === null ? null : isoOf(work.accessed)],
    [words.language, language],
  );
  const raw = new Set([words.title, words.script, words.url, words.work, words.agency]);
  const written = fields
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `|${name}=${raw.has(name) ? value : wikitext(value ?? '')}`);
  return `{{${work.periodical ? words.news : words.web} ${written.join(' ')}}}`;
}

/** Entities for what wikitext reads as markup: links, templates, parameters, tags, bold and italic, signatures, magic links. */
function wikitext(text: string): string {
  return text
    .replace(/[|{}[\]<>]|&(?=#?\w+;)|''+|~~~+|__|:\/\/|^[*#:;]|-(?=\{)/g, (markup) =>
      [...markup].map((character) => `&#${character.codePointAt(0)};`).join(''),
    )
    .replace(/\b(RFC|PMID|ISBN) (?=\d)/g, '$1&#32;');
}
