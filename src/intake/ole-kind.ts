import type { DocumentKind } from '../model/document-kind.ts';
import { oleNames } from './ole.ts';

/**
 * Streams that tell the kind, the surest first: what Word protects with a password ([MS-OFFCRYPTO] 2.3.4) or with
 * rights management also has a `WordDocument`, which says only that it is protected.
 */
const STREAMS: readonly (readonly [string, DocumentKind])[] = [
  ['encryptedpackage', 'protected_office'],
  ['\tdrmcontent', 'protected_office'],
  ['worddocument', 'doc'],
  ['powerpoint document', 'ppt'],
  ['workbook', 'xls'],
  ['book', 'xls'],
  ['__properties_version1.0', 'msg'],
];

/** Names are compared without case, as compound files do ([MS-CFB] 2.6.4). */
export function oleKind(bytes: Uint8Array): DocumentKind {
  const names = new Set(oleNames(bytes).map((name) => name.toLowerCase()));
  return STREAMS.find(([stream]) => names.has(stream))?.[1] ?? 'ole';
}
