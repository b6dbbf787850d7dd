import { readConfig } from '../../config/config.ts';
import type { FormRecord } from '../../model/record.ts';
import type { CommonOptions } from '../define.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { ndjson, print, tell, writeAll } from '../output.ts';
import { describe } from '../report/describe.ts';
import { summary } from '../report/summary.ts';
import { isWhole, NOTHING, withRecords } from '../report/tally.ts';
import { find } from './find.ts';
import { openPool } from './pool.ts';
import { readAll } from './read-all.ts';

export interface ReadOptions extends CommonOptions {
  readonly ndjson?: true;
  /** Bytes. */
  readonly maxSize?: number;
}

/** More documents in hand than readers, so that none of them waits for a file. */
const AHEAD = 2;

async function* descriptions(records: AsyncIterable<FormRecord>): AsyncGenerator<string> {
  for await (const record of records) yield `${describe(record, process.stdout)}\n`;
}

/** `bilan read` */
export async function read(paths: readonly string[], options: ReadOptions): Promise<ExitStatus> {
  const config = readConfig(options.data);
  const { documents, notDocuments } = await find(paths, config.data);
  const pool = openPool(config);
  let tally = NOTHING;
  async function* records(): AsyncGenerator<FormRecord> {
    const maxBytes = options.maxSize ?? config.limits.fileBytes;
    for await (const lines of readAll(documents, { pool, ahead: AHEAD * config.readers, maxBytes })) {
      tally = withRecords(tally, lines);
      yield* lines;
    }
  }
  try {
    await writeAll(options.ndjson ? ndjson(records()) : descriptions(records()));
  } finally {
    await pool.close();
  }
  const lines = summary(tally, notDocuments);
  if (options.ndjson) lines.forEach(tell);
  else ['', ...lines].forEach(print);
  return isWhole(tally) ? EXIT.done : EXIT.incomplete;
}
