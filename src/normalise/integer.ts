import type { Normalised } from '../model/normalised.ts';
import { COUNT } from './measure.ts';
import { UNREADABLE } from './outcome.ts';
import { quantityReader } from './quantity.ts';

const readCount = quantityReader(COUNT);

/** A count: "12", "1 250", "1.250", "12 enfants", "douze". A fraction is no count: "12,5" gives no value. */
export function normaliseInteger(text: string): Normalised<'integer'> {
  const count = readCount(text);
  return count.value === null || Number.isInteger(count.value) ? count : UNREADABLE;
}
