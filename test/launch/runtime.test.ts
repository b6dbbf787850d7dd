import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { runtime } from '../../src/launch/runtime.mjs';
import { project } from './project.ts';

const PINNED = join('.runtime', 'node-24.');

test('Node 24 or newer runs the program itself', async () => {
  const { root } = await project();
  expect(await runtime(root, '24.0.0')).toBe(process.execPath);
  expect(await runtime(root, '26.10.0')).toBe(process.execPath);
});

test('a system for which there is no package is told so before anything is fetched', async () => {
  const { root, npmCalls } = await project();
  await expect(runtime(root, '20.20.2', 'aix ppc64')).rejects.toThrow(
    'aucun Node.js 24 prêt à l’emploi pour ce système (aix ppc64). Installez Node.js 24 (https://nodejs.org/fr/download), puis relancez.',
  );
  expect(await npmCalls()).toEqual([]);
});

test('an older Node fetches a newer one into the project’s own folder, once', async () => {
  const { root, npmFile, npmCalls } = await project();
  vi.stubEnv('npm_execpath', join(npmFile('calls'), '..', 'npm-cli.js'));
  const first = await runtime(root, '20.20.2');
  expect(first).toContain(join(root, PINNED));
  expect(await runtime(root, '22.12.0')).toBe(first);
  expect(await npmCalls()).toHaveLength(1);
  vi.unstubAllEnvs();
});

test('a Node too old for the launcher is refused, with where to get another', async () => {
  const { root } = await project();
  await expect(runtime(root, '18.19.0')).rejects.toThrow(
    'Node.js 18.19.0 est trop ancien : il faut la version 20 au moins. Installez Node.js 24 (https://nodejs.org/fr/download), puis relancez.',
  );
});
