import { readdirSync, readFileSync } from 'node:fs';

const INTERVAL_MS = 50;

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Parent of each process, from the fourth word of `/proc/PID/stat`; the second is a name in parentheses. */
function parents(): ReadonlyMap<number, number> {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return new Map(
    pids.map((pid) => {
      const stat = read(`/proc/${pid}/stat`);
      return [Number(pid), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0)];
    }),
  );
}

/** Resident memory of a process and all below it, pages shared between them counted in part (Pss), in MiB. */
function treeMemory(root: number): number {
  const parentOf = parents();
  const below = (pid: number): boolean => pid === root || (pid > 1 && below(parentOf.get(pid) ?? 0));
  return [...parentOf.keys()]
    .filter(below)
    .map((pid) => Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024)
    .reduce((sum, size) => sum + size, 0);
}

/** Watches the memory of a process tree. Only Linux tells it. */
export function peakMemory(pid: number): { stop(): number | null } {
  if (process.platform !== 'linux') return { stop: () => null };
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, treeMemory(pid));
  }, INTERVAL_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return Math.round(peak);
    },
  };
}
