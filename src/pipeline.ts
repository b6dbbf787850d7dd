import type { z } from 'zod';
import { conclude } from './check/conclude.ts';
import { evidenceOf } from './check/evidence.ts';
import { prepareRules, ruleFaults } from './check/rules/prepare.ts';
import type { Answer } from './check/settle.ts';
import { WrongDefinition } from './forms/define.ts';
import { nest } from './forms/schema.ts';
import { createLocator } from './locate/locate.ts';
import type { DocumentKind } from './model/document-kind.ts';
import { failedRecord } from './model/failed-record.ts';
import { DeadEnd, failure } from './model/failure.ts';
import { type FieldDefinition, type FormDefinition, fieldsOf } from './model/form.ts';
import type { Place } from './model/place.ts';
import type { FormRecord } from './model/record.ts';
import type { Source } from './model/source.ts';
import type { ReadTask } from './model/task.ts';
import { normalise } from './normalise/normalise.ts';
import { read } from './read/read.ts';

/** What the pipeline works with: engines and forms come in from outside. */
export interface Parts {
  /** Each opens one kind of document, or throws a DeadEnd. */
  readonly openers: Partial<Readonly<Record<DocumentKind, (bytes: Uint8Array) => Source>>>;
  readonly forms: readonly { readonly form: FormDefinition; readonly schema: z.ZodType }[];
  /** Told what spoke for each field's value; the counting of outcomes listens. */
  readonly witness?: (field: string, evidence: string) => void;
}

/** Reads one document. Whatever goes wrong with it is a record too. */
export type Pipeline = (task: ReadTask) => readonly FormRecord[];

/**
 * The path of a form through the code, after intake and before the store: open → locate → read → normalise → check.
 * @throws WrongDefinition when a form's rules cannot be applied
 */
export function createPipeline({ openers, forms, witness }: Parts): Pipeline {
  const readers = forms.map(({ form, schema }) => createFormReader(form, schema, witness));
  return (task) => {
    try {
      const open = openers[task.kind];
      if (!open) throw new DeadEnd('unsupported_kind');
      const source = open(task.bytes);
      for (const readForm of readers) {
        const record = readForm(task, source);
        if (record) return [record];
      }
      throw new DeadEnd('not_this_form');
    } catch (error) {
      if (!(error instanceof DeadEnd)) throw error;
      const record = failedRecord(task, failure(error.code, task.path, error.detail));
      return [error.code === 'not_this_form' ? { ...record, status: 'not_a_form' } : record];
    }
  };
}

type FormReader = (task: ReadTask, source: Source) => FormRecord | null;

/** Reads one form, prepared once; `null` when the source is not this form. */
function createFormReader(form: FormDefinition, schema: z.ZodType, witness: Parts['witness']): FormReader {
  const [fault] = ruleFaults(form);
  if (fault) throw new WrongDefinition(`${form.id}/rules.ts`, fault.path, fault.reason);
  const check = prepareRules(form.rules);
  const locate = createLocator(form);
  const fields = new Map(fieldsOf(form).map((field) => [field.id, field]));
  return (task, source) => {
    const located = locate(source);
    if (!located) return null;
    const answers = located.places.flatMap((place) => {
      const field = fields.get(place.field);
      return field ? [answer(source, field, place)] : [];
    });
    for (const { field, evidence } of answers) witness?.(field.id, evidence);
    const values = Object.fromEntries(answers.map(({ field, normalised }) => [field.id, normalised.value]));
    if (!schema.safeParse(nest(form.sections, values)).success) throw new DeadEnd('internal_fault');
    return conclude({ task, source, form, answers, flags: check(values), notes: located.notes });
  };
}

function answer(source: Source, field: FieldDefinition, place: Place): Answer {
  const reading = read(source, field, place);
  const where = place.span && source.where(place.span.start, place.span.end);
  const normalised = normalise(field.kind, reading);
  return { field, reading, normalised, evidence: evidenceOf(field.kind, reading, normalised), where };
}
