import { runWorkers } from '../../workers/main.ts';
import type { Signal } from '../../workers/read-document.ts';
import { openPlace, type Place } from './place.ts';
import { slowReader } from './slow-reader.ts';

/** What this process tells the test. */
export type Message = { readonly kind: Signal['kind']; readonly id: string; readonly attempt: number };

/** A worker's process, to be killed: told its place, it works, with readings held open until it is told to go on. */
const place: Place = JSON.parse(process.argv[2] ?? '');
const gate = Promise.withResolvers<void>();
process.on('message', (message) => {
  if (message === 'go on') gate.resolve();
});
// A test that fails leaves no worker behind.
process.once('disconnect', () => process.exit());

const tell = ({ kind, claim: { id, attempt } }: Signal) =>
  process.send?.({ kind, id, attempt } satisfies Message);

const { store, queue, close } = await openPlace(place);
// Longer ones would make the test wait until a killed worker, or a lost job, is found out.
const patience = { lockDuration: 1000, stalledInterval: 200, reconcileInterval: 500 };
const parts = { store, queue, read: slowReader(gate.promise), signal: tell };
await runWorkers(parts, { concurrency: 2, ...patience });
await close();
process.disconnect();
