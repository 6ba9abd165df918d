import { cleanText } from './clean';

/**
 * A name as a citation needs it. `literal` alone: a name that is not to be taken apart (an agency, a newsroom, a person
 * whose family name cannot be told). With `family`: what it is filed under, and what comes before it when written out.
 */
export interface Name {
  literal: string;
  family: string | null;
  given: string | null;
  /** "Jr.", "III": only in Latin script. */
  suffix: string | null;
  /** An organisation, which no style inverts. */
  group: boolean;
  script: 'latin' | 'rtl' | 'other';
}

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** Scripts whose names are written given name first, with a space, and abbreviated by initials. */
const ALPHABETIC =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{M}\s.,'’ʼ`\-‐‑–]+$/u;

/** Words that make a name a newsroom, an agency or an office, whatever stands beside them. */
const GROUP_LATIN =
  /\b(staff|news|newsroom|agenc(y|ies)|press|presse|team|desk|board|editors?|editorial|correspondents?|reporters?|reporting|network|institute|foundation|watch|office|ministry|university|cent(er|re)|council|committee|association|associated|union|media|tv|radio|online|daily|times|post|guardian|journal|magazine|service|services|wire|group|company|inc|ltd|rédaction|agence|bureau|équipe|redaktion|redacción|contributors?|reuters|bloomberg|afp|anadolu|xinhua|tass|efe|ansa|dpa|international|society|organi[sz]ation|department|party|government|bank|marketing|website|webteam|nachrichten)\b/iu;
const GROUP_RTL =
  /(^|[\s‌])(ال|و|ب|ל|ה|ו)?(وكالة|وكالات|تحرير|التحرير|فريق|قسم|موقع|قناة|صحيفة|جريدة|مجلة|مركز|مؤسسة|هيئة|شبكة|نيوز|برس|وزارة|إذاعة|تلفزيون|راديو|رويترز|الأناضول|الجزيرة|مراسلو|المراسلون|خبرگزاری|گروه|تحریریه|سرویس|روزنامه|پایگاه|دفتر|ڈیسک|نیوز|ایجنسی|ویب|مانیٹرنگ|رپورٹر|نمائندہ|نامہ|ادارہ|מערכת|סוכנות|סוכנויות|כתבי|חדשות|דסק|צוות|רויטרס|עיתון|ערוץ|מרכז|משרד|מכון)([\s‌]|$)/u;

/** Particles that belong to the family name that follows. */
const PARTICLES = new Set([
  'van',
  'von',
  'de',
  'der',
  'den',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'das',
  'du',
  'la',
  'le',
  'ter',
  'ten',
  'zu',
  'af',
  'al',
  'el',
]);
/** A patronymic says whose child, not which family: such a name stays whole. */
const PATRONYMIC =
  /^(bin|ben|ibn|bint|abu|abou|umm|oum|ould|بن|ابن|إبن|بنت|ولد|אבן|בן|בת|בר|بنِ)$/iu;
/** Parts that make one name with the next: «عبد الرحمن», «آل سعود», «أبو زيد». */
const JOINS_NEXT = /^(عبد|عبدال|آل|أبو|ابو|أبي|ابي|أبا|أم|ام|ذو|أبو‌|אבו)$/u;
/** Parts that make one name with what is before: «نور الدين», «سيف الإسلام», «نصر الله». */
const JOINS_PREVIOUS =
  /^(الدين|الله|الإسلام|الاسلام|الزمان|الحق|اللہ|الدین|الاسلام|الرحمن|الرحمان|العابدين|العابدین)$/u;
/** Titles are no part of a name in a list (APA 7, 9.8; Chicago 18, 13.75). */
const TITLE = /^((Dr|Prof|Mr|Mrs|Ms|Sir|Dame)\.? )+(?=.)/;
const SUFFIX = /^(Jr\.?|Sr\.?|II|III|IV)$/;
const CREDENTIAL = /^(PhD|Ph\.D\.?|M\.?D\.?|M\.?A\.?|Esq\.?|[A-Z]{2,}[A-Za-z]*)$/;

function whole(literal: string, group: boolean): Name {
  return { literal, family: null, given: null, suffix: null, group, script: scriptOf(literal) };
}

function scriptOf(text: string): Name['script'] {
  return RTL.test(text) ? 'rtl' : ALPHABETIC.test(text) ? 'latin' : 'other';
}

/**
 * Reads one name as printed. "Family, Given" (or «الأسرة، الاسم») is taken at its word: that is how a reader corrects a name.
 * Otherwise a name is split only when it is clear: a Latin name of two to four parts at its last word, an Arabic, Hebrew or
 * Persian name of exactly two parts once compounds are joined. Urdu names are never split: most have no family name.
 *
 * @param language BCP 47 language of the article, for the scripts that several languages share.
 * @param groups names known to be organisations: the site, the agency.
 */
