import { refuseEmbedded, runWorkers } from '../../../workers/main.ts';
import { readConfig } from '../../config/config.ts';
import type { CommonOptions } from '../define.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { count } from '../french.ts';
import { withQueue, withStore } from '../open.ts';
import { tell } from '../output.ts';
import { onQueueEvent } from '../read/on-queue-event.ts';
import { openPool } from '../read/pool.ts';
import { readOriginal } from '../read/read-original.ts';

/** `bilan worker`: until it is asked to end. */
export async function worker(options: CommonOptions): Promise<ExitStatus> {
  const config = readConfig(options.data);
  refuseEmbedded(config);
  await withStore(config, 'worker', (store) =>
    withQueue(config, store, async (queue) => {
      const pool = openPool(config);
      try {
        await runWorkers(
          { store, queue, read: readOriginal(pool, store) },
          {
            concurrency: config.readers,
            onEvent: onQueueEvent(tell),
            onReady: () => tell(`Prêt : ${count(config.readers, 'lecture')} à la fois. Ctrl-C pour finir.`),
          },
        );
        tell('Terminé : les lectures en cours sont finies.');
      } finally {
        await pool.close();
      }
    }),
  );
  return EXIT.done;
}
