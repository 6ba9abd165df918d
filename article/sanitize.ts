import DOMPurify from 'dompurify';
import type { UntrustedHtml } from './article';

export interface SanitizeOptions {
  /** The document the nodes will be shown in. */
  document: Document;
  /** Address that relative links and images are resolved against: the article's own. */
  baseUrl: string;
}

/** Makes the article's HTML into nodes that are safe to mount. The only place that parses what a page wrote. */
export function sanitize(content: UntrustedHtml, { document }: SanitizeOptions): DocumentFragment {
  return (
    (DOMPurify.sanitize(content, { RETURN_DOM_FRAGMENT: true }) as DocumentFragment | null) ??
    document.createDocumentFragment()
  );
}
