import createPurifier from 'dompurify';
import type { Config, DOMPurify, UponSanitizeAttributeHookEvent, WindowLike } from 'dompurify';
import type { UntrustedHtml } from './article';
import { audit } from './audit';

/**
 * The border between what a page wrote and what the reader shows: HTML goes in as a string, the very nodes that were
 * checked come out. Nothing here is ever made a string and parsed again, which is what mutation attacks need.
 */
export interface SanitizeOptions {
  /** The document the nodes will be shown in. */
  document: Document;
  /** Address that relative links and images are resolved against: the article's own. */
  baseUrl: string;
  /** false: no image keeps an address, so that not one request leaves; its text alternative stays. */
  images: boolean;
}

/**
 * Elements that leave as another: the reader has one `<article>`, one `<h1>` and its own landmarks, and an override of
 * direction may not show words in another order than they are copied in. Renamed, not unwrapped, so that words of two
 * blocks do not run together and `lang` and `dir` stay.
 */
const RENAMED: Readonly<Record<string, string>> = {
  address: 'div',
  article: 'div',
  aside: 'div',
  center: 'div',
  footer: 'div',
  header: 'div',
  hgroup: 'div',
  main: 'div',
  nav: 'div',
  acronym: 'abbr',
  bdo: 'bdi',
  strike: 's',
  tt: 'code',
};

const HTML_TAGS = (
  'a abbr b bdi blockquote br caption cite code col colgroup dd del details dfn div dl dt ' +
  'em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s ' +
  'samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ' +
  'ul var wbr'
).split(' ');

/** MathML Core without `semantics`, `annotation*`, `maction`, `mpadded` and `mglyph`: links, scripts and overlaps. */
const MATH_TAGS = (
  'math menclose mfrac mi mmultiscripts mn mo mover mprescripts mroot mrow ms mspace msqrt ' +
  'mstyle msub msubsup msup mtable mtd mtext mtr munder munderover'
).split(' ');

/** The value to keep (it is checked once more by DOMPurify), or null to drop the attribute. */
type AttributeRule = (value: string) => string | null;

const TEXT_LIMIT = 2000;
const DATE_LIMIT = 64;
/** Bytes of an image that travels inside the article; a larger one belongs to a file of its own. */
const DATA_IMAGE_LIMIT = 256 * 1024;
/** An image that says it is this small or smaller shows nothing: it counts readers. CSS px. */
const TRACKING_PIXEL = 2;

const oneOf =
  (...values: string[]): AttributeRule =>
  (value) => {
    const lower = value.trim().toLowerCase();
    return values.includes(lower) ? lower : null;
  };

const integer =
  (least: number, most: number): AttributeRule =>
  (value) => {
    if (!/^\s*[+-]?\d{1,9}\s*(?:px)?\s*$/.test(value)) return null;
    return String(Math.min(most, Math.max(least, Number.parseInt(value, 10))));
  };

const present: AttributeRule = () => '';
const boolean = oneOf('true', 'false');
const words: AttributeRule = (value) => withoutDeceit(value).slice(0, TEXT_LIMIT);
const moment: AttributeRule = (value) =>
  /^[\d\sTtZzPp:.,+−WwDHhMmSsYy-]+$/.test(value) && value.length <= DATE_LIMIT ? value : null;

const ON_ANY: Readonly<Record<string, AttributeRule>> = {
  dir: oneOf('rtl', 'ltr', 'auto'),
  lang: (value) => (/^[A-Za-z0-9-]{1,35}$/.test(value) ? value : null),
};

const SPANS = { colspan: integer(1, 100), rowspan: integer(0, 100) };

