import type { Reason } from './reason.ts';
import type { BoxState } from './source.ts';

/** What was read at one place: evidence, never a decision. */
export interface Reading {
  readonly field: string;
  /** A written answer without the form's own dots, paragraphs separated by `\n`; `''` when nothing is written. */
  readonly text: string;
  /** States of the field's boxes: one, or oui then non; empty for a written answer. */
  readonly boxes: readonly BoxState[];
  /** As a person would note it down: the answer as written, or `oui ☒ non ☐`; `null` when nothing was read. */
  readonly raw: string | null;
  readonly reasons: readonly Reason[];
}
