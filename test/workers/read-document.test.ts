import { expect, test } from 'vitest';
import { failedRecord } from '../../src/model/failed-record.ts';
import { failure } from '../../src/model/failure.ts';
import type { FormRecord } from '../../src/model/record.ts';
import type { Claim } from '../../src/store/document.ts';
import { type Reading, readDocument, type Signal } from '../../workers/read-document.ts';

const job = { document: '01890000-0000-7000-8000-000000000000', attempt: 0 };
const path = 'retour.docx';
const claim: Claim = {
  id: job.document,
  attempt: 1,
  file: '/originals/0a',
  path,
  sha256: '0a',
  mediaType: 'application/zip',
};
const line = failedRecord(claim, failure('damaged_zip', path));

/** Runs the handler once over a store and a reader made of these parts; gives what was signalled and what stored. */
const run = async ({
  claim: given = claim,
  finish = true,
  read = async () => [line],
}: {
  readonly claim?: Claim | null;
  readonly finish?: boolean;
  readonly read?: Reading['read'];
} = {}) => {
  const signals: Signal['kind'][] = [];
  const stored: (readonly FormRecord[])[] = [];
  const asked: (readonly [string, number])[] = [];
  const store: Reading['store'] = {
    claim: async (...question) => {
      asked.push(question);
      return given;
    },
    finish: async (_claim, records) => {
      stored.push(records);
      return finish;
    },
  };
  const handler = readDocument({ store, read, signal: ({ kind }) => signals.push(kind) });
  const error = await handler(job).catch((reason: unknown) => reason);
  return { signals, stored, asked, error };
};

test('a document is claimed with what its job carries, read, and stored', async () => {
  expect(await run()).toEqual({
    signals: ['reading', 'stored'],
    stored: [[line]],
    asked: [[job.document, job.attempt]],
    error: undefined,
  });
});

test('a job whose document is finished, or which was superseded, reads nothing and succeeds', async () => {
  const read = () => Promise.reject(new Error('never asked for'));
  expect(await run({ claim: null, read })).toMatchObject({ signals: [], stored: [], error: undefined });
});

test('what was read under an attempt that a newer one has overtaken is not called stored', async () => {
  expect(await run({ finish: false })).toMatchObject({
    signals: ['reading', 'superseded'],
    error: undefined,
  });
});

test('a fault of the reader fails the job, so that it is tried again, and stores nothing', async () => {
  const fault = new Error('no child could be started');
  const read = () => Promise.reject(fault);
  expect(await run({ read })).toMatchObject({ signals: ['reading'], stored: [], error: fault });
});

test('the twentieth attempt still reads; after it the document gets a line that says so', async () => {
  expect(await run({ claim: { ...claim, attempt: 20 } })).toMatchObject({ stored: [[line]] });
  const read = () => Promise.reject(new Error('never asked for'));
  const { stored, signals } = await run({ claim: { ...claim, attempt: 21 }, read });
  expect(stored).toEqual([[failedRecord(claim, failure('reader_crashed', path))]]);
  expect(signals).toEqual(['reading', 'stored']);
});
