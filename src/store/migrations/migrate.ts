import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import * as documentsAndAnswers from './0001-documents-and-answers.ts';

/** In order of name; one that was published never changes. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-documents-and-answers': documentsAndAnswers,
};

/** Brings a database, empty or of an earlier version, to this version's tables. */
export async function migrate<Tables>(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
