import { sep } from 'node:path';
import type { Refused } from '../../intake/refused.ts';
import { type Found, type FoundFile, walk } from '../../intake/walk.ts';

/** What the PATHs of a command lead to, before anything is opened. */
export interface Finds {
  /** Files and refusals, in the order of the PATHs and of the names in a folder. */
  readonly documents: readonly (FoundFile | Refused)[];
  /** `Thumbs.db` and the like. */
  readonly notDocuments: number;
}

/**
 * Walks all PATHs; a file that two of them lead to counts once, and our own files are none of them.
 * @param data the data folder, absolute
 * @throws MissingPath before anything is done
 */
export async function find(paths: readonly string[], data: string): Promise<Finds> {
  const all = new Map<string, Found>();
  for (const path of paths) {
    for await (const found of walk(path)) {
      if (!all.has(found.origin) && !found.origin.startsWith(data + sep)) all.set(found.origin, found);
    }
  }
  const documents = [...all.values()].filter((found) => found.is !== 'not_document');
  return { documents, notDocuments: all.size - documents.length };
}
