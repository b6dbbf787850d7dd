import { type FormDefinition, fieldsOf } from '../model/form.ts';
import type { FormRecord } from '../model/record.ts';
import { BYTE_ORDER_MARK, type Cell, csvLine } from './csv.ts';
import { type ReadRecord, toReview } from './row.ts';

const STATES = { complete: 'complet', needs_review: 'à relire' } as const satisfies Record<
  ReadRecord['status'],
  string
>;

/** What stands before the answers, in the words of the people who open the file. */
const LEADING: Readonly<Record<string, (record: ReadRecord) => Cell>> = {
  fichier: ({ source }) => source.path,
  etat: ({ status }) => STATES[status],
  champs_a_relire: (record) => toReview(record).join(' '),
  remarques: ({ notes }) => notes.map(({ message }) => message).join(' '),
};

/** Returned forms as CSV for Excel: a line a form, after the leading columns one a field, headed by its id. */
export async function* formsCsv(
  form: Pick<FormDefinition, 'sections'>,
  records: AsyncIterable<ReadRecord>,
  separator: string,
): AsyncGenerator<string> {
  const ids = fieldsOf(form).map(({ id }) => id);
  const value = ({ fields }: FormRecord, id: string): Cell => fields[id]?.value ?? null;
  yield BYTE_ORDER_MARK + csvLine([...Object.keys(LEADING), ...ids], separator);
  for await (const record of records) {
    const leading = Object.values(LEADING).map((cell) => cell(record));
    yield csvLine([...leading, ...ids.map((id) => value(record, id))], separator);
  }
}