const ON_HTML: Readonly<Record<string, Readonly<Record<string, AttributeRule>>>> = {
  abbr: { title: words },
  acronym: { title: words },
  dfn: { title: words },
  col: { span: integer(1, 100) },
  colgroup: { span: integer(1, 100) },
  td: SPANS,
  th: { ...SPANS, abbr: words, scope: oneOf('row', 'col', 'rowgroup', 'colgroup') },
  ol: {
    start: integer(-1_000_000, 1_000_000),
    reversed: present,
    // Case decides between capitals and small letters.
    type: (value) => (/^[1aAiI]$/.test(value) ? value : null),
  },
  li: { value: integer(-1_000_000, 1_000_000) },
  details: { open: present },
  time: { datetime: moment },
  del: { datetime: moment },
  ins: { datetime: moment },
  // src and href need the call's options: see addressOf.
  img: { alt: words, width: integer(1, 10_000), height: integer(1, 10_000) },
};

const ON_MATH: Readonly<Record<string, AttributeRule>> = {
  ...ON_ANY,
  accent: boolean,
  accentunder: boolean,
  alttext: words,
  columnspan: integer(1, 100),
  display: oneOf('block', 'inline'),
  displaystyle: boolean,
  fence: boolean,
  largeop: boolean,
  // A binomial is a fraction without its line.
  linethickness: (value) => (/^0(?:px|em|pt)?$/.test(value.trim()) ? '0' : null),
  mathvariant: (value) => (/^[a-z-]{1,30}$/.test(value) ? value : null),
  movablelimits: boolean,
  rowspan: integer(1, 100),
  separator: boolean,
  stretchy: boolean,
};

const ATTRIBUTES = [
  ...new Set([
    'href',
    'src',
    ...Object.keys(ON_ANY),
    ...Object.keys(ON_MATH),
    ...Object.values(ON_HTML).flatMap(Object.keys),
  ]),
];

const HTML_NAMESPACE = 'http://www.w3.org/1999/xhtml';
const MATH_NAMESPACE = 'http://www.w3.org/1998/Math/MathML';

const CONFIG: Config = {
  ALLOWED_TAGS: [...HTML_TAGS, ...Object.keys(RENAMED), ...MATH_TAGS, '#text'],
  ALLOWED_ATTR: ATTRIBUTES,
  ALLOWED_NAMESPACES: [HTML_NAMESPACE, MATH_NAMESPACE],
  // Both are true unless said, whatever ALLOWED_ATTR says.
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  ALLOW_SELF_CLOSE_IN_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  // DOMPurify holds every attribute that is not declared safe against this, also colspan.
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:)/i,
  ADD_URI_SAFE_ATTR: ATTRIBUTES.filter((name) => name !== 'href' && name !== 'src'),
  // Named again though they are not allowed: two lists must be wrong before one of these is shown.
  FORBID_TAGS: (
    'audio base button dialog embed form frame frameset iframe input link meta object script ' +
    'select slot style svg template textarea video'
  ).split(' '),
  FORBID_ATTR: ['style', 'class', 'id', 'name', 'is', 'slot', 'part', 'nonce', 'ping', 'role'],
  // Their words are controls or another form of what is shown beside them.
  ADD_FORBID_CONTENTS:
    'annotation button canvas datalist dialog embed map object option select textarea'.split(' '),
  SANITIZE_DOM: true,
  SANITIZE_NAMED_PROPS: true,
  SAFE_FOR_XML: true,
  KEEP_CONTENT: true,
  WHOLE_DOCUMENT: false,
  RETURN_DOM_FRAGMENT: true,
};

/** What one call collects on its way through the nodes. */
interface Run {
  base: URL | null;
  images: boolean;
  /** Elements by the `id` or `name` the page gave them, so that links inside the article can find them. */
  targets: Map<string, Element>;
  /** Links to a place in the article: the place, decoded, and the whole address for when it is not in the article. */
  anchors: Map<Element, { name: string; address: string }>;
}

interface Purifier {
  purify: DOMPurify;
  run: Run | null;
}

/** One for each window: each makes the page's one Trusted Types policy, `dompurify`, and the policy allows no second. */
const purifiers = new WeakMap<object, Purifier>();

