import type { MetadataSource } from './article';
import { headerOf, isBeside, lineOf, shownText, type Evidence } from './evidence';
import { isRole, nameKey, readByline, type Byline, type Form } from './names';
import { textOf, textsOf, thingsOf, type Thing } from './structured-data';
import { all, attribute, closest, holds, partAt, textContent } from './untampered';

/** Names of `<meta>` that hold authors, the most certain first. */
const METAS = [
  /^(?:citation_author|parsely-author|sailthru\.author)$/,
  /^author$/,
  /(?:^|[._:-])(?:authors?|author_?name|byl|byline|creator)$/,
];

const BYLINE_BOX =
  '[itemprop~=author],[rel~=author],[class*=byline i],[class*=author i],[class*=writer i],[class*=reporter i],[class*=journalist i],[class*=autor i],[class*=auteur i],[class*=redakt i],[class*=contributor i],[id*=author i],[id*=byline i],[class*=yazar i],[class*=kateb i],[class*=nevisande i],a[href*="/author/" i],a[href*="/authors/" i],a[href*="/autor" i],a[href*="/auteur" i],a[href*="/journalist" i],a[href*="/writer" i],a[href*="/contributor" i],a[href*="/columnist" i],a[href*="/people/" i]';

/** What shows a picture: its credit names who took it. */
const PICTURE =
  'figure,figcaption,[class*=caption i],[class*=credit i],[class*=copyright i],[class*=photo i]';

