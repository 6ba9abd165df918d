import { SIGNS_AND_DIGITS } from '../language/letters';
import type { MetadataSource } from './article';
import { isSaid, join, type AuthorClaim } from './credit';
import { readStamp } from './dates';
import { lineOf, lineOfMeta, shownText, type Evidence } from './evidence';
import { isCredit as isPicture, isLabel } from './furniture';
import {
  areVague,
  COMPANY,
  isHandled,
  isPartOfOutlet,
  isPictured,
  isPlace,
  isRole,
  isSignature,
  nameKey,
  SIGNED,
} from './names';
import { textsOf, thingsOf, type Thing } from './structured-data';
import {
  allIn,
  allOf,
  attribute,
  closest,
  holderOf,
  nameOf,
  nextSibling,
  nodeValue,
  precedes,
  previousOf,
  textContent,
} from './untampered';
import { fromText, PROSE } from './unlabelled';
import { AUTHOR_PAGE, BYLINE, LINE, type Piece, type Spot, type Vicinity } from './vicinity';

/** Names of `<meta>` that hold authors, the most certain first. */
const METAS = [
  /^(?:citation_author|parsely-author|sailthru\.author)$/,
  /^(?:author|writer)$/,
  /(?:^|(?<!smartbanner)[._:-])(?:authors?|author_?name|byl|byline|creator)$/,
];

/** What holds the name alone inside a byline. */
const NAME_BOX =
  '[itemprop~=name],[rel~=author],.fn,a[href*="author" i],a[class*=name i],[class*=author-name i],[class*=author__name i],[class*=byline-name i],[class*=byline__name i]';

/** What an institute or company begins with, which may be called after two things. */
const INSTITUTE = /^\s*(?:م[وؤ]سس[ةه]|شر[كک][ةت])\s/;

