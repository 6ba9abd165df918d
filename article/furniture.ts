import { SIGNS, SIGNS_AND_DIGITS } from '../language/letters';
import { linkShare, remembered, textOf } from './text';

/**
 * The words that a page's furniture is named with: in its classes, which are English nearly everywhere, and in its labels.
 * Both only confirm what structure says: a block is never removed for a word while it holds much of the page's prose.
 */

/** Words in the class or id of what is never the article; the name is lower case, its words are parted by hyphens. */
const STRONG =
  /\b(taboola|outbrain|sponsor(ed)?|promo(s|tion)?|share(?!able)\w*|sharing|sns|addthis|social\w*|follow|related\w*|(next|prev(ious)?)-(article|story|post)s?|recommend\w*|recirc\w*|read-?(more|also|next)|(see|also)-(also|read|like)|more-(from|on|stories|news|articles)|most-?(read|viewed|popular|shared|commented)|trending|newsletter\w*|subscri(be(?!r-(preview|only))|ption)\w*|sign-?(up|in)|login|polls?|cookies?|consent|comment(s|ing)?|respond|breadcrumbs?|tags|tag-?(list|cloud|links)|keywords|(author|writer|journalist|reporter|contrib)-?(bio|box|card|info|description|details|profile)|about-(the-)?author|toolbar|(font|text)-(size(?!-(tiny|x*small|regular|medium|x*large|\d))|resize\w*)|ratings?|feedback|pagination|pager|prev-next|skip-\w+|navbar|navigation|site-(header|footer)|copyright|modal|popup|overlay|byline\w*|dateline|timestamp|publish\w*-dates?|date-?time|reading-time|(views?|hits?|tptn)-count(er)?|post-views|no-?print|screen-reader\w*|sr-only|visually-?hidden|donat(e|ion)|support-(box|us)|o?embed-placeholder|cta|disclaimers?|team-member|trackbacks?|postmetadata|entry-utility|sociable|yarpp|podcast-(card|embed|block|label|title|links)|video-(inset-+head|title)|app-(banner|promo|download)|google-?news|audio-player|jw-\w+|vjs-\w+)\b/;
/** The same of what may hold a part of the article; it goes when it holds links more than text. */
const WEAK =
  /\b(ads?|adv(ert\w*)?|nav|menu|footer|header|sidebar|widgets?|teasers?|latest\w*|popular|topics?|tools|carousel|slider|bio|meta|metadata|author\w*|print|toc|table-of-contents|promo\w*|next|prev|tag|more|list|links|box|recent\w*|feed|aside|whatsapp|telegram|facebook|twitter)\b/;
/** Names of what frameworks do not display; another name of the same element may say that wider screens do. */
const UNSHOWN = /(^| )(hidden|hide|d-none|(is|u)-hidden|hide-completely)( |$)/;
/** Of those, names of advertisements: they go for saying little as well. */
const ADVERTISEMENT = /\b(ads?|adv|advert\w*|dfp)\b/;
/** Names that say article whatever else they say. */
const ARTICLE =
  /article-?(body|text|content)|(entry|post|story|page|main)-?(content|body|text)|^(article|content|main|story)$/;

/**
 * What the class and id of an element say of it.
 * `strong`: furniture by name; `weak`: furniture where links agree; `ad`: or where it says little; null: nothing.
 */
export const furnitureIn = remembered((name): 'strong' | 'weak' | 'ad' | null => {
  const words = name
    .replace(/([a-z])(?=[A-Z])/g, '$1-')
    .toLowerCase()
    .replace(/[_:.]+|--+/g, '-');
  const isUnshown =
    UNSHOWN.test(words) && !/-(block|flex|grid|inline)/.test(words.replace(/print-\w+/g, ''));
  if (STRONG.test(words) || isUnshown) {
    return 'strong';
  }
  if (!WEAK.test(words) || ARTICLE.test(words)) return null;
  return ADVERTISEMENT.test(words) ? 'ad' : 'weak';
});

/** Letters of the scripts that the words below are written in. */
const LETTERS = 'a-z\u00df-\u024f\u0400-\u052f\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3\u06d5';

/*
 * The expressions below are asked of lines in lower case, and have neither flags nor classes of Unicode's properties: with them
 * the longest took ten milliseconds to be made ready, half of what all of the reading takes.
 */

/*
 * A label that stands before something else than the article, matched at the beginning of a short block: `words` where that is
 * how no sentence begins, and `whole` where it is all that the block says. What is long takes a browser long to make ready, even
 * where it is asked once: a page needs no more than the words of its own scripts.
 */
