import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { columnName } from '../../src/store/view.ts';
import { FORM, formLine } from './form.ts';
import { BACKENDS, claimed, fresh, freshOptions, open } from './fresh.ts';

describe.each(BACKENDS)('%s', (backend) => {
  test('the wide view has one typed column a field', async () => {
    const { store } = await fresh(backend);
    const { rows } = await sql`
      select column_name, data_type from information_schema.columns
      where table_name = 'petit_bilan' order by ordinal_position`.execute(store.db);
    expect(rows).toEqual([
      { column_name: 'document', data_type: 'uuid' },
      { column_name: 'path', data_type: 'text' },
      { column_name: 'ordinal', data_type: 'integer' },
      { column_name: 'status', data_type: 'text' },
      { column_name: 'to_review', data_type: 'bigint' },
      { column_name: 'public_total', data_type: 'bigint' },
      { column_name: 'calendrier_debut', data_type: 'date' },
      { column_name: 'enfants_ecarts', data_type: 'boolean' },
      { column_name: 'a_propos', data_type: 'text' },
    ]);
  });

  test('a row of it reads the same on both databases, days without a time zone', async () => {
    const { store } = await fresh(backend);
    const claim = await claimed(store, 'un');
    const given = {
      'public.total': { value: 12, review: true, reasons: ['sum_mismatch' as const] },
      'calendrier.debut': { value: '2021-10-04' },
      'enfants.ecarts': { value: false },
      'a.propos': { value: 'Maison' },
    };
    await store.finish(claim, [formLine(claim, given)]);
    const { rows } = await sql`select * from petit_bilan`.execute(store.db);
    expect(rows).toEqual([
      {
        document: claim.id,
        path: 'un.docx',
        ordinal: 1,
        status: 'needs_review',
        to_review: 1,
        public_total: 12,
        calendrier_debut: '2021-10-04',
        enfants_ecarts: false,
        a_propos: 'Maison',
      },
    ]);
  });

  test('a count beyond belief does not break the view', async () => {
    const { store } = await fresh(backend);
    const claim = await claimed(store, 'un');
    await store.finish(claim, [formLine(claim, { 'public.total': { value: Number.MAX_SAFE_INTEGER } })]);
    const { rows } = await sql`select public_total from petit_bilan`.execute(store.db);
    expect(rows).toEqual([{ public_total: Number.MAX_SAFE_INTEGER }]);
  });

  test('a definition that changed makes the view anew, one that did not leaves it alone', async () => {
    const options = await freshOptions(backend);
    const identity = async (forms: typeof options.forms) => {
      const store = await open({ ...options, forms });
      const { rows } = await sql<{ oid: number; columns: number }>`
        select 'petit_bilan'::regclass::oid as oid, count(*) as columns
        from information_schema.columns where table_name = 'petit_bilan'`.execute(store.db);
      await store.close();
      return rows[0];
    };
    const before = await identity([FORM]);
    expect(await identity([FORM])).toEqual(before);
    const [first] = FORM.fields;
    expect(await identity([{ ...FORM, fields: [first] }])).toMatchObject({ columns: 6 });
  });

  test('a definition that is known no longer takes its view along', async () => {
    const options = await freshOptions(backend);
    await (await open(options)).close();
    const store = await open({ ...options, forms: [] });
    await expect(sql`select from petit_bilan`.execute(store.db)).rejects.toThrow('does not exist');
  });

  test('a view that somebody built on ours is never dropped: the start is refused', async () => {
    const options = await freshOptions(backend);
    const store = await open(options);
    await sql`create view theirs as select path from petit_bilan`.execute(store.db);
    await store.close();
    await expect(open({ ...options, forms: [] })).rejects.toThrow('other objects depend on');
    await (await open(options)).close();
  });

  test('two fields of one column name are refused at the start', async () => {
    const options = await freshOptions(backend);
    const fields = [
      { id: 'a.b', kind: 'text' },
      { id: 'a_b', kind: 'text' },
    ] as const;
    await expect(open({ ...options, forms: [{ id: 'f', fields }] })).rejects.toThrow('same column name');
  });
});

test.each(["a'; drop table documents; --", 'Majuscule', '1er', 'a'.repeat(64)])(
  '%s is no column name',
  (id) => {
    expect(() => columnName(id)).toThrow('cannot name a column');
  },
);
