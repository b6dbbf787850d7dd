import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createReaderPool, PoolClosed, type PoolOptions } from '../../src/sandbox/pool.ts';
import { ChildNotStarted } from '../../src/sandbox/reading-child.ts';

const READER = new URL('./reader.ts', import.meta.url);

function poolOf(options: Partial<PoolOptions> = {}) {
  const pool = createReaderPool({ size: 1, module: READER, ...options });
  onTestFinished(() => pool.close());
  /** What the reader answers when told to do this, or the code of the failure that was made of it. */
  const tell = async (deed: string, bytes: Uint8Array = Buffer.from('a')): Promise<string> => {
    const [record] = await pool.read({ bytes, path: deed, sha256: 'x', kind: 'docx', mediaType: 'y' });
    const error = record?.error;
    if (error?.code === 'not_this_form') return record?.source.path ?? '';
    expect(record).toMatchObject({ status: 'failed', source: { path: deed, sha256: 'x', mediaType: 'y' } });
    expect(error?.message).toMatch(new RegExp(`^« ${deed} » : la lecture .+\\.$`));
    return error?.code ?? '';
  };
  return { ...pool, tell };
}

const isRunning = (pid: string): boolean => {
  try {
    return process.kill(Number(pid), 0);
  } catch {
    return false;
  }
};

describe('a pool of reading children', () => {
  it('reads in another process, which stays warm', async () => {
    const { tell } = poolOf();
    const pid = await tell('pid');
    expect(pid).not.toBe(String(process.pid));
    expect(await tell('pid')).toBe(pid);
  });

  it('hands over every byte, empty documents and large ones', async () => {
    const { tell } = poolOf();
    expect(await tell('length', new Uint8Array(0))).toBe('0');
    expect(await tell('length', new Uint8Array(20_000_001))).toBe('20000001');
  });

  it('serves first come, first served', async () => {
    const { tell } = poolOf();
    const order: string[] = [];
    const deeds = ['a', 'b', 'c', 'd'];
    await Promise.all(deeds.map(async (deed) => order.push(await tell(deed))));
    expect(order).toEqual(deeds);
  });

  it('reads in as many processes as it is allowed, and no more', async () => {
    const { tell } = poolOf({ size: 2 });
    const pids = await Promise.all(Array.from({ length: 6 }, () => tell('pid')));
    expect(new Set(pids).size).toBe(2);
  });

  it('renews a child after so many documents', async () => {
    const { tell } = poolOf({ renewAfter: 2 });
    const pids = [await tell('pid'), await tell('pid'), await tell('pid')];
    expect(pids[1]).toBe(pids[0]);
    expect(pids[2]).not.toBe(pids[0]);
    expect(isRunning(pids[0] ?? '')).toBe(false);
  });

  it('does not keep a program running that has nothing left to do, nor outlives it', async () => {
    const program = fileURLToPath(new URL('./program.ts', import.meta.url));
    const pid = execFileSync(process.execPath, [program], { encoding: 'utf8' });
    expect(Number(pid)).toBeGreaterThan(0);
    await expect.poll(() => isRunning(pid), { timeout: 30_000 }).toBe(false);
  });
});

