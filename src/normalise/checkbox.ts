import type { Normalised } from '../model/normalised.ts';
import type { BoxState } from '../model/source.ts';
import { loose, type Outcome, strict, vague } from './outcome.ts';

/** An empty single box is an answer, `false`, though nothing was written: hence the notation `blank`. */
const STATES = {
  ticked: strict(true),
  empty: { value: false, notation: 'blank', reasons: [] },
  cancelled: loose(false),
  unsure: vague<boolean>(null, 'box_unsure'),
} as const satisfies Record<BoxState, Outcome<boolean>>;

/** The answer of a box that stands alone. */
export const normaliseBox = (state: BoxState): Normalised<'checkbox'> => STATES[state];
