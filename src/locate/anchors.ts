import { type Tokens, UNKNOWN } from './tokens.ts';

/** Tokens in a row that must be equal, and occur once in either text, to anchor the alignment. */
const ROW = 4;

/** Rows are told apart by one number; with words numbered below 4096, four of them stay exact in a double. */
const BASE = 4096;

const DOUBLED = -1;

/**
 * Start of each row of {@link ROW} known tokens that occurs once, by what it says.
 * @param begins marks tokens that a row must not run over: where one question ends and the next begins, an answer may
 * begin with the next question's words, or the next question may be gone
 */
export function uniqueRows({ ids, count }: Tokens, begins?: Uint8Array): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  let key = 0;
  let known = 0;
  for (let at = 0; at < count; at++) {
    const id = ids[at] ?? UNKNOWN;
    if (begins?.[at] === 1) known = 0;
    known = id === UNKNOWN ? 0 : known + 1;
    key = (key % BASE ** (ROW - 1)) * BASE + Math.max(id, 0);
    if (known >= ROW) rows.set(key, rows.has(key) ? DOUBLED : at - ROW + 1);
  }
  return rows;
}

/** Part of the blank's rows that the return says too, once or more: what kind of document it is, at hardly any cost. */
export function shareOfRows(
  blankRows: ReadonlyMap<number, number>,
  returnedRows: ReadonlyMap<number, number>,
): number {
  let found = 0;
  for (const key of blankRows.keys()) if (returnedRows.has(key)) found++;
  return found / blankRows.size;
}

/** Part of the blank's rows, said there once, that the return says twice or more. */
export function shareOfDoubledRows(
  blankRows: ReadonlyMap<number, number>,
  returnedRows: ReadonlyMap<number, number>,
): number {
  let doubled = 0;
  for (const [key, at] of blankRows) if (at !== DOUBLED && returnedRows.get(key) === DOUBLED) doubled++;
  return doubled / blankRows.size;
}

/**
 * Lengthens what is matched, word by word in both directions, as far as both texts say the same and no question ends.
 * Most gaps are gone then, and with them most of the aligner's work.
 */
export function extend(match: Int32Array, blank: Tokens, returned: Tokens, begins: Uint8Array): void {
  for (let at = 1; at < match.length; at++) {
    const to = (match[at - 1] ?? -1) + 1;
    const free = match[at] === -1 && to > 0 && begins[at] !== 1 && !taken(match, at, to);
    if (free && to < returned.count && blank.ids[at] === returned.ids[to]) match[at] = to;
  }
  for (let at = match.length - 2; at >= 0; at--) {
    const to = (match[at + 1] ?? -1) - 1;
    const free = match[at] === -1 && to >= 0 && begins[at + 1] !== 1 && !taken(match, at, to);
    if (free && blank.ids[at] === returned.ids[to]) match[at] = to;
  }
}

/** Whether the nearest match on either side of a blank token has already gone past this returned token. */
function taken(match: Int32Array, at: number, to: number): boolean {
  let before = at - 1;
  while (before >= 0 && match[before] === -1) before--;
  let after = at + 1;
  while (after < match.length && match[after] === -1) after++;
  return (before >= 0 && (match[before] ?? -1) >= to) || (after < match.length && (match[after] ?? -1) <= to);
}

type Pair = readonly [blank: number, returned: number];

/** Longest chain of pairs that rises in both texts (patience method: piles and back pointers, n log n). */
function longestRise(pairs: readonly Pair[]): readonly Pair[] {
  const piles: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  for (const [index, [, right]] of pairs.entries()) {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[piles[middle] ?? 0]?.[1] ?? 0) < right) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[index] = piles[low - 1] ?? -1;
    piles[low] = index;
  }
  const chain: Pair[] = [];
  for (let index = piles.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}

/**
 * Matches that need no search: rows of tokens that both texts say exactly once and in the same order. They cut the
 * alignment into small gaps, which makes its cost linear in the document's size.
 * @returns for each blank token the index of its token in the return, or -1; rising
 */
export function anchor(
  count: number,
  blankRows: ReadonlyMap<number, number>,
  returnedRows: ReadonlyMap<number, number>,
): Int32Array {
  const match = new Int32Array(count).fill(-1);
  const pairs: Pair[] = [];
  for (const [key, at] of blankRows) {
    const other = returnedRows.get(key);
    if (at !== DOUBLED && other !== undefined && other !== DOUBLED) pairs.push([at, other]);
  }
  pairs.sort((a, b) => a[0] - b[0]);
  let lastBlank = -1;
  let lastReturned = -1;
  for (const [at, other] of longestRise(pairs)) {
    for (let step = 0; step < ROW; step++) {
      if (at + step <= lastBlank || other + step <= lastReturned) continue;
      lastBlank = at + step;
      lastReturned = other + step;
      match[lastBlank] = lastReturned;
    }
  }
  return match;
}
