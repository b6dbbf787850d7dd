import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bilan, lines, newFolder, start } from './run.ts';
import { putCases, putOfficersFolder } from './samples.ts';

test('a folder gives one line a document, in the order of the names, and nothing else on standard output', async () => {
  const folder = await newFolder();
  await putOfficersFolder(folder);
  const ended = await bilan(['read', folder, '--ndjson']);
  expect(lines(ended).map(({ source, status }) => [source.path, status])).toEqual([
    ['a retour.docx', 'complete'],
    ['b déjà vu.docx', 'duplicate'],
    ['c vierge.docx', 'needs_review'],
    ['d dossier/e à vérifier.docx', 'needs_review'],
    ['f compte rendu.docx', 'not_a_form'],
    ['g tronqué.docx', 'failed'],
    ['h vide.docx', 'failed'],
  ]);
  expect(ended.err).toContain('1 fichier laissé de côté');
  expect(ended.status).toBe(3);
});

test('nothing is stored: not even the data folder is made', async () => {
  const folder = await newFolder();
  await putCases(folder, { 'retour.docx': 'answers-replace' });
  const data = join(folder, 'données');
  const ended = await bilan(['read', join(folder, 'retour.docx'), '--data', data]);
  expect(ended.status).toBe(0);
  expect(existsSync(data)).toBe(false);
});

test('people are told what became of a form and why each field is to be reviewed', async () => {
  const folder = await newFolder();
  await putCases(folder, { 'retour.docx': 'broken-rules-1', 'copie.docx': 'broken-rules-1' });
  const { out, err } = await bilan(['read', join(folder, 'retour.docx'), join(folder, 'copie.docx')]);
  expect(out).toMatch(/^à relire {2,}retour\.docx : \d+ champs? à relire\n {4}.+ › .+ : .+\. [A-Z«].+\.\n/);
  expect(out).toMatch(/^doublon .+« retour\.docx »\.$/m);
  expect(out).toMatch(/^ {2}1 formulaire à relire \(\d+ champs?\)$/m);
  expect(err).toBe('');
});

test('a file that two PATHs lead to counts once', async () => {
  const folder = await newFolder();
  await putCases(folder, { 'retour.docx': 'answers-replace' });
  const ended = await bilan(['read', folder, join(folder, 'retour.docx'), '--ndjson']);
  expect(lines(ended)).toHaveLength(1);
});

test('a PATH that does not exist stops everything before a line is printed', async () => {
  const folder = await newFolder();
  await putCases(folder, { 'retour.docx': 'answers-replace' });
  const ended = await bilan(['read', folder, join(folder, 'absent'), '--ndjson']);
  expect(ended).toMatchObject({ status: 2, out: '' });
  expect(ended.err).toMatch(/^« .+absent » n’existe pas\. /);
});

test('--max-size is in megabytes, and a larger file is refused by its size', async () => {
  const folder = await newFolder();
  await writeFile(join(folder, 'gros.docx'), Buffer.alloc(1_000_001));
  const ended = await bilan(['read', folder, '--ndjson', '--max-size', '1']);
  expect(lines(ended)).toMatchObject([{ source: { sha256: null }, error: { code: 'too_large' } }]);
  expect(ended.status).toBe(3);
});

test('whoever stops listening half-way gets no stack trace', async () => {
  const folder = await newFolder();
  await putCases(folder, { 'a.docx': 'answers-replace', 'b.docx': 'answers-among', 'c.docx': 'notations-1' });
  const { child, ended } = start(['read', folder, '--ndjson']);
  child.stdout?.destroy();
  expect(await ended).toMatchObject({ status: 141, err: '' });
});
