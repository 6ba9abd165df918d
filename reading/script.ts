/** The kinds of type an article can be set in. Persian and Urdu use the Arabic script with faces of their own. */
export type Script = 'arabic' | 'persian' | 'urdu' | 'hebrew' | 'latin' | 'other';

const LANGUAGES: Record<string, Script> = {
  // The Sorani Kurdish, Pashto and Uyghur letters stand in Vazirmatn, not all of them in Noto Naskh.
  fa: 'persian',
  ckb: 'persian',
  ku: 'persian',
  ps: 'persian',
  ug: 'persian',
  azb: 'persian',
  ur: 'urdu',
  pnb: 'urdu',
  skr: 'urdu',
  ks: 'urdu',
  he: 'hebrew',
  iw: 'hebrew',
  yi: 'hebrew',
};

const LATIN_WRITTEN = /^(?:[a-z]{2,3})$/;
const OTHER = new Set(
  'am,as,be,bg,bn,bo,dv,dz,el,gu,hi,hy,ja,ka,kk,km,kn,ko,ky,lo,mk,ml,mn,mr,my,ne,nqo,or,pa,ru,sa,si,sr,syr,ta,te,tg,th,ti,uk,zh'.split(
    ',',
  ),
);

/**
 * The kind of type for a text.
 * @param language BCP 47, or null when unknown.
 * @param direction of the text; it settles a language that is written in two scripts or not known.
 */
export function scriptOf(language: string | null, direction: 'rtl' | 'ltr'): Script {
  const primary = language?.toLowerCase().split('-')[0] ?? '';
  if (direction === 'rtl') return LANGUAGES[primary] ?? (OTHER.has(primary) ? 'other' : 'arabic');
  if (OTHER.has(primary)) return 'other';
  return LATIN_WRITTEN.test(primary) || primary === '' ? 'latin' : 'other';
}

/**
 * The type that an article of this title is likely to want, by letters that the other languages of the script do not
 * write. A guess: good enough for what is fetched ahead, not for what is shown.
 */
export function likelyScript(title: string): Script {
  if (/[\u05D0-\u05EA]/.test(title)) return 'hebrew';
  if (!/[\u0620-\u06D3]/.test(title)) return 'latin';
  if (/[ٹڈڑےںہھ]/.test(title)) return 'urdu';
  return /[پچژگکی]/.test(title) ? 'persian' : 'arabic';
}
