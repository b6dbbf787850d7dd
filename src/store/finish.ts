import { sql } from 'kysely';
import type { FormRecord } from '../model/record.ts';
import type { Context } from './context.ts';
import { type Claim, type DocumentState, UNFINISHED } from './document.ts';
import { toJson } from './json.ts';

const isForm = ({ status }: FormRecord): boolean => status === 'complete' || status === 'needs_review';

const stateOf = ({ status }: FormRecord): DocumentState =>
  status === 'complete' || status === 'needs_review' ? 'read' : status;

/** What becomes of the document's row: its state is that of its first form, else of its first line. */
function outcome(records: readonly FormRecord[]) {
  const [first] = records;
  if (first === undefined) throw new Error('a document gives at least one line');
  const formless = records.find((record) => !isForm(record));
  return {
    state: stateOf(records.find(isForm) ?? first),
    media_type: first.source.mediaType,
    error_code: formless?.error?.code ?? null,
    error_message: formless?.error?.message ?? null,
    record: formless === undefined ? null : toJson(formless),
    finished_at: new Date(),
  };
}

const formRow = ({ form, route, status, notes, source, fields }: FormRecord, index: number) => ({
  ordinal: index + 1,
  form,
  route,
  status,
  notes,
  pages: source.pages,
  answers: Object.entries(fields).map(([field, { where, ...answer }]) => ({
    field,
    ...answer,
    place: where,
  })),
});

/** Stores what a claim read, in one transaction; see {@link Store.finish}. */
export function finish(
  { db, engine }: Context,
  claim: Claim,
  records: readonly FormRecord[],
): Promise<boolean> {
  const forms = toJson(records.filter(isForm).map(formRow));
  return db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('documents')
      .set(outcome(records))
      .where('id', '=', claim.id)
      .where('attempt', '=', claim.attempt)
      .where('state', 'in', UNFINISHED)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return false;
    if (claim.attempt > 1) await trx.deleteFrom('forms').where('document', '=', claim.id).execute();
    await sql`
      with given as (
        select * from json_to_recordset(${forms}::json) as form
          (ordinal integer, form text, route text, status text, notes jsonb, pages jsonb, answers json)
      ), stored as (
        insert into forms (document, ordinal, form, route, status, notes, pages, engine)
        select ${claim.id}::uuid, ordinal, form, route, status, notes, pages, ${engine} from given
        returning id, ordinal
      )
      insert into answers (form, field, value, raw, confidence, review, reasons, place, engine)
      select stored.id, field, value, raw, confidence, review, reasons, place, ${engine}
      from stored join given using (ordinal), json_to_recordset(given.answers) as answer
        (field text, value jsonb, raw text, confidence double precision, review boolean, reasons text[], place json)
      `.execute(trx);
    return true;
  });
}
