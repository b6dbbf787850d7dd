import { rm, writeFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { DataFolder } from '../../src/store/data-folder.ts';
import type { Claim } from '../../src/store/document.ts';
import { originalPath } from '../../src/store/originals.ts';
import type { Store } from '../../src/store/store.ts';
import { FINDINGS, type Finding } from '../../src/store/verify.ts';
import { formLine } from './form.ts';
import { BACKENDS, type Backend, claimed, fresh } from './fresh.ts';

interface Scene {
  readonly store: Store;
  readonly folder: DataFolder;
  readonly claim: Claim;
}

const run =
  (statement: string) =>
  async ({ store }: Scene) => {
    await sql.raw(statement).execute(store.db);
  };

/** How to bring each finding about. */
const DAMAGE: Readonly<Record<Finding['code'], (scene: Scene) => Promise<void>>> = {
  original_missing: ({ claim }) => rm(claim.file),
  original_changed: ({ claim }) => writeFile(claim.file, 'autre'),
  original_unclaimed: ({ folder }) => writeFile(originalPath(folder, 'e'.repeat(64)), 'autre'),
  form_missing: run('delete from forms'),
  line_missing: run(`update documents set state = 'failed'`),
  answers_incomplete: run(`delete from answers where field = 'public.total'`),
  row_missing: run('delete from documents'),
  journal_missing: ({ folder }) => writeFile(folder.journal, ''),
  journal_damaged: ({ folder }) => writeFile(folder.journal, '\n'),
};

/** Findings that come along: a row that is missing leaves its original behind. */
const ALSO: Readonly<Partial<Record<Finding['code'], Finding['code']>>> = {
  row_missing: 'original_unclaimed',
  journal_damaged: 'journal_missing',
};

const CODES = Object.keys(FINDINGS) as Finding['code'][];
const OF_JOURNAL: readonly Finding['code'][] = ['row_missing', 'journal_missing', 'journal_damaged'];
const findable = (backend: Backend) =>
  CODES.filter((code) => backend === 'embedded' || !OF_JOURNAL.includes(code));

async function scene(backend: Backend): Promise<Scene> {
  const { store, folder } = await fresh(backend);
  const claim = await claimed(store, 'un');
  await store.finish(claim, [formLine(claim)]);
  return { store, folder, claim };
}

describe.each(BACKENDS)('%s', (backend) => {
  test('a whole store has no findings', async () => {
    const { store } = await scene(backend);
    expect(await store.verify()).toEqual([]);
  });

  test.each(findable(backend))('%s is found, and nothing else', async (code) => {
    const made = await scene(backend);
    await DAMAGE[code](made);
    const found = (await made.store.verify()).map((finding) => finding.code);
    expect(found.toSorted()).toEqual([code, ALSO[code] ?? []].flat().toSorted());
  });

  test('a finding is a French sentence that names what is concerned', async () => {
    const made = await scene(backend);
    await rm(made.claim.file);
    expect(await made.store.verify()).toEqual([
      {
        code: 'original_missing',
        name: 'un.docx',
        message: '« un.docx » : le fichier d’origine n’est plus dans le dossier de données.',
      },
    ]);
  });
});
