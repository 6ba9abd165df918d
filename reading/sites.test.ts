import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  NO_PREFERENCES,
  partChange,
  preferencesOf,
  repairSites,
  SITE_CAPACITY,
  type SitePreferences,
  withPreferences,
} from './sites';

const DARK: SitePreferences = { direction: null, settings: { theme: 'dark' } };
const TURNED: SitePreferences = { direction: 'ltr', settings: null };

describe('what is remembered of sites', () => {
  it('is found again for its host and for no other', () => {
    const stored = withPreferences([], 'news.test', DARK);
    expect(preferencesOf(stored, 'news.test')).toEqual(DARK);
    expect(preferencesOf(stored, 'other.news.test')).toEqual(NO_PREFERENCES);
    expect(preferencesOf(stored, 'news.test:8080')).toEqual(NO_PREFERENCES);
  });

  it('is forgotten when it says nothing any more', () => {
    const stored = withPreferences(withPreferences([], 'a.test', DARK), 'b.test', TURNED);
    expect(withPreferences(stored, 'a.test', NO_PREFERENCES)).toEqual([['b.test', TURNED]]);
  });

  it('forgets the site changed longest ago when there are too many', () => {
    let stored: unknown = [];
    for (let index = 0; index <= SITE_CAPACITY; index += 1) {
      stored = withPreferences(stored, `${index}.test`, TURNED);
    }
    expect(repairSites(stored)).toHaveLength(SITE_CAPACITY);
    expect(preferencesOf(stored, '0.test')).toEqual(NO_PREFERENCES);
    expect(preferencesOf(stored, `${SITE_CAPACITY}.test`)).toEqual(TURNED);
  });

  it('is sound whatever was stored', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (stored, host) => {
        const sites = repairSites(stored);
        expect(repairSites(JSON.parse(JSON.stringify(sites)))).toEqual(sites);
        const { direction } = preferencesOf(stored, host);
        expect([null, 'rtl', 'ltr']).toContain(direction);
      }),
    );
  });

  it('keeps the sound fields of an entry that has others', () => {
    const stored = [
      ['a.test', { direction: 'up', settings: { theme: 'dark', spacing: 7, singleKeys: false } }],
      ['b.test', 'rtl'],
      [7, TURNED],
      'c.test',
      ['a.test', TURNED],
    ];
    expect(repairSites(stored)).toEqual([['a.test', DARK]]);
  });

  it('holds no address without a host', () => {
    expect(withPreferences([], '', DARK)).toEqual([]);
  });
});

describe('partChange', () => {
  it('gives the site the look, and keys and citations to every site', () => {
    expect(partChange({ theme: 'sepia', singleKeys: false, textSize: null })).toEqual([
      { theme: 'sepia', textSize: null },
      { singleKeys: false },
    ]);
  });
});