/** A line that says who wrote, as a whole line. */
const SIGNED =
  /^[\s(（]*(?:كتب(?:ت|ه|ها)?|بقلم|إعداد|اعداد|حوار|أجرى الحوار|أجرت الحوار|تقرير|ترجمة|تحقيق|خاص|written by|words by|story by|by|von|par|por|di|text|texto|מאת|כתב|כתבה|نویسنده|به قلم|نگارنده|گزارش|خبرنگار|تحریر|رپورٹ|از قلم|yazan|haber|责编|记者|作者|编辑|文)\s*(?:[:：/\-–—ـ]\s*|\s+)\S/iu;

/** A date before a signature: "03/01/2017 by …". */
const LEADING_DATE = /^[\d\s./:,|–-]+(?=\p{L})/u;

interface AuthorClaim extends Byline {
  source: MetadataSource;
  trust: number;
  /** Names that are of the site itself, where the claim holds no other. */
  outlet: string | null;
}

const NO_NAME = /^(?:https?:|www\.|\/|#|@)|^\d+$|^[\w-]+\.(?:com|org|net)$/i;

/** What several entries, each one author or more, say together. */
function join(
  entries: readonly string[],
  outlets: readonly string[],
  form: Form = 'any',
): Byline & { outlet: string | null } {
  const authors: string[] = [];
  let agency: string | null = null;
  let outlet: string | null = null;
  for (const entry of entries) {
    const text = lineOf(entry, 400);
    if (!text || NO_NAME.test(text)) continue;
    const byline = readByline(text, outlets, form);
    for (const name of byline.authors) {
      if (!authors.some((author) => nameKey(author) === nameKey(name))) authors.push(name);
    }
    agency ??= byline.agency;
    if (!byline.authors.length && !byline.agency && !outlet) {
      const named = [text, ...readByline(text).authors];
      outlet = named.find((name) => outlets.some((own) => nameKey(own) === nameKey(name))) ?? null;
    }
  }
  // Beside a person, "AI Writer" is what the person is.
  const people = authors.filter((name) => !isRole(name));
  return { authors: people.length ? people : authors, agency, outlet };
}

function fromThing(
  thing: Thing | null,
  evidence: Evidence,
  outlets: readonly string[],
  trust: number,
): AuthorClaim | null {
  if (!thing) return null;
  for (const member of ['author', 'creator', 'contributor']) {
    const names = thingsOf(thing[member], evidence.data.byId).flatMap((person) => {
      const name = textsOf(person.name);
      if (name.length) return name;
      const parts = [textOf(person.givenName), textOf(person.familyName)].filter(Boolean);
      return parts.length ? [parts.join(' ')] : [];
    });
    const claim = join(names, outlets);
    if (claim.authors.length || claim.agency || claim.outlet)
      return { ...claim, source: 'json-ld', trust };
  }
  return null;
}

function fromMarkup(
  evidence: Evidence,
  heading: Element | null,
  outlets: readonly string[],
): AuthorClaim[] {
  const { page } = evidence;
  const [before, after] = partAt(all(page, BYLINE_BOX, 300), heading);
  const isOwn = (box: Element) => !closest(box, PICTURE) && !isBeside(box, heading);
  const following = after.filter(isOwn).slice(0, 40);
  const preceding = before.slice(-30).filter(isOwn).slice(-10).toReversed();
  const header = headerOf(heading);
  const claims: AuthorClaim[] = [];
  for (const [position, box] of [...following, ...preceding].entries()) {
    if (textContent(box).length > 2500) continue;
    // Microdata, `rel` and the hCard microformat say that this is the author.
    const marked =
      /(?:^|\s)author(?:\s|$)/.test(`${attribute(box, 'itemprop')} ${attribute(box, 'rel')}`) ||
      /\bvcard\b/.test(attribute(box, 'class'));
    const inside = all(
      box,
      '[itemprop~=name],[rel~=author],.fn,a[href*="author" i],a[class*=name i],[class*=author-name i],[class*=author__name i]',
      12,
    );
    const named = inside.length ? inside : [box];
    const texts = named.map(
      (element) => lineOf(attribute(element, 'content', 300)) || shownText(element, 300),
    );
    const claim = join(
      texts.filter((text) => text.length < 160),
      outlets,
      marked ? 'name' : 'person',
    );
    if (!claim.authors.length && !claim.agency && !claim.outlet) continue;
    const tooLong = claim.authors.some((name) => name.split(' ').length > 5);
    claims.push({
      ...claim,
      source: marked ? 'microdata' : 'byline',
      trust:
        (marked ? 3 : 2.6) +
        (header && holds(header, box) ? 0.4 : 0) -
        (position >= following.length ? 0.6 : 0) -
        Math.min(claims.length, 8) * 0.2 -
        (tooLong ? 0.8 : 0),
    });
    if (claims.length > 8) break;
  }
  return claims;
}

/** Signatures as lines of their own: near the headline, at the head of the text and at its end. */
function fromLines(
  evidence: Evidence,
  heading: Element | null,
  content: Element | null,
  outlets: readonly string[],
): AuthorClaim[] {
  const lines: Element[] = [];
  if (heading) {
    const blocks = all(evidence.page, 'p,div,span,li,small,em,b,strong,a,h2,h3,h4,h5,h6', 6000);
    const [before, after] = partAt(blocks, heading);
    lines.push(...after.slice(0, 80), ...before.slice(-15).toReversed());
  }
  if (content) {
    const blocks = all(content, 'p,div,h2,h3,h4,strong,b', 2000);
    lines.push(...blocks.slice(0, 10), ...blocks.slice(-6));
  }
  const header = headerOf(heading);
  for (const line of lines) {
    if (textContent(line).length > 300) continue;
    // What follows the first sentence is no signature.
    const text = shownText(line, 200)
      .replace(LEADING_DATE, '')
      .replace(/(?<=\p{L}{3})[.!?؟]\s.*$/u, '');
    if (text.length > 90 || isBeside(line, heading)) continue;
    const isSigned = SIGNED.test(text);
    // "Jane Doe | Senior Writer | July 2, 2025" under the headline.
    const parts = text.split(/\s[|•·]\s/);
    const isCredit =
      !isSigned &&
      parts.length > 1 &&
      header !== null &&
      holds(header, line) &&
      (isRole(parts[1] ?? '') || /\d{4}$/.test(text));
    if (!isSigned && !isCredit) continue;
    // Under the headline a signature may be one word; in the text "by" is mostly no signature.
    const form =
      isSigned && header && holds(header, line) && text.split(' ').length < 3 ? 'name' : 'person';
    const claim = join([isCredit ? (parts[0] ?? '') : text], outlets, form);
    if (claim.authors.length) return [{ ...claim, source: 'byline', trust: isSigned ? 3.8 : 2 }];
  }
  return [];
}

/**
 * Who wrote it. A claim that names people goes before one that names only the site or an agency; of several that agree, the one
 * with the most names; otherwise the most trusted.
 * @param outlets names of the site itself: no author while anyone else is credited.
 */
export function readAuthors(
  evidence: Evidence,
  heading: Element | null,
  content: Element | null,
  outlets: readonly string[],
): {
  authors: string[];
  agency: string | null;
  source: MetadataSource | null;
  agencySource: MetadataSource | null;
} {
  const { data, metas } = evidence;
  const claims: AuthorClaim[] = [];
  const article = fromThing(data.article, evidence, outlets, 5);
  if (article) claims.push(article);
  const page = fromThing(data.page, evidence, outlets, 2.5);
  if (page) claims.push(page);
  for (const [rank, names] of METAS.entries()) {
    for (const [name, entries] of metas) {
      if (!names.test(name)) continue;
      const claim = join(entries, outlets);
      if (claim.authors.length || claim.agency || claim.outlet)
        claims.push({ ...claim, source: 'meta', trust: 4 - rank * 0.4 });
    }
  }
  claims.push(...fromMarkup(evidence, heading, outlets));
  if (!article?.authors.length) claims.push(...fromLines(evidence, heading, content, outlets));

  const people = claims
    .filter(({ authors }) => authors.length)
    .toSorted((a, b) => b.trust - a.trust);
  let chosen = people[0] ?? null;
  const keysOf = (claim: AuthorClaim) => claim.authors.map(nameKey);
  for (const other of people) {
    // The same people and more: a list was cut short where it is trusted more.
    if (
      chosen &&
      other.authors.length > chosen.authors.length &&
      other.trust > 2 &&
      keysOf(chosen).every((key) => keysOf(other).includes(key))
    )
      chosen = other;
  }
  const credited = claims.find(({ agency }) => agency) ?? null;
  if (!chosen && !credited) {
    // Signed by the newsroom: the outlet is the author only where it is credited and nobody else.
    const signed = claims.find(({ outlet }) => outlet);
    if (signed?.outlet)
      return { authors: [signed.outlet], agency: null, source: signed.source, agencySource: null };
  }
  return {
    authors: chosen?.authors ?? [],
    agency: credited?.agency ?? null,
    source: chosen?.source ?? null,
    agencySource: credited?.source ?? null,
  };
}
