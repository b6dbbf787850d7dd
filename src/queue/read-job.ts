import { z } from 'zod';

/** The whole payload of a job: which document, and the attempt number the database gave the job. No personal data. */
export const ReadJob = z.strictObject({
  document: z.uuid(),
  /** 1 for the first job; the database takes no claim from a job that a later one has superseded. */
  attempt: z.int().positive(),
});
export type ReadJob = z.infer<typeof ReadJob>;

/** Unique among the jobs of a queue, so that adding a job twice runs it once. BullMQ allows no `:` in it. */
export const jobId = ({ document, attempt }: ReadJob): string => `${document}-${attempt}`;

const UUID_LENGTH = 36;

/** The document of a {@link jobId}. */
export const documentOf = (id: string): string => id.slice(0, UUID_LENGTH);
