import type { Value } from '../model/kind.ts';
import { type ReadRecord, toReview, valuesOf } from './row.ts';

/** Answers by section and field name. */
type Nested = Readonly<Record<string, Readonly<Record<string, Value>>>>;

/** A returned form without the evidence: what analysts load. */
export interface ExportedForm {
  /** Path of the document. */
  readonly document: string;
  readonly sha256: string | null;
  readonly form: string | null;
  readonly status: ReadRecord['status'];
  /** Ids of the fields a person must still look at. */
  readonly to_review: readonly string[];
  /** Codes of the remarks on the form as a whole. */
  readonly notes: readonly string[];
  readonly answers: Nested;
}

/** @param nest values by field id → values by section and field name, as the form's schema has them */
export const exportedForm = (
  record: ReadRecord,
  nest: (values: Readonly<Record<string, Value>>) => Nested,
): ExportedForm => ({
  document: record.source.path,
  sha256: record.source.sha256,
  form: record.form,
  status: record.status,
  to_review: toReview(record),
  notes: record.notes.map(({ code }) => code),
  answers: nest(valuesOf(record)),
});
