import { describe, expect, it } from 'vitest';
import { flagsOf, short } from './rules.ts';

const bounded = (value: number | null) =>
  flagsOf('bounds', { field: 'n', least: 0, most: 100 }, { n: value });

describe('a number', () => {
  it('beyond its bounds is beyond belief', () => {
    expect(short(bounded(101))).toEqual(['n: beyond_belief']);
    expect(short(bounded(-1))).toEqual(['n: beyond_belief']);
  });

  it('on its bounds, between them, or not given passes', () => {
    expect([0, 50, 100, null].flatMap(bounded)).toEqual([]);
  });
});
