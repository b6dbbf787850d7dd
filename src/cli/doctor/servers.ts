import pg from 'pg';
import type { Config } from '../../config/config.ts';
import { serverInfo } from '../../queue/redis.ts';
import { redisWarnings } from '../../queue/redis-warnings.ts';
import { systemSentence } from '../system-error.ts';
import type { Check } from './check.ts';

/** BullMQ's and our own tables are written for this version and later ones. */
const OLDEST_POSTGRES = 15;

const reasonOf = (error: unknown): string =>
  systemSentence(error) ?? (error instanceof Error ? error.message : String(error));

async function checkPostgres(url: string | null): Promise<readonly Check[]> {
  const name = 'Base de données';
  if (url === null) {
    const what =
      'embarquée, dans le dossier. PostgreSQL (DATABASE_URL) permettrait plusieurs machines et plusieurs utilisateurs';
    return [{ state: 'good', name, what }];
  }
  const client = new pg.Client(url);
  try {
    await client.connect();
    const { rows } = await client.query<{ readonly server_version: string }>('show server_version');
    const version = rows[0]?.server_version ?? '';
    const isRecent = Number.parseInt(version, 10) >= OLDEST_POSTGRES;
    const what = `PostgreSQL ${version}${isRecent ? '' : ` : il faut la version ${OLDEST_POSTGRES} au moins`}`;
    return [{ state: isRecent ? 'good' : 'wrong', name, what }];
  } catch (error) {
    return [{ state: 'wrong', name, what: `PostgreSQL : ${reasonOf(error)}` }];
  } finally {
    await client.end().catch(() => {});
  }
}

async function checkRedis(url: string | null): Promise<readonly Check[]> {
  const name = 'File d’attente';
  if (url === null) {
    const what = 'dans la base. Redis (REDIS_URL) la rendrait plus rapide à plusieurs machines';
    return [{ state: 'good', name, what }];
  }
  try {
    const info = await serverInfo(url);
    const version = /^redis_version:(\S+)/m.exec(info)?.[1] ?? '';
    const warnings = redisWarnings(info);
    return [
      { state: 'good', name, what: `Redis ${version}` },
      ...warnings.map((what) => ({ state: 'wrong', name, what }) as const),
    ];
  } catch (error) {
    return [{ state: 'wrong', name, what: reasonOf(error) }];
  }
}

export const checkServers = async ({
  databaseUrl,
  redisUrl,
}: Pick<Config, 'databaseUrl' | 'redisUrl'>): Promise<readonly Check[]> => [
  ...(await checkPostgres(databaseUrl)),
  ...(await checkRedis(redisUrl)),
];
