import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { project } from './project.ts';

const ONE = join('node_modules', 'one');

test('a first run installs, and npm talks on standard error only', async () => {
  const { root, start, npmCalls } = await project();
  const { code, stdout, stderr } = await start('bilan.mjs').ended;
  expect(code).toBe(0);
  expect(stdout).toBe(`${JSON.stringify({ args: [], cwd: root })}\n`);
  expect(stderr).toContain('npm talks');
  expect(existsSync(join(root, ONE))).toBe(true);
  expect(await npmCalls()).toHaveLength(1);
});

test('a second run does not call npm and says nothing', async () => {
  const { start, npmCalls } = await project();
  await start('bilan.mjs').ended;
  expect((await start('bilan.mjs').ended).stderr).toBe('');
  expect(await npmCalls()).toHaveLength(1);
});

test('another lock file is installed in place of the old one, whole', async () => {
  const { root, start, writeLock } = await project();
  await start('bilan.mjs').ended;
  await writeLock({ '': {}, 'node_modules/two': { version: '1.0.0' } });
  await start('bilan.mjs').ended;
  expect(existsSync(join(root, ONE))).toBe(false);
  expect(existsSync(join(root, 'node_modules', 'two'))).toBe(true);
});

test('what tests need is installed under NODE_ENV=production too', async () => {
  const { start, npmCalls } = await project();
  await start('bilan.mjs', [], { env: { NODE_ENV: 'production' } }).ended;
  expect(await npmCalls()).toEqual([expect.stringMatching(/^ci .*--include=dev .*--ignore-scripts/)]);
});

test('of two first runs at once one installs and the other waits, saying so', async () => {
  const { start, npmFile, npmCalls } = await project();
  await writeFile(npmFile('hold'), '');
  const first = start('bilan.mjs');
  await first.said('npm talks');
  const second = start('bilan.mjs');
  await second.said('attente…');
  await rm(npmFile('hold'));
  expect((await first.ended).code).toBe(0);
  expect((await second.ended).code).toBe(0);
  expect(await npmCalls()).toHaveLength(1);
});

test('an install killed half-way leaves no tree, and the next run installs at once', async () => {
  const { root, start, npmFile, npmCalls } = await project();
  await writeFile(npmFile('hold'), '');
  const killed = start('bilan.mjs');
  await killed.said('npm talks');
  killed.child.kill('SIGKILL');
  await rm(npmFile('hold'));
  await killed.ended;
  expect(existsSync(join(root, 'node_modules'))).toBe(false);
  expect((await start('bilan.mjs').ended).code).toBe(0);
  expect(existsSync(join(root, ONE))).toBe(true);
  expect(await npmCalls()).toHaveLength(2);
  expect((await readdir(join(root, '.runtime'))).filter((name) => name !== 'install.lock')).toEqual([]);
});

test('two that install at once all the same, since a lock can be lost, leave a whole tree', async () => {
  const { root, start, npmFile, npmCalls } = await project();
  await writeFile(npmFile('hold'), '');
  const first = start('bilan.mjs');
  await first.said('npm talks');
  await rm(join(root, '.runtime', 'install.lock'));
  const second = start('bilan.mjs');
  await second.said('npm talks');
  await rm(npmFile('hold'));
  expect((await first.ended).code).toBe(0);
  expect((await second.ended).code).toBe(0);
  expect(existsSync(join(root, ONE))).toBe(true);
  expect(await npmCalls()).toHaveLength(2);
});

test('a lock whose owner is dead is free', async () => {
  const { root, start } = await project();
  const dead = spawnSync(process.execPath, ['--version']).pid;
  await mkdir(join(root, '.runtime'));
  await writeFile(join(root, '.runtime', 'install.lock'), `${dead}`);
  const { code, stderr } = await start('bilan.mjs').ended;
  expect(code).toBe(0);
  expect(stderr).not.toContain('attente');
});

test('a tree that npm made whole by hand is kept, so nothing is fetched', async () => {
  const { root, start, npmFile, npmCalls } = await project();
  await mkdir(join(root, ONE), { recursive: true });
  const account = { packages: { 'node_modules/one': { version: '1.0.0' } } };
  await writeFile(join(root, 'node_modules', '.package-lock.json'), JSON.stringify(account));
  await writeFile(npmFile('fail'), 'getaddrinfo ENOTFOUND');
  expect((await start('bilan.mjs').ended).code).toBe(0);
  expect(await npmCalls()).toEqual([]);
});

test('a tree made by hand that lacks a package, or has it in another version, is made anew', async () => {
  const { root, start, npmCalls } = await project();
  await mkdir(join(root, ONE), { recursive: true });
  const account = { packages: { 'node_modules/one': { version: '0.9.0' } } };
  await writeFile(join(root, 'node_modules', '.package-lock.json'), JSON.stringify(account));
  await start('bilan.mjs').ended;
  expect(await npmCalls()).toHaveLength(1);
});

test.each([
  ['npm error request to https://registry.example.org failed, reason: getaddrinfo ENOTFOUND', 'injoignable'],
  ['npm error code ENOSPC', 'disque est plein'],
  ['npm error code EACCES', 'écriture est refusée'],
  ['npm error code EUSAGE', 'message ci-dessus'],
])('a failed install names what to do: %s', async (said, remedy) => {
  const { root, start, npmFile } = await project();
  await writeFile(npmFile('fail'), said);
  const { code, stdout, stderr } = await start('bilan.mjs').ended;
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain(said);
  expect(stderr).toContain(remedy);
  expect(stderr.trimEnd()).toMatch(/relancez\.$/i);
  expect(existsSync(join(root, 'node_modules'))).toBe(false);
});
