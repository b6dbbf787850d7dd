import type { FieldDefinition } from '../model/form.ts';
import type { Normalised } from '../model/normalised.ts';
import type { Reading } from '../model/reading.ts';
import type { Reason } from '../model/reason.ts';
import type { FieldRecord, Where } from '../model/record.ts';
import { confidenceOf } from './confidence.ts';
import type { Flag } from './rules/rule.ts';

/** One field read and normalised, before anyone has looked at the form as a whole. */
export interface Answer {
  readonly field: FieldDefinition;
  readonly reading: Reading;
  readonly normalised: Normalised;
  /** See {@link evidenceOf}. */
  readonly evidence: string;
  readonly where: Where | null;
}

/**
 * Below this probability a person looks. Nearly all evidence lies far on one side: a value read in its plain notation
 * at its own place is right more than 999 times in 1000, a doubtful one far less often. The bench prints the curve.
 */
const REVIEW_BELOW = 0.98;

/** A form nobody wrote on: every question found, nothing written, nothing ticked, nothing doubtful. */
export const isBlank = (answers: readonly Answer[]): boolean =>
  answers.every(
    ({ reading, normalised }) =>
      reading.reasons.length === 0 &&
      reading.text === '' &&
      (normalised.notation === 'blank' || normalised.value === false) &&
      !reading.boxes.some((state) => state !== 'empty'),
  );

/** Whether a person must look, and why: what was doubtful in reading, in the value, and by the form's rules. */
export function settle(
  answers: readonly Answer[],
  flags: readonly Flag[],
): Readonly<Record<string, FieldRecord>> {
  const flagged = new Map<string, Reason[]>();
  for (const { field, reason } of flags) flagged.set(field, [...(flagged.get(field) ?? []), reason]);
  return Object.fromEntries(
    answers.map(({ field, reading, normalised, evidence, where }) => {
      const confidence = confidenceOf(evidence);
      const reasons = new Set([...reading.reasons, ...normalised.reasons, ...(flagged.get(field.id) ?? [])]);
      if (reasons.size === 0 && confidence < REVIEW_BELOW) reasons.add('low_confidence');
      const record: FieldRecord = {
        value: normalised.value,
        raw: reading.raw,
        confidence,
        review: reasons.size > 0,
        reasons: [...reasons],
        where,
      };
      return [field.id, record];
    }),
  );
}