/**
 * Makes the article's HTML into nodes that are safe to mount. The only place that parses what a page wrote.
 *
 * Links keep http, https and mailto and open without opener or referrer; links within the article become `#src-<n>`.
 * Images keep https (http is raised to it) and small raster `data:`. Headings start at `<h2>`. Everything that is not
 * listed is unwrapped or dropped. Should anything unlisted be left all the same, the text alone is shown.
 */
export function sanitize(
  content: UntrustedHtml,
  { document, baseUrl, images }: SanitizeOptions,
): DocumentFragment {
  const purifier = purifierOf(document);
  const run: Run = {
    base: URL.canParse(baseUrl) ? new URL(baseUrl) : null,
    images,
    targets: new Map(),
    anchors: new Map(),
  };
  purifier.run = run;
  let fragment: DocumentFragment;
  try {
    // DOMPurify answers null for what a <frameset> swallows.
    fragment =
      (purifier.purify.sanitize(content) as unknown as DocumentFragment | null) ??
      document.createDocumentFragment();
  } finally {
    purifier.run = null;
  }
  // The inert document it was parsed in may still have a picture named `createElement` in that method's place (Firefox).
  document.adoptNode(fragment);
  linkAnchors(fragment, run);
  renameElements(fragment);
  rankHeadings(fragment);
  dropEmptyImages(fragment);
  cleanText(fragment);
  return audit(fragment).length === 0 ? fragment : plainText(fragment, document);
}

function purifierOf(document: Document): Purifier {
  const window = document.defaultView ?? globalThis;
  const known = purifiers.get(window);
  if (known) return known;
  // The package makes one for the window it is loaded in.
  const purify = window === globalThis ? createPurifier : createPurifier(window as WindowLike);
  purify.setConfig(CONFIG);
  const purifier: Purifier = { purify, run: null };
  purify.addHook('uponSanitizeAttribute', (element, event) => {
    if (purifier.run) judgeAttribute(element, event, purifier.run);
  });
  // Constants only: what is set here is not checked again.
  purify.addHook('afterSanitizeAttributes', (element) => {
    if (element.namespaceURI !== HTML_NAMESPACE) return;
    if (element.localName === 'a' && element.hasAttribute('href')) {
      element.setAttribute('rel', 'noopener noreferrer nofollow');
      if (!element.getAttribute('href')!.startsWith('mailto:')) {
        element.setAttribute('target', '_blank');
      }
    } else if (element.localName === 'img') {
      // No crossorigin: it would send the extension's address to the image's host.
      element.setAttribute('referrerpolicy', 'no-referrer');
      element.setAttribute('loading', 'lazy');
      element.setAttribute('decoding', 'async');
      if (!element.hasAttribute('alt')) element.setAttribute('alt', '');
    }
  });
  purifiers.set(window, purifier);
  return purifier;
}

function judgeAttribute(element: Element, event: UponSanitizeAttributeHookEvent, run: Run): void {
  const value = judgedValue(element, event.attrName, event.attrValue, run);
  if (value === null) event.keepAttr = false;
  else event.attrValue = value;
}

function judgedValue(element: Element, name: string, value: string, run: Run): string | null {
  if (element.namespaceURI === MATH_NAMESPACE) return ruleOf(ON_MATH, name)?.(value) ?? null;
  if (element.namespaceURI !== HTML_NAMESPACE) return null;
  const tag = element.localName;
  if (name === 'id' || (name === 'name' && tag === 'a')) {
    if (value && !run.targets.has(value)) run.targets.set(value, element);
    return null;
  }
  if (tag === 'a' && name === 'href') return linkAddress(element, value, run);
  if (tag === 'img' && name === 'src') return run.images ? imageAddress(value, run.base) : null;
  const rule = ruleOf(ON_ANY, name) ?? ruleOf(ruleOf(ON_HTML, tag), name);
  return rule?.(value) ?? null;
}

/** Own entries only: a page may well write an attribute named `constructor`. */
function ruleOf<T>(rules: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return rules && Object.hasOwn(rules, name) ? rules[name] : undefined;
}

