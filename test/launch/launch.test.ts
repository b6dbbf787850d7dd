import { join } from 'node:path';
import { expect, test } from 'vitest';
import { project } from './project.ts';

const started = ({ stdout }: { stdout: string }): unknown => JSON.parse(stdout);

test('arguments reach the program untouched, whatever a shell would make of them', async () => {
  const { start } = await project();
  const args = ['read', 'dossier d’été', '--like=$HOME "x" %PATH% & * \\', '', '--ndjson'];
  expect(started(await start('bilan.mjs', args).ended)).toMatchObject({ args });
});

test('the exit status of the program is that of the command', async () => {
  const { start } = await project();
  expect((await start('bilan.mjs', ['--refuse']).ended).code).toBe(3);
});

test('bilan runs in the folder of its user', async () => {
  const { root, start } = await project();
  const cwd = join(root, 'src');
  expect(started(await start('bilan.mjs', [], { cwd }).ended)).toMatchObject({ cwd });
});

test('run by npm, which moves to the project, bilan still runs in the folder of its user', async () => {
  const { root, start } = await project();
  const INIT_CWD = join(root, 'src');
  const env = { npm_lifecycle_event: 'bilan', npm_package_json: join(root, 'package.json'), INIT_CWD };
  expect(started(await start('bilan.mjs', [], { env }).ended)).toMatchObject({ cwd: INIT_CWD });
});

test('run by another script of npm, the folder where npm was started means nothing', async () => {
  const { root, start } = await project();
  const env = { npm_lifecycle_event: 'test', INIT_CWD: join(root, 'src') };
  expect(started(await start('bilan.mjs', [], { env }).ended)).toMatchObject({ cwd: root });
});

test('an unknown command is refused with the list of those there are', async () => {
  const { start } = await project();
  const { code, stderr } = await start('script.mjs', ['dmeo']).ended;
  expect(code).toBe(1);
  expect(stderr).toMatch(/commande inconnue : dmeo\. Commandes : .*demo/);
});
