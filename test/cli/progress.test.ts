import { expect, test } from 'vitest';
import { progressLine } from '../../src/cli/import/progress-bar.ts';
import { Watch } from '../../src/cli/import/watch.ts';
import { NOTHING } from '../../src/cli/report/tally.ts';
import { duplicateRecord, failedRecord } from '../../src/model/failed-record.ts';
import { failure } from '../../src/model/failure.ts';
import type { FormRecord } from '../../src/model/record.ts';

const source = { path: 'a.docx', sha256: null, mediaType: 'x' };
const failed = failedRecord(source, failure('empty_file', 'a.docx'));
const read: FormRecord = { ...duplicateRecord(source, 'b.docx'), status: 'complete', error: null };

test('a document is done when nothing is left to do for it: refused, known, or read', () => {
  const watch = new Watch(4, []);
  expect(watch.progress).toMatchObject({ total: 4, done: 0 });
  watch.entered(['refused', 'known', 'one', 'two'], ['one', 'two']);
  watch.count([failed]);
  expect(watch.progress).toMatchObject({ done: 2, tally: { failed: 1, complete: 0 } });
  watch.finished('one', [read]);
  expect(watch.progress).toMatchObject({ done: 3, tally: { complete: 1 } });
  expect(watch.unread).toEqual(['two']);
});

test('a document that is told to be finished twice counts once', () => {
  const watch = new Watch(1, []);
  watch.entered(['one'], ['one']);
  watch.finished('one', [read]);
  watch.finished('one', [read]);
  expect(watch.progress).toEqual({ total: 1, done: 1, tally: { ...NOTHING, complete: 1 } });
});

test('a document finished before it was entered is not waited for', () => {
  const watch = new Watch(1, ['one']);
  watch.finished('one', [read]);
  watch.entered(['one'], ['one']);
  expect(watch.unread).toEqual([]);
});

test('what waited before is waited for too, and counts once when it is among what is imported', () => {
  const watch = new Watch(1, ['mine', 'another']);
  expect(watch.progress).toMatchObject({ total: 3, done: 0 });
  watch.entered(['mine'], ['mine']);
  expect(watch.progress).toMatchObject({ total: 2, done: 0 });
  watch.finished('mine', [read]);
  watch.finished('another', [read]);
  expect(watch.progress).toMatchObject({ total: 2, done: 2 });
});

test('the line of progress says all there is to know, and no time left once all is done', () => {
  const tally = { ...NOTHING, complete: 900, needs_review: 350, failed: 1, not_a_form: 2 };
  expect(progressLine({ total: 2506, done: 1253, tally }, 100)).toBe(
    '1 253/2 506 · lus : 1 250 · à relire : 350 · refusés : 3 · 12,5/s · reste 2 min',
  );
  expect(progressLine({ total: 1253, done: 1253, tally }, 100)).toMatch(/ · 12,5\/s$/);
});

test('before anything is done there is neither rate nor time left to tell', () => {
  expect(progressLine({ total: 3, done: 0, tally: NOTHING }, 0)).toMatch(/^0\/3 · .+ · 0\/s$/);
});
