import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Article, Extraction } from '../article/article';
import type { Citation, CitedWork } from '../citation/cite';
import type { Clip } from '../citation/clip';
import { type Corrections, correct, repairCorrections } from '../citation/corrections';
import { CITATION_STYLES } from '../citation/style';
import { blocksOf, distanceTo, positionAt, repairPosition } from '../reading/position';
import { scriptOf } from '../reading/script';
import { defaultSettings } from '../reading/settings';
import { larger, LARGEST, SMALLEST, smaller, textSizeFor } from '../reading/text-size';
import { ArticleView } from './ArticleView';
import { CitationSheet, type FileStyle } from './CitationSheet';
import { FailureView } from './FailureView';
import { FindBar } from './FindBar';
import { commandOf, type KeyCommand } from './keys';
import { KeysSheet } from './KeysSheet';
import { formatNumber, useWords } from './messages';
import { OutlineSheet } from './OutlineSheet';
import type { ReaderSettings } from './reader-settings';
import { SettingsSheet } from './SettingsSheet';
import { styleKey } from './style-names';
import { Toolbar } from './Toolbar';

/** What the door the reader came through can do for it: the browser's part, handed in. */
export interface Door {
  /** Keeps the settings; false when the browser would not. */
  saveSettings: (settings: ReaderSettings) => Promise<boolean>;
  /** Keeps something of this article for the browsing session. */
  keep: (change: Record<string, unknown>) => void;
  /** Makes the citation of a work, with the quotation of `selection` before it when there is one. */
  cite: (work: CitedWork, settings: ReaderSettings) => Promise<Citation>;
  makeClip: (
    work: CitedWork,
    settings: ReaderSettings,
    selection: Range | null,
    article: HTMLElement,
  ) => Promise<Clip>;
  copy: (clip: Promise<Clip>) => Promise<boolean>;
  /** Saves the citation as a file; answers with the file's name. */
  saveFile: (work: CitedWork, style: FileStyle) => Promise<string>;
  openLink: (href: string) => void;
  /** Opens the same article in a tab; null in the tab itself. */
  openTab: (() => void) | null;
  retry: () => void;
}

interface ReaderProps {
  /** Null while the page is being read. */
  extraction: Extraction | null;
  /** The tab's own address, never the page's claim. */
  url: string;
  /** Its host as the address bar would show a look-alike: in ASCII. */
  host: string;
  settings: ReaderSettings;
  /** What was kept of this article in this browsing session, unchecked. */
  kept: Record<string, unknown>;
  /** The day it is read, `YYYY-MM-DD`. */
  today: string;
  door: Door;
}

type Open = 'settings' | 'keys' | 'outline' | 'cite' | 'find' | null;

