import { readConfig } from '../../config/config.ts';
import type { CommonOptions } from '../define.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { find } from '../read/find.ts';
import { isWhole } from '../report/tally.ts';
import { enqueueOnly } from './enqueue-only.ts';
import { importAndWait } from './import-and-wait.ts';
import { rehearse } from './rehearse.ts';

export interface ImportOptions extends CommonOptions {
  readonly ndjson?: true;
  readonly details?: true;
  readonly dryRun?: true;
  readonly wait: boolean;
  /** Bytes. */
  readonly maxSize?: number;
}

/** `bilan import` */
export async function importPaths(paths: readonly string[], options: ImportOptions): Promise<ExitStatus> {
  const config = readConfig(options.data);
  const finds = await find(paths);
  const maxBytes = options.maxSize ?? config.limits.fileBytes;
  const { ndjson = false, details = false, data } = options;
  const { notDocuments } = finds;
  if (options.dryRun) return (await rehearse(finds, maxBytes)) ? EXIT.done : EXIT.incomplete;
  const tally = options.wait
    ? await importAndWait(config, finds, maxBytes, { ndjson, details, notDocuments, data })
    : await enqueueOnly(config, finds, maxBytes, data);
  return isWhole(tally) ? EXIT.done : EXIT.incomplete;
}
