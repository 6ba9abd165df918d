import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Extraction } from '../article/article';
import type { CitedWork } from '../citation/cite';
import { type Corrections, correct, repairCorrections } from '../citation/corrections';
import { CITATION_STYLES } from '../citation/style';
import { headingsOf } from '../reading/headings';
import {
  distanceTo,
  type Position,
  positionAt,
  positionOf,
  repairPosition,
} from '../reading/position';
import { scriptOf } from '../reading/script';
import { defaultSettings } from '../reading/settings';
import { NO_PREFERENCES, partChange, type SitePreferences } from '../reading/sites';
import { larger, LARGEST, SMALLEST, smaller, textSizeFor } from '../reading/text-size';
import { ArticleView } from './ArticleView';
import type { Door } from './door';
import { afterFrame, twoFrames } from './frames';
import { commandOf, type KeyCommand } from './keys';
import { later } from './later';
import { formatNumber, useWords } from './messages';
import type { ReaderSettings } from './reader-settings';
import { RULER_NAMES } from './ruler-names';
import { StatusContext } from './status';
import { styleKey } from './style-names';
import { Toolbar } from './Toolbar';

// What opens over the article comes after it, and so does what there is instead of one.
const sheets = () => import('./sheets');
const SettingsSheet = later(async () => (await sheets()).SettingsSheet);
const CitationSheet = later(async () => (await sheets()).CitationSheet);
const KeysSheet = later(async () => (await sheets()).KeysSheet);
const FindBar = later(async () => (await sheets()).FindBar);
const Ruler = later(async () => (await sheets()).Ruler);
const OutlineSheet = later(async () => (await sheets()).OutlineSheet);
const SideOutline = later(async () => (await sheets()).SideOutline);
const PrintedCitation = later(async () => (await sheets()).PrintedCitation);
const FailureView = later(async () => (await sheets()).FailureView);
const PARTS = [
  SettingsSheet,
  CitationSheet,
  KeysSheet,
  FindBar,
  Ruler,
  OutlineSheet,
  SideOutline,
  PrintedCitation,
];

interface ReaderProps {
  /** Null while the page is being read. */
  extraction: Extraction | null;
  /** The tab's own address, never the page's claim. */
  url: string;
  /** Its host as the address bar would show a look-alike: in ASCII. */
  host: string;
  /** Those of every site. */
  settings: ReaderSettings;
  /** What was changed for this site alone. */
  site: SitePreferences;
  /** Beginnings of the paragraphs that the page shows; none while it stands at its top. */
  inView: Promise<string[]>;
  /** What is open from the beginning. */
  opensAt: 'settings' | null;
  /** What was kept of this article in this browsing session, unchecked. */
  kept: Record<string, unknown>;
  /** What will not be kept, which the reader is told: anything of the article (a private window), or the settings. */
  forgets: 'article' | 'settings' | null;
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
  const [everywhere, setEverywhere] = useState(props.settings);
  const [site, setSite] = useState(props.site);
  const [open, setOpen] = useState<Open>(props.opensAt);
  const [said, setSaid] = useState({ what: '', turn: 0 });
  const say = useCallback((what: string) => setSaid(({ turn }) => ({ what, turn: turn + 1 })), []);
  // An element of its own each time: where words change into the same words, no screen reader says them again.
  const status = <span key={said.turn}>{said.what}</span>;
  const [progress, setProgress] = useState(0);
  const [corrections, setCorrections] = useState<Corrections>(() =>
    repairCorrections(props.kept['corrections']),
  );
  /** The article's element, from when its words stand in it. */
  const shown = useRef<HTMLElement | null>(null);
  /** Whether what stands beside the article may look at it. */
  const [isStanding, setStanding] = useState(false);
  const isTab = !door.openTab;
  const isLate = useLate(!extraction);
  /** Not yet worth a word: what the article will want is made meanwhile, and not shown. */
  const isWaiting = !extraction && !isLate;
  const scroller = useRef<HTMLDivElement>(null);
  const selection = useRef<Range | null>(null);

