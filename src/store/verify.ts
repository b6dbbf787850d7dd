import { sql } from 'kysely';
import type { Context } from './context.ts';
import { keptOriginals, originalPath, sha256OfFile } from './originals.ts';
import { missing } from './replay.ts';

/** What can be wrong in a data folder, each with the sentence that follows the name of what is concerned. */
export const FINDINGS = {
  original_missing: 'le fichier d’origine n’est plus dans le dossier de données.',
  original_changed: 'le fichier d’origine conservé n’a plus les mêmes octets.',
  original_unclaimed: 'ce fichier conservé n’appartient à aucun document de la base.',
  form_missing: 'le document est dit lu, mais aucun formulaire n’est enregistré.',
  line_missing: 'le document est terminé sans formulaire, et sans dire pourquoi.',
  answers_incomplete: 'le formulaire enregistré n’a pas toutes ses réponses.',
  row_missing: 'le journal connaît cette entrée, mais pas la base.',
  journal_missing:
    'la base connaît cette entrée, mais pas le journal : elle serait perdue en cas de reconstruction.',
  journal_damaged: 'cette ligne du journal est illisible.',
} as const satisfies Record<string, string>;

export interface Finding {
  readonly code: keyof typeof FINDINGS;
  /** What is concerned: a document's path, a kept file's hash, a line of the journal. */
  readonly name: string;
  /** French. */
  readonly message: string;
}

const finding = (code: Finding['code'], name: string): Finding => ({
  code,
  name,
  message: `« ${name} » : ${FINDINGS[code]}`,
});

async function originals({ db, folder }: Context): Promise<readonly Finding[]> {
  const rows = await db
    .selectFrom('documents')
    .select(['sha256', 'path'])
    .where('sha256', 'is not', null)
    .where('duplicate_of', 'is', null)
    .orderBy('number')
    .execute();
  const unclaimed = new Set(await keptOriginals(folder));
  const found: Finding[] = [];
  for (const { sha256, path } of rows) {
    if (sha256 === null) continue;
    const kept = await sha256OfFile(originalPath(folder, sha256)).catch(() => null);
    if (kept === null) found.push(finding('original_missing', path));
    else if (kept !== sha256) found.push(finding('original_changed', path));
    unclaimed.delete(sha256);
  }
  return [...found, ...[...unclaimed].map((hex) => finding('original_unclaimed', hex))];
}

async function rows({ db, forms }: Context): Promise<readonly Finding[]> {
  const formless = await sql<{ code: 'form_missing' | 'line_missing'; path: string }>`
    select case state when 'read' then 'form_missing' else 'line_missing' end as code, path from documents
    where (state = 'read' and not exists (select from forms where document = documents.id))
      or (state in ('failed', 'not_a_form', 'duplicate') and record is null)
    order by number`.execute(db);
  const expected = JSON.stringify(
    forms.map(({ id, fields }) => ({ form: id, fields: fields.map((f) => f.id) })),
  );
  const incomplete = await sql<{ path: string }>`
    select document.path from forms form
    join documents document on document.id = form.document
    join json_to_recordset(${expected}::json) as expected (form text, fields text[]) on expected.form = form.form
    where exists (
      select from unnest(expected.fields) wanted
      where not exists (select from answers where answers.form = form.id and answers.field = wanted)
    )
    order by document.number, form.ordinal`.execute(db);
  return [
    ...formless.rows.map(({ code, path }) => finding(code, path)),
    ...incomplete.rows.map(({ path }) => finding('answers_incomplete', path)),
  ];
}

async function journalled(context: Context): Promise<readonly Finding[]> {
  const { db, journal } = context;
  if (journal === null) return [];
  const { entries, damaged } = await journal.read();
  const ids = new Set(entries.map(({ id }) => id));
  const documents = await db.selectFrom('documents').select(['id', 'path']).orderBy('number').execute();
  const corrections = await db.selectFrom('corrections').select(['id', 'field']).orderBy('number').execute();
  const names = [
    ...documents.map(({ id, path }) => ({ id, name: path })),
    ...corrections.map(({ id, field }) => ({ id, name: field })),
  ];
  const lost = await missing(context, entries);
  return [
    ...damaged.map((line) => finding('journal_damaged', `journal.ndjson:${line}`)),
    ...lost.map((entry) => finding('row_missing', entry.kind === 'corrected' ? entry.field : entry.origin)),
    ...names.filter(({ id }) => !ids.has(id)).map(({ name }) => finding('journal_missing', name)),
  ];
}

/** Holds files, rows, hashes and journal against each other. Reads every kept file. Nothing is changed. */
export async function verify(context: Context): Promise<readonly Finding[]> {
  return [...(await originals(context)), ...(await rows(context)), ...(await journalled(context))];
}
