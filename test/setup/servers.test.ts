import { Redis } from 'ioredis';
import pg from 'pg';
import { expect, test } from 'vitest';
import { startPostgres } from './postgres.ts';
import { startRedis } from './redis.ts';
import { sharedPostgres, sharedRedis } from './shared.ts';

async function rows(url: string, query: string): Promise<readonly unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  const result = await client.query(query).finally(() => client.end());
  return result.rows;
}

test('two askers of the shared PostgreSQL do not see each other', async () => {
  const [mine, yours] = await Promise.all([sharedPostgres(), sharedPostgres()]);
  await rows(mine, 'create table only_mine ()');
  await expect(rows(yours, 'select from only_mine')).rejects.toThrow('does not exist');
});

test('two askers of the shared Redis do not see each other', async () => {
  const [mine, yours] = (await Promise.all([sharedRedis(), sharedRedis()])).map((url) => new Redis(url));
  await mine?.set('key', 'mine');
  expect(await yours?.get('key')).toBeNull();
  expect(await mine?.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction']);
  mine?.disconnect();
  yours?.disconnect();
});

test('a Redis killed and restarted still has what it had answered for', async () => {
  const server = await startRedis();
  const client = new Redis(server.url);
  await client.set('key', 'kept');
  client.disconnect();
  await server.kill();
  await server.restart();
  const again = new Redis(server.url);
  expect(await again.get('key')).toBe('kept');
  again.disconnect();
  await server.stop();
});

test('a PostgreSQL killed and restarted still has what it had committed', async () => {
  const server = await startPostgres();
  await rows(server.url, 'create table kept as select 1 as n');
  await server.kill();
  await expect(rows(server.url, 'select 1')).rejects.toThrow();
  await server.restart();
  expect(await rows(server.url, 'select n from kept')).toEqual([{ n: 1 }]);
  await server.stop();
});
