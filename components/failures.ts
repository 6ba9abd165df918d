import type { FailureReason } from '../article/article';
import type { MessageKey } from './messages';

interface FailureWords {
  title: MessageKey;
  advice: MessageKey;
  /** Whether trying again without doing anything else can help. */
  retry: boolean;
}

/** Every reason has its words: what happened and what to do. */
export const FAILURES: Record<FailureReason, FailureWords> = {
  'no-article': { title: 'failure.no_article', advice: 'failure.no_article_advice', retry: false },
  'too-large': { title: 'failure.too_large', advice: 'failure.too_large_advice', retry: false },
  'too-deep': { title: 'failure.too_deep', advice: 'failure.too_deep_advice', retry: false },
  restricted: { title: 'failure.restricted', advice: 'failure.restricted_advice', retry: false },
  pdf: { title: 'failure.pdf', advice: 'failure.pdf_advice', retry: false },
  file: { title: 'failure.file', advice: 'failure.file_advice', retry: false },
  loading: { title: 'failure.loading', advice: 'failure.loading_advice', retry: true },
  timeout: { title: 'failure.timeout', advice: 'failure.timeout_advice', retry: true },
  gone: { title: 'failure.gone', advice: 'failure.gone_advice', retry: true },
  invalid: { title: 'failure.invalid', advice: 'failure.invalid_advice', retry: true },
  unknown: { title: 'failure.unknown', advice: 'failure.unknown_advice', retry: true },
};
