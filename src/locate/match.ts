import { alignGap, type Gap } from './align.ts';
import { anchor, extend } from './anchors.ts';
import type { Blank } from './blank.ts';
import { rescue } from './rescue.ts';
import type { Tokens } from './tokens.ts';

/** Which token of the return each printed token was found at, and the other way round; -1 where none. */
export interface Match {
  readonly ofBlank: Int32Array;
  readonly ofReturned: Int32Array;
  /** Whether a stretch of the form was found out of its printed order. */
  readonly moved: boolean;
}

function gapsOf(match: Int32Array, count: number): readonly Gap[] {
  const gaps: Gap[] = [];
  let blankFrom = 0;
  let from = 0;
  for (let at = 0; at <= match.length; at++) {
    const to = at < match.length ? (match[at] ?? -1) : count;
    if (to < 0) continue;
    if (at > blankFrom && to > from) gaps.push({ blankFrom, blankTo: at, from, to });
    blankFrom = at + 1;
    from = to + 1;
  }
  return gaps;
}

/** A few words matched by chance inside an answer would cut it in two; less than this in one place is chance. */
const LEAST_STRETCH = 1.5;
/** Of a question with few words, this part is enough. */
const LEAST_SHARE = 0.5;
const NEAR = 3;

/** Unmatches stretches too light to be the form's own words. A stretch ends where an answer goes. */
function dropChance(blank: Blank, match: Int32Array): void {
  let begin = -1;
  let last = -1;
  let weight = 0;
  const close = (): void => {
    if (begin >= 0 && weight < Math.min(LEAST_STRETCH, LEAST_SHARE * questionWeight(blank, begin))) {
      match.fill(-1, begin, last + 1);
    }
  };
  for (let at = 0; at < match.length; at++) {
    const to = match[at] ?? -1;
    if (to < 0) continue;
    const previous = last < 0 ? -1 : (match[last] ?? -1);
    const near =
      last >= 0 &&
      at - last <= NEAR &&
      to > previous &&
      to - previous <= NEAR &&
      !blank.slotAt.subarray(last + 1, at + 1).includes(1);
    if (!near) {
      close();
      begin = at;
      weight = 0;
    }
    weight += blank.weights[at] ?? 0;
    last = at;
  }
  close();
}

/** Weight of all printed words and boxes of the question that a token belongs to. */
function questionWeight(blank: Blank, token: number): number {
  const field = blank.fields[blank.owner[token] ?? 0];
  const from = field?.from ?? 0;
  const to = field && field.slot >= 0 ? field.slot : (field?.boxes.at(-1) ?? token) + 1;
  return blank.weights.subarray(from, to).reduce((sum, one) => sum + one, 0);
}

/** Aligns a return with the blank: anchors, the gaps between them, then what was moved. */
export function matchTokens(
  blank: Blank,
  blankRows: ReadonlyMap<number, number>,
  returnedRows: ReadonlyMap<number, number>,
  returned: Tokens,
  text: string,
): Match {
  const ofBlank = anchor(blank.tokens.count, blankRows, returnedRows);
  extend(ofBlank, blank.tokens, returned, blank.begins);
  for (const gap of gapsOf(ofBlank, returned.count)) alignGap(blank, returned, text, gap, ofBlank);
  dropChance(blank, ofBlank);
  const moved = rescue(blank, returned, text, ofBlank);
  const ofReturned = new Int32Array(returned.count).fill(-1);
  for (const [at, to] of ofBlank.entries()) if (to >= 0) ofReturned[to] = at;
  return { ofBlank, ofReturned, moved };
}
