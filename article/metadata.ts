import type { Metadata } from './article';

/**
 * Reads the metadata of the article on a page, without changing the page.
 * @param page the live document.
 * @param content the extracted article, in document order; null when none was found.
 * @param now today, against which dates are judged plausible.
 */
export function readMetadata(page: Document, content: Element | null, now: Date): Metadata {
  void content;
  void now;
  return {
    title: page.title,
    authors: [],
    agency: null,
    site: null,
    published: null,
    modified: null,
    excerpt: null,
    image: null,
    canonicalUrl: null,
    sources: { title: 'title' },
  };
}
