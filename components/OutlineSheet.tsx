import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { headingsOf } from '../reading/headings';
import { useWords } from './messages';
import { Sheet } from './Sheet';

interface OutlineProps {
  article: HTMLElement;
  onGo: (heading: HTMLElement) => void;
}

/** The article's headings, each a way to its place. */
export function OutlineSheet({ article, onGo, onClose }: OutlineProps & { onClose: () => void }) {
  const { t } = useWords();
  const headings = useMemo(() => headingsOf(article), [article]);
  return (
    <Sheet title={t('outline.title')} onClose={onClose}>
      <nav aria-label={t('outline.title')}>
        <OutlineList article={article} headings={headings} current={-1} onGo={onGo} />
      </nav>
      {headings.length < 2 && <p>{t('outline.empty')}</p>}
    </Sheet>
  );
}

/** The same beside the article, where a tab is wide enough; it shows which part is being read. */
export function SideOutline({
  article,
  view: scroller,
  topOf,
  onGo,
}: OutlineProps & { view: RefObject<HTMLElement | null>; topOf: () => number }) {
  const { t } = useWords();
  const headings = useMemo(() => headingsOf(article), [article]);
  const [current, setCurrent] = useState(0);
  const list = useRef<HTMLElement>(null);

  useEffect(() => {
    const view = scroller.current;
    if (!view) return;
    let frame = 0;
    const look = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        // A heading counts once it stands in the upper part of the view.
        const line = topOf() + view.clientHeight / 4;
        const after = headings.findIndex((each) => each.getBoundingClientRect().top > line);
        setCurrent(Math.max(0, (after < 0 ? headings.length : after) - 1));
      });
    };
    look();
    view.addEventListener('scroll', look, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      view.removeEventListener('scroll', look);
    };
  }, [headings, scroller]);

  useEffect(() => {
    list.current
      ?.querySelector('[aria-current]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);

  return (
    <nav class="side" ref={list} aria-label={t('outline.title')}>
      <h2 aria-hidden="true">{t('outline.title')}</h2>
      <OutlineList article={article} headings={headings} current={current} onGo={onGo} />
    </nav>
  );
}

interface OutlineListProps extends OutlineProps {
  headings: readonly HTMLElement[];
  /** Index of the heading whose part is read; -1: not shown. */
  current: number;
}

function OutlineList({ article, headings, current, onGo }: OutlineListProps) {
  return (
    <ol class="outline" lang={article.lang || undefined} dir={article.dir as 'rtl' | 'ltr'}>
      {headings.map((heading, index) => (
        <li key={index} data-level={heading.tagName.slice(1)}>
          <button
            type="button"
            aria-current={index === current ? 'location' : undefined}
            onClick={() => onGo(heading)}
          >
            <bdi>{heading.textContent}</bdi>
          </button>
        </li>
      ))}
    </ol>
  );
}
