import { constants } from 'node:fs';
import { type FileHandle, lstat, open } from 'node:fs/promises';
import { DeadEnd } from '../model/failure.ts';
import { errorCode } from './error-code.ts';
import type { FilePath } from './file-path.ts';

/**
 * Never through a link and never waiting for a writer, should a file be swapped for one after it was looked at.
 * Windows has neither flag.
 */
const READ_PLAIN = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

function checkSize(size: number, maxBytes: number): void {
  if (size === 0) throw new DeadEnd('empty_file');
  if (size > maxBytes) throw new DeadEnd('too_large');
}

async function fill(handle: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafe(size);
  let filled = 0;
  while (filled < size) {
    const { bytesRead } = await handle.read(bytes, filled, size - filled, filled);
    if (bytesRead === 0) throw new DeadEnd('unreadable_file', 'Il changeait pendant la lecture.');
    filled += bytesRead;
  }
  return bytes;
}

async function readHandle(handle: FileHandle, maxBytes: number): Promise<Uint8Array> {
  const before = await handle.stat();
  if (!before.isFile()) throw new DeadEnd('not_a_file');
  checkSize(before.size, maxBytes);
  const bytes = await fill(handle, before.size);
  const after = await handle.stat();
  if (after.size !== before.size || after.mtimeMs !== before.mtimeMs) {
    throw new DeadEnd('unreadable_file', 'Il changeait pendant la lecture.');
  }
  return bytes;
}

/**
 * All bytes of a regular file. Refused by what it is and by its size before it is opened, and again by what was in
 * fact opened.
 *
 * @throws DeadEnd `not_a_file`, `empty_file`, `too_large`, `unreadable_file`.
 */
export async function readWhole(file: FilePath, maxBytes: number): Promise<Uint8Array> {
  try {
    const status = await lstat(file);
    if (!status.isFile()) throw new DeadEnd('not_a_file');
    checkSize(status.size, maxBytes);
    await using handle = await open(file, READ_PLAIN);
    return await readHandle(handle, maxBytes);
  } catch (error) {
    if (error instanceof DeadEnd) throw error;
    throw new DeadEnd('unreadable_file', `(${errorCode(error)})`);
  }
}
