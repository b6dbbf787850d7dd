import { writeFileSync } from 'node:fs';
import { readReturns } from './returns.ts';

/**
 * Counts, for each kind of evidence, how many values were right: the table that confidence is looked up in. Seeds
 * are those before the unseen ones. Run after a change to reading or normalising: `node bench/calibrate.ts [SEEDS]`.
 */
const seeds = Number(process.argv[2] ?? 150);
const counts = new Map<string, [right: number, all: number]>();
for (const { outcomes } of readReturns(1, seeds)) {
  for (const { evidence, right } of outcomes) {
    const [rights, all] = counts.get(evidence) ?? [0, 0];
    counts.set(evidence, [rights + (right ? 1 : 0), all + 1]);
  }
}
const table = Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(new URL('../src/check/outcomes.json', import.meta.url), `${JSON.stringify(table, null, 2)}\n`);
console.table(Object.fromEntries(Object.entries(table).map(([key, [right, all]]) => [key, { right, all }])));