/** As a link: http, https or mailto, without the user and password that can dress one address as another. */
function linkAddress(element: Element, value: string, run: Run): string | null {
  const url = resolve(value, run.base);
  if (!url) return null;
  if (url.protocol === 'mailto:') return url.href;
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  url.username = '';
  url.password = '';
  if (run.base && url.hash.length > 1 && isSamePage(url, run.base)) {
    run.anchors.set(element, { name: decode(url.hash.slice(1)), address: url.href });
  }
  return url.href;
}

/** As an image: https, or a small raster image inside the article. SVG can hold scripts and has no business here. */
function imageAddress(value: string, base: URL | null): string | null {
  if (/^\s*data:/i.test(value)) {
    const [, data] =
      /^\s*data:image\/(?:png|jpeg|gif|webp|avif);base64,([\w+/=\s]*)$/i.exec(value) ?? [];
    return data !== undefined && data.length * 0.75 <= DATA_IMAGE_LIMIT ? value.trim() : null;
  }
  const url = resolve(value, base);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  // An empty address is the page's own, which is no picture.
  if (base && isSamePage(url, base)) return null;
  url.protocol = 'https:';
  url.username = '';
  url.password = '';
  return url.href;
}

function resolve(value: string, base: URL | null): URL | null {
  try {
    return new URL(value, base ?? undefined);
  } catch {
    return null;
  }
}

function isSamePage(url: URL, base: URL): boolean {
  return url.origin === base.origin && url.pathname === base.pathname && url.search === base.search;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Points links within the article at ids of our own, which cannot meet an id of the reader's. */
function linkAnchors(fragment: DocumentFragment, { targets, anchors }: Run): void {
  let count = 0;
  for (const [link, { name }] of anchors) {
    const target = targets.get(name);
    // What is not in the article is still on the page: the link keeps its whole address.
    if (!target || !fragment.contains(target) || !fragment.contains(link)) continue;
    target.id ||= `src-${++count}`;
    link.setAttribute('href', `#${target.id}`);
    link.removeAttribute('target');
    link.removeAttribute('rel');
  }
}

function renameElements(fragment: DocumentFragment): void {
  for (const element of fragment.querySelectorAll(Object.keys(RENAMED).join())) {
    rename(element, RENAMED[element.localName]!);
  }
}

/** The topmost level used becomes `<h2>`, the next `<h3>`: the reader has the one `<h1>`, and no level is skipped. */
function rankHeadings(fragment: DocumentFragment): void {
  const headings = [...fragment.querySelectorAll('h1,h2,h3,h4,h5,h6')];
  const levels = [...new Set(headings.map(({ localName }) => localName))].toSorted();
  for (const heading of headings) {
    const name = `h${Math.min(levels.indexOf(heading.localName) + 2, 6)}`;
    if (name !== heading.localName) rename(heading, name);
  }
}

function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name);
  for (const { name: attribute, value } of element.attributes) {
    renamed.setAttribute(attribute, value);
  }
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

/** Images without address or words show nothing, and those of a pixel or two count readers. */
function dropEmptyImages(fragment: DocumentFragment): void {
  for (const image of fragment.querySelectorAll('img')) {
    const isPixel = ['width', 'height'].some(
      (side) => Number(image.getAttribute(side) ?? Infinity) <= TRACKING_PIXEL,
    );
    const hasAddress = image.hasAttribute('src');
    if (isPixel || (!hasAddress && !image.getAttribute('alt')?.trim())) {
      image.remove();
    } else if (!hasAddress) {
      // The size of a picture is not the size of its words.
      image.removeAttribute('width');
      image.removeAttribute('height');
    }
  }
}

/** Overrides of direction, and characters that are not text: C0 and C1 but tab and line ends, tag characters. */
// Written out: what Unicode's own classes take to be made ready, every opening of the popup would pay.
// oxlint-disable-next-line no-control-regex -- they are what is looked for.
const DECEITFUL = /[\0-\b\v\f\x0e-\x1f\x7f-\x9f\u202d\u202e]|\udb40[\udc00-\udc7f]/g;

