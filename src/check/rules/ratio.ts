import { z } from 'zod';
import { defineRule } from './rule.ts';
import { numberIn } from './values.ts';
import { inFrench } from './wording.ts';

/**
 * A stated ratio agrees with the two numbers it is made of; it is doubtful when off by more than `apart` and by more
 * than `share` (0 to 1) of the quotient.
 */
export const ratio = defineRule({
  roles: (field) =>
    z.strictObject({
      ratio: field('integer', 'number'),
      amount: field('integer', 'number'),
      count: field('integer', 'number'),
      apart: z.number().nonnegative(),
      share: z.number().nonnegative(),
    }),
  check: (values, { ratio, amount, count, apart, share }) => {
    const stated = numberIn(values, ratio);
    const [dividend, divisor] = [numberIn(values, amount), numberIn(values, count)];
    if (stated === null || dividend === null || divisor === null || divisor === 0) return [];
    const quotient = dividend / divisor;
    const off = Math.abs(stated - quotient);
    if (off <= apart || off <= share * quotient) return [];
    const division = `${inFrench(dividend)} ÷ ${inFrench(divisor)} = ${inFrench(quotient)}`;
    const message = `${inFrench(stated)} est écrit, mais ${division}.`;
    return [{ field: ratio, reason: 'ratio_mismatch', message }];
  },
});
