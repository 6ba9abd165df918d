import { beforeEach, describe, expect, it, vi } from 'vitest';

const executeScript = vi.hoisted(() => vi.fn());
vi.mock('wxt/browser', () => ({ browser: { scripting: { executeScript } } }));

const { addressWith, fragmentUrl } = await import('./fragment');

const URL = 'https://site.example/a?b=c';
const words = { blocks: ['كلمة'], before: '', after: '' };

describe('the address of the very words', () => {
  it('is the page’s with the directive behind its own fragment, and in place of an older one', () => {
    expect(addressWith('text=a,b', URL)).toBe(`${URL}#:~:text=a,b`);
    expect(addressWith('text=a', `${URL}#part`)).toBe(`${URL}#part:~:text=a`);
    expect(addressWith('text=a', `${URL}#part:~:text=old`)).toBe(`${URL}#part:~:text=a`);
    expect(addressWith('text=a', `${URL}#:~:text=old`)).toBe(`${URL}#:~:text=a`);
  });

  it('is none when the page answers with anything but a directive', () => {
    for (const answer of [
      null,
      undefined,
      1,
      {},
      '',
      'x',
      'text=',
      'text=a b',
      'text=<b>',
      'text=a#b',
      'text=ع',
    ])
      expect(addressWith(answer, URL)).toBeNull();
    expect(addressWith(`text=${'a'.repeat(9000)}`, URL)).toBeNull();
  });

  it('is none for a page that is not of the web', () => {
    expect(addressWith('text=a', 'file:///home/a.html')).toBeNull();
    expect(addressWith('text=a', 'javascript:alert(1)')).toBeNull();
  });
});

describe('asking the page', () => {
  beforeEach(() => {
    executeScript.mockReset();
  });

  it('leaves the question first and takes the answer of the script', async () => {
    executeScript.mockResolvedValueOnce([{}]).mockResolvedValueOnce([{ result: 'text=a' }]);
    expect(await fragmentUrl(7, words, URL)).toBe(`${URL}#:~:text=a`);
    expect(executeScript.mock.calls[0]?.[0]).toMatchObject({
      target: { tabId: 7, frameIds: [0] },
      args: [{ ...words, url: URL }],
    });
    expect(executeScript.mock.calls[1]?.[0]).toMatchObject({ files: ['/fragment.js'] });
  });

  it('never rejects', async () => {
    executeScript.mockRejectedValue(new Error('Cannot access contents of the page'));
    expect(await fragmentUrl(7, words, URL)).toBeNull();
  });

  it('does not wait for a page that hangs', async () => {
    vi.useFakeTimers();
    executeScript.mockReturnValue(new Promise(() => {}));
    const answer = fragmentUrl(7, words, URL);
    await vi.advanceTimersByTimeAsync(500);
    expect(await answer).toBeNull();
    vi.useRealTimers();
  });
});
