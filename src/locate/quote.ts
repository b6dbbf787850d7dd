import type { Blank, BlankField } from './blank.ts';
import { type Tokens, UNKNOWN } from './tokens.ts';

/** Printed words in a row that make a quotation; fewer are chance. */
const QUOTED = 3;

/** Whether the returned tokens from `from` to `to` say these printed tokens in a row. */
function says(blank: Blank, returned: Tokens, printed: readonly number[], from: number, to: number): boolean {
  for (let at = from; at + printed.length <= to; at++) {
    if (
      printed.every((token, step) => {
        const id = blank.tokens.ids[token] ?? UNKNOWN;
        return returned.ids[at + step] === id;
      })
    )
      return true;
  }
  return false;
}

/**
 * Whether an answer quotes the printed words just before or just after it. Then two places are equally good for its
 * beginning or its end, and only a person can tell.
 */
export function quotesNeighbour(
  blank: Blank,
  returned: Tokens,
  field: BlankField,
  from: number,
  to: number,
): boolean {
  const before = [3, 2, 1].map((back) => field.slot - back).filter((token) => token >= field.from);
  const after = [0, 1, 2].map((step) => field.slot + step).filter((token) => token < blank.tokens.count);
  return [before, after].some((words) => words.length === QUOTED && says(blank, returned, words, from, to));
}
