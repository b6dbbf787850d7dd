import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

export interface Running {
  readonly child: ChildProcess;
  /** The lines it prints, as they come. */
  readonly lines: AsyncIterator<string>;
  /** Resolves once it is gone, however it ended. */
  readonly gone: Promise<unknown>;
}

/** Runs one of the programs beside this file in a process of its own, killed when the test ends. */
export function start(program: string, ...args: readonly string[]): Running {
  const child = spawn(process.execPath, [join(import.meta.dirname, program), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, lines: createInterface(child.stdout)[Symbol.asyncIterator](), gone: once(child, 'exit') };
}

/** The next line it prints; fails when it ended without one. */
export async function said({ lines }: Running): Promise<string> {
  const { value, done } = await lines.next();
  if (done) throw new Error('the process ended without a word');
  return value;
}
