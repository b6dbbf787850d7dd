import { describe, expect, it } from 'vitest';
import { flagsOf, short } from './rules.ts';

const inOrder = (start: string | null, end: string | null) =>
  flagsOf('dates-in-order', { start: 'start', end: 'end' }, { start, end });

describe('an end before its start', () => {
  it('is flagged on both dates: either may be the wrong one', () => {
    expect(short(inOrder('2022-06-30', '2021-10-04'))).toEqual([
      'start: dates_reversed',
      'end: dates_reversed',
    ]);
  });

  it('is none on the same day or later', () => {
    expect(inOrder('2021-10-04', '2021-10-04')).toEqual([]);
    expect(inOrder('2021-10-04', '2022-06-30')).toEqual([]);
  });

  it('is none when a date is missing', () => {
    expect(inOrder('2022-06-30', null)).toEqual([]);
    expect(inOrder(null, '2021-10-04')).toEqual([]);
  });

  it('is explained with both dates', () => {
    expect(inOrder('2022-06-30', '2021-10-01')[0]?.message).toBe(
      'La fin (1er octobre 2021) précède le début (30 juin 2022).',
    );
  });
});
