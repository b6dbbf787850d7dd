import type { Note } from './note.ts';
import type { FormRecord, Where } from './record.ts';

/** Stands for one box in a {@link Source}'s text. A Unicode noncharacter: no document may contain it. */
export const BOX = '\uFDD0';
/** Ends a table cell in a {@link Source}'s text. */
export const CELL = '\uFDD1';

export type BoxState = 'ticked' | 'empty' | 'cancelled' | 'unsure';

/**
 * A document opened, whatever it was: one string in reading order, an answer being a slice of it.
 * `\n` ends a paragraph, `\t` is a tab, {@link BOX} is a box, {@link CELL} ends a cell. Knows nothing of forms.
 */
export interface Source {
  readonly route: NonNullable<FormRecord['route']>;
  /** Offsets are UTF-16 code units, 0-based, end exclusive. */
  readonly text: string;
  /** States of the boxes, in the order of the {@link BOX} characters. */
  readonly boxes: readonly BoxState[];
  /** 1-based pages; `null` where the source has none (Word and kin). */
  readonly pages: readonly number[] | null;
  readonly notes: readonly Note[];
  /** Where a slice stands on the page; `null` for Word and kin. */
  where(start: number, end: number): Where | null;
}
