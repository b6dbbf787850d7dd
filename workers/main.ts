import type { Config } from '../src/config/config.ts';
import { Refusal } from '../src/model/refusal.ts';
import { type Parts, type StartOptions, startWorkers } from './start.ts';
import { askedToEnd } from './stop.ts';

/**
 * Workers alone make sense only beside other processes on the same database.
 * @throws Refusal where the database is embedded, since that belongs to one process.
 */
export const refuseEmbedded = ({ databaseUrl }: Pick<Config, 'databaseUrl'>): void => {
  if (databaseUrl !== null) return;
  throw new Refusal(
    '« bilan worker » lit les documents d’une base PostgreSQL partagée, et aucune n’est indiquée : la base embarquée ' +
      'n’appartient qu’à un seul processus, et « bilan import » y lit déjà les documents lui-même. Lancez « bilan ' +
      'import », ou indiquez la base partagée par DATABASE_URL.',
  );
};

/** What `bilan worker` does: reads documents until asked to end (SIGTERM, Ctrl-C), then finishes the current ones. */
export const runWorkers = async (
  parts: Parts,
  { onReady = () => {}, ...options }: StartOptions & { readonly onReady?: () => void },
): Promise<void> => {
  // Asked for before the first document: whoever hears of one may ask at once.
  const end = askedToEnd();
  const workers = await startWorkers(parts, options);
  onReady();
  await end;
  await workers.close();
};
