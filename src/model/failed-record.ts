import { type Failure, failure } from './failure.ts';
import type { FormRecord } from './record.ts';

/** What a line can say of a document that gave no form. */
export interface FailedSource {
  readonly path: string;
  /** `null` when the bytes were not read. */
  readonly sha256: string | null;
  readonly mediaType: string;
}

/** The line of a document that could not be read. */
export const failedRecord = ({ path, sha256, mediaType }: FailedSource, error: Failure): FormRecord => ({
  schema: 'bilan-record/1',
  form: null,
  source: { path, sha256, mediaType, pages: null },
  route: null,
  status: 'failed',
  error,
  notes: [],
  fields: {},
});

/** The line of a document with the bytes of an earlier one, named by its path. */
export const duplicateRecord = (source: FailedSource, earlier: string): FormRecord => ({
  ...failedRecord(source, failure('duplicate', source.path, `« ${earlier} ».`)),
  status: 'duplicate',
});
