import { hash } from 'node:crypto';
import { extname } from 'node:path';
import { DOCUMENT_KINDS, type DocumentKind } from '../model/document-kind.ts';
import { DeadEnd, type FailureCode } from '../model/failure.ts';
import type { ReadTask } from '../model/task.ts';
import { documentKind } from './kind.ts';
import { readWhole } from './read-whole.ts';
import { type Known, type Refused, refused } from './refused.ts';
import type { FoundFile } from './walk.ts';

const READ: ReadonlySet<DocumentKind> = new Set(['docx']);
const WORD_EXTENSIONS: ReadonlySet<string> = new Set(['.docx', '.docm', '.dotx', '.dotm']);

/** A document in memory, ready for a reader and for the store. */
export interface Taken extends ReadTask {
  readonly is: 'taken';
  /** Absolute, as shown to people: where it came from. */
  readonly origin: string;
}

function refusalOf(kind: DocumentKind, path: string): FailureCode {
  if (kind === 'protected_office') return 'encrypted';
  if (WORD_EXTENSIONS.has(extname(path).toLowerCase())) return 'not_word';
  return kind === 'unknown' ? 'unknown_kind' : 'unsupported_kind';
}

function assertReadable(kind: DocumentKind, path: string): void {
  if (READ.has(kind)) return;
  const tellsMore = kind !== 'unknown' && kind !== 'protected_office';
  throw new DeadEnd(
    refusalOf(kind, path),
    tellsMore ? `Contenu reconnu : ${DOCUMENT_KINDS[kind].label}.` : '',
  );
}

/**
 * One file, read whole, hashed and told by its content; or its refusal. Nothing of it is parsed beyond what tells its
 * kind.
 *
 * @param maxBytes a larger file is refused by its size alone, unread.
 */
export async function take(found: FoundFile, maxBytes: number): Promise<Taken | Refused> {
  const { origin, path } = found;
  let known: Known = {};
  try {
    const bytes = await readWhole(found.file, maxBytes);
    const sha256 = hash('sha256', bytes);
    known = { sha256 };
    const kind = documentKind(bytes);
    known = { sha256, kind };
    assertReadable(kind, path);
    return { is: 'taken', origin, path, bytes, sha256, kind, mediaType: DOCUMENT_KINDS[kind].mediaType };
  } catch (error) {
    if (!(error instanceof DeadEnd)) throw error;
    return refused(found, error.code, { ...known, detail: error.detail });
  }
}
