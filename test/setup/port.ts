import { createServer } from 'node:net';

/** Below every system's range for outgoing connections, so that none of those can take the port meanwhile. */
const LOWEST = 20_000;
const HIGHEST = 29_999;

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

/** A loopback port that nothing listens on, chosen at random so that runs side by side do not meet. */
export async function freePort(): Promise<number> {
  const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST + 1));
  return (await isFree(port)) ? port : freePort();
}
