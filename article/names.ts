import { CAPITALS, SIGNS, SIGNS_AND_DIGITS } from '../language/letters';
import { foldLetters } from '../language/months';
import { cleanLine, stripBidiControls } from '../language/plain-text';

/**
 * Names of authors and agencies out of bylines: "كتبت أسماء نصار", "By Jane Doe and Richard Roe, Staff Writers". A name stays as
 * it is printed; what only surrounds it goes. Nothing is invented: what may be no name is left out.
 *
 * The lists are in the form of `foldLetters`, with a space around each entry; `_` joins words.
 */

export interface Byline {
  authors: string[];
  agency: string | null;
}

const LETTER = `[^${SIGNS_AND_DIGITS}]`;

const LONGEST_BYLINE = 400;
const LONGEST_NAME = 80;
const MOST_NAMES = 20;

/** Words before a name; `:` marks those that are names or nothing without a colon. */
const LABELS =
  ' كتب كتبت كتبه كتبها يكتب تكتب بقلم بواسطه اعداد اعده اعدته تقرير تحرير حوار حاوره حاورها حاورته حاورهم اجري_الحوار اجرت_الحوار اجراه اجرته ترجمه' +
  ' متابعه متابعات تحقيق تغطيه مراسل مراسلنا مراسله مراسلتنا خاص الكاتب الكاتبه كاتب: كاتبه: كاتب_المقال المولف المصدر: المحرر المحرره محرر محرره: نشر_بواسطه' +
  ' نويسنده نويسندگان گزارشگر نگارنده به_قلم گزارش_از گفتوگو_از خبرنگار مترجم نوشته: گزارش: رپورٹ رپورٹر مصنف از_قلم منجانب نماينده_خصوصي نماينده از: نووسيني نووسهر ئاپتور: يامادهكردني مۇخبيريميز' +
  ' מאת כתב: כתבה: כתבת: כתיבה: מתכון_וכתיבה מחבר נכתב_על_ידי' +
  ' ليكوال via penulis pewarta author authors writer editor reporter words: text: source von autor autora autorin autorka autoren quelle fonte fuente kaynak auteur autores texto: scritto_da a_cura_di autore geschreven_door tekst: yazar yazan haber muhabir автор 责任编辑 责编 记者 作者 编辑 文: 기자명 เรื่อง: เรื่องและภาพ: autori: ';

/** Credits of those who wrote nothing, and of those who had the text from another. */
const PICTURES =
  ' تصوير تصوير_ومونتاج عدسه مونتاج كيمره_مين كيمرامين عكس: عكاس صور: photo photos photography photographs_by photographed_by illustration illustrations illustrated_by illustrator video_by foto: fotos: bild: bilder: צילום צילומים: סטיילינג: fotograf zdjecia fot. ';
const HANDLERS =
  ' تحرير ترجمه مراجعه تمت_المراجعه اشراف editing_by edited_by reviewed_by medically_reviewed_by fact-checked_by checked_by editing editor: editors: redaktur: redaktion: penyunting: translated_by translation_by ubersetzt_von مترجم עריכה تدوين دبير 责任编辑 ';

/** "Written by", "medically reviewed by", "propos recueillis par", "eine Analyse von". */
const LABEL_BEFORE_NAME =
  /^(?:(?:[a-z]+[ :]){0,3}(?:by|par|por|przez)|(?:eine? [a-z]+|text|artikel|beitrag|alles|geschrieben|verfasst|erstellt|veroffentlicht) von|pubblicato da|γραφει [ηο]|das (?:gesprach|interview) fuhrten?)[ :,]+(?=\S)/;

/** Prepositions that may also begin a name ("De Niro"): labels only where they are written small, or before two words more. */
const WEAK_LABEL = new RegExp(
  `^(?:(?:di|da|de|af|av|door)\\s+(?=[${CAPITALS}])|(?:Di|Door|Av|Af)\\s+(?=[${CAPITALS}]\\S*\\s+(?:[a-z]{2,3}\\s+){0,2}[${CAPITALS}]))`,
);

