import { randomUUID } from 'node:crypto';
import { Queue, Worker } from 'bullmq';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LANES } from '../../src/queue/lane.ts';
import { type JobQueue, openQueue } from '../../src/queue/queue.ts';
import type { ReadJob } from '../../src/queue/read-job.ts';
import { reconcile, type Truth } from '../../src/queue/reconcile.ts';
import type { QueueEvent } from '../../src/queue/work.ts';
import { BACKENDS, type Place } from './backends.ts';

const first = (document: string = randomUUID()): ReadJob => ({ document, attempt: 0 });
const several = (count: number): ReadJob[] => Array.from({ length: count }, () => first());

/** Collects what is put into it; `reached` resolves once it holds that many. */
const collector = <T>() => {
  const items: T[] = [];
  const waiting = new Map<number, () => void>();
  return {
    items,
    async put(item: T) {
      items.push(item);
      waiting.get(items.length)?.();
    },
    reached: (count: number) =>
      items.length >= count ? undefined : new Promise<void>((resolve) => waiting.set(count, resolve)),
  };
};

const gate = () => Promise.withResolvers<void>();

describe.each(Object.entries(BACKENDS))('on %s', (_mode, newPlace) => {
  let place: Place;
  let queue: JobQueue;

  beforeEach(async () => {
    place = await newPlace();
    queue = await openQueue(place.options);
  });
  afterEach(() => queue.close());

  test('a job added is run, and its handler gets its document and attempt, no more', async () => {
    const ran = collector<ReadJob>();
    await queue.work(ran.put, { concurrency: 1 });
    const job = first();
    await queue.add([job]);
    await ran.reached(1);
    expect(ran.items).toEqual([job]);
  });

  test('the same document and attempt runs once, whether added twice in one batch or in two', async () => {
    const [twice, last] = [first(), first()];
    await queue.add([twice, twice]);
    await queue.add([twice, last]);
    const ran = collector<ReadJob>();
    await queue.work(ran.put, { concurrency: 1 });
    await ran.reached(2);
    expect(ran.items).toEqual([twice, last]);
  });

  test('another attempt at the same document is another job', async () => {
    const job = first();
    await queue.add([job, { ...job, attempt: 1 }]);
    expect(await queue.size()).toBe(2);
    expect(await queue.live()).toEqual(new Set([job.document]));
  });

  test('jobs run in the order they were added', async () => {
    const [early, late] = [several(3), several(3)];
    await queue.add(early);
    await queue.add(late);
    const ran = collector<ReadJob>();
    await queue.work(ran.put, { concurrency: 1 });
    await ran.reached(6);
    expect(ran.items).toEqual([...early, ...late]);
  });

  test('as many jobs run at once as asked, never more', async () => {
    await queue.add(several(6));
    const running = collector<number>();
    const done = collector<ReadJob>();
    let now = 0;
    const handler = async (job: ReadJob) => {
      now += 1;
      await running.put(now);
      await running.reached(2);
      await done.put(job);
      now -= 1;
    };
    await queue.work(handler, { concurrency: 2 });
    await done.reached(6);
    expect(Math.max(...running.items)).toBe(2);
  });

  test('an idle worker is woken by the job: by itself it would look again in an hour only', async () => {
    const idle = collector<QueueEvent>();
    const ran = collector<ReadJob>();
    const onEvent = (event: QueueEvent) => event.kind === 'idle' && idle.put(event);
    await queue.work(ran.put, { concurrency: 1, idlePoll: 3600, onEvent });
    for (const count of [1, 2, 3]) {
      await idle.reached(count);
      // Round trips in which the worker looks a last time and falls asleep: no job must be there yet.
      for (let trips = 0; trips < 10; trips += 1) await queue.size();
      await queue.add([first()]);
      await ran.reached(count);
    }
    expect(ran.items).toHaveLength(3);
  });

  test('a job whose worker died runs again', async () => {
    const job = first();
    await queue.add([job]);
    const backend = await place.backend();
    const dead = new Worker(LANES.fast, null, { connection: {}, lockDuration: 1 }, backend.factory);
    expect((await dead.getNextJob('dead'))?.data).toEqual(job);
    await dead.close(true);
    await backend.close();

    const ran = collector<ReadJob>();
    const rerun = collector<QueueEvent>();
    await queue.work(ran.put, { concurrency: 1, stalledInterval: 20, onEvent: rerun.put });
    await ran.reached(1);
    expect(ran.items).toEqual([job]);
    expect(rerun.items).toContainEqual({ kind: 'rerun', document: job.document });
  });

  test('a job whose handler throws is tried again', async () => {
    const job = first();
    await queue.add([job]);
    const ran = collector<ReadJob>();
    const failed = collector<QueueEvent>();
    const handler = async (given: ReadJob) => {
      await ran.put(given);
      if (ran.items.length === 1) throw new Error('the database does not answer');
    };
    await queue.work(handler, { concurrency: 1, onEvent: failed.put });
    await ran.reached(2);
    expect(ran.items).toEqual([job, job]);
    expect(failed.items).toContainEqual(expect.objectContaining({ kind: 'failed', document: job.document }));
  });

  test('closing lets the current job finish and starts no other', async () => {
    const [current, next] = [first(), first()];
    await queue.add([current, next]);
    const [started, finished] = [collector<ReadJob>(), collector<ReadJob>()];
    const held = gate();
    const workers = await queue.work(
      async (job) => {
        await started.put(job);
        await held.promise;
        await finished.put(job);
      },
      { concurrency: 1 },
    );
    await started.reached(1);
    const closing = workers.close();
    held.resolve();
    await closing;
    expect(finished.items).toEqual([current]);
    expect(await queue.live()).toEqual(new Set([next.document]));
  });

  test('a job that is done leaves nothing behind', async () => {
    const ran = collector<ReadJob>();
    const workers = await queue.work(ran.put, { concurrency: 1 });
    await queue.add([first()]);
    await ran.reached(1);
    await workers.close();
    const backend = await place.backend();
    const raw = new Queue(LANES.fast, { connection: {} }, backend.factory);
    expect(Object.values(await raw.getJobCounts()).filter((count) => count > 0)).toEqual([]);
    await raw.close();
    await backend.close();
  });

  test('a payload that says more than document and attempt is never run and leaves the queue', async () => {
    const backend = await place.backend();
    const raw = new Queue(LANES.fast, { connection: {} }, backend.factory);
    await raw.add('read', { ...first(), name: 'Camille Exemple' }, { removeOnFail: true });
    await raw.close();
    await backend.close();
    const ran = collector<ReadJob>();
    const events = collector<QueueEvent>();
    await queue.work(ran.put, { concurrency: 1, onEvent: events.put });
    await events.reached(1);
    const honest = first();
    await queue.add([honest]);
    await ran.reached(1);
    expect(events.items[0]?.kind).toBe('failed');
    expect(ran.items).toEqual([honest]);
  });

  describe('the reconciler', () => {
    /** A database that holds these documents as unread, and lets their new jobs pass. */
    const unread = (jobs: readonly ReadJob[]): Truth => ({
      pending: async () => jobs.map(({ document, attempt }) => ({ id: document, attempt })),
      requeue: async () => true,
    });

    test('fills an emptied queue again from the database', async () => {
      const jobs = several(3);
      await queue.add(jobs);
      await place.empty();
      expect(await queue.size()).toBe(0);
      expect(await reconcile(queue, unread(jobs))).toBe(3);
      const ran = collector<ReadJob>();
      await queue.work(ran.put, { concurrency: 1 });
      await ran.reached(3);
      expect(ran.items).toEqual(jobs);
    });

    test('fills it again even while a job runs, and that job ends in peace', async () => {
      const job = first();
      const again = { ...job, attempt: 1 };
      await queue.add([job]);
      const [started, finished] = [collector<ReadJob>(), collector<ReadJob>()];
      const held = gate();
      const workers = await queue.work(
        async (given) => {
          await started.put(given);
          if (given.attempt === 0) await held.promise;
          await finished.put(given);
        },
        { concurrency: 2 },
      );
      await started.reached(1);
      await place.empty();
      expect(await reconcile(queue, unread([again]))).toBe(1);
      await started.reached(2);
      held.resolve();
      await finished.reached(2);
      await workers.close();
      expect(started.items).toEqual([job, again]);
      expect(await queue.size()).toBe(0);
    });

    test('leaves a document alone whose job waits or runs', async () => {
      const [running, waiting] = [first(), first()];
      await queue.add([running, waiting]);
      const started = collector<ReadJob>();
      const held = gate();
      const hold = async (job: ReadJob) => {
        await started.put(job);
        await held.promise;
      };
      await queue.work(hold, { concurrency: 1 });
      await started.reached(1);
      expect(await reconcile(queue, unread([running, waiting]))).toBe(0);
      held.resolve();
    });

    test('leaves a document alone that was read since the database was asked', async () => {
      const readSince: Truth = { ...unread([first()]), requeue: async () => false };
      expect(await reconcile(queue, readSince)).toBe(0);
      expect(await queue.size()).toBe(0);
    });

    test('run by several processes at once queues each lost document once', async () => {
      const jobs = several(20);
      const others = await Promise.all([openQueue(place.options), openQueue(place.options)]);
      await Promise.all([queue, ...others].map((each) => reconcile(each, unread(jobs))));
      expect(await queue.size()).toBe(20);
      await Promise.all(others.map((other) => other.close()));
    });
  });
});
