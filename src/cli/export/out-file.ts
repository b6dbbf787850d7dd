import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { writeAll } from '../output.ts';

/** Writes a file whole or not at all: under another name first, which the intake never takes for a document. */
export async function writeFileWhole(name: string, text: AsyncIterable<string>): Promise<void> {
  const path = resolve(name);
  const draft = `${path}.part`;
  try {
    await writeAll(text, createWriteStream(draft));
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    // People know the file by the name they typed.
    throw error instanceof Error && 'path' in error ? Object.assign(error, { path: name }) : error;
  }
}
