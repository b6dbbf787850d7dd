import { chmod, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { syncDirectory, syncNames } from './durable.ts';

/** Where things lie in a data folder. Absolute paths. */
export interface DataFolder {
  readonly root: string;
  /** Kept files, named by their hash. */
  readonly originals: string;
  /** Files being written; what is found here at the start was never accepted. */
  readonly incoming: string;
  /** The embedded database. */
  readonly database: string;
  /** What the embedded database may not lose, one JSON object a line. */
  readonly journal: string;
  /** Locked by the process that owns the folder. */
  readonly lock: string;
  /** Who that is. */
  readonly owner: string;
}

export const dataFolder = (root: string): DataFolder => ({
  root,
  originals: join(root, 'originals'),
  incoming: join(root, 'incoming'),
  database: join(root, 'database'),
  journal: join(root, 'journal.ndjson'),
  lock: join(root, 'lock'),
  owner: join(root, 'owner.json'),
});

/** The first two digits of a hash: a directory each. */
const PREFIXES = Array.from({ length: 256 }, (_, number) => number.toString(16).padStart(2, '0'));

/**
 * Makes the folder, closed to other users. A folder that already holds other things keeps its own mode: what is put
 * into it is closed all the same.
 */
export async function prepareDataFolder(folder: DataFolder): Promise<void> {
  const made = await mkdir(folder.root, { recursive: true, mode: 0o700 });
  if ((await readdir(folder.root)).length === 0) await chmod(folder.root, 0o700);
  for (const path of [folder.incoming, folder.originals]) await mkdir(path, { recursive: true, mode: 0o700 });
  const there = new Set(await readdir(folder.originals));
  for (const name of PREFIXES)
    if (!there.has(name)) await mkdir(join(folder.originals, name), { recursive: true, mode: 0o700 });
  await syncDirectory(folder.originals);
  await syncDirectory(folder.root);
  if (made !== undefined) await syncNames([made]);
}
