import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { follow, type Running } from './project.ts';

/** Source of a process that hands its place to the given program by `run`. */
function standInFor(program: string): string {
  const module = pathToFileURL(resolve('src/launch/run.mjs'));
  return `
    import { run } from ${JSON.stringify(module)};
    process.exitCode = await run(process.execPath, ['--eval', ${JSON.stringify(program)}], process.cwd());
  `;
}

const start = (script: string, env: NodeJS.ProcessEnv = {}): Running =>
  follow(
    spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    }),
  );

const standIn = (program: string): Running => start(standInFor(program));

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

test('npm puts a shell before the launcher: when that is killed, the program is told to end', async () => {
  const program = `
    process.once('SIGTERM', () => { console.log('bye'); process.exit(0); });
    setInterval(() => {}, 1000);
    console.error('ready');
  `;
  const shell = start(
    `
    import { spawn } from 'node:child_process';
    spawn(process.execPath, ['--input-type=module', '--eval', ${JSON.stringify(standInFor(program))}], { stdio: 'inherit' });
    `,
    { npm_lifecycle_event: 'bilan' },
  );
  await shell.said('ready');
  shell.child.kill('SIGKILL');
  expect(await shell.ended).toMatchObject({ signal: 'SIGKILL', stdout: 'bye\n' });
});
