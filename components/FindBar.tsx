import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { findIn } from '../reading/find';
import { CloseIcon } from './icons';
import { formatNumber, useWords } from './messages';

interface FindBarProps {
  article: HTMLElement;
  /** Tells how much was found, in the one status line. */
  onSay: (words: string) => void;
  onClose: () => void;
}

/** Find within the text: letters match whatever their vowel marks, hamza or digits. */
export function FindBar({ article, onSay, onClose }: FindBarProps) {
  const words = useWords();
  const { t } = words;
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const [found, setFound] = useState<Range[]>([]);

  useLayoutEffect(() => {
    const before = document.activeElement;
    field.current?.focus();
    return () => {
      CSS.highlights?.delete('found');
      CSS.highlights?.delete('found-now');
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  useEffect(() => {
    setFound(findIn(article, query));
    setAt(0);
  }, [article, query]);

  useEffect(() => {
    const now = found[at];
    CSS.highlights?.set('found', new Highlight(...found));
    CSS.highlights?.set('found-now', new Highlight(...(now ? [now] : [])));
    now?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }, [found, at]);

  const go = (step: number): void => setAt((at + step + found.length) % (found.length || 1));
  const count =
    query.trim() === ''
      ? ''
      : found.length === 0
        ? t('find.none')
        : t('find.count', formatNumber(words, at + 1), formatNumber(words, found.length));

  // Spoken once typing pauses.
  useEffect(() => {
    const timer = setTimeout(() => onSay(count), 400);
    return () => clearTimeout(timer);
  }, [count]);

  return (
    <search class="find">
      <input
        ref={field}
        type="search"
        dir="auto"
        aria-label={t('find.label')}
        placeholder={t('find.label')}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') onClose();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <span class="find-count">{count}</span>
      <button type="button" class="button" onClick={() => go(-1)}>
        {t('find.previous')}
      </button>
      <button type="button" class="button" onClick={() => go(1)}>
        {t('find.next')}
      </button>
      <button type="button" class="tool" aria-label={t('sheet.close')} onClick={onClose}>
        <CloseIcon />
      </button>
    </search>
  );
}
