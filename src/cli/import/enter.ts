import type { Refused } from '../../intake/refused.ts';
import type { Taken } from '../../intake/take.ts';
import type { ReadJob } from '../../queue/read-job.ts';
import { type Acceptance, UNFINISHED } from '../../store/document.ts';
import type { Store } from '../../store/store.ts';

/** What became of a batch at the door. */
export interface Entered {
  /** Of all its documents, refused ones included. */
  readonly ids: readonly string[];
  /** Ids of those still to be read. */
  readonly unread: readonly string[];
  /** For the new ones; what was accepted before has its job, or gets it by reconciling. */
  readonly jobs: readonly ReadJob[];
  /** How many came in for the first time. */
  readonly fresh: number;
  /** How many were there before, with the same bytes. */
  readonly known: number;
}

const isUnread = ({ state }: Acceptance): boolean => UNFINISHED.some((unfinished) => unfinished === state);

/** Makes a batch durable, its refused files as lines. */
export async function enter(
  store: Pick<Store, 'accept' | 'refuse'>,
  batch: readonly (Taken | Refused)[],
): Promise<Entered> {
  const accepted = await store.accept(batch.filter((each) => each.is === 'taken'));
  const refused = await store.refuse(batch.filter((each) => each.is === 'refused'));
  const known = accepted.filter(({ outcome }) => outcome === 'known').length;
  return {
    ids: [...accepted.map(({ id }) => id), ...refused],
    unread: accepted.filter(isUnread).map(({ id }) => id),
    jobs: accepted
      .filter(({ outcome }) => outcome === 'new')
      .map(({ id, attempt }) => ({ document: id, attempt })),
    fresh: accepted.length - known,
    known,
  };
}
