import { isUtf8 } from 'node:buffer';
import { join, sep } from 'node:path';

/** A path to open. Bytes where a name on it is not UTF-8, as Linux allows: as a string it would name another file. */
export type FilePath = string | Buffer;

export const toFilePath = (bytes: Buffer): FilePath => (isUtf8(bytes) ? bytes.toString() : bytes);

export function within(folder: FilePath, name: Buffer): FilePath {
  if (typeof folder === 'string' && isUtf8(name)) return join(folder, name.toString());
  return Buffer.concat([Buffer.from(folder), Buffer.from(sep), name]);
}

/** For people and records: bytes that are no UTF-8 become `\xE9`, so that two names never look the same. */
export function shown(path: FilePath): string {
  if (typeof path === 'string') return path;
  if (isUtf8(path)) return path.toString();
  return path
    .toString('latin1')
    .replace(/[\x80-\xff]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).toUpperCase()}`);
}
