import { cleanLine, stripBidiControls } from '../language/plain-text';
import { foldLetters } from '../language/months';

/**
 * Names of authors and agencies out of bylines: "كتبت أسماء نصار", "By Jane Doe and Richard Roe, Staff Writers". A name stays as
 * it is printed; what only surrounds it goes. Nothing is invented: what may be no name is left out.
 */

export interface Byline {
  authors: string[];
  agency: string | null;
}

const LONGEST_BYLINE = 400;
const LONGEST_NAME = 80;
const MOST_NAMES = 20;

/**
 * Words before a name, in the form of `foldLetters`; `_` joins words, `:` marks those that are names or nothing without a colon.
 */
const LABELS = new Set(
  foldLetters(
    'كتب كتبت كتبه كتبها يكتب تكتب بقلم بواسطة إعداد أعده أعدته تقرير تحرير حوار حاوره حاورها حاورته أجرى_الحوار أجرت_الحوار أجراه ترجمة ' +
      'متابعة متابعات تحقيق مراسل مراسلنا مراسلة مراسلتنا خاص الكاتب الكاتبة كاتب_المقال المؤلف المصدر: المحرر محرر تغطية تصوير نشر_بواسطة نشرت_بواسطة ' +
      '责编 记者 作者 编辑 文: quelle source fonte fuente by written_by words_by story_by text_by posted_by published_by reported_by report_by article_by guest_post_by medically_reviewed_by created_by ' +
      'author author(s) authors writer editor reporter words: text: about_the_author ' +
      'von autor autorin autoren text_von ein_artikel_von eine_analyse_von ein_kommentar_von ein_gastbeitrag_von par publie_par ecrit_par auteur redige_par propos_recueillis_par ' +
      'por escrito_por publicado_por autora autores texto: scritto_da articolo_di a_cura_di autore testo_di auteur: geschreven_door tekst: skrevet_af yazar yazan haber muhabir napsal автор текст: ' +
      'מאת כתב: כתבה: כתבת: מחבר נכתב_על_ידי נויסנדה ' +
      'نویسنده نویسندگان نگارنده به_قلم گزارش_از خبرنگار مترجم نوشته: گزارش: رپورٹ رپورٹر مصنف از_قلم منجانب نمائندہ_خصوصی نمائندہ لیکھک تحریر از:',
  ).split(' '),
);

/** Prepositions that may also begin a name ("De Niro"): labels only where they are written small, or before two words more. */
const WEAK_LABEL =
  /^(?:(?:di|da|de|af|av|door)\s+(?=\p{Lu})|(?:Di|Door|Av|Af)\s+(?=\p{Lu}\S*\s+\p{Lu}))/u;

/** What is no part of a name: a role, a place of work, in the form of `foldLetters`. */
const ROLE =
  /(?:^|[^\p{L}])(?:editors?|writers?|reporters?|correspondents?|journalists?|columnists?|contributors?|contributing|professors?|analysts?|producers?|founder|co-founder|ceo|cto|cmo|freelancer?|photographers?|managers?|directors?|fellow|lecturer|researcher|strategist|specialist|expert|consultant|president|head of|staff|bureau|chief|editorial|newsroom|redakteur(?:in)?|redaktion|chefredakteur(?:in)?|korrespondent(?:in)?|volontar(?:in)?|redaction|redaccion|redazione|redactie|redacao|journaliste|periodista|giornalista|korrespondenten|muhabiri?|haber merkezi|editoru|محرر|محرره|مراسل|مراسله|صحفي|صحفيه|صحافي|صحافيه|كاتب|كاتبه|باحث|باحثه|رييس التحرير|هييه التحرير|قسم|مدير|استاذ|اعلامي|دبير|خبرنگار|گروه|סופר|עורך|עורכת|כתבנו|מערכת)(?![\p{L}])/u;

/** Whether a name says what somebody does, and so may be nobody's. */
export const isRole = (name: string): boolean => ROLE.test(foldLetters(name));

/** Credits that stand for nobody, in the form of `foldLetters`. */
const NOBODY =
  /^(?:admin(?:istrator)?|author|user|root|webmaster|web ?master|guest|unknown|anonymous|null|undefined|none|n\/?a|nan|true|false|test|editor|editors|staff|super ?user|default|wordpress|[^\p{L}]*|by|von|see more|read more|more|follow|share|subscribe|contact|profile|bio|view all|author page|الكاتب|الكل|المزيد|متابعه|تابعنا|مشاركه|ادمن|اداره الموقع|المدير)$/u;

