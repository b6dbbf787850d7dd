import type { JobQueue } from './queue.ts';
import type { ReadJob } from './read-job.ts';

/** What the reconciler asks of the database, which alone knows which documents are unread. */
export interface Truth {
  /** The unread documents, each with the attempt a new job for it must carry. */
  pending(): Promise<readonly { readonly id: string; readonly attempt: number }[]>;
  /** Makes way for that job; `false` when an attempt has begun meanwhile, or the document is read. */
  requeue(id: string, attempt: number): Promise<boolean>;
}

/**
 * Queues again every unread document that has no live job, whatever became of its last one; gives their number.
 * Several processes may do so at once: they ask for the same attempt, and a queue takes a job once. The documents are
 * listed before the jobs, so that one accepted or read in between is not taken for lost.
 */
export const reconcile = async (queue: Pick<JobQueue, 'live' | 'add'>, truth: Truth): Promise<number> => {
  const pending = await truth.pending();
  const live = await queue.live();
  const jobs: ReadJob[] = [];
  for (const { id, attempt } of pending) {
    if (!live.has(id) && (await truth.requeue(id, attempt))) jobs.push({ document: id, attempt });
  }
  await queue.add(jobs);
  return jobs.length;
};