const labelOf = (words: string, whole: string): RegExp =>
  new RegExp(`^[${SIGNS}]*(©|${words}|(${whole})[${SIGNS_AND_DIGITS}]*$)`);

const LATIN_LABEL = labelOf(
  `scroll to continue|cook mode|prevent your screen|axa6|v.{1,2}deo ?:|conforme a los criterios|(read|see|watch|listen|view|find out|learn|hear) (to )?(also|more|next|the full)|also (read|see)|more (from|on|about|stories|news|like|in) |more videos?$|related (article|content|coverage|link|news|paper|post|reading|stor|topic|video)|recommended (article|for|reading|stor|video)|you (may|might|could) (also|like)|(read or )?share (this|on |via|article|post|story)|(related|share|tags?|comments?):|follow (us|me|our|him|her|.{2,40} on (twitter|facebook|instagram|linkedin|x|threads|bluesky)( |:|$)|\\S+ on)|subscribe|sign (up|in)|log in|join (our|us)|get (our|the .{0,30}(app|latest|newsletter|news))|newsletter|advert(isement|entie)|filed under|comments? (are|now|below|on this)|leave a (comment|reply)|be the first|view (comments|gallery)|about the author|most (read|popular|viewed)|trending|popular (article|news|now|on|post|stor|topic)|top stories|editor'?s picks|loading|click here|this article (was|is|originally|first)|on this page|jump to[: ]|originally published|published |last (updated|modified)|posted |(article|story) continues|skip (to|past|ad)|donate|sponsored|support (our|us)|(previous|next) (post|article)|(lire|voir) (aussi|également|la suite)|la suite après cette|à lire|sur le même|partager|abonnez|inscrivez|commentaires|mots.clés|articles? (liés|similaires)|lesen sie|l(est|ies) auch|mehr (zum|aus|dazu|über|infos|themen|von|lesen)|auch interessant|das könnte (sie|euch|dich|ihnen)|ihre unterstützung|unterstützen sie|(verwandte|ähnliche) (artikel|beiträge|themen)|teilen (auf|per|sie)|weiterlesen|jetzt (abonn|anmeld|lesen)|schlag(wörter|worte)|zum thema|dieses thema im programm|leer? (también|más)|(también )?te (puede|reco)|más (sobre|noticias|información)|(not[ií]cias|notas|temas|artículos|contenidos?|matérias|conteúdos?) relacionad|compart[ei]\\S* (en|est[ea]|por)|suscr[ií]b|comentarios|etiquetas|síguenos|ilgili (haber|konu)|haberin devam|ayrıca oku|bu habere|paylaş|yorum|etiketler|abone ol|leggi anche|(articoli|notizie) correlat|condividi|iscriviti|(leia|veja) (mais|também)|compartilh|dołącz do nas|(czytaj|zobacz) (także|też|więcej)|więcej (takich|na ten|o )|(dalszy )?ciąg (dalszy|artykułu)|dalsza część|(lees|bekijk) (ook|meer)|luister naar|gerelateerd|l[eæ]s også|läs (även|mer)|lue myös|kapcsolódó|pročitaj(te)? (i|još)|xem thêm|tekst se nastavlja|čtěte (také|více)|související|cite[sș]te (și|şi|si) |articole (similare|pe aceea)|baca( juga|:)`,
  '(table of )?contents|inhalt(sverzeichnis)?|sommaire|tabla de contenidos?|índice|indice|advert(ising)?|annons(er)?|(text|font) size|enlarge( (this )?(image|photo))?|print|e-?mail|popular|related|recommended|share|tags?|comments|kommentare?|teilen|anzeigen?|werbung|oglas|reklam(a|e)?|publici(t[ée]|dad)|pubblicità|compart[ei]\\S*',
);

