import { describe, expect, it } from 'vitest';
import { flagsOf, short } from './rules.ts';

const within = (date: string | null) =>
  flagsOf('date-within', { date: 'date', from: '2021-08-01', to: '2022-08-31' }, { date });

describe('a date', () => {
  it('before or after the period is flagged', () => {
    expect(short(within('2021-07-31'))).toEqual(['date: date_out_of_range']);
    expect(short(within('2022-09-01'))).toEqual(['date: date_out_of_range']);
  });

  it('on its first or last day passes', () => {
    expect(within('2021-08-01')).toEqual([]);
    expect(within('2022-08-31')).toEqual([]);
  });

  it('left blank passes', () => {
    expect(within(null)).toEqual([]);
  });
});
