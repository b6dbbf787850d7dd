import { mkdtemp } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './port.ts';
import { startThrowaway, type Throwaway } from './throwaway.ts';

/** Redis refuses commands while it loads its journal, so being connected is not enough. */
const answersPing = (port: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.once('error', reject);
    socket.once('data', (reply) => {
      socket.destroy();
      resolve(String(reply).startsWith('+PONG'));
    });
  });

/** Redis as the queue needs it: journal on, nothing ever evicted. A thousand databases: one for each test. */
export async function startRedis(): Promise<Throwaway> {
  const folder = await mkdtemp(join(tmpdir(), 'bilan-redis-'));
  const port = await freePort();
  const settings = {
    port,
    bind: '127.0.0.1',
    dir: folder,
    databases: 1000,
    appendonly: 'yes',
    'maxmemory-policy': 'noeviction',
  };
  return startThrowaway({
    url: `redis://127.0.0.1:${port}`,
    folder,
    command: 'redis-server',
    args: Object.entries(settings)
      .flatMap(([name, value]) => [`--${name}`, `${value}`])
      .concat('--save', ''),
    ready: () => answersPing(port),
  });
}
