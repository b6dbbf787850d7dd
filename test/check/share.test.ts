import { describe, expect, it } from 'vitest';
import { flagsOf, short } from './rules.ts';

const shared = (amount: number | null, count: number | null) =>
  flagsOf('share', { amount: 'hours', count: 'helpers', most: 1607 }, { hours: amount, helpers: count });

describe('what falls to each', () => {
  it('is flagged when no one could do it: one helper with 9,000 hours', () => {
    expect(short(shared(9000, 1))).toEqual(['hours: beyond_belief']);
    expect(shared(9000, 6)).toEqual([]);
  });

  it('may reach the most, exactly', () => {
    expect(shared(3214, 2)).toEqual([]);
  });

  it('of anything for nobody is beyond belief, of nothing for nobody is not', () => {
    expect(short(shared(1, 0))).toEqual(['hours: beyond_belief']);
    expect(shared(0, 0)).toEqual([]);
  });

  it('cannot be judged with a number missing', () => {
    expect(shared(9000, null)).toEqual([]);
    expect(shared(null, 1)).toEqual([]);
  });
});
