import type { PGlite } from '@electric-sql/pglite';
import type { Kysely } from 'kysely';
import type { FormRecord } from '../model/record.ts';
import type { Correction } from './correction.ts';
import type { Acceptance, Candidate, Claim, DocumentState, Pending, Refusal } from './document.ts';
import type { Tables } from './tables.ts';

export interface Counts {
  readonly documents: Readonly<Record<DocumentState, number>>;
  readonly forms: { readonly complete: number; readonly needs_review: number };
  /** Fields a person must still look at. */
  readonly toReview: number;
  readonly corrections: number;
}

/** The database and the kept files: the truth about every document. */
export interface Store {
  readonly mode: 'embedded' | 'server';
  readonly db: Kysely<Tables>;
  /** The embedded database, shared with the queue (which keeps to a schema of its own); `null` on a server. */
  readonly pglite: PGlite | null;
  /** Takes a batch in. When it returns, bytes are fsynced and rows committed. One acceptance each, in order. */
  accept(files: readonly Candidate[]): Promise<readonly Acceptance[]>;
  /** Files refused at the door: a `failed` row with its line each, no original. */
  refuse(files: readonly Refusal[]): Promise<readonly string[]>;
  /** Begins an attempt for a job that carries `attempt`; `null` when the document is finished or the job superseded. */
  claim(id: string, attempt: number): Promise<Claim | null>;
  /** Stores the lines of a document at once; `false`, and nothing written, when a newer attempt began or it is finished. */
  finish(claim: Claim, records: readonly FormRecord[]): Promise<boolean>;
  /** Documents queued or being read, for the reconciler. */
  pending(): Promise<readonly Pending[]>;
  /**
   * Puts an unfinished document back for a new job, which must carry the same `attempt`; older jobs are superseded.
   * `false` when an attempt began or it was finished since {@link pending} told.
   */
  requeue(id: string, attempt: number): Promise<boolean>;
  /** The stored lines again, in order of acceptance, corrections applied; unfinished documents have none. */
  records(filter?: { readonly documents?: readonly string[] }): AsyncIterable<FormRecord>;
  correct(correction: Correction): Promise<void>;
  counts(): Promise<Counts>;
  close(): Promise<void>;
}
