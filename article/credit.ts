import type { MetadataSource } from './article';
import { lineOf } from './evidence';
import {
  beginsWithOutlet,
  COMPANY,
  isOutlet,
  isPartOfOutlet,
  isRole,
  nameKey,
  readByline,
  type Byline,
  type Form,
} from './names';

/** Whom a part of the page says that the article is by. */
export interface AuthorClaim extends Byline {
  source: MetadataSource;
  trust: number;
  /** Whether it may name nobody: an account, a desk, a company. */
  isVague?: boolean;
  /** The name of the site itself, where the claim holds no other. */
  outlet: string | null;
}

const NO_NAME = /^(?:https?:|www\.|\/|#|@)|^\d+$|^[\w-]+\.(?:com|org|net)$/i;

/** Markup in what should be a text. */
const TAG = /<\/?\w[^<>]{0,60}>/g;

/** What several entries, each one author or more, say together. */
export function join(
  entries: readonly string[],
  outlets: ReadonlySet<string>,
  form: Form = 'any',
): Byline & { outlet: string | null } {
  const authors = new Map<string, string>();
  let agency: string | null = null;
  let outlet: string | null = null;
  for (const entry of entries) {
    const text = lineOf(entry, 400).replace(TAG, '');
    // "daffa-newsroom" is what a machine calls it.
    if (!text || NO_NAME.test(text) || (/^[a-z-]+$/.test(text) && isRole(text))) continue;
    const byline = readByline(text, outlets, form);
    // "Design & Trend" is the site, and not two people.
    if (byline.authors.length > 1 && isOutlet(text, outlets)) {
      outlet ??= text;
      continue;
    }
    for (const name of byline.authors) {
      const key = nameKey(name);
      if (!authors.has(key)) authors.set(key, name);
    }
    agency ??= byline.agency;
    if (!byline.authors.length && !byline.agency)
      outlet ??=
        // "Example News | News of the world": what it says of itself goes.
        [...readByline(text).authors, ...text.split(/\s+[|–—-]\s+/), text].find((name) =>
          isOutlet(name, outlets),
        ) ?? null;
  }
  // Beside a person, "AI Writer" is what the person is, a company is thanked, and "Example Today Sports" is the site. A part that
  // is known by its letters may have written as well ("MDR Sachsen-Anhalt"), but not alone where somebody is named.
  const all = [...authors.values()];
  const others = all.filter((name) => !isPartOfOutlet(name, outlets));
  const people = all.filter(
    (name) => !isRole(name) && !COMPANY.test(name) && !beginsWithOutlet(name, outlets),
  );
  const named = [people.some((name) => others.includes(name)) ? people : others, all].find(
    ({ length }) => length > 0,
  );
  return { authors: named ?? [], agency, outlet };
}

/** Whether a claim names anybody. */
export const isSaid = ({ authors, agency, outlet }: Byline & { outlet: string | null }): boolean =>
  authors.length > 0 || agency !== null || outlet !== null;
