import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { find } from '../../src/cli/read/find.ts';
import { dataFolder, prepareDataFolder } from '../../src/store/data-folder.ts';
import { newFolder } from './run.ts';

test('the data folder is never walked, should it lie among the documents', async () => {
  const folder = await newFolder();
  const data = dataFolder(join(folder, 'données'));
  await prepareDataFolder(data);
  await writeFile(join(data.originals, 'kept'), 'x');
  await writeFile(join(folder, 'données.docx'), 'x');
  const { documents } = await find([folder], data.root);
  expect(documents.map(({ origin }) => origin)).toEqual([join(folder, 'données.docx')]);
});

test('what is no document is counted, and only that', async () => {
  const folder = await newFolder();
  for (const name of ['Thumbs.db', '~$retour.docx', 'retour.docx.part'])
    await writeFile(join(folder, name), 'x');
  expect(await find([folder], join(folder, 'données'))).toEqual({ documents: [], notDocuments: 3 });
});
