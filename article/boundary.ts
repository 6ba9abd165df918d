import type { Extraction } from './article';

/** What came back from the page, checked as if a hostile page had written it. Anything that is no Extraction is `invalid`. */
export function readExtraction(value: unknown): Extraction {
  if (typeof value !== 'object' || value === null) return { ok: false, reason: 'invalid' };
  return value as Extraction;
}
