import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { dataFolder, prepareDataFolder } from '../../src/store/data-folder.ts';
import { takeOwnership } from '../../src/store/owner.ts';
import { bilan, lines, newFolder, start } from './run.ts';
import { putCases } from './samples.ts';

const THREE = { 'a.docx': 'answers-replace', 'b.docx': 'answers-among', 'c.docx': 'notations-1' };

test.each([
  ['Ctrl-C', 'SIGINT', 130],
  ['kill -9', 'SIGKILL', null],
] as const)(
  '%s stops an import at once; the same command then finishes it',
  async (_name, signal, status) => {
    const folder = await newFolder();
    const data = join(await newFolder(), 'données');
    await putCases(folder, THREE);
    const running = start(['import', folder, '--data', data]);
    await running.says('0/3');
    running.child.kill(signal);
    const ended = await running.ended;
    expect(ended).toMatchObject({ status, out: '' });
    if (status !== null) expect(ended.err).toContain('Rien n’est perdu : relancez la même commande');
    const again = await bilan(['import', folder, '--ndjson', '--data', data]);
    expect(lines(again).map(({ source }) => source.path)).toEqual(Object.keys(THREE));
    expect(again.status).toBe(0);
  },
);

test('--no-wait takes documents in unread; the same command without it reads them', async () => {
  const folder = await newFolder();
  const data = join(await newFolder(), 'données');
  await putCases(folder, THREE);
  const taken = await bilan(['import', folder, '--no-wait', '--data', data]);
  expect(taken).toMatchObject({ status: 0, out: '' });
  expect(taken.err).toContain(
    '3 documents reçus, dont 3 à lire.\nPour les lire, relancez la même commande sans --no-wait.',
  );
  const read = await bilan(['import', folder, '--ndjson', '--data', data]);
  expect(read.err).toContain('Reprise : 3 documents attendaient d’être lus.');
  expect(read.err).toContain('Reprise finie : 3 documents de plus sont lus.');
  expect(lines(read)).toHaveLength(3);
});

test('--dry-run says what would be imported and makes nothing', async () => {
  const folder = await newFolder();
  const data = join(await newFolder(), 'données');
  await putCases(folder, { ...THREE, 'd.docx': 'answers-among' });
  const { out, status } = await bilan(['import', folder, '--dry-run', '--data', data]);
  expect(out).toMatch(/^serait importé {2}a\.docx \(Word \(\.docx\), [\d,]+ Ko\)$/m);
  expect(out).toContain('serait doublon  d.docx : mêmes octets que « b.docx »');
  expect(out).toContain('4 documents : 3 à importer, 0 refusé');
  expect(status).toBe(0);
  expect(existsSync(data)).toBe(false);
});

test.each([['import .'], ['status'], ['verify --repair']])(
  'bilan %s refuses a data folder in use, naming who uses it and the way out',
  async (command) => {
    const data = await newFolder();
    await prepareDataFolder(dataFolder(data));
    const ownership = await takeOwnership(dataFolder(data), 'bilan import');
    onTestFinished(() => ownership.release());
    const ended = await bilan([...command.split(' '), '--data', data]);
    expect(ended).toMatchObject({ status: 2, out: '' });
    expect(ended.err).toMatch(
      new RegExp(`« bilan import » \\(processus ${process.pid}\\) depuis le .+--data\\.\n$`),
    );
  },
);

test.each([['status'], ['verify --repair']])(
  'bilan %s on a folder where nothing was imported says so and makes nothing',
  async (command) => {
    const data = join(await newFolder(), 'faute de frappe');
    const ended = await bilan([...command.split(' '), '--data', data]);
    expect(ended).toMatchObject({ status: 2, out: '' });
    expect(ended.err).toMatch(
      /^Rien n’a encore été importé dans « .+faute de frappe »\. Commencez par « bilan import »/,
    );
    expect(existsSync(data)).toBe(false);
  },
);
