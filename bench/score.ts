import type { Truth } from '../fixtures/generator/generate.ts';
import { sections } from '../src/forms/clas-bilan-2021-2022/fields.ts';
import { fieldsOf } from '../src/model/form.ts';
import type { FieldRecord, FormRecord } from '../src/model/record.ts';

/** The outcome of one field of one returned form, against what is known to be right. */
export interface Outcome {
  readonly way: string;
  readonly field: string;
  readonly right: boolean;
  readonly review: boolean;
  /** Listed beforehand as meant for review: a rule is broken, or the answer is vague. */
  readonly meant: boolean;
  readonly confidence: number;
  readonly read: FieldRecord['value'];
  readonly truth: FieldRecord['value'];
  readonly reasons: readonly string[];
  /** What spoke for the value; see `src/check/evidence.ts`. */
  readonly evidence: string;
}

/** What the contract's score folds in texts: case, white space, quotes, apostrophes, dashes, bullets. */
const fold = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[«»“”„]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/(^|\n)\s*[-•◦▪·*]\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/"\s+|\s+"/g, '"')
    .trim();

/** Levenshtein distance in letters. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Share of wrong letters up to which a long text is right (contract, "Score"). */
const LONG_TEXT_ERRORS = 0.02;

const LONG_TEXTS = new Set(
  fieldsOf({ sections }).flatMap(({ id, kind }) => (kind === 'long_text' ? [id] : [])),
);

function equal(field: string, read: FieldRecord['value'], truth: FieldRecord['value']): boolean {
  if (typeof read !== 'string' || typeof truth !== 'string') return read === truth;
  const [a, b] = [fold(read), fold(truth)];
  return a === b || (LONG_TEXTS.has(field) && distance(a, b) <= LONG_TEXT_ERRORS * b.length);
}

/** Every field of one return: one absent or wrongly left out counts as 99 silent errors, one failed as 99 reviewed. */
export function outcomesOf(
  truth: Truth,
  record: FormRecord | undefined,
  evidence: ReadonlyMap<string, string>,
): readonly Outcome[] {
  if (truth.outcome === 'not_a_form') return [];
  return Object.entries(truth.fields).map(([field, { value, alsoRight = [] }]) => {
    const read = record?.fields[field];
    return {
      way: truth.way,
      field,
      right: read !== undefined && [value, ...alsoRight].some((one) => equal(field, read.value, one)),
      review: read?.review ?? record?.status === 'failed',
      meant: field in truth.meantForReview,
      confidence: read?.confidence ?? 0,
      read: read?.value ?? null,
      truth: value,
      reasons: read?.reasons ?? [record?.error?.code ?? 'absent'],
      evidence: evidence.get(field) ?? 'none',
    };
  });
}
