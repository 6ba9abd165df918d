/** A style is a family, not a language: `apa` on an Arabic article is the Arabic APA, on an English one the English. */
export const CITATION_STYLES = [
  'short',
  'apa',
  'mla',
  'chicago-notes',
  'chicago-author-date',
  'harvard',
  'iso690',
  'vancouver',
  'ieee',
  'wikipedia',
  'markdown',
  'bibtex',
  'ris',
  'csl-json',
] as const;

export type CitationStyle = (typeof CITATION_STYLES)[number];
