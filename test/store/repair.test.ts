import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { DatabaseDamaged } from '../../src/store/connect.ts';
import { dataFolder } from '../../src/store/data-folder.ts';
import { originalPath, sha256 } from '../../src/store/originals.ts';
import { FolderInUse } from '../../src/store/owner.ts';
import { repairStore, type Store } from '../../src/store/store.ts';
import { file, formLine, formlessLine } from './form.ts';
import { freshOptions, lines, open } from './fresh.ts';
import { said, start } from './process.ts';

const total = { value: 3, review: true, reasons: ['vague_value' as const] };

/** Two documents, their duplicate, a refusal and a correction. */
async function fill(store: Store): Promise<void> {
  await store.accept([file('un'), file('deux'), file('un', 'copie.docx')]);
  await store.refuse([{ origin: '/gros', record: formlessLine('gros.docx', null) }]);
  const sha = sha256(Buffer.from('un'));
  const at = '2022-06-01T08:00:00.000Z';
  await store.correct({ sha256: sha, ordinal: 1, field: 'public.total', old: 3, new: 4, by: 'jeanne', at });
}

/** Reads what waits to be read, as the queue would have it done. */
async function readAll(store: Store): Promise<void> {
  for (const { id, attempt } of await store.pending()) {
    const claim = await store.claim(id, attempt);
    if (claim) await store.finish(claim, [formLine(claim, { 'public.total': total })]);
  }
}

const rows = async ({ db }: Store) => ({
  documents: await db.selectFrom('documents').selectAll().orderBy('number').execute(),
  answers: (await sql`select * from petit_bilan order by path`.execute(db)).rows,
  corrections: await db.selectFrom('corrections').selectAll().execute(),
});

const withoutTimes = ({ documents, ...others }: Awaited<ReturnType<typeof rows>>) => ({
  documents: documents.map(({ finished_at, ...row }) => row),
  ...others,
});

async function filled() {
  const options = await freshOptions('embedded');
  const store = await open(options);
  await fill(store);
  await readAll(store);
  const before = { rows: withoutTimes(await rows(store)), lines: await lines(store) };
  await store.close();
  return { options, before, folder: dataFolder(options.data) };
}

test('a database folder that is gone is made again, with the same rows, lines and corrections', async () => {
  const { options, before, folder } = await filled();
  await rm(folder.database, { recursive: true });
  const store = await open(options);
  expect((await store.counts()).documents).toMatchObject({ queued: 2, duplicate: 1, failed: 1 });
  await readAll(store);
  expect(withoutTimes(await rows(store))).toEqual(before.rows);
  expect(await lines(store)).toEqual(before.lines);
  expect(await store.verify()).toEqual([]);
});

const DAMAGE: Readonly<Record<string, (path: string) => Promise<void>>> = {
  'its control file is cut': (path) => writeFile(join(path, 'global', 'pg_control'), ''),
  'its version is gone': (path) => rm(join(path, 'PG_VERSION')),
  'it is a file of another kind': async (path) => {
    await rm(path, { recursive: true });
    await writeFile(path, 'bonjour');
  },
};

test.each(Object.keys(DAMAGE))(
  'a database is damaged when %s: it is refused, with the way out',
  async (how) => {
    const options = await freshOptions('embedded');
    await DAMAGE[how]?.(dataFolder(options.data).database);
    const opening = open(options);
    await expect(opening).rejects.toThrow(DatabaseDamaged);
    await expect(opening).rejects.toThrow(/abîmée.*« bilan verify --repair »/);
  },
);

test('a table whose file was cut is damage too, not an empty table', async () => {
  const { options, folder } = await filled();
  const store = await open(options);
  const { rows } = await sql<{ path: string }>`select pg_relation_filepath('documents') as path`.execute(
    store.db,
  );
  await store.close();
  await writeFile(join(folder.database, rows[0]?.path ?? ''), '');
  await expect(open(options)).rejects.toThrow(DatabaseDamaged);
});

