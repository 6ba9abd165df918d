import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings, pickSettings, repairSettings } from './settings';

const STYLES = ['short', 'apa', 'mla'] as const;
const DEFAULTS = defaultSettings(STYLES);

describe('repairSettings', () => {
  it('gives whole and sound settings whatever was stored', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const repaired = repairSettings(stored, STYLES);
        expect(Object.keys(repaired).toSorted()).toEqual(Object.keys(DEFAULTS).toSorted());
        expect(repairSettings(repaired, STYLES)).toEqual(repaired);
      }),
    );
  });

  it('repairs each field on its own and keeps the others', () => {
    const sound = { ...DEFAULTS, theme: 'sepia', textSize: 27, images: false, ruler: 3 } as const;
    for (const key of Object.keys(DEFAULTS) as (keyof typeof DEFAULTS)[]) {
      fc.assert(
        fc.property(
          fc.anything().filter((value) => typeof value === 'object' && value !== null),
          (wrong) => {
            expect(repairSettings({ ...sound, [key]: wrong }, STYLES)).toEqual({
              ...sound,
              [key]: DEFAULTS[key],
            });
          },
        ),
        { numRuns: 10 },
      );
    }
  });

  it('goes round through storage unchanged', () => {
    const chosen = { ...DEFAULTS, theme: 'contrast', textSize: 64, citationStyle: 'mla' } as const;
    expect(repairSettings(JSON.parse(JSON.stringify(chosen)), STYLES)).toEqual(chosen);
  });

  it('takes no size that cannot be read', () => {
    for (const textSize of [0, 13, 65, -20, Number.NaN, Infinity, '20', [20]]) {
      expect(repairSettings({ textSize }, STYLES).textSize).toBeNull();
    }
    expect(repairSettings({ textSize: 14 }, STYLES).textSize).toBe(14);
  });

  it('takes no value from a prototype or a getter', () => {
    expect(repairSettings(Object.create({ theme: 'dark' }), STYLES).theme).toBe('auto');
    const trap = Object.defineProperty({}, 'theme', {
      enumerable: true,
      get: () => {
        throw new Error('run');
      },
    });
    expect(repairSettings(trap, STYLES)).toEqual(DEFAULTS);
  });

  it('leaves out fields of a newer version', () => {
    expect(repairSettings({ theme: 'dark', colourOfTheSky: 'blue' }, STYLES)).toEqual({
      ...DEFAULTS,
      theme: 'dark',
    });
  });

  it('goes back to the first citation style when the stored one is no more', () => {
    expect(repairSettings({ citationStyle: 'turabian' }, STYLES).citationStyle).toBe('short');
  });
});

describe('pickSettings', () => {
  it('has only the fields that are asked for, there and sound', () => {
    expect(
      pickSettings({ theme: 'dark', images: 'yes', width: 'wide' }, ['theme', 'images', 'ruler']),
    ).toEqual({ theme: 'dark' });
  });
});
