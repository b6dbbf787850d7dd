import { createReaderPool } from '../../src/sandbox/pool.ts';

/** A program that reads one document and then has nothing left to do. Its pool is still open. */
const pool = createReaderPool({ size: 1, module: new URL('./reader.ts', import.meta.url) });
const task = { bytes: Buffer.from('a'), path: 'pid', sha256: '', kind: 'text', mediaType: '' } as const;
const [record] = await pool.read(task);
process.stdout.write(record?.source.path ?? '');
