import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The script of axe, to be run in a page. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
