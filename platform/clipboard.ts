import type { Clip } from '../citation/clip';

/**
 * Puts both flavours on the clipboard; false when the browser would not. To be called in the key's or click's own task: the
 * write begins at once and waits for the clip, so that the permission the key gave is not lost meanwhile. Never rejects.
 */
export async function copyClip(clip: Clip | Promise<Clip>): Promise<boolean> {
  const made = Promise.resolve(clip);
  const flavour = (type: string, words: (clip: Clip) => string): Promise<Blob> => {
    const blob = made.then((ready) => new Blob([words(ready)], { type }));
    // The write reports it; without a write, nobody would.
    blob.catch(() => {});
    return blob;
  };
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': flavour('text/plain', ({ text }) => text),
        'text/html': flavour('text/html', ({ html }) => html),
      }),
    ]);
    return true;
  } catch {
    try {
      return copyByCommand(await made);
    } catch {
      return false;
    }
  }
}

/** The old way, for where the new one is refused: a copy of whatever is selected, with our words in its place. */
function copyByCommand({ text, html }: Clip): boolean {
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
