import { readTab, tabById } from '../../platform/tab';
import { passagesInView } from '../../platform/view';
import { fitTab } from './fit';

const id = Number(new URLSearchParams(location.search).get('tab') || Number.NaN);
const source = Number.isInteger(id) ? tabById(id) : Promise.resolve(null);
const answer = source.then((tab) => (tab ? readTab(tab.id) : null));
const inView = source.then((tab) => (tab ? passagesInView(tab.id) : []));

fitTab();
const { open } = await import('./open');
await open({ source, answer, inView, isTab: true });
