import {
  CitationIcon,
  CopyIcon,
  FindIcon,
  HelpIcon,
  OutlineIcon,
  SettingsIcon,
  TabIcon,
} from './icons';
import { useWords } from './messages';
import { SizeControl } from './SizeControl';
import { keepSelection, Tool } from './Tool';

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
  const { t, direction } = useWords();
  const reading = textSize !== null;

  return (
    <div
      class="toolbar"
      role="toolbar"
      aria-label={t('toolbar.label')}
      onKeyDown={(event) => rove(event, direction)}
      onFocusIn={(event) => makeTabStop(event.currentTarget, event.target)}
    >
      {reading && (
        <SizeControl textSize={textSize} onLarger={actions.larger} onSmaller={actions.smaller} />
      )}
      <Tool tabStop={!reading} name={t('settings.title')} onPress={actions.settings} popup>
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