/** News agencies by the names that they sign with, in the form of `foldLetters`; dots and the word agency do not count. */
const AGENCIES = new Set(
  (
    'reuters afp ap associated_press agence_france_presse agence_france-presse france_presse dpa apa ansa efe sda ats keystone-sda belga anp tass itar-tass ria_novosti interfax upi pti ani ians bernama xinhua kyodo kyodo_news jiji yonhap cp canadian_press press_association pa pa_media aap agerpres agi adnkronos lapresse lusa europa_press ap-dpa dpa-afx ritzau tt ntb stt cna anadolu anadolu_agency aa iha dha sputnik afp_deutschland ddp epd kna apd tanjug hina pap ctk mti ukrinform unn bloomberg_news getty_images ' +
    'رويترز ا_ف_ب اف_ب فرانس_برس وكاله_فرانس_برس د_ب_ا د_ب_أ الاناضول سانا واع وام قنا واس كونا بترا وفا معا سبا شينخوا اسوشيتد_برس اسوشييتد_برس ا_ب اي_بي تاس سبوتنيك نوفوستي انترفاكس اكي آكي لونا وات واج وال اش_ا ا_ش_ا الشرق_الاوسط_المصريه ومع يونهاپ وكالات الوكالات ' +
    'رويترز ايرنا ايسنا فارس تسنيم مهر ايلنا برنا صدا_و_سيما آسوشيتدپرس رويترز يونهاپ ' +
    'רויטרס סוכנויות סוכנויות_הידיעות סוכנות_הידיעות_איי־פי איי־פי '
  )
    .trim()
    .split(/\s+/)
    .map((name) => foldLetters(name.replace(/_/g, ' '))),
);

/** Cities that datelines of Arabic bylines name; in the form of `foldLetters`. */
const CITIES = new Set(
  foldLetters(
    'القاهرة الإسكندرية بغداد البصرة أربيل الموصل دمشق حلب بيروت عمان القدس غزة رام_الله الرياض جدة مكة الدوحة أبوظبي دبي الشارقة مسقط المنامة الكويت صنعاء عدن الخرطوم طرابلس بنغازي تونس الجزائر الرباط الدار_البيضاء نواكشوط طهران إسطنبول أنقرة لندن باريس واشنطن نيويورك موسكو برلين جنيف بروكسل مدريد روما تهران کابل اسلام_آباد لاہور کراچی نئی_دہلی',
  )
    .split(/\s+/)
    .map((city) => city.replace(/_/g, ' ')),
);

/** What parts two names. The words for "and" only where they stand alone: never the letter و at the head of a name. */
const BETWEEN =
  /\s*[;،؛、|•·\n&]\s*|\s+\/\s+|(?<=\p{L}{3})\/(?=\p{L}{3})|\s+(?:and|und|et|y|e|og|och|ve|и|і|و|וגם)\s+(?=\S)|\s+[-–—ـ]+\s+/u;
/** A comma parts names too, but not what follows a name to praise or date it. */
const COMMA =
  /\s*,(?!\s*(?:Jr|Sr|II|III|Ph\.?D|M\.?D|Esq|MBA|MPH|RN|CPA|CFP|DVM|DDS)\b)\s*(?:and\s+|und\s+)?/u;
/** Academic and professional titles that Arabic print puts before a name; one may follow another. */
const TITLE =
  /^(?:(?:أ\s?\.\s?د|ا\s?\.\s?د|[دمأ])\s?\.\s*|(?:الدكتور|الدكتورة|المهندس|المهندسة)\s+)+/u;
