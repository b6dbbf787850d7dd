import { styleText } from 'node:util';
import type { FormRecord } from '../../model/record.ts';

type Colour = 'green' | 'yellow' | 'red' | 'gray';

/** How a line's status is told to people, and its colour on a terminal. */
const STATUSES = {
  complete: ['complet', 'green'],
  needs_review: ['à relire', 'yellow'],
  failed: ['refusé', 'red'],
  not_a_form: ['autre document', 'red'],
  duplicate: ['doublon', 'gray'],
} as const satisfies Record<FormRecord['status'], readonly [string, Colour]>;

const WIDTH = Math.max(...Object.values(STATUSES).map(([label]) => label.length));

/** The label, as wide as the widest; coloured where the stream shows colours. */
export function statusColumn(status: FormRecord['status'], stream: NodeJS.WritableStream): string {
  const [label, colour] = STATUSES[status];
  return styleText(colour, label.padEnd(WIDTH), { stream });
}
