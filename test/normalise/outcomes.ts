import type { Reason } from '../../src/model/reason.ts';

/** What `normaliseText` answers, in the words of the tests. */
export const blank = { value: null, notation: 'blank', reasons: [] };
export const unreadable = { value: null, notation: 'unreadable', reasons: ['unreadable_value'] };
export const several = { value: null, notation: 'vague', reasons: ['several_values'] };
export const strict = (value: unknown) => ({ value, notation: 'strict', reasons: [] });
export const loose = (value: unknown) => ({ value, notation: 'loose', reasons: [] });
export const vague = (value: unknown, reason: Reason = 'vague_value') => ({
  value,
  notation: 'vague',
  reasons: [reason],
});
