import type { UnlistedScriptDefinition } from 'wxt';
import { extract } from '../article/extract';

/** Injected into the page when the reader asks; its value is the answer. */
const script: UnlistedScriptDefinition = {
  globalName: true,
  main: () => extract(document, new Date()),
};

export default script;
