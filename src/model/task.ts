import type { DocumentKind } from './document-kind.ts';

/** One document to read: its bytes and what is known of them without parsing. Whoever reads it needs no file. */
export interface ReadTask {
  readonly bytes: Uint8Array;
  /** As shown to people, relative to the PATH given. */
  readonly path: string;
  /** Lower-case hexadecimal, of the bytes. */
  readonly sha256: string;
  readonly kind: DocumentKind;
  readonly mediaType: string;
}
