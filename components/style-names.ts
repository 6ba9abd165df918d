import type { CitationStyle } from '../citation/style';
import type { MessageKey } from './messages';

/** The message that names a style (message names have no hyphens). */
export const styleKey = (style: CitationStyle): MessageKey =>
  `style.${style.replaceAll('-', '_')}` as MessageKey;
