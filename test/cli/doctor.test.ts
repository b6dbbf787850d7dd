import { existsSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkDataFolder } from '../../src/cli/doctor/data-folder.ts';
import { checkServers } from '../../src/cli/doctor/servers.ts';
import { freePort } from '../setup/port.ts';
import { sharedPostgres, sharedRedis } from '../setup/shared.ts';
import { bilan, newFolder } from './run.ts';

test('a fresh machine has all that is needed, and looking changes nothing', async () => {
  const data = join(await newFolder(), 'données');
  const { out, err, status } = await bilan(['doctor', '--data', data]);
  expect(out).toMatch(/^bien {4}Dossier .+données \(sera créé au premier import\)$/m);
  expect(out).toMatch(/^absent {2}PDF, scans .+\(OCR\)/m);
  expect({ err, status }).toEqual({ err: '', status: 0 });
  expect(existsSync(data)).toBe(false);
});

test('servers that are there are named with their version', async () => {
  const servers = { databaseUrl: await sharedPostgres(), redisUrl: await sharedRedis() };
  expect(await checkServers(servers)).toMatchObject([
    { state: 'good', what: expect.stringMatching(/^PostgreSQL \d+/) },
    { state: 'good', what: expect.stringMatching(/^Redis \d+/) },
  ]);
});

test('servers that do not answer are to be mended, in French', async () => {
  const port = await freePort();
  const servers = { databaseUrl: `postgres://127.0.0.1:${port}/x`, redisUrl: `redis://127.0.0.1:${port}` };
  const checks = await checkServers(servers);
  expect(checks.map(({ state }) => state)).toEqual(['wrong', 'wrong']);
  for (const { what } of checks) expect(what).toContain('ne répond pas');
});

test('without servers, what they would give is said', async () => {
  const [database, queue] = await checkServers({ databaseUrl: null, redisUrl: null });
  expect(database?.what).toContain('DATABASE_URL');
  expect(queue?.what).toContain('REDIS_URL');
});

test.runIf(process.platform !== 'win32')('a data folder open to others is to be mended', async () => {
  const data = join(await newFolder(), 'données');
  await mkdir(data);
  await chmod(data, 0o755);
  expect((await checkDataFolder(data))[0]).toMatchObject({
    state: 'wrong',
    what: expect.stringContaining('chmod 700'),
  });
});
