import { randomUUID } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import { expect, test } from 'vitest';
import { openQueue } from '../../src/queue/queue.ts';

test('a job found running at opening was a dead process’s, so it runs again without waiting for its lock', async () => {
  const folder = await PGlite.create();
  const before = await openQueue({ mode: 'embedded', db: folder });
  const job = { document: randomUUID(), attempt: 1 };
  await before.add([job]);
  const started = Promise.withResolvers<void>();
  await before.work(
    () => {
      started.resolve();
      return new Promise(() => {});
    },
    { concurrency: 1 },
  );
  await started.promise;

  const after = await openQueue({ mode: 'embedded', db: folder });
  const ran = Promise.withResolvers<unknown>();
  const workers = await after.work(async (given) => ran.resolve(given), { concurrency: 1 });
  expect(await ran.promise).toEqual(job);
  await workers.close();
  expect(await after.size()).toBe(0);
});

test('opening it again changes nothing that waits', async () => {
  const folder = await PGlite.create();
  const before = await openQueue({ mode: 'embedded', db: folder });
  const job = { document: randomUUID(), attempt: 1 };
  await before.add([job]);
  await before.close();
  const after = await openQueue({ mode: 'embedded', db: folder });
  expect(await after.live()).toEqual(new Set([job.document]));
  await after.close();
  await folder.close();
});
