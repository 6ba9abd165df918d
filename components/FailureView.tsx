import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FailureReason } from '../article/article';
import { FAILURES } from './failures';
import { useWords } from './messages';

/** What happened and what to do, in plain words; focus stands on it. */
export function FailureView({ reason, onRetry }: { reason: FailureReason; onRetry: () => void }) {
  const { t } = useWords();
  const words = FAILURES[reason];
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [reason]);
  return (
    <section class="failure">
      <h1 ref={heading} tabIndex={-1}>
        {t(words.title)}
      </h1>
      <p>{t(words.advice)}</p>
      {words.retry && (
        <button type="button" class="button" onClick={onRetry}>
          {t('failure.retry')}
        </button>
      )}
    </section>
  );
}
