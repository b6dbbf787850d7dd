import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dataFolder, prepareDataFolder } from '../../src/store/data-folder.ts';
import {
  clearIncoming,
  keepOriginals,
  keptOriginals,
  originalPath,
  sha256,
} from '../../src/store/originals.ts';
import { freshFolder } from './fresh.ts';

async function freshDataFolder() {
  const folder = dataFolder(await freshFolder());
  await prepareDataFolder(folder);
  return folder;
}

const original = (text: string) => ({ sha256: sha256(Buffer.from(text)), bytes: Buffer.from(text) });

test('the same bytes many times at once are kept once, and no draft stays behind', async () => {
  const folder = await freshDataFolder();
  const batch = [original('un'), original('deux'), original('un')];
  await Promise.all([keepOriginals(folder, batch), keepOriginals(folder, batch)]);
  const hashes = batch.slice(0, 2).map((each) => each.sha256);
  expect((await keptOriginals(folder)).toSorted()).toEqual(hashes.toSorted());
  expect(await readdir(folder.incoming)).toEqual([]);
});

test('a kept file that was cut short is written again', async () => {
  const folder = await freshDataFolder();
  const { sha256: hex, bytes } = original('un');
  await writeFile(originalPath(folder, hex), 'u');
  await keepOriginals(folder, [{ sha256: hex, bytes }]);
  expect(await readFile(originalPath(folder, hex))).toEqual(bytes);
});

test('drafts left behind are thrown away, those another process may still write are not', async () => {
  const folder = await freshDataFolder();
  const [old, young] = [join(folder.incoming, 'old'), join(folder.incoming, 'young')];
  await writeFile(old, '');
  await writeFile(young, '');
  await utimes(old, 0, 0);
  await clearIncoming(folder, 60_000);
  expect(await readdir(folder.incoming)).toEqual(['young']);
  await clearIncoming(folder, 0);
  expect(await readdir(folder.incoming)).toEqual([]);
});

test('a folder that holds other things is used as it is', async () => {
  const root = await freshFolder();
  await writeFile(join(root, 'autre.txt'), 'autre');
  await prepareDataFolder(dataFolder(root));
  expect(await readdir(root)).toContain('autre.txt');
});
