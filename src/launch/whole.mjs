import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Written into a tree last, so that what a killed install left is never taken for a whole one. */
export const STAMP = '.bilan-installed';
/** Where npm keeps the account of what it has really put there. */
const NPM_ACCOUNT = '.package-lock.json';

/** @param {string} file */
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/**
 * What a tree made from this lock file on this system is stamped with.
 * @param {string} lock content of the lock file
 */
export const fingerprint = (lock) =>
  createHash('sha256').update(`${process.platform} ${process.arch}\n`).update(lock).digest('hex');

/** @param {string} tree @param {string} wanted */
export const isStamped = (tree, wanted) => read(join(tree, STAMP)) === wanted;

/**
 * Whether npm, run by hand, has put there every package that the lock file asks for on any system.
 * @param {string} lock content of the lock file
 * @param {string} tree
 */
export function isWholeByHand(lock, tree) {
  const there = JSON.parse(read(join(tree, NPM_ACCOUNT)) || '{}').packages ?? {};
  const asked = Object.entries(JSON.parse(lock).packages);
  const everywhere = asked.filter(([path, entry]) => path !== '' && !entry.optional);
  return everywhere.length > 0 && everywhere.every(([path, { version }]) => there[path]?.version === version);
}
