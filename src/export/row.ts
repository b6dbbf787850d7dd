import type { Value } from '../model/kind.ts';
import type { FormRecord } from '../model/record.ts';

/** A record that holds a form: only these are exported. */
export type ReadRecord = FormRecord & { readonly status: 'complete' | 'needs_review' };

export const isRead = (record: FormRecord): record is ReadRecord =>
  record.status === 'complete' || record.status === 'needs_review';

/** Values by field id, corrections applied as far as the record has them. */
export const valuesOf = ({ fields }: FormRecord): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(fields).map(([id, { value }]) => [id, value]));

/** Ids of the fields a person must still look at. */
export const toReview = ({ fields }: FormRecord): readonly string[] =>
  Object.entries(fields).flatMap(([id, { review }]) => (review ? [id] : []));
