import { constants, existsSync } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { dataFolder } from '../../store/data-folder.ts';
import { readOwner } from '../../store/owner.ts';
import { size } from '../french.ts';
import type { Check } from './check.ts';

const ENOUGH_SPACE = 1e9;

/** The folder itself, or the one in which it would be made. */
const nearest = (path: string): string => (existsSync(path) ? path : nearest(dirname(path)));

async function checkRights(root: string): Promise<Check> {
  const name = 'Dossier';
  const writable = await access(nearest(root), constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!writable) return { state: 'wrong', name, what: `${root} : vous n’avez pas le droit d’y écrire` };
  if (!existsSync(root)) return { state: 'good', name, what: `${root} (sera créé au premier import)` };
  const isOpen = process.platform !== 'win32' && ((await stat(root)).mode & 0o077) !== 0;
  return isOpen
    ? { state: 'wrong', name, what: `${root} : d’autres utilisateurs y ont accès ; « chmod 700 » le ferme` }
    : { state: 'good', name, what: root };
}

async function checkSpace(root: string): Promise<Check> {
  const { bavail, bsize } = await statfs(nearest(root));
  const free = bavail * bsize;
  return { state: free >= ENOUGH_SPACE ? 'good' : 'wrong', name: 'Place libre', what: size(free) };
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

async function checkOwner(root: string): Promise<readonly Check[]> {
  const owner = await readOwner(dataFolder(root));
  if (owner === null || !isAlive(owner.pid)) return [];
  const what = `par « ${owner.command} » (processus ${owner.pid}) : les autres commandes attendent leur tour`;
  return [{ state: 'good', name: 'Dossier utilisé', what }];
}

export const checkDataFolder = async (root: string): Promise<readonly Check[]> => [
  await checkRights(root),
  await checkSpace(root),
  ...(await checkOwner(root)),
];
