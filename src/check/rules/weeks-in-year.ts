import { z } from 'zod';
import { defineRule } from './rule.ts';
import { numberIn } from './values.ts';
import { inFrench } from './wording.ts';

/** A year has no more weeks than `most`. */
export const weeksInYear = defineRule({
  roles: (field) => z.strictObject({ weeks: field('integer', 'number'), most: z.int().positive() }),
  check: (values, { weeks, most }) => {
    const count = numberIn(values, weeks);
    if (count === null || count <= most) return [];
    const message = `${inFrench(count)} semaines sont déclarées ; une année n’en a que ${inFrench(most)}.`;
    return [{ field: weeks, reason: 'too_many_weeks', message }];
  },
});
