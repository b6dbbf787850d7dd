import { readFile } from 'node:fs/promises';
import { documentKind } from '../../intake/kind.ts';
import { failedRecord } from '../../model/failed-record.ts';
import { DeadEnd, failure } from '../../model/failure.ts';
import type { FormRecord } from '../../model/record.ts';
import type { ReaderPool } from '../../sandbox/pool.ts';
import type { Claim } from '../../store/document.ts';

/**
 * Reads the kept original of a claimed document in a child.
 * @throws when the original cannot be read: the disk's trouble is not the document's, so it is tried again.
 */
export const readOriginal =
  (pool: Pick<ReaderPool, 'read'>) =>
  async ({ file, path, sha256, mediaType }: Claim): Promise<readonly FormRecord[]> => {
    const bytes = await readFile(file);
    try {
      return await pool.read({ bytes, path, sha256, mediaType, kind: documentKind(bytes) });
    } catch (error) {
      if (!(error instanceof DeadEnd)) throw error;
      return [failedRecord({ path, sha256, mediaType }, failure(error.code, path, error.detail))];
    }
  };
