import { hash } from 'node:crypto';

/**
 * Id of a document: a UUID of version 8 (RFC 9562, section 5.8) from its bytes' hash and its origin, so that a
 * rebuilt database gives the same document the same id. A file refused at the door has no hash.
 */
export function documentId(sha256: string | null, origin: string): string {
  const hex = hash('sha256', `${sha256 ?? ''}\n${origin}`);
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(18, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
