import type { Kind } from '../model/kind.ts';
import type { Normalised } from '../model/normalised.ts';
import type { Reading } from '../model/reading.ts';

/** Kinds that are read the same way and fail the same way share their counts. */
const GROUPS: Readonly<Record<Kind, string>> = {
  yes_no: 'box',
  checkbox: 'box',
  integer: 'number',
  number: 'number',
  date: 'date',
  phone: 'phone',
  email: 'email',
  text: 'text',
  long_text: 'text',
};

/**
 * What speaks for a value, as one word: the group of its kind, how it was written, and the gravest doubt about it.
 * Answers with the same evidence are right equally often; see {@link confidenceOf}.
 */
export function evidenceOf(kind: Kind, reading: Reading, normalised: Normalised): string {
  const doubt = reading.reasons[0] ?? normalised.reasons[0];
  return [GROUPS[kind], normalised.notation, ...(doubt ? [doubt] : [])].join('/');
}
