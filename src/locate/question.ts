import type { Blank, BlankField } from './blank.ts';
import type { Match } from './match.ts';

/** How well a question's printed words were found, looking back from its answer. */
export interface Question {
  /** Part of the looked-at words' weight that was found in one stretch ending at the answer. */
  readonly share: number;
  /** Returned token of the last printed word before the answer; -1 when none was found. */
  readonly end: number;
  /** Whether that is the question's very last word. */
  readonly whole: boolean;
}

/** Printed words that are looked at before an answer: enough to know a question by. */
const LOOKED_AT = 8;
/** Words added inside a question, at most, for it to be one stretch. */
const NEAR = 3;

/**
 * The last printed words before an answer or its boxes.
 * @param until token index after the question's last word
 */
export function findQuestion(blank: Blank, match: Match, field: BlankField, until: number): Question {
  const from = Math.max(field.from, until - LOOKED_AT);
  let end = -1;
  let nearest = -1;
  let found = 0;
  let all = 0;
  for (let at = until - 1; at >= from; at--) {
    const weight = blank.weights[at] ?? 0;
    all += weight;
    const to = match.ofBlank[at] ?? -1;
    if (to < 0 || (nearest >= 0 && (to >= nearest || nearest - to > NEAR))) continue;
    if (end < 0) end = to;
    nearest = to;
    found += weight;
  }
  return { share: all > 0 ? found / all : 1, end, whole: (match.ofBlank[until - 1] ?? -1) >= 0 };
}
