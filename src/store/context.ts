import type { Kysely } from 'kysely';
import type { Kind } from '../model/kind.ts';
import type { DataFolder } from './data-folder.ts';
import type { Journal } from './journal.ts';
import type { Tables } from './tables.ts';

/** What the store must know of a form definition: its id and its fields, in the order of the form. */
export interface StoredForm {
  readonly id: string;
  readonly fields: readonly { readonly id: string; readonly kind: Kind }[];
}

/** What every part of the store works on. */
export interface Context {
  readonly db: Kysely<Tables>;
  readonly folder: DataFolder;
  /** `null` on a server, whose database waits for the disk itself. */
  readonly journal: Pick<Journal, 'append' | 'read'> | null;
  readonly forms: readonly StoredForm[];
  /** Version of the engine, kept with every answer. */
  readonly engine: string;
}
