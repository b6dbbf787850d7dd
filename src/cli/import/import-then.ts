import type { Config } from '../../config/config.ts';
import type { Store, StoreOptions } from '../../store/store.ts';
import { count } from '../french.ts';
import { endAtOnce } from '../interrupt.ts';
import { withQueue, withStore } from '../open.ts';
import type { Finds } from '../read/find.ts';
import { onQueueEvent } from '../read/on-queue-event.ts';
import { openPool } from '../read/pool.ts';
import { startProgressBar } from './progress-bar.ts';
import { type Finished, runImport } from './run.ts';

/** What is to be imported, and under which command's name. */
export interface Importing extends Pick<Finds, 'documents'> {
  readonly command: string;
  readonly maxBytes: number;
  /** How the store is opened, where not as usual. */
  readonly open?: (options: StoreOptions) => Promise<Store>;
}

/** More jobs in hand than readers, so that none of them waits for the database. */
const AHEAD = 2;

/** Imports documents, and whatever waits already, showing how far it is; then goes on with the store still open. */
export function importThen<Result>(
  config: Config,
  { command, documents, maxBytes, open }: Importing,
  then: (store: Store, finished: Finished) => Promise<Result>,
): Promise<Result> {
  endAtOnce('Interrompu. Rien n’est perdu : relancez la même commande pour continuer.');
  const work = (store: Store) =>
    withQueue(config, store, async (queue) => {
      const pool = openPool(config);
      const bar = startProgressBar(documents.length);
      try {
        const finished = await runImport({ store, queue, pool }, documents, {
          maxBytes,
          concurrency: AHEAD * config.readers,
          onWaiting: (waiting) =>
            bar.say(`Reprise : ${count(waiting, 'document attendait', 'documents attendaient')} d’être lus.`),
          onProgress: bar.update,
          onEvent: onQueueEvent(bar.say),
        });
        bar.stop();
        return await then(store, finished);
      } finally {
        bar.stop();
        await pool.close();
      }
    });
  return withStore(config, command, work, open);
}
