import { existsSync } from 'node:fs';
import { access, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { Refusal } from '../model/refusal.ts';
import type { DataFolder } from './data-folder.ts';
import type { Tables } from './tables.ts';

export interface Connection {
  readonly db: Kysely<Tables>;
  readonly pglite: PGlite | null;
}

/** Object ids of PostgreSQL's types whose JavaScript form would differ between the two drivers, or lose something. */
const PARSERS: Readonly<Record<number, (text: string) => string | number>> = {
  [pg.types.builtins.INT8]: Number,
  [pg.types.builtins.NUMERIC]: Number,
  // A day is not an instant: `Date` would move it with the time zone.
  [pg.types.builtins.DATE]: String,
};

/** The embedded database cannot be opened: a power cut, a full disk or another program damaged it. */
export class DatabaseDamaged extends Refusal {
  constructor(root: string, cause: unknown) {
    super(
      `La base de données du dossier « ${root} » est abîmée et ne s’ouvre plus. Les documents reçus et les ` +
        'corrections sont conservés à part : lancez « bilan verify --repair » pour la reconstruire.',
      { cause },
    );
    this.name = 'DatabaseDamaged';
  }
}

/**
 * True for errors that, while an embedded database is being opened, mean damage: PostgreSQL's classes 58 (system) and
 * XX (data corrupted), and 23505, since a row that is missing yet is there already is one that table and index
 * disagree about.
 */
export const isDamage = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(?:58|XX|23505)/.test(String(error.code));

/** Half the size and memory of the preset: 1 MB of log at a time, 32 MB of cache. */
const CLUSTER = ['--wal-segsize=1', '--set', 'shared_buffers=32MB', '--set', 'max_wal_size=256MB'];

/** A cluster half made, by a process that was killed, never gets the name under which it would be opened. */
async function createCluster(path: string): Promise<void> {
  const draft = `${path}.draft`;
  await rm(draft, { recursive: true, force: true });
  const cluster = await PGlite.create({ dataDir: draft, initDbStartParams: CLUSTER });
  await cluster.close();
  await rename(draft, path);
}

/** @throws DatabaseDamaged */
export async function connectEmbedded(folder: DataFolder): Promise<Connection> {
  if (!existsSync(folder.database)) await createCluster(folder.database);
  try {
    // Without this file PGlite would make a new cluster over the remains of the old one.
    await access(join(folder.database, 'PG_VERSION'));
    const pglite = await PGlite.create({ dataDir: folder.database, parsers: PARSERS });
    return { db: new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) }), pglite };
  } catch (error) {
    throw new DatabaseDamaged(folder.root, error);
  }
}

export function connectServer(databaseUrl: string): Connection {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    types: {
      getTypeParser: (type: number, format?: 'text' | 'binary') =>
        PARSERS[type] ?? pg.types.getTypeParser(type, format ?? 'text'),
    },
  });
  // A server that goes away breaks idle connections; unheard, that would end the process. The next query will tell.
  pool.on('error', () => {});
  return { db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }), pglite: null };
}