const ARABIC_LABEL = labelOf(
  `([إا]قر[أاؤ](وا?|\\/?ي)?|شاهد|طالع) ([أا]يض|المزيد|كذلك)|(مواضيع|مقالات|[أا]خبار) (ذات|متعلق|قد)|قد ي(هم|عجب)ك|(هل )?[أا]?عجبك (ال)?(مقال|موضوع|هذا)|المزيد (من|عن|حول)|للمزيد|تابع((وا|ونا|نا) | (آخر|[أا]خبار|صفح|قنا|المزيد|على ))|اشترك(وا)? (ال[آا]ن|في (ال)?(قنا|نشر|خدم|صفح|موقع|بريد))|شارك(وا?|نا|ونا|ها|ه)? ((ال)?(مقال|خبر|موضوع|قصة|منشور|صفحة)|هذ|ب?ر[أا]ي|على (فيس|تويتر|واتس|إكس|ال))|ا?نسخ الرابط|(ال)?(وسوم|كلمات (ال)?(مفتاح|دلال)ية)|الموضوع:|(ال)?[آا]راء ال(وارد|منشور)|[+] ?الخط|حجم الخط|[أا]ضف تعليق|الأكثر (قراءة|مشاهدة)|المصدر(?![\u0620-\u064a])|عدد (ال)?(مشاهدات|زيارات|قراءات|زوار)|(تعداد )?بازدید ?:|امتیاز شما|منبع:|اطبع|حقوق النشر|جميع الحقوق|(بیش‌?تر|همچنین|در (همین|این) (زمینه|باره)) بخوانید|(مطالب|مقالات|[اآ]خبار|مقاله‌?های|نوشته‌?های|پست‌?های) (مرتبط|مشابه|پیشنهادی)|برچسب|کد ?(خبر|مطلب)|لینک کوتاه|آخرین (مطالب|[اآ]خبار)|پربازدید|نظر(ات کاربران| شما)|اشتراک[ \u200c]?گذاری|انتهای (پیام|خبر)|ڕیکلام|مزید (پڑھ|خبریں)|یہ بھی پڑھیں|متعلقہ (خبر|مضامین|مواد|تحریر|عنوان|پوسٹ)|شیئر کر|تبصر(ے|ہ کریں|وں)|هي به پڙهو|بابەتی پەیوەندیدار|(زیاتر|هەروەها) بخوێن(ەر)?ەوە`,
  '[إا]?علان(ات)?|اشترك(وا)?|شارك(وا|ونا|نا)?|المساهمون|فهرست مطالب|جدول المحتويات|محتويات المقال|نظرات|اشتراک|تبلیغات|آگهی|در (همین|این) (زمینه|باره)|متعلقہ|شیئر|اشتہار|طباعة|التعليقات',
);

/** Hebrew, Greek, Cyrillic, Chinese, Japanese and Korean, of which fewer are known. */
const OTHER_LABEL = labelOf(
  `צפו:|קרא(ו|\\/י)? (עוד|גם|כאן)|קראו ב|לקריאה|(כתבות|מאמרים|מדריכים|פוסטים|תכנים)( \\S+)? (נוספ|קשור)|עוד (בנושא|כותרות|כתבות|חדשות)|שתפו|טעינו|מצאתם טעות|תגיות|הירשמו|פרסומת|תוכן (שיווקי|ממומן)|διαβάστε (επίσης|ακόμ)|читайте (также|ещё)|материалы по теме|подпи(шит|сыва|ска)|поделиться|関連(記事|ニュース|リンク|トピ|キーワード|タグ|動画|情報)|あわせて読|相[关關](阅读|閱讀|新闻|新聞|文章|推荐|链接|报道|報導|标签|专题)|延伸閱讀|关键词|관련 ?(기사|뉴스|태그|링크)|제보는|\\S+ भी पढ़ें|纠错|기사 ?(제보|원문|공유|추천)`,
  'おすすめ|推荐|תוכן (ה)?עניינים|בנושא( ז[הו])?|עוד ב\\S+|תגובות|διαφήμιση|գովազդ|реклама|関連|広告|相[关關]|관련|기사',
);

/** A photograph's or text's credit. */
const CREDIT = new RegExp(
  `^[${SIGNS}]*(©|\\(c\\)|(photo|image|picture|fotos?|photos|(beitrags|titel)?bild|featured image|quelle|crédit|credits?|getty|afp|reuters|ap photo|صورة|الصورة|عکس|تصویر|צילום|קרדיט|źródło|fot\\.|kuva|تصوير|وێنە)(?![${LETTERS}]))|(getty images|shutterstock|reuters|afp|istock|associated press|/ ?dpa|via ap)[${SIGNS_AND_DIGITS}]*$`,
);

/** What asks the reader to do something else, wherever in a line it stands. */
const CALL = new RegExp(
  `subscri(?!bers?\\b|ptions?\\b(?! (of|to) ))|become a subscriber|sign(ing)? up|in(to)? your inbox|in ihr(em)? postfach|en (tu|su) (correo|e-?mail)|dans votre boîte|nella tua (casella|mail)|no seu e-?mail|in je (mailbox|inbox)|بريدك (الإلكتروني|الالكتروني)|download .{0,30}\\bapp\\b|abonn(?!ent|é)|aux abonnés|(folg|follow|join|suiv|s[ií]gu).{0,40}(whats ?app|telegram)|affiliate|نشرتنا|النشرة ال[بإا]|ניוזלטר|نیوز لیٹر|suscr(?!ip)|regístrate|boletín|bülten|(הורידו|התקינו).{0,20}אפליקציה|שלחו לנו|メールマガジン|email list|メルマガ|公众号|扫码|下載app|دنبال کنید`,
);

