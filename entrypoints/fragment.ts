import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { UnlistedScriptDefinition } from 'wxt';
import { type QuotedWords, textDirectiveOf } from '../article/text-fragment';

/** What platform/fragment.ts left in this isolated world. */
const world = globalThis as { matnQuestion?: QuotedWords & { url: string } };

/** Milliseconds in the page; platform/fragment.ts waits a little longer. */
const BUDGET = 400;

/** Injected into the page when words are copied; its value is the directive that leads to them, or null. */
const script: UnlistedScriptDefinition = defineUnlistedScript({
  globalName: true,
  main: () => {
    const question = world.matnQuestion;
    delete world.matnQuestion;
    // A page that went elsewhere meanwhile has other words.
    if (!question || withoutFragment(document.URL) !== withoutFragment(question.url)) return null;
    return textDirectiveOf(question, document, { now: () => performance.now(), budget: BUDGET });
  },
});

function withoutFragment(url: string): string | undefined {
  return url.split('#')[0];
}

export default script;
