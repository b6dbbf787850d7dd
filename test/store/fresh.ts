import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, onTestFinished } from 'vitest';
import type { FormRecord } from '../../src/model/record.ts';
import { type DataFolder, dataFolder, prepareDataFolder } from '../../src/store/data-folder.ts';
import type { Claim } from '../../src/store/document.ts';
import { Journal } from '../../src/store/journal.ts';
import { openStore, type Store, type StoreOptions, storeOn } from '../../src/store/store.ts';
import { sharedPostgres } from '../setup/shared.ts';
import { layEmptyDatabase } from './cluster.ts';
import { FORM, file } from './form.ts';

export const BACKENDS = ['embedded', 'server'] as const;
export type Backend = (typeof BACKENDS)[number];

export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bilan-store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** What opens a store on a database of its own. */
export async function freshOptions(backend: Backend): Promise<StoreOptions> {
  const data = await freshFolder();
  const databaseUrl = backend === 'server' ? await sharedPostgres() : null;
  if (databaseUrl === null) await layEmptyDatabase(data);
  return { data, databaseUrl, command: 'bilan import', forms: [FORM], engine: '1.0.0' };
}

/** Opens a store that is closed when the test ends, if the test has not done so. */
export async function open(options: StoreOptions): Promise<Store> {
  const store = await openStore(options);
  onTestFinished(() => store.close().catch(() => {}));
  return store;
}

/** One database a test file and backend, emptied for each test: a new one for each would take a second. */
const databases = new Map<Backend, Promise<Store>>();
const folders: string[] = [];

async function database(backend: Backend): Promise<Store> {
  const data = await mkdtemp(join(tmpdir(), 'bilan-store-'));
  folders.push(data);
  const databaseUrl = backend === 'server' ? await sharedPostgres() : null;
  if (databaseUrl === null) await layEmptyDatabase(data);
  return openStore({ data, databaseUrl, command: 'vitest', forms: [FORM], engine: '1.0.0' });
}

afterAll(async () => {
  for (const store of databases.values()) await (await store).close();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function emptied(backend: Backend): Promise<Store> {
  const opening = databases.get(backend) ?? database(backend);
  databases.set(backend, opening);
  const store = await opening;
  await store.db.connection().execute(async (db) => {
    // As a replica, so that the trigger which protects corrections stays quiet.
    await sql`set session_replication_role = replica`.execute(db);
    await sql`truncate documents, forms, answers, corrections restart identity`.execute(db);
    await sql`set session_replication_role = origin`.execute(db);
  });
  return store;
}

/** An empty store in an empty data folder; the one before it on the same backend is no longer of use. */
export async function fresh(
  backend: Backend,
): Promise<{ readonly store: Store; readonly folder: DataFolder }> {
  const { db, pglite } = await emptied(backend);
  const folder = dataFolder(await freshFolder());
  await prepareDataFolder(folder);
  const journal = backend === 'embedded' ? await Journal.open(folder.journal) : null;
  onTestFinished(() => journal?.close());
  const context = { db, folder, journal, forms: [FORM], engine: '1.0.0' };
  return { store: storeOn(context, { db, pglite }, async () => {}), folder };
}

/** Takes one file in and begins to read it. */
export async function claimed(store: Store, text: string): Promise<Claim> {
  const [acceptance] = await store.accept([file(text)]);
  const claim = acceptance && (await store.claim(acceptance.id, acceptance.attempt));
  if (!claim) throw new Error(`${text} cannot be claimed`);
  return claim;
}

export async function lines(store: Store): Promise<readonly FormRecord[]> {
  const found: FormRecord[] = [];
  for await (const line of store.records()) found.push(line);
  return found;
}