/** How papers are followed: that a line names it is no call yet. */
const PROGRAM =
  /newsletter|whats ?app|telegram|google news|[غج]و[غج]ل نيوز|واتس ?[اآ]ب|تل[غگ]رام|تيليجرام|וו?א?טסאפ|وٹس ایپ/;

/** What stands above what readers say. */
const COMMENTS = new RegExp(
  `^[${SIGNS_AND_DIGITS}]*(((ال)?تعليقات|نظرات|دیدگاه[\\u200c\\s]?(ها)?|تبصرے)( (ال)?(قراء|زوار|کاربران|خوانندگان|شما))?|([أا]ضف|اترك) تعليق[${LETTERS}]*|نظر شما|תגובות|הוספת תגובה|لێدوانەکان|(leave a |post a )?(comments?(, questions and tips)?|reply)|kommentare|commentaires|comentarios|yorumlar|commenti|комментарии|コメント|(개의 )?댓글|评论)[${SIGNS_AND_DIGITS}]*$`,
);

/** Headings of what is said of the author, or of how the page came to be, below a text. */
const ABOUT =
  /^(about (the )?(guest )?(author|writer|blogger|contributor)s?|(expertly |medically |fact.)?(reviewed|checked) by |meet (the|your|our) (author|writer|guide|expert)s?|how we reviewed|über d(en|ie) autor|(sobre|acerca de) ((el|la|los|o|a) autor|la firma)|à propos de l.auteur|عن ال(كاتب|باحث|مؤلف|محرر)\S*$|نبذة عن|درباره نویسنده|על ה(כותב|מחבר)|yazar hakkında)/;

/** What a player says where it cannot play. */
const PLAYER = /(java ?script|سكريبت|اسکریپت).*html5/;

/** Who may do what with the text. */
const RIGHTS = new RegExp(
  `مراجعة التعليقات|무단 ?전재|特别声明|(نظرات|دیدگاه|پیام).{0,90}منتشر (ن|خواهد)|תגובות.{0,90}לא יפורסמ|comments.{0,90}((our|house|community|these) (guidelines|rules)|violati)|comments (are|will be) (filter|moderat|review)|licensed under (a |the )?creative commons|(^|[\\s(])©|\\(c\\) ?(19|20)\\d\\d|rights reserved|rechte vorbehalten|droits réservés|derechos reservados|diritti riservati|subject to copyright|for dine data|^copyright\\b(?! law| case)|الحقوق محفوظة|حقوق (النشر|الطبع)|(کلیه|تمامی?) حقوق .{0,60}(سایت|محفوظ|متعلق)|طراحی و (تولید|اجرا)|حقوق .{0,40}محفوظ ہیں|הזכויות שמורות|hakları saklı|права защищены`,
);

/** Addresses of a paper's own channels: where its news can be followed or paid for, not where something was said. */
const CHANNEL =
  /#\/portal\/|\/\/(www\.)?(wa\.me|chat\.whatsapp\.com|whatsapp\.com|api\.whatsapp\.com|news\.google\.com|(t|telegram)\.me\/(s\/)?[^/?]+\/?$|nabd\.com|eitaa\.com\/[^/?]+\/?$|rubika\.ir|ble\.ir|bale\.ai)/i;

/** Who is paid when a link is followed: by a name of its own, or in words of three kinds. */
const AFFILIATE = /affiliate.(link|part|adv|com|pol)/;
const PAID = /commission|comisi|compensat|provision|عمولة/;
const LINK = /\blinks?\b|liens?\b|enlace|رابط|روابط|קישור|partners/;
const BOUGHT = /buy|purchas|earn|recei|click|compr|achet|acquist|kauf|erh[aä]lt|klick|شراء/;

/** Who asks whether something may be shown: what is asked for, and what it is that another site holds. */
const CONSENT =
  /cookie|consent|zustimm|einwillig|consentiment|toestemming|samtyk|zgod[aęy]|çerez|کوکی|كوكيز|تعريف الارتباط|עוגיות|クッキー/;
const EXTERNAL =
  /extern|third.part|drittanb|tiers|terceros|terzi|inhalt|beitrag|content|contenu|contenid|conteúdo|inhoud|innhold|indhold|innehåll|treś|içeri|محتوا|محتوى|תוכן|コンテンツ|social|اجتماعی|embed|tweet|vid[eé]o/;

