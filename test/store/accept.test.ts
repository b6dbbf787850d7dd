import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataFolder, prepareDataFolder } from '../../src/store/data-folder.ts';
import { keepOriginals, originalPath, sha256 } from '../../src/store/originals.ts';
import { file, formLine, formlessLine } from './form.ts';
import { BACKENDS, claimed, fresh, freshFolder, freshOptions, lines, open } from './fresh.ts';

const outcomes = (acceptances: readonly { readonly outcome: string }[]) =>
  acceptances.map(({ outcome }) => outcome);

describe.each(BACKENDS)('%s', (backend) => {
  test('a new document is queued, and its bytes are kept under their hash', async () => {
    const { store, folder } = await fresh(backend);
    const [acceptance] = await store.accept([file('un')]);
    expect(acceptance).toMatchObject({ outcome: 'new', state: 'queued', attempt: 0, duplicateOf: null });
    const kept = originalPath(folder, sha256(Buffer.from('un')));
    expect(await readFile(kept, 'utf8')).toBe('un');
    expect(await store.pending()).toEqual([{ id: acceptance?.id, attempt: 0 }]);
  });

  test('the same bytes from the same origin are known, and nothing changes', async () => {
    const { store } = await fresh(backend);
    const claim = await claimed(store, 'un');
    await store.finish(claim, [formLine(claim)]);
    const before = await store.db.selectFrom('documents').selectAll().execute();
    expect(await store.accept([file('un')])).toEqual([
      { id: claim.id, outcome: 'known', state: 'read', attempt: 1, duplicateOf: null },
    ]);
    expect(await store.db.selectFrom('documents').selectAll().execute()).toEqual(before);
  });

  test('the same bytes from another origin are a duplicate whose line names the first path', async () => {
    const { store } = await fresh(backend);
    await store.accept([file('un')]);
    const [acceptance] = await store.accept([file('un', 'copie.docx')]);
    expect(acceptance).toMatchObject({ outcome: 'duplicate', state: 'duplicate', duplicateOf: 'un.docx' });
    expect(await lines(store)).toMatchObject([
      { status: 'duplicate', source: { path: 'copie.docx' }, error: { code: 'duplicate' } },
    ]);
    expect((await lines(store))[0]?.error?.message).toContain('« un.docx »');
    expect(await store.accept([file('un', 'copie.docx')])).toMatchObject([
      { outcome: 'known', state: 'duplicate', duplicateOf: 'un.docx' },
    ]);
  });

  test('within a batch the first of the same bytes is new, the others are its duplicates', async () => {
    const { store } = await fresh(backend);
    const batch = [file('un'), file('un', 'b.docx'), file('un'), file('deux')];
    expect(outcomes(await store.accept(batch))).toEqual(['new', 'duplicate', 'known', 'new']);
    expect((await store.counts()).documents).toMatchObject({ queued: 2, duplicate: 1 });
  });

  test('a file that changed at its origin is another document', async () => {
    const { store } = await fresh(backend);
    await store.accept([file('un', 'retour.docx')]);
    expect(outcomes(await store.accept([file('deux', 'retour.docx')]))).toEqual(['new']);
  });

  test('a kept file that went missing is kept again when it comes back', async () => {
    const { store, folder } = await fresh(backend);
    await store.accept([file('un')]);
    const kept = originalPath(folder, sha256(Buffer.from('un')));
    await rm(kept);
    await store.accept([file('un')]);
    expect(await readFile(kept, 'utf8')).toBe('un');
  });

  test('an empty batch is nothing', async () => {
    const { store } = await fresh(backend);
    expect(await store.accept([])).toEqual([]);
  });

  test('a path may hold what PostgreSQL cannot', async () => {
    const { store } = await fresh(backend);
    await store.accept([file('un', 'a\uD800\0.docx')]);
    expect(await store.db.selectFrom('documents').select('path').execute()).toEqual([
      { path: 'a\uFFFD\uFFFD.docx' },
    ]);
  });

  test('a refused file has its line and no original; refused again for the same reason, nothing changes', async () => {
    const { store } = await fresh(backend);
    const refusal = { origin: '/retours/gros.docx', record: formlessLine('gros.docx', null) };
    await store.refuse([refusal]);
    const before = await store.db.selectFrom('documents').selectAll().execute();
    await store.refuse([refusal]);
    expect(await store.db.selectFrom('documents').selectAll().execute()).toEqual(before);
    expect(await lines(store)).toEqual([refusal.record]);
    expect(await store.pending()).toEqual([]);
    expect(await store.verify()).toEqual([]);
  });

  test('a file refused once and accepted later is refused no longer', async () => {
    const { store } = await fresh(backend);
    await store.refuse([{ origin: '/retours/un.docx', record: formlessLine('un.docx', null) }]);
    expect(outcomes(await store.accept([file('un')]))).toEqual(['new']);
    expect(await lines(store)).toEqual([]);
  });

  test('a known file that could not be read for a while is refused no longer once it can', async () => {
    const { store } = await fresh(backend);
    await store.accept([file('un')]);
    await store.refuse([{ origin: '/retours/un.docx', record: formlessLine('un.docx', null) }]);
    expect(await lines(store)).toHaveLength(1);
    expect(outcomes(await store.accept([file('un')]))).toEqual(['known']);
    expect(await lines(store)).toEqual([]);
  });
});

test.runIf(process.platform !== 'win32')('a new data folder is closed to other users', async () => {
  const folder = dataFolder(join(await freshFolder(), 'neuf'));
  await prepareDataFolder(folder);
  const bytes = Buffer.from('un');
  await keepOriginals(folder, [{ sha256: sha256(bytes), bytes }]);
  const kept = originalPath(folder, sha256(bytes));
  const modes = await Promise.all([folder.root, folder.originals, kept].map((path) => stat(path)));
  expect(modes.map(({ mode }) => (mode & 0o777).toString(8))).toEqual(['700', '700', '600']);
});

test('two processes that take the same bytes in at once find them new once', async () => {
  const options = await freshOptions('server');
  const other = await freshOptions('server');
  const stores = [await open(options), await open({ ...other, databaseUrl: options.databaseUrl })];
  const found = await Promise.all(
    stores.flatMap((store, n) =>
      ['un', 'deux', 'trois'].map((text) => store.accept([file(text, `${n}${text}.docx`)])),
    ),
  );
  expect(outcomes(found.flat()).toSorted()).toEqual([...Array(3).fill('duplicate'), ...Array(3).fill('new')]);
});

test('a document has the same id in every database', async () => {
  const stores = [(await fresh('embedded')).store, (await fresh('server')).store];
  const [one, other] = await Promise.all(stores.map((store) => store.accept([file('un')])));
  expect(one?.[0]?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(one?.[0]?.id).toBe(other?.[0]?.id);
});
