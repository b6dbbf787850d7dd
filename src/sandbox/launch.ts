import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ENTRY = fileURLToPath(new URL('./child.ts', import.meta.url));
const CODE = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Starts a child that may read the program's own files and nothing else: no other file, no writing, no process, no
 * thread, no native add-on, no code from strings, none of the parent's environment. It needs none of these, since the
 * bytes come in a message. (Node 24 cannot take the network away; nothing the child loads opens a connection.)
 *
 * @param memoryMiB the whole process; half of it for the heap, the rest for buffers and Node itself. The young
 * generation is kept small: V8 otherwise lets a child that reads small forms grow to 400 MB before it collects.
 * @param module what to read with, a file URL
 */
export function launchChild(memoryMiB: number, module: URL): ChildProcess {
  return fork(ENTRY, [module.href], {
    cwd: CODE,
    env: {},
    execArgv: [
      '--permission',
      `--allow-fs-read=${CODE}`,
      `--allow-fs-read=${fileURLToPath(module)}`,
      '--disallow-code-generation-from-strings',
      `--max-old-space-size=${Math.floor(memoryMiB / 2)}`,
      '--max-semi-space-size=16',
    ],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}
