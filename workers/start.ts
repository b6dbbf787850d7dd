import type { JobQueue } from '../src/queue/queue.ts';
import { reconcile } from '../src/queue/reconcile.ts';
import type { Workers, WorkOptions } from '../src/queue/work.ts';
import type { Store } from '../src/store/store.ts';
import { type Reading, readDocument } from './read-document.ts';

export interface Parts extends Reading {
  readonly store: Pick<Store, 'claim' | 'finish' | 'pending' | 'requeue'>;
  readonly queue: JobQueue;
}

export interface StartOptions extends WorkOptions {
  /** Milliseconds between two searches for documents that have lost their job. */
  readonly reconcileInterval?: number;
}

/**
 * Reads documents in this process until closed: first queues what the database holds as unread and the queue has
 * lost, then works, and looks for lost ones again from time to time.
 */
export const startWorkers = async ({ queue, ...reading }: Parts, options: StartOptions): Promise<Workers> => {
  await reconcile(queue, reading.store);
  const workers = await queue.work(readDocument(reading), options);
  let last = Promise.resolve();
  const lookAgain = async () => {
    try {
      await reconcile(queue, reading.store);
    } catch (error) {
      options.onEvent?.({ kind: 'fault', error: error instanceof Error ? error : new Error(String(error)) });
    }
  };
  const timer = setInterval(() => {
    last = last.then(lookAgain);
  }, options.reconcileInterval ?? 60_000);
  timer.unref();
  return {
    async close() {
      clearInterval(timer);
      await Promise.all([last, workers.close()]);
    },
  };
};
