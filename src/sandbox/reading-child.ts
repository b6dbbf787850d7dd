import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { FailureCode } from '../model/failure.ts';
import type { FormRecord } from '../model/record.ts';
import type { ReadTask } from '../model/task.ts';
import { type Budget, overrun } from './budget.ts';
import { launchChild } from './launch.ts';
import { ChildMessage } from './message.ts';
import { usageOf } from './usage.ts';

/** How a reading ended. A child that `died` before it had `begun` never saw the document. */
export type Outcome =
  | { readonly is: 'read'; readonly records: readonly FormRecord[] }
  | { readonly is: 'fault'; readonly trace: string }
  | { readonly is: 'died'; readonly begun: boolean; readonly code: FailureCode };

/** The child ended before it could read: its code does not load, or the machine has no room for it. A fault of ours. */
export class ChildNotStarted extends Error {
  constructor(options?: ErrorOptions) {
    super('a reading child ended before it was ready', options);
    this.name = 'ChildNotStarted';
  }
}

const WATCH_MILLISECONDS = 25;
const START_MILLISECONDS = 60_000;
/** What a process that aborts exits with where there are no signals; V8 aborts when its heap is full. */
const ABORTED = 134;

const causeOfDeath = (exitCode: number | null, signal: NodeJS.Signals | null): FailureCode =>
  signal === 'SIGABRT' || exitCode === ABORTED ? 'out_of_memory' : 'reader_crashed';

async function untilReady(child: ChildProcess): Promise<void> {
  const waiting = new AbortController();
  const signal = AbortSignal.any([waiting.signal, AbortSignal.timeout(START_MILLISECONDS)]);
  const ended = once(child, 'exit', { signal }).then(() => {
    throw new Error('exited');
  });
  try {
    await Promise.race([once(child, 'message', { signal }), ended]);
  } catch (error) {
    child.kill('SIGKILL');
    throw new ChildNotStarted({ cause: error });
  } finally {
    waiting.abort();
  }
}

/** One child process, from outside: reads one document at a time, is watched while it does, and killed over budget. */
export class ReadingChild {
  readonly #process: ChildProcess;
  readonly #budget: Budget;
  #documents = 0;
  #peakBytes = 0;

  private constructor(process: ChildProcess, budget: Budget) {
    this.#process = process;
    this.#budget = budget;
  }

  /** @throws ChildNotStarted */
  static async start(budget: Budget, module: URL): Promise<ReadingChild> {
    const process = launchChild(budget.memoryMiB, module);
    await untilReady(process);
    // What can go wrong with a running child shows in its end.
    process.on('error', () => {});
    const child = new ReadingChild(process, budget);
    child.#hold(false);
    return child;
  }

  get alive(): boolean {
    return this.#process.connected && this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** Documents it was given. */
  get documents(): number {
    return this.#documents;
  }

  /** The most memory it ever held, as far as the system tells. */
  get peakBytes(): number {
    this.#usage();
    return this.#peakBytes;
  }

  /** Reads one document. Its cost is counted from when the child has taken it, never while it waits. */
  async read(task: ReadTask): Promise<Outcome> {
    this.#documents += 1;
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    let begun = false;
    let sentence: FailureCode | null = null;
    let startedAt = performance.now();
    let cpuAtStart: number | null = null;

    const onMessage = (said: unknown) => {
      const { success, data } = ChildMessage.safeParse(said);
      if (!success) this.#process.kill('SIGKILL');
      else if (data.is === 'read' || data.is === 'fault') resolve(data);
      begun = true;
      startedAt = performance.now();
    };
    const onExit = (exitCode: number | null, signal: NodeJS.Signals | null) =>
      resolve({ is: 'died', begun, code: sentence ?? causeOfDeath(exitCode, signal) });
    const watch = setInterval(() => {
      const usage = this.#usage();
      cpuAtStart ??= usage?.cpuSeconds ?? null;
      sentence ??= overrun(this.#budget, {
        wallSeconds: (performance.now() - startedAt) / 1000,
        cpuSeconds: usage && cpuAtStart !== null ? usage.cpuSeconds - cpuAtStart : null,
        residentBytes: usage?.residentBytes ?? null,
      });
      if (sentence) this.#process.kill('SIGKILL');
    }, WATCH_MILLISECONDS);

    this.#hold(true);
    this.#process.on('message', onMessage).once('exit', onExit);
    this.#process.send(task, (error) => {
      if (error) resolve({ is: 'died', begun: false, code: 'reader_crashed' });
    });
    try {
      return await promise;
    } finally {
      clearInterval(watch);
      this.#process.off('message', onMessage).off('exit', onExit);
      this.#hold(false);
    }
  }

  /** Ends it at once, whatever it is doing. */
  async kill(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = once(this.#process, 'exit');
    this.#hold(true);
    this.#usage();
    this.#process.kill('SIGKILL');
    await ended;
  }

  #usage() {
    const usage = this.#process.pid === undefined ? null : usageOf(this.#process.pid);
    this.#peakBytes = Math.max(this.#peakBytes, usage?.peakBytes ?? 0);
    return usage;
  }

  /** An idle child must not keep the program running. */
  #hold(busy: boolean): void {
    const how = busy ? 'ref' : 'unref';
    this.#process[how]();
    this.#process.channel?.[how]();
  }
}
