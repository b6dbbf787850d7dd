import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, resolve, sep } from 'node:path';
import { errorCode } from './error-code.ts';
import { type FilePath, shown, toFilePath, within } from './file-path.ts';
import { MissingPath } from './missing-path.ts';
import { isNotDocument } from './not-document.ts';
import { type Origin, type Refused, refused } from './refused.ts';

/** A regular file, not yet opened. */
export interface FoundFile extends Origin {
  readonly is: 'file';
  /** What to open: of a link its target. */
  readonly file: FilePath;
}

/** A file that is no document, only counted. */
interface NotDocument extends Origin {
  readonly is: 'not_document';
}

export type Found = FoundFile | NotDocument | Refused;

type Entry = Pick<Dirent, 'isDirectory' | 'isFile' | 'isSymbolicLink'>;

/** A place on the walk. */
interface Place extends Origin {
  readonly file: FilePath;
  readonly name: string;
  /** Real path of the folder given, as bytes; links may not lead out of it. */
  readonly root: Buffer;
}

const unreadable = (place: Origin, error: unknown): Refused =>
  refused(place, 'unreadable_file', { detail: `(${errorCode(error)})` });

function isInside(root: Buffer, target: Buffer): boolean {
  const folder = root.toString('latin1');
  return target.toString('latin1').startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/**
 * A link is followed to a file of the folder given. One to a folder in there is not: that folder is walked under its
 * own name, so nothing is lost and no loop can arise.
 */
async function* walkLink(place: Place): AsyncGenerator<Found> {
  let target: Buffer;
  let status: Stats;
  try {
    target = await realpath(place.file, 'buffer');
    status = await stat(target);
  } catch (error) {
    yield unreadable(place, error);
    return;
  }
  if (!isInside(place.root, target)) yield refused(place, 'link_outside');
  else if (!status.isDirectory()) yield* walkEntry(status, { ...place, file: toFilePath(target) });
}

async function* walkFolder(place: Place, prefix: string): AsyncGenerator<Found> {
  let entries: Dirent<Buffer>[];
  try {
    entries = await readdir(place.file, { encoding: 'buffer', withFileTypes: true });
  } catch (error) {
    yield unreadable(place, error);
    return;
  }
  entries.sort((a, b) => Buffer.compare(a.name, b.name));
  for (const entry of entries) {
    const file = within(place.file, entry.name);
    const name = shown(entry.name);
    const path = `${prefix}${name}`;
    yield* walkEntry(entry, { file, name, path, origin: shown(file), root: place.root });
  }
}

async function* walkEntry(entry: Entry, place: Place): AsyncGenerator<Found> {
  const { file, origin, path } = place;
  if (entry.isDirectory()) yield* walkFolder(place, `${path}/`);
  else if (isNotDocument(place.name)) yield { is: 'not_document', origin, path };
  else if (entry.isSymbolicLink()) yield* walkLink(place);
  else if (entry.isFile()) yield { is: 'file', file, origin, path };
  else yield refused(place, 'not_a_file');
}

/**
 * Everything a PATH given on the command line leads to, folders in full, in the order of the names' bytes. Nothing is
 * opened; what cannot become a document is refused with its line.
 *
 * @param given file or folder; a link is followed wherever it leads, since it was named.
 * @throws MissingPath when there is no such path.
 */
export async function* walk(given: string): AsyncGenerator<Found> {
  const origin = resolve(given);
  const path = basename(origin);
  let root: Buffer;
  let status: Stats;
  try {
    root = await realpath(origin, 'buffer');
    status = await stat(root);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) throw new MissingPath(given);
    yield unreadable({ origin, path }, error);
    return;
  }
  const place: Place = { file: toFilePath(root), name: path, origin, path, root };
  if (status.isDirectory()) yield* walkFolder(place, '');
  else yield* walkEntry(status, place);
}
