/**
 * schema.org data in a page's scripts (JSON-LD), read as hostile text: bounded, never trusted to be well formed, never thrown at.
 * Publishers wrap it in comments, break it with line ends and commas, encode it twice, and put the article anywhere: at the top,
 * in an array, in `@graph`, in `mainEntity`. https://www.w3.org/TR/json-ld11/, https://schema.org/Article
 */

export type Thing = Readonly<Record<string, unknown>>;

export interface StructuredData {
  /** The article this page is about, as far as the data knows it. */
  article: Thing | null;
  /** The page that holds it, a video or a product: second best. */
  page: Thing | null;
  /** Every thing of type Organization or WebSite at hand, for the name of the site. */
  sites: Thing[];
  /** Things by their `@id`, to follow references. */
  byId: ReadonlyMap<string, Thing>;
}

const MOST_SCRIPTS = 40;
const LONGEST_SCRIPT = 400_000;
const MOST_THINGS = 2000;
const DEEPEST = 12;

const ARTICLE =
  /(?:^|[/:#])(?:\w*(?:Article|Review)|(?!Job)\w*Posting|Report|Recipe|HowTo|Question|PodcastEpisode|CreativeWork)$/;
const PAGE = /(?:^|[/:#])(?:\w*Page|(?:Video|Audio)Object|Product|Event|JobPosting)$/;
const SITE = /(?:^|[/:#])(?:WebSite|\w*Organization|Newspaper|Blog|Periodical)$/;

/** Members in which the article of a page may sit; others (`hasPart`, `itemListElement`, `isRelatedTo`) hold other articles. */
const NESTED = [
  '@graph',
  'mainEntity',
  'mainEntityOfPage',
  'subjectOf',
  'review',
  'itemReviewed',
  'isPartOf',
  'publisher',
  'author',
  'liveBlogUpdate',
  'image',
  'about',
];
const MAIN = /^(?:@graph|mainEntity|mainEntityOfPage|subjectOf|review)$/;

/**
 * @param sources texts of the scripts, in the order of the page.
 * @param isAbout how well a headline and an address fit the page; the best article wins, the first among equals.
 */
export function readStructuredData(
  sources: readonly string[],
  isAbout: (headline: string, address: string) => number,
): StructuredData {
  const byId = new Map<string, Thing>();
  const sites: Thing[] = [];
  const articles: { thing: Thing; depth: number }[] = [];
  const pages: Thing[] = [];
  let left = MOST_THINGS;

  const visit = (value: unknown, depth: number, main: boolean): void => {
    if (typeof value !== 'object' || value === null || depth > DEEPEST || left <= 0) return;
    left -= 1;
    if (Array.isArray(value)) {
      for (const entry of value.slice(0, MOST_THINGS)) visit(entry, depth + 1, main);
      return;
    }
    const thing = value as Thing;
    const types = textsOf(thing['@type'] ?? thing.type);
    const id = thing['@id'];
    if (typeof id === 'string' && Object.keys(thing).length > 1 && !byId.has(id))
      byId.set(id, thing);
    if (types.some((type) => SITE.test(type))) sites.push(thing);
    if (main && types.some((type) => ARTICLE.test(type))) articles.push({ thing, depth });
    else if (main && types.some((type) => PAGE.test(type))) pages.push(thing);
    for (const name of NESTED) visit(thing[name], depth + 1, main && MAIN.test(name));
  };
  for (const source of sources.slice(0, MOST_SCRIPTS)) visit(parseJsonLd(source), 0, true);

  let article: Thing | null = null;
  let best = -Infinity;
  for (const { thing, depth } of articles) {
    const dated = textOf(thing.datePublished) ? 0.5 : 0;
    const typed = /Article|Posting|Report/.test(textsOf(thing['@type']).join(' ')) ? 0.5 : 0;
    const address = addressOf(thing);
    const fit =
      isAbout(textOf(thing.headline) ?? textOf(thing.name) ?? '', address) +
      dated +
      typed -
      depth / 100;
    if (fit > best) {
      best = fit;
      article = thing;
    }
  }
  return {
    article,
    page: pages.find((page) => textOf(page.datePublished)) ?? pages[0] ?? null,
    sites,
    byId,
  };
}

/** The address a thing says it has, or ''. */
function addressOf(thing: Thing): string {
  const page = thing.mainEntityOfPage;
  const named =
    typeof page === 'object' && page !== null
      ? ((page as Thing)['@id'] ?? (page as Thing).url)
      : page;
  for (const value of [thing.url, named, thing['@id']])
    if (typeof value === 'string' && /^(?:https?:|\/)/.test(value)) return value;
  return '';
}

/** Without the comments that XHTML and old browsers were told to wrap scripts in. */
function unwrapped(source: string): string {
  const start = /^[\s;]*(?:\/\/|\/\*)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*\/)?/.exec(source);
  if (!start) return source;
  const end = Math.max(source.lastIndexOf(']]>'), source.lastIndexOf('-->'));
  return source.slice(start[0].length, end > 0 ? end : undefined).replace(/(?:\/\/|\/\*)\s*$/, '');
}

/** JSON of a script, mended where publishers break it; null when nothing helps. */
export function parseJsonLd(source: string): unknown {
  if (source.length > LONGEST_SCRIPT) return null;
  const bare = unwrapped(source).trim().replace(/;$/, '');
  return parsed(bare) ?? parsed(mended(bare)) ?? salvage(bare);
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    // A string that holds the JSON: encoded twice.
    return typeof value === 'string' && /^\s*[{[]/.test(value) ? JSON.parse(value) : value;
  } catch {
    return null;
  }
}

/** Line ends inside strings, commas before a bracket, everything encoded as if it were markup: of 683 scripts no other mend helped one. */
const mended = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f]+/g, ' ')
    .replace(/,(?=\s{0,50}[}\]])/g, '')
    .replace(/&quot;|&#34;/g, '"');

/** From JSON beyond repair, the members that stand whole in it. */
function salvage(text: string): Thing | null {
  if (!/"@type"\s{0,20}:\s{0,20}"\w*(?:Article|Posting|Report)"/.test(text)) return null;
  const found: Record<string, unknown> = { '@type': 'Article' };
  for (const [, name = '', value = ''] of text.matchAll(
    /"(headline|date\w{4,9}|author)"\s{0,20}:[^}"]{0,60}(?:"@type"[^,]{0,40},\s{0,60}"name"\s{0,20}:\s{0,20})?"((?:[^"\\\n]|\\.){1,1000})"\s{0,20}[,}\n]/g,
  ))
    found[name] ??= value.replace(/\\(.)/g, '$1');
  return found;
}

/** The first text in a value: a string, a number, a list, `{"@value": …}`; null when there is none. */
export function textOf(value: unknown): string | null {
  return textsOf(value)[0] ?? null;
}

/** All texts in a value, in order. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() ? [value] : [];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value))
    return value.slice(0, 50).flatMap((entry) => (Array.isArray(entry) ? [] : textsOf(entry)));
  if (typeof value === 'object' && value !== null && '@value' in value)
    return textsOf(value['@value']);
  return [];
}

/** The things in a value, references followed. A text is a thing by that name. */
export function thingsOf(value: unknown, byId: ReadonlyMap<string, Thing>): Thing[] {
  if (typeof value === 'string') return [byId.get(value) ?? { name: value }];
  if (Array.isArray(value))
    return value
      .slice(0, 50)
      .flatMap((entry) => (Array.isArray(entry) ? [] : thingsOf(entry, byId)));
  if (typeof value !== 'object' || value === null) return [];
  const thing = value as Thing;
  if (Array.isArray(thing['@list'])) return thingsOf(thing['@list'], byId);
  const id = thing['@id'];
  if (!('name' in thing) && !('url' in thing) && typeof id === 'string')
    return [byId.get(id) ?? thing];
  return [thing];
}
