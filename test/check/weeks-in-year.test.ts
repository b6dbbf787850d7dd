import { describe, expect, it } from 'vitest';
import { flagsOf, short } from './rules.ts';

const weeks = (count: number | null) =>
  flagsOf('weeks-in-year', { weeks: 'weeks', most: 52 }, { weeks: count });

describe('weeks of a year', () => {
  it('are 52 at most', () => {
    expect(weeks(52)).toEqual([]);
    expect(short(weeks(53))).toEqual(['weeks: too_many_weeks']);
  });

  it('may be none, or not told', () => {
    expect(weeks(0)).toEqual([]);
    expect(weeks(null)).toEqual([]);
  });
});
