import { UnrecoverableError, Worker } from 'bullmq';
import type { Backend } from './backend.ts';
import { documentOf, ReadJob } from './read-job.ts';

/**
 * What happened in the queue: `idle` there is no job left to take; `rerun` a job's worker died, it runs again;
 * `failed` its handler threw, it is tried again later; `fault` the queue's server did not answer, or not well.
 */
export type QueueEvent =
  | { readonly kind: 'idle' }
  | { readonly kind: 'rerun'; readonly document: string }
  | { readonly kind: 'failed'; readonly document: string; readonly error: Error }
  | { readonly kind: 'fault'; readonly error: Error };

export interface WorkOptions {
  /** Jobs run at once in this process. */
  readonly concurrency: number;
  readonly onEvent?: (event: QueueEvent) => void;
  /** Milliseconds until a worker that gives no sign of life is held for dead. */
  readonly lockDuration?: number;
  /** Milliseconds between two searches for jobs of dead workers; the second one to find a job runs it again. */
  readonly stalledInterval?: number;
  /** Seconds an idle worker waits for a notification before it looks by itself; the backend's own by default. */
  readonly idlePoll?: number;
}

export interface Workers {
  /** Takes no new job, finishes the current ones. */
  close(): Promise<void>;
}

/** BullMQ's default of 1 gave up good jobs after a few killed workers. */
const MOST_RERUNS = 20;

/** Runs the jobs of one queue in this process, as they come. A job may run again, after its worker died in it. */
export const runJobs = async (
  { name, backend }: { readonly name: string; readonly backend: Backend },
  handler: (job: ReadJob) => Promise<void>,
  options: WorkOptions,
): Promise<Workers> => {
  const { onEvent = () => {} } = options;
  const worker = new Worker(
    name,
    async ({ data }) => {
      const payload = ReadJob.safeParse(data);
      if (!payload.success) throw new UnrecoverableError(payload.error.message);
      await handler(payload.data);
    },
    {
      connection: {},
      concurrency: options.concurrency,
      drainDelay: options.idlePoll ?? backend.idlePoll,
      lockDuration: options.lockDuration ?? 30_000,
      stalledInterval: options.stalledInterval ?? 15_000,
      maxStalledCount: MOST_RERUNS,
    },
    backend.factory,
  );
  worker.on('drained', () => onEvent({ kind: 'idle' }));
  worker.on('stalled', (id) => onEvent({ kind: 'rerun', document: documentOf(id) }));
  worker.on('failed', (job, error) =>
    onEvent({ kind: 'failed', document: documentOf(job?.id ?? ''), error }),
  );
  worker.on('error', (error) => onEvent({ kind: 'fault', error }));
  await worker.waitUntilReady();
  return { close: () => worker.close() };
};
