/** Fewest single-letter edits between two words, counted up to `most` (then `most + 1`); swapped neighbours count one. */
function edits(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      }
      next.push(best);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? most + 1;
}

const LEAST_LETTERS = 4;

/** Whether one folded word is a misspelling of the other: one edit in a word of four letters, two from eight on. */
export function similar(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  if (length < LEAST_LETTERS) return false;
  const most = length >= 8 ? 2 : 1;
  return edits(a, b, most) <= most;
}
