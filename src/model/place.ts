import type { Leader } from './form.ts';
import type { Note } from './note.ts';
import type { Reason } from './reason.ts';

/** A slice of a {@link Source}'s text: UTF-16 offsets, 0-based, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The signs that the blank prints at a written answer. */
export interface PrintedAround {
  /** Punctuation between the question and the answer, and after the answer, white space out. */
  readonly before: string;
  readonly after: string;
  readonly leader: Leader;
}

/** Where in a source the answer to one field stands, with what is doubtful about it. */
export interface Place {
  readonly field: string;
  /** Where the answer is, or would be; `null` when the question was not found. */
  readonly span: Span | null;
  /** Boxes of the field, as indices into the source's boxes: one, or oui then non; empty for a written answer. */
  readonly boxes: readonly number[];
  /** Stretches that the blank does not have, in the question or beside its boxes. */
  readonly beside: readonly Span[];
  /** What the blank prints around and in place of the answer; `null` for boxes and where nothing was found. */
  readonly printed: PrintedAround | null;
  readonly reasons: readonly Reason[];
}

/** A form found in a source. */
export interface Located {
  /** One place a field, in the form's order. */
  readonly places: readonly Place[];
  readonly notes: readonly Note[];
}
