import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './alive.mjs';

/** `fresh-` where an install works, `old-` what it has put aside; then the number of its process. */
const LEFT_OVER = /^(?:fresh|old)-(\d+)$/;

/**
 * Removes what installs have left, our own and those that were killed. What cannot be removed now (an orphaned npm
 * still writes to it, Windows holds a file open) is left to the next.
 * @param {string} scratch
 */
export function sweep(scratch) {
  for (const name of readdirSync(scratch)) {
    const pid = Number(LEFT_OVER.exec(name)?.[1]);
    if (!pid || (pid !== process.pid && isAlive(pid))) continue;
    try {
      rmSync(join(scratch, name), { recursive: true, force: true, maxRetries: 3 });
    } catch {}
  }
}
