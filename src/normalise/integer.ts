import type { Normalised } from '../model/normalised.ts';
import { COUNT } from './measure.ts';
import { UNREADABLE } from './outcome.ts';
import { readQuantity } from './quantity.ts';

/** A count: "12", "1 250", "1.250", "12 enfants", "douze". A fraction is no count: "12,5" gives no value. */
export function normaliseInteger(text: string): Normalised<'integer'> {
  const quantity = readQuantity(text, COUNT);
  return quantity.value === null || Number.isInteger(quantity.value) ? quantity : UNREADABLE;
}
