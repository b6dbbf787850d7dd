import type { FormRecord } from '../../model/record.ts';

/** What became of documents, in numbers. One that holds several forms counts for each. */
export interface Tally extends Readonly<Record<FormRecord['status'], number>> {
  /** Fields a person must look at. */
  readonly toReview: number;
}

export const NOTHING: Tally = {
  complete: 0,
  needs_review: 0,
  failed: 0,
  not_a_form: 0,
  duplicate: 0,
  toReview: 0,
};

export const reviewed = (record: FormRecord): number =>
  Object.values(record.fields).filter(({ review }) => review).length;

export const withRecord = (tally: Tally, record: FormRecord): Tally => ({
  ...tally,
  [record.status]: tally[record.status] + 1,
  toReview: tally.toReview + reviewed(record),
});

export const withRecords = (tally: Tally, records: readonly FormRecord[]): Tally =>
  records.reduce(withRecord, tally);

/** True when every document gave a form or is a duplicate. */
export const isWhole = ({ failed, not_a_form }: Tally): boolean => failed + not_a_form === 0;
