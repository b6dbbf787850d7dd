import type { FormRecord } from '../model/record.ts';

/**
 * Where a document stands. `queued` waits, `reading` has an attempt under way; the others are final: `read` gave one
 * form or more, `failed` and `not_a_form` gave none, `duplicate` has the bytes of an earlier one.
 */
export type DocumentState = 'queued' | 'reading' | 'read' | 'failed' | 'not_a_form' | 'duplicate';

/** States that await the end of a reading. */
export const UNFINISHED = ['queued', 'reading'] as const satisfies readonly DocumentState[];

/** A file the intake lets in. */
export interface Candidate {
  readonly bytes: Uint8Array;
  /** As shown to people: relative to the folder given. */
  readonly path: string;
  /** Absolute: where it came from. The same bytes from the same origin are the same document. */
  readonly origin: string;
  readonly mediaType: string;
}

/** What became of a {@link Candidate}: durable once it is returned. */
export interface Acceptance {
  readonly id: string;
  /** `known`: same bytes, same origin, nothing changed. `duplicate`: same bytes as a document of another origin. */
  readonly outcome: 'new' | 'known' | 'duplicate';
  readonly state: DocumentState;
  /** What the queue's payload carries, with the id. */
  readonly attempt: number;
  /** Path of the earlier document, for a duplicate. */
  readonly duplicateOf: string | null;
}

/** A file refused at the door: nothing of it is kept but its line. */
export interface RefusedFile {
  readonly origin: string;
  /** Its line: status `failed`, with the error. */
  readonly record: FormRecord;
}

/** A document that waits to be read, with the attempt number its job must carry. */
export interface Pending {
  readonly id: string;
  readonly attempt: number;
}

/** The right to read one document once; {@link Claim.attempt} fences what is written under it. */
export interface Claim {
  readonly id: string;
  /** 1 for the first reading. */
  readonly attempt: number;
  /** Absolute path of the kept original. */
  readonly file: string;
  readonly path: string;
  readonly sha256: string;
  readonly mediaType: string;
}
