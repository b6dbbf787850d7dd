import { z } from 'zod';
import { defineRule } from './rule.ts';
import { numberIn } from './values.ts';
import { inFrench } from './wording.ts';

/** What falls to each of a count is at most `most`: 9,000 hours for one helper are not. For nobody, any amount is too much. */
export const share = defineRule({
  roles: (field) =>
    z.strictObject({
      amount: field('integer', 'number'),
      count: field('integer', 'number'),
      most: z.number().positive(),
    }),
  check: (values, { amount, count, most }) => {
    const [total, sharers] = [numberIn(values, amount), numberIn(values, count)];
    if (total === null || sharers === null || total <= most * sharers) return [];
    const message = `${inFrench(total)} pour ${inFrench(sharers)} est invraisemblable (au plus ${inFrench(most)} pour 1).`;
    return [{ field: amount, reason: 'beyond_belief', message }];
  },
});
