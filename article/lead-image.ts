import type { LeadImage } from './article';
import { lineOf, lineOfMeta, shownText, SURROUNDINGS, type Evidence } from './evidence';
import type { Claim } from './headline';
import { textOf, thingsOf, type Thing } from './structured-data';
import { all, attribute, closest, precedes } from './untampered';

const LONGEST_ADDRESS = 4000;

/** What is a picture of the site and not of the article. */
const NO_PICTURE =
  /(?:^|[/_.-])(?:logo|placeholder|blank|spacer|pixel|sprite|favicon|icon|avatar|gravatar|default[-_]?(?:image|img|og|share|social|thumb)|no[-_]?(?:image|photo|img)|1x1|transparent|loading|og[-_]default|share[-_]default|social[-_]default)s?(?=[/_.\d-]|$)|gravatar\.com|\.svg(?:$|\?)/i;

const ATTRIBUTES = ['src', 'data-src', 'data-lazy-src', 'data-original', 'data-srcset', 'srcset'];

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

/** The file a picture's address names, without size, so that two sizes of one picture are alike; '' where it names none. */
function fileKey(address: string): string {
  let path = address.replace(/[?#].*$/, '');
  try {
    path = decodeURIComponent(path);
  } catch {
    // As it stands.
  }
  const file = (path.split('/').findLast(Boolean) ?? '').toLowerCase();
  const bare = file
    .replace(/\.\w{3,4}$/, '')
    .replace(/[-_]?(?:\d{2,4}x\d{2,4}|scaled|\d{2,4}w)$/, '');
  return bare.length >= 6 && !/^(?:image|default|original|large|medium|small|master)$/.test(bare)
    ? bare
    : '';
}

interface Shown {
  element: Element;
  src: string;
  keys: string[];
}

function addressesOf(element: Element, base: string): string[] {
  return ATTRIBUTES.flatMap((name) => {
    const value = attribute(element, name, LONGEST_ADDRESS);
    const first = name.endsWith('srcset') ? (value.split(/\s+/).find(Boolean) ?? '') : value;
    return absolute(first.replace(/,$/, ''), base) ?? [];
  });
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
  addThings(data.article);
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

  const shown: Shown[] = all(page, 'img', 400)
    .filter((element) => !closest(element, SURROUNDINGS))
    .map((element) => {
      const addresses = addressesOf(element, base);
      return {
        element,
        src: addresses.find((address) => !NO_PICTURE.test(address)) ?? '',
        keys: addresses.map(fileKey).filter(Boolean),
      };
    })
    .filter(({ src }) => src !== '');
  const key = claim?.address ? fileKey(claim.address) : '';
  const same = key ? shown.find(({ keys }) => keys.includes(key)) : undefined;
  if (claim?.address) {
    return {
      value: {
        src: claim.address,
        alt: altOf(same),
        caption: captionOf(same) ?? (claim.caption || null),
      },
      source: claim.source,
    };
  }
  const inContent = content
    ? all(content, 'figure img, img', 10)
        .flatMap((image) => addressesOf(image, base))
        .find((address) => !NO_PICTURE.test(address))
    : undefined;
  const first =
    (inContent &&
      shown.find(({ keys, src }) => src === inContent || keys.includes(fileKey(inContent)))) ||
    shown.find(
      ({ element }) => closest(element, 'figure,picture') && heading && precedes(heading, element),
    );
  if (!first && !inContent) return null;
  return {
    value: {
      src: first ? first.src : (inContent ?? ''),
      alt: altOf(first || undefined),
      caption: captionOf(first || undefined),
    },
    source: 'figure',
  };
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
