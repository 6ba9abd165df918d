import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Line, linesBetween, middleOf, nearestLine, windowAround } from '../reading/lines';

interface RulerProps {
  article: HTMLElement;
  /** What scrolls. */
  view: RefObject<HTMLElement | null>;
  /** Lines left lit. */
  lines: 1 | 3 | 5;
  /** Top of the readable view, in CSS px of the viewport. */
  topOf: () => number;
  /** Whether arrow keys are the ruler's now: nothing lies over the article. */
  hasKeys: boolean;
}

/** Where the window stands when the ruler is put on, and where a key brings it back to: share of the view's height. */
const RESTING = 0.35;
/** Below this share of the view the next line is brought up rather than gone down to. */
const LOWEST = 0.7;

/**
 * Line focus: the text above and below the window is covered. Up and down move it by a line, and it follows the
 * pointer. It lies over the text, takes no press, and means nothing to a screen reader.
 */
export function Ruler({ article, view: scroller, lines, topOf, hasKeys }: RulerProps) {
  const above = useRef<HTMLDivElement>(null);
  const below = useRef<HTMLDivElement>(null);
  /** Middle of the lit line, CSS px of the viewport; it outlives a change of size. */
  const at = useRef<number | null>(null);

  useLayoutEffect(() => {
    const view = scroller.current;
    if (!view) return;
    const heightOf = (): number => view.clientHeight;
    const near = (): Line[] =>
      linesBetween(article, (at.current ?? 0) - heightOf(), (at.current ?? 0) + heightOf());

    const place = (): void => {
      at.current ??= Math.max(topOf(), heightOf() * RESTING);
      const all = near();
      const index = nearestLine(all, at.current);
      if (index < 0 || !above.current || !below.current) return;
      const { top, bottom } = windowAround(all, index, lines);
      above.current.style.blockSize = `${Math.max(0, top)}px`;
      below.current.style.insetBlockStart = `${bottom}px`;
    };

    const move = (step: 1 | -1): boolean => {
      const all = near();
      const index = nearestLine(all, at.current ?? 0);
      const target = all[index + step];
      if (!target) return false;
      const middle = middleOf(target);
      const tooLow = middle > heightOf() * LOWEST;
      const tooHigh = middle - topOf() < target.bottom - target.top;
      const before = view.scrollTop;
      if (tooLow || tooHigh) view.scrollTop += middle - Math.max(topOf(), heightOf() * RESTING);
      at.current = middle - (view.scrollTop - before);
      place();
      return true;
    };

    const onPointer = (event: PointerEvent): void => {
      // Chromium tells of a pointer that rests while the page scrolls under it: that is no pointing.
      if (event.movementX === 0 && event.movementY === 0) return;
      if (event.clientY < topOf()) return;
      at.current = event.clientY;
      place();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (!hasKeys || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey)
        return;
      if (event.shiftKey || isField(event.target)) return;
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
      if (step && move(step)) event.preventDefault();
    };

    place();
    void document.fonts.ready.then(place);
    const observer = new ResizeObserver(place);
    observer.observe(article);
    view.addEventListener('scroll', place, { passive: true });
    view.addEventListener('pointermove', onPointer, { passive: true });
    addEventListener('resize', place);
    addEventListener('keydown', onKey);
    return () => {
      observer.disconnect();
      view.removeEventListener('scroll', place);
      view.removeEventListener('pointermove', onPointer);
      removeEventListener('resize', place);
      removeEventListener('keydown', onKey);
    };
  }, [article, scroller, lines, hasKeys]);

  return (
    <div class="ruler" aria-hidden="true">
      <div ref={above} class="ruler-above" />
      <div ref={below} class="ruler-below" />
    </div>
  );
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, select, textarea, pre, .table-scroll') !== null;
