import { inject } from 'vitest';

const ask = async (server: 'redis' | 'postgres'): Promise<string> => {
  const answer = await fetch(`${inject('servers')}/${server}`);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
};

/** URL of an empty Redis database, for the caller alone, on the run's shared server. */
export const sharedRedis = (): Promise<string> => ask('redis');

/** URL of an empty PostgreSQL database, for the caller alone, on the run's shared server. */
export const sharedPostgres = (): Promise<string> => ask('postgres');
