import type { CitationStyle } from '../citation/style';
import type { Settings } from '../reading/settings';

export type ReaderSettings = Settings<CitationStyle>;
