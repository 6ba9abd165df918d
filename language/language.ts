/**
 * Which language a text is in. The script is read from its letters; languages that share a script are told apart by letters
 * that only one of them uses and by their commonest small words. A page's own word is believed unless the text leaves no doubt.
 */

import { SIGNS_AND_DIGITS } from './letters';

/**
 * The scripts by the code points of their letters, with the language that a script names well enough;
 * those that several languages share are looked into further. The commonest first; Japanese, which has Han as well, before Chinese.
 */
const SCRIPTS: Record<string, readonly [letters: string, language: string | null]> = {
  Latn: ['41-5a 61-7a c0-2af 1e00-1eff', null],
  Arab: ['600-6ff 750-77f 8a0-8ff fb50-fdff fe70-feff', 'ar'],
  Hebr: ['590-5ff fb1d-fb4f', 'he'],
  Cyrl: ['400-52f', 'ru'],
  Kana: ['3040-30ff', 'ja'],
  Hani: ['3400-9fff', 'zh'],
  Hang: ['1100-11ff 3100-33ff ac00-d7af', 'ko'],
  Grek: ['370-3ff 1f00-1fff', 'el'],
  Deva: ['900-97f', 'hi'],
  Beng: ['980-9ff', 'bn'],
  Thai: ['e00-e7f', 'th'],
  Armn: ['530-58f', 'hy'],
  Geor: ['10a0-10ff', 'ka'],
  Taml: ['b80-bff', 'ta'],
  Ethi: ['1200-139f', 'am'],
  Syrc: ['700-74f', 'syr'],
  Thaa: ['780-7bf', 'dv'],
  Nkoo: ['7c0-7ff', 'nqo'],
};

/** Languages by their scripts: each with its commonest small words, without those it shares with many, in the form of `fold`. */
const WORDS: Record<string, readonly string[]> = {
  Latn: [
    'en the and of to in that is for with was on as by',
    'fr le la les des et un une du est dans pour que qui au',
    'de der die das und ist nicht von den mit ein eine zu auf für im',
    'es el la los las y en que un una por con se del para',
    'ca el la els les i en que un una per amb del al dels seva',
    'pt o a os as e em que um uma por com não do da no para',
    'it il la di e che un una per con del della non sono gli',
    'nl de het een en van is dat niet op te in zijn voor met',
    'sv och att det som en på är av för med den till inte',
    'da og at det er en på af for med den til ikke blev',
    'nb og å det er en på av for med den til ikke ble',
    'fi ja on ei että se oli hän mutta ovat myös kun',
    'pl i w na z nie się do to że jest o po jak od',
    'cs a v na se je že z do s to si ve pro jsem jako',
    'sk a v na sa je že z do s to si vo pre ako aj',
    'hu a az és hogy nem is egy van volt meg csak',
    'ro și în de la cu a pe care nu din este o mai să',
    'hr i u je na se da su za od s koji će nije što',
    'tr ve bir bu da de için ile olarak çok daha olan gibi',
    'az və bir bu da də üçün ilə olaraq çox daha kimi ki',
    'ku û li bi ji di de ku bo ev wê wî jî',
    'id yang dan di dengan untuk ini dari pada tidak itu',
    'sq të e në dhe i me për një nga është që',
    'so oo ka ku waxaa iyo in ee uu ah waa',
    'sw ya na wa kwa katika ni za la kuwa hiyo',
    'vi và của là có không được cho trong các những',
  ],
  Arab: [
    'ar في من علي الي ان التي الذي هذا هذه عن مع ما لا كان بعد ذلك قال بين',
    'fa در به از كه اين را با است براي آن شد يك تا خود های شده هم بر اما مي',
    'ur كے ميں كي ہے اور سے كا كو نے پر ہيں كہ اس يہ نہيں بھي جو ہو گيا',
    'ps د په چې او ته له سره كې كړي هم دا وي شوي لپاره يې',
    'ckb لە بۆ بە و كە ئەو ئەم لەگەڵ دەكات كرد هەيە بوو بەڵام',
    'sd جي ۾ جو ۽ كي آهي ان سان تي نه جا',
    'ug بۇ بىر ۋە بىلەن ئۇ دەپ ھەم',
  ],
  Hebr: [
    'he של את על לא הוא כי זה עם גם היא או אבל כל מה',
    'yi די איז און פון צו אין ער דער האט מיט אז',
  ],
  Cyrl: [
    'ru и в не на что с по как это он из за от для был',
    'uk і в не на що з та як це він із за від для був',
    'bg и в не на че с по как това той от за се да е са',
    'sr и у не на да с по као је он из за од се су',
    'mk и во не на дека со по како тоа тој од за се',
    'be і ў не на што з па як гэта ён для быў',
    'kk және мен бұл үшін бір деп бойынша да де',
  ],
  Deva: [
    'hi के में की है और से का को ने पर हैं कि',
    'mr आणि आहे या ते की हे व मध्ये',
    'ne र छ को मा ले पनि भएको',
  ],
};

