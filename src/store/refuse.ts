import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { Context } from './context.ts';
import type { RefusedFile } from './document.ts';
import { documentId } from './identity.ts';
import type { Refused } from './journal.ts';
import { storable, toJson } from './json.ts';

const row = ({ id, at, origin, record }: Refused) => ({
  id,
  at,
  origin,
  path: record.source.path,
  media_type: record.source.mediaType,
  error_code: record.error?.code ?? null,
  error_message: record.error?.message ?? null,
  record,
});

/** Enters refusals: the journal first, then the rows. A later refusal at the same origin takes the earlier one's place. */
export async function enterRefusals(context: Context, entries: readonly Refused[]): Promise<void> {
  if (entries.length === 0) return;
  await context.db.transaction().execute(async (db) => {
    const ids = entries.map(({ id }) => id);
    const there = await db.selectFrom('documents').select(['id', 'record']).where('id', 'in', ids).execute();
    const lines = new Map(there.map(({ id, record }) => [id, record]));
    const fresh = entries.filter(({ id, record }) => !isDeepStrictEqual(lines.get(id), record));
    if (fresh.length === 0) return;
    await context.journal?.append(fresh);
    await sql`
      insert into documents
        (id, media_type, path, origin, state, error_code, error_message, accepted_at, finished_at, record)
      select id, media_type, path, origin, 'failed', error_code, error_message, at, at, record
      from json_to_recordset(${toJson(fresh.map(row))}::json) as entry
        (id uuid, media_type text, path text, origin text, error_code text, error_message text, at timestamptz,
         record json)
      on conflict (id) do update set
        media_type = excluded.media_type, path = excluded.path, error_code = excluded.error_code,
        error_message = excluded.error_message, accepted_at = excluded.accepted_at,
        finished_at = excluded.finished_at, record = excluded.record`.execute(db);
  });
}

/** Notes files refused at the door; see {@link Store.refuse}. Returns the ids of their rows, in order. */
export async function refuse(context: Context, files: readonly RefusedFile[]): Promise<readonly string[]> {
  const at = new Date().toISOString();
  const entries = files.map(({ origin, record }): Refused => {
    const stored = storable(origin);
    return { kind: 'refused', id: documentId(null, stored), at, origin: stored, record };
  });
  await enterRefusals(context, [...new Map(entries.map((entry) => [entry.id, entry])).values()]);
  return entries.map(({ id }) => id);
}
