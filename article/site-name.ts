import type { MetadataSource } from './article';
import {
  headingsOf,
  keyed,
  likeness,
  lineOf,
  lineOfMember,
  lineOfMeta,
  shownText,
  type Evidence,
} from './evidence';
import { isSection, leadsHome, partsOfTitle, type Claim, type SiteNames } from './headline';
import { COMPANY, HANDLE, nameKey, outletKeys } from './names';
import { textOf, thingsOf } from './structured-data';
import { sizeOf } from './text';
import { allIn, attribute } from './untampered';

const LONGEST_NAME = 100;

/** What stands before a name in a line of rights: "Copyright (c) 2013 by". */
const RIGHTS = /^(?:(?:copyright|©|\(c\)|by\b|(?:19|20)\d\d)[\s,–-]*){2,}/i;
/** The name in such a line below a page. */
const OWNER =
  /(?:©|\(c\)|copyright)[\s©]*(?:(?:19|20)\d\d[\s,–-]*){0,2}(?:by\s+)?([^\d\s.|·•,;:©][^.|·•,;©]{1,38}?)\s*(?:[.|·•,;©]|\s[-–—]\s|all rights|alle rechte|todos|tutti|tous|conditions|terms|privacy|$)/i;

/** A name that is an address and no name. */
const IS_DOMAIN = /^(?:https?:\/\/)?(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\/?$/i;

/** What a feed holds, after the name of its site: "Example » All posts". */
const SECTION = /(?:\s*[»|]\s*|\s[–-]\s|:\s).*$/;

/** What is longer is a slogan. */
const LONGEST_PLAIN = 40;

/** Trust in a name that many agree on. */
const SETTLED = 7;
/** Trust in a name that nearly nothing speaks for. */
const VAGUE = 2.5;
/** Of a claim that is believed though it is an address. */
const CERTAIN = 4;

interface SiteClaim extends Claim<string> {
  trust: number;
  key: string;
  /** The key without spaces. */
  joined: string;
}

/** The claim that most others speak for, with the trust in all of them. */
function weigh(claims: readonly SiteClaim[], hostKey: string): SiteClaim | null {
  let best: SiteClaim | null = null;
  let bestTrust = 1.5;
  for (const claim of claims) {
    const { value, source, trust: own, key, joined } = claim;
    const isDomain = IS_DOMAIN.test(value);
    if ((isDomain || HANDLE.test(value)) && joined === hostKey) continue;
    let trust = own / 100 - (isDomain ? 2 : 0);
    for (const other of claims) {
      if (other.joined === joined) trust += other.trust;
      else if (
        sizeOf(key) > 3 &&
        sizeOf(other.key) > 3 &&
        (other.joined.startsWith(joined) || joined.startsWith(other.joined))
      )
        trust += other.trust * 0.3;
    }
    if (key.length > 2 && hostKey.includes(key.replace(/^the | /g, ''))) trust += 1;
    // "CBC News" of cbc.ca.
    const letters = /^[A-Z]{3,}(?= \S*[a-z])/.exec(value)?.[0].toLowerCase();
    if (letters && hostKey.startsWith(letters) && !claims.some((other) => other.key === letters))
      trust += 1;
    if (joined === hostKey) trust -= 1;
    // A company is no site, and what is written like a handle no name.
    if (value.length > LONGEST_PLAIN) trust -= 4;
    if (source === 'json-ld' && COMPANY.test(value)) trust -= 3;
    if (/_/.test(value)) trust -= 2;
    // As the address has it, in small letters.
    if (/^[a-z\d]+$/.test(value) && hostKey.startsWith(joined)) trust -= 2;
    if (/\s/.test(value)) trust += 0.1;
    if (trust > bestTrust) {
      bestTrust = trust;
      best = { ...claim, trust };
    }
  }
  return best;
}

/** What stands for a kind of holder before the country of an address. */
const SECOND_LEVEL = /^(?:com?|org|net|ac|gov)$/;

/** The part of a name in Latin letters that the address of the site has as well: what stands beside it is a slogan. */
function nameIn(said: string, host: string): string {
  const labels = host.split('.');
  // bbc.co.uk
  const label = nameKey(labels.at(SECOND_LEVEL.test(labels.at(-2) ?? '') ? -3 : -2) ?? '');
  const parts = /^[ -\u024f]*$/.test(said) && label.length > 2 ? partsOfTitle(said) : [];
  return (
    (parts[1] && parts.find((part) => nameKey(part).replace(/ /g, '').startsWith(label))) || said
  );
}

/**
 * The site by the name it gives itself, not its address. What several of its claims agree on goes before what one says.
 * @returns the name, and every name found, for telling authors and titles from it.
 */
export function readSite(evidence: Evidence): { site: Claim<string> | null; names: SiteNames } {
  const { data, documentTitle, host, links, page, url } = evidence;
  // "Site: a headline of any length", with the name as the main heading.
  const main = evidence.headings[0]?.text ?? '';
  const rest = documentTitle.startsWith(`${main}: `) && documentTitle.slice(main.length + 2);
  const allParts = rest ? [main, rest] : partsOfTitle(documentTitle);
  // A part of a title is not all of it.
  const title = keyed(lineOfMeta(evidence, 'og:title') || (allParts[1] ? '' : documentTitle));
  const hostKey = nameKey(host).replace(/ /g, '');
  const headline = evidence.headings.length === 1 ? evidence.headings[0]?.key : null;
  const claims: SiteClaim[] = [];
  const add = (text: string | null, source: MetadataSource, trust: number) => {
    const value = lineOf(text, LONGEST_NAME)
      .replace(RIGHTS, '')
      .replace(/^[@#\s:|–-]+|^(?:https?:\/\/)?www\.|版权所有|[\s|–-]+$/g, '');
    // A language is none, nor is what a maker of sites calls one that nobody named.
    if (/^(?:.?|[a-z]{2}|[Mm]y ?[Ss]ite.{0,3})$/.test(value)) return;
    const own = keyed(value);
    // Some templates put the title where the site's name belongs.
    const isTitle =
      value.length < 25
        ? own.key === title.key && own.key === headline
        : likeness(own, title) >= 0.7;
    if (/[^\d ]/.test(own.key) && (!isTitle || hostKey.includes(own.words.join(''))))
      claims.push({ value, source, trust, key: own.key, joined: own.words.join('') });
  };
  const addMeta = (trust: number, ...names: string[]) =>
    add(lineOfMeta(evidence, ...names), 'meta', trust);
  // In letters that are its readers' it goes before what data say in those of its makers.
  const said = nameIn(lineOfMeta(evidence, 'og:site_name'), host);
  add(said, 'meta', said.length > LONGEST_PLAIN || /[a-z]/i.test(said) ? 5 : 8);
  for (const publisher of thingsOf(data.article?.publisher, data.byId)) {
    const own = textOf(publisher.url) ?? '';
    // Who has a part of a platform is read there, not the platform.
    const isPart = /^https?:..[^/]+\/./.test(own) && url.startsWith(`${own.replace(/\/$/, '')}/`);
    add(textOf(publisher.name), 'json-ld', isPart ? 10 : 4);
  }
  for (const part of thingsOf(data.article?.isPartOf, data.byId)) {
    if (/WebSite|Periodical|Blog/.test(textOf(part['@type']) ?? ''))
      add(textOf(part.name), 'json-ld', 2.5);
  }
  const authors = thingsOf(data.article?.author, data.byId);
  for (const site of data.sites.slice(0, 20)) {
    // The newsroom signs as an organization too.
    if (authors.includes(site)) continue;
    const isSite = /WebSite|Blog/.test(textOf(site['@type']) ?? '');
    const address = textOf(site.url) ?? textOf(site['@id']) ?? '';
    if (address.includes(host))
      add(lineOfMember(site, 'name', 'legalName'), 'json-ld', isSite ? 3 : 2);
  }
  for (const publisher of thingsOf(data.page?.publisher, data.byId))
    add(textOf(publisher.name), 'json-ld', 2);
  addMeta(5, 'citation_journal_title', 'prism.publicationname');
  addMeta(3, 'application-name');
  addMeta(2, 'apple-mobile-web-app-title');
  addMeta(1, 'al:android:app_name', 'al:ios:app_name', 'twitter:app:name:iphone');
  addMeta(
    1.2,
    'dc.publisher',
    'dcterms.publisher',
    'publisher',
    'copyright',
    'twitter:site',
    'author',
  );
  const parts = allParts.filter((part) => !part.includes(':'));
  const last = allParts.length > 1 ? (allParts.at(-1) ?? '') : '';
  if (!last.includes(':')) add(last, 'title', 1.2);
  // The main heading of an old page is the name of the site, and leads to its front page.
  const home = evidence.headings.find(({ element }) => leadsHome(element));
  if (home) add(home.text, 'heading', 1.6);
  const isUnknown = !claims.some(({ trust }) => trust > 2);
  if (parts.length > 1) {
    add(parts[0] ?? '', 'title', 0.6);
    // What stands beside the headline, and there is nothing else.
    const isTitle = (part: string): boolean =>
      [title, ...evidence.headings].some((text) => text !== home && text.key === nameKey(part)) ||
      (isUnknown && isSection(evidence, part));
    let [other] = parts.length === 2 ? parts.filter((part) => !isTitle(part)) : [];
    const shown = parts.find(isTitle);
    if (other && shown) {
      // A lesser heading below the main one may be the headline, where it is the longer half of the title.
      const headings = headingsOf(allIn(page, 'h1,h2,h3', 60)).map(({ key }) => key);
      const above = headings.indexOf(nameKey(shown));
      if (
        above >= 0 &&
        nameKey(shown) !== title.key &&
        other.length > shown.length &&
        headings.includes(nameKey(other), above)
      )
        other = shown;
      add(other, 'title', 1.6);
    }
  }
  let best = weigh(claims, hostKey);
  if (!best || best.trust < SETTLED) {
    // What is not agreed on is looked for in the page.
    const isNaming = (link: Element) =>
      /rss|atom/i.test(attribute(link, 'type', 100)) || attribute(link, 'rel', 100) === 'search';
    for (const element of links.filter(isNaming).slice(0, 4))
      add(
        attribute(element, 'title', 200)
          .replace(/\s*[»|–-]?\s*(?:rss|atom|feed|search|comment|kommentar).*$/i, '')
          .replace(SECTION, ''),
        'link',
        0.8,
      );
    for (const logo of allIn(
      page,
      `header a[href="/"] img[alt],[class*=logo i] img[alt],[id*=logo i]>img[alt],a>img[src*="/logo"][alt],h1[class*=logo i]>a[title],a[class*=logo i][title],img[class*=logo i][alt]${
        best
          ? ''
          : ',a[href$="/index.htm"]>img[alt],a[href$="/index.html"]>img[alt],a[href="/"]>img[alt]'
      }`,
      3,
    )) {
      const whole = (
        attribute(logo, 'alt', 200) ||
        attribute(logo, 'title', 200) ||
        shownText(logo, 100)
      )
        .replace(/[_\s]+/g, ' ')
        .trim();
      // The title of the page may have it; and what leads to the front page by a name of several words is the site, where
      // nothing else says what it is.
      const isOfTitle = whole.length > 3 && documentTitle.includes(whole);
      const name = isOfTitle
        ? whole
        : whole
            .replace(
              /\b(?:logo\w*|masthead|banner|home ?page|:? ?zur startseite|brand|black|white|\d+)\b ?|شعار |^zur (?=.* startseite)| startseite$/gi,
              '',
            )
            .replace(SECTION, '')
            .trim();
      if (/\baward\b/i.test(name)) continue;
      add(name, 'microdata', isOfTitle ? 2 : !best && name.includes(' ') ? 1.5 : 1);
    }
    // Whose account is named where the text is shared, where nothing else is said.
    for (const link of claims.length > 0 ? [] : allIn(page, 'a[href*="&via="]', 1))
      add(/&via=([^&]+)/.exec(attribute(link, 'href', 1000))?.[1] ?? '', 'link', 1.2);
    for (const link of allIn(page, 'a[rel~=home]', 3)) {
      const name = shownText(link, 100);
      const isOfTitle = documentTitle.includes(name);
      if (isOfTitle || (!best && name.includes(' '))) add(name, 'microdata', isOfTitle ? 2 : 1.5);
    }
    for (const foot of allIn(page, 'footer,[id*=footer i]', 6)) {
      const owner = OWNER.exec(shownText(foot, 300))?.[1] ?? '';
      // A company or a person owns a site, and is none.
      if (!COMPANY.test(owner) && owner !== lineOfMeta(evidence, 'author')) add(owner, 'text', 0.6);
    }
    best = weigh(claims, hostKey);
    // What leads from the menu to another page is a section, but where a logo says it.
    const { key = '', value = '' } = best ?? {};
    const isOnLogo = claims.some((claim) => claim.key === key && claim.source === 'microdata');
    if (isUnknown && key && !isOnLogo && isSection(evidence, value))
      best = weigh(
        claims.filter((claim) => claim.key !== key),
        hostKey,
      );
  }
  const certain = claims.filter(({ trust }) => trust >= CERTAIN);
  if (!best || best.trust < VAGUE)
    best =
      certain.find(({ value }) => value.length <= LONGEST_PLAIN) ??
      best ??
      certain[0] ??
      // "Example.com", as it writes itself where it has no other name, with a capital.
      claims.find(
        ({ value, source, joined }) =>
          source === 'title' && /[A-Z]/.test(value) && joined === hostKey,
      ) ??
      // An account is better than nothing.
      claims.find(({ joined, value }) => !IS_DOMAIN.test(value) && hostKey.startsWith(joined)) ??
      null;
  // "Lenta.ru", where it is claimed with its capital, is more of a name than an account.
  if (best && HANDLE.test(best.value))
    best = certain.find(({ value }) => /^[A-Z]/.test(value) && IS_DOMAIN.test(value)) ?? best;
  const labels = host.split('.');
  const names = [
    ...[
      host,
      labels.slice(0, -1).join('.'),
      labels.at(-2) ?? '',
      // bbc.co.uk
      SECOND_LEVEL.test(labels.at(-2) ?? '') ? (labels.at(-3) ?? '') : '',
    ].map(nameKey),
    // As accounts are named.
    labels.slice(-2).join(''),
  ];
  for (const { trust, key, value } of claims) {
    if (trust < 1.9) continue;
    names.push(...outletKeys(key));
    // «تابناک | TABNAK», "فرانس 24 / France 24": its name in two scripts; where it is signed, without its spaces.
    const both = value.split(/ [|/] /).map(nameKey);
    if (both.length > 1) names.push(...both, ...both.map((one) => one.replace(/ /g, '')));
  }
  if (best) names.push(...outletKeys(nameKey(best.value)));
  return {
    site: best && { value: best.value, source: best.source },
    names: new Set(names.filter((name) => name.length > 1)),
  };
}
