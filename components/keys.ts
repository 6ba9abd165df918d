/** What a key can ask the reader for. */
export type KeyCommand =
  | 'larger'
  | 'smaller'
  | 'page-size'
  | 'copy'
  | 'cite'
  | 'settings'
  | 'tab'
  | 'outline'
  | 'find'
  | 'direction'
  | 'ruler'
  | 'next'
  | 'previous'
  | 'keys';

/**
 * Keys by where they are on the keyboard (`event.code`), so that they are the same on an Arabic, Hebrew or Persian layout.
 */
const COMMANDS: Record<string, KeyCommand> = {
  Equal: 'larger',
  NumpadAdd: 'larger',
  Minus: 'smaller',
  NumpadSubtract: 'smaller',
  Digit0: 'page-size',
  Numpad0: 'page-size',
  KeyC: 'copy',
  KeyB: 'cite',
  KeyS: 'settings',
  KeyT: 'tab',
  KeyO: 'outline',
  KeyF: 'find',
  KeyD: 'direction',
  KeyL: 'ruler',
  KeyN: 'next',
  KeyP: 'previous',
};

/** Signs that stand on other keys in other layouts (`+` is BracketRight on a German one). */
const SIGNS: Record<string, KeyCommand> = {
  '+': 'larger',
  '-': 'smaller',
  '−': 'smaller',
  '?': 'keys',
  '؟': 'keys',
  '/': 'find',
};

/** The command of a key press, or null: held with another key, or typed into a field. */
export function commandOf(event: KeyboardEvent): KeyCommand | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return null;
  if (event.target instanceof Element && event.target.closest('input, select, textarea'))
    return null;
  const sign = SIGNS[event.key];
  if (sign) return sign;
  if (event.code === 'Slash') return event.shiftKey ? 'keys' : 'find';
  return COMMANDS[event.code] ?? null;
}
