import { activeTab, readTab } from '../../platform/tab';
import { passagesInView } from '../../platform/view';
import { fitPopup } from '../reader/fit';

// The page is asked before anything else is loaded: what is loaded next comes while it answers.
const source = activeTab();
const answer = source.then((tab) => (tab ? readTab(tab.id) : null));
const inView = source.then((tab) => (tab ? passagesInView(tab.id) : []));

const reader = import('../reader/open');
await standing();
fitPopup();

const { open } = await reader;
await open({ source, answer, inView, isTab: false });

/** This script waits for nothing; what is shown waits for the body and the style sheet. */
async function standing(): Promise<void> {
  if (document.readyState === 'loading') await once(document, 'DOMContentLoaded');
  const sheet = document.querySelector<HTMLLinkElement>('link[rel=stylesheet]');
  if (sheet && !sheet.sheet) await Promise.race([once(sheet, 'load'), once(sheet, 'error')]);
}

function once(target: EventTarget, event: string): Promise<unknown> {
  return new Promise((done) => target.addEventListener(event, done, { once: true }));
}
