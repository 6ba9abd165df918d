import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { filesOf, zipOf } from './zip.mjs';

const FILES = new Map([
  ['b/متن.txt', Buffer.from('نص '.repeat(1000))],
  ['a.json', Buffer.from('{}')],
  ['empty', Buffer.alloc(0)],
]);

it('gives back what was put in', () => {
  expect(filesOf(zipOf(FILES))).toEqual(
    new Map([...FILES].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  );
});

it('gives the same bytes whatever the order', () => {
  expect(zipOf(new Map([...FILES].toReversed())).equals(zipOf(FILES))).toBe(true);
});

it('is an archive that others can read', async () => {
  // WXT's own library, which is not ours to import but to be understood by.
  const JSZip = createRequire(createRequire(import.meta.url).resolve('wxt'))('jszip');
  const read = await JSZip.loadAsync(zipOf(FILES), { checkCRC32: true });
  expect(Object.keys(read.files)).toEqual(['a.json', 'b/متن.txt', 'empty']);
  expect(await read.file('b/متن.txt').async('nodebuffer')).toEqual(FILES.get('b/متن.txt'));
});
