import { sql, type Transaction } from 'kysely';
import { duplicateRecord } from '../model/failed-record.ts';
import type { FormRecord } from '../model/record.ts';
import type { Context } from './context.ts';
import type { Acceptance, Candidate } from './document.ts';
import { documentId } from './identity.ts';
import type { Accepted } from './journal.ts';
import { storable, toJson } from './json.ts';
import { keepOriginals, sha256 } from './originals.ts';
import { type Earlier, type Planned, plan } from './plan.ts';
import type { Tables } from './tables.ts';

/** Held until the end of the transaction, so that two processes cannot both find the same bytes new. */
const ACCEPTING = 0x62_69_6c_61;

async function findEarlier(
  db: Transaction<Tables>,
  entries: readonly Accepted[],
): Promise<readonly Earlier[]> {
  const { rows } = await sql<Earlier>`
    select d.id, d.sha256, d.path, d.origin, d.state, d.attempt, d.duplicate_of from documents d
    where d.id = any (${entries.map(({ id }) => id)}::uuid[])
      or (d.sha256 = any (${entries.map((entry) => entry.sha256)}::text[]) and d.duplicate_of is null)
      or (d.sha256 is null and d.origin = any (${entries.map(({ origin }) => origin)}::text[]))`.execute(db);
  return rows;
}

/** The line of a duplicate; the others wait for theirs. */
function line({ entry, acceptance }: Planned): FormRecord | null {
  if (acceptance.duplicateOf === null) return null;
  return duplicateRecord(entry, acceptance.duplicateOf);
}

function row(planned: Planned) {
  const { entry, acceptance, same } = planned;
  const record = line(planned);
  return {
    ...entry,
    media_type: entry.mediaType,
    state: acceptance.state,
    error_code: record?.error?.code ?? null,
    error_message: record?.error?.message ?? null,
    duplicate_of: same,
    record,
  };
}

const insert = (db: Transaction<Tables>, planned: readonly Planned[]) =>
  sql`insert into documents
      (id, sha256, size, media_type, path, origin, state, error_code, error_message, duplicate_of,
       accepted_at, finished_at, record)
    select id, sha256, size, media_type, path, origin, state, error_code, error_message, duplicate_of,
      at, case state when 'duplicate' then at end, record
    from json_to_recordset(${toJson(planned.map(row))}::json) as entry
      (id uuid, sha256 text, size bigint, media_type text, path text, origin text, state text, error_code text,
       error_message text, duplicate_of uuid, at timestamptz, record json)`.execute(db);

const remove = (db: Transaction<Tables>, refused: readonly Earlier[]) =>
  db
    .deleteFrom('documents')
    .where(
      'id',
      'in',
      refused.map(({ id }) => id),
    )
    .execute();

/**
 * Enters accepted files whose originals are kept: the journal first, then the rows. A file that had been refused at
 * the same origin is refused no longer.
 */
export async function enter(context: Context, entries: readonly Accepted[]): Promise<readonly Acceptance[]> {
  if (entries.length === 0) return [];
  return context.db.transaction().execute(async (db) => {
    await sql`select pg_advisory_xact_lock(${ACCEPTING})`.execute(db);
    const earlier = await findEarlier(db, entries);
    const refused = earlier.filter(({ sha256: hex }) => hex === null);
    const lifted = new Set(refused.map(({ origin }) => origin));
    const planned = plan(entries, earlier);
    const fresh = planned.filter(({ acceptance }) => acceptance.outcome !== 'known');
    const news = planned.filter((each) => fresh.includes(each) || lifted.has(each.entry.origin));
    if (news.length > 0) await context.journal?.append(news.map(({ entry }) => entry));
    if (refused.length > 0) await remove(db, refused);
    if (fresh.length > 0) await insert(db, fresh);
    return planned.map(({ acceptance }) => acceptance);
  });
}

/** Takes a batch of files in; see {@link Store.accept}. */
export async function accept(context: Context, files: readonly Candidate[]): Promise<readonly Acceptance[]> {
  const at = new Date().toISOString();
  const hashed = files.map((file) => ({
    ...file,
    sha256: sha256(file.bytes),
    origin: storable(file.origin),
  }));
  await keepOriginals(context.folder, hashed);
  return enter(
    context,
    hashed.map(({ bytes, path, origin, mediaType, sha256: hex }) => ({
      kind: 'accepted',
      id: documentId(hex, origin),
      at,
      sha256: hex,
      size: bytes.length,
      mediaType,
      path: storable(path),
      origin,
    })),
  );
}
