import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFileWhole } from '../../src/cli/export/out-file.ts';
import { newFolder } from './run.ts';

async function* text(...parts: readonly string[]) {
  yield* parts;
}

async function* broken() {
  yield 'new';
  throw new Error('broken');
}

test('a file is written under its name, over an earlier one, and nothing else is left', async () => {
  const folder = await newFolder();
  await writeFile(join(folder, 'bilans.csv'), 'old');
  await writeFileWhole(join(folder, 'bilans.csv'), text('a', 'b'));
  expect(await readFile(join(folder, 'bilans.csv'), 'utf8')).toBe('ab');
  expect(await readdir(folder)).toEqual(['bilans.csv']);
});

test('when the writing breaks off, the earlier file stays as it was', async () => {
  const folder = await newFolder();
  await writeFile(join(folder, 'bilans.csv'), 'old');
  await expect(writeFileWhole(join(folder, 'bilans.csv'), broken())).rejects.toThrow('broken');
  expect(await readFile(join(folder, 'bilans.csv'), 'utf8')).toBe('old');
  expect(await readdir(folder)).toEqual(['bilans.csv']);
});

test('a folder that does not exist is named as it was typed', async () => {
  const name = join(await newFolder(), 'absent', 'bilans.csv');
  await expect(writeFileWhole(name, text('a'))).rejects.toMatchObject({ code: 'ENOENT', path: name });
});
