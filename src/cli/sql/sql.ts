import { type Config, readConfig } from '../../config/config.ts';
import { BYTE_ORDER_MARK, type Cell, csvLine } from '../../export/csv.ts';
import { Refusal } from '../../model/refusal.ts';
import type { CommonOptions } from '../define.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { count } from '../french.ts';
import { withData } from '../open.ts';
import { tell, writeAll } from '../output.ts';
import { query, type Rows } from './query.ts';
import { table } from './table.ts';

export interface SqlOptions extends CommonOptions {
  readonly csv?: true;
  readonly json?: true;
}

const asText = (value: unknown): string => {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

const asCell = (value: unknown): Cell =>
  typeof value === 'number' || typeof value === 'boolean' ? value : asText(value);

function* csvLines({ names, rows }: Rows): Generator<string> {
  yield BYTE_ORDER_MARK + csvLine(names, ';');
  for (const row of rows) yield csvLine(row.map(asCell), ';');
}

function* jsonLines({ names, rows }: Rows): Generator<string> {
  for (const row of rows) {
    yield `${JSON.stringify(Object.fromEntries(names.map((name, at) => [name, row[at]])))}\n`;
  }
}

function* tableLines({ names, rows }: Rows): Generator<string> {
  const texts = rows.map((row) => row.map(asText));
  for (const line of table(names, texts)) yield `${line}\n`;
}

function refuseServer({ databaseUrl }: Config, text: string): void {
  if (databaseUrl === null) return;
  throw new Refusal(
    `La base est sur un serveur PostgreSQL : interrogez-la avec psql.\n  psql "$DATABASE_URL" -c ${JSON.stringify(text)}`,
  );
}

/** `bilan sql` */
export async function sql(text: string, options: SqlOptions): Promise<ExitStatus> {
  const config = readConfig(options.data);
  refuseServer(config, text);
  const lines = options.csv ? csvLines : options.json ? jsonLines : tableLines;
  await withData(config, 'sql', async ({ pglite }) => {
    if (pglite === null) throw new Error('an embedded store has its database');
    const rows = await query(pglite, text);
    await writeAll(lines(rows));
    tell(count(rows.rows.length, 'ligne'));
  });
  return EXIT.done;
}
