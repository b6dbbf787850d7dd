import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sharedPostgres, sharedRedis } from '../setup/shared.ts';
import { acceptAll, DOCUMENTS, EACH_ONCE, whatIsStored } from './documents.ts';
import type { Place } from './place.ts';
import { WorkerProcess } from './process.ts';

/** Kills a run: a few always, the full count with BILAN_KILLS=full. */
const KILLS = process.env.BILAN_KILLS === 'full' ? { many: 20, some: 5 } : { many: 3, some: 3 };
const PATIENCE_MS = 600_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bilan-kill-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The database, the queue, and how often the worker is killed. */
const CASES = {
  embedded: { kills: KILLS.many, urls: async () => ({ databaseUrl: null, redisUrl: null }) },
  redis: {
    kills: KILLS.many,
    urls: async () => ({ databaseUrl: await sharedPostgres(), redisUrl: await sharedRedis() }),
  },
  postgres: {
    kills: KILLS.some,
    urls: async () => ({ databaseUrl: await sharedPostgres(), redisUrl: null }),
  },
};

const isStored = ({ kind }: { readonly kind: string }) => kind === 'stored';

/** Kills a worker as soon as it reads; gives the documents it was reading. */
const killWhileReading = async (place: Place): Promise<readonly string[]> => {
  const worker = new WorkerProcess(place);
  await worker.until((said) => said.length > 0);
  expect(await worker.end('SIGKILL')).toBeNull();
  expect(new Set(worker.said.map(({ kind }) => kind))).toEqual(new Set(['reading']));
  return worker.said.map(({ id }) => id);
};

test.each(Object.entries(CASES))(
  '%s: documents whose worker is killed while reading are each read to the end, once',
  async (name, { kills, urls }) => {
    const place = { data: join(folder, name), ...(await urls()) };
    const ids = await acceptAll(place);
    const killed = new Set<string>();
    for (let count = 0; count < kills; count += 1) {
      for (const id of await killWhileReading(place)) killed.add(id);
    }

    const survivor = new WorkerProcess(place);
    survivor.goOn();
    await survivor.until((said) => said.filter(isStored).length === DOCUMENTS.length);
    expect(await survivor.end('SIGTERM')).toBe(0);

    const stored = survivor.said.filter(isStored);
    expect(stored.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    for (const { id, attempt } of stored) if (killed.has(id)) expect(attempt).toBeGreaterThanOrEqual(2);
    expect(await whatIsStored(place)).toEqual(EACH_ONCE);
  },
  PATIENCE_MS,
);

test('a worker told to end finishes the documents it is reading and begins no other', async () => {
  const place = { data: join(folder, 'told-to-end'), databaseUrl: await sharedPostgres(), redisUrl: null };
  await acceptAll(place);
  const worker = new WorkerProcess(place);
  await worker.until((said) => said.length === 2);
  const ending = worker.end('SIGTERM');
  worker.goOn();
  expect(await ending).toBe(0);
  expect(worker.said.map(({ kind }) => kind)).toEqual(['reading', 'reading', 'stored', 'stored']);
  expect(await whatIsStored(place)).toMatchObject({ forms: 2, jobs: DOCUMENTS.length - 2 });
});
