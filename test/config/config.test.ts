import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { InvalidEnvironment, readConfig } from '../../src/config/config.ts';
import { defaultDataFolder } from '../../src/config/data-folder.ts';

test('an empty environment means embedded database and queue, and a folder of the user', () => {
  const config = readConfig(undefined, { XDG_DATA_HOME: '/somewhere' });
  expect(config.databaseUrl).toBeNull();
  expect(config.redisUrl).toBeNull();
  expect(config.limits.fileBytes).toBe(100_000_000);
  expect(config.readers).toBeGreaterThan(0);
});

test('a variable set to nothing counts as not set', () => {
  const config = readConfig('x', { DATABASE_URL: '', REDIS_URL: '', BILAN_READERS: '' });
  expect(config.databaseUrl).toBeNull();
  expect(config.readers).toBeGreaterThan(0);
});

test('the option wins over BILAN_DATA, and both become absolute', () => {
  expect(readConfig(undefined, { BILAN_DATA: 'variable' }).data).toBe(resolve('variable'));
  expect(readConfig('option', { BILAN_DATA: 'variable' }).data).toBe(resolve('option'));
});

test.each([
  ['DATABASE_URL', 'mysql://serveur/bilan'],
  ['DATABASE_URL', 'bilan'],
  ['REDIS_URL', 'http://serveur'],
  ['BILAN_MAX_SIZE_MB', 'cent'],
  ['BILAN_MAX_SIZE_MB', '0'],
  ['BILAN_READING_SECONDS', '1.5'],
  ['BILAN_READING_MEMORY_MB', '8'],
  ['BILAN_READERS', '-1'],
])('%s=%s is refused by a French sentence that names the variable', (name, value) => {
  expect(() => readConfig('x', { [name]: value })).toThrow(InvalidEnvironment);
  expect(() => readConfig('x', { [name]: value })).toThrow(
    new RegExp(`^La variable d’environnement ${name} ne convient pas : il faut une? `),
  );
});

test('servers are named by their usual addresses', () => {
  const env = { DATABASE_URL: 'postgresql://bilan:secret@serveur:5432/bilan', REDIS_URL: 'rediss://serveur' };
  expect(readConfig('x', env)).toMatchObject({ databaseUrl: env.DATABASE_URL, redisUrl: env.REDIS_URL });
});

test('a secret in DATABASE_URL never appears in the refusal', () => {
  const refusal = (): unknown => readConfig('x', { DATABASE_URL: 'mysql://moi:motdepasse@serveur' });
  expect(refusal).toThrow(/^(?!.*motdepasse).*DATABASE_URL/);
});

test('the default folder is where each platform wants it', () => {
  const home = { directory: '/home/jeanne', env: {} };
  expect(defaultDataFolder({ ...home, platform: 'linux' })).toBe(join('/home/jeanne/.local/share/bilan'));
  expect(defaultDataFolder({ ...home, platform: 'linux', env: { XDG_DATA_HOME: '/data' } })).toBe(
    join('/data/bilan'),
  );
  expect(defaultDataFolder({ ...home, platform: 'darwin' })).toBe(
    join('/home/jeanne/Library/Application Support/bilan'),
  );
  expect(defaultDataFolder({ ...home, platform: 'win32', env: { LOCALAPPDATA: '/local' } })).toBe(
    join('/local/bilan'),
  );
  expect(defaultDataFolder({ ...home, platform: 'win32' })).toBe(join('/home/jeanne/AppData/Local/bilan'));
});

test('a relative XDG_DATA_HOME is ignored, as its specification says', () => {
  const home = { platform: 'linux', directory: '/home/jeanne', env: { XDG_DATA_HOME: 'data' } } as const;
  expect(defaultDataFolder(home)).toBe(join('/home/jeanne/.local/share/bilan'));
});
