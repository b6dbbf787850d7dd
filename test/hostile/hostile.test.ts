import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASES } from '../../fixtures/hostile/cases.ts';
import { form } from '../../fixtures/hostile/word.ts';
import { take } from '../../src/intake/take.ts';
import { walk } from '../../src/intake/walk.ts';
import { FAILURES } from '../../src/model/failure.ts';
import type { FormRecord } from '../../src/model/record.ts';
import { createReaderPool } from '../../src/sandbox/pool.ts';

const MIB = 1024 * 1024;
const MAX_BYTES = 100_000_000;
const READER = new URL('../../src/reader.ts', import.meta.url);

/** One batch of everything that is hostile, with a good form before and behind it, read by one child. */
const folder = mkdtempSync(join(tmpdir(), 'bilan hostile é '));
const batch = join(folder, 'lot');
const records = new Map<string, FormRecord[]>();
const faults: string[] = [];
let peakBytes = 0;

function lay(): void {
  mkdirSync(batch);
  for (const { file, bytes } of CASES) writeFileSync(join(batch, file), bytes());
  for (const good of ['a-bon.docx', 'z-bon.docx']) writeFileSync(join(batch, good), form());
  writeFileSync(join(folder, 'secret.docx'), form());
  symlinkSync('../secret.docx', join(batch, 'lien.docx'));
  execFileSync('mkfifo', [join(batch, 'tube.docx')]);
  writeFileSync(join(batch, 'enorme.docx'), '');
  truncateSync(join(batch, 'enorme.docx'), 5_000_000_000);
}

async function readBatch(): Promise<void> {
  // The time each file takes is the bench's to tell: here only what becomes of it counts, on any machine.
  const pool = createReaderPool({
    size: 1,
    module: READER,
    seconds: 30,
    onFault: (trace) => faults.push(trace),
  });
  for await (const found of walk(batch)) {
    const result = found.is === 'file' ? await take(found, MAX_BYTES) : found;
    if (result.is === 'not_document') throw new Error(`${result.path} is a document`);
    const path = result.is === 'refused' ? result.record.source.path : result.path;
    const read = result.is === 'refused' ? [result.record] : await pool.read(result);
    records.set(path, [...(records.get(path) ?? []), ...read]);
  }
  peakBytes = pool.peakBytes();
  await pool.close();
}

beforeAll(async () => {
  lay();
  await readBatch();
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true }));

const only = (file: string): FormRecord => {
  const [record, ...more] = records.get(file) ?? [];
  expect(more).toEqual([]);
  if (!record) throw new Error(`${file} has no line`);
  return record;
};

describe('a hostile document', () => {
  it.each([
    ...CASES.flatMap(({ file, shows, code }) => (code === null ? [] : [{ file, shows, code }])),
    { file: 'lien.docx', shows: 'a link out of the folder', code: 'link_outside' },
    { file: 'tube.docx', shows: 'a pipe nobody writes to', code: 'not_a_file' },
    { file: 'enorme.docx', shows: 'a file of 5 GB', code: 'too_large' },
  ])('$file, $shows, is refused as $code, in French and by name', ({ file, code }) => {
    const { status, error, fields } = only(file);
    const sentence = FAILURES[code as keyof typeof FAILURES];
    expect(error).toEqual({ code, message: expect.stringContaining(`« ${file} » : ${sentence}`) });
    expect(status).toBe(code === 'not_this_form' ? 'not_a_form' : 'failed');
    expect(fields).toEqual({});
  });

  it.each(CASES.filter(({ code }) => code === null))(
    '$file, $shows, is read in spite of all',
    ({ file, note }) => {
      const { status, error, notes, fields } = only(file);
      expect(error).toBeNull();
      expect(['complete', 'needs_review']).toContain(status);
      expect(Object.keys(fields)).toHaveLength(99);
      if (note) expect(notes.map(({ code }) => code)).toContain(note);
    },
  );
});

describe('a batch of hostile documents', () => {
  it('loses none of them', () => {
    expect(records.size).toBe(CASES.length + 5);
  });

  it('leaves the good ones in it as they are alone', () => {
    const { source: _, ...first } = only('a-bon.docx');
    const { source: __, ...last } = only('z-bon.docx');
    expect(first).toMatchObject({ form: 'clas-bilan-2021-2022', notes: [{ code: 'blank_form' }] });
    expect(last).toEqual(first);
  });

  it('never makes the reader fail: every refusal is meant', () => {
    expect(faults).toEqual([]);
  });

  it('never takes the child that reads it above 512 MB', () => {
    expect(peakBytes).toBeLessThan(512 * MIB);
  });
});
