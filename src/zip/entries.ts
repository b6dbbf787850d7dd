import { DeadEnd } from '../model/failure.ts';

/** One entry of a zip's central directory. Sizes are in bytes, as declared: they may lie. */
export interface ZipEntry {
  /** As written: never a path to open, may hold `..`, may occur twice. */
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated, others are not read. */
  readonly method: number;
  readonly crc32: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where the entry's local header starts, from the first byte of the file. */
  readonly headerAt: number;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_END_LENGTH = 22;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_ENTRY_LENGTH = 46;
const COMMENT_LIMIT = 0xffff;
const ENCRYPTED = 0x1;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function directoryEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - DIRECTORY_END_LENGTH - COMMENT_LIMIT);
  for (let at = view.byteLength - DIRECTORY_END_LENGTH; at >= first; at -= 1) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  }
  throw new DeadEnd('damaged_zip');
}

/**
 * The entries of a zip in the order of its central directory (APPNOTE 4.3.12), one by one, so that a caller can stop
 * at its own limit; nothing is inflated. The directory is walked by its extent, not by its count, which wraps at
 * 65,536. ZIP64, needed above 4 GiB only, is not read.
 *
 * @throws DeadEnd `damaged_zip` when the directory is missing, cut or out of place.
 */
export function* zipEntries(bytes: Uint8Array): Generator<ZipEntry, void, undefined> {
  const view = viewOf(bytes);
  const limit = directoryEnd(view);
  let at = view.getUint32(limit + 16, true);
  const end = at + view.getUint32(limit + 12, true);
  if (end > limit) throw new DeadEnd('damaged_zip');
  while (at < end) {
    if (at + DIRECTORY_ENTRY_LENGTH > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw new DeadEnd('damaged_zip');
    }
    const nameAt = at + DIRECTORY_ENTRY_LENGTH;
    const nameEnd = nameAt + view.getUint16(at + 28, true);
    if (nameEnd > end) throw new DeadEnd('damaged_zip');
    yield {
      name: Buffer.from(bytes.buffer, bytes.byteOffset + nameAt, nameEnd - nameAt).toString(),
      encrypted: (view.getUint16(at + 8, true) & ENCRYPTED) !== 0,
      method: view.getUint16(at + 10, true),
      crc32: view.getUint32(at + 16, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
    };
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}
