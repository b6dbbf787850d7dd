import { open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a new file, readable by its owner alone, and waits until the disk has it. */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Waits until the names in a directory are on disk. Windows cannot and need not: NTFS journals its names. */
export async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

/** Makes the names of these files durable: each directory once. */
export const syncNames = async (paths: readonly string[]): Promise<void> => {
  await Promise.all([...new Set(paths.map((path) => dirname(path)))].map(syncDirectory));
};
