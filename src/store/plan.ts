import type { Acceptance, DocumentState } from './document.ts';
import type { Accepted } from './journal.ts';

/** A document already there that bears on a batch. */
export interface Earlier {
  readonly id: string;
  readonly sha256: string | null;
  readonly path: string;
  readonly origin: string;
  readonly state: DocumentState;
  readonly attempt: number;
  readonly duplicate_of: string | null;
}

export interface Planned {
  readonly entry: Accepted;
  readonly acceptance: Acceptance;
  /** Id of the document with the same bytes, for a duplicate. */
  readonly same: string | null;
}

/** What becomes of each entry, given what is there: in order, so that an entry sees those before it. */
export function plan(entries: readonly Accepted[], earlier: readonly Earlier[]): readonly Planned[] {
  const rows = new Map(earlier.map((row) => [row.id, row]));
  const firsts = new Map(earlier.filter((row) => row.duplicate_of === null).map((row) => [row.sha256, row]));
  return entries.map((entry) => {
    const known = rows.get(entry.id);
    const first = firsts.get(entry.sha256);
    const fresh = { ...entry, attempt: 0, state: first ? 'duplicate' : 'queued' } as const;
    const row = known ?? { ...fresh, duplicate_of: first?.id ?? null };
    rows.set(row.id, row);
    firsts.set(entry.sha256, first ?? row);
    const { id, state, attempt, duplicate_of: same } = row;
    const outcome = known ? 'known' : first ? 'duplicate' : 'new';
    const duplicateOf = same === null ? null : (first?.path ?? null);
    return { entry, acceptance: { id, outcome, state, attempt, duplicateOf }, same };
  });
}
