import { createPostgresBackend, runMigrations } from 'bullmq';
import { Client } from 'pg';
import { type Backend, SCHEMA } from './backend.ts';
import { unreachable } from './unreachable.ts';

/** Connections of one `Queue` or `Worker`, besides the one it listens on. */
const POOL_SIZE = 3;

/** Jobs in a PostgreSQL server, in a schema of their own. */
export const postgresBackend = async (url: string): Promise<Backend> => {
  const client = new Client({ connectionString: url });
  await client.connect().catch((cause: unknown) => {
    throw unreachable({ name: 'PostgreSQL', setting: 'DATABASE_URL', url }, cause);
  });
  try {
    await runMigrations(client, SCHEMA);
  } finally {
    await client.end();
  }
  const connection = { connectionString: url, schema: SCHEMA, max: POOL_SIZE };
  return {
    factory: (name, options, more) => createPostgresBackend(name, { ...options, connection }, more),
    idlePoll: 60,
    exclusive: false,
    close: async () => {},
  };
};
