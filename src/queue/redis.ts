import { createRedisBackend } from 'bullmq';
import { Redis } from 'ioredis';
import type { Backend } from './backend.ts';
import { redisWarnings } from './redis-warnings.ts';
import { unreachable } from './unreachable.ts';

const PREFIX = 'bilan';

/** What the server says of itself (`INFO`), read before any job is trusted to it. */
export const serverInfo = async (url: string): Promise<string> => {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  // The rejection of `connect` says the same: without a listener ioredis writes it to the console as well.
  client.on('error', () => {});
  try {
    await client.connect();
    return await client.info();
  } catch (cause) {
    throw unreachable({ name: 'Redis', setting: 'REDIS_URL', url }, cause);
  } finally {
    client.disconnect();
  }
};

/** Jobs in a Redis server; `warn` gets a French sentence for each of its settings that can lose jobs. */
export const redisBackend = async (url: string, warn: (sentence: string) => void): Promise<Backend> => {
  for (const sentence of redisWarnings(await serverInfo(url))) warn(sentence);
  // BullMQ's own check of the server would repeat the warnings above, in English, for each connection.
  const own = { connection: { url, maxRetriesPerRequest: null }, prefix: PREFIX, skipVersionCheck: true };
  return {
    factory: (name, options, more) => createRedisBackend(name, { ...options, ...own }, more),
    idlePoll: 5,
    exclusive: false,
    close: async () => {},
  };
};