/** Letters that only one language of a script uses; one is chance (a name), many are proof. */
const LETTERS: Record<string, RegExp> = {
  ur: /[ٹڈڑںے]/g,
  fa: /[پچژگ]/g,
  ps: /[ټډړښځڅږڼۍ]/g,
  ckb: /[ێۆڕڵڤە]/g,
  sd: /[ٻڀٺٽٿڄڃڇڏڊڍڦڪڳڱڻ]/g,
  ug: /[ۈۋڭېە]/g,
  yi: /[װױײ]|[אי]\u05b7/g,
  uk: /[їєґ]/g,
  be: /ў/g,
  sr: /[ђћџјљњ]/g,
  kk: /[қңғүұәө]/g,
};

const NOT_LETTERS = new RegExp(`[${SIGNS_AND_DIGITS}]+`, 'g');

/** Fewer letters tell no script. */
const FEWEST_LETTERS = 12;

/** UTF-16 units that are looked at; more tell nothing new. */
const SAMPLE = 6000;
/** A script is that of the text when this share of its letters is written in it. */
const MAIN_SCRIPT = 0.6;
/** Words below which a text is too short to say that the page is wrong about a language of the same script. */
const ENOUGH_WORDS = 40;
/** Unless it has as many letters that only another language uses. */
const ENOUGH_LETTERS = 20;
/** The share of its small words, among all, that no other language of the script can outdo. */
const PLAIN = 0.15;

/** `tag` as BCP 47 writes it, or null when it is none (`und`, prose, something too long). */
export function canonicalLanguage(tag: string | null): string | null {
  const cleaned =
    (tag ?? '')
      .trim()
      .replace(/_/g, '-')
      .split(/[,;\s]/)[0] ?? '';
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8}){0,4}$/i.test(cleaned) || /^(und|mul|zxx)\b/i.test(cleaned))
    return null;
  try {
    return Intl.getCanonicalLocales(cleaned)[0] ?? null;
  } catch {
    return null;
  }
}

/**
 * The language of `text` as a BCP 47 tag, or null when neither it nor the page can say.
 * @param text the article's text; its first six thousand characters are looked at.
 * @param declared what the page says, from `lang` or elsewhere; kept with its region unless the text contradicts it.
 */
export function languageOf(text: string, declared: string | null): string | null {
  const said = canonicalLanguage(declared);
  const sample = text.slice(0, SAMPLE).normalize('NFC');
  const script = mainScriptOf(sample);
  if (!script) return said;
  const scriptIsWrong = said !== null && !writes(said, script);
  // `ku` is all of Kurdish: which of its languages, the letters tell (ISO 639-3: kmr, ckb).
  const isBroad = said !== null && primary(said) === 'ku';
  const spoken = spokenLanguage(
    sample,
    script,
    said && !scriptIsWrong && !isBroad ? primary(said) : null,
  );
  if (!said || scriptIsWrong) {
    return spoken ?? SCRIPTS[script]?.[1] ?? null;
  }
  return spoken && spoken !== primary(said) ? spoken : said;
}

