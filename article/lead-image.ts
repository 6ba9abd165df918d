import type { LeadImage } from './article';
import { lineOf, lineOfMeta, shownText, type Evidence } from './evidence';
import type { Claim } from './headline';
import { widestIn } from './srcset';
import { textOf, thingsOf, type Thing } from './structured-data';
import {
  allIn,
  allOf,
  attribute,
  closest,
  holderOf,
  nameOf,
  precedes,
  textContent,
} from './untampered';
import type { Spot, Vicinity } from './vicinity';

const LONGEST_ADDRESS = 4000;

/** What is a picture of the site and not of the article. */
const NO_PICTURE =
  /(?:^|[/_.-])(?:logo|placeholder|blank|empty|lazy(?:load)?|fallback|gr[ae]y|spacer|pixel|counter|tracker|beacon|sprite|(?:fav)?icon|(?:gr)?avatar|default[-_]?(?:image|img|og|share|social|thumb)|no[-_]?(?:image|photo|img)|1x1|transparent|loading|(?:og|share|social)[-_]default|share(?=\.)|headshot)s?(?=[/_.\d-]|$)|gravatar\.com|\.svg(?:$|\?)|doubleclick|\/ads?\/|[;?&](?:ord|tile)=|\/(?:meter|trans)\.gif/i;

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

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The pieces of an address that may name one picture: numbers, hashes and file names, without what names a size. Two sizes and
 * crops of one picture share them.
 */
