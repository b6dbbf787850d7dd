import type { Refused } from '../../intake/refused.ts';
import { type Taken, take } from '../../intake/take.ts';
import type { FoundFile } from '../../intake/walk.ts';
import { duplicateRecord } from '../../model/failed-record.ts';
import type { FormRecord } from '../../model/record.ts';
import type { ReaderPool } from '../../sandbox/pool.ts';

export interface ReadAllOptions {
  readonly pool: Pick<ReaderPool, 'read'>;
  /** Documents in hand at once: more than there are readers, so that none of them waits for a file. */
  readonly ahead: number;
  /** A larger file is refused by its size. */
  readonly maxBytes: number;
}

/**
 * Reads documents without storing anything: the lines of one at a time, in the order given. Of the same bytes the
 * first is read, later ones are its duplicates.
 */
export async function* readAll(
  documents: readonly (FoundFile | Refused)[],
  { pool, ahead, maxBytes }: ReadAllOptions,
): AsyncGenerator<readonly FormRecord[]> {
  const firsts = new Map<string, string>();
  const lines = async (taken: Taken | Refused): Promise<readonly FormRecord[]> => {
    if (taken.is === 'refused') return [taken.record];
    const first = firsts.get(taken.sha256);
    if (first !== undefined) return [duplicateRecord(taken, first)];
    firsts.set(taken.sha256, taken.path);
    return pool.read(taken);
  };
  const inHand: Promise<readonly FormRecord[]>[] = [];
  for (const document of documents) {
    const begun = lines(document.is === 'file' ? await take(document, maxBytes) : document);
    // Awaited in its turn; until then its failure is not unheard.
    begun.catch(() => {});
    inHand.push(begun);
    if (inHand.length >= ahead) yield await (inHand.shift() ?? begun);
  }
  for (const rest of inHand) yield await rest;
}
