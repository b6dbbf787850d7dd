import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exclusively } from './lock.mjs';
import { npmCi } from './npm.mjs';
import { say } from './say.mjs';
import { sweep } from './sweep.mjs';
import { fingerprint, isStamped, isWholeByHand, STAMP } from './whole.mjs';

/**
 * What npm needs to know of a project: file name → content.
 * @typedef {{ readonly 'package.json': string, readonly 'package-lock.json': string, readonly '.npmrc'?: string }} Manifest
 */

/**
 * A tree to have, and how to get it.
 * @typedef {object} Installation
 * @property {string} what the thing's name, French
 * @property {string} node the executable that runs npm
 * @property {Manifest} manifest
 * @property {string} tree folder to fill with packages
 * @property {string} scratch folder of the same disk to work in
 */

/** @param {string} folder @returns {Manifest} */
export function manifestOf(folder) {
  /** @param {string} name */
  const read = (name) => readFileSync(join(folder, name), 'utf8');
  return { 'package.json': read('package.json'), 'package-lock.json': read('package-lock.json') };
}

/**
 * Another process may put a whole tree there meanwhile: then that one stays.
 * @param {string} fresh @param {string} tree @param {string} old @param {() => boolean} isThere
 */
function putInPlace(fresh, tree, old, isThere) {
  if (isThere()) return;
  try {
    if (existsSync(tree)) renameSync(tree, old);
    renameSync(fresh, tree);
  } catch (error) {
    if (!isThere()) throw error;
  }
}

/**
 * Sees to it that `tree` holds what the lock file names; does nothing when it already does. Works in a sibling folder
 * and renames it, so that at any moment, killed or run twice at once, `tree` is whole or absent.
 * @param {Installation} installation
 */
export async function install({ what, node, manifest, tree, scratch }) {
  const lock = manifest['package-lock.json'];
  const wanted = fingerprint(lock);
  const isThere = () => isStamped(tree, wanted);
  if (isThere()) return;
  const waiting = () => say('une autre mise en place est en cours dans ce dossier ; attente…');
  await exclusively(join(scratch, 'install.lock'), waiting, async () => {
    if (isThere()) return;
    if (isWholeByHand(lock, tree)) return writeFileSync(join(tree, STAMP), wanted);
    say(`mise en place : ${what} (une seule fois)…`);
    const fresh = join(scratch, `fresh-${process.pid}`);
    try {
      mkdirSync(fresh);
      for (const [file, content] of Object.entries(manifest)) writeFileSync(join(fresh, file), content);
      await npmCi(node, fresh);
      writeFileSync(join(fresh, 'node_modules', STAMP), wanted);
      putInPlace(join(fresh, 'node_modules'), tree, join(scratch, `old-${process.pid}`), isThere);
    } finally {
      sweep(scratch);
    }
  });
}