/** A line that says who wrote, as a whole line, in lower case; what may begin a sentence is one only before a colon or a dash. */
export const SIGNED =
  /^[\s(（·|•]*(?:(?:كتب(?:ت|ه|ها)?|بقلم|(?:تمت الكتابة )?بواسطة|أجر[ىت] الحوار|(?:(?:written|words|story|posted|submitted|published)(?: in [^.]{3,40}?)? )?by|(?:(?:geschrieben|verfasst|erstellt|veröffentlicht) )?von|das (?:gespräch|interview) führten?|(?:(?:écrit|publié|rédigé|propos recueillis) )?par|(?:(?:artículo )?(?:escrit[oa]|publicado) )?por|(?:scritto|pubblicato) da|di|\S+an[aey] przez|γράφει [ηο]|(?:geschreven )?door|(?:skrevet |skriven )?a[fv]|מאת|נכתב על ידי|نویسنده|به قلم|گفت\u200c?و\u200c?گو از|نگارنده|از قلم|ل[یي]کوال|نووسینی|ئاپتور|기자명|yazan)(?:\s|(?=[:/,،]))|(?:إعداد|اعداد|حوار|حاور(?:ه|ها|ته)|تقرير|ترجمة|تحقيق|خاص|(?:ال)?(?:كاتبة?|محررة?)|مصنف|te(?:xto?|kst)(?: \S{1,3} fotos?)?|auth?or(?:in|ka|es?|as?|s)?|auteure?s?|автор|текст|yazar|muhabir|penulis|כתבה?|گزارش(?:گر| از)?|خبرنگار|تحریر|رپورٹ|ئامادەکردنی|(?:\S+ ו)?כתיבה|เรื่อง(?:และภาพ)?|haber|writer|words|责任编辑|责编|记者|作者|编辑|文)\s*(?=[:：/,،\-–—ـ]))[\s:：/,،\-–—ـ]*[^\s:：/,،\-–—ـ]/;

/** Whether a line says who wrote, and no more. */
export const isSignature = (text: string): boolean =>
  text.length < 90 && SIGNED.test(text.toLowerCase()) && !/[.!?؟。]$/.test(text);

/** Words of what is no part of a name, by their beginnings: a role, a place of work. */
const ROLE =
  /(?:^| )(?:editor|writer|report|[ck]orr?espond|journalis|columnis|contribut|profess|analyst|produc|founder|c[et]o |freelanc|photograph|intern(?: |$)|manager|director|fellow|lecturer|research|strateg|speciali|expert|consultant|president|head |staff|bureau|chief|newsroom|curator|conservator|desk$|desk |ڈيسك|ديسك|nachricht|chefred|redak|redac|redaz|inviat|enviad|envoye|periodist|giornalis|muhabir|merkezi|محرر|مراسل|صحفي|صحافي|كاتب|باحث|رييس|هييه|قسم |موسسه |مدير|استاذ|اعلامي|دبير|خبرنگار|نماينده|گروه|नेटवर्क|ब्यूरो|डेस्क|প্রতিনিধি|প্রতিবেদক|संवाददाता|סופר |עור[ךכ]|כתבנו|מערכת)/;

/** Credits that stand for nobody. */
const NOBODY =
  /^(?:\w*[ _]?admin(?:istra\w+)?(?:\d*|-\w+)|super ?user|(?:editor|redac\w*|user)\d+|(?:the )?aut(?:ho|o|eu)rs?(?:en|es|i|zy)?|user|root|web ?master\d*|cms\b.*|پرتال|guest|unknown|anonymous|null|undefined|none|n\/?a|nan|true|false|test|editors?|staff|default|wordpress|by|von|(?:see|read|comment|view|sign|privacy|cookie|terms)\b.*|.* (?:by|von|version|بواسطه)|(?:gesponser|sponsor).*|more|follow|share|subscribe|contact|profile|(?:full )?bio|connect\b.*|作者|记者|编辑|人[氣气].*|기자|.*(?:ページ|기사 ?보기)|press(?:em| re).*|last|rss|archives?|(?:our )?column(?:ist)?s|e-?mail|website|reading time|.* follow|follow .*|(?:prep\w*|cook\w*|total|baking|active|ready) (?:time|in)|cooks in|(?:mon|tue|wed|thu|fri|sat|sun)\w* (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|(?:(?:last )?updated|published|posted|actualiz\w+|aktualis\w+|publi[ec]\w+|atualiz\w+|aggiornat\w+|עודכן|פורסם|نشرت?|اخر تحديث|تاريخ|olusturulma|guncelle\w*)(?: .*)?|الكاتب|خاص|الكل|المزيد|(?:all|more|جميع|كل|همه|ל?כל|עוד) .*|متابعه|تابعنا|مشاركه|ادمن|اداره(?: الموقع)?|المدير|beheer(?:der)?|.* account)$/;

/** News agencies by the names that they sign with; dots and the word agency do not count. */
const AGENCIES =
  ' reuters afp ap associated_press agence_france_presse france_presse dpa apa ansa efe sda ats belga anp tass ria_novosti interfax upi pti ani ians bernama xinhua kyodo jiji yonhap cp canadian_press press_association pa pa_media aap agerpres leta elta bns agi adnkronos lapresse lusa europa_press dpa_afx ritzau tt ntb stt cna anadolu aa iha dha sputnik epd kna sid apd tanjug hina pap ctk mti ukrinform unn bloomberg_news getty_images' +
  ' رويترز ا_ف_ب اف_ب فرانس_برس د_ب_ا د_ب_أ الاناضول سانا واع وام قنا واس كونا بترا وفا معا سبا شينخوا و_م_ع ومع اسوشيتد_برس اسوشييتد_برس ا_ب اي_بي تاس سبوتنيك نوفوستي انترفاكس اكي بلومبرغ بلومبيرغ وات واج ا_ش_ا وكالات الوكالات' +
  ' ايرنا ايسنا فارس تسنيم مهر ايلنا برنا صدا_و_سيما اسوشيتدپرس يونهاپ' +
  ' רויטרס סוכנויות סוכנויות_הידיעות סוכנות_הידיעות איי_פי ';
/** What names an agency as one. */
const AGENCY =
  /^(?:وكاله|وكالات|خبرگزاري|סוכנות|agence|agencia|agenzia)\s|\b(?:news agency|press agency|presse agentur|nachrichtenagentur|ajansi)\b/;
/** What may stand beside the name of an agency. */
const BESIDE_AGENCY =
  /^the |^(?:وكاله(?: الانباء| انباء)?|خبرگزاري) |(?: (?:news|wire|agency|agentur|staff|deutschland|للانباء|نيوز))+$/g;

/** Places that datelines name: of two words, and the capitals; others are known by standing beside a name. */
const PLACES =
  ' القاهره بغداد دمشق بيروت عمان القدس غزه الرياض جده الدوحه ابوظبي دبي الشارقه مسقط المنامه الكويت صنعاء عدن الخرطوم طرابلس تونس الجزائر الرباط نواكشوط طهران تهران كابل اسطنبول انقره لندن باريس واشنطن نيويورك موسكو رام_الله ابو_ظبي الدار_البيضاء تل_ابيب بور_سعيد كفر_الشيخ بني_سويف نيو_دلهي اسلام_اباد نيي_دهلي سان_فرانسيسكو new_york tel_aviv abu_dhabi new_delhi los_angeles hong_kong ';

/** The words for "and" only where they stand alone: never the letter و at the head of a name. */
const AND =
  /\s+&\s+|(?:^|,?[\s(]+)(?:and|(?:And|AND)(?=\s\S+ \S)|und|et|y|e|og|och|ve|и|і|و|וגם|with|avec|con|mit)\s+(?=\S)/gu;
/**
 * The Arabic letter for "and" at the head of a name that two words stand before and one after, but for names that begin with that
 * letter themselves: «مها سالم وكريم البحراوي».
 */
const JOINED =
  /(?<=^\S+ \S.*\S) و(?!ا[ئيصل]|[فه]اء|ليد|سام|سيم|سيل|جد|جيه|جيد|داد|دود|ديع|رد|صف|ضاح|لاء|لي |لي$|حيد|هب|هيب|عد|عل|ئام|سن|فيق|دان|ستان|كيل|هران|نيس)(?=[\u0620-\u064a]{3,} \S)/g;

/** What parts two names. */
const BETWEEN = new RegExp(
  `\\s*[;،؛、，|•·\\n]\\s*|(?<!medically)\\s+(?=(?:medically )?(?:edited|reviewed|(?:fact.)?checked|translated|translation|photographed|photographs|photos|illustrations?|illustrated) by\\s)|\\s+(?=(?:ع[كک]اس|تصو[يی]ر|צילום)\\s?:)|\\s*/\\s+|(?<=${LETTER}{3})/(?=${LETTER}{3})|\\s+[-–—ـ]+\\s+`,
  'i',
);
/** A comma parts names too, but not what follows a name to praise or date it. */
const COMMA =
  /\s*,(?!\s*(?:Jr|Sr|II|III|a\.s|Ph\.?D|M\.?D|Esq|MBA|MPH|RDN?|RN|CPA|CFP|CPP|PMP|PSP|DVM|DDS|DO|JD|MSW|[BM]Sc?|[BM]A|PsyD|PharmD)\b)\s*/u;
/** Academic and professional titles that Arabic print puts before a name; one may follow another. */
const TITLE =
  /^(?:ד["״'’]+ר\s+|פרופ['’׳]?\s+|(?:[أا]\s?\.\s?د|[دمأ])\s?[./]\s*|(?:الدكتور|الدكتورة|المهندس|المهندسة|[أا]خصائي[ةه]?\s+ال\S+)\s+)+/;
const INITIAL = /^[\u0620-\u064a]\s?\.\s/;
/** All from here on is place or time: "… in Berlin", "… for Example News", "… Published May 5". */
const TAIL = new RegExp(
  `(?<=\\s\\S+)\\s+[Ff]or\\s+(?:[Tt]he\\s+)?[${CAPITALS}].*$|\\s+(?:(?:in|[Ff]rom:?|at|aus|für|im)\\s+(?:the\\s+)?[${CAPITALS}]|(?:[Uu]pdated|[Pp]ublished|[Pp]osted|last|aktualisiert|publié|veröffentlicht|publicado|pubblicato|on|at|le|am)(?=[\\s:]|$)|입력(?=\\s|$)|في\\s|(?<!عبد )ال(?:سبت|[أا]حد|[إا]ثنين|ثلاثاء|[أا]ربعاء|خميس|جمعة)(?=\\s|$)|للنشرة).*$|(?<=\\S+\\s\\S+)\\s+(?:صحا?في|كاتب|مراسل|محرر|باحث|[إا]علامي)[ةه]?(?=\\s|$).*$|\\s*[(（<[{].*$|\\s+[Oo]n (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day.*$|\\s+(?:(?:Mon|Tues?|Wednes|Thurs?|Fri|Satur|Sun)(?:day)?,?\\s|(?:Jan|Feb|M[aä]r|Apr|Ma[iy]|Ju[nl]|Aug|Sep|O[ck]t|Nov|De[cz])${LETTER}{0,6}\\.?\\s+\\d|(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}\\.?\\s+\\d|\\d).*$`,
  's',
);
/** "신안=송다온 기자": the place before a Korean name, and what its bearer does behind it. */
const KOREAN = /^(?:[가-힣]{2,6}=)?([가-힣]{2,4})\s?(?:[가-힣]{0,4}기자|특파원|논설위원)$/;
/** A second name in brackets, within a name. */
const IN_BRACKETS = new RegExp(`\\s\\([^()]*\\)(?=\\s[${CAPITALS}])`);
/** «هدى محفوظ . معلمة وباحثة»: who that is, after a dot that stands apart, in scripts whose initials have no such dots. */
const WHO_THAT_IS = /(?<=^[\u0590-\u08ff\u200c ]{3,40}[^ ]{2}) \. .*/;
/** "Tekst i foto: Jane Doe", "Texto y fotos: …": the pictures are by who wrote. */
const AND_PICTURES = /^(te(?:xto?|kst)) \S{1,3} fotos?(?=:)/i;
/** "Das Gespräch führte Jane Doe.": the sentence that an interview ends with. */
const CLOSING = /^(das (?:gespräch|interview) führten? .*)\.$/i;
/** «新华社记者 张三 李四 实习生 王五»: what each of them is, before names that a space parts. */
const CHINESE_ROLE = /[\u3400-\u9fff]*(?:[记記]者|实习生|通讯员)[:：\s]*/g;
const AFTER_ROLE = /(?<=^、.*[^、\s]{2}) (?=[^、\s]{2})/g;
const ADDRESSES = /\S+@\S+\.\S+|(?<!^)@\S+|https?:\S*|www\.\S*/g;

const APART = new RegExp(`[${SIGNS}\\u0300-\\u036f\\u0591-\\u05c7]+`, 'g');

/** A text as names are compared: folded, without punctuation. */
export function nameKey(text: string): string {
  const folded = foldLetters(text);
  return folded.replace(APART, ' ').trim();
}

/** Whether a list holds an entry of these words. */
const isIn = (list: string, key: string): boolean => list.includes(` ${key.replace(/ /g, '_')} `);

/** Whether a text is a place that datelines name. */
export const isPlace = (text: string): boolean => isIn(PLACES, nameKey(text));

/** Whether a name says what somebody does, and so may be nobody's. */
export const isRole = (name: string): boolean => ROLE.test(`${nameKey(name)} `);

/** Whether a name in the form of `nameKey` is an agency's. */
export function isAgency(key: string): boolean {
  return isIn(AGENCIES, key) || AGENCY.test(key) || isIn(AGENCIES, key.replace(BESIDE_AGENCY, ''));
}

/** The forms of companies at the end of their names. */
export const COMPANY =
  /\s(?:AG|GmbH|Inc|LLC|Ltd|a\. ?s|A\/S|S\.?p?\.?A|S\.?r\.?l|Sp\. ?z ?o\.? ?o|Group)\.?$/;

/**
 * Whether a credit is the site's own.
 * @param outlets names of the site itself in the form of `nameKey`.
 */
export function isOutlet(name: string, outlets: ReadonlySet<string>): boolean {
  const key = nameKey(name);
  return [key.replace(/ /g, ''), ...outletKeys(key)].some((own) => outlets.has(own));
}

/** Whether a name is that of a part of an outlet known by its letters, or by its whole name: "BBC Scotland News". */
export const isPartOfOutlet = (name: string, outlets: ReadonlySet<string>): boolean =>
  outlets.has(/^[A-Z]{2,5}(?= )/.exec(name)?.[0].toLowerCase() ?? '') ||
  beginsWithOutlet(name, outlets);

/** Whether a name is that of an outlet with more words or with fewer: "Daffa Digital Media" or "The Daily" of "The Daily Daffa". */
export function isOfOutlet(name: string, outlets: ReadonlySet<string>): boolean {
  const key = nameKey(name);
  return (
    outlets.has(key.split(' ')[0] ?? '') ||
    [...outlets].some((outlet) => outlet.startsWith(`${key} `))
  );
}

/** The name of an account. */
export const HANDLE = /^[a-z\d._-]+$/;

/** Whether names may all be nobody's: an account, a desk, a company, a form of the outlet's name. */
export const areVague = (names: readonly string[], outlets: ReadonlySet<string>): boolean =>
  HANDLE.test(names.join(', ')) ||
  names.every(
    (name) =>
      isRole(name) ||
      COMPANY.test(name) ||
      isOfOutlet(name, outlets) ||
      beginsWithOutlet(name, outlets),
  );

/** Whether a name begins with that of an outlet and goes on: "Example Today Sports". */
export function beginsWithOutlet(name: string, outlets: ReadonlySet<string>): boolean {
  const joined = nameKey(name).replace(/ /g, '');
  return [...outlets].some(
    (outlet) => outlet.length > LONG_OUTLET && joined !== outlet && joined.startsWith(outlet),
  );
}

/** What begins with an outlet's name of more letters is a part of it, and no person. */
const LONG_OUTLET = 6;

/** The forms, after `nameKey`, in which the name of an outlet is used: with what it is, and without. */
export const outletKeys = (key: string): string[] => [key, key.replace(KIND_OF_OUTLET, '')];

/** «روزنامه شرق», «صحيفة الضفة», «كتّاب الضفة»: what an outlet is, or who writes for it, before its name. */
const KIND_OF_OUTLET =
  /^(?:the|صحيفه|جريده|كتاب|موقع|مجله|قناه|شبكه|روزنامه|خبرگزاري|سايت|وكاله(?: انباء)?) /;

/** How many words at the head of a text are a label of a list. */
function labelIn(list: string, words: readonly string[]): number {
  for (let count = Math.min(3, words.length - 1); count > 0; count--) {
    const key = foldLetters(words.slice(0, count).join('_')).replace(/[:/,،-]+$/, '');
    if (
      list.includes(` ${key} `) ||
      (words[count - 1]?.endsWith(':') && list.includes(` ${key}: `))
    )
      return count;
  }
  return 0;
}

/** Whether a credit is that of somebody who only edited or translated. */
export const isHandled = (credit: string): boolean =>
  !URDU_WRITTEN.test(credit) && labelIn(HANDLERS, wordsOf(credit)) > 0;

/** Urdu for what an author wrote, which is Arabic for editing, but for its last letter but one. */
const URDU_WRITTEN = /^تحریر\s?:/;

/** Whether somebody only edited or translated, as a label before the name or, in Japanese, a word after it says. */
const isHandledBy = (segment: string, words: readonly string[]): boolean =>
  labelIn(HANDLERS, words) > 0 || /\s(?:監訳|訳|監修|編集)$/.test(segment);

/** Whether a credit is that of somebody who took the pictures. */
export const isPictured = (credit: string): boolean => labelIn(PICTURES, wordsOf(credit)) > 0;

const wordsOf = (text: string): string[] =>
  text
    .replace(/\s*[:：]\s*/g, ': ')
    .split(' ')
    .filter(Boolean);

function stripLabels(text: string): string {
  let words = wordsOf(text);
  for (let turn = 0; turn < 3; turn++) {
    const before = LABEL_BEFORE_NAME.exec(foldLetters(words.slice(0, 5).join(' ')))?.[0];
    const length = before ? before.trim().split(' ').length : labelIn(LABELS, words);
    if (!length || length >= words.length) break;
    words = words.slice(length);
    while (/^[:/|–—ـ-]+$/.test(words[0] ?? '')) words.shift();
  }
  const line = words.join(' ').replace(WEAK_LABEL, '');
  // «جدة: هدى محفوظ»: the place, or a label that no list has.
  const [, rest = ''] = /^[^:\s]{2,20}: (\S+ \S.*)$/.exec(line) ?? [];
  return rest && looksLikeName(rest, 'person') && !isRole(rest) ? rest : line;
}

/** What a word of a name begins with, where the script has capitals. */
const CAPITAL = new RegExp(`^[${CAPITALS}'’.-]`);
const PARTICLE =
  /^(?:von|van|vom|zu|zur|de|del|della|der|den|des|da|das|do|dos|di|du|la|le|el|al|bin|ibn|bint|ben|y|e|af|av|ter|ten)$/;

/** Words of one name with those that follow them. */
const BEFORE_NAME = /^(?:عبد|ابو|ابي|ام|بن|ابن|بنت|ال|سيد|محمد|בן|בת|אבו|خان|علي)$/;

/** Words between others, which no name has, in scripts without capitals. */
const SMALL = /^(?:من|في|الي|عن|منذ|مع|التي|الذي|از|در|به|براي|که|کے|کي|سے|میں|של|את|על|עם)$/;

/** `any`: whatever is credited; `name`: one word, or what looks like a person's; `person`: only what looks like a person's, for prose. */
export type Form = 'any' | 'name' | 'person';

/** Two to five words, each of them with a capital or a particle, where the script has capitals; no digits. */
function looksLikeName(name: string, form: Form): boolean {
  if (form === 'name' && !/\s/.test(name)) return true;
  const words = name.split(/\s+/);
  if (words.length > 5 || /[\d٠-٩۰-۹!?;]/.test(name)) return false;
  if (!/[A-Za-z\u0370-\u04ff]/.test(name))
    return (
      (words.length > 1 &&
        // More are a sentence about somebody, but where a name has a word before others.
        (words.length < 5 || words.some((word) => BEFORE_NAME.test(foldLetters(word)))) &&
        !words.some((word) => SMALL.test(foldLetters(word)))) ||
      /[\u3400-\u9fff\uac00-\ud7af]/.test(name)
    );
  return (
    words.length > 1 &&
    words.every((word) => CAPITAL.test(word) || PARTICLE.test(word) || isRole(word))
  );
}

/** Two letters, or one that is a word. */
const NAMING = new RegExp(`${LETTER}.*${LETTER}|[\\u3400-\\u9fff]`);

/** One name, bare of titles, roles and addresses, or null when what is left is none. */
function readName(segment: string, form: Form): string | null {
  const bare = stripLabels(segment.replace(/^[\s"'“”«»@~*.…—–-]+|[\s"'“”«»:*،,–—-]+$/g, ''))
    .replace(IN_BRACKETS, '')
    .replace(KOREAN, '$1')
    .replace(/\s著$/, '')
    .replace(TAIL, '');
  const untitled = bare.replace(TITLE, '');
  // «م. بوعلام» is no engineer but an initial: a title stands before a whole name.
  const name = (
    isAgency(nameKey(bare)) || (INITIAL.test(bare) && !/\s/.test(untitled)) ? bare : untitled
  )
    .replace(/[\s,،:|)–—-]+$/, '')
    .trim();
  if (name.length < 2 || name.length > LONGEST_NAME || name.split(' ').length > 8) return null;
  if (!NAMING.test(name) || /^\d|\d{3}|[/\\=<>{}]|\.(?:com|org|net)(?![\w.])/i.test(name))
    return null;
  if (form !== 'any' && !isAgency(nameKey(name)) && !looksLikeName(name, form)) return null;
  return NOBODY.test(foldLetters(name)) || isPlace(name) ? null : name;
}

/**
 * The names in a byline.
 * @param text the byline as the page shows it, or one entry of a list of authors.
 * @param outlets names of the site itself in the form of `nameKey`, which sign no article while a person does.
 * @param form what a name must look like to count.
 * @returns names as printed, each once; the first agency among them apart.
 */
export function readByline(
  text: string,
  outlets: ReadonlySet<string> = new Set(),
  form: Form = 'any',
): Byline {
  const line = stripBidiControls(cleanLine(text, LONGEST_BYLINE))
    .replace(CHINESE_ROLE, '、')
    .replace(AFTER_ROLE, '、')
    .replace(AND_PICTURES, '$1')
    .replace(CLOSING, '$1')
    .replace(ADDRESSES, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[(（[［【](.*)[)）\]］】]$/, '$1')
    .replace(WHO_THAT_IS, '');
  const bracketed = /\(([^()]{2,30})\)/.exec(line)?.[1] ?? '';
  // A name that "and" joins to another is marked: it may be of one word.
  const segments = wordsOf(line)
    .join(' ')
    .split(/\s*;\s*/)
    .map(surnameFirst)
    .join(';')
    .replace(JOINED, ';\u0001')
    .replace(AND, ';\u0001')
    .split(BETWEEN)
    .flatMap((part) => part.split(COMMA))
    .slice(0, MOST_NAMES * 2);
  const found: { name: string; key: string; alone: boolean }[] = [];
  let agency: string | null = null;
  for (const [index, marked] of [...segments, bracketed].entries()) {
    const segment = marked.replace('\u0001', '');
    const words = wordsOf(segment);
    if (labelIn(PICTURES, words) || (found.length && isHandledBy(segment, words))) continue;
    // What is left of a day: "jane.doe Jun 10".
    if (index > 0 && MONTH.test(segment)) continue;
    const name = readName(segment, form);
    const key = nameKey(name ?? segment);
    // The outlet first, and then its place: the line names nobody.
    // «Lebanon 24» is no name with a day after it.
    const isOwn = isOutlet(name ?? segment, outlets) || isOutlet(segment, outlets);
    if (index === 0 && isOwn && segments.length > 2) break;
    if (!name) continue;
    if (isAgency(key)) agency ??= name;
    else if (index < segments.length && !isOwn && !(index > 0 && isRole(name))) {
      const joined = marked !== segment || segments[index + 1]?.startsWith('\u0001');
      if (!found.some((other) => other.key === key))
        found.push({ name, key, alone: !joined && /^[^\s\u3000-\ud7af]+$/.test(name) });
    }
  }
  // One word beside an agency or a full name is where it was written.
  const hasFull = agency !== null || found.some(({ name }) => /\s/.test(name));
  const authors = found.filter(({ alone }) => !(alone && hasFull)).map(({ name }) => name);
  return { authors: authors.slice(0, MOST_NAMES), agency };
}

/** A month and its day, cut short. */
const MONTH = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?(?:\s\d.*)?$/;

const SURNAME_FIRST = new RegExp(
  `^([${CAPITALS}](?:${LETTER}|['’-])+),\\s?([${CAPITALS}](?:${LETTER}|['’.-])*(?:\\s[${CAPITALS}]\\.)?)$`,
);

/** "Doe, Jane" as "Jane Doe": two single Latin words can hardly be two authors. */
function surnameFirst(text: string): string {
  return text.replace(SURNAME_FIRST, (whole, surname: string, given: string) =>
    isAgency(nameKey(surname)) || isAgency(nameKey(given)) ? whole : `${given} ${surname}`,
  );
}
