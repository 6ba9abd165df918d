import { pickSettings, type Settings } from './settings';

/**
 * What a reader changed for one site alone. Stored on this machine only, as one list; of a private window nothing is
 * added to it.
 */

/** The settings a site can have of its own: how an article looks, not what keys and citations do. */
export const SITE_FIELDS = [
  'theme',
  'textSize',
  'spacing',
  'width',
  'typeface',
  'images',
  'links',
  'tashkeel',
  'digits',
  'ruler',
] as const satisfies readonly (keyof Settings)[];

export type SiteSettings = Partial<Pick<Settings, (typeof SITE_FIELDS)[number]>>;

export interface SitePreferences {
  /** The direction the reader gave its articles; null: each article's own. */
  direction: 'rtl' | 'ltr' | null;
  /** What is read in another way here than elsewhere; null: nothing, and changes go for every site. */
  settings: SiteSettings | null;
}

export const NO_PREFERENCES: Readonly<SitePreferences> = { direction: null, settings: null };

/** Sites remembered; the one changed longest ago is forgotten first. */
export const SITE_CAPACITY = 200;

type Sites = [host: string, preferences: SitePreferences][];

/** The sites in `stored`, whatever it is: entries that are none are left out, fields that are wrong are absent. */
export function repairSites(stored: unknown): Sites {
  if (!Array.isArray(stored)) return [];
  const sites: Sites = [];
  for (const entry of stored.slice(0, SITE_CAPACITY) as unknown[]) {
    if (!Array.isArray(entry) || typeof entry[0] !== 'string' || entry[0] === '') continue;
    const preferences = repairPreferences(entry[1]);
    if (!isEmpty(preferences) && !sites.some(([host]) => host === entry[0])) {
      sites.push([entry[0], preferences]);
    }
  }
  return sites;
}

/** What is remembered of a site. @param host as in an address, with its port. */
export function preferencesOf(stored: unknown, host: string): SitePreferences {
  return repairSites(stored).find(([known]) => known === host)?.[1] ?? NO_PREFERENCES;
}

/** The list with these preferences for `host` at its head; without `host` when they say nothing. */
export function withPreferences(
  stored: unknown,
  host: string,
  preferences: SitePreferences,
): Sites {
  const others = repairSites(stored).filter(([known]) => known !== host);
  return host === '' || isEmpty(preferences)
    ? others
    : [[host, preferences] as Sites[number], ...others].slice(0, SITE_CAPACITY);
}

/** The part of a change that is a site's own to keep, and the part that goes for every site. */
export function partChange<Style extends string>(
  change: Partial<Settings<Style>>,
): [own: SiteSettings, everywhere: Partial<Settings<Style>>] {
  const fields: readonly string[] = SITE_FIELDS;
  const entries = Object.entries(change);
  return [
    Object.fromEntries(entries.filter(([key]) => fields.includes(key))) as SiteSettings,
    Object.fromEntries(entries.filter(([key]) => !fields.includes(key))) as Partial<
      Settings<Style>
    >,
  ];
}

function repairPreferences(stored: unknown): SitePreferences {
  if (typeof stored !== 'object' || stored === null) return NO_PREFERENCES;
  const { direction, settings } = stored as Record<string, unknown>;
  return {
    direction: direction === 'rtl' || direction === 'ltr' ? direction : null,
    settings:
      typeof settings === 'object' && settings !== null
        ? pickSettings(settings, SITE_FIELDS)
        : null,
  };
}

const isEmpty = ({ direction, settings }: SitePreferences): boolean =>
  direction === null && settings === null;