/** The reader: toolbar, article, status. The same in the popup and in a tab. */
export function Reader(props: ReaderProps) {
  const { extraction, door } = props;
  const words = useWords();
  const { t } = words;
  const [settings, setSettings] = useState(props.settings);
  const [open, setOpen] = useState<Open>(null);
  const [status, say] = useState('');
  const [progress, setProgress] = useState(0);
  const [corrections, setCorrections] = useState<Corrections>(() =>
    repairCorrections(props.kept['corrections']),
  );
  const [turned, setTurned] = useState(false);
  const [shownArticle, setShownArticle] = useState<HTMLElement | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const selection = useRef<Range | null>(null);

  const article = extraction?.ok ? extraction.article : null;
  const direction = article ? turnedIf(turned, article.direction) : words.direction;
  const script = scriptOf(article?.language ?? null, direction);
  const textSize = textSizeFor(settings.textSize, article?.textSize ?? null, script);
  const styleName = t(styleKey(settings.citationStyle));

  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = settings.theme;
  }, [settings.theme]);

  const update = useCallback(
    (change: Partial<ReaderSettings>) => {
      const next = { ...settings, ...change };
      setSettings(next);
      void door.saveSettings(next).then((isKept) => {
        if (!isKept) say(t('status.notKept'));
      });
    },
    [settings, door],
  );

  const resize = (size: number): void => {
    const px = formatNumber(words, size);
    if (size !== textSize || size !== settings.textSize) update({ textSize: size });
    say(
      size >= LARGEST
        ? t('size.largest', px)
        : size <= SMALLEST
          ? t('size.smallest', px)
          : t('size.now', px),
    );
  };

  const work: CitedWork | null = useMemo(
    () =>
      article && {
        metadata: correct(article.metadata, corrections),
        url: props.url,
        language: article.language,
        accessed: props.today,
      },
    [article, corrections],
  );

  const copy = async (): Promise<void> => {
    if (!work || !shownArticle) return;
    const quoted = selectionIn(shownArticle) ?? selection.current;
    const isCopied = await door.copy(door.makeClip(work, settings, quoted, shownArticle));
    say(isCopied ? t(quoted ? 'copy.quotation' : 'copy.citation', styleName) : t('copy.failed'));
  };

  const show = (what: Open): void => {
    selection.current = shownArticle && selectionIn(shownArticle);
    setOpen(what);
  };
  const close = (): void => {
    setOpen(null);
    restoreSelection(selection.current);
    selection.current = null;
  };

  const commands: Record<KeyCommand, () => void> = {
    larger: () => resize(larger(textSize)),
    smaller: () => resize(smaller(textSize)),
    'page-size': () => {
      const own = textSizeFor(null, article?.textSize ?? null, script);
      update({ textSize: null });
      say(t('size.now', formatNumber(words, own)));
    },
    copy: () => void copy(),
    cite: () => show('cite'),
    settings: () => show('settings'),
    tab: () => door.openTab?.(),
    outline: () => show('outline'),
    find: () => show('find'),
    direction: () => setTurned(!turned),
    ruler: () => update({ ruler: nextRuler(settings.ruler) }),
    next: () => stepBlock(shownArticle, scroller.current, 1),
    previous: () => stepBlock(shownArticle, scroller.current, -1),
    keys: () => show('keys'),
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || !settings.singleKeys || (open && open !== 'find')) return;
      const command = commandOf(event);
      if (!command || (!article && command !== 'settings' && command !== 'keys')) return;
      event.preventDefault();
      commands[command]();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });

  const restored = useRef(false);
  const onMount = useCallback((mounted: HTMLElement) => {
    setShownArticle(mounted);
    if (restored.current) return;
    restored.current = true;
    mounted.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    const position = repairPosition(props.kept['position']);
    const view = scroller.current;
    if (position && view) {
      const top = (): number => topOf(view);
      view.scrollTop += distanceTo(mounted, position, top());
      // Type that arrives late moves the lines: the place is taken once more unless the reader has moved on.
      const placed = view.scrollTop;
      void document.fonts.ready.then(() => {
        if (view.scrollTop === placed) view.scrollTop += distanceTo(mounted, position, top());
      });
    }
  }, []);

  // A change of size or spacing keeps the line that is being read where it is.
  const anchor = useRef<ReturnType<typeof positionAt> | null>(null);
  useLayoutEffect(() => {
    if (!shownArticle || !scroller.current || !anchor.current) return;
    scroller.current.scrollTop += distanceTo(shownArticle, anchor.current, topOf(scroller.current));
  }, [textSize, settings.spacing, settings.width, settings.typeface]);

  useEffect(() => {
    const view = scroller.current;
    if (!shownArticle || !view) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const note = (): void => {
      anchor.current = positionAt(shownArticle, topOf(view));
      door.keep({ position: view.scrollTop > 0 ? anchor.current : null });
    };
    const onScroll = (): void => {
      const length = view.scrollHeight - view.clientHeight;
      setProgress(length > 0 ? Math.min(1, view.scrollTop / length) : 1);
      clearTimeout(timer);
      timer = setTimeout(note, 120);
    };
    view.addEventListener('scroll', onScroll, { passive: true });
    addEventListener('pagehide', note);
    return () => {
      clearTimeout(timer);
      view.removeEventListener('scroll', onScroll);
      removeEventListener('pagehide', note);
    };
  }, [shownArticle]);

  useEffect(() => {
    if (article) document.title = article.metadata.title || t('interface.name');
  }, [article]);

  return (
    <div class="reader" ref={scroller} data-ruler={settings.ruler || undefined}>
      <Toolbar
        textSize={article && textSize}
        styleName={styleName}
        actions={{
          larger: commands.larger,
          smaller: commands.smaller,
          settings: commands.settings,
          outline: commands.outline,
          find: commands.find,
          keys: commands.keys,
          openTab: door.openTab,
          cite: commands.cite,
          copy: commands.copy,
        }}
      />
      {open === 'find' && shownArticle && <FindBar article={shownArticle} onClose={close} />}
      <main class="page" tabIndex={-1} aria-label={t('article.label')} aria-busy={!extraction}>
        {!extraction && <Waiting />}
        {extraction && !extraction.ok && (
          <FailureView reason={extraction.reason} onRetry={door.retry} />
        )}
        {article && (
          <ArticleView
            article={article}
            host={props.host}
            direction={direction}
            settings={settings}
            textSize={textSize}
            onMount={onMount}
            onLink={door.openLink}
          />
        )}
      </main>
      <footer class="status">
        <p role="status">{status}</p>
        {article && (
          <p class="where">
            <bdi dir="ltr">{props.host}</bdi>
            <span>{t('article.progress', formatNumber(words, progress, 'percent'))}</span>
          </p>
        )}
      </footer>
      {open === 'settings' && (
        <SettingsSheet
          settings={settings}
          arabicScript={direction === 'rtl' && script !== 'hebrew'}
          onChange={update}
          onReset={() => {
            update(defaultSettings(CITATION_STYLES));
            say(t('settings.resetDone'));
          }}
          onClose={close}
        />
      )}
      {open === 'keys' && <KeysSheet onClose={close} />}
      {open === 'outline' && shownArticle && (
        <OutlineSheet
          article={shownArticle}
          onGo={(heading) => {
            close();
            heading.tabIndex = -1;
            requestAnimationFrame(() => {
              heading.focus({ preventScroll: true });
              heading.scrollIntoView({ block: 'start' });
            });
          }}
          onClose={close}
        />
      )}
      {open === 'cite' && article && work && (
        <CitationSheetWithPreview
          article={article}
          work={work}
          settings={settings}
          corrections={corrections}
          door={door}
          onSettings={update}
          onCorrect={(next) => {
            setCorrections(next);
            door.keep({ corrections: next });
          }}
          onCopy={() => void copy()}
          onSaved={(name) => say(t('cite.saved', name))}
          onClose={close}
        />
      )}
    </div>
  );
}

