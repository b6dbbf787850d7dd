import { createHash, hash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { DataFolder } from './data-folder.ts';
import { syncNames, writeDurably } from './durable.ts';

/** Hex SHA-256. */
export const sha256 = (bytes: Uint8Array): string => hash('sha256', bytes);

/** Hex SHA-256 of a file that need not fit in memory. */
export async function sha256OfFile(path: string): Promise<string> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(path), digest);
  return digest.digest('hex');
}

export const originalPath = (folder: DataFolder, hex: string): string =>
  join(folder.originals, hex.slice(0, 2), hex);

export interface Original {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

const isThere = async (path: string, size: number): Promise<boolean> =>
  stat(path).then(
    (found) => found.size === size,
    () => false,
  );

async function place(folder: DataFolder, { sha256: hex, bytes }: Original): Promise<string> {
  const path = originalPath(folder, hex);
  const draft = join(folder.incoming, randomUUID());
  try {
    await writeDurably(draft, bytes);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return path;
}

/** Keeps files under their hash. When it returns they are on disk under their name; one already there is left alone. */
export async function keepOriginals(folder: DataFolder, originals: readonly Original[]): Promise<void> {
  const distinct = [...new Map(originals.map((original) => [original.sha256, original])).values()];
  const placed = await Promise.all(
    distinct.map(async (original) => {
      const path = originalPath(folder, original.sha256);
      return (await isThere(path, original.bytes.length)) ? [] : [await place(folder, original)];
    }),
  );
  await syncNames(placed.flat());
}

/** Hashes of the kept files, as their names tell. */
export async function keptOriginals(folder: DataFolder): Promise<readonly string[]> {
  const entries = await readdir(folder.originals, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name))
    .map(({ name }) => name);
}

/**
 * Throws away what was being written when its process ended. `age`, in milliseconds: younger files may belong to
 * another process that still writes them.
 */
export async function clearIncoming(folder: DataFolder, age: number): Promise<void> {
  for (const name of await readdir(folder.incoming)) {
    const path = join(folder.incoming, name);
    const found = await stat(path).catch(() => null);
    if (found !== null && found.mtimeMs <= Date.now() - age) await rm(path, { force: true });
  }
}
