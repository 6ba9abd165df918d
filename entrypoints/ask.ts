import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askAbout } from '../platform/asked';
import { activeTab, tabById } from '../platform/tab';

/**
 * The first thing in both pages, and small: the page is asked before anything of the reader is loaded, which then comes
 * while it answers. It is imported from here and not by a tag, for a browser shows no popup before its load event, which
 * waits for what the tags ask for, but not for what they import to have run.
 */
export default defineUnlistedScript(() => {
  const tab = new URLSearchParams(location.search).get('tab');
  globalThis.matnAsked = askAbout(tab === null ? activeTab() : tabById(Number(tab || Number.NaN)));
  // Written there by wxt.config.ts; in development the page has a tag.
  const next = document.currentScript?.dataset['next'];
  if (next) void import(/* @vite-ignore */ next);
});
