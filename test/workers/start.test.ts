import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { JobQueue } from '../../src/queue/queue.ts';
import type { ReadJob } from '../../src/queue/read-job.ts';
import type { QueueEvent } from '../../src/queue/work.ts';
import { type Parts, startWorkers } from '../../workers/start.ts';

const lost = { id: '01890000-0000-7000-8000-000000000000', attempt: 2 };
const INTERVAL = 60_000;

let added: ReadJob[];
let pending: Parts['store']['pending'];
const closed = vi.fn(async () => {});

const queue: JobQueue = {
  add: async (jobs) => {
    added.push(...jobs);
  },
  live: async () => new Set(added.map(({ document }) => document)),
  size: async () => added.length,
  work: async () => ({ close: closed }),
  close: async () => {},
};

const start = (onEvent: (event: QueueEvent) => void = () => {}) =>
  startWorkers(
    {
      queue,
      read: async () => [],
      store: {
        claim: async () => null,
        finish: async () => true,
        pending: () => pending(),
        requeue: async () => true,
      },
    },
    { concurrency: 1, reconcileInterval: INTERVAL, onEvent },
  );

beforeEach(() => {
  vi.useFakeTimers();
  added = [];
  pending = async () => [];
});
afterEach(() => vi.useRealTimers());

test('what the queue lost before the start is queued before anything is read', async () => {
  pending = async () => [lost];
  const workers = await start();
  expect(added).toEqual([{ document: lost.id, attempt: lost.attempt }]);
  await workers.close();
});

test('what the queue loses later is found again, at every interval', async () => {
  const workers = await start();
  expect(added).toEqual([]);
  pending = async () => [lost];
  await vi.advanceTimersByTimeAsync(INTERVAL);
  expect(added).toHaveLength(1);
  added = [];
  await vi.advanceTimersByTimeAsync(INTERVAL);
  expect(added).toHaveLength(1);
  await workers.close();
});

test('a database that does not answer for a while is reported, and asked again later', async () => {
  const events: QueueEvent[] = [];
  const workers = await start((event) => events.push(event));
  const error = new Error('connection refused');
  pending = () => Promise.reject(error);
  await vi.advanceTimersByTimeAsync(INTERVAL);
  expect(events).toEqual([{ kind: 'fault', error }]);
  pending = async () => [lost];
  await vi.advanceTimersByTimeAsync(INTERVAL);
  expect(added).toHaveLength(1);
  await workers.close();
});

test('once closed it looks no more', async () => {
  const workers = await start();
  await workers.close();
  pending = async () => [lost];
  await vi.advanceTimersByTimeAsync(INTERVAL);
  expect(added).toEqual([]);
  expect(closed).toHaveBeenCalled();
});
