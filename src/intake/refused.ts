import { DOCUMENT_KINDS, type DocumentKind } from '../model/document-kind.ts';
import { failedRecord } from '../model/failed-record.ts';
import { type FailureCode, failure } from '../model/failure.ts';
import type { FormRecord } from '../model/record.ts';

/** Where a file lies and how it is called in records. */
export interface Origin {
  /** Absolute, as shown to people. */
  readonly origin: string;
  /** Relative to the PATH given, `/` between folders; of a PATH that is a file: its name. */
  readonly path: string;
}

/** A file that was not taken in, with its line. */
export interface Refused {
  readonly is: 'refused';
  readonly origin: string;
  readonly record: FormRecord;
}

/** What is known of a refused file. */
export interface Known {
  readonly detail?: string;
  readonly sha256?: string | null;
  readonly kind?: DocumentKind;
}

export const refused = (
  { origin, path }: Origin,
  code: FailureCode,
  { detail = '', sha256 = null, kind = 'unknown' }: Known = {},
): Refused => ({
  is: 'refused',
  origin,
  record: failedRecord(
    { path, sha256, mediaType: DOCUMENT_KINDS[kind].mediaType },
    failure(code, path, detail),
  ),
});
