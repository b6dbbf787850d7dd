import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, isCode } from './alive.mjs';

/** A system may give a dead owner's number to another process: after this long the lock is free all the same. */
const LONGEST_HOLD_MS = 15 * 60_000;
const POLL_MS = 200;

/** @param {string} file */
function isHeld(file) {
  try {
    return (
      isAlive(Number(readFileSync(file, 'utf8'))) && Date.now() - statSync(file).mtimeMs < LONGEST_HOLD_MS
    );
  } catch {
    return false;
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, `${process.pid}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/**
 * Does a piece of work while no other process does it. The lock is a file that holds its owner's process number; an
 * owner that was killed holds nothing. Two that find such a lock in the same instant may both go ahead, so the work
 * itself must bear that: this spares a second download, it does not make the work safe.
 * @template T
 * @param {string} file
 * @param {() => void} onWait told once, when another process is at it
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function exclusively(file, onWait, work) {
  mkdirSync(dirname(file), { recursive: true });
  for (let told = false; !take(file); ) {
    if (!isHeld(file)) {
      rmSync(file, { force: true });
      continue;
    }
    if (!told) onWait();
    told = true;
    await pause(POLL_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