function primary(tag: string): string {
  const language = tag.split('-')[0] ?? tag;
  return language === 'no' ? 'nb' : language === 'iw' ? 'he' : language;
}

const lettersOf = (script: string): RegExp =>
  new RegExp(`[${SCRIPTS[script]?.[0].replace(/\w+/g, '\\u{$&}').replace(/ /g, '')}]+`, 'gu');

/** The ISO 15924 code of the script that most letters of `text` are in; Japanese counts as Kana, however many Han it has. */
function mainScriptOf(text: string): string | null {
  const all = text.replace(NOT_LETTERS, '');
  if (all.length < FEWEST_LETTERS) return null;
  const shareOf = (script: string): number =>
    1 - all.replace(lettersOf(script), '').length / all.length;
  for (const script in SCRIPTS) {
    const share = shareOf(script);
    const isMain =
      script === 'Kana'
        ? share > 0.1 && share + shareOf('Hani') > MAIN_SCRIPT
        : share >= MAIN_SCRIPT;
    if (isMain) return script;
  }
  return null;
}

/** Whether `tag` is a language that is written in `script`; unknown languages are believed. */
function writes(tag: string, script: string): boolean {
  // The first question to Intl costs milliseconds: the languages known here are not asked about.
  if (WORDS[script]?.some((list) => list.startsWith(`${primary(tag)} `))) return true;
  const own = new Intl.Locale(tag).maximize().script;
  if (!own) return true;
  const written =
    own === 'Jpan'
      ? ['Kana', 'Hani']
      : own === 'Kore'
        ? ['Hang']
        : own.startsWith('Han')
          ? ['Hani']
          : [own];
  // Languages that live in several scripts, whatever CLDR thinks the likeliest.
  if (/^(az|bs|kk|ku|ky|ms|pa|sd|sr|tg|ug|uz|ks|ha)$/.test(primary(tag)) && !tag.includes('-'))
    return true;
  return written.includes(script);
}

/** Without case, stretching, vowel points and seats of hamza, the two Persian letters as an Arabic keyboard has them. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u0591-\u05c7\u064b-\u0652\u0670\u0640]/g, '')
    .replace(/[أإ]/g, 'ا')
    .replace(/[یى]/g, 'ي')
    .replace(/ک/g, 'ك');
}

/**
 * The language that the letters and small words of `text` speak for, or null when they do not say enough.
 * @param said the language that must be outdone, in the same script; null when there is none.
 */
function spokenLanguage(text: string, script: string, said: string | null): string | null {
  const lists = WORDS[script];
  if (!lists) return null;
  const words = fold(text).split(NOT_LETTERS).filter(Boolean);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const scoreOf = (list: string): [string, number, number] => {
    const [language = '', ...small] = list.split(' ');
    const own = LETTERS[language];
    const letters = (own && text.match(own)?.length) ?? 0;
    let score = letters / 2;
    for (const word of small) score += counts.get(word) ?? 0;
    return [language, score / Math.max(words.length, 1), letters];
  };
  // None is outdone that says so much.
  const known = lists.find((list) => list.startsWith(`${said} `));
  if (known && scoreOf(known)[1] >= PLAIN) return null;
  const scores = lists.map(scoreOf);
  scores.sort((a, b) => b[1] - a[1]);
  const [best, second] = scores;
  if (!best || best[1] < 0.06) return null;
  if (said === null) return best[1] > (second?.[1] ?? 0) * 1.1 ? best[0] : null;
  if (best[0] === said || best[1] < 0.12) return null;
  if (words.length < ENOUGH_WORDS && best[2] < ENOUGH_LETTERS) return null;
  const own = scores.find(([language]) => language === said);
  // A language without a list may well look like a neighbour: it is believed.
  return own && best[1] > own[1] * 2.5 ? best[0] : null;
}