/**
 * Running text keeps its embeddings and isolates, which order mixed lines as their writer meant; an override would show
 * letters in another order than they are read aloud and copied in (Trojan Source, CVE-2021-42574).
 */
function withoutDeceit(text: string): string {
  return text.replace(DECEITFUL, '');
}

/** Takes out what deceives, and makes places to end a line in what has none. */
function cleanText(fragment: DocumentFragment): void {
  const document = fragment.ownerDocument;
  // NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT
  const nodes = document.createNodeIterator(fragment, 5);
  /** Letters since the last place where a line may end. */
  let run = 0;
  const broken: [Text, string[]][] = [];
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    if (node.nodeType !== 3 /* Node.TEXT_NODE */) {
      if (BLOCK.test((node as Element).localName)) run = 0;
      continue;
    }
    const text = node as Text;
    const clean = withoutDeceit(text.data);
    if (clean !== text.data) text.data = clean;
    const isBroken = run + clean.length > UNBROKEN && (run > 0 || LONG_WORD.test(clean));
    const pieces = isBroken ? piecesOf(clean, run) : [clean];
    if (pieces.length > 1) broken.push([text, pieces]);
    const last = pieces.at(-1) ?? '';
    // The whole where there is no blank.
    const end = last.length - 1 - last.search(/\s\S*$/);
    run = end === last.length && pieces.length === 1 ? run + end : end;
  }
  for (const [text, pieces] of broken) {
    text.replaceWith(...pieces.flatMap((piece) => [document.createElement('wbr'), piece]).slice(1));
  }
}

/**
 * Letters after which a place to end the line is made (`<wbr>`, which copies as nothing): where there is none, Chromium 156
 * lays a word out in the square of its length, and one of some tens of thousands hangs the popup.
 */
const UNBROKEN = 200;
const LONG_WORD = new RegExp(`\\S{${UNBROKEN}}`);
/** What offers no place to end a line; Thai, Lao, Burmese, Khmer, Chinese, Japanese and Korean offer enough. */
const STIFF = /^[^\s\u0e00-\u109f\u1780-\u17ff\u2e80-\ud7af]/;
const LETTER = /\P{M}\p{M}*/gu;

/** `text` in pieces between which a line may end; before it stand `run` letters without such a place. */
function piecesOf(text: string, run: number): string[] {
  const pieces: string[] = [];
  let from = 0;
  let length = run;
  for (const { 0: letter, index } of text.matchAll(LETTER)) {
    length = STIFF.test(letter) ? length + 1 : 0;
    if (length > UNBROKEN) {
      pieces.push(text.slice(from, index));
      from = index;
      length = 1;
    }
  }
  return [...pieces, text.slice(from)];
}

const BLOCK =
  /^(?:blockquote|br|caption|dd|details|div|dl|dt|fig(?:ure|caption)|h[1-6]|hr|li|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;

/** The words alone, a paragraph for each block: what is shown when the nodes cannot be trusted. */
function plainText(fragment: DocumentFragment, document: Document): DocumentFragment {
  const plain = document.createDocumentFragment();
  let paragraph = '';
  const finish = () => {
    if (paragraph.trim()) {
      const element = document.createElement('p');
      element.dir = 'auto';
      element.textContent = paragraph.trim();
      plain.append(element);
    }
    paragraph = '';
  };
  const walk = (parent: Node) => {
    for (const node of parent.childNodes) {
      if (node.nodeType === 3 /* Node.TEXT_NODE */) paragraph += node.nodeValue;
      else if (node.nodeType === 1 /* Node.ELEMENT_NODE */) {
        const isBlock = BLOCK.test(String((node as Element).localName));
        if (isBlock) finish();
        walk(node);
        if (isBlock) finish();
      }
    }
  };
  walk(fragment);
  finish();
  return plain;
}
