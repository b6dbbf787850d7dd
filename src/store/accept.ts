import { sql, type Transaction } from 'kysely';
import { failure } from '../model/failure.ts';
import type { Context } from './context.ts';
import type { Acceptance, Candidate, DocumentState } from './document.ts';
import { documentId } from './identity.ts';
import type { Accepted } from './journal.ts';
import { toJson } from './json.ts';
import { keepOriginals, sha256 } from './originals.ts';
import type { Tables } from './tables.ts';

/** A document already there that bears on a batch. */
interface Earlier {
  readonly id: string;
  readonly sha256: string | null;
  readonly path: string;
  readonly origin: string;
  readonly state: DocumentState;
  readonly attempt: number;
  readonly duplicate_of: string | null;
}

interface Planned {
  readonly entry: Accepted;
  readonly acceptance: Acceptance;
  /** Id of the document with the same bytes, for a duplicate. */
  readonly same: string | null;
}

/** Held until the end of the transaction, so that two processes cannot both find the same bytes new. */
const ACCEPTING = 0x62_69_6c_61;

/** What becomes of each entry, given what is there: pure, in order, an entry sees those before it. */
export function plan(entries: readonly Accepted[], earlier: readonly Earlier[]): readonly Planned[] {
  const byId = new Map(earlier.map((row) => [row.id, row]));
  const bySha = new Map(earlier.filter((row) => row.duplicate_of === null).map((row) => [row.sha256, row]));
  return entries.map((entry) => {
    const { id } = entry;
    const known = byId.get(id);
    const same = bySha.get(entry.sha256);
    if (known) {
      const { state, attempt } = known;
      const duplicateOf = known.duplicate_of && (same?.path ?? null);
      return { entry, acceptance: { id, outcome: 'known', state, attempt, duplicateOf }, same: null };
    }
    const state = same ? 'duplicate' : 'queued';
    const row = { ...entry, state, attempt: 0, duplicate_of: same?.id ?? null } as const;
    byId.set(id, row);
    if (same) {
      const duplicateOf = same.path;
      return {
        entry,
        acceptance: { id, outcome: 'duplicate', state, attempt: 0, duplicateOf },
        same: same.id,
      };
    }
    bySha.set(entry.sha256, row);
    return { entry, acceptance: { id, outcome: 'new', state, attempt: 0, duplicateOf: null }, same: null };
  });
}

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

function row({ entry, acceptance, same }: Planned) {
  const { path, mediaType } = entry;
  const error =
    acceptance.duplicateOf === null ? null : failure('duplicate', path, `« ${acceptance.duplicateOf} ».`);
  const source = { path, sha256: entry.sha256, mediaType, pages: null };
  const record = error && {
    schema: 'bilan-record/1',
    form: null,
    source,
    route: null,
    status: 'duplicate',
    error,
    notes: [],
    fields: {},
  };
  return {
    ...entry,
    media_type: mediaType,
    state: acceptance.state,
    duplicate_of: same,
    error_code: error?.code ?? null,
    error_message: error?.message ?? null,
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

/**
 * Enters accepted files whose originals are kept: the journal first, then the rows. A file that had been refused at
 * the same origin is refused no longer.
 */
export async function enter(context: Context, entries: readonly Accepted[]): Promise<readonly Acceptance[]> {
  if (entries.length === 0) return [];
  return context.db.transaction().execute(async (db) => {
    await sql`select pg_advisory_xact_lock(${ACCEPTING})`.execute(db);
    const earlier = await findEarlier(db, entries);
    const planned = plan(entries, earlier);
    const fresh = planned.filter(({ acceptance }) => acceptance.outcome !== 'known');
    const refused = earlier.filter((row) => row.sha256 === null);
    const lifting = new Set(refused.map(({ origin }) => origin));
    const news = planned.filter(
      ({ acceptance, entry }) => acceptance.outcome !== 'known' || lifting.has(entry.origin),
    );
    if (news.length > 0) await context.journal?.append(news.map(({ entry }) => entry));
    if (refused.length > 0) {
      await db
        .deleteFrom('documents')
        .where(
          'id',
          'in',
          refused.map(({ id }) => id),
        )
        .execute();
    }
    if (fresh.length > 0) await insert(db, fresh);
    return planned.map(({ acceptance }) => acceptance);
  });
}

/** Takes a batch of files in; see {@link Store.accept}. */
export async function accept(context: Context, files: readonly Candidate[]): Promise<readonly Acceptance[]> {
  const at = new Date().toISOString();
  const hashed = files.map((file) => ({ ...file, sha256: sha256(file.bytes) }));
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
      path,
      origin,
    })),
  );
}
