/** What the reading ruler is called by the number of lines it shows. */
export const RULER_NAMES = {
  0: 'ruler.off',
  1: 'ruler.one',
  3: 'ruler.three',
  5: 'ruler.five',
} as const;
