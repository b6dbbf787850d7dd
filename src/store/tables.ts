import type { ColumnType, Generated } from 'kysely';
import type { Reason } from '../model/reason.ts';
import type { FieldRecord, FormRecord } from '../model/record.ts';
import type { DocumentState } from './document.ts';

/** Written as JSON text, read as `T`. */
type Json<T> = ColumnType<T, string, string>;
type Instant = ColumnType<Date, Date | string, Date | string>;

interface DocumentTable {
  /** Of the bytes' hash and the origin: the same in a rebuilt database. */
  id: string;
  /** Order of acceptance. */
  number: Generated<number>;
  /** Hex; `null` for a file refused at the door. */
  sha256: string | null;
  size: number | null;
  media_type: string;
  path: string;
  origin: string;
  state: DocumentState;
  /** Readings begun. */
  attempt: Generated<number>;
  /** The attempt number the job in force carries; a job with a smaller one is superseded. */
  queued_attempt: Generated<number>;
  error_code: string | null;
  error_message: string | null;
  duplicate_of: string | null;
  accepted_at: Instant;
  finished_at: Instant | null;
  /** The line of a document that gave no form. */
  record: Json<FormRecord> | null;
}

interface FormTable {
  id: Generated<number>;
  document: string;
  /** Which form of the document, from 1. */
  ordinal: number;
  /** Id of the form definition. */
  form: string;
  route: FormRecord['route'];
  status: 'complete' | 'needs_review';
  notes: Json<FormRecord['notes']>;
  pages: Json<FormRecord['source']['pages']> | null;
  engine: string;
}

interface AnswerTable {
  form: number;
  field: string;
  value: Json<FieldRecord['value']> | null;
  raw: string | null;
  confidence: number;
  review: boolean;
  reasons: readonly Reason[];
  place: Json<FieldRecord['where']> | null;
  engine: string;
}

interface CorrectionTable {
  /** Order of writing: the latest wins. */
  number: Generated<number>;
  id: string;
  sha256: string;
  ordinal: number;
  field: string;
  old: Json<FieldRecord['value']> | null;
  new: Json<FieldRecord['value']> | null;
  by: string;
  at: Instant;
}

export interface Tables {
  documents: DocumentTable;
  forms: FormTable;
  answers: AnswerTable;
  corrections: CorrectionTable;
}
