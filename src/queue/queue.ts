import type { PGlite } from '@electric-sql/pglite';
import { Queue } from 'bullmq';
import type { Backend } from './backend.ts';
import { LANES, type Lane } from './lane.ts';
import { documentOf, jobId, type ReadJob } from './read-job.ts';
import { runJobs, type Workers, type WorkOptions } from './work.ts';

export type QueueOptions = {
  readonly lane?: Lane;
  /** Gets French sentences on how the queue is set up; nothing by default. */
  readonly warn?: (sentence: string) => void;
} & (
  | { readonly mode: 'redis'; readonly url: string }
  | { readonly mode: 'postgres'; readonly url: string }
  /** The application's own PGlite, already open and owned by this process alone; `close` leaves it open. */
  | { readonly mode: 'embedded'; readonly db: PGlite }
);

/** The documents to read, in the order they came. It can be lost at any moment: the truth is in the database. */
export interface JobQueue {
  /** Adds jobs in bulk. One whose document and attempt are in the queue already is left alone. */
  add(jobs: readonly ReadJob[]): Promise<void>;
  /** The documents that have a job, waiting or running. */
  live(): Promise<ReadonlySet<string>>;
  /** Jobs not yet done: waiting, running, or put off until their next try. */
  size(): Promise<number>;
  /** Starts to run jobs in this process. */
  work(handler: (job: ReadJob) => Promise<void>, options: WorkOptions): Promise<Workers>;
  /** Lets the workers of this process finish their current jobs, then disconnects. */
  close(): Promise<void>;
}

const LIVE = ['waiting', 'prioritized', 'active', 'delayed'] as const;
const BULK = 500;

/** Jobs leave the queue when they are done; what the database still holds as unread comes back by `reconcile`. */
const JOB_OPTIONS = {
  removeOnComplete: true,
  removeOnFail: true,
  attempts: 5,
  backoff: { type: 'exponential', delay: 1000 },
} as const;

/** Loads the drivers of the one backend that is used. */
const openBackend = async (options: QueueOptions): Promise<Backend> => {
  switch (options.mode) {
    case 'redis': {
      const { redisBackend } = await import('./redis.ts');
      return redisBackend(options.url, options.warn ?? (() => {}));
    }
    case 'postgres': {
      const { postgresBackend } = await import('./postgres.ts');
      return postgresBackend(options.url);
    }
    case 'embedded': {
      const { embeddedBackend } = await import('./embedded.ts');
      return embeddedBackend(options.db);
    }
  }
};

/** Opens a lane's queue, on whichever server (or none) the mode names. Rejects when the server does not answer. */
export const openQueue = async (options: QueueOptions): Promise<JobQueue> => {
  const backend = await openBackend(options);
  const name = LANES[options.lane ?? 'fast'];
  const queue = new Queue(
    name,
    { connection: {}, defaultJobOptions: JOB_OPTIONS, streams: { events: { maxLen: 100 } } },
    backend.factory,
  );
  // A connection that breaks is made anew, and what cannot wait for it rejects; unheard it would end the process.
  queue.on('error', () => {});
  await queue.waitUntilReady();
  if (backend.exclusive) for (const job of await queue.getActive()) await job.moveToWait();
  const started: Workers[] = [];

  return {
    async add(jobs) {
      for (let from = 0; from < jobs.length; from += BULK) {
        await queue.addBulk(
          jobs
            .slice(from, from + BULK)
            .map((job) => ({ name: 'read', data: job, opts: { jobId: jobId(job) } })),
        );
      }
    },
    live: async () => new Set((await queue.getRanges([...LIVE], 0, -1)).map(documentOf)),
    size: async () =>
      Object.values(await queue.getJobCounts(...LIVE)).reduce((total, count) => total + count, 0),
    async work(handler, workOptions) {
      const workers = await runJobs({ name, backend }, handler, workOptions);
      started.push(workers);
      return workers;
    },
    async close() {
      await Promise.all(started.map((workers) => workers.close()));
      await queue.close();
      await backend.close();
    },
  };
};
