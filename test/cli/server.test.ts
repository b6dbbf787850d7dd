import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { sharedPostgres, sharedRedis } from '../setup/shared.ts';
import { bilan, lines, newFolder, start } from './run.ts';
import { putCases } from './samples.ts';

const THREE = { 'a.docx': 'answers-replace', 'b.docx': 'answers-among', 'c.docx': 'notations-1' };

let servers: { readonly DATABASE_URL: string; readonly REDIS_URL: string };

beforeAll(async () => {
  servers = { DATABASE_URL: await sharedPostgres(), REDIS_URL: await sharedRedis() };
});

async function untilRead(documents: number): Promise<void> {
  const client = new pg.Client(servers.DATABASE_URL);
  onTestFinished(() => client.end());
  await client.connect();
  const query = "select count(*)::integer as n from documents where state = 'read'";
  while ((await client.query(query)).rows[0]?.n !== documents) await pause(100);
}

test('a worker reads what another process took in, and asked to end, ends by itself', async () => {
  const folder = await newFolder();
  const data = await newFolder();
  await putCases(folder, THREE);
  const taken = await bilan(['import', folder, '--no-wait', '--data', data], servers);
  expect(taken.err).toContain('3 documents reçus, dont 3 à lire.\nIls seront lus par « bilan worker »');
  const worker = start(['worker', '--data', data], servers);
  await worker.says('Prêt');
  await untilRead(3);
  worker.child.kill('SIGTERM');
  expect(await worker.ended).toMatchObject({ status: 0, out: '' });
  const again = await bilan(['import', folder, '--ndjson', '--data', data], servers);
  expect(again.err).toContain('Rien de nouveau : 3 documents déjà importés');
  expect(lines(again)).toHaveLength(3);
});

test('where no worker is alive, import reads by itself', async () => {
  const folder = await newFolder();
  await putCases(folder, { 'd.docx': 'split-runs', 'e.docx': 'blank' });
  const ended = await bilan(['import', folder, '--ndjson', '--data', await newFolder()], servers);
  expect(lines(ended).map(({ source }) => source.path)).toEqual(['d.docx', 'e.docx']);
});

test('sql leaves a server to psql, and gives the command without the password', async () => {
  const ended = await bilan(['sql', 'select 1'], { DATABASE_URL: 'postgres://moi:secret@serveur/bilan' });
  expect(ended).toMatchObject({ status: 2, out: '' });
  expect(ended.err).toMatch(/avec psql\.\n {2}psql "\$DATABASE_URL" -c "select 1"\n$/);
  expect(ended.err).not.toContain('secret');
});

test('a server that does not answer is told as such', async () => {
  const ended = await bilan(['status'], { DATABASE_URL: 'postgres://moi:secret@127.0.0.1:1/bilan' });
  expect(ended).toMatchObject({ status: 2, out: '' });
  expect(ended.err).toBe('Le serveur ne répond pas. Démarrez-le, ou corrigez DATABASE_URL et REDIS_URL.\n');
});

test('worker refuses the embedded database', async () => {
  const ended = await bilan(['worker']);
  expect(ended).toMatchObject({ status: 2, out: '' });
  expect(ended.err).toMatch(/^« bilan worker » lit les documents d’une base PostgreSQL partagée/);
});
