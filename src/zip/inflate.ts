import { crc32, inflateRawSync } from 'node:zlib';
import { DeadEnd } from '../model/failure.ts';
import type { ZipEntry } from './entries.ts';

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
/** Bounds of zlib's buffer: a size that lies may neither ask for gigabytes at once nor for millions of crumbs. */
const SMALLEST_CHUNK = 4 * 1024;
const LARGEST_CHUNK = 1024 * 1024;

function compressedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerEnd = entry.headerAt + LOCAL_HEADER_LENGTH;
  if (headerEnd > bytes.length || view.getUint32(entry.headerAt, true) !== LOCAL_HEADER) {
    throw new DeadEnd('damaged_zip');
  }
  // The local header has its own name and extra field, whose lengths may differ from the directory's.
  const start =
    headerEnd + view.getUint16(entry.headerAt + 26, true) + view.getUint16(entry.headerAt + 28, true);
  if (start + entry.compressedSize > bytes.length) throw new DeadEnd('damaged_zip');
  return bytes.subarray(start, start + entry.compressedSize);
}

function inflateRaw(compressed: Uint8Array, declared: number, limit: number): Uint8Array {
  const chunkSize = Math.min(Math.max(declared + 1, SMALLEST_CHUNK), LARGEST_CHUNK);
  try {
    return inflateRawSync(compressed, { maxOutputLength: limit, chunkSize });
  } catch (error) {
    const overflow = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new DeadEnd(overflow ? 'zip_bomb' : 'damaged_zip');
  }
}

/**
 * The content of one entry, at most `limit` bytes of it: the real output is counted while it is inflated, and zlib
 * stops at the limit whatever the headers say. (Node's own zlib, because it is native, six times as fast as
 * JavaScript on the blank form, and capped.)
 *
 * @throws DeadEnd `zip_bomb` over the limit, `encrypted`, or `damaged_zip`: cut, an unknown method, a wrong size or
 * checksum.
 */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry, limit: number): Uint8Array {
  if (entry.encrypted) throw new DeadEnd('encrypted');
  if (entry.size > limit) throw new DeadEnd('zip_bomb');
  if (entry.method !== STORED && entry.method !== DEFLATED) throw new DeadEnd('damaged_zip');
  const compressed = compressedBytes(bytes, entry);
  const content = entry.method === STORED ? compressed : inflateRaw(compressed, entry.size, limit);
  if (content.length !== entry.size || crc32(content) !== entry.crc32) throw new DeadEnd('damaged_zip');
  return content;
}
