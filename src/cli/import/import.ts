import { readConfig } from '../../config/config.ts';
import type { CommonOptions } from '../define.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { find } from '../read/find.ts';
import { isWhole, type Tally } from '../report/tally.ts';
import { enqueueOnly } from './enqueue-only.ts';
import { importThen } from './import-then.ts';
import { rehearse } from './rehearse.ts';
import { report } from './report.ts';

export interface ImportOptions extends CommonOptions {
  readonly ndjson?: true;
  readonly details?: true;
  readonly dryRun?: true;
  readonly wait: boolean;
  /** Bytes. */
  readonly maxSize?: number;
}

async function tallyOf(paths: readonly string[], options: ImportOptions): Promise<Tally> {
  const config = readConfig(options.data);
  const { documents, notDocuments } = await find(paths, config.data);
  const importing = { command: 'import', documents, maxBytes: options.maxSize ?? config.limits.fileBytes };
  if (options.dryRun) return rehearse(importing, notDocuments);
  if (!options.wait) return enqueueOnly(config, importing);
  const { ndjson = false, details = false, data } = options;
  return importThen(config, importing, (store, imported) =>
    report(store, imported, { ndjson, details, notDocuments, folder: config.data, data }),
  );
}

/** `bilan import` */
export const importPaths = async (paths: readonly string[], options: ImportOptions): Promise<ExitStatus> =>
  isWhole(await tallyOf(paths, options)) ? EXIT.done : EXIT.incomplete;
