import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { LARGEST, SMALLEST } from '../reading/text-size';
import {
  CitationIcon,
  CopyIcon,
  FindIcon,
  HelpIcon,
  MinusIcon,
  OutlineIcon,
  PlusIcon,
  SettingsIcon,
  TabIcon,
} from './icons';
import { formatNumber, useWords } from './messages';

/** What the toolbar can ask for. A null action has no control. */
export interface ToolbarActions {
  larger: () => void;
  smaller: () => void;
  settings: () => void;
  outline: () => void;
  find: () => void;
  keys: () => void;
  openTab: (() => void) | null;
  cite: () => void;
  copy: () => void;
}

interface ToolbarProps {
  /** CSS px; null while there is nothing to size. */
  textSize: number | null;
  styleName: string;
  actions: ToolbarActions;
}

/** One tab stop; arrows follow the direction of the interface (APG toolbar). */
export function Toolbar({ textSize, styleName, actions }: ToolbarProps) {
  const words = useWords();
  const { t, direction } = words;
  const bar = useRef<HTMLDivElement>(null);
  const reading = textSize !== null;

  return (
    <div
      ref={bar}
      class="toolbar"
      role="toolbar"
      aria-label={t('toolbar.label')}
      onKeyDown={(event) => rove(event, direction)}
      onFocusIn={(event) => makeTabStop(event.currentTarget, event.target)}
    >
      {reading && (
        <div class="size" role="group" aria-label={t('size.label')}>
          <Tool
            first
            name={t('size.larger')}
            disabled={textSize >= LARGEST}
            onPress={actions.larger}
          >
            <PlusIcon />
          </Tool>
          <span class="size-now">
            <span class="size-word" aria-hidden="true">
              {t('size.word')}
            </span>
            {/* Read as one thing, with its unit; the status line, the only live region, says each change. */}
            <output role="img" aria-label={t('size.now', formatNumber(words, textSize))}>
              {formatNumber(words, textSize)}
            </output>
          </span>
          <Tool name={t('size.smaller')} disabled={textSize <= SMALLEST} onPress={actions.smaller}>
            <MinusIcon />
          </Tool>
        </div>
      )}
      <Tool first={!reading} name={t('settings.title')} onPress={actions.settings} popup>
        <SettingsIcon />
      </Tool>
      {reading && (
        <>
          <Tool name={t('outline.title')} onPress={actions.outline} popup>
            <OutlineIcon />
          </Tool>
          <Tool name={t('find.label')} onPress={actions.find}>
            <FindIcon />
          </Tool>
        </>
      )}
      <Tool name={t('keys.title')} onPress={actions.keys} popup>
        <HelpIcon />
      </Tool>
      {reading && actions.openTab && (
        <Tool name={t('tab.open')} onPress={actions.openTab}>
          <TabIcon />
        </Tool>
      )}
      {reading && (
        <div class="cite-tools">
          <button
            type="button"
            class="tool tool-style"
            tabIndex={-1}
            aria-haspopup="dialog"
            aria-label={t('cite.open', styleName)}
            title={t('cite.open', styleName)}
            onMouseDown={keepSelection}
            onClick={actions.cite}
          >
            <CitationIcon />
            <span>{styleName}</span>
          </button>
          <button
            type="button"
            class="tool tool-primary"
            tabIndex={-1}
            onMouseDown={keepSelection}
            onClick={actions.copy}
          >
            <CopyIcon />
            <span>{t('copy.button')}</span>
          </button>
        </div>
      )}
    </div>
  );
}

interface ToolProps {
  name: string;
  first?: boolean;
  /** The end is reached softly: the button stays, keeps the focus and says so. */
  disabled?: boolean;
  popup?: boolean;
  onPress: () => void;
  children: ComponentChildren;
}

function Tool({ name, first, disabled, popup, onPress, children }: ToolProps) {
  return (
    <button
      type="button"
      class="tool"
      tabIndex={first ? 0 : -1}
      aria-label={name}
      title={name}
      aria-disabled={disabled || undefined}
      aria-haspopup={popup ? 'dialog' : undefined}
      onMouseDown={keepSelection}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

/** A press of the mouse on a tool must not take away the words that are selected for copying. */
const keepSelection = (event: Event): void => event.preventDefault();

const toolsOf = (bar: HTMLElement): HTMLButtonElement[] => [...bar.querySelectorAll('button')];

/** The tool that was used last is the one Tab comes back to. */
function makeTabStop(bar: HTMLElement, target: EventTarget | null): void {
  for (const tool of toolsOf(bar)) tool.tabIndex = tool === target ? 0 : -1;
}

function rove(event: KeyboardEvent, direction: 'rtl' | 'ltr'): void {
  const bar = event.currentTarget as HTMLElement;
  const tools = toolsOf(bar);
  const at = tools.indexOf(document.activeElement as HTMLButtonElement);
  const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const backward = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  const next = {
    [forward]: tools[(at + 1) % tools.length],
    [backward]: tools.at(at - 1),
    Home: tools[0],
    End: tools.at(-1),
  }[event.key];
  if (!next || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  next.focus();
}
