import { z } from 'zod';
import { defineRule } from './rule.ts';
import { numberIn } from './values.ts';
import { inFrench } from './wording.ts';

/** A number lies between two bounds, both included; beyond them nobody would believe it. */
export const bounds = defineRule({
  roles: (field) =>
    z.strictObject({ field: field('integer', 'number'), least: z.number(), most: z.number() }),
  check: (values, { field, least, most }) => {
    const value = numberIn(values, field);
    if (value === null || (least <= value && value <= most)) return [];
    const message = `${inFrench(value)} est invraisemblable ici (attendu : de ${inFrench(least)} à ${inFrench(most)}).`;
    return [{ field, reason: 'beyond_belief', message }];
  },
});
