import { DeadEnd } from '../../model/failure.ts';
import { type NoteCode, note } from '../../model/note.ts';
import type { Source } from '../../model/source.ts';
import { lean } from './lean.ts';
import { partName, type Relationship, relationshipsOf } from './relationships.ts';
import { treeOf } from './tree.ts';
import { unzipParts } from './unzip.ts';
import { walk } from './walk.ts';
import { wellFormedXml } from './well-formed.ts';

const PACKAGE_RELATIONSHIPS = '_rels/.rels';
const USUAL_MAIN = 'word/document.xml';

const relationshipsPart = (main: string): string => {
  const slash = main.lastIndexOf('/') + 1;
  return `${main.slice(0, slash)}_rels/${main.slice(slash)}.rels`;
};

interface Parts {
  readonly document: string;
  readonly relationships: readonly Relationship[];
}

/** The main part and what it refers to. One pass over the archive where the main part has its usual name. */
function partsOf(bytes: Uint8Array): Parts {
  const unzip = (...names: readonly string[]) => unzipParts(bytes, (name) => names.includes(name));
  let parts = unzip(PACKAGE_RELATIONSHIPS, USUAL_MAIN, relationshipsPart(USUAL_MAIN));
  const read = (name: string, prepare?: (xml: string) => string): string | undefined => {
    const part = parts.get(name);
    return part && wellFormedXml(part, prepare);
  };
  const root = relationshipsOf(read(PACKAGE_RELATIONSHIPS) ?? '').find(
    (one) => one.type === 'officeDocument',
  );
  const main = root ? partName('', root.target) : USUAL_MAIN;
  if (main !== USUAL_MAIN) parts = unzip(main, relationshipsPart(main));
  const document = read(main, lean);
  if (document === undefined) throw new DeadEnd('not_word');
  return { document, relationships: relationshipsOf(read(relationshipsPart(main)) ?? '') };
}

/** What the document refers to that is not read: links are text, all else is content that stays where it is. */
const REMARKS: readonly { readonly code: NoteCode; readonly holds: (one: Relationship) => boolean }[] = [
  { code: 'external_ignored', holds: (one) => one.external && one.type !== 'hyperlink' },
  { code: 'macros_ignored', holds: (one) => one.type === 'vbaProject' },
];

/**
 * Opens a Word document: limits first, then docx4js's tree, walked once.
 * @param bytes of a .docx, .docm or .dotx
 * @throws DeadEnd when the bytes are no Word document that can be read within the limits
 */
export function openDocx(bytes: Uint8Array): Source {
  const { document, relationships } = partsOf(bytes);
  const { text, boxes, notes } = walk(treeOf(document));
  const codes = new Set(notes);
  for (const { code, holds } of REMARKS) if (relationships.some(holds)) codes.add(code);
  return {
    route: 'docx',
    text,
    boxes,
    pages: null,
    notes: [...codes].map((code) => note(code)),
    where: () => null,
  };
}
