import { copyFileSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exclusively } from './lock.mjs';
import { npmCi } from './npm.mjs';
import { say } from './say.mjs';
import { sweep } from './sweep.mjs';
import { fingerprint, isStamped, isWholeByHand, STAMP } from './whole.mjs';

const MANIFEST = ['package.json', 'package-lock.json', '.npmrc'];

/**
 * A tree to have, and how to get it.
 * @typedef {object} Installation
 * @property {string} what the thing's name, French
 * @property {string} node the executable that runs npm
 * @property {string} manifest folder of the lock file
 * @property {string} tree folder to fill with packages
 * @property {string} scratch folder of the same disk to work in
 */

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
  const wanted = fingerprint(manifest);
  const isThere = () => isStamped(tree, wanted);
  if (isThere()) return;
  const waiting = () => say('une autre mise en place est en cours dans ce dossier ; attente…');
  await exclusively(join(scratch, 'install.lock'), waiting, async () => {
    if (isThere()) return;
    if (isWholeByHand(manifest, tree)) return writeFileSync(join(tree, STAMP), wanted);
    say(`mise en place : ${what} (une seule fois)…`);
    sweep(scratch);
    const fresh = join(scratch, `fresh-${process.pid}`);
    mkdirSync(fresh);
    for (const file of MANIFEST.filter((name) => existsSync(join(manifest, name)))) {
      copyFileSync(join(manifest, file), join(fresh, file));
    }
    await npmCi(node, fresh);
    writeFileSync(join(fresh, 'node_modules', STAMP), wanted);
    putInPlace(join(fresh, 'node_modules'), tree, join(scratch, `old-${process.pid}`), isThere);
    sweep(scratch);
  });
}
