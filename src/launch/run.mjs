import { spawn } from 'node:child_process';
import { isatty } from 'node:tty';

/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGTERM', 'SIGHUP', 'SIGINT'];

/**
 * A terminal sends Ctrl-C to every program of the line itself; told by us as well, they would hear it twice.
 * @param {NodeJS.Signals} signal
 */
const comesFromTerminal = (signal) => signal === 'SIGINT' && isatty(0);

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
    child.once('error', reject);
    child.once('close', (code, signal) => {
      for (const heard of SIGNALS) process.off(heard, handOn);
      if (signal) process.kill(process.pid, signal);
      resolve(code ?? 1);
    });
  });
}
