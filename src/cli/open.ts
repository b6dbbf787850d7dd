import { existsSync } from 'node:fs';
import { openQueueOf } from '../../workers/open-queue.ts';
import type { Config } from '../config/config.ts';
import { FORMS } from '../forms/forms.ts';
import { fieldsOf } from '../model/form.ts';
import { Refusal } from '../model/refusal.ts';
import type { JobQueue } from '../queue/queue.ts';
import { dataFolder } from '../store/data-folder.ts';
import { openStore, type Store, type StoreOptions } from '../store/store.ts';
import { tell } from './output.ts';
import { ENGINE } from './version.ts';

/** How a command opens the store; `command` names it to others that find the folder in use. */
const storeOptions = ({ data, databaseUrl }: Config, command: string): StoreOptions => ({
  data,
  databaseUrl,
  command: `bilan ${command}`,
  forms: FORMS.map(({ form }) => ({ id: form.id, fields: fieldsOf(form) })),
  engine: ENGINE,
});

/** Does some work with the store, and closes it whatever happens. */
export async function withStore<Result>(
  config: Config,
  command: string,
  work: (store: Store) => Promise<Result>,
  open: (options: StoreOptions) => Promise<Store> = openStore,
): Promise<Result> {
  const store = await open(storeOptions(config, command));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/**
 * The same for a command that only makes sense where something was imported.
 * @throws Refusal on a folder that holds nothing, which a mistyped name also gives
 */
export function withData<Result>(
  config: Config,
  command: string,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  requireData(config);
  return withStore(config, command, work);
}

export function requireData({ data, databaseUrl }: Config): void {
  const { originals, database, journal } = dataFolder(data);
  if (databaseUrl !== null || [originals, database, journal].some((path) => existsSync(path))) return;
  throw new Refusal(
    `rien n’a encore été importé dans « ${data} ». Commencez par « bilan import », ou corrigez --data.`,
  );
}

/** The same with the store's queue. Settings of its server that can lose jobs are told. */
export async function withQueue<Result>(
  config: Config,
  store: Store,
  work: (queue: JobQueue) => Promise<Result>,
): Promise<Result> {
  const queue = await openQueueOf(store, config, tell);
  try {
    return await work(queue);
  } finally {
    await queue.close();
  }
}
