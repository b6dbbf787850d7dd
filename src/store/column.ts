import { z } from 'zod';
import type { Kind } from '../model/kind.ts';

interface Column {
  /** PostgreSQL type in the wide view. */
  readonly type: string;
  /** Values that the type can hold. */
  readonly value: z.ZodType;
  /** French, after « il faut ». */
  readonly named: string;
}

const TEXT = { type: 'text', value: z.string(), named: 'un texte' } satisfies Column;
const BOOLEAN = { type: 'boolean', value: z.boolean(), named: 'oui ou non' } satisfies Column;

/** How each kind of answer appears in the wide view. */
export const COLUMNS = {
  yes_no: BOOLEAN,
  checkbox: BOOLEAN,
  // Not `integer`: a phone number written where a count belongs is kept, flagged, and must not break the view.
  integer: { type: 'bigint', value: z.int(), named: 'un nombre entier' },
  number: { type: 'numeric', value: z.number(), named: 'un nombre' },
  // PostgreSQL knows no year zero.
  date: {
    type: 'date',
    value: z.iso.date().refine((day) => !day.startsWith('0000')),
    named: 'une date (AAAA-MM-JJ)',
  },
  phone: TEXT,
  email: TEXT,
  text: TEXT,
  long_text: TEXT,
} as const satisfies Record<Kind, Column>;
