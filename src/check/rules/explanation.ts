import { z } from 'zod';
import { explainsNothing } from './no-explanation.ts';
import { defineRule } from './rule.ts';
import { textIn } from './values.ts';

/**
 * "Si oui, précisez": an explanation belongs to "oui". Under "non" a real one makes both doubtful; under "oui",
 * nothing (or "néant", which says as much) makes the explanation doubtful.
 */
export const explanation = defineRule({
  roles: (field) => z.strictObject({ answer: field('yes_no'), explanation: field('text', 'long_text') }),
  check: (values, { answer, explanation }) => {
    const explained = !explainsNothing(textIn(values, explanation) ?? '');
    if (values[answer] === false && explained) {
      const message = '« Non » est coché, et pourtant une explication est donnée.';
      return [answer, explanation].map((field) => ({ field, reason: 'explanation_despite_no', message }));
    }
    if (values[answer] === true && !explained) {
      const message = '« Oui » est coché, mais rien n’est expliqué.';
      return [{ field: explanation, reason: 'explanation_missing', message }];
    }
    return [];
  },
});
