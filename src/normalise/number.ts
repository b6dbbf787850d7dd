import type { Normalised } from '../model/normalised.ts';
import { QUANTITY } from './measure.ts';
import { quantityReader } from './quantity.ts';

/** A number with or without a fraction: "12,5", "1 250", "120 h", "36h30" (36.5). */
export const normaliseNumber: (text: string) => Normalised<'number'> = quantityReader(QUANTITY);
