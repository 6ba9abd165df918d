import type { ComponentChildren } from 'preact';

interface ToolProps {
  name: string;
  /** Whether Tab stops here; within a toolbar one tool at a time does. */
  tabStop?: boolean;
  /** The end is reached softly: the button stays, keeps the focus and says so. */
  disabled?: boolean;
  popup?: boolean;
  onPress: () => void;
  children: ComponentChildren;
}

/** A button with a picture and a name. */
export function Tool({ name, tabStop, disabled, popup, onPress, children }: ToolProps) {
  return (
    <button
      type="button"
      class="tool"
      tabIndex={tabStop ? 0 : -1}
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
export const keepSelection = (event: Event): void => event.preventDefault();
