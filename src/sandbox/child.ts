import type { ReadTask } from '../model/task.ts';
import type { ChildMessage, ReaderModule } from './message.ts';

/**
 * The child's whole life: load the module named by the parent, then read one document a message. It is started by
 * `launch.ts`, without rights, and ended by its parent.
 */
const tell = (message: ChildMessage) => process.send?.(message);

/** Where it went wrong, without the error's message, which may quote the document. */
const traceOf = (error: unknown): string =>
  error instanceof Error
    ? [error.name, ...(error.stack?.match(/^ {4}at .*$/gm) ?? [])].join('\n')
    : typeof error;

const { read }: ReaderModule = await import(process.argv[2] ?? '');

async function answer(task: ReadTask): Promise<void> {
  tell({ is: 'begun' });
  try {
    tell({ is: 'read', records: await read(task) });
  } catch (error) {
    tell({ is: 'fault', trace: traceOf(error) });
  }
}

process.on('message', answer);
process.on('disconnect', () => process.exit());
// Ctrl-C reaches the whole group: it is for the parent to say when a reading ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
tell({ is: 'ready' });
