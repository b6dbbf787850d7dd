import { describe, expect, it } from 'vitest';
import { flagsOf, short } from './rules.ts';

const ratio = (stated: number | null, children: number | null, helpers: number | null) =>
  flagsOf(
    'ratio',
    { ratio: 'ratio', amount: 'children', count: 'helpers', apart: 1, share: 0.25 },
    { ratio: stated, children, helpers },
  );

describe('children per helper', () => {
  it('off by more than 1 and more than a quarter is flagged', () => {
    expect(short(ratio(12, 40, 8))).toEqual(['ratio: ratio_mismatch']);
    expect(short(ratio(3, 40, 8))).toEqual(['ratio: ratio_mismatch']);
  });

  it('off by more than a quarter but only 1 passes: small numbers are rounded', () => {
    expect(ratio(3, 40, 20)).toEqual([]);
  });

  it('off by more than 1 but only a quarter passes: children come and go', () => {
    expect(ratio(25, 40, 2)).toEqual([]);
    expect(short(ratio(25.1, 40, 2))).toEqual(['ratio: ratio_mismatch']);
  });

  it('cannot be judged with a number missing, nor for no helper', () => {
    expect(ratio(null, 40, 8)).toEqual([]);
    expect(ratio(12, null, 8)).toEqual([]);
    expect(ratio(12, 40, null)).toEqual([]);
    expect(ratio(12, 40, 0)).toEqual([]);
  });

  it('is explained with the division', () => {
    expect(ratio(12, 40, 6)[0]?.message).toBe('12 est écrit, mais 40 ÷ 6 = 6,67.');
  });
});
