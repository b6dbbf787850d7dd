import type { Config } from '../../config/config.ts';
import { isDebug } from '../../config/debug.ts';
import { createReaderPool, type ReaderPool } from '../../sandbox/pool.ts';
import { tell } from '../output.ts';

const READER = new URL('../../reader.ts', import.meta.url);
const MIB = 1024 * 1024;

/** Reading children as the settings want them. A fault in one is told, with its trace only where faults are looked for. */
export const openPool = ({ readers, limits }: Config): ReaderPool =>
  createReaderPool({
    size: readers,
    module: READER,
    seconds: limits.readingMilliseconds / 1000,
    memoryMiB: limits.readingBytes / MIB,
    onFault: (trace) => {
      tell('bilan : une faute du logiciel a empêché de lire un document ; les autres ne sont pas touchés.');
      if (isDebug()) tell(trace);
    },
  });
