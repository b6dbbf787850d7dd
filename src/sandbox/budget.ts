import type { FailureCode } from '../model/failure.ts';

/** What one document may cost. */
export interface Budget {
  /** Seconds of work. */
  readonly seconds: number;
  /** Of the whole process that reads it. */
  readonly memoryMiB: number;
}

/** What it has cost so far; `null` where the system does not tell. */
export interface Spent {
  readonly wallSeconds: number;
  readonly cpuSeconds: number | null;
  readonly residentBytes: number | null;
}

/**
 * A good document must not fail because the machine is busy: work is counted in processor time, and the clock on the
 * wall only ends what waits without working. Where processor time is not told, the clock has to do for both.
 */
const PATIENCE = { told: 15, untold: 4 } as const;

const MIB = 1024 * 1024;

/** The budget a reading is over, if any. */
export function overrun(budget: Budget, spent: Spent): FailureCode | null {
  if ((spent.residentBytes ?? 0) > budget.memoryMiB * MIB) return 'out_of_memory';
  if ((spent.cpuSeconds ?? 0) > budget.seconds) return 'out_of_time';
  const patience = PATIENCE[spent.cpuSeconds === null ? 'untold' : 'told'];
  return spent.wallSeconds > budget.seconds * patience ? 'out_of_time' : null;
}
