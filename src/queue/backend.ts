import type { BackendFactory, IQueueBackend } from 'bullmq';

/** One way to keep jobs: Redis, PostgreSQL, or PGlite in this process. */
export interface Backend {
  /**
   * Gives BullMQ its access, connection included. Handed to every `Queue` and `Worker`: one made without a factory
   * means Redis on localhost, in silence.
   */
  readonly factory: BackendFactory<IQueueBackend, object>;
  /** Seconds an idle worker waits for a notification before it looks by itself. */
  readonly idlePoll: number;
  /** True when no other process can hold a job: one found active at opening was a dead process's. */
  readonly exclusive: boolean;
  /** To be called when every `Queue` and `Worker` made with the factory is closed. */
  close(): Promise<void>;
}

/** The schema of BullMQ's own tables, on PostgreSQL and PGlite. */
export const SCHEMA = 'bullmq';
