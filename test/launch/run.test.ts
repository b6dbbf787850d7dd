import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { follow, type Running } from './project.ts';

/** A process that hands its place to the given program by `run`. */
function standIn(program: string): Running {
  const module = pathToFileURL(resolve('src/launch/run.mjs'));
  const script = `
    import { run } from ${JSON.stringify(module)};
    process.exitCode = await run(process.execPath, ['--eval', ${JSON.stringify(program)}], process.cwd());
  `;
  return follow(
    spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: ['ignore', 'pipe', 'pipe'] }),
  );
}

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  '%s reaches the program, which ends in its own way',
  async (signal) => {
    const { child, said, ended } = standIn(`
    process.once('${signal}', () => { console.log('bye'); process.exit(5); });
    setInterval(() => {}, 1000);
    console.error('ready');
  `);
    await said('ready');
    child.kill(signal);
    expect(await ended).toMatchObject({ code: 5, stdout: 'bye\n' });
  },
);

test('a program ended by a signal ends the launcher by the same', async () => {
  const { ended } = standIn(`process.kill(process.pid, 'SIGTERM'); setInterval(() => {}, 1000);`);
  expect(await ended).toMatchObject({ code: null, signal: 'SIGTERM' });
});
