import { readFileSync } from 'node:fs';

/** What a process has used, seen from outside. */
export interface Usage {
  /** Seconds of processor time, all threads. */
  readonly cpuSeconds: number;
  readonly residentBytes: number;
  /** The most it ever held. */
  readonly peakBytes: number;
}

/** Linux counts processor time in these units on every machine Node runs on (proc(5), sysconf(_SC_CLK_TCK)). */
const TICKS_PER_SECOND = 100;

function cpuSeconds(stat: string): number {
  // The second field is the program's name and may hold anything, `)` included: fields are counted from its end.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** A process that was killed and not yet buried has no such line any more. */
function statusBytes(status: string, key: string): number {
  const kibibytes = new RegExp(`^${key}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1];
  return Number(kibibytes ?? 0) * 1024;
}

/** `null` where the system does not tell (Windows, macOS) and when the process is gone. */
export function usageOf(pid: number): Usage | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    return {
      cpuSeconds: cpuSeconds(readFileSync(`/proc/${pid}/stat`, 'latin1')),
      residentBytes: statusBytes(status, 'VmRSS'),
      peakBytes: statusBytes(status, 'VmHWM'),
    };
  } catch {
    return null;
  }
}
