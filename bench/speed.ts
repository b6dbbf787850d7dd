import mammoth from 'mammoth';
import { generateTruth, writeReturn } from '../fixtures/generator/generate.ts';
import { FORMS } from '../src/forms/forms.ts';
import { createLocator } from '../src/locate/locate.ts';
import { lean } from '../src/open/docx/lean.ts';
import { openDocx } from '../src/open/docx/open.ts';
import { treeOf } from '../src/open/docx/tree.ts';
import { unzipParts } from '../src/open/docx/unzip.ts';
import { walk } from '../src/open/docx/walk.ts';
import { wellFormedXml } from '../src/open/docx/well-formed.ts';
import { read } from '../src/reader.ts';
import { lengthen } from './larger.ts';
import { FIRST_UNSEEN_SEED, taskOf } from './returns.ts';
import { median } from './statistics.ts';

const MAIN = 'word/document.xml';
const WARM_UP = 30;

async function milliseconds(job: () => unknown): Promise<number> {
  const start = performance.now();
  await job();
  return performance.now() - start;
}

const wholeJob = (bytes: Uint8Array): string => JSON.stringify(read(taskOf(bytes, 'retour.docx')));

export interface Speed {
  readonly files: number;
  /** Medians, in milliseconds a file, start-up apart. */
  readonly ours: number;
  readonly mammoth: number;
  /** Median of the ratio file by file. */
  readonly ratio: number;
  readonly steps: Readonly<Record<string, number>>;
  /** Document size relative to an ordinary return → median milliseconds, and that per unit of size. */
  readonly growth: readonly { readonly size: number; readonly ms: number; readonly perSize: number }[];
}

/** One after the other on the same files, in one process: what one core does, warm. */
export async function measureSpeed(count = 200): Promise<Speed> {
  const files = Array.from({ length: count }, (_, index) =>
    writeReturn(generateTruth('mixed', FIRST_UNSEEN_SEED + index)),
  );
  for (const bytes of files.slice(0, WARM_UP)) {
    wholeJob(bytes);
    await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  }
  const pairs: { readonly ours: number; readonly peer: number }[] = [];
  for (const bytes of files) {
    const ours = await milliseconds(() => wholeJob(bytes));
    const peer = await milliseconds(() => mammoth.convertToHtml({ buffer: Buffer.from(bytes) }));
    pairs.push({ ours, peer });
  }
  return {
    files: count,
    ours: median(pairs.map((one) => one.ours)),
    mammoth: median(pairs.map((one) => one.peer)),
    ratio: median(pairs.map((one) => one.ours / one.peer)),
    steps: measureSteps(files),
    growth: measureGrowth(files.slice(0, 20)),
  };
}

/** Where the time goes: each step alone over all files, its input made beforehand. Median milliseconds a file. */
function measureSteps(files: readonly Uint8Array[]): Readonly<Record<string, number>> {
  const parts = files.map(
    (bytes) => unzipParts(bytes, (name) => name === MAIN).get(MAIN) ?? new Uint8Array(),
  );
  const texts = parts.map((part) => wellFormedXml(part, lean));
  const trees = texts.map((xml) => treeOf(xml));
  const sources = files.map((bytes) => openDocx(bytes));
  const locate = FORMS.map(({ form }) => createLocator(form))[0];
  const time = (job: (index: number) => unknown): number =>
    median(
      files.map((_, index) => {
        const start = performance.now();
        job(index);
        return performance.now() - start;
      }),
    );
  const at = <T>(list: readonly T[], index: number): T => list[index] ?? (list[0] as T);
  const steps = {
    unzip: time((index) => unzipParts(at(files, index), (name) => name === MAIN)),
    'well-formed (saxes)': time((index) => wellFormedXml(at(parts, index), lean)),
    'tree (docx4js)': time((index) => treeOf(at(texts, index))),
    walk: time((index) => walk(at(trees, index))),
    locate: time((index) => locate?.(at(sources, index))),
  };
  const whole = time((index) => wholeJob(at(files, index)));
  const rest = whole - Object.values(steps).reduce((sum, ms) => sum + ms, 0);
  return { ...steps, 'read, normalise, check, write': rest, whole };
}

function measureGrowth(files: readonly Uint8Array[]): Speed['growth'] {
  return [1, 4, 16].map((size) => {
    const larger = files.map((bytes) => lengthen(bytes, size));
    const ms = median(
      larger.map((bytes) => {
        wholeJob(bytes);
        const start = performance.now();
        wholeJob(bytes);
        return performance.now() - start;
      }),
    );
    return { size, ms, perSize: ms / size };
  });
}
