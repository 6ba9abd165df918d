/**
 * What is neither letter nor digit, for use within brackets of an expression: blanks, punctuation, symbols, emoji. A class of
 * Unicode's properties says the same, but every expression that has one takes a browser a millisecond to make ready.
 */
export const SIGNS =
  '\\0-\\/:-@\\[-`{-\\u00a9\\u00ab-\\u00b4\\u00b6-\\u00b9\\u00bb-\\u00bf\\u00d7\\u00f7،؛؟٪٫٬٭۔\\u2000-\\u2bff\\u3000-\\u3004\\u3008-\\u3020\\u30fb\\ufe00-\\ufe0f\\uff00-\\uff0f\\uff1a-\\uff20\\ud83c-\\ud83e\\udc00-\\udfff';

/** The same with the digits that the house reads; for use within brackets, too. What is left are letters and their marks. */
export const SIGNS_AND_DIGITS = `${SIGNS}\\d٠-٩۰-۹`;

/** Capital letters, and the small ones that stand among them in Unicode; for use within brackets, too. */
export const CAPITALS =
  'A-ZÀ-ÖØ-Þ\\u0100-\\u024f\\u0386-\\u03ab\\u0400-\\u042f\\u0531-\\u0556\\u1e00-\\u1eff';
