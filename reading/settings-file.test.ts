import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from './settings';
import { readSettingsFile, settingsFile } from './settings-file';

const STYLES = ['short', 'apa'] as const;

describe('a file of settings', () => {
  it('gives back what was saved', () => {
    const settings = { ...defaultSettings(STYLES), theme: 'sepia', textSize: 30 } as const;
    expect(readSettingsFile(settingsFile(settings).content, STYLES)).toEqual(settings);
  });

  it('is read though an editor put a byte order mark before it', () => {
    const { content } = settingsFile(defaultSettings(STYLES));
    expect(readSettingsFile(`\uFEFF${content}`, STYLES)).toEqual(defaultSettings(STYLES));
  });

  it('is repaired field by field', () => {
    const content = JSON.stringify({
      format: 'matn-settings',
      version: 1,
      settings: { theme: 'dark', spacing: 'enormous', __proto__: null },
    });
    expect(readSettingsFile(content, STYLES)).toEqual({
      ...defaultSettings(STYLES),
      theme: 'dark',
    });
  });

  it('is refused when it is something else', () => {
    for (const content of [
      '',
      'null',
      '[]',
      '"matn-settings"',
      '{"theme":"dark"}',
      '{"format":"matn-settings"}',
      '{"format":"matn-settings","settings":"dark"}',
      '{"format":"other","settings":{"theme":"dark"}}',
      `{"format":"matn-settings","settings":{"theme":"${'x'.repeat(200_000)}"}}`,
    ]) {
      expect(readSettingsFile(content, STYLES), content.slice(0, 60)).toBeNull();
    }
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (content) => {
        expect(readSettingsFile(content, STYLES)).toBeNull();
      }),
    );
  });
});
