import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { query } from '../../src/cli/sql/query.ts';
import { table } from '../../src/cli/sql/table.ts';
import { Refusal } from '../../src/model/refusal.ts';

let pglite: PGlite;

beforeAll(async () => {
  pglite = await PGlite.create();
  await pglite.exec('create table kept (n integer); insert into kept values (1), (2)');
});
afterAll(() => pglite.close());

test('a query gives names and rows, two columns of one name included', async () => {
  expect(await query(pglite, 'select n, n * 2 as n from kept order by 1')).toEqual({
    names: ['n', 'n'],
    rows: [
      [1, 2],
      [2, 4],
    ],
  });
});

test.each([
  'delete from kept',
  'select 1; delete from kept',
  'commit; delete from kept',
  "select set_config('transaction_read_only', 'off', false)",
  "copy (select 1) to '/PG_VERSION'",
  'select form kept',
])('%s is refused in French, and changes nothing', async (text) => {
  await expect(query(pglite, text)).rejects.toThrow(Refusal);
  await expect(query(pglite, text)).rejects.toThrow(/^La base refuse cette requête : /);
  expect((await pglite.query('select count(*)::integer as n from kept')).rows).toEqual([{ n: 2 }]);
});

test('the next query can read again after one that was refused', async () => {
  await expect(query(pglite, 'delete from kept')).rejects.toThrow();
  expect((await query(pglite, 'select 1 as one')).rows).toEqual([[1]]);
});

test('columns of a table are as wide as their widest cell, accents counting once', () => {
  expect(
    table(
      ['nom', 'n'],
      [
        ['Mézin', '1'],
        ['a', '20'],
      ],
    ),
  ).toEqual(['nom    n', '─────  ──', 'Mézin  1', 'a      20']);
});

test('a long answer is cut and keeps to its line', () => {
  const [, , row] = table(['texte'], [[`un\ndeux ${'x'.repeat(100)}`]]);
  expect(row).toMatch(/^un deux x+…$/);
  expect(row).toHaveLength(60);
});
