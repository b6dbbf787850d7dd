import { hash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Kind } from '../model/kind.ts';
import { NOTES_TO_REVIEW } from '../model/note.ts';
import { COLUMNS } from './column.ts';
import type { StoredForm } from './context.ts';
import type { Tables } from './tables.ts';

/** Longest identifier of PostgreSQL, in bytes. */
const LONGEST_NAME = 63;
/** Held until the end of the transaction, so that two processes do not make them at once. */
const MAKING_VIEWS = 0x76_69_65_77;
const LEADING = ['document', 'path', 'ordinal', 'status', 'to_review'];

interface View {
  readonly name: string;
  readonly query: string;
}

/** `calendrier.date_debut` → `calendrier_date_debut`: needs no quotes in SQL. */
export function columnName(id: string): string {
  const name = id.replaceAll(/[.-]/g, '_');
  if (!/^[a-z][a-z0-9_]*$/.test(name) || name.length > LONGEST_NAME) {
    throw new Error(`cannot name a column or view after ${JSON.stringify(id)}`);
  }
  return name;
}

const review = NOTES_TO_REVIEW.map((code) => `@.code == "${code}"`).join(' || ');

/** Every form with its answers as they stand: corrections applied, the latest one winning. */
const CURRENT_FORMS: View = {
  name: 'current_forms',
  query: `
    select form.id, document.id as document, document.path, document.sha256, form.ordinal, form.form, form.route,
      case when doubt.fields > 0 or form.notes @? '$[*] ? (${review})' then 'needs_review' else 'complete' end as status,
      doubt.fields as to_review, form.notes, reading.answers || correction.answers as answers, form.engine
    from forms form join documents document on document.id = form.document
    cross join lateral (
      select coalesce(jsonb_object_agg(field, new order by number), '{}') as answers
      from corrections where sha256 = document.sha256 and ordinal = form.ordinal
    ) correction
    cross join lateral (
      select coalesce(jsonb_object_agg(field, value), '{}') as answers from answers where answers.form = form.id
    ) reading
    cross join lateral (
      select count(*) as fields from answers
      where answers.form = form.id and review and not correction.answers ? field
    ) doubt`,
};

function column({ id, kind }: { readonly id: string; readonly kind: Kind }): string {
  return `(answers ->> '${id}')::${COLUMNS[kind].type} as ${columnName(id)}`;
}

function wideView({ id, fields }: StoredForm): View {
  const names = [...LEADING, ...fields.map((field) => columnName(field.id))];
  if (new Set(names).size < names.length) throw new Error(`two fields of ${id} have the same column name`);
  const columns = [...LEADING, ...fields.map(column)].join(',\n');
  return { name: columnName(id), query: `select ${columns} from current_forms where form = '${id}'` };
}

/** The views made here say so in their comment, with the definition they were made from. */
const MARK = 'bilan ';

const made = (db: Kysely<Tables>) =>
  sql<{ name: string; mark: string }>`
    select quote_ident(relname) as name, obj_description(oid, 'pg_class') as mark from pg_class
    where relkind = 'v' and relnamespace = current_schema()::regnamespace
      and starts_with(obj_description(oid, 'pg_class'), ${MARK})`.execute(db);

/**
 * Makes the views people query: `current_forms`, and a wide one a form definition, one typed column a field.
 * They are made again only when a definition changed; PostgreSQL refuses that while a view of somebody else uses them.
 */
export async function makeViews(db: Kysely<Tables>, forms: readonly StoredForm[]): Promise<void> {
  const views = [CURRENT_FORMS, ...forms.map(wideView)];
  const mark = MARK + hash('sha256', JSON.stringify(views));
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${MAKING_VIEWS})`.execute(trx);
    const { rows } = await made(trx);
    if (rows.length > 0 && rows.every((view) => view.mark === mark)) return;
    if (rows.length > 0) await sql.raw(`drop view ${rows.map(({ name }) => name).join(', ')}`).execute(trx);
    for (const { name, query } of views) {
      await sql.raw(`create view ${name} as ${query}`).execute(trx);
      await sql.raw(`comment on view ${name} is '${mark}'`).execute(trx);
    }
  });
}
