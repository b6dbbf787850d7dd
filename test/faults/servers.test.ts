import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPostgres } from '../setup/postgres.ts';
import { startRedis } from '../setup/redis.ts';
import { sharedPostgres } from '../setup/shared.ts';
import type { Throwaway } from '../setup/throwaway.ts';
import { acceptAll, DOCUMENTS, EACH_ONCE, whatIsStored } from './documents.ts';
import type { Place } from './place.ts';
import { WorkerProcess } from './process.ts';

const PATIENCE_MS = 300_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bilan-servers-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const stored = (said: readonly { readonly kind: string; readonly id: string }[]): ReadonlySet<string> =>
  new Set(said.filter(({ kind }) => kind === 'stored').map(({ id }) => id));

/** Lets something happen to a server while a worker holds two documents; gives what is stored when all are read. */
const during = async (place: Place, accident: () => Promise<void>) => {
  await acceptAll(place);
  const worker = new WorkerProcess(place);
  await worker.until((said) => said.length === 2);
  await accident();
  worker.goOn();
  await worker.until((said) => stored(said).size === DOCUMENTS.length);
  expect(await worker.end('SIGTERM')).toBe(0);
  return whatIsStored(place);
};

/** A job that lost its lock meanwhile may be left over: it will find its document finished. */
const NOTHING_LOST = { ...EACH_ONCE, jobs: expect.any(Number) };

const crash = (server: Throwaway) => async () => {
  await server.kill();
  await server.restart();
};

test(
  'a Redis that is killed and comes back under a working worker loses and doubles nothing',
  async () => {
    const redis = await startRedis();
    const place = { data: join(folder, 'redis'), databaseUrl: await sharedPostgres(), redisUrl: redis.url };
    expect(await during(place, crash(redis))).toEqual(NOTHING_LOST);
    await redis.stop();
  },
  PATIENCE_MS,
);

test(
  'a Redis that loses every job under a working worker loses no document',
  async () => {
    const redis = await startRedis();
    const place = { data: join(folder, 'emptied'), databaseUrl: await sharedPostgres(), redisUrl: redis.url };
    const empty = async () => {
      const client = new Redis(redis.url);
      await client.flushall();
      client.disconnect();
    };
    expect(await during(place, empty)).toEqual(NOTHING_LOST);
    await redis.stop();
  },
  PATIENCE_MS,
);

test(
  'a PostgreSQL that is killed and comes back under a working worker loses and doubles nothing',
  async () => {
    const postgres = await startPostgres();
    const place = { data: join(folder, 'postgres'), databaseUrl: postgres.url, redisUrl: null };
    expect(await during(place, crash(postgres))).toEqual(NOTHING_LOST);
    await postgres.stop();
  },
  PATIENCE_MS,
);
