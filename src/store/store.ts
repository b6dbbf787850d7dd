import { existsSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import type { Kysely } from 'kysely';
import type { FormRecord } from '../model/record.ts';
import { Refusal } from '../model/refusal.ts';
import { accept } from './accept.ts';
import { claim, pending, requeue, reread } from './claim.ts';
import { type Connection, connectEmbedded, connectServer, DatabaseDamaged, isDamage } from './connect.ts';
import type { Context, StoredForm } from './context.ts';
import { correct } from './correct.ts';
import type { Correction } from './correction.ts';
import { type Counts, counts } from './counts.ts';
import { type DataFolder, dataFolder, prepareDataFolder } from './data-folder.ts';
import type { Acceptance, Candidate, Claim, Pending, RefusedFile } from './document.ts';
import { finish } from './finish.ts';
import { Journal } from './journal.ts';
import { migrate } from './migrations/migrate.ts';
import { clearIncoming } from './originals.ts';
import { takeOwnership } from './owner.ts';
import { type RecordFilter, records } from './records.ts';
import { refuse } from './refuse.ts';
import { adoptOriginals, setAside } from './repair.ts';
import { catchUp } from './replay.ts';
import type { Tables } from './tables.ts';
import { type Finding, verify } from './verify.ts';
import { makeViews } from './view.ts';

/** The database and the kept files: the truth about every document. */
export interface Store {
  readonly mode: 'embedded' | 'server';
  readonly db: Kysely<Tables>;
  /** The embedded database, shared with the queue (which keeps to a schema of its own); `null` on a server. */
  readonly pglite: PGlite | null;
  /** Takes a batch in. When it returns, bytes are fsynced and rows committed. One acceptance each, in order. */
  accept(files: readonly Candidate[]): Promise<readonly Acceptance[]>;
  /** Files refused at the door: a `failed` row with its line each, no original. Ids, in order. */
  refuse(files: readonly RefusedFile[]): Promise<readonly string[]>;
  /** Begins an attempt for a job that carries `attempt`; `null` when the document is finished or the job superseded. */
  claim(id: string, attempt: number): Promise<Claim | null>;
  /** Stores the lines of a document at once; `false`, and nothing written, when a newer attempt began or it is finished. */
  finish(claim: Claim, records: readonly FormRecord[]): Promise<boolean>;
  /** Documents queued or being read, in order of acceptance, for the reconciler. */
  pending(): Promise<readonly Pending[]>;
  /**
   * Puts an unfinished document back for a new job, which must carry the same `attempt`; older jobs are superseded.
   * `false` when an attempt began or it was finished since {@link pending} told.
   */
  requeue(id: string, attempt: number): Promise<boolean>;
  /** Puts every finished document back to be read again; its answers stay until the new ones come, corrections always. */
  reread(): Promise<readonly Pending[]>;
  /** The stored lines again, in order of acceptance, corrections applied. */
  records(filter?: RecordFilter): AsyncIterable<FormRecord>;
  /** Adds a person's correction, durable when it returns. Throws {@link InvalidCorrection}. */
  correct(correction: Correction): Promise<void>;
  counts(): Promise<Counts>;
  /** Holds files, rows, hashes and journal against each other. */
  verify(): Promise<readonly Finding[]>;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** Absolute path of the data folder. */
  readonly data: string;
  /** PostgreSQL; `null`: the embedded database in the data folder. */
  readonly databaseUrl: string | null;
  /** As another process that finds the folder in use should name this one: `bilan import`. */
  readonly command: string;
  readonly forms: readonly StoredForm[];
  /** Version of the engine that reads. */
  readonly engine: string;
}

const DAY_MS = 24 * 3600 * 1000;

async function prepare({ db }: Connection, forms: readonly StoredForm[]): Promise<void> {
  await migrate(db);
  await makeViews(db, forms);
}

/** A store on a database that is open and has its tables and views. */
export const storeOn = (context: Context, { pglite }: Connection, close: () => Promise<void>): Store => ({
  mode: pglite === null ? 'server' : 'embedded',
  db: context.db,
  pglite,
  accept: (files) => accept(context, files),
  refuse: (files) => refuse(context, files),
  claim: (id, attempt) => claim(context, id, attempt),
  finish: (held, lines) => finish(context, held, lines),
  pending: () => pending(context),
  requeue: (id, attempt) => requeue(context, id, attempt),
  reread: () => reread(context),
  records: (filter) => records(context, filter),
  correct: (correction) => correct(context, correction),
  counts: () => counts(context),
  verify: () => verify(context),
  close,
});

async function openServer(folder: DataFolder, databaseUrl: string, options: StoreOptions): Promise<Store> {
  await clearIncoming(folder, DAY_MS);
  const connection = connectServer(databaseUrl);
  const close = () => connection.db.destroy();
  try {
    await prepare(connection, options.forms);
  } catch (error) {
    await close();
    throw error;
  }
  return storeOn({ ...options, folder, db: connection.db, journal: null }, connection, close);
}

async function openEmbedded(folder: DataFolder, options: StoreOptions, repairing = false): Promise<Store> {
  const opened = new AsyncDisposableStack();
  try {
    const ownership = await takeOwnership(folder, options.command);
    opened.defer(() => ownership.release());
    await clearIncoming(folder, 0);
    if (repairing) await setAside(folder);
    const journal = await Journal.open(folder.journal);
    opened.defer(() => journal.close());
    const connection = await connectEmbedded(folder);
    opened.defer(() => connection.db.destroy());
    await prepare(connection, options.forms);
    const context = { ...options, folder, db: connection.db, journal };
    await catchUp(context, journal);
    if (repairing) await adoptOriginals(context);
    return storeOn(context, connection, () => opened.disposeAsync());
  } catch (error) {
    await opened.disposeAsync();
    throw isDamage(error) ? new DatabaseDamaged(folder.root, error) : error;
  }
}

/**
 * Opens the store, making what is not there yet.
 * @throws FolderInUse, DatabaseDamaged (embedded only), DatabaseNewer
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const folder = dataFolder(options.data);
  await prepareDataFolder(folder);
  return options.databaseUrl === null
    ? openEmbedded(folder, options)
    : openServer(folder, options.databaseUrl, options);
}

/** `null` for a database too damaged to open; whoever uses the folder, or a newer program's database, still refuses. */
const openIfPossible = (folder: DataFolder, options: StoreOptions): Promise<Store | null> =>
  openEmbedded(folder, options).catch((error: unknown) => {
    if (error instanceof Refusal && !(error instanceof DatabaseDamaged)) throw error;
    return null;
  });

/**
 * Rebuilds an embedded database from originals and journal, and opens it: every document waits to be read again,
 * every correction is back. The old database is moved aside within the data folder (`database.set-aside-…`).
 * @throws FolderInUse, DatabaseNewer
 */
export async function repairStore(options: StoreOptions): Promise<Store> {
  const folder = dataFolder(options.data);
  await prepareDataFolder(folder);
  // A database that still opens first tells the journal what the journal may have lost.
  const old = existsSync(folder.database) ? await openIfPossible(folder, options) : null;
  await old?.close();
  return openEmbedded(folder, options, true);
}
