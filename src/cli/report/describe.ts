import { FORMS } from '../../forms/forms.ts';
import { REASONS } from '../../model/reason.ts';
import type { FieldRecord, FormRecord } from '../../model/record.ts';
import { count } from '../french.ts';
import { statusColumn } from './status.ts';
import { reviewed } from './tally.ts';

const MOST_FIELDS = 10;
const LONGEST = 60;
const INDENT = '    ';

function excerpt(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** Section and label as printed on the form, made to be followed by the answer. */
const LABELS = new Map(
  FORMS.flatMap(({ form }) =>
    form.sections.flatMap(({ title, fields }) =>
      fields.map(({ id, label }) => [id, `${title} › ${excerpt(label.replace(/[\s:]+$/, ''))}`] as const),
    ),
  ),
);

function fieldLine([id, { raw, reasons }]: readonly [string, FieldRecord]): string {
  const read = raw === null ? 'rien de lu' : `« ${excerpt(raw)} »`;
  return `${INDENT}${LABELS.get(id) ?? id} : ${read}. ${reasons.map((reason) => REASONS[reason]).join(' ')}`;
}

function fieldLines(record: FormRecord): readonly string[] {
  const doubtful = Object.entries(record.fields).filter(([, { review }]) => review);
  const left = doubtful.length - MOST_FIELDS;
  const shown = doubtful.slice(0, MOST_FIELDS).map(fieldLine);
  return left > 0 ? [...shown, `${INDENT}… et ${count(left, 'autre champ', 'autres champs')}.`] : shown;
}

function headline(record: FormRecord): string {
  if (record.error) return record.error.message;
  const doubtful = reviewed(record);
  return record.source.path + (doubtful > 0 ? ` : ${count(doubtful, 'champ')} à relire` : '');
}

/** What became of a document, for people: a line, then its notes, then each field to review and why. */
export const describe = (record: FormRecord, stream: NodeJS.WritableStream): string =>
  [
    `${statusColumn(record.status, stream)}  ${headline(record)}`,
    ...record.notes.map(({ message }) => INDENT + message),
    ...fieldLines(record),
  ].join('\n');
