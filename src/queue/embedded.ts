import type { PGlite } from '@electric-sql/pglite';
import { createPostgresBackend, runMigrations } from 'bullmq';
import { type Backend, SCHEMA } from './backend.ts';
import { migrationSession, pglitePool } from './pglite-pool.ts';

/** Jobs in the application's own PGlite, which belongs to this process alone; `db` stays open on `close`. */
export const embeddedBackend = async (db: PGlite): Promise<Backend> => {
  await db.transaction((tx) => runMigrations(migrationSession(tx), SCHEMA));
  const connection = pglitePool(db, SCHEMA);
  return {
    factory: (name, options, more) => createPostgresBackend(name, { ...options, connection }, more),
    idlePoll: 3600,
    exclusive: true,
    close: () => connection.end(),
  };
};
