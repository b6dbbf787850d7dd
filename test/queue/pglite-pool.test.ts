import { PGlite } from '@electric-sql/pglite';
import type { PgNotification, PgPool } from 'bullmq';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pglitePool } from '../../src/queue/pglite-pool.ts';

let db: PGlite;
let pool: PgPool;

beforeAll(async () => {
  db = await PGlite.create();
  await db.exec('create schema apart; create table apart.job (id text); create table public.form (id text)');
  pool = pglitePool(db, 'apart');
});
afterAll(() => db.close());

test('a query sees the schema of the queue by its bare names', async () => {
  expect((await pool.query('select count(*)::int as n from job')).rows).toEqual([{ n: 0 }]);
});

test('the application sees nothing of it, neither after a query nor after one that failed', async () => {
  const path = async () => (await db.query('show search_path')).rows;
  const before = await path();
  await pool.query('select 1 from job');
  await expect(pool.query('select 1 from nowhere')).rejects.toThrow('nowhere');
  expect(await path()).toEqual(before);
  await expect(db.query('select 1 from job')).rejects.toThrow('does not exist');
});

test('a query asked for during a transaction of the application is no part of it', async () => {
  let added: Promise<unknown> | undefined;
  await db
    .transaction(async (tx) => {
      await tx.query("insert into public.form values ('undone')");
      added = pool.query("insert into job values ('kept')");
      throw new Error('taken back');
    })
    .catch(() => {});
  await added;
  expect((await db.query('select id from public.form')).rows).toEqual([]);
  expect((await db.query('select id from apart.job')).rows).toEqual([{ id: 'kept' }]);
});

test('an object goes as JSON even where text is asked for, an array as an array', async () => {
  const { rows } = await pool.query('select $1::text as o, $2::text[] as a, $3::jsonb as j', [
    { attempt: 1 },
    ['one', 'two'],
    '{"attempt":2}',
  ]);
  expect(rows).toEqual([{ o: '{"attempt":1}', a: ['one', 'two'], j: { attempt: 2 } }]);
});

test('what was changed is counted', async () => {
  expect((await pool.query("insert into job values ('a'), ('b')")).rowCount).toBe(2);
});

test('LISTEN under a comment makes notifications arrive, until the client is released', async () => {
  const client = await pool.connect();
  const heard: PgNotification[] = [];
  client.on('notification', (notification) => heard.push(notification));
  await client.query('-- Subscribe.\n-- Twice, even.\nLISTEN jobs;\n');
  await pool.query("select pg_notify('jobs', 'bilan-fast')");
  client.release();
  await pool.end();
  await pool.query("select pg_notify('jobs', 'too late')");
  expect(heard).toEqual([{ channel: 'jobs', payload: 'bilan-fast' }]);
});

test('a failed query keeps the code that BullMQ decides by', async () => {
  const failing = pool.query(
    "do $$ begin raise exception 'gone' using errcode = 'BM001', detail = '-1'; end $$",
  );
  await expect(failing).rejects.toMatchObject({ code: 'BM001', detail: '-1' });
});
