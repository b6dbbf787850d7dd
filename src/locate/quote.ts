import type { Blank, BlankField } from './blank.ts';
import { type Tokens, UNKNOWN } from './tokens.ts';

/** A question, as far as it goes. "Des écarts entre le prévisionnel et le réel" alone is how people answer it. */
const MOST = 12;
const LEAST = 3;

/** Whether the returned tokens from `from` to `to` say these printed tokens in a row. */
const says = (
  blank: Blank,
  returned: Tokens,
  printed: readonly number[],
  from: number,
  to: number,
): boolean =>
  printed.length >= LEAST &&
  returned.ids
    .subarray(from, Math.max(from, to - printed.length + 1))
    .some((_, at) =>
      printed.every((token, step) => returned.ids[from + at + step] === (blank.tokens.ids[token] ?? UNKNOWN)),
    );

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

/**
 * Whether an answer says the whole printed question before it again, or the whole beginning of the next one. Then two
 * places are equally good for its beginning or its end, and only a person can tell.
 * @param from first returned token of the answer
 * @param to returned token after its last
 */
export function quotesNeighbour(
  blank: Blank,
  returned: Tokens,
  field: BlankField,
  from: number,
  to: number,
): boolean {
  const { slot } = field;
  const next = blank.fields.find((one) => one.from === slot);
  const before = range(Math.max(field.from, slot - MOST), slot);
  const after = next
    ? range(slot, Math.min(slot + MOST, next.slot >= 0 ? next.slot : (next.boxes[0] ?? slot)))
    : [];
  return says(blank, returned, before, from, to) || says(blank, returned, after, from, to);
}
