import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Place } from './place.ts';
import type { Message } from './worker-under-test.ts';

const SCRIPT = fileURLToPath(new URL('worker-under-test.ts', import.meta.url));

/** A worker in a process of its own, real enough to be killed. */
export class WorkerProcess {
  readonly said: Message[] = [];
  readonly #child: ChildProcess;
  readonly #exited: Promise<unknown[]>;

  constructor(place: Place) {
    this.#child = fork(SCRIPT, [JSON.stringify(place)], { execArgv: [] });
    this.#exited = once(this.#child, 'exit');
    this.#child.on('message', (message: Message) => this.said.push(message));
  }

  /** Resolves once it has said enough; rejects when it ends before. */
  async until(enough: (said: readonly Message[]) => boolean): Promise<void> {
    while (!enough(this.said)) {
      const ended = this.#exited.then(([code, signal]) => {
        throw new Error(`the worker ended too early (${code ?? signal})`);
      });
      await Promise.race([once(this.#child, 'message'), ended]);
    }
  }

  goOn(): void {
    this.#child.send('go on');
  }

  /** Sends a signal and gives the exit code, `null` when the signal ended it. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    this.#child.kill(signal);
    const [code] = await this.#exited;
    return code as number | null;
  }
}
