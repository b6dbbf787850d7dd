import { spawn } from 'node:child_process';
import { isatty } from 'node:tty';

/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGTERM', 'SIGHUP', 'SIGINT'];

/**
 * A terminal sends Ctrl-C to every program of the line itself; told by us as well, they would hear it twice.
 * @param {NodeJS.Signals} signal
 */
const comesFromTerminal = (signal) => signal === 'SIGINT' && isatty(0);

const PARENT_POLL_MS = 250;

/**
 * npm starts us through a shell, which may die of the signal meant for us and leave us behind.
 * @param {() => void} onLost called once, when our parent is gone
 */
function watchParent(onLost) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    onLost();
  }, PARENT_POLL_MS);
  return watch;
}

/**
 * Runs a program in our place: same streams, signals handed on. Its end by a signal becomes our own end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<number>} exit status
 */
export function run(command, args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: 'inherit' });
    /** @param {NodeJS.Signals} signal */
    const handOn = (signal) => {
      if (!comesFromTerminal(signal)) child.kill(signal);
    };
    for (const signal of SIGNALS) process.on(signal, handOn);
    const watch = process.env.npm_lifecycle_event ? watchParent(() => handOn('SIGTERM')) : undefined;
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearInterval(watch);
      for (const heard of SIGNALS) process.off(heard, handOn);
      if (signal) process.kill(process.pid, signal);
      resolve(code ?? 1);
    });
  });
}
