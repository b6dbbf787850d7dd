import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { install } from './install.mjs';
import { Stop } from './stop.mjs';

const WANTED = 24;
const OLDEST = 20;
const DOWNLOAD = 'Installez Node.js 24 (https://nodejs.org/fr/download), puis relancez.';

/**
 * The Node that runs the program: the one running now when it is new enough, else one kept in the project's own
 * folder, fetched as a plain package. `src/launch/node` pins it for each system.
 * @param {string} root of the project
 * @param {string} [running] version of the Node running now
 * @returns {Promise<string>} path of the executable
 */
export async function runtime(root, running = process.versions.node) {
  const major = Number.parseInt(running, 10);
  if (major >= WANTED) return process.execPath;
  if (major < OLDEST) {
    throw new Stop(`Node.js ${running} est trop ancien : il faut la version ${OLDEST} au moins. ${DOWNLOAD}`);
  }
  const manifest = join(root, 'src', 'launch', 'node');
  const { version, optionalDependencies } = JSON.parse(readFileSync(join(manifest, 'package.json'), 'utf8'));
  const scratch = join(root, '.runtime');
  const tree = join(scratch, `node-${version}`);
  await install({ what: `Node.js ${WANTED}`, node: process.execPath, manifest, tree, scratch });
  const found = Object.keys(optionalDependencies)
    .flatMap((name) => [join(tree, name, 'bin', 'node'), join(tree, name, 'bin', 'node.exe')])
    .find((file) => existsSync(file));
  if (found) return found;
  throw new Stop(
    `aucun Node.js ${WANTED} prêt à l’emploi pour ${process.platform} ${process.arch}. ${DOWNLOAD}`,
  );
}
