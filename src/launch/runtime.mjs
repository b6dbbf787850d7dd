import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { install } from './install.mjs';
import { NODE_MAJOR, nodeManifest, nodePackage } from './node.mjs';
import { Stop } from './stop.mjs';

const OLDEST = 20;
const DOWNLOAD = `Installez Node.js ${NODE_MAJOR} (https://nodejs.org/fr/download), puis relancez.`;

/**
 * The Node that runs the program: the one running now when it is new enough, else one kept in the project's own folder.
 * @param {string} root of the project
 * @param {string} [running] version of the Node running now
 * @param {string} [system] platform and architecture
 * @returns {Promise<string>} path of the executable
 */
export async function runtime(
  root,
  running = process.versions.node,
  system = `${process.platform} ${process.arch}`,
) {
  const major = Number.parseInt(running, 10);
  if (major >= NODE_MAJOR) return process.execPath;
  if (major < OLDEST) {
    throw new Stop(`Node.js ${running} est trop ancien : il faut la version ${OLDEST} au moins. ${DOWNLOAD}`);
  }
  const wanted = nodePackage(system);
  if (!wanted)
    throw new Stop(`aucun Node.js ${NODE_MAJOR} prêt à l’emploi pour ce système (${system}). ${DOWNLOAD}`);
  const scratch = join(root, '.runtime');
  const tree = join(scratch, `node-${wanted.version}`);
  const what = `Node.js ${wanted.version}`;
  await install({ what, node: process.execPath, manifest: nodeManifest(wanted), tree, scratch });
  const bin = join(tree, wanted.name, 'bin');
  return [join(bin, 'node.exe'), join(bin, 'node')].find((file) => existsSync(file)) ?? join(bin, 'node');
}
