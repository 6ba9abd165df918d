import type { Settings } from '../reading/settings';
import { showDigits, withoutTashkeel } from '../reading/display';

interface Preparation extends Pick<Settings, 'tashkeel' | 'digits'> {
  labels: { table: string; code: string };
}

const ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^[\w.+-]+@[\w-]+\.[\w.]+$/;

/** Gives sanitised content what reading it needs: wide tables and code that scroll by keyboard, addresses in their own direction. */
export function prepare(
  content: DocumentFragment,
  { labels, tashkeel, digits }: Preparation,
): DocumentFragment {
  for (const table of content.querySelectorAll('table')) {
    if (table.parentElement?.closest('table')) continue;
    const name = table.caption?.textContent?.trim() || labels.table;
    const region = scrollRegion(name);
    table.replaceWith(region);
    region.append(table);
  }
  for (const pre of content.querySelectorAll('pre')) {
    pre.dir = 'ltr';
    pre.tabIndex = 0;
    pre.setAttribute('role', 'group');
    pre.setAttribute('aria-label', labels.code);
  }
  for (const link of content.querySelectorAll('a')) {
    if (ADDRESS.test(link.textContent?.trim() ?? '')) link.dir = 'ltr';
  }
  if (!tashkeel) withoutTashkeel(content);
  if (digits !== 'printed') showDigits(content, digits);
  return content;
}

function scrollRegion(name: string): HTMLElement {
  const region = document.createElement('div');
  region.className = 'table-scroll';
  region.tabIndex = 0;
  region.setAttribute('role', 'group');
  region.setAttribute('aria-label', name);
  return region;
}
