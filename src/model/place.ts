import type { Note } from './note.ts';
import type { Reason } from './reason.ts';

/** A slice of a {@link Source}'s text: UTF-16 offsets, 0-based, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
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
  /** Punctuation that the blank prints before and after the answer, white space out. */
  readonly printed: { readonly before: string; readonly after: string };
  readonly reasons: readonly Reason[];
}

/** A form found in a source. */
export interface Located {
  /** One place a field, in the form's order. */
  readonly places: readonly Place[];
  readonly notes: readonly Note[];
}
