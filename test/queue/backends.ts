import { PGlite } from '@electric-sql/pglite';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { Backend } from '../../src/queue/backend.ts';
import { embeddedBackend } from '../../src/queue/embedded.ts';
import { postgresBackend } from '../../src/queue/postgres.ts';
import type { QueueOptions } from '../../src/queue/queue.ts';
import { redisBackend } from '../../src/queue/redis.ts';
import { sharedPostgres, sharedRedis } from '../setup/shared.ts';

/** A place of its own for one test's queue, and what a test may do to it from outside. */
export interface Place {
  readonly options: QueueOptions;
  backend(): Promise<Backend>;
  /** Every job gone, as after a crash of a server that kept no journal. */
  empty(): Promise<void>;
}

const redis = async (): Promise<Place> => {
  const url = await sharedRedis();
  return {
    options: { mode: 'redis', url },
    backend: () => redisBackend(url, () => {}),
    async empty() {
      const client = new Redis(url);
      await client.flushdb();
      client.disconnect();
    },
  };
};

const EMPTY = 'truncate bullmq.job cascade';

const postgres = async (): Promise<Place> => {
  const url = await sharedPostgres();
  return {
    options: { mode: 'postgres', url },
    backend: () => postgresBackend(url),
    async empty() {
      const client = new pg.Client(url);
      await client.connect();
      await client.query(EMPTY).finally(() => client.end());
    },
  };
};

let pglite: Promise<PGlite> | undefined;

/** One PGlite for the file, since each costs seconds and hundreds of megabytes; each test starts without a queue. */
const embedded = async (): Promise<Place> => {
  pglite ??= PGlite.create();
  const db = await pglite;
  await db.exec('drop schema if exists bullmq cascade');
  return {
    options: { mode: 'embedded', db },
    backend: () => embeddedBackend(db),
    async empty() {
      await db.exec(EMPTY);
    },
  };
};

export const BACKENDS = { redis, postgres, embedded };
