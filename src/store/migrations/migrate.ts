import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { Refusal } from '../../model/refusal.ts';
import { up as documentsAndAnswers } from './0001-documents-and-answers.ts';

/** In order of name; one that was published never changes. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-documents-and-answers': { up: documentsAndAnswers },
};

/** The database has tables that only a later version of the program knows. */
export class DatabaseNewer extends Refusal {
  constructor(cause: unknown) {
    super(
      'La base de données a été écrite par une version plus récente de bilan. Mettez le logiciel à jour, ou ' +
        'choisissez un autre dossier avec --data.',
      { cause },
    );
    this.name = 'DatabaseNewer';
  }
}

/**
 * Brings a database, empty or of an earlier version, to this version's tables.
 * @throws DatabaseNewer
 */
export async function migrate<Tables>(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error instanceof Error && error.message.startsWith('corrupted migrations'))
    throw new DatabaseNewer(error);
  if (error !== undefined) throw error;
}
