/** The oldest Redis whose commands BullMQ 6 relies on. */
const OLDEST = [6, 2] as const;

interface Check {
  readonly key: string;
  readonly good: (value: string) => boolean;
  readonly sentence: (value: string) => string;
}

const isRecent = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
};

const CHECKS: readonly Check[] = [
  {
    key: 'redis_version',
    good: isRecent,
    sentence: (value) =>
      `Redis ${value} est trop ancien : la file d’attente demande la version ${OLDEST.join('.')} ou une plus récente.`,
  },
  {
    key: 'maxmemory_policy',
    good: (value) => value === 'noeviction',
    sentence: (value) =>
      `Redis peut effacer des travaux quand sa mémoire est pleine (maxmemory-policy ${value}). ` +
      'Réglez « maxmemory-policy noeviction ».',
  },
  {
    key: 'aof_enabled',
    good: (value) => value === '1',
    sentence: () =>
      'Redis perd la file d’attente s’il s’arrête brusquement (AOF désactivé). Réglez « appendonly yes ».',
  },
];

/** French sentences on the settings of a Redis server that can lose jobs, from its reply to `INFO`. */
export const redisWarnings = (info: string): readonly string[] => {
  const values = new Map(info.split(/\r?\n/).map((line) => line.split(':', 2) as [string, string]));
  return CHECKS.flatMap(({ key, good, sentence }) => {
    const value = values.get(key);
    return value === undefined || good(value) ? [] : [sentence(value)];
  });
};
