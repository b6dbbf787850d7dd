import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateTruth, writeReturn } from '../fixtures/generator/generate.ts';
import { peakMemory } from './memory.ts';
import { FIRST_UNSEEN_SEED } from './returns.ts';
import { median } from './statistics.ts';

const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
const RUNS = 3;

interface Run {
  readonly seconds: number;
  /** Of the process and all below it, in MiB; `null` where the system does not tell. */
  readonly peak: number | null;
}

/** One command as a user starts it, with one reading child, so that reading is what one core does. */
async function command(...args: readonly string[]): Promise<Run> {
  const start = performance.now();
  const child = spawn(process.execPath, [MAIN, ...args], {
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { ...process.env, BILAN_READERS: '1' },
  });
  const memory = peakMemory(child.pid ?? 0);
  await new Promise((resolve, reject) => child.on('close', resolve).on('error', reject));
  return { seconds: (performance.now() - start) / 1000, peak: memory.stop() };
}

function writeFolder(folder: string, count: number, from: number): string {
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < count; index++) {
    writeFileSync(
      join(folder, `retour-${index}.docx`),
      writeReturn(generateTruth('mixed', FIRST_UNSEEN_SEED + from + index)),
    );
  }
  return folder;
}

export interface ImportRates {
  readonly [command: string]: {
    readonly 'forms a second': number;
    readonly ratio: number;
    readonly 'start-up, s': number;
    readonly 'peak MiB': number | null;
  };
}

/** Start-up apart: what many files take more than one, by as many files more. Median of three runs, in turn. */
export async function measureImport(count = 200): Promise<ImportRates> {
  const root = mkdtempSync(join(tmpdir(), 'bilan-bench-'));
  try {
    const one = writeFolder(join(root, 'one'), 1, 0);
    const many = writeFolder(join(root, 'many'), count + 1, 1);
    const runs: { readonly read: readonly [Run, Run]; readonly import: readonly [Run, Run] }[] = [];
    for (let run = 0; run < RUNS; run++) {
      const data = join(root, `data-${run}`);
      await command('import', one, '--data', data, '--ndjson');
      runs.push({
        read: [await command('read', one, '--ndjson'), await command('read', many, '--ndjson')],
        import: [
          await command('import', one, '--data', data, '--ndjson'),
          await command('import', many, '--data', data, '--ndjson'),
        ],
      });
    }
    const rate = ([small, large]: readonly [Run, Run]): number => count / (large.seconds - small.seconds);
    const rates = (of: 'read' | 'import', ratio: number): ImportRates[string] => ({
      'forms a second': median(runs.map((run) => rate(run[of]))),
      ratio,
      'start-up, s': median(runs.map((run) => run[of][0].seconds)),
      'peak MiB': runs
        .map((run) => run[of][1].peak)
        .reduce((a, b) => (a === null || b === null ? null : Math.max(a, b))),
    });
    return {
      'bilan read': rates('read', 1),
      'bilan import': rates('import', median(runs.map((run) => rate(run.import) / rate(run.read)))),
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