/** All from here on is place or time: "… in Berlin", "… for Example News", "… Published May 5". */
const TAIL =
  /\s+(?:(?:in|for|from|at|aus|für|im)\s+(?:the\s+)?\p{Lu}|(?:[Uu]pdated|[Pp]ublished|[Pp]osted|last|aktualisiert|publié|veröffentlicht|publicado|pubblicato|on|le|am)(?=\s|$)).*$|\s*\(.*$|\s*[<[{].*$|\s+(?:(?:Mon|Tues?|Wednes|Thurs?|Fri|Satur|Sun)(?:day)?,?\s|(?:Jan|Feb|M[aä]r|Apr|Ma[iy]|Ju[nl]|Aug|Sep|O[ck]t|Nov|De[cz])\p{L}{0,6}\.?\s+\d|\d).*$/su;
const ADDRESSES = /\S+@\S+|https?:\S*|www\.\S*/g;
/** "agency" in the name of one, in the form of `foldLetters`. */
const AGENCY_WORD =
  /^(?:the|وكاله الانباء|وكاله انباء|وكاله|خبرگزاري|خبرکزاري|خبركزاري|סוכנות)\s+|\s+(?:news agency|agency|agentur|staff|للانباء|נيوز)$/gu;

/** A text as names are compared: folded, without punctuation. */
export function nameKey(text: string): string {
  return foldLetters(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function isAgency(segment: string): boolean {
  const key = nameKey(segment);
  return AGENCIES.has(key) || AGENCIES.has(key.replace(AGENCY_WORD, ''));
}

function stripLabels(text: string): string {
  let words = text
    .replace(/\s*[:：]\s*/g, ': ')
    .split(' ')
    .filter(Boolean);
  for (let turn = 0; turn < 3; turn++) {
    let length = 0;
    for (let count = Math.min(3, words.length - 1); count > 0 && !length; count--) {
      const key = foldLetters(words.slice(0, count).join('_')).replace(/[:/-]$/, '');
      const colon = (words[count - 1] ?? '').endsWith(':');
      if (LABELS.has(key) || (colon && LABELS.has(`${key}:`))) length = count;
    }
    if (!length) break;
    words = words.slice(length);
    while (/^[:/|–—ـ-]+$/.test(words[0] ?? '')) words.shift();
  }
  return words.join(' ').replace(WEAK_LABEL, '');
}

const PARTICLE =
  /^(?:von|van|vom|zu|zur|de|del|della|der|den|des|da|das|do|dos|di|du|la|le|el|al|bin|ibn|bint|ben|y|e|af|av|ter|ten)$/;

/** `any`: whatever is credited; `name`: one word, or what looks like a person's; `person`: only what looks like a person's, for prose. */
export type Form = 'any' | 'name' | 'person';

/** Two to five words, each of them with a capital or a particle, where the script has capitals; no digits. */
function looksLikeName(name: string, form: Form): boolean {
  if (form === 'name' && !/\s/.test(name)) return true;
  const words = name.split(/\s+/);
  if (words.length > 5 || /[\d!?;]/.test(name)) return false;
  if (!/[A-Za-z\u0400-\u04ff]/.test(name))
    return words.length > 1 || /[\p{Script=Han}\p{Script=Hangul}]/u.test(name);
  return (
    words.length > 1 && words.every((word) => /^[\p{Lu}'’.-]/u.test(word) || PARTICLE.test(word))
  );
}

/** One name, bare of titles, roles and addresses, or null when what is left is none. */
function readName(segment: string, form: Form): string | null {
  const bare = stripLabels(segment.replace(/^[\s"'“”«»@~*—–-]+|[\s"'“”«»:*،,–—-]+$/g, '')).replace(
    TAIL,
    '',
  );
  const name = (isAgency(bare) ? bare : bare.replace(TITLE, ''))
    .replace(/[\s,،:|–—-]+$/, '')
    .trim();
  if (name.length < 2 || name.length > LONGEST_NAME || name.split(' ').length > 8) return null;
  if (
    !/\p{L}.*\p{L}|\p{Script=Han}/u.test(name) ||
    /\d{3}|[/\\=<>{}]|\.(?:com|org|net)$/i.test(name)
  )
    return null;
  if (form !== 'any' && !looksLikeName(name, form)) return null;
  if (NOBODY.test(foldLetters(name)) || CITIES.has(nameKey(name))) return null;
  return name;
}

/**
 * The names in a byline.
 * @param text the byline as the page shows it, or one entry of a list of authors.
 * @param outlets names of the site itself, which sign no article while a person does.
 * @param form what a name must look like to count.
 * @returns names as printed, each once; the first agency among them apart.
 */
export function readByline(
  text: string,
  outlets: readonly string[] = [],
  form: Form = 'any',
): Byline {
  const line = stripBidiControls(cleanLine(text, LONGEST_BYLINE))
    .replace(ADDRESSES, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[(（](.*)[)）]$/, '$1');
  const own = outlets.map(nameKey).filter((key) => key.length > 1);
  const authors: string[] = [];
  let agency: string | null = null;
  const bracketed = /\(([^()]{2,30})\)/.exec(line)?.[1];
  const segments = surnameFirst(stripLabels(line))
    .split(BETWEEN)
    .flatMap((part) => part.split(COMMA))
    .slice(0, MOST_NAMES * 2);
  for (const [index, segment] of [...segments, bracketed ?? ''].entries()) {
    const name = readName(segment, form);
    const key = nameKey(name ?? segment);
    // The outlet first, and then its place: the line names nobody.
    if (index === 0 && own.includes(key) && segments.length > 2) break;
    if (!name) continue;
    if (isAgency(name)) agency ??= name;
    else if (
      index < segments.length &&
      !own.includes(key) &&
      !(index > 0 && isRole(name)) &&
      !authors.some((author) => nameKey(author) === key)
    ) {
      authors.push(name);
    }
  }
  return { authors: authors.slice(0, MOST_NAMES), agency };
}

/** "Doe, Jane" as "Jane Doe": two single Latin words can hardly be two authors. */
function surnameFirst(text: string): string {
  return text.replace(/^(\p{Lu}[\p{L}'’-]+),\s(\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}\.)?)$/u, '$2 $1');
}
