import { z } from 'zod';

/** The whole payload of a job: no personal data. */
export const ReadJob = z.strictObject({
  document: z.uuid(),
  /** Readings of the document begun when the job was made: the database takes no claim from a superseded job. */
  attempt: z.int().nonnegative(),
});
export type ReadJob = z.infer<typeof ReadJob>;

/** Unique among the jobs of a queue, so that adding a job twice runs it once. BullMQ allows no `:` in it. */
export const jobId = ({ document, attempt }: ReadJob): string => `${document}-${attempt}`;

const UUID_LENGTH = 36;

/** The document of a {@link jobId}. */
export const documentOf = (id: string): string => id.slice(0, UUID_LENGTH);