function piecesOf(address: string): Set<string> {
  // The number of a site among others on one server is no picture's.
  const path = decoded(address.replace(/^https?:\/\/[^/]*/, '')).replace(/\/sites\/\d+/, '');
  const pieces = new Set<string>();
  for (const piece of path.toLowerCase().split(/[/_\-.,=&?~:;!+()%@]+/)) {
    const isSize = /^(?:\d{1,4}x\d{1,4}|[a-z]{0,2}\d{1,6}|(?:19|20)\d{6})$/.test(piece);
    if (!isSize && ((piece.length >= 6 && /\d/.test(piece)) || piece.length >= 12))
      pieces.add(piece);
  }
  // A file name as a whole, for those of words.
  const file = (path.split(/[?#]/)[0]?.split('/').findLast(Boolean) ?? '')
    .toLowerCase()
    .replace(/\.\w{3,4}$/, '')
    .replace(/[-_]?(?:\d{2,4}x\d{2,4}|scaled|\d{2,4}w)$/, '');
  // A number of six digits is a folder's, unless it is the whole name.
  if (file.length >= 8 || /^\d{6,}$/.test(file))
    pieces.add(file.slice(0, 24)).add(file.slice(0, 48));
  return pieces;
}

/** What an image is loaded from: its own attributes, then those of the `<picture>` it stands in. */
function loadersOf(image: Element): [name: string, value: string][] {
  const holder = holderOf(image);
  return [
    image,
    ...(holder && nameOf(holder) === 'picture' ? allOf(holder, 'source', 4) : []),
  ].flatMap((element) =>
    ATTRIBUTES.map((name): [string, string] => [
      name,
      attribute(element, name, LONGEST_ADDRESS),
    ]).filter(([, value]) => value),
  );
}

/** Every address an image may be loaded from that is a picture and no stand-in, those for this screen first. */
const addressesOf = (image: Element, base: string): string[] =>
  loadersOf(image)
    .map(([name, value]) =>
      absolute(name.endsWith('srcset') ? (widestIn(value, WIDEST) ?? '') : value, base),
    )
    .filter((address) => address !== null && !NO_PICTURE.test(address)) as string[];

interface ImageClaim {
  address: string;
  source: Claim<LeadImage>['source'];
  caption: string;
}

/** The first picture that the page claims for its article, in the order of trust, logos left out. */
function claimOf(evidence: Evidence): ImageClaim | null {
  const { page, base, data } = evidence;
  const logos = new Set(
    data.sites.flatMap((site) =>
      thingsOf(site.logo, data.byId).map((logo) =>
        absolute(textOf(logo.url) ?? textOf(logo.contentUrl) ?? textOf(logo.name) ?? '', base),
      ),
    ),
  );
  const claim = (text: string | null, source: ImageClaim['source'], caption = '') => {
    const address = text && absolute(text, base);
    return address && !logos.has(address) && !NO_PICTURE.test(address)
      ? { address, source, caption }
      : null;
  };
  const claimThing = (thing: Thing | null) =>
    firstOf(thingsOf(thing?.image ?? thing?.thumbnailUrl, data.byId).slice(0, 3), (image) =>
      claim(
        textOf(image.url) ?? textOf(image.contentUrl) ?? textOf(image.name) ?? textOf(image['@id']),
        'json-ld',
        lineOf(textOf(image.caption)),
      ),
    );
  return (
    firstOf(METAS, (name) => claim(lineOfMeta(evidence, name), 'meta')) ??
    claimThing(data.article) ??
    firstOf(allIn(page, 'link[rel~=image_src],[itemprop~=image]', 10), (element) =>
      claim(
        attribute(element, 'href', LONGEST_ADDRESS) || (addressesOf(element, base)[0] ?? ''),
        nameOf(element) === 'link' ? 'link' : 'microdata',
      ),
    ) ??
    claimThing(data.page)
  );
}

const METAS = [
  'og:image',
  'og:image:secure_url',
  'og:image:url',
  'twitter:image',
  'twitter:image:src',
  'thumbnail',
  'image',
];

/** The first answer to a question that is asked of one after another. */
function firstOf<Asked, Answer>(
  asked: readonly Asked[],
  question: (one: Asked) => Answer | null,
): Answer | null {
  for (const one of asked) {
    const answer = question(one);
    if (answer) return answer;
  }
  return null;
}

/** The images of a page that are looked through for the one it claims. */
const MOST_IMAGES = 150;

/** The image that shows a picture, in whatever size: the one whose addresses share most with its own. */
function imageOf(address: string, images: readonly Element[]): [Element, pieces: string[]] | null {
  const texts = images.map((image) => {
    const text = loadersOf(image)
      .map(([, value]) => value)
      .join(' ');
    return (text.includes('%') ? decoded(text) : text).toLowerCase();
  });
  // What many pictures of the page share names a folder and no picture.
  const several = new Set(texts);
  const rare = [...piecesOf(address)].filter(
    (piece) =>
      [...several].filter((text) => text.includes(piece)).length <= Math.max(3, several.size / 4),
  );
  let found: Element | null = null;
  let most = 0;
  for (const [index, text] of texts.entries()) {
    let shared = 0;
    for (const piece of rare) if (text.includes(piece)) shared += piece.length;
    if (shared > most) {
      most = shared;
      found = images[index] ?? null;
    }
  }
  return found && [found, rare];
}

/**
 * The picture the article leads with: the one that stands under the headline; else the one the page claims for it, in the size
 * that the page shows; else the first of the article. Its caption is that of the figure which shows it.
 */
export function readLeadImage(
  evidence: Evidence,
  { before, after }: Vicinity,
  content: Element | null,
): Claim<LeadImage> | null {
  const { base } = evidence;
  const claim = claimOf(evidence);
  const isImage = ({ name }: Spot) => name === 'img';
  const images = [...after.filter(isImage).slice(0, MOST_IMAGES), ...before.filter(isImage)]
    .slice(0, MOST_IMAGES)
    .map(({ element }) => element);
  const same = claim && imageOf(claim.address, images);
  const lead = leadOf(after, base);
  if (same && !(lead && closest(lead, 'figure,picture') && precedes(lead, same[0]))) {
    const [image, pieces] = same;
    const addresses = addressesOf(image, base);
    const shown =
      addresses.find((address) => {
        const own = piecesOf(address);
        return pieces.some((piece) => own.has(piece));
      }) ?? addresses[0];
    if (shown)
      return {
        value: {
          src: isRendition(claim.address, shown) ? claim.address : shown,
          alt: altOf(image),
          caption: (captionOf(image) ?? claim.caption) || null,
        },
        source: claim.source,
      };
  }
  const shown = lead && addressesOf(lead, base)[0];
  if (shown)
    return {
      value: { src: shown, alt: altOf(lead), caption: captionOf(lead) },
      source: 'figure',
    };
  if (claim)
    return {
      value: { src: claim.address, alt: null, caption: claim.caption || null },
      source: claim.source,
    };
  const inContent =
    content && firstOf(allOf(content, 'img', 10), (image) => addressesOf(image, base)[0] ?? null);
  return inContent
    ? { value: { src: inContent, alt: null, caption: null }, source: 'figure' }
    : null;
}

/** Whether an address is that of another with more after it: a size made of the same file. */
const isRendition = (address: string, file: string): boolean =>
  address.startsWith(file) && /^[^?#]/.test(address.slice(file.length));

/** The picture in a figure that stands between the headline and the first long paragraph after it. */
function leadOf(after: readonly Spot[], base: string): Element | null {
  for (const { element, name, isAside } of after) {
    if (name === 'p' && !isAside && textContent(element).trim().length > 150) return null;
    if (
      name === 'img' &&
      isLarge(element) &&
      closest(
        element,
        'figure,picture,[class*=image i],[class*=hero i],[class*=featured i],[class*=lead i]',
      ) &&
      !closest(
        element,
        '[class*=author i],[class*=avatar i],[class*=byline i],[class*=logo i],a[href="/"]',
      ) &&
      addressesOf(element, base).length > 0
    )
      return element;
  }
  return null;
}

/** Whether an image is not known to be small. */
function isLarge(element: Element): boolean {
  const width = Number.parseInt(attribute(element, 'width', 10), 10);
  const height = Number.parseInt(attribute(element, 'height', 10), 10);
  return !(width < 200 || height < 100);
}

function altOf(image: Element): string | null {
  const alt = lineOf(attribute(image, 'alt', 3000), 1000);
  // A file's name is no description.
  return alt && !/\.(?:jpe?g|png|webp|gif)$/i.test(alt) ? alt : null;
}

function captionOf(image: Element): string | null {
  const figure = closest(image, 'figure,[class*=figure i],[class*=wp-caption i]');
  if (!figure) return null;
  const [caption] = allOf(figure, 'figcaption,[class*=caption i],[itemprop~=caption]', 1);
  return (caption && shownText(caption, 1000)) || null;
}
