import { existsSync } from 'node:fs';
import { readFile, rename, stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { enter } from './accept.ts';
import type { Context } from './context.ts';
import type { DataFolder } from './data-folder.ts';
import { syncNames, writeDurably } from './durable.ts';
import { documentId } from './identity.ts';
import { readJournalText } from './journal.ts';
import { keptOriginals, originalPath, sha256OfFile } from './originals.ts';

async function move(path: string): Promise<string> {
  const aside = `${path}.set-aside-${new Date().toISOString().replaceAll(/[-:.]/g, '')}`;
  await rename(path, aside);
  return aside;
}

/**
 * Moves what is damaged out of the way, never deleting it: the database, and the journal when it has unreadable
 * lines, its readable ones staying. Returns where to.
 */
export async function setAside({ database, journal }: DataFolder): Promise<readonly string[]> {
  const moved = existsSync(database) ? [await move(database)] : [];
  if (!existsSync(journal)) return moved;
  const { entries, damaged } = readJournalText(await readFile(journal));
  if (damaged.length === 0) return moved;
  const aside = await move(journal);
  await writeDurably(journal, Buffer.from(entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')));
  await syncNames([journal]);
  return [...moved, aside];
}

/** Enters kept files that neither database nor journal know any more, under the path where they are kept. */
export async function adoptOriginals(context: Context): Promise<void> {
  const { db, folder } = context;
  const rows = await db.selectFrom('documents').select('sha256').execute();
  const claimed = new Set(rows.map(({ sha256 }) => sha256));
  for (const sha256 of await keptOriginals(folder)) {
    const origin = originalPath(folder, sha256);
    if (claimed.has(sha256) || (await sha256OfFile(origin)) !== sha256) continue;
    const entry = {
      kind: 'accepted',
      id: documentId(sha256, origin),
      at: new Date().toISOString(),
      sha256,
      size: (await stat(origin)).size,
      mediaType: 'application/octet-stream',
      path: relative(folder.root, origin),
      origin,
    } as const;
    await enter(context, [entry]);
  }
}
