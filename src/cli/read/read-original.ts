import { readFile } from 'node:fs/promises';
import { documentKind } from '../../intake/kind.ts';
import { failedRecord } from '../../model/failed-record.ts';
import { DeadEnd, failure } from '../../model/failure.ts';
import type { FormRecord } from '../../model/record.ts';
import type { ReaderPool } from '../../sandbox/pool.ts';
import type { Claim } from '../../store/document.ts';
import type { Store } from '../../store/store.ts';

/**
 * The kept bytes. Embedded, a file that is gone is gone; among machines, the shared folder may be missing on this
 * one, so the document is left for another try.
 */
const bytesOf = (file: string, { mode }: Pick<Store, 'mode'>): Promise<Uint8Array> =>
  readFile(file).catch((error: unknown) => {
    throw mode === 'embedded' ? new DeadEnd('unreadable_file') : error;
  });

/** Reads the kept original of a claimed document in a child. */
export const readOriginal =
  (pool: Pick<ReaderPool, 'read'>, store: Pick<Store, 'mode'>) =>
  async (claim: Claim): Promise<readonly FormRecord[]> => {
    const { file, path, sha256, mediaType } = claim;
    try {
      const bytes = await bytesOf(file, store);
      return await pool.read({ bytes, path, sha256, mediaType, kind: documentKind(bytes) });
    } catch (error) {
      if (!(error instanceof DeadEnd)) throw error;
      return [failedRecord(claim, failure(error.code, path, error.detail))];
    }
  };
