import { bounds } from './bounds.ts';
import { dateWithin } from './date-within.ts';
import { datesInOrder } from './dates-in-order.ts';
import { explanation } from './explanation.ts';
import { ratio } from './ratio.ts';
import type { Rule } from './rule.ts';
import { share } from './share.ts';
import { sum } from './sum.ts';
import { weeksInYear } from './weeks-in-year.ts';

/** Every rule a form can switch on, by the name of its file. */
export const RULES: ReadonlyMap<string, Rule> = new Map(
  Object.entries({
    bounds,
    'date-within': dateWithin,
    'dates-in-order': datesInOrder,
    explanation,
    ratio,
    share,
    sum,
    'weeks-in-year': weeksInYear,
  }),
);
