import bidiFactory from 'bidi-js';
import { describe, expect, it } from 'vitest';
import { directionOf } from '../language/direction';
import type { CitedWork } from './cite';
import { cite } from './cite';
import { cleanText } from './clean';
import { casesOf, CROSSED, LANGUAGES } from './goldens/works';
import type { CitationStyle } from './style';
import { CITATION_STYLES } from './style';

/** Plain text must look the same wherever it is pasted: checked with the Unicode bidirectional algorithm (bidi-js). */

const bidi = bidiFactory();
const PROSE = CITATION_STYLES.filter(
  (style) => !['wikipedia', 'markdown', 'bibtex', 'ris', 'csl-json'].includes(style),
);

/** What the eye sees of a line, left to right, in a paragraph of the given direction; invisible characters left out. */
function seen(line: string, base: 'rtl' | 'ltr'): string {
  const levels = bidi.getEmbeddingLevels(line, base);
  return bidi
    .getReorderedString(line, levels)
    .replace(/[\p{Bidi_Control}\s]+/gu, ' ')
    .trim();
}

const base = casesOf('ar')['two authors'] as CitedWork;
const titled = (
  title: string,
  language: string,
  site = 'The Evening Tide (online)',
): CitedWork => ({
  ...base,
  language,
  metadata: { ...base.metadata, title, site },
});

/** Titles that come apart when nothing holds them together. */
const HARD: [string, CitedWork][] = [
  ['Latin first in an Arabic title', titled('Apple تعلن عن هاتف: هل يكفي (5G) وحده؟', 'ar')],
  ['Latin last in an Arabic title', titled('وداعاً لنظام Windows 10!', 'ar')],
  ['a language named with signs', titled('تعلّم C++، ثم C#', 'ar')],
  ['numbers and ranges', titled('2026: من 10-12 إلى 50% (+3)', 'ar')],
  ['an English question', titled('Who owns the sea?', 'en')],
  ['an English title with Arabic in it', titled('What "النكبة" means, and to whom', 'en')],
  ['a Hebrew title with an abbreviation', titled('דו"ח צה"ל: 3.5% (כ-40 איש)', 'he')],
  ['a Persian title with Latin', titled('هوش مصنوعی GPT-5 چه می‌کند؟', 'fa')],
  ['an Urdu title with digits', titled('کووڈ-19: ۱۲۳ (یا 123)؟', 'ur')],
];

const WORKS: [string, CitedWork, string | null][] = [
  ...LANGUAGES.flatMap((language) =>
    Object.entries(casesOf(language)).map(([name, work]): [string, CitedWork, null] => [
      `${language}, ${name}`,
      work,
      null,
    ]),
  ),
  ...Object.entries(CROSSED).map(([name, [work, options]]): [string, CitedWork, string | null] => [
    name,
    work,
    options.language,
  ]),
  ...HARD.flatMap(([name, work]) =>
    ['ar', 'he', 'en'].map((language): [string, CitedWork, string] => [
      `${name}, cited in ${language}`,
      work,
      language,
    ]),
  ),
];

function lineOf(work: CitedWork, style: CitationStyle, language: string | null): string {
  const { text } = cite(work, { style, language, digits: 'auto', calendar: 'with-local' });
  return text.split('\n')[0] ?? '';
}

/** A line that needs no isolate: not one right-to-left letter in it. */
const isPlain = (line: string) => !/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(line);

describe.each(WORKS)('%s', (_, work, language) => {
  it('looks the same in a paragraph of either direction', () => {
    for (const style of PROSE) {
      const line = lineOf(work, style, language);
      if (!isPlain(line)) expect(seen(line, 'ltr')).toBe(seen(line, 'rtl'));
    }
  });

  it('keeps the title together, in its own order', () => {
    for (const style of PROSE) {
      const line = lineOf(work, style, language);
      const title = cleanText(work.metadata.title);
      // Quotation marks are turned and capitals raised: what is left is the title's words in the order they are seen.
      const words = (text: string) =>
        text
          .toLowerCase()
          .replace(/["'«»‹›“”‘’\u00A0\s]+/g, ' ')
          .replace(/ (?=[.,،؛:;!?؟])/g, '');
      if (!isPlain(line))
        expect(words(seen(line, 'ltr'))).toContain(
          words(seen(title, directionOf(title) ?? 'ltr')).trim(),
        );
    }
  });
});

it('leaves a purely Latin citation without a single invisible character', () => {
  for (const style of PROSE)
    for (const work of Object.values(casesOf('en')))
      expect(lineOf(work, style, null)).not.toMatch(/\p{Cf}/u);
});

it('shows the direction of the line to whatever looks for its first strong character', () => {
  for (const style of PROSE) {
    expect(lineOf(base, style, null)).toMatch(/^\u200F\u2067/);
    expect(lineOf(base, style, 'en')).toMatch(/^\u200E\u2066/);
  }
});
