import type { Refused } from '../../intake/refused.ts';
import { type Taken, take } from '../../intake/take.ts';
import type { FoundFile } from '../../intake/walk.ts';

/** Files entered at once wait for the disk once; bounded, since they are in memory. */
const MOST_FILES = 100;
const MOST_BYTES = 32_000_000;

/** Opens documents in their order and gives them in batches. */
export async function* batches(
  documents: readonly (FoundFile | Refused)[],
  maxBytes: number,
): AsyncGenerator<readonly (Taken | Refused)[]> {
  let batch: (Taken | Refused)[] = [];
  let bytes = 0;
  for (const document of documents) {
    const taken = document.is === 'file' ? await take(document, maxBytes) : document;
    batch.push(taken);
    bytes += taken.is === 'taken' ? taken.bytes.length : 0;
    if (batch.length < MOST_FILES && bytes < MOST_BYTES) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}
