import type { Value } from '../model/kind.ts';

/** A person's answer for one field; never changed, never removed, the latest one wins over any reading. */
export interface Correction {
  /** Of the document's bytes: a correction outlives rows and re-runs. */
  readonly sha256: string;
  /** Which form of the document, from 1. */
  readonly ordinal: number;
  readonly field: string;
  readonly old: Value;
  readonly new: Value;
  /** Who. */
  readonly by: string;
  /** ISO 8601 instant. */
  readonly at: string;
}
