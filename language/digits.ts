/**
 * Decimal digits. Every script's ten digits stand in a row in Unicode, so one number a script, its zero, is all there is to
 * know. Digits of a quoted text are never exchanged; these are for reading dates and for writing our own.
 */

/** The zero of a CLDR numbering system: European, Arabic-Indic (Mashriq), Extended Arabic-Indic (Persian, Urdu), and others that dates are met in. */
const ZEROS = {
  latn: 0x30,
  arab: 0x660,
  arabext: 0x6f0,
  nkoo: 0x7c0,
  deva: 0x966,
  beng: 0x9e6,
  thai: 0xe50,
  fullwide: 0xff10,
} as const;

export type NumberingSystem = keyof typeof ZEROS;

const FOREIGN_DIGIT = /[٠-٩۰-۹߀-߉०-९০-৯๐-๙０-９]/g;
const EUROPEAN_DIGIT = /[0-9]/g;

/** `text` with the digits of every known script as 0–9; all else, and so its length, stays. */
export const toEuropeanDigits = (text: string): string =>
  text.replace(FOREIGN_DIGIT, (digit) => {
    const code = digit.charCodeAt(0);
    // The zeros end on 0 in base 16, but for those of India, which end on 6.
    return String((code & 15) - (code >> 8 === 9 ? 6 : 0));
  });

/** `text` with 0–9 written in the digits of `system`. */
export function toDigitsOf(system: NumberingSystem, text: string): string {
  if (system === 'latn') return text;
  return text.replace(EUROPEAN_DIGIT, (digit) =>
    String.fromCharCode(ZEROS[system] + digit.charCodeAt(0) - ZEROS.latn),
  );
}

/** The numbering system of the first digit in `text`, or null when it has none. */
export function numberingSystemOf(text: string): NumberingSystem | null {
  const digit = /[0-9٠-٩۰-۹߀-߉०-९০-৯๐-๙０-９]/.exec(text);
  if (!digit) return null;
  const code = digit[0].charCodeAt(0);
  for (const [system, zero] of Object.entries(ZEROS))
    if (code >= zero && code <= zero + 9) return system as NumberingSystem;
  return null;
}
