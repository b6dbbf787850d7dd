import { createHash } from 'node:crypto';
import { generateTruth, type Truth, WAYS, writeReturn } from '../fixtures/generator/generate.ts';
import { FORMS } from '../src/forms/forms.ts';
import type { FormRecord } from '../src/model/record.ts';
import type { ReadTask } from '../src/model/task.ts';
import { openDocx } from '../src/open/docx/open.ts';
import { createPipeline } from '../src/pipeline.ts';
import { type Outcome, outcomesOf } from './score.ts';

/** Seeds from here on are never used to tune: not by people, not by the table of outcomes. */
export const FIRST_UNSEEN_SEED = 1_000_000;

export const taskOf = (bytes: Uint8Array, path: string): ReadTask => ({
  bytes,
  path,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  kind: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
});

export interface ReadReturn {
  readonly truth: Truth;
  readonly record: FormRecord | undefined;
  readonly outcomes: readonly Outcome[];
}

/** Returns of every way, or of one, generated and read: `count` seeds each from `first` on. */
export function* readReturns(first: number, count: number, only?: string): Generator<ReadReturn> {
  const evidence = new Map<string, string>();
  const read = createPipeline({
    openers: { docx: openDocx },
    forms: FORMS,
    witness: (field, words) => evidence.set(field, words),
  });
  for (const { id } of WAYS) {
    if (only && id !== only) continue;
    for (let seed = first; seed < first + count; seed++) {
      const filled = generateTruth(id, seed);
      evidence.clear();
      const [record] = read(taskOf(writeReturn(filled), `${id}-${seed}.docx`));
      yield { truth: filled.truth, record, outcomes: outcomesOf(filled.truth, record, evidence) };
    }
  }
}
