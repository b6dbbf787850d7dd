import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/**
 * Stands for npm: notes that it was called, waits while a file `hold` lies beside it, fails with what a file `fail`
 * says, else makes a folder of each package in the lock file of the folder it runs in.
 */
const NPM = `
const { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const beside = (name) => join(__dirname, name);
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
mkdirSync('node_modules');
appendFileSync(beside('calls'), process.argv.slice(2).join(' ') + '\\n');
console.log('npm talks');
const work = () => {
  if (existsSync(beside('hold'))) return setTimeout(work, 20);
  if (existsSync(beside('fail'))) {
    console.error(readFileSync(beside('fail'), 'utf8'));
    process.exit(1);
  }
  for (const path of Object.keys(packages).filter(Boolean)) {
    mkdirSync(path);
    mkdirSync(join(path, 'bin'));
    writeFileSync(join(path, 'bin', 'node'), '');
  }
};
work();
`;

/** Prints how it was started, as one JSON line on standard output. */
const MAIN = `
const { argv, cwd, exitCode } = process;
console.log(JSON.stringify({ args: argv.slice(2), cwd: cwd() }));
process.exitCode = argv.includes('--refuse') ? 3 : 0;
`;

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves once standard error holds the text. */
  said(text: string): Promise<void>;
}

export interface Project {
  readonly root: string;
  /** A file beside the npm of this project that steers it; see {@link NPM}. */
  npmFile(name: 'hold' | 'fail' | 'calls'): string;
  /** How often npm was run, and with what. */
  npmCalls(): Promise<readonly string[]>;
  writeLock(packages: Readonly<Record<string, object>>): Promise<void>;
  /** Starts a script of the launcher's in this project, by the Node that runs the tests. */
  start(
    script: string,
    args?: readonly string[],
    options?: { cwd?: string; env?: NodeJS.ProcessEnv },
  ): Running;
}

export function follow(child: ChildProcess): Running {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, stdout, stderr }));
  const said = async (text: string): Promise<void> => {
    while (!stderr.includes(text)) {
      const last = await Promise.race([ended, once(child.stderr ?? child, 'data')]);
      if ('code' in last && !last.stderr.includes(text))
        throw new Error(`ended before it said "${text}": ${last.stderr}`);
    }
  };
  return { child, ended, said };
}

/** A project of its own with this launcher, a lock file of one package and an npm that needs no network. */
export async function project(): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), 'bilan-launch-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  const root = join(folder, 'dépôt d’essai (copie)');
  const npm = join(folder, 'npm-cli.js');
  await mkdir(join(root, 'src', 'cli'), { recursive: true });
  await cp(join('src', 'launch'), join(root, 'src', 'launch'), { recursive: true });
  await writeFile(join(root, 'src', 'cli', 'main.ts'), MAIN);
  await writeFile(join(root, 'package.json'), '{ "name": "essai", "type": "module" }');
  await writeFile(npm, NPM);
  const made: Project = {
    root,
    npmFile: (name) => join(folder, name),
    npmCalls: async () =>
      (await readFile(join(folder, 'calls'), 'utf8').catch(() => '')).split('\n').filter(Boolean),
    writeLock: (packages) => writeFile(join(root, 'package-lock.json'), JSON.stringify({ packages })),
    start: (script, args = [], { cwd = root, env = {} } = {}) =>
      follow(
        spawn(process.execPath, [join(root, 'src', 'launch', script), ...args], {
          cwd,
          env: { ...process.env, npm_execpath: npm, ...env },
        }),
      ),
  };
  await made.writeLock({ '': {}, 'node_modules/one': { version: '1.0.0' } });
  return made;
}
