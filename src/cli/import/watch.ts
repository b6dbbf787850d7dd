import type { FormRecord } from '../../model/record.ts';
import { NOTHING, type Tally, withRecords } from '../report/tally.ts';

/** How far an import is. */
export interface Progress {
  readonly total: number;
  /** Documents there is nothing left to do for. */
  readonly done: number;
  readonly tally: Tally;
}

/** Counts the documents of an import from the door to the stored line, whoever reads them. */
export class Watch {
  readonly #found: number;
  /** Documents of earlier imports that wait too, and are not among those of this one. */
  readonly #others: Set<string>;
  readonly #unread: Set<string>;
  readonly #finished = new Set<string>();
  #entered = 0;
  #tally = NOTHING;

  /**
   * @param found number of documents to enter
   * @param waiting ids that waited to be read before
   */
  constructor(found: number, waiting: readonly string[]) {
    this.#found = found;
    this.#others = new Set(waiting);
    this.#unread = new Set(waiting);
  }

  /** A batch was entered: all its ids, and those still to be read. */
  entered(ids: readonly string[], unread: readonly string[]): void {
    this.#entered += ids.length;
    for (const id of ids) this.#others.delete(id);
    for (const id of unread) if (!this.#finished.has(id)) this.#unread.add(id);
  }

  /** A document has its lines. Told twice, it counts once. */
  finished(id: string, records: readonly FormRecord[]): void {
    if (this.#finished.has(id)) return;
    this.#finished.add(id);
    this.#unread.delete(id);
    this.count(records);
  }

  /** Lines of documents that need no reading. */
  count(records: readonly FormRecord[]): void {
    this.#tally = withRecords(this.#tally, records);
  }

  get isWaiting(): boolean {
    return this.#unread.size > 0;
  }

  get unread(): readonly string[] {
    return [...this.#unread];
  }

  get progress(): Progress {
    const others = this.#others.size;
    return {
      total: this.#found + others,
      done: this.#entered + others - this.#unread.size,
      tally: this.#tally,
    };
  }
}
