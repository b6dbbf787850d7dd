import { z } from 'zod';
import { FormRecord } from '../model/record.ts';
import type { ReadTask } from '../model/task.ts';

/** What the module given to a pool exports. Runs in the child, one document at a time. */
export interface ReaderModule {
  readonly read: (task: ReadTask) => readonly FormRecord[] | Promise<readonly FormRecord[]>;
}

/**
 * What a child says. A document may have got the better of it, so its words are input like any other.
 * `begun` makes the document its own: a child that dies before has not read it.
 */
export const ChildMessage = z.discriminatedUnion('is', [
  z.object({ is: z.literal('ready') }),
  z.object({ is: z.literal('begun') }),
  z.object({ is: z.literal('read'), records: z.array(FormRecord).min(1).readonly() }),
  z.object({ is: z.literal('fault'), trace: z.string() }),
]);
export type ChildMessage = z.infer<typeof ChildMessage>;
