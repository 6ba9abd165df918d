import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyClip } from './clipboard';

const clip = { text: 'words', html: '<p>words</p>' };
const write = vi.fn<(items: Item[]) => Promise<void>>();

class Item {
  flavours: Record<string, Promise<Blob>>;
  constructor(flavours: Record<string, Promise<Blob>>) {
    this.flavours = flavours;
  }
}

let dom: JSDOM;
beforeEach(() => {
  dom = new JSDOM('<p>selected</p>');
  vi.stubGlobal('window', dom.window);
  vi.stubGlobal('document', dom.window.document);
  vi.stubGlobal('navigator', { clipboard: { write } });
  vi.stubGlobal('ClipboardItem', Item);
  write.mockReset();
});
afterEach(() => vi.unstubAllGlobals());

/** An `execCommand` that does as browsers do: an event first, then whether there was anything to copy. */
function copyCommand(): Record<string, string> {
  const taken: Record<string, string> = {};
  Object.assign(dom.window.document, {
    execCommand: (command: string) => {
      const event = new dom.window.Event(command, { bubbles: true, cancelable: true });
      Object.assign(event, {
        clipboardData: { setData: (type: string, data: string) => (taken[type] = data) },
      });
      dom.window.document.body.dispatchEvent(event);
      return event.defaultPrevented;
    },
  });
  return taken;
}

describe('copying a clip', () => {
  it('writes both flavours', async () => {
    write.mockResolvedValue();
    expect(await copyClip(clip)).toBe(true);
    const { flavours } = write.mock.calls[0]![0][0]!;
    expect(await (await flavours['text/plain']!).text()).toBe(clip.text);
    const html = await flavours['text/html']!;
    expect([html.type, await html.text()]).toEqual(['text/html', clip.html]);
  });

  it('begins to write in the task of the key, before the clip is made', () => {
    write.mockResolvedValue();
    void copyClip(new Promise(() => {}));
    expect(write).toHaveBeenCalledTimes(1);
  });

  it('falls back on the copy command, past every other listener', async () => {
    write.mockRejectedValue(new Error('NotAllowedError'));
    const taken = copyCommand();
    const other = vi.fn();
    dom.window.document.addEventListener('copy', other);
    expect(await copyClip(clip)).toBe(true);
    expect(taken).toEqual({ 'text/plain': clip.text, 'text/html': clip.html });
    expect(other).not.toHaveBeenCalled();
    dom.window.document.body.dispatchEvent(new dom.window.Event('copy', { bubbles: true }));
    expect(other).toHaveBeenCalledTimes(1);
  });

  it('is false, and nothing more, when the browser refuses both or the clip cannot be made', async () => {
    write.mockRejectedValue(new Error('NotAllowedError'));
    expect(await copyClip(clip)).toBe(false);
    expect(await copyClip(Promise.reject(new Error('no citation')))).toBe(false);
  });
});
