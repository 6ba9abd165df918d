import { LARGEST, SMALLEST } from './text-size';

/** How the reader wants to read: one stored item, repaired field by field when it is not what it should be. */

export const THEMES = ['auto', 'light', 'dark', 'sepia', 'contrast'] as const;
export const SPACINGS = ['normal', 'wide', 'widest'] as const;
export const WIDTHS = ['narrow', 'normal', 'wide'] as const;
export const TYPEFACES = ['script', 'sans', 'easier'] as const;
export const DISPLAY_DIGITS = ['printed', 'arab', 'latn'] as const;
export const RULERS = [0, 1, 3, 5] as const;
export const CITATION_LANGUAGES = ['article', 'interface'] as const;
export const CITATION_DIGITS = ['auto', 'latn', 'arab'] as const;
export const CITATION_CALENDARS = ['gregorian', 'with-local'] as const;

/** @typeParam Style names of the citation styles, which the citation room owns and the caller hands in. */
export interface Settings<Style extends string = string> {
  theme: (typeof THEMES)[number];
  /** CSS px; null: as the page shows it. */
  textSize: number | null;
  spacing: (typeof SPACINGS)[number];
  /** Length of a line. */
  width: (typeof WIDTHS)[number];
  /** `script`: the book face of the script; `sans`: a plain one; `easier`: letters and spacing for tired or dyslexic eyes. */
  typeface: (typeof TYPEFACES)[number];
  images: boolean;
  /** Whether links are marked in the text. */
  links: boolean;
  /** Whether Arabic vowel marks are shown; what is copied keeps them. */
  tashkeel: boolean;
  /** Digits on the screen only; what is copied keeps the printed ones. */
  digits: (typeof DISPLAY_DIGITS)[number];
  /** Lines the reading ruler leaves lit; 0: no ruler. */
  ruler: (typeof RULERS)[number];
  /** Whether single letters are commands (WCAG 2.1.4). */
  singleKeys: boolean;
  citationStyle: Style;
  citationLanguage: (typeof CITATION_LANGUAGES)[number];
  citationDigits: (typeof CITATION_DIGITS)[number];
  citationCalendar: (typeof CITATION_CALENDARS)[number];
  /** Whether plain Ctrl+C adds the citation. */
  copyAddsCitation: boolean;
}

const DEFAULTS: Readonly<Omit<Settings, 'citationStyle'>> = {
  theme: 'auto',
  textSize: null,
  spacing: 'normal',
  width: 'normal',
  typeface: 'script',
  images: true,
  links: true,
  tashkeel: true,
  digits: 'printed',
  ruler: 0,
  singleKeys: true,
  citationLanguage: 'article',
  citationDigits: 'auto',
  citationCalendar: 'gregorian',
  copyAddsCitation: false,
};

/** The settings of a reader who chose nothing; the citation style is the first of `styles`. */
export function defaultSettings<Style extends string>(styles: readonly Style[]): Settings<Style> {
  return { ...DEFAULTS, citationStyle: styles[0]! };
}

const oneOf =
  <Value>(values: readonly Value[]) =>
  (value: unknown): value is Value =>
    (values as readonly unknown[]).includes(value);

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

const isTextSize = (value: unknown): value is number | null =>
  value === null ||
  (typeof value === 'number' && Number.isFinite(value) && value >= SMALLEST && value <= LARGEST);

/** What each field may be. A new field is added here and in DEFAULTS, and old stored items go on working. */
const FIELDS: {
  [Key in keyof Omit<Settings, 'citationStyle'>]: (value: unknown) => value is Settings[Key];
} = {
  theme: oneOf(THEMES),
  textSize: isTextSize,
  spacing: oneOf(SPACINGS),
  width: oneOf(WIDTHS),
  typeface: oneOf(TYPEFACES),
  images: isBoolean,
  links: isBoolean,
  tashkeel: isBoolean,
  digits: oneOf(DISPLAY_DIGITS),
  ruler: oneOf(RULERS),
  singleKeys: isBoolean,
  citationLanguage: oneOf(CITATION_LANGUAGES),
  citationDigits: oneOf(CITATION_DIGITS),
  citationCalendar: oneOf(CITATION_CALENDARS),
  copyAddsCitation: isBoolean,
};

/**
 * The settings in `stored`, whatever it is: each field that is not what it should be is the default, the others stay.
 * Never throws; unknown fields, of a newer version, are left out.
 */
export function repairSettings<Style extends string>(
  stored: unknown,
  styles: readonly Style[],
): Settings<Style> {
  const settings: Record<string, unknown> = { ...defaultSettings(styles) };
  for (const [key, isValid] of [
    ...Object.entries(FIELDS),
    ['citationStyle', oneOf(styles)] as const,
  ]) {
    const value = ownValue(stored, key);
    if (isValid(value)) settings[key] = value;
  }
  return settings as unknown as Settings<Style>;
}

/** Those of `fields` that `stored`, whatever it is, has and that are what they should be. */
export function pickSettings<Field extends keyof Omit<Settings, 'citationStyle'>>(
  stored: unknown,
  fields: readonly Field[],
): Partial<Pick<Settings, Field>> {
  const picked: Record<string, unknown> = {};
  for (const field of fields) {
    const value = ownValue(stored, field);
    if (FIELDS[field](value)) picked[field] = value;
  }
  return picked as Partial<Pick<Settings, Field>>;
}

/** A field of an untrusted object: its own, read without trusting getters. */
function ownValue(object: unknown, key: string): unknown {
  if (typeof object !== 'object' || object === null) return undefined;
  return Object.getOwnPropertyDescriptor(object, key)?.value;
}