  const article = extraction?.ok ? extraction.article : null;
  const settings: ReaderSettings = useMemo(
    () => ({ ...everywhere, ...site.settings }),
    [everywhere, site],
  );
  const ownDirection = article?.direction ?? words.direction;
  const direction = (article && site.direction) ?? ownDirection;
  // Type belongs to the letters, whichever way they are laid.
  const script = scriptOf(article?.language ?? null, ownDirection);
  const textSize = textSizeFor(settings.textSize, article?.textSize ?? null, script);
  const styleName = t(styleKey(settings.citationStyle));

  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = settings.theme;
  }, [settings.theme]);

  const warn = (isKept: boolean): void => {
    if (!isKept) say(t(props.forgets === 'article' ? 'status.private' : 'status.notKept'));
  };
  useEffect(() => {
    if (article && props.forgets) warn(false);
  }, [article]);

  const changeSite = useCallback(
    (change: Partial<SitePreferences>) => {
      const next = { ...site, ...change };
      setSite(next);
      void door.keepSite(next).then(warn);
    },
    [site, door],
  );
  const changeEverywhere = useCallback(
    (change: Partial<ReaderSettings>) => {
      const next = { ...everywhere, ...change };
      setEverywhere(next);
      void door.saveSettings(next).then((isKept) => {
        if (!isKept) say(t('status.notKept'));
      });
    },
    [everywhere, door],
  );
  const update = useCallback(
    (change: Partial<ReaderSettings>) => {
      if (!site.settings) return changeEverywhere(change);
      const [own, others] = partChange(change);
      if (Object.keys(own).length > 0) changeSite({ settings: { ...site.settings, ...own } });
      if (Object.keys(others).length > 0) changeEverywhere(others);
    },
    [site, changeSite, changeEverywhere],
  );

  const turnTo = (to: 'rtl' | 'ltr' | null): void => {
    // The article's own direction needs no memory.
    changeSite({ direction: to === ownDirection ? null : to });
    say(t('direction.now', t(`direction.${to ?? ownDirection}`)));
  };

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
    const standing = shown.current;
    if (!work || !standing) return;
    const quoted = selectionIn(standing) ?? selection.current;
    const isCopied = await door.copy(door.makeClip(work, settings, quoted, standing));
    say(isCopied ? t(quoted ? 'copy.quotation' : 'copy.citation', styleName) : t('copy.failed'));
  };

  // Plain Ctrl+C: what the browser would copy loses the direction, and the words as they were printed.
  useEffect(() => {
    const onCopy = (event: ClipboardEvent): void => {
      const standing = shown.current;
      const selected = standing && selectionIn(standing);
      if (!selected || !work || (event.target as Element).closest?.('input, textarea')) return;
      event.preventDefault();
      void door
        .copy(door.makeOrdinaryClip(work, settings, selected, standing))
        .then((isCopied) => say(t(isCopied ? 'copy.plain' : 'copy.failed')));
    };
    document.addEventListener('copy', onCopy);
    return () => document.removeEventListener('copy', onCopy);
  }, [work, settings]);

  const importSettings = (imported: ReaderSettings | null): void => {
    if (imported) changeEverywhere(imported);
    say(t(imported ? 'settings.imported' : 'settings.importFailed'));
  };

  const step = async (by: 1 | -1): Promise<void> => {
    const { stepBlock } = await sheets();
    if (shown.current && scroller.current) {
      stepBlock(shown.current, topOf(scroller.current), scroller.current, by);
    }
  };

  const show = (what: Open): void => {
    selection.current = shown.current && selectionIn(shown.current);
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
    outline: () => {
      const side = scroller.current?.querySelector<HTMLElement>('.side [aria-current]');
      side?.focus();
      // The style hides it as soon as the window is too narrow for it, a moment before it is taken away.
      if (!side || document.activeElement !== side) show('outline');
    },
    find: () => show('find'),
    direction: () => turnTo(direction === 'rtl' ? 'ltr' : 'rtl'),
    ruler: () => {
      const ruler = nextRuler(settings.ruler);
      update({ ruler });
      say(t('ruler.now', t(RULER_NAMES[ruler])));
    },
    next: () => void step(1),
    previous: () => void step(-1),
    keys: () => show('keys'),
  };

  // With the rendering, not after the paint: the next key may come before that.
  useLayoutEffect(() => {
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
    shown.current = mounted;
    // What is drawn over the article or takes room beside it comes with it; what only listens can wait for the frame.
    if (isTab || settings.ruler > 0) setStanding(true);
    else afterFrame(() => setStanding(true));
    if (restored.current) return;
    restored.current = true;
    mounted.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    const view = scroller.current;
    if (!view) return;
    const goTo = (position: Position): void => {
      view.scrollTop += distanceTo(mounted, position, topOf(view));
      // Type that arrives late moves the lines: the place is taken once more unless the reader has moved on.
      // So is a place far down a long article, whose lines are counted when they come into view.
      const placed = view.scrollTop;
      void Promise.all([document.fonts.ready, twoFrames()]).then(() => {
        if (view.scrollTop === placed) view.scrollTop += distanceTo(mounted, position, topOf(view));
      });
    };
    const position = repairPosition(props.kept['position']);
    if (position) return goTo(position);
    void props.inView.then((passages) => {
      const seen = positionOf(mounted, passages);
      if (seen && view.scrollTop === 0) goTo(seen);
    });
  }, []);

  // A change of size or spacing keeps the line that is being read where it is.
  const anchor = useRef<ReturnType<typeof positionAt> | null>(null);
  useLayoutEffect(() => {
    if (!shown.current || !scroller.current || !anchor.current) return;
    scroller.current.scrollTop += distanceTo(
      shown.current,
      anchor.current,
      topOf(scroller.current),
    );
  }, [textSize, settings.spacing, settings.width, settings.typeface]);

  useEffect(() => {
    const view = scroller.current;
    const standing = shown.current;
    if (!standing || !view) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const note = (): void => {
      anchor.current = positionAt(standing, topOf(view));
      void door.keep({ position: view.scrollTop > 0 ? anchor.current : null });
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
  }, [isStanding]);

  useEffect(() => {
    if (article) document.title = article.metadata.title || t('interface.name');
  }, [article]);

  // Fetched once the article stands, so that they open at once.
  useEffect(() => {
    if (!isStanding) return;
    const timer = setTimeout(() => {
      for (const part of PARTS) void part.prepare();
    }, 300);
    return () => clearTimeout(timer);
  }, [isStanding]);

  const hasSheet = open !== null && open !== 'find';
  const isWide = useWide();
  const standing = isStanding ? shown.current : null;
  const hasSide = useMemo(
    () => isTab && isWide && standing !== null && headingsOf(standing).length > 1,
    [isTab, isWide, standing],
  );
  const goToHeading = (heading: HTMLElement): void => {
    close();
    heading.tabIndex = -1;
    requestAnimationFrame(() => {
      heading.focus({ preventScroll: true });
      heading.scrollIntoView({ block: 'start' });
    });
  };
  const viewTop = useCallback(() => (scroller.current ? topOf(scroller.current) : 0), []);

  return (
    <div class="reader" ref={scroller} data-waiting={isWaiting || undefined}>
      <header class="head">
        <Toolbar
          textSize={article || isWaiting ? textSize : null}
          styleName={styleName}
          actions={{
            larger: commands.larger,
            smaller: commands.smaller,
            settings: commands.settings,
            outline: commands.outline,
            find: commands.find,
            keys: commands.keys,
            openTab: door.openTab && commands.tab,
            cite: commands.cite,
            copy: commands.copy,
          }}
        />
        {open === 'find' && standing && <FindBar article={standing} onSay={say} onClose={close} />}
      </header>
      <div class="spread">
        {hasSide && standing && (
          <SideOutline
            key="side"
            article={standing}
            view={scroller}
            topOf={viewTop}
            onGo={goToHeading}
          />
        )}
        <main
          key="page"
          class="page"
          tabIndex={-1}
          aria-label={t('article.label')}
          aria-busy={!extraction}
        >
          {!extraction && <p class="waiting">{t('status.reading')}</p>}
          {extraction && !extraction.ok && (
            <FailureView reason={extraction.reason} onRetry={door.retry} />
          )}
          {article && (
            <ArticleView
              article={article}
              host={props.host}
              direction={direction}
              script={script}
              settings={settings}
              textSize={textSize}
              onMount={onMount}
              onLink={door.openLink}
            />
          )}
          {isTab && work && <PrintedCitation work={work} settings={settings} door={door} />}
        </main>
      </div>
      {settings.ruler > 0 && standing && (
        <Ruler
          article={standing}
          view={scroller}
          lines={settings.ruler as 1 | 3 | 5}
          topOf={viewTop}
          hasKeys={open === null}
        />
      )}
      <footer class="status">
        <p role={hasSheet ? undefined : 'status'}>{hasSheet ? '' : status}</p>
        {(article || isWaiting) && (
          <p class="where">
            <bdi dir="ltr">{props.host}</bdi>
            <span>{t('article.progress', formatNumber(words, progress, 'percent'))}</span>
          </p>
        )}
      </footer>
      <StatusContext.Provider value={status}>
        {open === 'settings' && (
          <SettingsSheet
            settings={settings}
            textSize={article && textSize}
            onLarger={commands.larger}
            onSmaller={commands.smaller}
            arabicScript={script === 'arabic' || script === 'persian' || script === 'urdu'}
            host={article ? props.host : ''}
            site={site}
            onChange={update}
            onTurn={turnTo}
            onOwn={(isOwn) => changeSite({ settings: isOwn ? {} : null })}
            onExport={() => {
              void door.saveSettingsFile(everywhere).then((name) => say(t('cite.saved', name)));
            }}
            onImport={importSettings}
            onImportElsewhere={door.openTab && (() => door.openTab?.('settings'))}
            onReset={() => {
              changeEverywhere(defaultSettings(CITATION_STYLES));
              setSite(NO_PREFERENCES);
              door.forgetSites();
              say(t('settings.resetDone'));
            }}
            onClose={close}
          />
        )}
        {open === 'keys' && <KeysSheet onClose={close} />}
        {open === 'outline' && standing && (
          <OutlineSheet article={standing} onGo={goToHeading} onClose={close} />
        )}
        {open === 'cite' && article && work && (
          <CitationSheet
            article={article}
            work={work}
            settings={settings}
            corrections={corrections}
            door={door}
            onSettings={update}
            onCorrect={(next) => {
              setCorrections(next);
              void door.keep({ corrections: next }).then(warn);
            }}
            onCopy={() => void copy()}
            onSaved={(name) => say(t('cite.saved', name))}
            onClose={close}
          />
        )}
      </StatusContext.Provider>
    </div>
  );
}

/** Milliseconds before which nobody notices that the page has not answered yet. */
const UNNOTICED = 200;

/** Whether the page takes long enough to be noticed. */
function useLate(isWaiting: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setLate(true), UNNOTICED);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  return isLate;
}

/** Where an article and its outline have room beside each other. */
const WIDE = '(min-width: 1100px)';

function useWide(): boolean {
  const [isWide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const note = (): void => setWide(query.matches);
    query.addEventListener('change', note);
    return () => query.removeEventListener('change', note);
  }, []);
  return isWide;
}

function nextRuler(ruler: ReaderSettings['ruler']): ReaderSettings['ruler'] {
  return ({ 0: 1, 1: 3, 3: 5, 5: 0 } as const)[ruler];
}

/** Top of the readable view, below the toolbar, in CSS px of the viewport. */
function topOf(view: HTMLElement): number {
  const bar = view.querySelector<HTMLElement>('.head');
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
