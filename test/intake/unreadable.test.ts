import { chmodSync, mkdirSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { form } from '../../fixtures/hostile/word.ts';
import { take } from '../../src/intake/take.ts';
import { walk } from '../../src/intake/walk.ts';
import { folderOf } from './folder.ts';

vi.mock('node:fs/promises', async (load) => {
  const real = await load<typeof import('node:fs/promises')>();
  return { ...real, open: vi.fn(real.open) };
});

const { open: realOpen } = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises');
afterEach(() => {
  vi.mocked(open).mockImplementation(realOpen);
});

const systemError = (code: string) => Object.assign(new Error(code), { code });

/** Takes a good file whose handle the system serves badly. */
async function takenWith(change: (handle: FileHandle) => void) {
  const file = join(folderOf({ 'a.docx': form() }), 'a.docx');
  vi.mocked(open).mockImplementationOnce(async (...given) => {
    const handle = await realOpen(...given);
    change(handle);
    return handle;
  });
  return take({ is: 'file', file, origin: file, path: 'a.docx' }, 100_000_000);
}
const unreadable = (detail: string) => ({
  is: 'refused',
  record: {
    source: { sha256: null },
    error: {
      code: 'unreadable_file',
      message: expect.stringMatching(new RegExp(`^« a.docx » : .*${detail}$`)),
    },
  },
});

describe('a file the system does not give', () => {
  it('is refused, named with the system’s reason, when it may not be opened', async () => {
    const file = join(folderOf({ 'a.docx': form() }), 'a.docx');
    vi.mocked(open).mockRejectedValueOnce(systemError('EACCES'));
    expect(await take({ is: 'file', file, origin: file, path: 'a.docx' }, 100_000_000)).toMatchObject(
      unreadable('\\(EACCES\\)'),
    );
  });

  it('is refused when reading fails mid-way', async () => {
    const result = await takenWith((handle) => {
      vi.spyOn(handle, 'read').mockRejectedValue(systemError('EIO'));
    });
    expect(result).toMatchObject(unreadable('\\(EIO\\)'));
  });

  it('is read on when the system gives it in small pieces', async () => {
    const result = await takenWith((handle) => {
      const read = handle.read.bind(handle) as (
        ...given: [Uint8Array, number, number, number]
      ) => ReturnType<FileHandle['read']>;
      const piece = (bytes: Uint8Array, at: number, length: number, from: number) =>
        read(bytes, at, Math.min(length, 1_000), from);
      vi.spyOn(handle, 'read').mockImplementation(piece as FileHandle['read']);
    });
    expect(result).toMatchObject({ is: 'taken', kind: 'docx' });
  });

  it('is refused when it ends before its size', async () => {
    const result = await takenWith((handle) => {
      vi.spyOn(handle, 'read').mockResolvedValue({ bytesRead: 0, buffer: Buffer.alloc(0) });
    });
    expect(result).toMatchObject(unreadable('Il changeait pendant la lecture\\.'));
  });

  it('is refused when it grows while it is read, as a copy under way does', async () => {
    const result = await takenWith((handle) => {
      const stat = handle.stat.bind(handle);
      let calls = 0;
      vi.spyOn(handle, 'stat').mockImplementation((async () => {
        calls += 1;
        const status = await stat();
        return calls === 1 ? status : Object.assign(status, { size: status.size + 1 });
      }) as FileHandle['stat']);
    });
    expect(result).toMatchObject(unreadable('Il changeait pendant la lecture\\.'));
  });

  it('is refused when it became something else between two looks', async () => {
    const result = await takenWith((handle) => {
      vi.spyOn(handle, 'stat').mockResolvedValue({ isFile: () => false } as Awaited<
        ReturnType<FileHandle['stat']>
      >);
    });
    expect(result).toMatchObject({ record: { error: { code: 'not_a_file' } } });
  });

  it('is refused when it is gone', async () => {
    const file = join(folderOf({}), 'a.docx');
    expect(await take({ is: 'file', file, origin: file, path: 'a.docx' }, 100_000_000)).toMatchObject(
      unreadable('\\(ENOENT\\)'),
    );
  });
});

describe('a user without rights', () => {
  /** Root may read everything: for the time of the test the process is nobody. */
  const asNobody = async <T>(work: () => Promise<T>): Promise<T> => {
    if (process.geteuid?.() !== 0) return work();
    process.seteuid?.(65_534);
    return work().finally(() => process.seteuid?.(0));
  };

  it('is told which file and which folder could not be read', async () => {
    const folder = folderOf({ 'a.docx': form(), 'b/c.docx': form() });
    mkdirSync(join(folder, 'ferme'));
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'a.docx'), 0o000);
    chmodSync(join(folder, 'ferme'), 0o000);
    const lines = await asNobody(async () => {
      const results: string[] = [];
      for await (const found of walk(folder)) {
        const result = found.is === 'file' ? await take(found, 100_000_000) : found;
        results.push(
          result.is === 'refused' ? (result.record.error?.message ?? '') : `${result.path}: ${result.is}`,
        );
      }
      return results;
    });
    chmodSync(join(folder, 'ferme'), 0o700);
    expect(lines).toEqual([
      expect.stringMatching(/^« a.docx » : le fichier n’a pas pu être lu.*\(EACCES\)$/),
      'b/c.docx: taken',
      expect.stringMatching(/^« ferme » : .*\(EACCES\)$/),
    ]);
  });
});
