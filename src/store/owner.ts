import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { Refusal } from '../model/refusal.ts';
import type { DataFolder } from './data-folder.ts';

/** The process that has a data folder for itself. */
export const Owner = z.object({
  pid: z.int(),
  host: z.string(),
  command: z.string(),
  since: z.iso.datetime(),
});
export type Owner = z.infer<typeof Owner>;

const SQLITE_BUSY = 5;

const instant = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeStyle: 'medium' });

const named = ({ command, pid, since }: Owner): string =>
  `la commande « ${command} » (processus ${pid}) depuis le ${instant.format(new Date(since))}`;

/** Another process has the data folder; `owner` is `null` when it could not say who it is. */
export class FolderInUse extends Refusal {
  readonly owner: Owner | null;
  constructor(root: string, owner: Owner | null) {
    super(
      `Le dossier de données « ${root} » est déjà utilisé par ${owner ? named(owner) : 'une autre commande'}. ` +
        'Attendez qu’elle finisse, arrêtez-la, ou choisissez un autre dossier avec --data.',
    );
    this.name = 'FolderInUse';
    this.owner = owner;
  }
}

/** Who says to own the folder, be it dead or alive. */
export async function readOwner(folder: DataFolder): Promise<Owner | null> {
  try {
    return Owner.parse(JSON.parse(await readFile(folder.owner, 'utf8')));
  } catch {
    return null;
  }
}

export interface Ownership {
  release(): Promise<void>;
}

/** A new owner says who it is moments after it has the lock: until then the file names the one before it. */
const MOMENT_MS = 50;

/**
 * Takes a data folder for this process alone, until released or until the process is gone, whatever ends it.
 * @throws FolderInUse
 */
export async function takeOwnership(folder: DataFolder, command: string): Promise<Ownership> {
  // Node has no file locks of its own. SQLite's is the kernel's: it goes with the process, kill -9 and reused process
  // numbers included, and two contenders cannot both have it. Nothing else may open this file: on POSIX, closing any
  // handle on it would drop the lock.
  const lock = new DatabaseSync(folder.lock);
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) {
      await pause(MOMENT_MS);
      throw new FolderInUse(folder.root, await readOwner(folder));
    }
    throw error;
  }
  const owner = { pid: process.pid, host: hostname(), command, since: new Date().toISOString() };
  await chmod(folder.lock, 0o600);
  await writeFile(folder.owner, JSON.stringify(owner satisfies Owner), { mode: 0o600 });
  return {
    release: async () => {
      await rm(folder.owner, { force: true });
      lock.close();
    },
  };
}
