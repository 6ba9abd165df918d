import { widestIn } from './srcset';

/** Attributes in which lazy images keep their address, the likeliest first. */
const LAZY = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-original-src',
  'data-lazy',
  'data-url',
  'data-image',
  'data-hi-res-src',
  'data-full-src',
];
const LAZY_SET = ['data-srcset', 'data-lazy-srcset', 'srcset'];
const PLACEHOLDER =
  /^data:|^about:|^$|(blank|placeholder|spacer|pixel|loading|transparent|grey|1x1|default)[\w-]*\.(gif|png|svg|jpe?g)/i;

/** The widest that is worth its weight in a popup and in a tab, in CSS px. */
const WIDEST = 2400;

/** The address an image has or will have once its page's script has run. */
function addressOf(image: Element): string | null {
  const own = image.getAttribute('src') ?? '';
  if (!PLACEHOLDER.test(own)) return own;
  for (const name of LAZY) {
    const address = image.getAttribute(name);
    if (address && /^\S+$/.test(address) && !address.startsWith('data:')) return address;
  }
  for (const name of LAZY_SET) {
    const address = widestIn(image.getAttribute(name) ?? '', WIDEST);
    if (address) return address;
  }
  for (const source of image.parentElement?.querySelectorAll(':scope > source') ?? []) {
    for (const name of LAZY_SET) {
      const address = widestIn(source.getAttribute(name) ?? '', WIDEST);
      if (address) return address;
    }
  }
  return /^data:image\/(?!svg)/.test(own) && own.length > 1000 ? own : null;
}

/** Symbols and emoji, these by the first halves of their pairs. */
const PICTOGRAPH = /^[©®\u203c-\u2bff\u3030-\u3299\ud83c-\ud83e]/;

/** Gives every image below `root` the address it is meant to have; what is no picture (pixels, icons, emoji) goes. */
export function settleImages(root: Element, baseUrl: string): void {
  for (const image of root.querySelectorAll('img')) {
    const address = addressOf(image);
    const width = Number(image.getAttribute('width') ?? 100);
    const height = Number(image.getAttribute('height') ?? 100);
    if (!address || width < 40 || height < 40) {
      const alternative = image.getAttribute('alt') ?? '';
      // An emoji or a formula shown as a picture is a word of its sentence.
      image.replaceWith(PICTOGRAPH.test(alternative) ? alternative : '');
      continue;
    }
    try {
      image.setAttribute(
        'src',
        /^https?:/.test(address) ? address : new URL(address, baseUrl).href,
      );
    } catch {
      image.remove();
      continue;
    }
    const picture = image.closest('picture');
    for (const source of picture?.querySelectorAll('source') ?? []) source.remove();
    picture?.replaceWith(...picture.childNodes);
  }
}
