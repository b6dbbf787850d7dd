import type { Kind, ValueOf } from './kind.ts';
import type { Reason } from './reason.ts';

/**
 * How an answer was written, as evidence for its confidence:
 * `blank` nothing; `strict` the kind's plain notation; `loose` a notation people use that a strict parser refuses;
 * `vague` an approximation or several values; `unreadable` not of this kind.
 */
export type Notation = 'blank' | 'strict' | 'loose' | 'vague' | 'unreadable';

/** A typed value, or why there is none. `vague` and `unreadable` always carry a reason. */
export interface Normalised<K extends Kind = Kind> {
  readonly value: ValueOf[K] | null;
  readonly notation: Notation;
  readonly reasons: readonly Reason[];
}
