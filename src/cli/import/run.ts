import { setTimeout as pause } from 'node:timers/promises';
import { startWorkers } from '../../../workers/start.ts';
import type { Refused } from '../../intake/refused.ts';
import type { FoundFile } from '../../intake/walk.ts';
import type { FormRecord } from '../../model/record.ts';
import type { JobQueue } from '../../queue/queue.ts';
import type { QueueEvent } from '../../queue/work.ts';
import type { ReaderPool } from '../../sandbox/pool.ts';
import type { Store } from '../../store/store.ts';
import { readOriginal } from '../read/read-original.ts';
import { batches } from './batches.ts';
import { enter } from './enter.ts';
import { type Progress, Watch } from './watch.ts';

export interface ImportParts {
  readonly store: Store;
  readonly queue: JobQueue;
  readonly pool: Pick<ReaderPool, 'read'>;
}

export interface ImportOptions {
  readonly maxBytes: number;
  /** Documents read at once. */
  readonly concurrency: number;
  /** Told once how many documents waited already, if any. */
  readonly onWaiting: (waiting: number) => void;
  readonly onProgress: (progress: Progress) => void;
  readonly onEvent: (event: QueueEvent) => void;
}

export interface Imported {
  /** Of every document found, in the order found. */
  readonly ids: readonly string[];
  /** How many came in for the first time; neither these nor the known ones were refused at the door. */
  readonly fresh: number;
  /** How many were there before, with the same bytes. */
  readonly known: number;
}

const GLANCE_MS = 50;
/** Another process may read our documents, and a signal of our own may come before we know the document. */
const LOOK_MS = 2000;

/** An import that has been waited for. */
export interface Finished extends Imported {
  /** How many documents, of this import or another, had waited to be read. */
  readonly resumed: number;
}

/** Enters documents batch by batch and queues them; what is entered is safe, whatever happens next. */
export async function enterAll(
  { store, queue }: Pick<ImportParts, 'store' | 'queue'>,
  documents: readonly (FoundFile | Refused)[],
  { maxBytes, watch }: { readonly maxBytes: number; readonly watch: Watch },
): Promise<Imported> {
  const ids: string[] = [];
  let [fresh, known] = [0, 0];
  for await (const batch of batches(documents, maxBytes)) {
    const entered = await enter(store, batch);
    watch.entered(entered.ids, entered.unread);
    watch.count(batch.flatMap((each) => (each.is === 'refused' ? [each.record] : [])));
    await queue.add(entered.jobs);
    ids.push(...entered.ids);
    fresh += entered.fresh;
    known += entered.known;
  }
  return { ids, fresh, known };
}

/** Asks the database what became of the documents whose end we did not see. */
async function look(store: Pick<Store, 'pending' | 'records'>, watch: Watch): Promise<void> {
  const unread = watch.unread;
  const pending = new Set((await store.pending()).map(({ id }) => id));
  for (const id of unread.filter((each) => !pending.has(each))) {
    const records: FormRecord[] = [];
    for await (const record of store.records({ documents: [id] })) records.push(record);
    watch.finished(id, records);
  }
}

/**
 * Imports documents through the queue and waits until each has its lines. Embedded, what an interrupted import left
 * is read too; on a server that may be somebody else's.
 */
export async function runImport(
  { store, queue, pool }: ImportParts,
  documents: readonly (FoundFile | Refused)[],
  { maxBytes, concurrency, onWaiting, onProgress, onEvent }: ImportOptions,
): Promise<Finished> {
  const waiting = store.mode === 'embedded' ? (await store.pending()).map(({ id }) => id) : [];
  if (waiting.length > 0) onWaiting(waiting.length);
  const watch = new Watch(documents.length, waiting);
  const read = readOriginal(pool, store);
  const workers = await startWorkers(
    {
      store,
      queue,
      read,
      signal: (signal) => {
        if (signal.kind !== 'stored') return;
        watch.finished(signal.claim.id, signal.records);
        onProgress(watch.progress);
      },
    },
    { concurrency, onEvent },
  );
  const imported = await enterAll({ store, queue }, documents, { maxBytes, watch });
  onProgress(watch.progress);
  for (let waited = 0; watch.isWaiting; waited += GLANCE_MS) {
    await pause(GLANCE_MS);
    if (waited % LOOK_MS === 0) await look(store, watch);
    onProgress(watch.progress);
  }
  await workers.close();
  return { ...imported, resumed: waiting.length };
}
