import { z } from 'zod';
import { defineRule } from './rule.ts';
import { textIn } from './values.ts';
import { dateInFrench } from './wording.ts';

/** A date falls within a period, its first and last day included. */
export const dateWithin = defineRule({
  roles: (field) => z.strictObject({ date: field('date'), from: z.iso.date(), to: z.iso.date() }),
  check: (values, { date, from, to }) => {
    const day = textIn(values, date);
    if (day === null || (from <= day && day <= to)) return [];
    const period = `du ${dateInFrench(from)} au ${dateInFrench(to)}`;
    const message = `Le ${dateInFrench(day)} est hors de la période du bilan, ${period}.`;
    return [{ field: date, reason: 'date_out_of_range', message }];
  },
});
