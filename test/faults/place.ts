import { FORMS } from '../../src/forms/forms.ts';
import { fieldsOf } from '../../src/model/form.ts';
import type { JobQueue } from '../../src/queue/queue.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { openQueueOf, type QueuePlace } from '../../workers/open-queue.ts';

/** Where the documents of a test lie; plain data, so that a process can be told. */
export interface Place extends QueuePlace {
  readonly data: string;
}

export interface Opened {
  readonly store: Store;
  readonly queue: JobQueue;
  close(): Promise<void>;
}

const forms = FORMS.map(({ form }) => ({ id: form.id, fields: fieldsOf(form) }));

/** The real store and the real queue of a place. */
export const openPlace = async (place: Place): Promise<Opened> => {
  const store = await openStore({ ...place, command: 'kill test', forms, engine: 'slow stand-in' });
  const queue = await openQueueOf(store, place);
  return {
    store,
    queue,
    async close() {
      await queue.close();
      await store.close();
    },
  };
};
