/** What opens over the article, in one file of its own. */
export { CitationSheet } from './CitationSheet';
export { FindBar } from './FindBar';
export { KeysSheet } from './KeysSheet';
export { Ruler } from './Ruler';
export { SettingsSheet } from './SettingsSheet';
