import { sql } from 'kysely';
import type { Context } from './context.ts';
import type { DocumentState } from './document.ts';

export interface Counts {
  readonly documents: Readonly<Record<DocumentState, number>>;
  readonly forms: { readonly complete: number; readonly needs_review: number };
  /** Fields a person must still look at. */
  readonly toReview: number;
  readonly corrections: number;
}

const NONE: Counts['documents'] = {
  queued: 0,
  reading: 0,
  read: 0,
  failed: 0,
  not_a_form: 0,
  duplicate: 0,
};

export async function counts({ db }: Context): Promise<Counts> {
  const documents = await sql<{ state: DocumentState; documents: number }>`
    select state, count(*) as documents from documents group by state`.execute(db);
  const forms = await sql<{ status: keyof Counts['forms']; forms: number; to_review: number }>`
    select status, count(*) as forms, sum(to_review) as to_review from current_forms group by status`.execute(
    db,
  );
  const corrections = await sql<{ corrections: number }>`
    select count(*) as corrections from corrections`.execute(db);
  return {
    documents: { ...NONE, ...Object.fromEntries(documents.rows.map((row) => [row.state, row.documents])) },
    forms: {
      complete: 0,
      needs_review: 0,
      ...Object.fromEntries(forms.rows.map((row) => [row.status, row.forms])),
    },
    toReview: forms.rows.reduce((sum, row) => sum + row.to_review, 0),
    corrections: corrections.rows[0]?.corrections ?? 0,
  };
}
