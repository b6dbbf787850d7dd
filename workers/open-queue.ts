import type { Config } from '../src/config/config.ts';
import { type JobQueue, openQueue } from '../src/queue/queue.ts';
import type { Store } from '../src/store/store.ts';

/** Where a queue is set up to be. */
export type QueuePlace = Pick<Config, 'databaseUrl' | 'redisUrl'>;

const mode = ({ databaseUrl, redisUrl }: QueuePlace, { pglite }: Pick<Store, 'pglite'>) => {
  if (redisUrl !== null) return { mode: 'redis', url: redisUrl } as const;
  if (databaseUrl !== null) return { mode: 'postgres', url: databaseUrl } as const;
  if (pglite !== null) return { mode: 'embedded', db: pglite } as const;
  throw new Error('a store is embedded or on a server');
};

/** Opens the queue that goes with a store: on Redis where one is named, else in the store's own database. */
export const openQueueOf = (
  store: Pick<Store, 'pglite'>,
  place: QueuePlace,
  warn: (sentence: string) => void = () => {},
): Promise<JobQueue> => openQueue({ ...mode(place, store), warn });
