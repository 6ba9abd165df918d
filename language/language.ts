/**
 * Which language a text is in. The script is read from its letters; languages that share a script are told apart by letters
 * that only one of them uses and by their commonest small words. A page's own word is believed unless the text leaves no doubt.
 */

/** Scripts that name one language well enough, and those that are looked into further. */
const SCRIPTS: readonly (readonly [script: string, language: string, letters: RegExp])[] = (
  [
    ['Latn', '', 'Latin'],
    ['Arab', 'ar', 'Arabic'],
    ['Hebr', 'he', 'Hebrew'],
    ['Cyrl', 'ru', 'Cyrillic'],
    ['Hani', 'zh', 'Han'],
    ['Kana', 'ja', 'Katakana}\\p{Script=Hiragana'],
    ['Hang', 'ko', 'Hangul'],
    ['Grek', 'el', 'Greek'],
    ['Deva', 'hi', 'Devanagari'],
    ['Beng', 'bn', 'Bengali'],
    ['Thai', 'th', 'Thai'],
    ['Armn', 'hy', 'Armenian'],
    ['Geor', 'ka', 'Georgian'],
    ['Taml', 'ta', 'Tamil'],
    ['Ethi', 'am', 'Ethiopic'],
    ['Syrc', 'syr', 'Syriac'],
    ['Thaa', 'dv', 'Thaana'],
    ['Nkoo', 'nqo', 'Nko'],
  ] as const
).map(([script, language, name]) => [script, language, new RegExp(`[\\p{Script=${name}}]`, 'gu')]);

/** Small words, the commonest of each language, without those it shares with many. Persian and Urdu letters as `fold` leaves them. */
const WORDS: Record<string, Record<string, string>> = {
  Latn: {
    en: 'the and of to in that is for with was on as by from are it at',
    fr: 'le la les des et un une du est dans pour que qui au sur pas en de',
    de: 'der die das und ist nicht von den mit ein eine zu auf für im sich dem des',
    es: 'el la los las y en que un una por con se del para de al lo',
    ca: 'el la els les i en que un una per amb es del de al dels seva',
    pt: 'o a os as e em que um uma por com não do da no na para de dos',
    it: 'il la di e che un una per con del della non sono gli le dei nel',
    nl: 'de het een en van is dat niet op te in zijn voor met aan ook',
    sv: 'och att det som en på är av för med den till inte har ett',
    da: 'og at det er en på af for med den til ikke som har et de blev',
    nb: 'og å det er en på av for med den til ikke som har et de ble',
    fi: 'ja on ei että se oli hän mutta ovat myös kun sekä joka',
    pl: 'i w na z nie się do to że jest o po jak od za dla',
    cs: 'a v na se je že z do s to si by ve pro jsem jako podle',
    sk: 'a v na sa je že z do s to si by vo pre ako podľa aj',
    hu: 'a az és hogy nem is egy van volt meg csak már mint',
    ro: 'și în de la cu a pe care nu din este o mai să au pentru',
    hr: 'i u je na se da su za od s koji će nije što kao',
    tr: 've bir bu da de için ile olarak çok daha olan gibi en ise',
    az: 'və bir bu da də üçün ilə olaraq çox daha olan kimi ki',
    ku: 'û li bi ji di de ku bo ev wê wî jî yên bû',
    id: 'yang dan di dengan untuk ini dari pada tidak itu dalam akan oleh ke',
    vi: 'và của là có không được cho trong các những một với đã này',
    sq: 'të e në dhe i me për një nga është që se më',
    so: 'oo ka ku waxaa iyo in ee uu ah waa la si',
    sw: 'ya na wa kwa katika ni za la kuwa hiyo cha huo',
  },
  Arab: {
    ar: 'في من على الى ان التي الذي هذا هذه عن مع ما لا كان بعد ذلك الله قال بين',
    fa: 'در به از که این را با است برای آن شد یک تا خود های شده هم بر اما می',
    ur: 'کے میں کی ہے اور سے کا کو نے پر ہیں کہ اس یہ نہیں بھی جو ہو گیا',
    ps: 'د په چې او ته له سره کې کړي هم دا وي شوي لپاره یې',
    ckb: 'لە بۆ بە و کە ئەو ئەم لەگەڵ دەکات کرد هەیە بوو بەڵام',
    sd: 'جي ۾ جو ۽ کي آهي ان سان تي نه جا آهن هن مان',
    ug: 'بۇ بىر ۋە بىلەن ئۇ دەپ ھەم كېيىن ئۈچۈن قىلىپ',
  },
  Hebr: {
    he: 'של את על לא הוא כי זה עם גם היא או אבל כל מה יותר אני אם היה',
    yi: 'די איז און פון צו אין ער דער האט מיט אז נישט וואס א דאס זיי',
  },
  Cyrl: {
    ru: 'и в не на что с по как это он из за от для был его',
    uk: 'і в не на що з та як це він із за від для був його у до про',
    bg: 'и в не на че с по как това той от за се да е са ще до',
    sr: 'и у не на да с по као је он из за од се су који',
    mk: 'и во не на дека со по како тоа тој од за се да е',
    be: 'і ў не на што з па як гэта ён для быў яго да',
    kk: 'және мен бұл үшін бір деп бойынша да де осы болып',
  },
  Deva: {
    hi: 'के में की है और से का को ने पर हैं कि',
    mr: 'आणि आहे या ते की हे व मध्ये',
    ne: 'र छ को मा ले पनि भएको',
  },
};

