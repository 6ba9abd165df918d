import { Readability } from '@mozilla/readability';
import { directionOf } from '../language/direction';
import type { Extraction, UntrustedHtml } from './article';
import { readMetadata } from './metadata';

/**
 * Finds the article on a page. The page is left as it was.
 * @param page the live document.
 * @param now today, against which dates are judged plausible.
 */
export function extract(page: Document, now: Date): Extraction {
  const clone = page.cloneNode(true) as Document;
  const found = new Readability<Element>(clone, { serializer: (node) => node as Element }).parse();
  if (!found?.content) return { ok: false, reason: 'no-article' };
  return {
    ok: true,
    article: {
      url: page.URL,
      language: page.documentElement.lang || null,
      direction: directionOf(found.content.textContent ?? '') ?? 'ltr',
      textSize: null,
      content: found.content.innerHTML as UntrustedHtml,
      metadata: readMetadata(page, found.content, now),
    },
  };
}
