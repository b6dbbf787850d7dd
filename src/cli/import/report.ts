import { FORMS } from '../../forms/forms.ts';
import type { FormRecord } from '../../model/record.ts';
import type { Store } from '../../store/store.ts';
import { columnName } from '../../store/view.ts';
import { count } from '../french.ts';
import { nextCommand } from '../next-command.ts';
import { ndjson, print, tell, writeAll } from '../output.ts';
import { describe } from '../report/describe.ts';
import { summary } from '../report/summary.ts';
import { NOTHING, type Tally, withRecord } from '../report/tally.ts';
import type { Finished } from './run.ts';

export interface ReportOptions {
  /** The lines themselves on standard output, the summary on standard error. */
  readonly ndjson: boolean;
  /** What became of each document, however many there are. */
  readonly details: boolean;
  readonly notDocuments: number;
  /** Data folder, absolute. */
  readonly folder: string;
  /** The same as typed, for commands to type. */
  readonly data?: string | undefined;
}

/** So many documents are described one by one without being asked. */
const FEW = 30;
const AT_ONCE = 500;

async function* storedRecords(store: Pick<Store, 'records'>, ids: readonly string[]) {
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    yield* store.records({ documents: ids.slice(from, from + AT_ONCE) });
  }
}

function whatIsNew({ ids, fresh, known, resumed }: Finished): string {
  if (ids.length === 0) return 'Aucun document à importer.';
  if (fresh === 0 && resumed > 0)
    return `Reprise finie : ${count(resumed, 'document de plus est lu', 'documents de plus sont lus')}.`;
  if (fresh === 0 && known > 0) {
    return `Rien de nouveau : ${count(known, 'document déjà importé', 'documents déjà importés')}, rien n’a changé.`;
  }
  const before = known > 0 ? `, ${count(known, 'déjà importé', 'déjà importés')}` : '';
  return `${count(fresh, 'document nouveau', 'documents nouveaux')}${before}.`;
}

function whatNext({ mode }: Pick<Store, 'mode'>, { folder, data }: ReportOptions): readonly string[] {
  const views = FORMS.map(({ form }) => columnName(form.id)).join(', ');
  const where = mode === 'embedded' ? `la base du dossier « ${folder} »` : 'PostgreSQL';
  return [
    `Les réponses sont dans ${where}, une ligne par formulaire : vue ${views}.`,
    'Et maintenant :',
    `  ${nextCommand(['export', '--csv', '--out', 'bilans.csv'], data)}`,
    `  ${nextCommand(['sql', `select path, status, to_review from ${views}`], data)}`,
  ];
}

/** Tells what became of the documents of an import, from what is stored; gives the same in numbers. */
export async function report(
  store: Pick<Store, 'records' | 'mode'>,
  imported: Finished,
  options: ReportOptions,
): Promise<Tally> {
  const detailed = !options.ndjson && (options.details || imported.ids.length <= FEW);
  let tally = NOTHING;
  async function* counted(): AsyncGenerator<FormRecord> {
    for await (const record of storedRecords(store, imported.ids)) {
      tally = withRecord(tally, record);
      yield record;
    }
  }
  async function* described(): AsyncGenerator<string> {
    for await (const record of counted()) if (detailed) yield `${describe(record, process.stdout)}\n`;
  }
  await writeAll(options.ndjson ? ndjson(counted()) : described());
  const say = options.ndjson ? tell : print;
  const lines = [whatIsNew(imported), ...summary(tally, options.notDocuments)];
  for (const line of detailed ? ['', ...lines] : lines) say(line);
  if (tally.complete + tally.needs_review > 0) for (const line of whatNext(store, options)) say(line);
  return tally;
}
