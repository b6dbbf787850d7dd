import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { FormRecord } from '../../src/model/record.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

export interface Ended {
  /** Exit status; `null` when a signal ended it. */
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly child: ChildProcess;
  /** Resolves once standard error holds the text; rejects when the command ends before. */
  says(text: string): Promise<void>;
  readonly ended: Promise<Ended>;
}

/** Starts the command line as a user does: a process of its own, with no setting but those given. */
export function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): Running {
  const { PATH, TMPDIR } = process.env;
  const child = spawn(process.execPath, [MAIN, ...args], { env: { PATH, TMPDIR, ...env } });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, out, err }));
  });
  const says = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = () => {
        if (err.includes(text)) resolve();
      };
      child.stderr.on('data', look);
      ended.then(() => reject(new Error(`ended without saying « ${text} »:\n${err}`)), reject);
      look();
    });
  return { child, says, ended };
}

/** Runs a command to its end. */
export const bilan = (args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Ended> =>
  start(args, env).ended;

/** The lines of `--ndjson`: a line that is no record fails the test. */
export const lines = ({ out }: Ended): readonly FormRecord[] =>
  out
    .split('\n')
    .slice(0, -1)
    .map((line) => FormRecord.parse(JSON.parse(line)));

/** A folder in a path as users have them. */
export const makeFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'bilan à l’essai '));

export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

/** One that goes with the test. */
export async function newFolder(): Promise<string> {
  const folder = await makeFolder();
  onTestFinished(() => removeFolder(folder));
  return folder;
}
