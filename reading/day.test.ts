import { describe, expect, it } from 'vitest';
import { formatDay } from './day';

describe('formatDay', () => {
  it('is as precise as the date was', () => {
    expect(formatDay('2021', 'en')).toBe('2021');
    expect(formatDay('2021-07', 'en')).toBe('July 2021');
    expect(formatDay('2021-07-15', 'en')).toBe('July 15, 2021');
  });

  it('keeps the publisher’s own day, whatever the offset', () => {
    expect(formatDay('2021-07-15T00:30:00+03:00', 'en')).toBe('July 15, 2021');
    expect(formatDay('2021-07-15T23:30:00-08:00', 'en')).toBe('July 15, 2021');
  });

  it('stays in the Gregorian calendar in Persian', () => {
    expect(formatDay('2021-07-15', 'fa')).toContain('۲۰۲۱');
  });

  it('has no invisible marks', () => {
    for (const language of ['ar', 'ar-EG', 'fa', 'ur', 'he', 'en']) {
      expect(formatDay('2021-07-15', language)).not.toMatch(/\p{Bidi_Control}/u);
    }
  });

  it('leaves alone what is no date, and takes an odd language for English', () => {
    expect(formatDay('yesterday', 'en')).toBe('yesterday');
    expect(formatDay('2021', 'not a language')).toBe('2021');
  });
});
