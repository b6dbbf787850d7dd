import type { DocumentKind } from '../model/document-kind.ts';
import { type ZipEntry, zipEntries } from '../zip/entries.ts';
import { inflateEntry } from '../zip/inflate.ts';
import { mainPartType } from './main-part.ts';

/** What tells the kind stands among the first entries of any office document; archives may have any number. */
const ENTRY_LIMIT = 2_000;
/** Two thousand parts fit in the list of content types. */
const TELLING_LIMIT = 256 * 1024;

const OPEN_DOCUMENT: readonly (readonly [string, DocumentKind])[] = [
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.', 'odf'],
];
const CONTENT_TYPES: readonly (readonly [RegExp, DocumentKind])[] = [
  [/wordprocessingml|ms-word/i, 'docx'],
  [/spreadsheetml|ms-excel/i, 'xlsx'],
  [/presentationml|ms-powerpoint/i, 'pptx'],
];
const FOLDERS: readonly (readonly [string, DocumentKind])[] = [
  ['word/', 'docx'],
  ['xl/', 'xlsx'],
  ['ppt/', 'pptx'],
];

function firstEntries(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  let left = ENTRY_LIMIT;
  for (const entry of zipEntries(bytes)) {
    if (left === 0) break;
    left -= 1;
    const name = entry.name.toLowerCase();
    if (!entries.has(name)) entries.set(name, entry);
  }
  return entries;
}

/** What the package says of itself; undefined when it is silent or damaged. */
function declaredKind(contentTypes: string, relationships: string): DocumentKind | undefined {
  try {
    const type = mainPartType(contentTypes, relationships) ?? '';
    return CONTENT_TYPES.find(([pattern]) => pattern.test(type))?.[1];
  } catch {
    return undefined;
  }
}

/**
 * The kind of a zip, by what it holds. A package too damaged to say what it is goes by its folders, so that opening
 * it names the damage. At most three small entries are inflated.
 *
 * @throws DeadEnd `damaged_zip`, `encrypted`, `zip_bomb` when what tells the kind cannot be read.
 */
export function zipKind(bytes: Uint8Array): DocumentKind {
  const entries = firstEntries(bytes);
  const textOf = (name: string) => {
    const entry = entries.get(name);
    return entry && new TextDecoder().decode(inflateEntry(bytes, entry, TELLING_LIMIT));
  };
  const mimetype = textOf('mimetype') ?? '';
  const openDocument = OPEN_DOCUMENT.find(([type]) => mimetype.startsWith(type));
  if (openDocument) return openDocument[1];
  const contentTypes = textOf('[content_types].xml');
  if (contentTypes === undefined) return 'zip';
  const declared = declaredKind(contentTypes, textOf('_rels/.rels') ?? '');
  if (declared) return declared;
  const names = [...entries.keys()];
  return FOLDERS.find(([folder]) => names.some((name) => name.startsWith(folder)))?.[1] ?? 'zip';
}
