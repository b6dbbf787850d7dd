import type { DocumentKind } from '../model/document-kind.ts';
import { oleKind } from './ole-kind.ts';
import { SIGNATURES } from './signatures.ts';
import { textKind } from './text-kind.ts';
import { zipKind } from './zip-kind.ts';

const HEAD_LENGTH = 4096;
/** Readers accept that much before a PDF's header (ISO 32000-1, annex H.3.4.1). */
const PDF_HEADER_LIMIT = 1024;

const CONTAINERS: Partial<Record<DocumentKind, (bytes: Uint8Array) => DocumentKind>> = {
  zip: zipKind,
  ole: oleKind,
};

/**
 * The kind of a document by its content; its name plays no part.
 *
 * @throws DeadEnd of {@link zipKind} for a zip that cannot be looked into.
 */
export function documentKind(bytes: Uint8Array): DocumentKind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_LENGTH)).toString(
    'latin1',
  );
  const signed = SIGNATURES.find(([at, text]) => head.startsWith(text, at))?.[2];
  if (signed) return CONTAINERS[signed]?.(bytes) ?? signed;
  const pdfAt = head.indexOf('%PDF-');
  return pdfAt >= 0 && pdfAt <= PDF_HEADER_LIMIT ? 'pdf' : textKind(head);
}
