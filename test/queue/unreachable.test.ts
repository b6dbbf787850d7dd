import { expect, test, vi } from 'vitest';
import { openQueue } from '../../src/queue/queue.ts';
import { freePort } from '../setup/port.ts';

test.each([
  ['redis', 'redis', 'Redis', 'REDIS_URL'],
  ['postgres', 'postgres', 'PostgreSQL', 'DATABASE_URL'],
] as const)(
  'a %s that does not answer is named with the remedy, without its password',
  async (mode, scheme, name, setting) => {
    const onConsole = vi.spyOn(console, 'error').mockImplementation(() => {});
    const port = await freePort();
    const opening = openQueue({ mode, url: `${scheme}://someone:secret@127.0.0.1:${port}/0` });
    await expect(opening).rejects.toThrow(
      `${name} ne répond pas à l’adresse 127.0.0.1:${port} : démarrez-le, ou corrigez ${setting}.`,
    );
    expect(onConsole).not.toHaveBeenCalled();
  },
);
