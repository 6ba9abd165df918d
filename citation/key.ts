import type { Reference } from './reference';

/** A citation key, `[a-z0-9]+`: the site's own name in its address and the date; the same work has the same key. */
export function keyOf(work: Reference): string {
  const host = /^https?:\/\/(?:[^/@]*@)?([^/:]+)/i.exec(work.url)?.[1] ?? '';
  const labels = host.split('.').filter((label) => !/^(www\d?|m|amp|mobile)$/.test(label));
  const name =
    (labels.length > 1 ? labels.slice(0, -1) : labels).toSorted((a, b) => b.length - a.length)[0] ??
    '';
  const date = work.issued;
  const day =
    date === null
      ? ''
      : [date.year, date.month, date.day]
          .map((part) => (part === null ? '' : String(part).padStart(2, '0')))
          .join('');
  return `${name.toLowerCase().replace(/[^a-z0-9]/g, '') || 'article'}${day}${hashOf(work.url + work.title)}`;
}

/** Three letters that part two articles of one site and day (FNV-1a). */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return [0, 5, 10].map((shift) => String.fromCharCode(97 + ((hash >>> shift) % 26))).join('');
}
