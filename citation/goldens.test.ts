import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cite } from './cite';
import { casesOf, CROSSED, LANGUAGES } from './goldens/works';
import { CITATION_STYLES } from './style';

/**
 * Every style in every language, read by eye once and frozen in goldens/LANGUAGE.txt, with the invisible marks spelt out. After
 * a change that is meant, write them anew with `WRITE_GOLDENS=1 npx vitest run citation/goldens.test.ts` and read the difference.
 */
const file = (name: string) => new URL(`goldens/${name}.txt`, import.meta.url);

const MARKS: Record<string, string> = {
  '\u200E': '[LRM]',
  '\u200F': '[RLM]',
  '\u2066': '[LRI]',
  '\u2067': '[RLI]',
  '\u2069': '[PDI]',
};

function visible(text: string): string {
  return text
    .replace(/[\u200E\u200F\u2066\u2067\u2069]/g, (mark) => MARKS[mark] ?? mark)
    .replaceAll('\r\n', '\n');
}

function frozen(name: string, sections: [string, string][]): void {
  const text = sections
    .map(([title, body]) => `# ${title}\n${visible(body).trimEnd()}\n`)
    .join('\n');
  if (process.env['WRITE_GOLDENS']) writeFileSync(file(name), text);
  expect(text).toBe(readFileSync(file(name), 'utf8'));
}

describe.each(LANGUAGES)('in %s', (language) => {
  it('writes what was read by eye', () => {
    const sections: [string, string][] = [];
    for (const style of CITATION_STYLES)
      for (const [name, work] of Object.entries(casesOf(language))) {
        const options = { style, language: null, digits: 'auto', calendar: 'gregorian' } as const;
        sections.push([`${style}, ${name}`, cite(work, options).text]);
      }
    frozen(language, sections);
  });
});

it('writes in the digits, the calendar and the language that were asked for', () => {
  const sections: [string, string][] = [];
  for (const [name, [work, options]] of Object.entries(CROSSED))
    for (const style of CITATION_STYLES)
      sections.push([`${style}, ${name}`, cite(work, { ...options, style }).text]);
  frozen('crossed', sections);
});

it('writes the rich flavour that was read by eye', () => {
  const sections: [string, string][] = [];
  for (const language of LANGUAGES)
    for (const style of ['short', 'apa', 'mla', 'harvard', 'bibtex'] as const) {
      const work = casesOf(language)['two authors'];
      if (work) {
        const options = { style, language: null, digits: 'auto', calendar: 'gregorian' } as const;
        sections.push([`${style}, ${language}`, cite(work, options).html]);
      }
    }
  frozen('html', sections);
});