export function readName(
  printed: string,
  language: string | null,
  groups: readonly string[] = [],
): Name {
  const text = cleanText(printed);
  const script = scriptOf(text);
  if (groups.some((group) => group.toLowerCase() === text.toLowerCase())) return whole(text, true);
  if (/[\d&@/:;()[\]{}<>|=\\®™]/.test(text)) return whole(text, true);
  const comma = /^([^,،]+)[,،]\s*([^,،]+)(?:[,،]\s*(Jr\.?|Sr\.?|II|III|IV))?$/u.exec(text);
  if (comma?.[1] && comma[2]) {
    const family = comma[1].trim();
    const given = comma[2].trim();
    if (SUFFIX.test(given)) return { ...readName(family, language), suffix: given, literal: text };
    if (isInverted(family, given) && !GROUP_LATIN.test(text) && !GROUP_RTL.test(text)) {
      const suffix = comma[3] ?? null;
      const literal = [given, family, suffix].filter(Boolean).join(' ');
      return { literal, family, given, suffix, group: false, script };
    }
    return whole(text, true);
  }
  // Two people in one string ("Linny and Peter") have no one family name.
  if (/\s(and|und|et|y|with)\s/i.test(text)) return whole(text, true);
  if (GROUP_LATIN.test(text) || GROUP_RTL.test(text) || /^the\s/i.test(text))
    return whole(text, true);
  const words = text.split(' ');
  if (words.length === 1 || script === 'other') return whole(text, words.length === 1);
  // Ben at the beginning is a given name of its own: Ben Silverman.
  if (words.some((word, at) => PATRONYMIC.test(word) && !(at === 0 && /^ben$/i.test(word))))
    return whole(text, false);
  return script === 'latin' ? splitLatin(text, words) : splitRtl(text, words, language);
}

/**
 * Whether what a comma parts is a family and a given name, and not two people ("Stella Kim, Jennifer Jett"), a person and a
 * post ("Mayank Gupta, CEO of Tide") or a degree: one of the two is a single word, or the family name begins with a particle.
 */
function isInverted(family: string, given: string): boolean {
  const single = (text: string) => !text.includes(' ');
  return !CREDENTIAL.test(given) && (single(family) || single(given) || /^\p{Ll}/u.test(family));
}

function splitLatin(text: string, words: string[]): Name {
  const last = words.at(-1) ?? '';
  const suffix = words.length > 2 && SUFFIX.test(last) ? last : null;
  const parts = suffix ? words.slice(0, -1) : words;
  // A shouted name (A.F.P., "BBC MONITORING") and a sentence are no person's.
  if (parts.length > 5 || (!/\p{Ll}/u.test(text) && parts.length > 3)) return whole(text, false);
  // An initial at the end hides the family name ("Juan Carlos M.").
  if (/^\p{L}\.?$/u.test(parts.at(-1) ?? '')) return whole(text, false);
  let start = parts.length - 1;
  while (start > 1 && PARTICLES.has(parts[start - 1] ?? '')) start -= 1;
  return {
    literal: text,
    family: parts.slice(start).join(' '),
    given: parts.slice(0, start).join(' ').replace(TITLE, ''),
    suffix,
    group: false,
    script: 'latin',
  };
}

function splitRtl(text: string, words: string[], language: string | null): Name {
  if (language?.split('-')[0] === 'ur' || /[ٹڈڑںےھ]/.test(text)) return whole(text, false);
  // An initial or a title ("א.", "د.") leaves nothing clear.
  if (words.some((word) => /[.'׳’]$/u.test(word))) return whole(text, false);
  const parts: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const next = words[at + 1];
    if (JOINS_NEXT.test(word) && next !== undefined) {
      parts.push(`${word} ${next}`);
      at += 1;
    } else if (JOINS_PREVIOUS.test(word) && parts.length > 0) {
      parts.push(`${parts.pop()} ${word}`);
    } else {
      parts.push(word);
    }
  }
  const [given, family] = parts;
  if (parts.length !== 2 || given === undefined || family === undefined) return whole(text, false);
  return { literal: text, family, given, suffix: null, group: false, script: 'rtl' };
}

/** "Jane Ann-Marie" → "J. A.-M."; `separator` stands between initials ("", " "), `mark` after each ("." or ""). */
export function initialsOf(given: string, separator: string, mark: string): string {
  return given
    .split(/[\s.]+/u)
    .filter(Boolean)
    .map((word) =>
      word
        .split(/[-‐‑]/u)
        .filter(Boolean)
        .map(
          (part) =>
            `${String.fromCodePoint(part.codePointAt(0) ?? 0).toLocaleUpperCase('en')}${mark}`,
        )
        .join(mark === '' ? '' : '-'),
    )
    .join(separator);
}
