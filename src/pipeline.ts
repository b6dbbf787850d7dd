import type { z } from 'zod';
import { evidenceOf } from './check/evidence.ts';
import { applyRules, ruleFaults } from './check/rules/apply.ts';
import { type Answer, isBlank, settle, valuesOf } from './check/settle.ts';
import { WrongDefinition } from './forms/define.ts';
import { nest } from './forms/schema.ts';
import { createLocator, type Locator } from './locate/locate.ts';
import type { DocumentKind } from './model/document-kind.ts';
import { failedRecord } from './model/failed-record.ts';
import { DeadEnd, failure } from './model/failure.ts';
import { type FieldDefinition, type FormDefinition, fieldsOf } from './model/form.ts';
import type { Normalised } from './model/normalised.ts';
import { NOTES_TO_REVIEW, type Note, note } from './model/note.ts';
import type { Located, Place } from './model/place.ts';
import type { Reading } from './model/reading.ts';
import type { FormRecord } from './model/record.ts';
import type { Source } from './model/source.ts';
import type { ReadTask } from './model/task.ts';
import { normaliseBox, normalisePair, normaliseText } from './normalise/normalise.ts';
import { read } from './read/read.ts';

/** Opens one kind of document. @throws DeadEnd */
export type Opener = (bytes: Uint8Array) => Source;

/** What the pipeline works with: engines and forms come in from outside. */
export interface Parts {
  readonly openers: Partial<Readonly<Record<DocumentKind, Opener>>>;
  readonly forms: readonly { readonly form: FormDefinition; readonly schema: z.ZodType }[];
  /** Told what spoke for each field's value; the counting of outcomes listens. */
  readonly witness?: (field: string, evidence: string) => void;
}

/** Reads one document. Whatever goes wrong with it is a record too; nothing is thrown. */
export type Pipeline = (task: ReadTask) => readonly FormRecord[];

/**
 * The path of a form through the code, after intake and before the store: open → locate → read → normalise → check.
 * @throws WrongDefinition when a form's rules cannot be applied
 */
export function createPipeline({ openers, forms, witness }: Parts): Pipeline {
  for (const { form } of forms) {
    const [fault] = ruleFaults(form);
    if (fault) throw new WrongDefinition(`${form.id}/rules.ts`, fault.path, fault.reason);
  }
  const known = forms.map(({ form, schema }) => ({ form, schema, locate: createLocator(form) }));
  return (task) => {
    try {
      const open = openers[task.kind];
      if (!open) throw new DeadEnd('unsupported_kind');
      const source = open(task.bytes);
      const found = firstFound(known, source);
      if (!found) throw new DeadEnd('not_this_form');
      return [checked(task, source, found, witness)];
    } catch (error) {
      if (error instanceof DeadEnd) return [deadEnd(task, error)];
      throw error;
    }
  };
}

function deadEnd(task: ReadTask, { code, detail }: DeadEnd): FormRecord {
  const record = failedRecord(task, failure(code, task.path, detail));
  return code === 'not_this_form' ? { ...record, status: 'not_a_form' } : record;
}

interface Known {
  readonly form: FormDefinition;
  readonly schema: z.ZodType;
  readonly locate: Locator;
}

interface Found extends Known {
  readonly located: Located;
}

function firstFound(known: readonly Known[], source: Source): Found | null {
  for (const one of known) {
    const located = one.locate(source);
    if (located) return { ...one, located };
  }
  return null;
}

function answer(source: Source, field: FieldDefinition, place: Place): Answer {
  const reading = read(source, field, place);
  const where = place.span && source.where(place.span.start, place.span.end);
  const normalised = normalise(field, reading);
  return { field, reading, normalised, evidence: evidenceOf(field.kind, reading, normalised), where };
}

/** Boxes or words, by kind; where the question is gone there is nothing to normalise. */
function normalise({ kind }: FieldDefinition, { raw, text, boxes: [first, second] }: Reading): Normalised {
  if (kind !== 'yes_no' && kind !== 'checkbox') return normaliseText(kind, text);
  if (raw === null || !first) return { value: null, notation: 'blank', reasons: [] };
  return kind === 'yes_no' ? normalisePair(first, second ?? 'unsure') : normaliseBox(first);
}

function checked(
  task: ReadTask,
  source: Source,
  { form, schema, located }: Found,
  witness: Parts['witness'],
): FormRecord {
  const fields = new Map(fieldsOf(form).map((field) => [field.id, field]));
  const answers = located.places.flatMap((place) => {
    const field = fields.get(place.field);
    return field ? [answer(source, field, place)] : [];
  });
  for (const { field, evidence } of answers) witness?.(field.id, evidence);
  const values = valuesOf(answers);
  if (!schema.safeParse(nest(form.sections, values)).success) throw new DeadEnd('internal_fault');
  const settled = settle(answers, applyRules(form.rules, values));
  const notes: readonly Note[] = [
    ...(isBlank(answers) ? [note('blank_form')] : []),
    ...located.notes,
    ...source.notes,
  ];
  const doubtful =
    Object.values(settled).some((field) => field.review) ||
    notes.some(({ code }) => NOTES_TO_REVIEW.includes(code));
  return {
    schema: 'bilan-record/1',
    form: form.id,
    source: { path: task.path, sha256: task.sha256, mediaType: task.mediaType, pages: source.pages },
    route: source.route,
    status: doubtful ? 'needs_review' : 'complete',
    error: null,
    notes,
    fields: settled,
  };
}
