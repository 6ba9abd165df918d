import { activeTab, readTab } from '../../platform/tab';
import { passagesInView } from '../../platform/view';
import { fitPopup } from './fit';

// The page is asked before anything else is loaded: what is loaded next comes while it answers.
const source = activeTab();
const answer = source.then((tab) => (tab ? readTab(tab.id) : null));
const inView = source.then((tab) => (tab ? passagesInView(tab.id) : []));

fitPopup();

const { open } = await import('../reader/open');
await open({ source, answer, inView, isTab: false });
