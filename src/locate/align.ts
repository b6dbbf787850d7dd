import type { Blank } from './blank.ts';
import { similar } from './similar.ts';
import { fold, type Tokens, UNKNOWN } from './tokens.ts';

/** A stretch of either text, as token indices, end exclusive. */
export interface Gap {
  readonly blankFrom: number;
  readonly blankTo: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Costs of leaving tokens unmatched, in units of a matched long word. Skipping printed words costs a little more
 * where it does not begin at a question: people delete whole questions. Added words cost nothing where an answer
 * goes, and one opening elsewhere.
 */
const SKIP_OPEN = 1;
const SKIP_OPEN_AT_QUESTION = 0.8;
const SKIP_MORE = 0.05;
const ADD_OPEN = 0.7;

/** A misspelled word is worth less than the word itself. */
const SIMILAR_WORTH = 0.7;

/** Beyond this many cells a gap is left unaligned: no form has such a stretch, and memory stays bounded. */
const MOST_CELLS = 4_000_000;

/** Beyond this many, words are only compared whole: misspellings are looked for where little is left to align. */
const MOST_SIMILAR_CELLS = 400_000;

const MATCHED = 0;
const SKIPPED = 1;
const ADDED = 2;
const IMPOSSIBLE = Number.NEGATIVE_INFINITY;

/** Worth of matching a printed word with a returned one; 0 when they differ. */
function worthOf(
  blank: Blank,
  returned: Tokens,
  text: string,
  misspelled: boolean,
): (i: number, j: number) => number {
  const folded = new Map<number, string>();
  const wordAt = (j: number): string => {
    const word = folded.get(j) ?? fold(text.slice(returned.starts[j], returned.ends[j]));
    folded.set(j, word);
    return word;
  };
  return (i, j) => {
    const printed = blank.tokens.ids[i] ?? UNKNOWN;
    const written = returned.ids[j] ?? UNKNOWN;
    const weight = blank.weights[i] ?? 0;
    if (printed === written) return weight;
    if (written !== UNKNOWN || !misspelled) return 0;
    return similar(blank.lexicon.words[printed] ?? '', wordAt(j)) ? weight * SIMILAR_WORTH : 0;
  };
}

/**
 * Global alignment of one gap with affine costs and no mismatches (Gotoh 1982, after Needleman and Wunsch 1970).
 * Writes the matches found into `match`.
 */
export function alignGap(blank: Blank, returned: Tokens, text: string, gap: Gap, match: Int32Array): void {
  const n = gap.blankTo - gap.blankFrom;
  const m = gap.to - gap.from;
  const cells = (n + 1) * (m + 1);
  if (n === 0 || m === 0 || cells > MOST_CELLS) return;
  const worth = worthOf(blank, returned, text, cells <= MOST_SIMILAR_CELLS);
  const width = m + 1;
  // Which state each state of a cell came from, two bits a state. Of two equally good places the earlier one is
  // taken: a question said twice is repeated in its own answer.
  const from = new Uint8Array((n + 1) * width);
  let above = [new Float64Array(width), new Float64Array(width), new Float64Array(width)] as const;
  let row = [new Float64Array(width), new Float64Array(width), new Float64Array(width)] as const;

  for (let i = 0; i <= n; i++) {
    const position = gap.blankFrom + i;
    const addOpen = blank.slotAt[position] === 1 ? 0 : ADD_OPEN;
    const skipOpen = i > 0 && blank.begins[position - 1] === 1 ? SKIP_OPEN_AT_QUESTION : SKIP_OPEN;
    const [matched, skipped, added] = row;
    const [matchedAbove, skippedAbove, addedAbove] = above;
    for (let j = 0; j <= m; j++) {
      if (i === 0 && j === 0) {
        matched[0] = 0;
        skipped[0] = IMPOSSIBLE;
        added[0] = IMPOSSIBLE;
        continue;
      }
      let trace = 0;
      let best = IMPOSSIBLE;
      if (i > 0 && j > 0) {
        const gain = worth(position - 1, gap.from + j - 1);
        if (gain > 0) {
          const a = matchedAbove[j - 1] ?? IMPOSSIBLE;
          const b = skippedAbove[j - 1] ?? IMPOSSIBLE;
          const c = addedAbove[j - 1] ?? IMPOSSIBLE;
          best = Math.max(a, b, c) + gain;
          trace |= c >= a && c >= b ? ADDED : a >= b ? MATCHED : SKIPPED;
        }
      }
      matched[j] = best;

      best = IMPOSSIBLE;
      if (i > 0) {
        const a = (matchedAbove[j] ?? IMPOSSIBLE) - skipOpen - SKIP_MORE;
        const b = (skippedAbove[j] ?? IMPOSSIBLE) - SKIP_MORE;
        const c = (addedAbove[j] ?? IMPOSSIBLE) - skipOpen - SKIP_MORE;
        best = Math.max(a, b, c);
        trace |= (best === a ? MATCHED : best === b ? SKIPPED : ADDED) << 2;
      }
      skipped[j] = best;

      best = IMPOSSIBLE;
      if (j > 0) {
        const a = (matched[j - 1] ?? IMPOSSIBLE) - addOpen;
        const b = (skipped[j - 1] ?? IMPOSSIBLE) - addOpen;
        const c = added[j - 1] ?? IMPOSSIBLE;
        best = Math.max(a, b, c);
        trace |= (best === c ? ADDED : best === a ? MATCHED : SKIPPED) << 4;
      }
      added[j] = best;
      from[i * width + j] = trace;
    }
    [above, row] = [row, above];
  }

  const last = above.map((state) => state[m] ?? IMPOSSIBLE);
  let state = last.indexOf(Math.max(...last));
  for (let i = n, j = m; i > 0 || j > 0; ) {
    const trace = ((from[i * width + j] ?? 0) >> (state * 2)) & 3;
    if (state === MATCHED) match[gap.blankFrom + --i] = gap.from + --j;
    else if (state === SKIPPED) i--;
    else j--;
    state = trace;
  }
}