interface CitationSheetWithPreviewProps {
  article: Article;
  work: CitedWork;
  settings: ReaderSettings;
  corrections: Corrections;
  door: Door;
  onSettings: (change: Partial<ReaderSettings>) => void;
  onCorrect: (corrections: Corrections) => void;
  onCopy: () => void;
  onSaved: (name: string) => void;
  onClose: () => void;
}

function CitationSheetWithPreview({
  article,
  work,
  door,
  onSaved,
  ...rest
}: CitationSheetWithPreviewProps) {
  const [citation, setCitation] = useState<Citation | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void door.cite(work, rest.settings).then((made) => isCurrent && setCitation(made));
    return () => {
      isCurrent = false;
    };
  }, [work, rest.settings]);
  return (
    <CitationSheet
      {...rest}
      metadata={article.metadata}
      url={work.url}
      citation={citation}
      onSave={(style) => void door.saveFile(work, style).then(onSaved)}
    />
  );
}

/** Shown only when the page takes long enough to be noticed. */
function Waiting() {
  const { t } = useWords();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return isLate ? <p class="waiting">{t('status.reading')}</p> : null;
}

const turnedIf = (turned: boolean, direction: 'rtl' | 'ltr'): 'rtl' | 'ltr' =>
  turned ? (direction === 'rtl' ? 'ltr' : 'rtl') : direction;

function nextRuler(ruler: ReaderSettings['ruler']): ReaderSettings['ruler'] {
  return ({ 0: 1, 1: 3, 3: 5, 5: 0 } as const)[ruler];
}

/** Top of the readable view, below the toolbar, in CSS px of the viewport. */
function topOf(view: HTMLElement): number {
  const bar = view.querySelector<HTMLElement>('.toolbar');
  return bar && getComputedStyle(bar).position === 'sticky'
    ? bar.getBoundingClientRect().bottom
    : view.getBoundingClientRect().top;
}

/** The words selected within the article, or null. */
function selectionIn(article: HTMLElement): Range | null {
  const selected = getSelection();
  if (!selected || selected.isCollapsed || selected.rangeCount === 0) return null;
  const range = selected.getRangeAt(0);
  return range.intersectsNode(article) && range.toString().trim() !== ''
    ? range.cloneRange()
    : null;
}

function restoreSelection(range: Range | null): void {
  if (!range) return;
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
}

/** Moves to the next or previous block of text and gives it the focus, so that a screen reader reads on from there. */
function stepBlock(article: HTMLElement | null, view: HTMLElement | null, step: 1 | -1): void {
  if (!article || !view) return;
  const blocks = blocksOf(article);
  const focused = blocks.indexOf(document.activeElement as HTMLElement);
  const from =
    focused >= 0 ? focused : positionAt(article, topOf(view) + 8).block - (step > 0 ? 1 : 0);
  const target = blocks[Math.max(0, Math.min(blocks.length - 1, from + step))];
  if (!target) return;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'start' });
}
