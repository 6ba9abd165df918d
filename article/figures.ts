import { BLOCKS, textOf } from './text';

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

/** The address with the greatest width or density of a `srcset`, or null. */
function largestOf(srcset: string | null): string | null {
  let best: string | null = null;
  let most = -1;
  for (const [, address, size] of (srcset ?? '').matchAll(
    /([^\s,]\S*[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)/g,
  )) {
    const width = Number(size ?? 1);
    if (address && !address.startsWith('data:') && width > most && width <= 2400) {
      best = address;
      most = width;
    }
  }
  return best;
}

/** The address an image has or will have once its page's script has run. */
function addressOf(image: Element): string | null {
  const own = image.getAttribute('src') ?? '';
  if (!PLACEHOLDER.test(own)) return own;
  for (const name of LAZY) {
    const address = image.getAttribute(name);
    if (address && /^\S+$/.test(address) && !address.startsWith('data:')) return address;
  }
  for (const name of LAZY_SET) {
    const address = largestOf(image.getAttribute(name));
    if (address) return address;
  }
  for (const source of image.parentElement?.querySelectorAll(':scope > source') ?? []) {
    for (const name of LAZY_SET) {
      const address = largestOf(source.getAttribute(name));
      if (address) return address;
    }
  }
  return /^data:image\/(?!svg)/.test(own) && own.length > 1000 ? own : null;
}

/** Gives every image below `root` the address it is meant to have; what is no picture (pixels, icons, emoji) goes. */
export function settleImages(root: Element, baseUrl: string): void {
  for (const image of root.querySelectorAll('img')) {
    const address = addressOf(image);
    const width = Number(image.getAttribute('width') ?? 100);
    const height = Number(image.getAttribute('height') ?? 100);
    if (!address || width < 40 || height < 40) {
      const alternative = image.getAttribute('alt') ?? '';
      // An emoji or a formula shown as a picture is a word of its sentence.
      image.replaceWith(/^\p{Extended_Pictographic}/u.test(alternative) ? alternative : '');
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
    if (picture) picture.replaceWith(image);
  }
}

const CAPTION_NAME =
  /caption|legend|credit|cutline|(image|photo|img|media)[_-]?(text|info|description|desc|meta)/i;

/**
 * Gives every figure one caption on one line: what its caption says and then its credit.
 * @param root the article while it still has its classes.
 */
export function settleCaptions(root: Element): void {
  const { ownerDocument } = root;
  for (const image of root.querySelectorAll('img')) {
    if (image.closest('figure')) continue;
    // The nearest box that holds the picture and a caption by name and little else.
    let box: Element | null = image.parentElement;
    for (let up = 0; box && box !== root && up < 4; up += 1, box = box.parentElement) {
      const caption = [...box.querySelectorAll('[class],[itemprop=caption]')].find(
        (element) =>
          (CAPTION_NAME.test(element.getAttribute('class') ?? '') ||
            element.getAttribute('itemprop') === 'caption') &&
          !element.querySelector('img') &&
          textOf(element).length > 1,
      );
      const words = textOf(box).length;
      if (caption && words < 600 && words < textOf(caption).length + 120) {
        const figure = ownerDocument.createElement('figure');
        const line = ownerDocument.createElement('figcaption');
        line.append(...caption.childNodes);
        caption.remove();
        box.replaceWith(figure);
        figure.append(image, line);
        break;
      }
      if (words > 600) break;
    }
  }
  for (const figure of root.querySelectorAll('figure')) {
    if (figure.querySelector('table,pre,blockquote,ul,ol')) continue;
    const captions = [...figure.querySelectorAll('figcaption')].filter(
      (caption) => !caption.parentElement?.closest('figcaption'),
    );
    const first = captions[0];
    if (!first) continue;
    for (const block of first.querySelectorAll(BLOCKS)) {
      block.before(' ');
      block.after(' ');
      block.replaceWith(...block.childNodes);
    }
    for (const line of first.querySelectorAll('br')) line.replaceWith(' ');
    for (const other of captions.slice(1)) {
      if (!textOf(first).includes(textOf(other))) first.append(' ', ...other.childNodes);
      other.remove();
    }
  }
}
