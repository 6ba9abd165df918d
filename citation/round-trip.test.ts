import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { CitedWork } from './cite';
import { citationFile } from './cite';
import { casesOf, LANGUAGES } from './goldens/works';
import { readName } from './names';

/**
 * What is written is read back by a parser that is not ours (citation.js), and nothing is lost: every code point, every
 * author, the whole date.
 */

const require = createRequire(import.meta.url);
const { Cite } = require('@citation-js/core') as {
  Cite: new (input: unknown, options?: object) => { data: Item[] };
};
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-ris');

interface Person {
  family?: string;
  given?: string;
  suffix?: string;
  literal?: string;
}

interface Item {
  type: string;
  title: string;
  author?: Person[];
  'container-title'?: string;
  publisher?: string;
  issued?: { 'date-parts': number[][] };
  accessed?: { 'date-parts': number[][] };
  URL: string;
}

const TRICKY: Partial<CitedWork['metadata']>[] = [
  { title: 'می‌خواهم و نمی‌توانم: ۵۰٪ از «آب»' },
  { title: 'تَشْكِيلٌ كامِلٌ وَهَمْزَةٌ: آأإؤئ ـ ﷺ' },
  { title: 'שָׁלוֹם: צה"ל, ג׳ירפה ו־״מירכאות״' },
  { title: 'ڈاکٹر ٹیپو: ۱۲۳ ہزار؟ جی ہاں۔' },
  { title: 'R&D at 50%: {curly} [square] $5 #1 _x_ ~ ^ \\ | "q" -- \'\'' },
  { title: '👩‍👩‍👧 emoji 𝒳 ’n’ é ü ł ß' },
  { authors: ['Martin Luther King Jr.', 'Vincent van Gogh', 'Jane A. Doe'] },
  { authors: ['عبد الرحمن الراشد', 'محمد آل سعود', 'نور الدين', 'محمد بن سلمان آل سعود'] },
  { authors: ['García Márquez, Gabriel', 'الخطيب، سارة علي'] },
  { authors: ['Barnes and Noble', 'Ben & Jerry', 'وكالة أنباء، القاهرة'] },
  { site: 'AT&T: المدّ {المسائي} 100%' },
  { published: '2026-07' },
  { published: '2026' },
  { published: null },
  { authors: [], agency: null, site: null },
];

const WORKS: [string, CitedWork][] = LANGUAGES.flatMap((language) => {
  const cases = casesOf(language);
  const base = cases['two authors'] as CitedWork;
  return [
    ...Object.entries(cases).map(([name, work]): [string, CitedWork] => [
      `${language}, ${name}`,
      work,
    ]),
    ...TRICKY.map((changes, at): [string, CitedWork] => [
      `${language}, tricky ${at + 1}`,
      { ...base, metadata: { ...base.metadata, ...changes } },
    ]),
  ];
});

/** The names a record must have, each as one string: "family|given|suffix" or the whole. */
function expectedNames({ metadata, language }: CitedWork): string[] {
  const printed =
    metadata.authors.length > 0 ? metadata.authors : [metadata.agency ?? ''].filter(Boolean);
  return printed.map((name) => {
    const { literal, family, given, suffix } = readName(name, language, [
      metadata.site ?? '',
      metadata.agency ?? '',
    ]);
    return family === null ? literal : [family, given, suffix].filter(Boolean).join('|');
  });
}

const nameOf = ({ family, given, suffix, literal }: Person) =>
  literal ?? [family, given, suffix].filter(Boolean).join('|');

const dateOf = (work: CitedWork) => work.metadata.published?.split('T')[0]?.split('-').map(Number);

function expectItem(item: Item | undefined, work: CitedWork): void {
  const { metadata } = work;
  expect(item?.title).toBe(metadata.title);
  expect((item?.author ?? []).map(nameOf)).toEqual(expectedNames(work));
  expect(item?.['container-title'] ?? item?.publisher).toBe(metadata.site ?? undefined);
  expect(item?.issued?.['date-parts'][0]).toEqual(dateOf(work));
  expect(item?.accessed?.['date-parts'][0]).toEqual([2026, 7, 22]);
  expect(item?.URL).toBe(work.url);
}

describe.each(WORKS)('%s', (_, work) => {
  it('comes back whole from biblatex', () => {
    const { data } = new Cite(citationFile(work, 'bibtex').content, {
      forceType: '@biblatex/text',
    });
    expect(data).toHaveLength(1);
    expectItem(data[0], work);
  });

  it('comes back whole from CSL-JSON', () => {
    const { data } = new Cite(JSON.parse(citationFile(work, 'csl-json').content));
    expect(data).toHaveLength(1);
    expectItem(data[0], work);
  });

  it('comes back whole from RIS', () => {
    const { content } = citationFile(work, 'ris');
    // citation.js has EndNote's tables: a newspaper's AU are its reporters and its DA is passed over, a web page's T2 is a
    // series and its Y2 nothing. Read as a magazine's, the same tags are what the other programs take them for.
    const asMagazine = content.replace(/^TY {2}- (NEWS|ELEC)/, 'TY  - MGZN');
    const { data } = new Cite(asMagazine, { forceType: '@ris/file' });
    expect(data).toHaveLength(1);
    const item = data[0] as Item;
    // Names come back as one string each when there is more than one, or as persons.
    const authors = [item.author ?? []]
      .flat()
      .map((name: Person | string) =>
        typeof name === 'string' ? name.split(', ').join('|') : nameOf(name),
      );
    expect(authors).toEqual(expectedNames(work).map((name) => name.replace(/\s*,\s*/g, ' ')));
    expectItem(
      { ...item, author: [] },
      { ...work, metadata: { ...work.metadata, authors: [], agency: null } },
    );
  });
});

it('gives each file the media type and the line ends that reference managers expect', () => {
  const work = casesOf('ar')['two authors'] as CitedWork;
  const bibtex = citationFile(work, 'bibtex');
  expect([bibtex.name, bibtex.type]).toEqual([
    'أنهار-نسيت-طريقها-إلى-البحر.bib',
    'application/x-bibtex',
  ]);
  const ris = citationFile(work, 'ris');
  expect(ris.type).toBe('application/x-research-info-systems');
  expect(ris.content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(ris.content.startsWith('TY  - NEWS\r\n')).toBe(true);
  expect(ris.content.endsWith('ER  - \r\n')).toBe(true);
  const csl = citationFile(work, 'csl-json');
  expect([csl.name.slice(-5), csl.type]).toEqual([
    '.json',
    'application/vnd.citationstyles.csl+json',
  ]);
  for (const { content } of [bibtex, ris, csl])
    expect(content).not.toMatch(/\p{Bidi_Control}|\uFEFF/u);
});
