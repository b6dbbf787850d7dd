import { sql } from 'kysely';
import { NOTES_TO_REVIEW } from '../model/note.ts';
import type { FieldRecord, FormRecord } from '../model/record.ts';
import type { Context } from './context.ts';

export interface RecordFilter {
  /** Ids; without, every document. */
  readonly documents?: readonly string[];
}

type Answer = readonly [
  field: string,
  value: FieldRecord['value'],
  raw: FieldRecord['raw'],
  confidence: number,
  review: boolean,
  reasons: FieldRecord['reasons'],
  place: FieldRecord['where'],
];

interface Row {
  readonly number: number;
  readonly path: string;
  readonly sha256: string | null;
  readonly media_type: string;
  readonly record: FormRecord | null;
  readonly form: string | null;
  readonly route: FormRecord['route'];
  readonly notes: FormRecord['notes'];
  readonly pages: FormRecord['source']['pages'];
  readonly answers: readonly Answer[] | null;
  readonly corrections: Readonly<Record<string, FieldRecord['value']>>;
}

const PAGE = 100;

/** A field as it stands: what a person wrote needs no review and is as sure as can be. */
function current(
  [field, value, raw, confidence, review, reasons, place]: Answer,
  corrections: Row['corrections'],
) {
  const read: FieldRecord = { value, raw, confidence, review, reasons, where: place };
  const corrected = corrections[field];
  return corrected === undefined
    ? read
    : { ...read, value: corrected, confidence: 1, review: false, reasons: [] };
}

function formRecord(row: Row, form: string, order: ReadonlyMap<string, number>): FormRecord {
  const place = (field: string): number => order.get(field) ?? order.size;
  const read = (row.answers ?? [])
    .map((answer) => [answer[0], current(answer, row.corrections)] as const)
    .toSorted(([one], [other]) => place(one) - place(other));
  const doubtful = read.some(([, { review }]) => review);
  const noted = row.notes.some(({ code }) => NOTES_TO_REVIEW.includes(code));
  return {
    schema: 'bilan-record/1',
    form,
    source: { path: row.path, sha256: row.sha256, mediaType: row.media_type, pages: row.pages },
    route: row.route,
    status: doubtful || noted ? 'needs_review' : 'complete',
    error: null,
    notes: row.notes,
    fields: Object.fromEntries(read),
  };
}

async function page({ db }: Context, after: number, documents: readonly string[] | undefined) {
  const wanted = documents === undefined ? sql`true` : sql`id = any (${documents}::uuid[])`;
  const { rows } = await sql<Row>`
    select document.number, document.path, document.sha256, document.media_type, document.record,
      form.form, form.route, form.notes, form.pages, reading.answers, correction.corrections
    from (
      select * from documents where number > ${after} and ${wanted} order by number limit ${PAGE}
    ) document
    left join forms form on form.document = document.id
    left join lateral (
      select json_agg(json_build_array(field, value, raw, confidence, review, reasons, place)) as answers
      from answers where answers.form = form.id
    ) reading on true
    left join lateral (
      select coalesce(jsonb_object_agg(field, new order by number), '{}') as corrections
      from corrections where sha256 = document.sha256 and ordinal = form.ordinal
    ) correction on true
    order by document.number, form.ordinal`.execute(db);
  return rows;
}

/** The lines of a page: the forms of a document, then what it holds that is no form. */
function* lines(rows: readonly Row[], orders: ReadonlyMap<string, ReadonlyMap<string, number>>) {
  for (const [index, row] of rows.entries()) {
    if (row.form !== null) yield formRecord(row, row.form, orders.get(row.form) ?? new Map());
    if (row.record !== null && rows[index + 1]?.number !== row.number) yield row.record;
  }
}

/** The stored lines again; see {@link Store.records}. Holds a page of documents at a time. */
export async function* records(context: Context, filter: RecordFilter = {}): AsyncGenerator<FormRecord> {
  const orders = new Map(
    context.forms.map(({ id, fields }) => [id, new Map(fields.map((field, index) => [field.id, index]))]),
  );
  for (let after = 0; ; ) {
    const rows = await page(context, after, filter.documents);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield* lines(rows, orders);
    after = last.number;
  }
}
