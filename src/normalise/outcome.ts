import type { Notation } from '../model/normalised.ts';
import type { Reason } from '../model/reason.ts';

/** What a reader of one notation found; assignable to `Normalised` of the kind whose value is `V`. */
export interface Outcome<V> {
  readonly value: V | null;
  readonly notation: Notation;
  readonly reasons: readonly Reason[];
}

/** Reads one notation of folded text; `null` when the text is not written that way. */
export type Reader<V> = (text: string) => Outcome<V> | null;

export const BLANK: Outcome<never> = { value: null, notation: 'blank', reasons: [] };

export const UNREADABLE: Outcome<never> = {
  value: null,
  notation: 'unreadable',
  reasons: ['unreadable_value'],
};

export const SEVERAL: Outcome<never> = { value: null, notation: 'vague', reasons: ['several_values'] };

export const strict = <V>(value: V): Outcome<V> => ({ value, notation: 'strict', reasons: [] });

export const loose = <V>(value: V): Outcome<V> => ({ value, notation: 'loose', reasons: [] });

/** The likeliest value, or `null`, of an answer a person must look at. */
export const vague = <V>(value: V | null, reason: Reason = 'vague_value'): Outcome<V> => ({
  value,
  notation: 'vague',
  reasons: [reason],
});

/** The first reader that knows the notation decides. */
export function firstOf<V>(readers: readonly Reader<V>[], text: string): Outcome<V> | null {
  for (const read of readers) {
    const outcome = read(text);
    if (outcome !== null) return outcome;
  }
  return null;
}

/** What is read of `bare` when something meaningless around it was taken off `text` first: loose at best. */
export const notStrict = <V>(outcome: Outcome<V>): Outcome<V> =>
  outcome.notation === 'strict' ? { ...outcome, notation: 'loose' } : outcome;
