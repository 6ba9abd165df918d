/** What opens over the article, stands beside it or in its place, and what moves in it, in one file of its own. */
export { CitationSheet } from './CitationSheet';
export { FailureView } from './FailureView';
export { FindBar } from './FindBar';
export { KeysSheet } from './KeysSheet';
export { OutlineSheet, SideOutline } from './OutlineSheet';
export { PrintedCitation } from './PrintedCitation';
export { Ruler } from './Ruler';
export { SettingsSheet } from './SettingsSheet';
export { stepBlock } from './step';
