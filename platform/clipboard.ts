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
      const { copyByCommand } = await import('./copy-command');
      return copyByCommand(await made);
    } catch {
      return false;
    }
  }
}
