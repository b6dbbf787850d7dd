import { z } from 'zod';
import { defineRule } from './rule.ts';
import { textIn } from './values.ts';
import { dateInFrench } from './wording.ts';

/** What begins ends on the same day or later; else either date may be the wrong one. */
export const datesInOrder = defineRule({
  roles: (field) => z.strictObject({ start: field('date'), end: field('date') }),
  check: (values, { start, end }) => {
    const [from, to] = [textIn(values, start), textIn(values, end)];
    if (from === null || to === null || from <= to) return [];
    const message = `La fin (${dateInFrench(to)}) précède le début (${dateInFrench(from)}).`;
    return [start, end].map((field) => ({ field, reason: 'dates_reversed', message }));
  },
});
