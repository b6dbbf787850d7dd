import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** A server of its own for a test: loopback, random port, data in a temporary folder, safe to kill. */
export interface Throwaway {
  readonly url: string;
  /** SIGKILL, as a crash would: what was not written is lost. Resolves once the process is gone. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data; kills it first if it still runs. */
  restart(): Promise<void>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

/** How a server is started and known to be ready. */
export interface Program {
  readonly url: string;
  readonly folder: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly options?: SpawnOptions;
  /** Rejects or answers false as long as the server does not serve. */
  ready(): Promise<boolean>;
}

const PATIENCE_MS = 60_000;
const isOver = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

async function launch(program: Program): Promise<ChildProcess> {
  const said: string[] = [];
  const child = spawn(program.command, program.args, {
    ...program.options,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(String(chunk)));
  child.once('error', (error) => said.push(error.message));
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end && !isOver(child); await pause(30)) {
    if (await program.ready().catch(() => false)) return child;
  }
  child.kill('SIGKILL');
  throw new Error(`${program.command} did not start:\n${said.join('')}`);
}

/** Crashed servers leave children that hold the data for a moment, so a start may be refused at first. */
async function launchAgain(program: Program, attempts = 20): Promise<ChildProcess> {
  try {
    return await launch(program);
  } catch (error) {
    if (attempts === 0) throw error;
    await pause(200);
    return launchAgain(program, attempts - 1);
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (isOver(child)) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

export async function startThrowaway(program: Program): Promise<Throwaway> {
  let child = await launch(program);
  process.once('exit', () => child.kill('SIGKILL'));
  return {
    url: program.url,
    kill: () => end(child, 'SIGKILL'),
    restart: async () => {
      await end(child, 'SIGKILL');
      child = await launchAgain(program);
    },
    stop: async () => {
      await end(child, 'SIGINT');
      await rm(program.folder, { recursive: true, force: true });
    },
  };
}
