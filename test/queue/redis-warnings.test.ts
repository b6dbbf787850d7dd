import { expect, test } from 'vitest';
import { redisWarnings } from '../../src/queue/redis-warnings.ts';

const info = (version: string, policy: string, aof: string) =>
  `# Server\r\nredis_version:${version}\r\n# Memory\r\nmaxmemory_policy:${policy}\r\n# Persistence\r\naof_enabled:${aof}\r\n`;

test('a Redis that keeps a journal and evicts nothing gives no warning', () => {
  expect(redisWarnings(info('7.0.15', 'noeviction', '1'))).toEqual([]);
});

test('a Redis without a journal is warned about, naming the remedy', () => {
  expect(redisWarnings(info('7.0.15', 'noeviction', '0'))).toEqual([
    expect.stringContaining('« appendonly yes »'),
  ]);
});

test('a Redis that may evict is warned about, naming its policy and the remedy', () => {
  const [warning, ...others] = redisWarnings(info('7.0.15', 'allkeys-lru', '1'));
  expect(warning).toContain('allkeys-lru');
  expect(warning).toContain('« maxmemory-policy noeviction »');
  expect(others).toEqual([]);
});

test.each([
  ['6.0.16', 1],
  ['6.2.0', 0],
  ['10.1.0', 0],
])('Redis %s gives %i warnings on its version', (version, count) => {
  expect(redisWarnings(info(version, 'noeviction', '1'))).toHaveLength(count);
});

test('what a server does not say is not held against it', () => {
  expect(redisWarnings('# Server\r\nredis_mode:standalone\r\n')).toEqual([]);
});