describe('a document that harms its reader', () => {
  it.each([
    ['never comes to an end', 'loop', 'out_of_time', { seconds: 0.5 }],
    ['waits for what never comes', 'wait', 'out_of_time', { seconds: 0.1 }],
    ['fills the heap', 'heap', 'out_of_memory', { memoryMiB: 200, seconds: 60 }],
    ['fills buffers outside the heap', 'buffers', 'out_of_memory', { memoryMiB: 300, seconds: 60 }],
    ['ends the process', 'exit', 'reader_crashed', {}],
    ['has the process killed', 'killed', 'reader_crashed', {}],
    ['makes the reader throw', 'error', 'reader_crashed', {}],
    ['makes the child say what is no record', 'lie', 'reader_crashed', {}],
    ['makes the child say nothing', 'none', 'reader_crashed', {}],
  ] as const)(
    'because it %s is its own record, and its neighbours are read',
    async (_, deed, code, budget) => {
      const { tell } = poolOf(budget);
      const results = await Promise.all(['before', deed, 'after'].map((each) => tell(each)));
      expect(results).toEqual(['before', code, 'after']);
    },
  );

  it('and only makes it throw costs no process, and tells where, not what', async () => {
    const traces: string[] = [];
    const { tell } = poolOf({ onFault: (trace) => traces.push(trace) });
    const pid = await tell('pid');
    await tell('error');
    expect(await tell('pid')).toBe(pid);
    expect(traces).toEqual([expect.stringMatching(/^RangeError\n {4}at .*reader\.ts/)]);
    expect(traces[0]).not.toContain('Dupont');
  });

  it('never held more memory than the budget by much, since it is measured while it reads', async () => {
    const pool = poolOf({ memoryMiB: 300, seconds: 60 });
    await pool.tell('buffers');
    expect(pool.peakBytes()).toBeGreaterThan(300 * 1024 * 1024);
  });
});

describe('the budget of a document', () => {
  it('does not count the time it waits for others', async () => {
    const { tell } = poolOf({ seconds: 1 });
    const results = await Promise.all(Array.from({ length: 8 }, () => tell('work')));
    expect(results).toEqual(Array.from({ length: 8 }, () => 'worked'));
  });

  it('does not count what the documents before it have cost', async () => {
    const { tell } = poolOf({ seconds: 1 });
    for (let i = 0; i < 8; i += 1) expect(await tell('work')).toBe('worked');
  });
});

describe('a child', () => {
  it('that ends between two documents takes none with it', async () => {
    const { tell } = poolOf();
    const pid = await tell('pid');
    process.kill(Number(pid), 'SIGKILL');
    expect(await tell('pid')).not.toBe(pid);
  });

  it('lives through Ctrl-C, which is for its parent', async () => {
    expect(await poolOf().tell('interrupted')).toBe('still here');
  });

  it('that cannot start is a fault of ours, for every document', async () => {
    const pool = poolOf({ module: new URL('./broken-reader.ts', import.meta.url) });
    await expect(pool.tell('a')).rejects.toBeInstanceOf(ChildNotStarted);
    await expect(pool.tell('b')).rejects.toBeInstanceOf(ChildNotStarted);
  });

  it.each([
    ['read a file that is not the program’s', 'read-elsewhere', 'ERR_ACCESS_DENIED'],
    ['write a file', 'write-here', 'ERR_ACCESS_DENIED'],
    ['run a program', 'run', 'ERR_ACCESS_DENIED'],
    ['start a thread', 'thread', 'ERR_ACCESS_DENIED'],
    [
      'make code of a text',
      'code-from-text',
      'EvalError: Code generation from strings disallowed for this context',
    ],
    ['see the environment', 'environment', ''],
  ])('may not %s', async (_, deed, refusal) => {
    expect(await poolOf().tell(deed)).toBe(refusal);
  });
});

describe('a pool that is closed', () => {
  it('gives back what is read and what waits, and its children are gone', async () => {
    const pool = poolOf({ seconds: 60 });
    const pid = await pool.tell('pid');
    const given = ['loop', 'a', 'b'].map((deed) => pool.tell(deed));
    const ended = Promise.allSettled(given);
    await pool.close();
    for (const { status } of await ended) expect(status).toBe('rejected');
    await expect(given[0]).rejects.toBeInstanceOf(PoolClosed);
    await expect(pool.tell('c')).rejects.toBeInstanceOf(PoolClosed);
    expect(isRunning(pid)).toBe(false);
  });

  it('while its first child starts leaves none behind', async () => {
    const pool = poolOf();
    const given = pool.tell('pid');
    const ended = Promise.allSettled([given]);
    await pool.close();
    await ended;
    await expect(given).rejects.toBeInstanceOf(PoolClosed);
  });

  it('may be closed twice, or before its first document', async () => {
    const pool = poolOf();
    await pool.close();
    await expect(pool.close()).resolves.toBeUndefined();
  });
});
