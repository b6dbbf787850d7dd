import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CASES } from '../fixtures/hostile/cases.ts';
import { form } from '../fixtures/hostile/word.ts';
import { take } from '../src/intake/take.ts';
import { walk } from '../src/intake/walk.ts';
import { createReaderPool } from '../src/sandbox/pool.ts';

/**
 * What becomes of every file of a folder, what it cost and how much memory the child that read it held at most:
 * `node bench/hostile.ts [FOLDER …]`; without a folder, of the hostile fixtures. Each file has a child of its own,
 * warmed with the blank form.
 */
const MIB = 1024 * 1024;
const MAX_BYTES = 100_000_000;
const READER = new URL('../src/reader.ts', import.meta.url);

interface Row {
  readonly file: string;
  readonly outcome: string;
  readonly milliseconds: number;
  readonly childMiB: number | null;
}

async function fixtures(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bilan-hostile-'));
  for (const { file, bytes } of CASES) await writeFile(join(folder, file), bytes());
  return folder;
}

async function* rowsOf(folder: string): AsyncGenerator<Row> {
  const warm = { bytes: form(), path: 'vierge.docx', sha256: '', kind: 'docx', mediaType: '' } as const;
  for await (const found of walk(folder)) {
    if (found.is !== 'file') continue;
    const startedAt = performance.now();
    const taken = await take(found, MAX_BYTES);
    if (taken.is === 'refused') {
      const outcome = taken.record.error?.code ?? '';
      yield { file: found.path, outcome, milliseconds: performance.now() - startedAt, childMiB: null };
      continue;
    }
    const pool = createReaderPool({ size: 1, module: READER, onFault: (trace) => console.error(trace) });
    await pool.read(warm);
    const warmAt = performance.now();
    const [record] = await pool.read(taken);
    const milliseconds = performance.now() - warmAt;
    const notes = record?.notes.map(({ code }) => code).join(' ');
    const outcome = record?.error?.code ?? `${record?.status} ${notes}`;
    yield { file: found.path, outcome, milliseconds, childMiB: pool.peakBytes() / MIB };
    await pool.close();
  }
}

async function print(folder: string): Promise<void> {
  console.log(`${'ms'.padStart(7)} ${'MiB'.padStart(5)}  ${'outcome'.padEnd(34)} file`);
  for await (const { file, outcome, milliseconds, childMiB } of rowsOf(folder)) {
    const memory = childMiB === null ? '–' : childMiB.toFixed(0);
    console.log(
      `${milliseconds.toFixed(0).padStart(7)} ${memory.padStart(5)}  ${outcome.padEnd(34)} ${file}`,
    );
  }
}

const given = process.argv.slice(2);
for (const folder of given) await print(folder);
if (given.length === 0) {
  const folder = await fixtures();
  await print(folder);
  await rm(folder, { recursive: true });
}
