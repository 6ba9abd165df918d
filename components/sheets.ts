/** What opens over the article, in one file of its own. */
export { CitationSheet } from './CitationSheet';
export { KeysSheet } from './KeysSheet';
export { Ruler } from './Ruler';
export { SettingsSheet } from './SettingsSheet';
