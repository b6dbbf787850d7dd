import type { Context } from './context.ts';
import { type Claim, type Pending, UNFINISHED } from './document.ts';
import { originalPath } from './originals.ts';

/** Begins an attempt; see {@link Store.claim}. */
export async function claim({ db, folder }: Context, id: string, attempt: number): Promise<Claim | null> {
  const row = await db
    .updateTable('documents')
    .set((the) => ({ attempt: the('attempt', '+', 1), state: 'reading' }))
    .where('id', '=', id)
    .where('state', 'in', UNFINISHED)
    .where('queued_attempt', '<=', attempt)
    .returning(['attempt', 'path', 'sha256', 'media_type'])
    .executeTakeFirst();
  if (row?.sha256 == null) return null;
  const { path, sha256, media_type: mediaType } = row;
  return { id, attempt: row.attempt, file: originalPath(folder, sha256), path, sha256, mediaType };
}

export const pending = ({ db }: Context): Promise<readonly Pending[]> =>
  db
    .selectFrom('documents')
    .select(['id', 'attempt'])
    .where('state', 'in', UNFINISHED)
    .orderBy('number')
    .execute();

/** Puts an unfinished document back; see {@link Store.requeue}. */
export async function requeue({ db }: Context, id: string, attempt: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('documents')
    .set({ state: 'queued', queued_attempt: attempt })
    .where('id', '=', id)
    .where('attempt', '=', attempt)
    .where('state', 'in', UNFINISHED)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Puts every document that was read, or could not be, back to be read again; answers stay until new ones come. */
export const reread = ({ db }: Context): Promise<readonly Pending[]> =>
  db
    .updateTable('documents')
    .set((the) => ({ state: 'queued', queued_attempt: the.ref('attempt'), finished_at: null }))
    .where('state', 'in', ['read', 'failed', 'not_a_form'])
    .where('sha256', 'is not', null)
    .returning(['id', 'attempt'])
    .execute();