/** Letters that only one language of a script uses; one is chance (a name), many are proof. */
const LETTERS: Record<string, RegExp> = {
  ur: /[ٹڈڑںے]/g,
  fa: /[پچژگ]/g,
  ps: /[ټډړښځڅږڼۍ]/g,
  ckb: /[ێۆڕڵڤ]/g,
  sd: /[ٻڀٺٽٿڄڃڇڏڊڍڦڪڳڱڻ]/g,
  ug: /[ۈۋڭې]/g,
  yi: /[װױײ]|[אי]\u05b7/g,
  uk: /[їєґ]/g,
  be: /ў/g,
  sr: /[ђћџјљњ]/g,
  kk: /[қңғүұәө]/g,
};

const KANA = /[\p{Script=Katakana}\p{Script=Hiragana}]/gu;

/** UTF-16 units that are looked at; more tell nothing new. */
const SAMPLE = 6000;
/** A script is that of the text when this share of its letters is written in it. */
const MAIN_SCRIPT = 0.6;
/** Words below which a text is too short to say that the page is wrong about a language of the same script. */
const ENOUGH_WORDS = 40;

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
  const spoken = spokenLanguage(sample, script, said && !scriptIsWrong ? primary(said) : null);
  if (!said || scriptIsWrong) {
    return spoken ?? SCRIPTS.find(([name]) => name === script)?.[1] ?? null;
  }
  return spoken && spoken !== primary(said) ? spoken : said;
}

function primary(tag: string): string {
  const language = tag.split('-')[0] ?? tag;
  return language === 'no' ? 'nb' : language === 'iw' ? 'he' : language;
}

/** The ISO 15924 code of the script that most letters of `text` are in; Japanese counts as Kana, however many Han it has. */
function mainScriptOf(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 12) return null;
  const share = (pattern: RegExp): number => (text.match(pattern)?.length ?? 0) / letters;
  // One script after the other, and no further than the first that most letters are in.
  for (const [script, , pattern] of SCRIPTS) {
    const part = share(pattern);
    if (script === 'Hani') {
      const kana = share(KANA);
      if (kana > 0.1 && kana + part > MAIN_SCRIPT) return 'Kana';
    }
    if (part >= MAIN_SCRIPT) return script;
  }
  return null;
}

/** Whether `tag` is a language that is written in `script`; unknown languages are believed. */
function writes(tag: string, script: string): boolean {
  // The first question to Intl costs milliseconds: the languages known here are not asked about.
  if (WORDS[script]?.[primary(tag)]) return true;
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

/** Without case, stretching, vowel points and seats of hamza. Lists and texts go through it alike. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/\u0640|\p{Mn}/gu, '')
    .replace(/[أإ]/g, 'ا');
}

/**
 * The language that the letters and small words of `text` speak for, or null when they do not say enough.
 * @param said the language that must be outdone, in the same script; null when there is none.
 */
function spokenLanguage(text: string, script: string, said: string | null): string | null {
  const lists = WORDS[script];
  if (!lists) return null;
  const words = fold(text).match(/[\p{L}\p{M}]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const scores: [string, number][] = [];
  for (const [language, list] of Object.entries(lists)) {
    let score = 0;
    for (const word of fold(list).split(' ')) {
      // An Arabic keyboard writes Persian and Urdu with its own two letters.
      score += counts.get(word) ?? 0;
      const arabic = script === 'Arab' ? word.replace(/ی/g, 'ي').replace(/ک/g, 'ك') : word;
      if (arabic !== word) score += counts.get(arabic) ?? 0;
    }
    const own = LETTERS[language];
    if (own) score += (text.match(own)?.length ?? 0) / 2;
    scores.push([language, score / Math.max(words.length, 1)]);
  }
  scores.sort((a, b) => b[1] - a[1]);
  const [best, second] = scores;
  if (!best || best[1] < 0.06) return null;
  if (said === null) return best[1] > (second?.[1] ?? 0) * 1.1 ? best[0] : null;
  if (best[0] === said || words.length < ENOUGH_WORDS || best[1] < 0.12) return null;
  const own = scores.find(([language]) => language === said);
  // A language without a list may well look like a neighbour: it is believed.
  if (!own) return null;
  return best[1] > own[1] * 2.5 ? best[0] : null;
}
