import type { Config } from '../../config/config.ts';
import { reconcile } from '../../queue/reconcile.ts';
import { count } from '../french.ts';
import { endAtOnce } from '../interrupt.ts';
import { withQueue, withStore } from '../open.ts';
import { tell } from '../output.ts';
import type { Tally } from '../report/tally.ts';
import type { Importing } from './import-then.ts';
import { enterAll } from './run.ts';
import { Watch } from './watch.ts';

const HOW_TO_GO_ON = {
  embedded: 'Pour les lire, relancez la même commande sans --no-wait.',
  server: 'Ils seront lus par « bilan worker » ; « bilan status » dit où l’on en est.',
} as const;

/** `--no-wait`: takes documents in and queues them, leaving the reading to others or to later. */
export function enqueueOnly(config: Config, { command, documents, maxBytes }: Importing): Promise<Tally> {
  endAtOnce('Interrompu. Rien n’est perdu : relancez la même commande pour continuer.');
  return withStore(config, command, (store) =>
    withQueue(config, store, async (queue) => {
      await reconcile(queue, store);
      const watch = new Watch(documents.length, []);
      const { ids } = await enterAll({ store, queue }, documents, { maxBytes, watch });
      const waiting = watch.unread.length;
      tell(`${count(ids.length, 'document reçu', 'documents reçus')}, dont ${waiting} à lire.`);
      if (waiting > 0) tell(HOW_TO_GO_ON[store.mode]);
      return watch.progress.tally;
    }),
  );
}
