import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Removes the working folders that earlier installs left. What cannot be removed now (an orphaned npm still writes to
 * it, Windows holds a file open) is left to the next.
 * @param {string} scratch
 */
export function sweep(scratch) {
  for (const name of readdirSync(scratch).filter((one) => /^(fresh|old)-/.test(one))) {
    try {
      rmSync(join(scratch, name), { recursive: true, force: true, maxRetries: 3 });
    } catch {}
  }
}
