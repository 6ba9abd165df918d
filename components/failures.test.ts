import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FAILURE_REASONS } from '../article/article';
import { FAILURES } from './failures';

type Messages = Record<string, Record<string, string>>;

const LOCALES = Object.fromEntries(
  ['en', 'ar'].map((language) => [
    language,
    JSON.parse(
      readFileSync(new URL(`../locales/${language}.json`, import.meta.url), 'utf8'),
    ) as Messages,
  ]),
);

describe.each(Object.keys(LOCALES))('in %s', (language) => {
  const wordsOf = (key: string): string => {
    const [room = '', name = ''] = key.split('.');
    return LOCALES[language]?.[room]?.[name] ?? '';
  };

  it('every reason says in its own words what happened, and in others what to do', () => {
    const titles = FAILURE_REASONS.map((reason) => wordsOf(FAILURES[reason].title));
    const advice = FAILURE_REASONS.map((reason) => wordsOf(FAILURES[reason].advice));
    for (const words of [...titles, ...advice]) expect(words).toMatch(/\S{2,} \S/u);
    expect(new Set([...titles, ...advice]).size).toBe(2 * FAILURE_REASONS.length);
  });

  it('no reason speaks of code', () => {
    for (const reason of FAILURE_REASONS) {
      const words = wordsOf(FAILURES[reason].title) + wordsOf(FAILURES[reason].advice);
      expect(words).not.toMatch(/error|exception|null|undefined|DOM\b|script|\$\d/iu);
    }
  });
});

it('trying again is offered where the same page may answer otherwise, and only there', () => {
  const retried = FAILURE_REASONS.filter((reason) => FAILURES[reason].retry);
  expect(retried).toEqual(['loading', 'timeout', 'gone', 'invalid', 'unknown']);
});
