import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { Refusal } from '../model/refusal.ts';
import { COLUMNS } from './column.ts';
import type { Context } from './context.ts';
import type { Correction } from './correction.ts';
import type { Corrected } from './journal.ts';
import { toJson } from './json.ts';

/** A correction that its field cannot hold. */
export class InvalidCorrection extends Refusal {
  constructor(field: string, expected: string) {
    super(`La correction du champ « ${field} » ne convient pas : il faut ${expected}.`);
    this.name = 'InvalidCorrection';
  }
}

/** Adds corrections that are in the journal; one that is there already stays as it is. */
export async function enterCorrections({ db }: Context, entries: readonly Corrected[]): Promise<void> {
  if (entries.length === 0) return;
  await sql`insert into corrections (id, sha256, ordinal, field, old, new, by, at)
    select id, sha256, ordinal, field, old, new, by, at from json_to_recordset(${toJson(entries)}::json) as entry
      (id uuid, sha256 text, ordinal integer, field text, old jsonb, new jsonb, by text, at timestamptz)
    on conflict (id) do nothing`.execute(db);
}

/**
 * Keeps a person's correction for good: the journal first, then the row.
 * @throws InvalidCorrection when no form has the field, or its kind has no such value
 */
export async function correct(context: Context, correction: Correction): Promise<void> {
  const fields = context.forms.flatMap((form) => form.fields);
  const field = fields.find(({ id }) => id === correction.field);
  if (field === undefined) throw new InvalidCorrection(correction.field, 'un champ du formulaire');
  const { value, named } = COLUMNS[field.kind];
  if (!value.nullable().safeParse(correction.new).success) throw new InvalidCorrection(field.id, named);
  const entry = { ...correction, kind: 'corrected', id: randomUUID() } satisfies Corrected;
  await context.journal?.append([entry]);
  await enterCorrections(context, [entry]);
}
