import { sql } from 'kysely';
import { enter } from './accept.ts';
import type { Context } from './context.ts';
import { enterCorrections } from './correct.ts';
import { type Journal, JournalEntry } from './journal.ts';
import { enterRefusals } from './refuse.ts';

const LONGEST = 500;

/** The entries in their order, cut where their kind changes and at a bearable length. */
function runs(entries: readonly JournalEntry[]): readonly (readonly JournalEntry[])[] {
  const found: JournalEntry[][] = [];
  for (const entry of entries) {
    const current = found.at(-1);
    if (current?.[0]?.kind === entry.kind && current.length < LONGEST) current.push(entry);
    else found.push([entry]);
  }
  return found;
}

const ofKind = <K extends JournalEntry['kind']>(entries: readonly JournalEntry[], kind: K) =>
  entries.filter((entry): entry is Extract<JournalEntry, { kind: K }> => entry.kind === kind);

/** A refusal counts until a file of the same origin is accepted, or refused anew. */
export function standing(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  const last = new Map<string, JournalEntry>();
  for (const entry of entries) if (entry.kind !== 'corrected') last.set(entry.origin, entry);
  return entries.filter((entry) => entry.kind !== 'refused' || last.get(entry.origin) === entry);
}

/** Entries of the journal that the database does not have: a power cut took their rows, or it is a new database. */
export async function missing(
  { db }: Context,
  entries: readonly JournalEntry[],
): Promise<readonly JournalEntry[]> {
  const [documents, corrections] = await Promise.all([
    db.selectFrom('documents').select('id').execute(),
    db.selectFrom('corrections').select('id').execute(),
  ]);
  const there = new Set([...documents, ...corrections].map(({ id }) => id));
  return standing(entries).filter(({ id }) => !there.has(id));
}

/** Rows that the journal does not have: it was damaged or taken away. */
async function unjournalled(
  { db }: Context,
  entries: readonly JournalEntry[],
): Promise<readonly JournalEntry[]> {
  const known = sql<boolean>`id = any (${entries.map(({ id }) => id)}::uuid[])`;
  const documents = await db
    .selectFrom('documents')
    .selectAll()
    .where(known, 'is', false)
    .orderBy('number')
    .execute();
  const corrections = await db
    .selectFrom('corrections')
    .selectAll()
    .where(known, 'is', false)
    .orderBy('number')
    .execute();
  return [
    ...documents.map(({ accepted_at, media_type: mediaType, sha256, record, ...row }) => {
      const entry = { ...row, at: accepted_at.toISOString(), sha256, mediaType };
      return JournalEntry.parse(
        sha256 === null ? { ...entry, kind: 'refused', record } : { ...entry, kind: 'accepted' },
      );
    }),
    ...corrections.map((row) => JournalEntry.parse({ ...row, kind: 'corrected', at: row.at.toISOString() })),
  ];
}

/** Enters what is missing again, in the journal's order; accepted documents wait to be read once more. */
async function replay(context: Context, entries: readonly JournalEntry[]): Promise<void> {
  const quiet = { ...context, journal: null };
  for (const run of runs(entries)) {
    await enter(quiet, ofKind(run, 'accepted'));
    await enterRefusals(quiet, ofKind(run, 'refused'));
    await enterCorrections(quiet, ofKind(run, 'corrected'));
  }
}

/** Brings database and journal to the same knowledge: each may have lost what the other kept. */
export async function catchUp(context: Context, journal: Journal): Promise<void> {
  const { entries } = await journal.read();
  await replay(context, await missing(context, entries));
  await journal.append(await unjournalled(context, entries));
}
