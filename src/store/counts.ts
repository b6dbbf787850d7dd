import { type RawBuilder, sql } from 'kysely';
import type { Context } from './context.ts';
import { DOCUMENT_STATES, type DocumentState } from './document.ts';

export interface Counts {
  readonly documents: Readonly<Record<DocumentState, number>>;
  readonly forms: { readonly complete: number; readonly needs_review: number };
  /** Fields a person must still look at. */
  readonly toReview: number;
  readonly corrections: number;
}

interface Tally {
  readonly what: string;
  readonly n: number;
}

async function tally({ db }: Context, query: RawBuilder<Tally>): Promise<(what: string) => number> {
  const { rows } = await query.execute(db);
  const found = new Map(rows.map(({ what, n }) => [what, n]));
  return (what) => found.get(what) ?? 0;
}

export async function counts(context: Context): Promise<Counts> {
  const documents = await tally(
    context,
    sql`select state as what, count(*) as n from documents group by state`,
  );
  const forms = await tally(
    context,
    sql`select status as what, count(*) as n from current_forms group by status`,
  );
  const others = await tally(
    context,
    sql`select 'corrections' as what, count(*) as n from corrections
      union all select 'to_review', coalesce(sum(to_review), 0) from current_forms`,
  );
  const state = (name: DocumentState) => [name, documents(name)] as const;
  return {
    documents: Object.fromEntries(DOCUMENT_STATES.map(state)) as Record<DocumentState, number>,
    forms: { complete: forms('complete'), needs_review: forms('needs_review') },
    toReview: others('to_review'),
    corrections: others('corrections'),
  };
}
