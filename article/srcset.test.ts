import { expect, it } from 'vitest';
import { widestIn } from './srcset';

it.each<[string, string | null]>([
  ['a.jpg 240w, b.jpg 1024w, c.jpg 480w', 'b.jpg'],
  // The BBC's, without a blank; a CDN's, with commas in the address.
  [
    'https://i.example/240/a.jpg 240w,https://i.example/1024/a.jpg 1024w',
    'https://i.example/1024/a.jpg',
  ],
  [
    'https://i.example/w_320,c_fit/a.jpg 320w, https://i.example/w_960,c_fit/a.jpg 960w',
    'https://i.example/w_960,c_fit/a.jpg',
  ],
  ['a.jpg, b.jpg 2x', 'b.jpg'],
  ['a.jpg 4000w, b.jpg 3000w', 'b.jpg'],
  ['a.jpg 4000w, b.jpg 800w', 'b.jpg'],
  ['data:image/gif;base64,R0 1w', null],
  ['', null],
])('of “%s” takes %s', (srcset, address) => {
  expect(widestIn(srcset, 1600)).toBe(address);
});
