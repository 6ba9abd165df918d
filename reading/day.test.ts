import { describe, expect, it } from 'vitest';
import { formatDay, OWN_TAGS } from './day';

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

  it('writes every month of its own languages as Intl does', () => {
    for (const language of OWN_TAGS) {
      const format = new Intl.DateTimeFormat(language, {
        year: 'numeric',
        month: 'long',
        day: 'numeric',
        calendar: 'gregory',
        timeZone: 'UTC',
      });
      for (let month = 1; month <= 12; month += 1) {
        const day = month + 18;
        const wanted = format.format(Date.UTC(2019, month - 1, day));
        expect(formatDay(`2019-${String(month).padStart(2, '0')}-${day}`, language), language).toBe(
          wanted.replace(/\p{Bidi_Control}/gu, ''),
        );
      }
    }
  });

  it('takes a day that no month has for the one it comes to', () => {
    expect(formatDay('2021-02-30', 'en')).toBe('March 2, 2021');
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
