import type { Normalised } from '../model/normalised.ts';
import type { BoxState } from '../model/source.ts';
import { BLANK, loose, type Outcome, strict, vague } from './outcome.ts';

const UNSURE = vague<boolean>(null, 'box_unsure');
const BOTH = vague<boolean>(null, 'both_boxes');

/** State of "oui", then of "non". A mark withdrawn beside a mark that stands is a correction; alone it says nothing. */
const PAIRS = {
  ticked: { ticked: BOTH, empty: strict(true), cancelled: loose(true), unsure: UNSURE },
  empty: { ticked: strict(false), empty: BLANK, cancelled: UNSURE, unsure: UNSURE },
  cancelled: { ticked: loose(false), empty: UNSURE, cancelled: UNSURE, unsure: UNSURE },
  unsure: { ticked: UNSURE, empty: UNSURE, cancelled: UNSURE, unsure: UNSURE },
} as const satisfies Record<BoxState, Record<BoxState, Outcome<boolean>>>;

/** The answer of an oui/non pair: blank is never "non", both is never a guess. */
export const normalisePair = (oui: BoxState, non: BoxState): Normalised<'yes_no'> => PAIRS[oui][non];
