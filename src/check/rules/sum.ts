import { z } from 'zod';
import { defineRule } from './rule.ts';
import { numberIn } from './values.ts';
import { inFrench } from './wording.ts';

/** Hours and minutes in decimal do not add up to the last bit. */
const TOLERANCE = 1e-6;

/** A total is the sum of its parts: judged when the total and at least one part are given, a blank part counting 0. */
export const sum = defineRule({
  roles: (field) =>
    z.strictObject({
      total: field('integer', 'number'),
      parts: z.array(field('integer', 'number')).min(1).readonly(),
    }),
  check: (values, { total, parts }) => {
    const stated = numberIn(values, total);
    const given = parts.map((part) => numberIn(values, part)).filter((part) => part !== null);
    const added = given.reduce((sofar, part) => sofar + part, 0);
    if (stated === null || given.length === 0 || Math.abs(stated - added) < TOLERANCE) return [];
    const addition = given.map(inFrench).join(' + ');
    const message = `Le total écrit est ${inFrench(stated)}, mais ${addition} = ${inFrench(added)}.`;
    return [{ field: total, reason: 'sum_mismatch', message }];
  },
});
