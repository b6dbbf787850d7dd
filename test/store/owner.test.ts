import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { dataFolder } from '../../src/store/data-folder.ts';
import { FolderInUse, takeOwnership } from '../../src/store/owner.ts';
import { openStore } from '../../src/store/store.ts';
import { freshFolder, freshOptions, open } from './fresh.ts';
import { said, start } from './process.ts';

const PROGRAM = 'owner-process.ts';

test('a folder in use is refused, naming the command, the process and the way out', async () => {
  const data = await freshFolder();
  const owner = start(PROGRAM, data, 'bilan serve');
  expect(await said(owner)).toBe('taken');
  const refusal = takeOwnership(dataFolder(data), 'bilan import');
  await expect(refusal).rejects.toThrow(FolderInUse);
  await expect(refusal).rejects.toMatchObject({ owner: { pid: owner.child.pid, command: 'bilan serve' } });
  await expect(refusal).rejects.toThrow(
    new RegExp(`« ${data} » .*« bilan serve » \\(processus ${owner.child.pid}\\) depuis le .*--data`),
  );
});

test('a killed owner leaves the folder free, though its name still stands in it', async () => {
  const data = await freshFolder();
  const owner = start(PROGRAM, data, 'bilan serve');
  await said(owner);
  owner.child.kill('SIGKILL');
  await owner.gone;
  expect(await readFile(dataFolder(data).owner, 'utf8')).toContain('bilan serve');
  const ownership = await takeOwnership(dataFolder(data), 'bilan import');
  expect(JSON.parse(await readFile(dataFolder(data).owner, 'utf8'))).toMatchObject({
    pid: process.pid,
    command: 'bilan import',
  });
  await ownership.release();
});

test('a dead owner whose process number lives on, as another process, is dead all the same', async () => {
  const data = await freshFolder();
  const owner = start(PROGRAM, data, 'bilan serve');
  await said(owner);
  owner.child.kill('SIGKILL');
  await owner.gone;
  const { owner: path } = dataFolder(data);
  const dead = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...dead, pid: process.ppid }));
  await (await takeOwnership(dataFolder(data), 'bilan import')).release();
});

test('of many that want a dead owner’s folder at once, one gets it', async () => {
  const data = await freshFolder();
  const dead = start(PROGRAM, data, 'mort');
  await said(dead);
  dead.child.kill('SIGKILL');
  await dead.gone;
  const contenders = Array.from({ length: 5 }, (_, n) => start(PROGRAM, data, `candidat ${n}`));
  const answers = await Promise.all(contenders.map(said));
  expect(answers.filter((answer) => answer === 'taken')).toHaveLength(1);
  expect(answers.filter((answer) => answer.includes('est déjà utilisé par'))).toHaveLength(4);
});

test('a released folder is free, and names nobody', async () => {
  const data = await freshFolder();
  await (await takeOwnership(dataFolder(data), 'un')).release();
  await expect(readFile(dataFolder(data).owner)).rejects.toThrow('ENOENT');
  await (await takeOwnership(dataFolder(data), 'deux')).release();
});

test('one process cannot open the same embedded store twice, and the first stays whole', async () => {
  const options = await freshOptions('embedded');
  const store = await open(options);
  await expect(openStore(options)).rejects.toThrow(FolderInUse);
  const other = start(PROGRAM, options.data, 'bilan sql');
  expect(await said(other)).toContain('« bilan import »');
  expect((await store.counts()).documents.queued).toBe(0);
});
