import { readConfig } from '../../config/config.ts';
import { formsCsv } from '../../export/forms-csv.ts';
import { exportedForm } from '../../export/forms-ndjson.ts';
import { isRead, type ReadRecord } from '../../export/row.ts';
import { FORMS, type KnownForm } from '../../forms/forms.ts';
import { nest } from '../../forms/schema.ts';
import type { FormRecord } from '../../model/record.ts';
import { Refusal } from '../../model/refusal.ts';
import type { CommonOptions } from '../define.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { count } from '../french.ts';
import { withData } from '../open.ts';
import { ndjson, tell, writeAll } from '../output.ts';
import { writeFileWhole } from './out-file.ts';

export interface ExportOptions extends CommonOptions {
  readonly csv?: true;
  readonly ndjson?: true;
  readonly out?: string;
  /** `;` when none is given. */
  readonly separator?: string;
}

type Text = (form: KnownForm, records: AsyncIterable<ReadRecord>) => AsyncIterable<string>;

async function* exported({ form }: KnownForm, records: AsyncIterable<ReadRecord>) {
  for await (const record of records) yield exportedForm(record, (values) => nest(form.sections, values));
}

function textOf({ csv, separator = ';', ndjson: lines }: ExportOptions): Text {
  if (csv) return ({ form }, records) => formsCsv(form, records, separator);
  if (lines) return (form, records) => ndjson(exported(form, records));
  throw new Refusal('Choisissez un format : --csv (pour Excel) ou --ndjson (pour un programme).');
}

/** `bilan export` */
export async function exportForms(options: ExportOptions): Promise<ExitStatus> {
  const text = textOf(options);
  const [form] = FORMS;
  if (!form) throw new Error('no form is known');
  let [forms, others] = [0, 0];
  async function* read(records: AsyncIterable<FormRecord>): AsyncGenerator<ReadRecord> {
    for await (const record of records) {
      if (isRead(record) && record.form === form?.form.id) {
        forms += 1;
        yield record;
      } else others += 1;
    }
  }
  await withData(readConfig(options.data), 'export', async (store) => {
    const lines = text(form, read(store.records()));
    await (options.out === undefined ? writeAll(lines) : writeFileWhole(options.out, lines));
  });
  const where = options.out === undefined ? '' : ` dans « ${options.out} »`;
  tell(`${count(forms, 'formulaire exporté', 'formulaires exportés')}${where}.`);
  if (others > 0) tell(`${count(others, 'document')} sans formulaire (refusés, doublons et autres).`);
  return EXIT.done;
}
