import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Bilan, form } from '../../src/forms/clas-bilan-2021-2022/index.ts';
import { fieldsOf } from '../../src/model/form.ts';
import type { FormRecord } from '../../src/model/record.ts';
import { dataFolder } from '../../src/store/data-folder.ts';
import { bilan, type Ended, lines, makeFolder, removeFolder } from './run.ts';
import { putOfficersFolder } from './samples.ts';

let folder: string;
let data: string;
let first: Ended;
let second: Ended;

const on = (...args: readonly string[]): Promise<Ended> => bilan([...args, '--data', data]);

/** One import, looked at from all sides: each opening of the embedded database costs seconds. */
beforeAll(async () => {
  folder = await makeFolder();
  data = join(await makeFolder(), 'données');
  await putOfficersFolder(folder);
  first = await on('import', folder);
  second = await on('import', folder, '--ndjson');
});
afterAll(async () => {
  await removeFolder(folder);
  await removeFolder(join(data, '..'));
});

const byPath = (records: readonly FormRecord[]): readonly FormRecord[] =>
  records.toSorted((a, b) => (a.source.path < b.source.path ? -1 : 1));

test('people are told what became of each document, the numbers, and the next command', () => {
  expect(first.out).toMatch(/^complet {2,}a retour\.docx$/m);
  expect(first.out).toMatch(/^doublon {2,}« b déjà vu\.docx » : .+ « a retour\.docx »\.$/m);
  expect(first.out).toMatch(/^refusé {2,}« h vide\.docx » : le fichier est vide/m);
  expect(first.out).toContain('5 documents nouveaux.');
  expect(first.out).toContain('1 fichier laissé de côté');
  expect(first.out).toContain(`bilan export --csv --out bilans.csv --data "${data}"`);
  expect(first.status).toBe(3);
});

test('imported again nothing changes: it says so, and gives line by line what read gives', async () => {
  const read = await bilan(['read', folder, '--ndjson']);
  expect(byPath(lines(second))).toEqual(byPath(lines(read)));
  expect(second.err).toContain('Rien de nouveau : 5 documents déjà importés, rien n’a changé.');
  expect(second.status).toBe(3);
});

test('status counts documents by what became of them', async () => {
  const { out, status } = await on('status');
  const counted = Object.fromEntries(
    [...out.matchAll(/^ *(\S.*?) {2,}(\d+)/gm)].map(([, name, n]) => [name, n]),
  );
  expect(counted).toMatchObject({
    Documents: '7',
    lus: '3',
    refusés: '2',
    autres: '1',
    doublons: '1',
    complets: '1',
  });
  expect(out).toMatch(/^Dernier import {3}le \d\d\/\d\d\/\d{4}/m);
  expect(status).toBe(0);
});

test('export --csv, read back, has one row a form and one column a field', async () => {
  const { out, err } = await on('export', '--csv');
  const rows: readonly Record<string, string>[] = parse(out, { bom: true, delimiter: ';', columns: true });
  const ids = fieldsOf(form).map(({ id }) => id);
  const [row] = rows;
  const record = lines(second).find(({ source }) => source.path === 'a retour.docx');
  expect(rows).toHaveLength(3);
  expect(Object.keys(row ?? {}).slice(-ids.length)).toEqual(ids);
  expect(row).toMatchObject({
    fichier: 'a retour.docx',
    etat: 'complet',
    'identification.porteur': record?.fields['identification.porteur']?.value,
    'calendrier.date_debut': record?.fields['calendrier.date_debut']?.value,
    'calendrier.nombre_semaines': String(record?.fields['calendrier.nombre_semaines']?.value),
    'calendrier.ecarts': record?.fields['calendrier.ecarts']?.value ? 'oui' : 'non',
  });
  expect(err).toBe('3 formulaires exportés.\n4 documents sans formulaire (refusés, doublons et autres).\n');
});

test('export --ndjson gives answers that the form’s own schema takes', async () => {
  const { out } = await on('export', '--ndjson');
  const forms = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(forms.map(({ document }) => document)).toEqual([
    'a retour.docx',
    'c vierge.docx',
    'd dossier/e à vérifier.docx',
  ]);
  for (const { answers } of forms) expect(() => Bilan.parse(answers)).not.toThrow();
  expect(forms[1]).toMatchObject({ status: 'needs_review', notes: ['blank_form'], to_review: [] });
});

test('sql answers a query on the wide view', async () => {
  const query = 'select path, identification_porteur from clas_bilan_2021_2022 order by path limit 1';
  const { out } = await on('sql', query);
  expect(out).toMatch(/^path {2,}identification_porteur\n─+ {2}─+\na retour\.docx {2}\S/);
});

test('a database that is gone is rebuilt from what is kept, and every document read again', async () => {
  await rm(dataFolder(data).database, { recursive: true });
  const repaired = await on('verify', '--repair');
  expect(repaired.out).toBe('Tout concorde : documents conservés, base et journal.\n');
  const again = await on('import', folder, '--ndjson');
  expect(byPath(lines(again))).toEqual(byPath(lines(second)));
});

test('a kept document that is gone is found by verify, which names the remedy', async () => {
  const sha256 = lines(second)[0]?.source.sha256 ?? '';
  await rm(join(dataFolder(data).originals, sha256.slice(0, 2), sha256));
  const ended = await on('verify');
  expect(ended.out).toContain(
    '« a retour.docx » : le fichier d’origine n’est plus dans le dossier de données.',
  );
  expect(ended.out).toContain('verify --repair');
  expect(ended.status).toBe(3);
});
