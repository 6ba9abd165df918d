import type { Clip } from '../citation/clip';

/** The old way, for where the new one is refused: a copy of whatever is selected, with our words in its place. */
export function copyByCommand({ text, html }: Clip): boolean {
  let isSet = false;
  const replace = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData('text/html', html);
    event.preventDefault();
    // The reader's own handler of ordinary copying comes after and would put the selection back.
    event.stopImmediatePropagation();
    isSet = true;
  };
  window.addEventListener('copy', replace, { capture: true });
  try {
    return document.execCommand('copy') && isSet;
  } finally {
    window.removeEventListener('copy', replace, { capture: true });
  }
}