/** A label that in a text names who wrote what it is about just as often: a book, a play, a program. */
const OF_ANYTHING = /^[\s(（]*(?:(?:ال)?(?:كاتب|محرر)|مصنف|aut|автор|yazar|penulis)/i;

/** What is said of a book beside who wrote it. */
const OF_BOOK = /ناشر|publisher/i;

/** «كتب» is "wrote" and "books" alike: what goes on and on is about the latter. */
const ABOUT_BOOKS = /^كتب(?: [^\s:،–-]+){8}/;

/** A date before a signature: "03/01/2017 by …". */
const LEADING_DATE = new RegExp(
  `^[\\d\\s./:,|–—-]+(?:[AaPp]\\.?[Mm]\\.?\\s+(?:[A-Z]{2,4}\\s+)?)?(?=[^${SIGNS_AND_DIGITS}])`,
);
/** What follows the first sentence. */
const REST = new RegExp(`(?<=[^${SIGNS_AND_DIGITS}]{3})[.!?؟]\\s.*$`);

/** What a line about a picture has, and one about a text has not. */
const OF_PICTURE = /^[©(]|\S\/\S|photo|image|picture/i;

/** What says who somebody is, and not what the name is. */
const BIOGRAPHY = /(?<![a-z])bio|descr/i;

function fromThing(
  thing: Thing | null,
  { data }: Evidence,
  outlets: ReadonlySet<string>,
  trust: number,
): AuthorClaim[] {
  for (const member of ['author', 'Author', 'creator', 'contributor']) {
    const things = thingsOf(thing?.[member], data.byId);
    const claim = join(
      things
        .flatMap(({ name }) => textsOf(name))
        // Of several persons, where each works.
        .map((name) => (things[1] ? name.replace(/(?<= .+), .*/, '') : name)),
      outlets,
    );
    // "janedoe" is what somebody is called in the machine, "Web Desk" is nobody, and a company did not write: what the page
    // shows is better.
    const isVague =
      areVague(claim.authors, outlets) ||
      things.every((each) => /Organization/.test(textsOf(each['@type']).join(' ')));
    if (isSaid(claim))
      return [{ ...claim, source: 'json-ld', trust: trust - (isVague ? VAGUE : 0), isVague }];
  }
  return [];
}

/** How much less a claim is trusted that may name nobody. */
const VAGUE = 2.9;

/** What stands before the first of several names is shorter, in UTF-16 units. */
const LABEL = 40;

/** Longest text of a byline, and how many elements it may hold. */
const LONGEST = 160;
const LARGEST = 60;

/** Whether a link stands in a paragraph of the text. */
function isInProse(element: Element): boolean {
  if (nameOf(element) !== 'a') return false;
  const paragraph = closest(element, 'p,li,blockquote');
  if (paragraph) return textContent(paragraph).trim().length > PARAGRAPH;
  const box = holderOf(element);
  return box !== null && textContent(box).trim().length > TEXT;
}

/** A byline in a paragraph is shorter, with who its authors are, in UTF-16 units. */
const PARAGRAPH = 200;
/** And where a text has no paragraphs, its box says more. */
const TEXT = 1000;

const isSentence = (text: string): boolean => /^(?:\S+\s){3}.*[.!?؟۔]$/.test(text);

/** A name in a line with what stands before it, back to the last sign that parts names. */
const creditIn = (line: string, name: string): string =>
  `${/[^,;،؛|•·/]*$/.exec(line.slice(0, Math.max(0, line.indexOf(name))))?.[0] ?? ''}${name}`;

/**
 * Boxes that the page marks as a byline, the nearest to the headline first.
 * @param isAboveEnd whether an element stands above the end of the text: below it others are introduced as well.
 * @param handlers the names of those who only edited are put to it.
 */
function fromBoxes(
  spots: readonly Spot[],
  isBefore: boolean,
  isAboveEnd: (element: Element) => boolean,
  outlets: ReadonlySet<string>,
  handlers: Set<string>,
): AuthorClaim[] {
  const claims: AuthorClaim[] = [];
  const claimOf = new Map<Element, AuthorClaim>();
  for (const { element, size, isNear } of spots) {
    // Who is spoken of in the text has a page as well.
    if (size > LARGEST || isInProse(element)) continue;
    const marked =
      /(?:^|\s)author(?:\s|$)/.test(
        `${attribute(element, 'itemprop')} ${attribute(element, 'rel')}`,
      ) || /\bvcard\b/.test(attribute(element, 'class'));
    const inside = size > 0 ? allOf(element, NAME_BOX, 12) : [];
    if (!inside.length && BIOGRAPHY.test(attribute(element, 'class'))) continue;
    const linked = [element, ...(size > 0 ? allOf(element, 'a', 12) : [])].filter((named) =>
      AUTHOR_PAGE.test(attribute(named, 'href', 400)),
    );
    const whole = shownText(element, 300);
    // A box for each of several, of which nothing says that they lead to authors.
    const links = size > 1 ? allOf(element, 'a', 6) : [];
    const each =
      links.length > 1 &&
      whole.slice(0, LABEL).includes(shownText(links[0] as Element, 100)) &&
      whole.endsWith(links.map((link) => shownText(link, 100)).join(' '))
        ? links
        : [];
    const named = [linked, inside, each, [element]].find(({ length }) => length > 0) ?? [];
    const texts = named
      .map((one) => lineOf(attribute(one, 'content', 300)) || shownText(one, 300))
      .filter((text) => text.length < LONGEST && !isLabel(text));
    const holder = holderOf(element);
    const around = holder && textContent(holder).length < LONGEST ? shownText(holder, LONGEST) : '';
    const written = texts
      .filter(
        (text, at) =>
          ![whole, around].some((line) =>
            isPictured(creditIn(line.split(texts[at - 1] || '\n').at(-1) ?? '', text)),
          ),
      )
      // Where somebody works, or who that is, in a box of its own beside the name.
      .map((text) =>
        text
          .split(' | ')
          .filter((part, at) => at === 0 || !(isPartOfOutlet(part, outlets) || isSentence(part)))
          .join(' | '),
      );
    const claim = join(
      written,
      outlets,
      marked || linked.length || SIGNED.test(whole.toLowerCase()) ? 'name' : 'person',
    );
    // "Reviewed by" may stand before the box of the name, and another label before the next.
    const isOfHandler = (text: string): boolean =>
      isHandled(text) || isHandled(creditIn(whole.length > text.length ? whole : around, text));
    if (texts.length > 0 && texts.every(isOfHandler)) {
      for (const name of claim.authors) handlers.add(nameKey(name));
      claims.push({ ...claim, source: 'byline', trust: 0.5 });
      continue;
    }
    if (!isSaid(claim)) continue;
    // A box for each of several authors, side by side.
    const before = previousOf(element);
    const fellow = before && claimOf.get(before);
    if (
      fellow &&
      attribute(before, 'class') === attribute(element, 'class') &&
      (isAboveEnd(element) || isJoined(before))
    ) {
      fellow.authors = [...new Set([...fellow.authors, ...claim.authors])];
      claimOf.set(element, fellow);
      continue;
    }
    const tooLong = claim.authors.some((name) => name.split(' ').length > 5);
    const own: AuthorClaim = {
      ...claim,
      source: marked ? 'microdata' : 'byline',
      isVague: areVague(claim.authors, outlets),
      trust:
        (marked ? 3 : 2.6) +
        (isNear ? 0.4 : 0) -
        (isBefore ? 0.6 : 0) -
        Math.min(claims.length, 8) * 0.2 -
        (tooLong ? 0.8 : 0),
    };
    claims.push(own);
    claimOf.set(element, own);
    if (claims.length > 8) break;
  }
  // Several boxes far from the headline, each with another name, are a list of writers.
  const [first, ...others] = claims;
  if (
    first &&
    others.length > 1 &&
    first.trust < 2.7 &&
    !others.some(({ authors }) => authors.some((name) => first.authors.includes(name)))
  )
    return [];
  return claims;
}

/** Whether a word or a sign stands between an element and the next. */
function isJoined(element: Element): boolean {
  const between = nextSibling(element);
  return between !== null && AND.test(lineOf(nodeValue(between), 9));
}

/** Signatures as lines of their own: near the headline, at the head of the text and at its end. */
function fromLines(
  { before, after }: Vicinity,
  content: Element | null,
  title: string,
  outlets: ReadonlySet<string>,
): AuthorClaim[] {
  const opening = after.find(
    ({ name, isAside, element }) =>
      name === 'p' && !isAside && textContent(element).length >= PROSE,
  )?.element;
  const isLine = ({ name, size, isAside }: Spot) => size < 20 && LINE.test(name) && !isAside;
  let found: AuthorClaim | null = null;
  const blocks = content ? allOf(content, 'p,div,strong,b', 2000) : [];
  const inText = blocks
    .slice(0, 15)
    .filter((block) => !allOf(block, 'p,div', 1).length && textContent(block).trim())
    .map((element) => ({ element, isNear: false }));
  const lines: { element: Element; isNear: boolean; isHead?: boolean; isFoot?: boolean }[] = [
    ...inText.slice(0, 3).map((line) => ({ ...line, isHead: true })),
    // Those of the text as the page has it: a signature before a notice went with that.
    ...after
      .filter((spot) => spot.name === 'p' && !spot.marks && isLine(spot))
      .slice(0, 6)
      .map((line) => ({ ...line, isHead: true })),
    ...after.filter(isLine).slice(0, 80),
    ...before.filter(isLine).slice(0, 15),
    ...inText.slice(3, 10),
    ...blocks.slice(-6).map((element) => ({ element, isNear: false, isFoot: true })),
  ];
  for (const { element, isNear, isHead, isFoot } of lines) {
    if (textContent(element).length > 300) continue;
    // Another article's, beside its headline.
    const box = holderOf(element);
    if (!isNear && box && textContent(box).length < 300 && allOf(box, 'h2,h3,h4,h5', 1).length)
      continue;
    // A heading of the text is none: «كتب ممنوعة» are books.
    if (/^h\d/.test(nameOf(element)) && (!isNear || (opening && precedes(opening, element))))
      continue;
    // What follows the first sentence is no signature.
    const line = shownText(element, 200).replace(LEADING_DATE, '').replace(REST, '');
    // "Author Jane Doe", with the label in bold and no colon.
    const [bold] = allOf(element, 'li>strong', 1);
    const head = bold ? shownText(bold, 40) : '';
    const isLabelled = head && SIGNED.test(`${head}: x`.toLowerCase()) && line.startsWith(head);
    const whole = isLabelled ? `${head}:${line.slice(head.length)}` : line;
    // «صحيفة الضفة – كتب: أحمد حسن»: the outlet or the place before it is no part of the signature.
    const last = whole.split(/\s[-–—ـ|/]\s/).at(-1) ?? '';
    // But for the title of another article, which its own signature follows.
    const text =
      last !== whole &&
      SIGNED.test(last.toLowerCase()) &&
      !OF_ANYTHING.test(last) &&
      !allOf(element, 'h2,h3,h4,h5', 1).length
        ? last
        : whole;
    if (text.length < 2 || text.length > 90) continue;
    // "© Example/Getty Images" says who took the picture.
    if (OF_PICTURE.test(text) && isPicture(text)) continue;
    // «القاهرة - أحمد حسن», «د. سعاد النجار» under the headline.
    const isSigned =
      SIGNED.test(text.toLowerCase()) ||
      (isNear &&
        (/^(?:أ\s?\.\s?)?د\s?\.\s/.test(text) || isPlace(text.split(/\s[-–—ـ/]\s/)[0] ?? '')));
    // "Jane Doe | Senior Writer | July 2, 2025" under the headline.
    const parts = text.split(/\s[|•·]\s/);
    // "Jane Doe, Example University" with the address of her account, as texts taken over are signed.
    const [link] = isFoot ? [] : allOf(element, 'a[href*="/profile"]', 1);
    const taken = link && shownText(link, 100);
    const isTaken = taken && text.startsWith(`${taken}, `);
    if (isTaken) parts[0] = taken;
    const isCredit =
      !isSigned &&
      (isTaken ||
        (isNear &&
          parts.length > 1 &&
          // More is a menu, with the day of today.
          parts.length < 4 &&
          // The name of a field is not that of a person.
          !allOf(element, '[class*=label]', 1).length &&
          (isRole(parts[1] ?? '') || (/(?:19|20)\d\d$/.test(text) && !isLabel(text)))));
    if (!isSigned && !isCredit) {
      // A line that is the name of an agency, and where it wrote from.
      if (isNear && !found && text.length < 40) {
        const claim = join([text], outlets, 'person');
        if (claim.agency && claim.agency.length > 2 && !claim.authors.length)
          found = { ...claim, source: 'byline', trust: 1 };
      }
      // The newsroom in italics under its text.
      if (isFoot && !found && isRole(text) && /^[^ .!?]+(?: [^ .!?]+){0,3}$/.test(text)) {
        const [italic] = allOf(element, 'em,i', 1);
        if (italic && shownText(italic, 100) === text)
          found = { authors: [text], agency: null, outlet: null, source: 'byline', trust: 1 };
      }
      continue;
    }
    const beside = previousOf(element);
    const label = beside ? shownText(beside, 60) : '';
    if (
      title.includes(nameKey(text)) ||
      isHandled(text) ||
      (label.endsWith(':') && isHandled(`${label} x`)) ||
      ABOUT_BOOKS.test(whole) ||
      (OF_ANYTHING.test(text) && OF_BOOK.test(textContent(element)))
    )
      continue;
    // Under the headline a signature may be one word; in the text "by" is mostly no signature.
    const isShort = text.split(' ').length < 3 && !/^كتب \S/.test(text);
    const form = isSigned && isNear && !isHead && isShort ? 'name' : 'person';
    const claim = join([isCredit ? (parts[0] ?? '') : text], outlets, form);
    if (isNear && claim.agency) found ??= { ...claim, source: 'byline', trust: 1 };
    // What the text itself is signed with goes before whoever put it on the page.
    const isSure = isSigned && (isNear || isLabelled || !OF_ANYTHING.test(text));
    const trust = isTaken || (isHead && isSure) ? 4.5 : isSure ? 3.8 : 2;
    // Of two that "and" joins, the first is no name: «كتب بجنيهين ومجلات بالكيلو».
    const [first] = claim.authors;
    if (first && !nameKey(text).includes(` و${nameKey(first)}`))
      return [{ ...claim, source: 'byline', trust }];
  }
  return found ? [found] : [];
}

/** An agency's claim is trusted as much, and another's so much less, where the other is not of this article. */
const SURE = 3;
const APART = 0.5;

/** How much less data are trusted that all else contradicts. */
const CONTRADICTED = 1.5;

/** A text that parts two names: a comma, a word, but for one that says where the first is from. */
const AND = /^(?!(?:from|in|at|of|for|aus|von|de)$)[^|•·–-]{1,4}$/i;

/** Whether a name stands alone under the headline and something follows it as between two names. */
const isFirstOfSeveral = (name: string, pieces: readonly Piece[]): boolean =>
  pieces.some(({ text }, at) => text === name && AND.test(pieces[at + 1]?.text ?? ''));

/** How long a text may be that is a name or a day. */
const LONGEST_PIECE = 60;

/**
 * Names in boxes of their own under the headline: those that a label stands before, or those that a day follows.
 * @param known the one name that something else says already, which need not look like one.
 */
function fromPieces(
  { pieces }: Vicinity,
  { page, dates, documentTitle, metas }: Evidence,
  outlets: ReadonlySet<string>,
  known: string,
): AuthorClaim[] {
  const sections = nameKey(
    ['category', 'section', 'article:section'].flatMap((name) => metas.get(name) ?? []).join(' '),
  );
  /** The texts that are the day, or how long it takes to read, which stands where the day does. */
  const short = pieces.filter(({ text }) => text.length < LONGEST_PIECE);
  // Several of them are how long it takes to cook, in parts.
  const spans = short.filter(({ text }) => /\d\s?(?:min|мин)/.test(text));
  const days = new Set([
    ...(spans.length === 1 ? spans : []),
    ...short.filter(
      ({ text, element }) => nameOf(element) === 'time' || readStamp(text, dates) !== null,
    ),
  ]);
  /** Whether a day follows; what somebody does, or a label of the day, may stand between. */
  const isBeforeDay = ([piece, ...rest]: readonly Piece[]): boolean =>
    !!piece &&
    (days.has(piece) ||
      (piece.text.length < 30 &&
        !isPicture(piece.text) &&
        // The label of something else.
        !(piece.text.endsWith(':') && rest[0] && !days.has(rest[0])) &&
        isBeforeDay(rest)));
  for (const [at, { element, text: line }] of pieces.entries()) {
    // «كتبت هدى محفوظ في "الضفة":» loose above text that line breaks part.
    const signed =
      isSignature(line) && !isHandled(line) && !closest(element, 'dl,h2,h3,h4,h5,h6')
        ? join([line], outlets, 'person')
        : null;
    if (signed?.authors.length) return [{ ...signed, source: 'byline', trust: 2.65 }];
    const above = pieces[at - 1];
    const label =
      (above?.text.toLowerCase() ?? '') +
      (above && /^(?:dt|td|th)$/.test(nameOf(above.element)) ? ':' : '');
    // "By", and no name in the same text.
    const isLabelled = SIGNED.test(`${label} x`) && !SIGNED.test(label);
    if (isLabelled && OF_BOOK.test(pieces[at + 1]?.text ?? '')) continue;
    // "Reviewed by …, by …".
    if (
      isHandled(`${label} x`) &&
      pieces.slice(at + 1, at + 8).some(({ text }) => SIGNED.test(`${text.toLowerCase()} x`))
    )
      continue;
    if (!isLabelled && !pieces.slice(at + 1, at + 8).some((piece) => days.has(piece))) continue;
    const names: string[] = [];
    let last: Element | null = null;
    let isParted = true;
    let end = at;
    for (const piece of pieces.slice(at)) {
      const { text } = piece;
      const link = closest(piece.element, 'a');
      const holder = link && holderOf(link);
      // Parted by a comma or a word, or after a label by the style of two links that stand side by side.
      if (names.length && AND.test(text)) isParted = true;
      else if (
        text.length < LONGEST_PIECE &&
        (isParted || text === names.at(-1) || (isLabelled && holder && holder === last)) &&
        isSaid(join([text], outlets, isLabelled && !names.length ? 'name' : 'person'))
      ) {
        if (text !== names.at(-1)) names.push(text);
        isParted = false;
        last = holder;
      } else break;
      end++;
    }
    const [name] = names;
    if (!name) continue;
    const claim = join(names, outlets, 'name');
    const key = nameKey(names.join(' '));
    const own = claim.authors.map(nameKey).join(' ') || nameKey(claim.agency ?? '');
    if (
      isLabelled ||
      // Letters that have capitals tell a name, and but for "and" the text is nothing else.
      ((/[a-z\u0430-\u044f]/.test(name) || name === known) &&
        key.startsWith(own.split(' ')[0] as string) &&
        key.length < own.length + 6 &&
        isBeforeDay(pieces.slice(end, end + 3)) &&
        !label.endsWith(':') &&
        !nameKey(documentTitle).includes(own) &&
        !names.some(
          (text) => isRole(text) || isLabel(text) || isPicture(text) || text.endsWith(':'),
        ) &&
        !closest(element, 'button,table,dl,h2,h3,h4') &&
        !/label/i.test(attribute(element, 'class')) &&
        // A section is in the menu, or in what the page says it is about.
        !sections.includes(own) &&
        !allIn(page, 'a', 300).some(
          (other) => nameKey(textContent(other)) === own && precedes(other, element),
        ))
    ) {
      // A first name alone says less than a header may.
      return [
        isHandled(`${label} x`)
          ? { ...claim, source: 'byline', trust: 0.5, isVague: true }
          : { ...claim, source: 'byline', trust: isLabelled && name.includes(' ') ? 3.7 : 2.65 },
      ];
    }
  }
  return [];
}

/** The live paragraph that the text ends with. */
function endOf({ after }: Vicinity, content: Element | null): Element | null {
  const last = (content ? allOf(content, 'p', 2000) : [])
    .map(textContent)
    .findLast((text) => text.length >= PROSE);
  const spot = after.find(({ name, element }) => name === 'p' && textContent(element) === last);
  return spot?.element ?? null;
}

/** Languages that no name of an author is written in Latin letters in, and such a name. */
const WITHOUT_LATIN = /^(?:ar|fa|he|ur|ps|ckb|ug|sd|prs)\b/;
const LATIN = /^[ -\u024f]+$/;

export interface Credit {
  authors: string[];
  agency: string | null;
  source: MetadataSource | null;
  agencySource: MetadataSource | null;
}

/**
 * Who wrote it. A claim that names people goes before one that names only the site or an agency; of several that agree, the one
 * with the most names; otherwise the most trusted.
 * @param outlets names of the site itself in the form of `nameKey`: no author while anyone else is credited.
 */
export function readAuthors(
  evidence: Evidence,
  vicinity: Vicinity,
  content: Element | null,
  outlets: ReadonlySet<string>,
): Credit {
  const { data, metas } = evidence;
  const claims = [
    ...fromThing(data.article, evidence, outlets, 5),
    ...fromThing(data.page, evidence, outlets, 2.5),
  ];
  // A name in other letters than the text is an account's: a signature in its own goes before it.
  const isForeign =
    WITHOUT_LATIN.test(evidence.dates.language ?? '') &&
    claims.every(({ authors }) => authors.every((name) => LATIN.test(name)));
  if (isForeign) for (const claim of claims) claim.trust = Math.min(claim.trust, 4.4);
  const isNamed = claims.some(({ authors, trust }) => authors.length > 0 && trust > 4);
  // A house that publishes several papers writes none of them.
  const publisher = lineOfMeta(evidence, 'dc.publisher', 'dcterms.publisher', 'publisher');
  for (const [name, entries] of metas) {
    const rank = METAS.findIndex((names) => names.test(name));
    if (rank < 0) continue;
    const claim = join(entries, outlets);
    const names = claim.authors.join(', ');
    const isVague =
      claim.authors.length > 0 &&
      (areVague(claim.authors, outlets) || INSTITUTE.test(entries[0] ?? '') || names === publisher);
    // In other letters than the text it may be who made the pages.
    const doubt = (isVague ? 2 : 0) + (isForeign && LATIN.test(names) ? 1 : 0);
    const trust = 4 - rank * 0.4 - doubt;
    if (isSaid(claim) && !COMPANY.test(names))
      claims.push({ ...claim, source: 'meta', trust, isVague });
  }
  const handlers = new Set(
    thingsOf(data.article?.editor, data.byId).flatMap(({ name }) => textsOf(name).map(nameKey)),
  );
  const boxes = (spots: readonly Spot[]) =>
    spots.filter(({ marks, isAside }) => marks & BYLINE && !isAside);
  let end: Element | null | undefined;
  const isAboveEnd = (element: Element): boolean => {
    end ??= endOf(vicinity, content);
    return end !== null && precedes(element, end);
  };
  claims.push(
    ...fromBoxes(boxes(vicinity.after).slice(0, 40), false, isAboveEnd, outlets, handlers),
    ...fromBoxes(boxes(vicinity.before).slice(0, 10), true, isAboveEnd, outlets, handlers),
  );
  const title = nameKey(evidence.documentTitle);
  if (!isNamed || isForeign) claims.push(...fromLines(vicinity, content, title, outlets));
  // Data often name the first of several.
  const [only = '', another] = claims[0]?.authors ?? [];
  if (!isNamed || (!another && isFirstOfSeveral(only, vicinity.pieces)))
    claims.push(...fromPieces(vicinity, evidence, outlets, only));
  if (!claims.some(({ authors, isVague }) => authors.length > 0 && !isVague))
    claims.push(...fromText(vicinity, content, evidence, outlets));

  const keysOf = (claim: AuthorClaim) => claim.authors.map(nameKey);
  const named = claims.filter(({ authors }) => authors.length);
  const namesOf = (claim: AuthorClaim): string => keysOf(claim).join();
  // Whom a header and a box of the page name alike goes before whom data name.
  const agreed = named.find(
    (header) =>
      header.source === 'meta' &&
      !header.isVague &&
      named.some((box) => /by|micro/.test(box.source) && namesOf(box) === namesOf(header)),
  );
  for (const claim of named)
    if (agreed && claim.source === 'json-ld' && namesOf(claim) !== namesOf(agreed))
      claim.trust -= CONTRADICTED;
  named.sort((a, b) => b.trust - a.trust);
  // Who only edited wrote nothing where somebody else is named.
  const wrote = named.filter((claim) => keysOf(claim).some((key) => !handlers.has(key)));
  const people = wrote.some(({ trust }) => trust >= 2) ? wrote : named;
  let chosen = people[0] ?? null;
  for (const other of people) {
    // The same people and more: a list was cut short where it is trusted more.
    if (
      chosen &&
      // "Jane", who is called Jane Doe elsewhere; in other letters a name of one word may be whole, and what follows it a role.
      (other.authors.length > chosen.authors.length ||
        /^[!-\u024f]+$/.test(chosen.authors.join())) &&
      other.trust > 2 &&
      keysOf(chosen).every((key) =>
        keysOf(other).some((whole) => `${whole} `.startsWith(`${key} `)),
      )
    )
      chosen = other;
  }
  // What stands beside a name in its line was taken for a part of it.
  const lines = chosen?.source === 'byline' ? chosen.authors : [];
  chosen =
    people.find(
      ({ authors }) =>
        authors.length === lines.length &&
        authors.join() !== lines.join() &&
        authors.every((name, at) => name.includes(' ') && lines[at]?.startsWith(name)),
    ) ?? chosen;
  // The agency that the byline names wrote it, and not who is named far from the headline.
  const trustInAgency = claims
    .filter((claim) => claim.agency !== null && claim.authors.length === 0)
    .reduce((most, { trust }) => Math.max(most, trust), 0);
  if (
    chosen?.source === 'byline' &&
    trustInAgency >= SURE &&
    chosen.trust < Math.min(SURE, trustInAgency - APART)
  )
    chosen = null;
  const writers = chosen?.authors.filter((name) => !handlers.has(nameKey(name)));
  if (chosen && writers?.length) chosen = { ...chosen, authors: writers };
  const credited = claims.find(({ agency }) => agency) ?? null;
  // Signed by the newsroom: the outlet is the author only where it is credited and nobody else is, but for an agency in the page.
  const signed =
    chosen || credited?.source === 'json-ld' || credited?.source === 'meta'
      ? null
      : claims.find(({ outlet }) => outlet);
  return {
    authors: chosen?.authors ?? (signed?.outlet ? [signed.outlet] : []),
    agency: credited?.agency ?? null,
    source: chosen?.source ?? signed?.source ?? null,
    agencySource: credited?.source ?? null,
  };
}
