import type { PGlite } from '@electric-sql/pglite';
import { Refusal } from '../../model/refusal.ts';

export interface Rows {
  readonly names: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/**
 * Runs one query of the user's in a transaction that can change nothing, as a role that can only read (the owner may
 * write files even there). PGlite takes one statement at a time here, so
 * the query cannot end that transaction and begin another.
 * @throws Refusal with what the database says of the query
 */
export function query(pglite: PGlite, text: string): Promise<Rows> {
  return pglite.transaction(async (tx) => {
    await tx.exec('set transaction read only; set local role pg_read_all_data');
    try {
      const { fields, rows } = await tx.query<unknown[]>(text, [], { rowMode: 'array' });
      return { names: fields.map(({ name }) => name), rows };
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      throw new Refusal(`La base refuse cette requête : ${said}.`, { cause: error });
    }
  });
}
