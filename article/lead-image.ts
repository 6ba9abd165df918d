import type { LeadImage } from './article';
import { isBeside, lineOf, lineOfMeta, shownText, type Evidence } from './evidence';
import type { Claim } from './headline';
import { textOf, thingsOf, type Thing } from './structured-data';
import { all, attribute, closest, precedes, textContent } from './untampered';

const LONGEST_ADDRESS = 4000;

/** What is a picture of the site and not of the article. */
const NO_PICTURE =
  /(?:^|[/_.-])(?:logo|placeholder|blank|empty|lazyload|lazy|fallback|grey|gray|spacer|pixel|sprite|favicon|icon|avatar|gravatar|default[-_]?(?:image|img|og|share|social|thumb)|no[-_]?(?:image|photo|img)|1x1|transparent|loading|og[-_]default|share[-_]default|social[-_]default)s?(?=[/_.\d-]|$)|gravatar\.com|\.svg(?:$|\?)/i;

const ATTRIBUTES = ['srcset', 'data-srcset', 'data-src', 'data-lazy-src', 'data-original', 'src'];

/** CSS px: twice the widest column. */
const WIDEST = 1600;

function absolute(address: string, base: string): string | null {
  const trimmed = address.trim();
  if (!trimmed || trimmed.length > LONGEST_ADDRESS) return null;
  try {
    const url = new URL(trimmed, base);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/**
 * The pieces of an address that may name one picture: numbers, hashes and file names, without what names a size. Two sizes and
 * crops of one picture share them.
 */
function piecesOf(address: string): Set<string> {
  let path = address.replace(/^https?:\/\/[^/]*/, '');
  try {
    path = decodeURIComponent(path);
  } catch {
    // As it stands.
  }
  const pieces = new Set<string>();
  for (const piece of path.toLowerCase().split(/[/_\-.,=&?~:;!+()%@]+/)) {
    const isSize = /^(?:\d{1,4}x\d{1,4}|[a-z]{0,2}\d{1,5}|(?:19|20)\d{6})$/.test(piece);
    if (!isSize && ((piece.length >= 6 && /\d/.test(piece)) || piece.length >= 12))
      pieces.add(piece);
  }
  // A file name as a whole, for those of words.
  const file = (path.split(/[?#]/)[0]?.split('/').findLast(Boolean) ?? '')
    .toLowerCase()
    .replace(/\.\w{3,4}$/, '')
    .replace(/[-_]?(?:\d{2,4}x\d{2,4}|scaled|\d{2,4}w)$/, '');
  if (file.length >= 8) pieces.add(file.slice(0, 24));
  return pieces;
}

interface Shown {
  element: Element;
  src: string;
  pieces: ReadonlySet<string>;
}

/** The widest picture of a `srcset` that is no wider than a reader's column can show, or its first. */
function bestOf(srcset: string): string {
  let best = '';
  let widest = 0;
  for (const candidate of srcset.split(/,\s+/).slice(0, 20)) {
    const [address = '', size = ''] = candidate.trim().split(/\s+/);
    const width = Number.parseFloat(size) || 1;
    if (!best || (width > widest && width <= WIDEST)) {
      best = address;
      widest = width;
    }
  }
  return best.replace(/,$/, '');
}

/** Every address an image may be loaded from, those for this screen first, then those of the `<picture>` it stands in. */
function addressesOf(image: Element, base: string): string[] {
  const picture = closest(image, 'picture');
  return [image, ...(picture ? all(picture, 'source', 4) : [])].flatMap((element) =>
    ATTRIBUTES.flatMap((name) => {
      const value = attribute(element, name, LONGEST_ADDRESS);
      return absolute(name.endsWith('srcset') ? bestOf(value) : value, base) ?? [];
    }),
  );
}

/**
 * The picture the article leads with: the one the page claims for it, unless that is a logo; else the first figure of the article.
 * Its caption is that of the figure which shows it.
 */
export function readLeadImage(
  evidence: Evidence,
  heading: Element | null,
  content: Element | null,
): Claim<LeadImage> | null {
  const { page, base, data } = evidence;
  const logos = new Set(
    data.sites
      .flatMap((site) =>
        thingsOf(site.logo, data.byId).flatMap((logo) => [
          textOf(logo.url),
          textOf(logo.contentUrl),
          textOf(logo.name),
        ]),
      )
      .flatMap((address) => (address ? (absolute(address, base) ?? []) : [])),
  );
  const claims: { address: string | null; source: Claim<LeadImage>['source']; caption: string }[] =
    [];
  const addThings = (thing: Thing | null) => {
    for (const image of thingsOf(thing?.image ?? thing?.thumbnailUrl, data.byId).slice(0, 3)) {
      const address =
        textOf(image.url) ?? textOf(image.contentUrl) ?? textOf(image.name) ?? textOf(image['@id']);
      claims.push({
        address: address && absolute(address, base),
        source: 'json-ld',
        caption: lineOf(textOf(image.caption)),
      });
    }
  };
  for (const name of [
    'og:image',
    'og:image:secure_url',
    'og:image:url',
    'twitter:image',
    'twitter:image:src',
    'parsely-image-url',
    'sailthru.image.full',
    'thumbnail',
    'image',
  ]) {
    const address = lineOfMeta(evidence, name);
    if (address) claims.push({ address: absolute(address, base), source: 'meta', caption: '' });
  }
  addThings(data.article);
  for (const element of all(page, 'link[rel~=image_src],[itemprop~=image]', 10)) {
    const [address] = [
      attribute(element, 'href', LONGEST_ADDRESS),
      ...addressesOf(element, base),
    ].filter(Boolean);
    if (address)
      claims.push({
        address: absolute(address, base),
        source: element.localName === 'link' ? 'link' : 'microdata',
        caption: '',
      });
  }
  addThings(data.page);
  const claim = claims.find(
    ({ address }) => address && !logos.has(address) && !NO_PICTURE.test(address),
  );

  const images = all(page, 'img', 300).map((element): Shown => {
    const addresses = addressesOf(element, base);
    const src = addresses.find((address) => !NO_PICTURE.test(address)) ?? '';
    return {
      element,
      src,
      pieces: new Set(addresses.flatMap((address) => [...piecesOf(address)])),
    };
  });
  const shown = images.filter(({ element, src }) => src !== '' && !isBeside(element, heading));
  const counts = new Map<string, number>();
  for (const { pieces } of images)
    for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  const claimed = claim?.address ? piecesOf(claim.address) : new Set<string>();
  // What many pictures of the page share names a folder and no picture.
  const rare = [...claimed].filter(
    (piece) => (counts.get(piece) ?? 0) <= Math.max(2, images.length / 4),
  );
  let same: Shown | undefined;
  let most = 0;
  for (const image of shown) {
    const shared = rare.reduce(
      (sum, piece) => sum + (image.pieces.has(piece) ? piece.length : 0),
      0,
    );
    if (shared > most) {
      most = shared;
      same = image;
    }
  }
  if (same) {
    // Of a lazy image's addresses the one that is the picture and no stand-in.
    const own = addressesOf(same.element, base).filter((address) => !NO_PICTURE.test(address));
    same.src =
      own.find((address) => rare.some((piece) => piecesOf(address).has(piece))) ?? same.src;
  }
  const lead = same ?? leadOf(shown, heading);
  if (lead) {
    const isClaimed = lead === same && claim !== undefined;
    return {
      value: {
        src: lead.src,
        alt: altOf(lead),
        caption: captionOf(lead) ?? ((isClaimed && claim.caption) || null),
      },
      source: isClaimed ? claim.source : 'figure',
    };
  }
  if (claim?.address)
    return {
      value: { src: claim.address, alt: null, caption: claim.caption || null },
      source: claim.source,
    };
  const inContent = content
    ? all(content, 'img', 10)
        .flatMap((image) => addressesOf(image, base))
        .find((address) => !NO_PICTURE.test(address))
    : undefined;
  return inContent
    ? { value: { src: inContent, alt: null, caption: null }, source: 'figure' }
    : null;
}

/** The picture in a figure that stands between the headline and the first long paragraph after it. */
function leadOf(shown: readonly Shown[], heading: Element | null): Shown | undefined {
  if (!heading) return undefined;
  const page = heading.ownerDocument;
  const paragraph = all(page, 'p', 400).find(
    (element) =>
      precedes(heading, element) &&
      textContent(element).trim().length > 150 &&
      !closest(element, 'figure,figcaption'),
  );
  return shown.find(
    ({ element }) =>
      closest(
        element,
        'figure,picture,[class*=image i],[class*=hero i],[class*=featured i],[class*=lead i]',
      ) &&
      precedes(heading, element) &&
      (!paragraph || precedes(element, paragraph)) &&
      !closest(
        element,
        '[class*=author i],[class*=avatar i],[class*=byline i],[class*=logo i],a[href="/"],h1',
      ) &&
      isLarge(element),
  );
}

/** Whether an image is not known to be small. */
function isLarge(element: Element): boolean {
  const width = Number.parseInt(attribute(element, 'width', 10), 10);
  const height = Number.parseInt(attribute(element, 'height', 10), 10);
  return !(width < 200 || height < 100);
}

function altOf(image: Shown | undefined): string | null {
  const alt = image ? lineOf(attribute(image.element, 'alt', 3000), 1000) : '';
  // A file's name is no description.
  return alt && !/\.(?:jpe?g|png|webp|gif)$/i.test(alt) ? alt : null;
}

function captionOf(image: Shown | undefined): string | null {
  if (!image) return null;
  const figure = closest(image.element, 'figure,[class*=figure i],[class*=wp-caption i]');
  if (!figure) return null;
  const [caption] = all(figure, 'figcaption,[class*=caption i],[itemprop~=caption]', 1);
  return (caption && shownText(caption, 1000)) || null;
}
