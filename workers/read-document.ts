import { failedRecord } from '../src/model/failed-record.ts';
import { failure } from '../src/model/failure.ts';
import type { FormRecord } from '../src/model/record.ts';
import type { ReadJob } from '../src/queue/read-job.ts';
import type { Claim } from '../src/store/document.ts';
import type { Store } from '../src/store/store.ts';

/** How far a document has come: `stored` carries its lines, `superseded` means that a newer attempt has begun. */
export type Signal =
  | { readonly kind: 'reading'; readonly claim: Claim }
  | { readonly kind: 'stored'; readonly claim: Claim; readonly records: readonly FormRecord[] }
  | { readonly kind: 'superseded'; readonly claim: Claim };

export interface Reading {
  readonly store: Pick<Store, 'claim' | 'finish'>;
  /** Reads the kept original; what cannot be read gives a line too. */
  readonly read: (claim: Claim) => Promise<readonly FormRecord[]>;
  readonly signal?: (signal: Signal) => void;
}

/** A document whose readings ended that often without a line took its worker with it each time. */
const MOST_ATTEMPTS = 20;

const givenUp = (claim: Claim): readonly FormRecord[] => [
  failedRecord(claim, failure('reader_crashed', claim.path)),
];

/** The handler of the queue: claim, read, store. Safe to run again at any point, and beside a run of itself. */
export const readDocument =
  ({ store, read, signal = () => {} }: Reading) =>
  async ({ document, attempt }: ReadJob): Promise<void> => {
    const claim = await store.claim(document, attempt);
    if (!claim) return;
    signal({ kind: 'reading', claim });
    const records = claim.attempt > MOST_ATTEMPTS ? givenUp(claim) : await read(claim);
    const stored = await store.finish(claim, records);
    signal(stored ? { kind: 'stored', claim, records } : { kind: 'superseded', claim });
  };
