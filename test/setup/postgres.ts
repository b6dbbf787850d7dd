import { execFile } from 'node:child_process';
import { chown, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { findProgram } from '../../src/launch/programs.ts';
import { freePort } from './port.ts';
import { startThrowaway, type Throwaway } from './throwaway.ts';

const run = promisify(execFile);
const program = (name: string): string => findProgram(name) ?? name;

/** PostgreSQL refuses to run as root, so root lends it the account that Debian makes for it, or nobody's. */
async function account(): Promise<{ readonly uid: number; readonly gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  for (const user of ['postgres', 'nobody']) {
    const ids = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, user]))).catch(() => undefined);
    const [uid, gid] = ids?.map(({ stdout }) => Number(stdout)) ?? [];
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  throw new Error('no account to run PostgreSQL under: neither postgres nor nobody exists');
}

async function answersQueries(url: string): Promise<boolean> {
  const client = new pg.Client(url);
  client.on('error', () => {});
  await client.connect();
  await client.end();
  return true;
}

/** A cluster of its own. Without fsync: a killed process loses nothing by it, only a power cut would. */
export async function startPostgres(): Promise<Throwaway> {
  const folder = await mkdtemp(join(tmpdir(), 'bilan-postgres-'));
  const options = { ...(await account()), cwd: folder };
  if (options.uid !== undefined && options.gid !== undefined) await chown(folder, options.uid, options.gid);
  const data = join(folder, 'data');
  const set = ['--username=bilan', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  await run(program('initdb'), [...set, '-D', data], options);
  const port = await freePort();
  const url = `postgres://bilan@127.0.0.1:${port}/postgres`;
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'fsync=off',
    'max_connections=200',
  ];
  return startThrowaway({
    url,
    folder,
    command: program('postgres'),
    args: ['-D', data, '-p', `${port}`, ...settings.flatMap((setting) => ['-c', setting])],
    options,
    ready: () => answersQueries(url),
  });
}