const DIGIT = '[0-9٠-٩۰-۹]';
/** A time of day or a year. */
const TIME = new RegExp(
  `(^|\\D)(${DIGIT}{1,2}:${DIGIT}{2}|(19|20|١٩|٢٠|۱۳|۱۴|۲۰)${DIGIT}{2})(?!${DIGIT})`,
);

const READING_TIME = new RegExp(
  `^[^\\d٠-٩۰-۹]{0,25}${DIGIT}{1,3}[ -]?(min(\\b|ut)|мин|דק|دقيق|دقائ|دقیق|خول|dk\\.|分)[^\\d٠-٩۰-۹]{0,24}$`,
);

const LETTER = new RegExp(`[^${SIGNS_AND_DIGITS}]`);

/** Whether a line is a label of furniture, or begins as one; `text` is on one line. */
export function isLabel(text: string): boolean {
  if (text.length >= 160) return false;
  const line = text.toLowerCase();
  const first = LETTER.exec(line)?.[0] ?? '';
  if (first < '\u0370') return LATIN_LABEL.test(line);
  return first >= '\u0600' && first < '\u0780' ? isIn(ARABIC_LABEL, line) : OTHER_LABEL.test(line);
}

/** Whether an expression finds what it is for in a line, or in the same with the letters of Persian for those of Arabic. */
const isIn = (words: RegExp, line: string): boolean =>
  words.test(line) || words.test(line.replace(/ي/g, 'ی').replace(/ك/g, 'ک'));

export function isCall(text: string): boolean {
  const line = text.length < 350 ? text.toLowerCase() : '';
  return CALL.test(line) || PROGRAM.test(line);
}
/** Whether a line that is a call asks for something without a link; of a program it says hardly more than the name. */
export const isBareCall = (text: string): boolean =>
  text.length < (CALL.test(text.toLowerCase()) ? 60 : 25);
export const isCredit = (text: string): boolean =>
  text.length < 120 && CREDIT.test(text.toLowerCase());
/** Whether a line is about when: it holds a time or a year, and is no sentence. */
export const isTime = (text: string): boolean =>
  text.length < 120 && TIME.test(text) && !/[.!?؟。]\s*$/.test(text);
/** Whether a line says how long the text takes to read, and no more. */
export const isReadingTime = (text: string): boolean =>
  text.length < 40 && READING_TIME.test(text.toLowerCase());
/** Whether a line says that its links are paid for. */
export const isDisclosure = (text: string): boolean => {
  const line = text.length < 500 ? text.toLowerCase() : '';
  return AFFILIATE.test(line) || (PAID.test(line) && LINK.test(line) && BOUGHT.test(line));
};
/** Whether words ask for consent to show what another site holds. */
export const isConsent = (text: string): boolean => {
  const line = text.toLowerCase();
  return CONSENT.test(line) && EXTERNAL.test(line);
};
/** Whether a line is what a player says where it cannot play. */
export const isOfPlayer = (text: string): boolean =>
  text.length < 350 && PLAYER.test(text.toLowerCase());
export const isRights = (text: string): boolean =>
  text.length < 700 && isIn(RIGHTS, text.toLowerCase());
/** Whether a link leads to where a paper can be followed. */
export const isChannel = (address: string): boolean => CHANNEL.test(address);
/** Whether a heading stands above what is said of the author, and no more of the text. */
export const isAboveBiography = (text: string): boolean =>
  text.length < 60 && ABOUT.test(text.toLowerCase());
/** Whether a line stands above what readers say; `text` is on one line. One "Comment" is the writer's own. */
export const isAboveComments = (text: string): boolean =>
  text.length < 30 && COMMENTS.test(text.toLowerCase()) && !/^comment$|[.!?؟。]\s*$/i.test(text);

/**
 * Whether a list is one of links to other pages. Items as long as sentences are notes or sources; and a list that a sentence
 * leads up to, or that belongs to an item with words of its own, is part of what is said.
 */
export function isLinkList(list: Element): boolean {
  if (linkShare(list, true) <= 0.75 || textOf(list).length > 120 * list.childElementCount)
    return false;
  const around = list.parentElement;
  if (around?.localName === 'li') {
    return !Array.from(around.childNodes).some(
      (node) => node.nodeType === 3 && LETTER.test(node.textContent ?? ''),
    );
  }
  const before = list.previousElementSibling;
  const words = before?.localName === 'p' ? textOf(before) : '';
  return !(words.length > 50 && /[:：]$/.test(words) && !isLabel(words));
}
