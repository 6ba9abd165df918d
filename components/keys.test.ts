import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { commandOf } from './keys';

const { window } = new JSDOM('<input><select></select><p>text</p>');

function pressed(init: KeyboardEventInit & { on?: string }): ReturnType<typeof commandOf> {
  // `closest` is asked of the target: it must be an Element of the same realm as the code's.
  globalThis.Element = window.Element as unknown as typeof Element;
  const event = new window.KeyboardEvent('keydown', { bubbles: true, ...init });
  window.document.querySelector(init.on ?? 'p')!.dispatchEvent(event);
  return commandOf(event as unknown as KeyboardEvent);
}

describe('commandOf', () => {
  it('goes by the place of a key, so that an Arabic and a Hebrew layout have the same ones', () => {
    expect(pressed({ code: 'KeyC', key: 'c' })).toBe('copy');
    expect(pressed({ code: 'KeyC', key: 'ؤ' })).toBe('copy');
    expect(pressed({ code: 'KeyC', key: 'ב' })).toBe('copy');
    expect(pressed({ code: 'KeyD', key: 'ي' })).toBe('direction');
  });

  it('takes a sign wherever it stands', () => {
    expect(pressed({ code: 'BracketRight', key: '+' })).toBe('larger');
    expect(pressed({ code: 'Equal', key: '=' })).toBe('larger');
    expect(pressed({ code: 'NumpadSubtract', key: '-' })).toBe('smaller');
    expect(pressed({ code: 'Slash', key: '؟', shiftKey: true })).toBe('keys');
  });

  it('leaves to the browser what is held with another key', () => {
    for (const held of ['ctrlKey', 'altKey', 'metaKey'] as const) {
      expect(pressed({ code: 'KeyC', key: 'c', [held]: true })).toBeNull();
    }
  });

  it('takes nothing from someone who types', () => {
    expect(pressed({ code: 'KeyC', key: 'c', on: 'input' })).toBeNull();
    expect(pressed({ code: 'KeyS', key: 's', on: 'select' })).toBeNull();
    expect(pressed({ code: 'KeyC', key: 'c', isComposing: true })).toBeNull();
  });

  it('means nothing by any other key', () => {
    for (const code of ['Tab', 'Space', 'Escape', 'ArrowDown', 'Enter', 'KeyZ']) {
      expect(pressed({ code, key: code })).toBeNull();
    }
  });
});
