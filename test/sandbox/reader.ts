import { execSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { failedRecord } from '../../src/model/failed-record.ts';
import { failure } from '../../src/model/failure.ts';
import type { FormRecord } from '../../src/model/record.ts';
import type { ReadTask } from '../../src/model/task.ts';

/** A stand-in for the real reader: does what the task's path says, and answers with it or with what it found. */
const answer = (path: string): readonly FormRecord[] => [
  failedRecord({ path, sha256: null, mediaType: 'text/plain' }, failure('not_this_form', path)),
];

const attempt = (work: () => unknown): string => {
  try {
    work();
    return 'done';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
};

/** Works for that long, in processor time. */
function work(seconds: number): void {
  const start = process.cpuUsage();
  for (
    let spent = process.cpuUsage(start);
    spent.user + spent.system < seconds * 1e6;
    spent = process.cpuUsage(start)
  ) {
    JSON.stringify(Array.from({ length: 10_000 }));
  }
}

const DEEDS: Readonly<Record<string, (task: ReadTask) => string | Promise<string>>> = {
  pid: () => String(process.pid),
  length: ({ bytes }) => String(bytes.length),
  loop: () => {
    for (;;);
  },
  wait: () => new Promise(() => setInterval(() => {}, 1_000)),
  work: () => {
    work(0.25);
    return 'worked';
  },
  heap: () => {
    const kept: unknown[] = [];
    for (;;) kept.push(Array.from({ length: 1_000 }, (_, i) => ({ i })));
  },
  buffers: () => {
    const kept: Buffer[] = [];
    for (;;) kept.push(Buffer.alloc(1024 * 1024, kept.length));
  },
  exit: () => process.exit(0),
  killed: () => {
    process.kill(process.pid, 'SIGKILL');
    return new Promise(() => {});
  },
  error: () => {
    throw new RangeError('M. Dupont, 06 39 98 00 00');
  },
  lie: () => {
    process.send?.({ is: 'read', records: [{ fields: 'none' }] });
    return new Promise(() => {});
  },
  none: () => {
    process.send?.({ is: 'read', records: [] });
    return new Promise(() => {});
  },
  interrupted: () => {
    process.kill(process.pid, 'SIGINT');
    process.kill(process.pid, 'SIGTERM');
    return new Promise((resolve) => setTimeout(resolve, 50, 'still here'));
  },
  'read-elsewhere': () => attempt(() => readFileSync('/etc/hostname')),
  'write-here': () => attempt(() => writeFileSync('written.txt', '')),
  run: () => attempt(() => execSync('true')),
  thread: () => attempt(() => new Worker('0', { eval: true })),
  'code-from-text': () => attempt(() => new Function('return 1')),
  environment: () => Object.keys(process.env).toString(),
};

export const read = async (task: ReadTask): Promise<readonly FormRecord[]> =>
  answer((await DEEDS[task.path]?.(task)) ?? task.path);
