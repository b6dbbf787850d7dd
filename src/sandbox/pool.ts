import { failedRecord } from '../model/failed-record.ts';
import { type FailureCode, failure } from '../model/failure.ts';
import type { FormRecord } from '../model/record.ts';
import type { ReadTask } from '../model/task.ts';
import type { Budget } from './budget.ts';
import { type Outcome, ReadingChild } from './reading-child.ts';

export interface PoolOptions extends Partial<Budget> {
  /** Children at most; each is started when first needed. */
  readonly size: number;
  /** What the children read with: file URL of a module that exports {@link ReaderModule.read}. */
  readonly module: URL;
  /** A child makes room for a fresh one after that many documents. */
  readonly renewAfter?: number;
  /** Told when the reader itself failed, with the places in its code and nothing of the document. */
  readonly onFault?: (trace: string) => void;
}

export interface ReaderPool {
  /**
   * Reads one document in a child process: first come, first served. Whatever the document does to the child is its
   * own record, with status `failed`, and nobody else's.
   *
   * @throws PoolClosed, ChildNotStarted: faults of ours, the document is as before.
   */
  read(task: ReadTask): Promise<readonly FormRecord[]>;
  /** The most memory any child ever held, as far as the system tells; 0 where it does not. */
  peakBytes(): number;
  /** Ends all children at once; what is still being read or waits is given back by {@link PoolClosed}. */
  close(): Promise<void>;
}

/** The pool was closed before the document was read. */
export class PoolClosed extends Error {
  constructor() {
    super('the pool of reading children is closed');
    this.name = 'PoolClosed';
  }
}

interface Waiting {
  readonly task: ReadTask;
  readonly resolve: (records: readonly FormRecord[]) => void;
  readonly reject: (error: unknown) => void;
}

const MEMORY_MIB = 512;
const SECONDS = 2;
const RENEW_AFTER = 500;

const failed = (task: ReadTask, code: FailureCode): readonly FormRecord[] => [
  failedRecord(task, failure(code, task.path)),
];

/** Warm child processes that read documents, each under a budget of time and memory. */
export function createReaderPool(options: PoolOptions): ReaderPool {
  const {
    size,
    module,
    memoryMiB = MEMORY_MIB,
    seconds = SECONDS,
    renewAfter = RENEW_AFTER,
    onFault,
  } = options;
  const waiting: Waiting[] = [];
  const children = new Set<ReadingChild>();
  const idle: ReadingChild[] = [];
  let serving = 0;
  let served: Promise<unknown> = Promise.resolve();
  let closed = false;
  let peakBytes = 0;

  async function discard(child: ReadingChild): Promise<void> {
    await child.kill();
    peakBytes = Math.max(peakBytes, child.peakBytes);
    children.delete(child);
  }

  async function takeChild(): Promise<ReadingChild> {
    for (let child = idle.pop(); child; child = idle.pop()) {
      if (child.alive) return child;
      await discard(child);
    }
    const child = await ReadingChild.start({ memoryMiB, seconds }, module);
    children.add(child);
    return child;
  }

  async function giveBack(child: ReadingChild): Promise<void> {
    if (child.alive && child.documents < renewAfter && !closed) idle.push(child);
    else await discard(child);
  }

  async function readOnce(task: ReadTask): Promise<Outcome> {
    const child = await takeChild();
    if (closed) throw new PoolClosed();
    const outcome = await child.read(task);
    await giveBack(child);
    return outcome;
  }

  async function recordsOf(task: ReadTask): Promise<readonly FormRecord[]> {
    let outcome = await readOnce(task);
    // A child that ended between two documents takes none with it.
    if (outcome.is === 'died' && !outcome.begun) outcome = await readOnce(task);
    if (outcome.is === 'died' && closed) throw new PoolClosed();
    if (outcome.is === 'read') return outcome.records;
    if (outcome.is === 'fault') onFault?.(outcome.trace);
    return failed(task, outcome.is === 'died' ? outcome.code : 'reader_crashed');
  }

  async function serve(): Promise<void> {
    serving += 1;
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      await recordsOf(job.task).then(job.resolve, job.reject);
    }
    serving -= 1;
  }

  return {
    read(task) {
      if (closed) return Promise.reject(new PoolClosed());
      const { promise, resolve, reject } = Promise.withResolvers<readonly FormRecord[]>();
      waiting.push({ task, resolve, reject });
      if (serving < size) served = Promise.all([served, serve()]).then(() => {});
      return promise;
    },
    peakBytes: () => Math.max(peakBytes, ...[...children].map((child) => child.peakBytes)),
    async close() {
      closed = true;
      for (const { reject } of waiting.splice(0)) reject(new PoolClosed());
      await Promise.all([...children].map(discard));
      await served;
      await Promise.all([...children].map(discard));
    },
  };
}
