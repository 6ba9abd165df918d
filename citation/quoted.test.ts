import { expect, it } from 'vitest';
import { turnQuotes } from './quoted';

const ARABIC = [
  ['‹', '›'],
  ['«', '»'],
] as const;
const ENGLISH = [
  ['‘', '’'],
  ['“', '”'],
] as const;

it.each([
  ['قال: "لا" ومضى', 'قال: ‹لا› ومضى'],
  ['وصف القرار بـ"التاريخي"', 'وصف القرار بـ‹التاريخي›'],
  ['«الفرات» و"دجلة"', '‹الفرات› و‹دجلة›'],
  ['قال «إن "السد" آمن»', 'قال ‹إن «السد» آمن›'],
  ['عن " السد " نفسه', 'عن ‹ السد › نفسه'],
  ['”הירדן” אחרי דו"ח האו"ם', '‹הירדן› אחרי דו"ח האו"ם'],
  ["ג'ירפה בצ'אד", "ג'ירפה בצ'אד"],
])('turns the marks within a title: %s', (title, expected) => {
  expect(turnQuotes(title, ARABIC, null)).toBe(expected);
});

it.each([
  ["It's the dog's 'day'", 'It’s the dog’s ‘day’'],
  ['"We saw it go," they say', '‘We saw it go,’ they say'],
  ["Fishers' last stand", 'Fishers’ last stand'],
  ['She said "he said \'no\'"', 'She said ‘he said “no”’'],
  ['“Curly” and "straight"', '‘Curly’ and ‘straight’'],
])('tells apostrophes from marks: %s', (title, expected) => {
  expect(turnQuotes(title, ENGLISH, '’')).toBe(expected);
});

it.each(['«', 'قال: "لا', '»معكوس«', '5" من المطر'])(
  'leaves what does not pair as it was printed: %s',
  (title) => {
    expect(turnQuotes(title, ARABIC, null)).toBe(title);
  },
);