test('a damaged database is rebuilt with the same rows, lines and corrections, the old one kept aside', async () => {
  const { options, before, folder } = await filled();
  await writeFile(join(folder.database, 'global', 'pg_control'), '');
  const store = await repairStore(options);
  await readAll(store);
  expect(withoutTimes(await rows(store))).toEqual(before.rows);
  expect(await lines(store)).toEqual(before.lines);
  await store.close();
  const kept = (await readdir(options.data)).filter((name) => name.startsWith('database.set-aside-'));
  expect(kept).toHaveLength(1);
});

test('a journal that is gone is written again from the database', async () => {
  const { options, before, folder } = await filled();
  await rm(folder.journal);
  await (await open(options)).close();
  await rm(folder.database, { recursive: true });
  const store = await open(options);
  await readAll(store);
  expect(withoutTimes(await rows(store))).toEqual(before.rows);
});

test('a database that is well may be rebuilt, and a damaged line of the journal is then set aside', async () => {
  const { options, before, folder } = await filled();
  await appendFile(folder.journal, 'illisible\n');
  const store = await open(options);
  expect(await store.verify()).toMatchObject([{ code: 'journal_damaged', name: 'journal.ndjson:6' }]);
  await store.close();
  const repaired = await repairStore(options);
  await readAll(repaired);
  expect(await repaired.verify()).toEqual([]);
  expect(withoutTimes(await rows(repaired))).toEqual(before.rows);
  await repaired.close();
});

test('without database and journal the kept files are read again, corrections are lost', async () => {
  const { options, folder } = await filled();
  await rm(folder.database, { recursive: true });
  await rm(folder.journal);
  const store = await repairStore(options);
  expect(await store.counts()).toMatchObject({ documents: { queued: 2 }, corrections: 0 });
  expect(await store.verify()).toEqual([]);
  await store.close();
});

test('a folder in use is not repaired', async () => {
  const options = await freshOptions('embedded');
  await open(options);
  await expect(repairStore(options)).rejects.toThrow(FolderInUse);
});

test('killed between journal and row: the document is there after all, to be read', async () => {
  const options = await freshOptions('embedded');
  await start('crash-process.ts', options.data, 'after').gone;
  const store = await open(options);
  expect((await store.counts()).documents.queued).toBe(1);
  expect(await store.verify()).toEqual([]);
  const kept = originalPath(dataFolder(options.data), sha256(Buffer.from('un')));
  expect(await readFile(kept, 'utf8')).toBe('un');
});

test('killed before the journal: the file was never accepted, and is new when it comes again', async () => {
  const options = await freshOptions('embedded');
  await start('crash-process.ts', options.data, 'before').gone;
  const store = await open(options);
  expect((await store.counts()).documents.queued).toBe(0);
  expect(await store.verify()).toMatchObject([{ code: 'original_unclaimed' }]);
  expect(await store.accept([file('un')])).toMatchObject([{ outcome: 'new' }]);
});

test('what was said to be accepted or corrected survives kill -9 at any moment, three times over', async () => {
  const options = await freshOptions('embedded');
  const promised: string[] = [];
  for (const patience of [1, 5, 12]) {
    const busy = start('busy-process.ts', options.data);
    for (let n = 0; n < patience; n += 1) promised.push(await said(busy));
    busy.child.kill('SIGKILL');
    await busy.gone;
  }
  const store = await open(options);
  const documents = await store.db.selectFrom('documents').select('id').execute();
  const ids = new Set(documents.map(({ id }) => id));
  expect(promised.filter((line) => !ids.has(line.split(' ')[0] ?? ''))).toEqual([]);
  expect((await store.counts()).corrections).toBeGreaterThanOrEqual(promised.length);
  const findings = await store.verify();
  expect(findings.filter(({ code }) => code !== 'original_unclaimed')).toEqual([]);
});
