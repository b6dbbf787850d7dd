import { describe, expect, it } from 'vitest';
import { flagsOf, short } from './rules.ts';

const sum = (values: Readonly<Record<string, number | null>>) =>
  flagsOf('sum', { total: 'total', parts: ['a', 'b', 'c'] }, values);

describe('a total', () => {
  it('that differs from the sum of its parts is flagged, not the parts', () => {
    expect(short(sum({ total: 40, a: 12, b: 26, c: 0 }))).toEqual(['total: sum_mismatch']);
  });

  it('that is the sum passes', () => {
    expect(sum({ total: 38, a: 12, b: 26, c: 0 })).toEqual([]);
  });

  it('counts a blank part as 0', () => {
    expect(sum({ total: 38, a: 12, b: 26, c: null })).toEqual([]);
    expect(short(sum({ total: 40, a: null, b: 26, c: null }))).toEqual(['total: sum_mismatch']);
  });

  it('of 0 is a total like any other', () => {
    expect(short(sum({ total: 0, a: 1, b: null, c: null }))).toEqual(['total: sum_mismatch']);
    expect(sum({ total: 0, a: 0, b: null, c: null })).toEqual([]);
  });

  it('without parts, or parts without a total, cannot be judged', () => {
    expect(sum({ total: 40, a: null, b: null, c: null })).toEqual([]);
    expect(sum({ total: null, a: 12, b: 26, c: 0 })).toEqual([]);
    expect(sum({})).toEqual([]);
  });

  it('of hours and minutes is not off by a binary fraction', () => {
    expect(sum({ total: 0.3, a: 0.1, b: 0.2, c: 0 })).toEqual([]);
  });

  it('is explained with its numbers', () => {
    expect(sum({ total: 1300, a: 1250, b: 0.5, c: null })[0]?.message).toBe(
      'Le total écrit est 1\u202f300, mais 1\u202f250 + 0,5 = 1\u202f250,5.',
    );
  });
});
