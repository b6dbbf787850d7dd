import type { Config } from '../../config/config.ts';
import { count } from '../french.ts';
import { endAtOnce } from '../interrupt.ts';
import { withQueue, withStore } from '../open.ts';
import type { Finds } from '../read/find.ts';
import { onQueueEvent } from '../read/on-queue-event.ts';
import { openPool } from '../read/pool.ts';
import type { Tally } from '../report/tally.ts';
import { startProgressBar } from './progress-bar.ts';
import { type ReportOptions, report } from './report.ts';
import { runImport } from './run.ts';

/** More jobs in hand than readers, so that none of them waits for the database. */
const AHEAD = 2;

/** Imports documents, shows how far it is, and reports. */
export function importAndWait(
  config: Config,
  { documents }: Finds,
  maxBytes: number,
  options: ReportOptions,
): Promise<Tally> {
  endAtOnce('Interrompu. Rien n’est perdu : relancez la même commande pour continuer.');
  return withStore(config, 'import', (store) =>
    withQueue(config, store, async (queue) => {
      const pool = openPool(config);
      const bar = startProgressBar(documents.length);
      try {
        const imported = await runImport({ store, queue, pool }, documents, {
          maxBytes,
          concurrency: AHEAD * config.readers,
          onProgress: bar.update,
          onEvent: onQueueEvent(bar.say),
          onWaiting: (waiting) =>
            bar.say(`Reprise : ${count(waiting, 'document attendait', 'documents attendaient')} d’être lus.`),
        });
        bar.stop();
        return await report(store, imported, options);
      } finally {
        bar.stop();
        await pool.close();
      }
    }),
  );
}
