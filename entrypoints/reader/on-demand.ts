/** What makes a citation, a clip or a file, in one file of its own. */
export { citationFile, cite } from '../../citation/cite';
export { clipOf } from '../../citation/clip';
export { kindCopy } from '../../citation/ordinary-copy';
export { quotationOf, quotedWordsOf } from '../../citation/quotation';
export { saveFile } from '../../platform/file';
export { fragmentUrl } from '../../platform/fragment';
export { settingsFile } from '../../reading/settings-file';
