import type { JobQueue } from './queue.ts';
import type { ReadJob } from './read-job.ts';

/** A document the database holds as not yet read, with the number of the last attempt at it, 0 for none. */
export type Unread = { readonly document: string; readonly attempt: number };

/**
 * Queues again every unread document that has no live job, whatever became of its last one; gives their number.
 * Several processes may do so at once: each asks for the same next attempt, and a queue takes a job once.
 * The jobs are listed before the documents: one read in between is then not taken for lost.
 */
export const reconcile = async (
  queue: Pick<JobQueue, 'live' | 'add'>,
  unread: () => Promise<readonly Unread[]>,
): Promise<number> => {
  const live = await queue.live();
  const lost = (await unread()).filter(({ document }) => !live.has(document));
  const jobs: ReadJob[] = lost.map(({ document, attempt }) => ({ document, attempt: attempt + 1 }));
  await queue.add(jobs);
  return jobs.length;
};
