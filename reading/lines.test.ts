import { describe, expect, it } from 'vitest';
import { joinLines, nearestLine, windowAround } from './lines';

const line = (top: number, height = 30) => ({ top, bottom: top + height });

describe('joinLines', () => {
  it('makes one line of the pieces that stand on it', () => {
    expect(joinLines([line(0), line(2, 26), line(40), line(1, 28)])).toEqual([line(0), line(40)]);
  });

  it('does not let a raised figure make its line taller', () => {
    expect(joinLines([line(0), line(-6, 14)])).toEqual([line(0)]);
  });

  it('keeps lines apart whose boxes overlap, as those of Nastaliq do', () => {
    const lines = [line(0, 55), line(50, 55), line(100, 55)];
    expect(joinLines(lines.toReversed())).toEqual(lines);
  });
});

describe('nearestLine', () => {
  it('is the line whose middle is nearest', () => {
    expect(nearestLine([line(0), line(40), line(80)], 62)).toBe(1);
    expect(nearestLine([line(0), line(40), line(80)], 70)).toBe(1);
    expect(nearestLine([line(0), line(40), line(80)], 900)).toBe(2);
  });

  it('is none where there is none', () => {
    expect(nearestLine([], 0)).toBe(-1);
  });
});

describe('windowAround', () => {
  const lines = [line(0), line(40), line(80), line(200), line(240)];

  it('leaves one line lit, with half the space to its neighbours', () => {
    expect(windowAround(lines, 1, 1)).toEqual({ top: 35, bottom: 75 });
  });

  it('leaves as many lit as are asked for, the current one in the middle', () => {
    expect(windowAround(lines, 1, 3)).toEqual({ top: -5, bottom: 115 });
  });

  it('holds what there is at the ends', () => {
    expect(windowAround(lines, 0, 5)).toEqual({ top: -5, bottom: 115 });
    expect(windowAround(lines, 4, 3)).toEqual({ top: 195, bottom: 275 });
  });

  it('does not take the gap between paragraphs for leading', () => {
    const { top, bottom } = windowAround([line(0), line(200)], 0, 1);
    expect(bottom - top).toBeLessThanOrEqual(45);
  });
});
