import { once } from 'node:events';
import { createServer } from 'node:http';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres.ts';
import { startRedis } from './redis.ts';
import type { Throwaway } from './throwaway.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address that hands out databases of the run's shared servers; see shared.ts. */
    servers: string;
  }
}

interface Shared {
  start(): Promise<Throwaway>;
  /** Makes the nth database of that server and says where it is. */
  database(server: Throwaway, n: number): Promise<string>;
}

const SHARED: Readonly<Record<string, Shared>> = {
  '/redis': { start: startRedis, database: async ({ url }, n) => `${url}/${n}` },
  '/postgres': {
    start: startPostgres,
    database: async ({ url }, n) => {
      const client = new pg.Client(url);
      await client.connect();
      await client.query(`create database test_${n}`).finally(() => client.end());
      return url.replace(/postgres$/, `test_${n}`);
    },
  },
};

/**
 * One Redis and one PostgreSQL for the whole run, each started when the first test asks, so that tests that need
 * none do not wait. Every asker gets a database of its own.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const started = new Map<string, Promise<Throwaway>>();
  let given = 0;
  const give = async (path: string): Promise<string> => {
    const shared = SHARED[path];
    if (!shared) throw new Error(`no such server: ${path}`);
    const starting = started.get(path) ?? shared.start();
    started.set(path, starting);
    const server = await starting;
    given += 1;
    return shared.database(server, given);
  };

  const door = createServer((request, response) => {
    give(request.url ?? '').then(
      (url) => response.end(url),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await once(door.listen(0, '127.0.0.1'), 'listening');
  const address = door.address();
  if (typeof address !== 'object' || address === null) throw new Error('the door has no port');
  project.provide('servers', `http://127.0.0.1:${address.port}`);

  return async () => {
    door.close();
    await Promise.all([...started.values()].map(async (server) => (await server).stop()));
  };
}
