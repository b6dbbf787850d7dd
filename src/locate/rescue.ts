import { alignGap } from './align.ts';
import type { Blank } from './blank.ts';
import type { Tokens } from './tokens.ts';

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Part of a lost stretch's weight that must be found in one place. */
const LEAST_SHARE = 0.75;
/** A stretch lighter than this could be found in any answer. */
const LEAST_WEIGHT = 3;

const unmatched = (match: Int32Array): readonly Stretch[] => {
  const runs: Stretch[] = [];
  let from = -1;
  for (let at = 0; at <= match.length; at++) {
    const free = at < match.length && match[at] === -1;
    if (free && from < 0) from = at;
    else if (!free && from >= 0) {
      runs.push({ from, to: at });
      from = -1;
    }
  }
  return runs;
};

const weigh = (blank: Blank, { from, to }: Stretch): number =>
  blank.weights.subarray(from, to).reduce((sum, weight) => sum + weight, 0);

/** The run as a whole, then cut at its questions. */
function piecesOf(blank: Blank, run: Stretch): readonly Stretch[] {
  const cuts = [run.from];
  for (let at = run.from + 1; at < run.to; at++) if (blank.begins[at] === 1) cuts.push(at);
  if (cuts.length === 1) return [run];
  return [run, ...cuts.map((from, index) => ({ from, to: cuts[index + 1] ?? run.to }))];
}

/** Returned tokens that nothing printed has claimed. */
function unclaimed(match: Int32Array, count: number): readonly Stretch[] {
  const claimed = new Int32Array(count).fill(-1);
  for (const [at, to] of match.entries()) if (to >= 0) claimed[to] = at;
  return unmatched(claimed);
}

interface Found {
  readonly share: number;
  readonly match: Int32Array;
}

/** Where in the free stretches this one is best found. */
function bestPlace(
  blank: Blank,
  returned: Tokens,
  text: string,
  lost: Stretch,
  free: readonly Stretch[],
): Found {
  const whole = weigh(blank, lost);
  let best: Found = { share: 0, match: new Int32Array(0) };
  for (const { from, to } of free) {
    if (to - from < (lost.to - lost.from) / 2) continue;
    const match = new Int32Array(blank.tokens.count).fill(-1);
    alignGap(blank, returned, text, { blankFrom: lost.from, blankTo: lost.to, from, to }, match);
    let found = 0;
    for (let at = lost.from; at < lost.to; at++) if (match[at] !== -1) found += blank.weights[at] ?? 0;
    if (found / whole > best.share) best = { share: found / whole, match: match.slice(lost.from, lost.to) };
  }
  return best;
}

/**
 * Finds again what a rising alignment cannot: questions moved elsewhere. Printed stretches left unmatched are sought
 * among the returned tokens that nothing claims, heaviest first. Completes `match`; it no longer rises then.
 * @returns whether anything was found
 */
export function rescue(blank: Blank, returned: Tokens, text: string, match: Int32Array): boolean {
  const lost = unmatched(match)
    .flatMap((run) => piecesOf(blank, run))
    .filter((piece) => weigh(blank, piece) >= LEAST_WEIGHT)
    .sort((a, b) => weigh(blank, b) - weigh(blank, a));
  let moved = false;
  for (const piece of lost) {
    if (match.subarray(piece.from, piece.to).some((to) => to >= 0)) continue;
    const found = bestPlace(blank, returned, text, piece, unclaimed(match, returned.count));
    if (found.share < LEAST_SHARE) continue;
    match.set(found.match, piece.from);
    moved = true;
  }
  return moved;
}
