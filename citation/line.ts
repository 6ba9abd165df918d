import { directionOf } from '../language/direction';
import { escapeHtml, isWebAddress } from './clean';

/**
 * A piece of a citation. `field`: words of the page (a title, a name, a site), which keep their own direction; `url`: the
 * address, which stands alone; otherwise words and punctuation of the citation's own.
 */
export interface Run {
  text: string;
  kind: 'own' | 'field' | 'url';
  italic: boolean;
}

export type Line = readonly Run[];

export function own(text: string): Line {
  return text === '' ? [] : [{ text, kind: 'own', italic: false }];
}

export function field(text: string, italic = false): Line {
  return text === '' ? [] : [{ text, kind: 'field', italic }];
}

export function address(text: string): Line {
  return [{ text, kind: 'url', italic: false }];
}

export function textOf(line: Line): string {
  return line.map((run) => run.text).join('');
}

/** Puts lines one after another with `separator` between those that have something in them. */
export function join(lines: readonly (Line | null)[], separator: string): Line {
  const there = lines.filter((line): line is Line => line !== null && line.length > 0);
  return there.flatMap((line, at) => (at === 0 ? line : [...own(separator), ...line]));
}

/** Ends a sentence with `mark` unless the words have ended it themselves: "Who owns the sea?", "The U.S.". */
export function stop(line: Line, mark: string): Line {
  if (line.length === 0 || /[.?!…؟۔][’”»›"']*$/u.test(textOf(line))) return line;
  return [...line, ...own(mark)];
}

const ISOLATE = { rtl: '\u2067', ltr: '\u2066' } as const;
const POP = '\u2069';
/** Shows the direction of a line to what looks for its first strong character, which an isolate hides (UAX #9, P2). */
const MARK = { rtl: '\u200F', ltr: '\u200E' } as const;

/** Words whose first character a spreadsheet takes for a formula (OWASP, CSV injection), at the start of a line. */
const FORMULA = /^[=+\-@|%＝＋－＠]/;

/**
 * `text/plain`. A line with right-to-left words in it is one isolate, led by a mark, so that it reads the same in a
 * paragraph of either direction; a field of the other direction is an isolate within. The address stands bare on a line of
 * its own: a control beside it would become part of the link. A line without right-to-left words needs nothing.
 */
export function plainTextOf(line: Line, direction: 'rtl' | 'ltr'): string {
  const mixed = direction === 'rtl' || line.some((run) => RTL_LETTER.test(run.text));
  if (!mixed) {
    const text = textOf(line);
    return FORMULA.test(text) ? MARK.ltr + text : text;
  }
  const at = line.findIndex((run) => run.kind === 'url');
  const tail = at < 0 ? '' : textOf(line.slice(at + 1));
  const wrap = (runs: Line) =>
    MARK[direction] +
    ISOLATE[direction] +
    runs
      .map((run) => isolated(run, direction))
      .join('')
      .trim() +
    POP;
  // Words after the address keep it inside the line, between spaces: only a Latin line has them.
  if (at < 0 || /\p{L}/u.test(tail)) return wrap(line);
  const head = line.slice(0, at);
  const url = line[at]?.text ?? '';
  return head.length === 0 ? url : `${wrap(head)}\n${url}`;
}

const RTL_LETTER =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}\p{Script=Nko}\p{Script=Adlam}]/u;

const LETTER = /\p{L}/u;
const LTR_LETTER =
  /(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}\p{Script=Nko}\p{Script=Adlam}])\p{L}/u;

/**
 * A field is isolated unless every letter of it goes the way of the line. One foreign word at the end of a title is enough
 * to take the marks and the numbers behind it along («… Windows 10»، 21 يوليو).
 */
function isolated(run: Run, direction: 'rtl' | 'ltr'): string {
  const foreign = direction === 'rtl' ? LTR_LETTER : RTL_LETTER;
  if (run.kind !== 'field' || (LETTER.test(run.text) && !foreign.test(run.text))) return run.text;
  return ISOLATE[directionOf(run.text) ?? direction] + run.text + POP;
}

/** `text/html`: our own tags around escaped text. The inner span keeps the direction where a paste drops the paragraph. */
export function htmlOf(
  line: Line,
  direction: 'rtl' | 'ltr',
  language: string,
  fieldLanguage: string | null,
): string {
  const runs = line.map((run) => {
    const text = escapeHtml(run.text);
    if (run.kind === 'url') {
      const shown = `<bdi dir="ltr">${text}</bdi>`;
      return isWebAddress(run.text) ? `<a href="${text}">${shown}</a>` : shown;
    }
    if (run.kind === 'own') return run.italic ? `<i>${text}</i>` : text;
    const at =
      fieldLanguage !== null && fieldLanguage !== language
        ? ` lang="${escapeHtml(fieldLanguage)}"`
        : '';
    // No right-to-left script has italics.
    const shown = run.italic && !RTL_LETTER.test(run.text) ? `<i>${text}</i>` : text;
    return `<bdi${at} dir="${directionOf(run.text) ?? direction}">${shown}</bdi>`;
  });
  const mark = FORMULA.test(textOf(line)) ? MARK[direction] : '';
  const which = `lang="${escapeHtml(language)}" dir="${direction}"`;
  return `<p ${which}><span ${which}>${mark}${runs.join('')}</span></p>`;
}
