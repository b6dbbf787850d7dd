import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Results: what a person redirects or another program reads. */
export const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Everything else: progress, warnings, summaries of what went to standard output. */
export const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Writes text as it comes, no faster than it is taken. */
export const writeAll = (
  text: Iterable<string> | AsyncIterable<string>,
  to: Writable = process.stdout,
): Promise<void> => pipeline(Readable.from(text), to, { end: to !== process.stdout });

/** One JSON object a line. */
export async function* ndjson(values: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const value of values) yield `${JSON.stringify(value)}\n`;
}
