import { constants } from 'node:fs';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { FieldRecord, FormRecord } from '../model/record.ts';

/**
 * What the embedded database may not lose, since it never waits for the disk itself: what was accepted or refused,
 * and what people corrected. Readings are not here: they can be made again.
 */
export const JournalEntry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('accepted'),
    id: z.uuid(),
    at: z.iso.datetime(),
    sha256: z.hex(),
    size: z.int(),
    mediaType: z.string(),
    path: z.string(),
    origin: z.string(),
  }),
  z.object({
    kind: z.literal('refused'),
    id: z.uuid(),
    at: z.iso.datetime(),
    origin: z.string(),
    record: FormRecord,
  }),
  z.object({
    kind: z.literal('corrected'),
    id: z.uuid(),
    sha256: z.hex(),
    ordinal: z.int(),
    field: z.string(),
    old: FieldRecord.shape.value,
    new: FieldRecord.shape.value,
    by: z.string(),
    at: z.iso.datetime(),
  }),
]);
export type JournalEntry = z.infer<typeof JournalEntry>;
export type Accepted = Extract<JournalEntry, { kind: 'accepted' }>;
export type Refused = Extract<JournalEntry, { kind: 'refused' }>;
export type Corrected = Extract<JournalEntry, { kind: 'corrected' }>;

export interface JournalText {
  readonly entries: readonly JournalEntry[];
  /** 1-based numbers of the lines that cannot be understood. */
  readonly damaged: readonly number[];
}

const parseLine = (line: string): JournalEntry | null => {
  try {
    return JournalEntry.parse(JSON.parse(line));
  } catch {
    return null;
  }
};

/** Bytes up to the end of the last whole line: what follows was never acknowledged. */
const wholeLines = (bytes: Buffer): number => bytes.lastIndexOf('\n') + 1;

export function readJournalText(bytes: Buffer): JournalText {
  const lines = bytes.toString('utf8', 0, wholeLines(bytes)).split('\n').slice(0, -1).map(parseLine);
  return {
    entries: lines.filter((entry) => entry !== null),
    damaged: lines.flatMap((entry, index) => (entry === null ? [index + 1] : [])),
  };
}

/** The journal of one data folder. Its lines are on disk when `append` returns; then they stay for good. */
export class Journal {
  readonly #path: string;
  readonly #file: FileHandle;
  /** Bytes acknowledged. */
  #length: number;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(path: string, file: FileHandle, length: number) {
    this.#path = path;
    this.#file = file;
    this.#length = length;
  }

  /** Opens or begins a journal; a last line torn by a crash is cut off. */
  static async open(path: string): Promise<Journal> {
    const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
    const whole = wholeLines(await file.readFile());
    await file.truncate(whole);
    await file.sync();
    return new Journal(path, file, whole);
  }

  async read(): Promise<JournalText> {
    return readJournalText(await readFile(this.#path));
  }

  /** One write and one wait for the disk, however many entries. What fails leaves nothing behind. */
  append(entries: readonly JournalEntry[]): Promise<void> {
    const turn = this.#last.then(() => this.#write(entries));
    this.#last = turn.catch(() => {});
    return turn;
  }

  async #write(entries: readonly JournalEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const bytes = Buffer.from(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    try {
      for (let done = 0; done < bytes.length; ) {
        done += (await this.#file.write(bytes, done, bytes.length - done, this.#length + done)).bytesWritten;
      }
      await this.#file.datasync();
    } catch (error) {
      await this.#file.truncate(this.#length);
      throw error;
    }
    this.#length += bytes.length;
  }

  async close(): Promise<void> {
    await this.#last;
    await this.#file.close();
  }
}
