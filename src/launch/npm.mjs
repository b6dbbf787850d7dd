import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, realpathSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { remedy } from './remedy.mjs';
import { Stop } from './stop.mjs';

const OPTIONS = [
  '--include=dev',
  '--include=optional',
  '--ignore-scripts',
  '--prefer-offline',
  '--no-audit',
  '--no-fund',
  '--no-update-notifier',
  '--loglevel=error',
  '--fetch-retries=3',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=8000',
];

const SCRIPT = 'npm-cli.js';
const BESIDE = join('node_modules', 'npm', 'bin', SCRIPT);

/** The npm that runs us, else the one beside Node, else the one on the PATH: always its script, so no shell is needed. */
function npmScript() {
  const bin = dirname(process.execPath);
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => existsSync(join(folder, 'npm')));
  const candidates = [
    process.env.npm_execpath ?? '',
    join(bin, BESIDE),
    join(bin, '..', 'lib', BESIDE),
    ...onPath.flatMap((folder) => [join(folder, BESIDE), realpathSync(join(folder, 'npm'))]),
  ];
  const found = candidates.find((file) => basename(file) === SCRIPT && existsSync(file));
  if (found) return found;
  throw new Stop(
    'npm est introuvable. Installez Node.js 24 avec npm (https://nodejs.org/fr/download), puis relancez.',
  );
}

/**
 * `npm ci` in a folder: exactly what its lock file names, no package's scripts run, all output on standard error.
 * @param {string} node the executable that runs npm
 * @param {string} folder
 */
export async function npmCi(node, folder) {
  const child = spawn(node, [npmScript(), 'ci', ...OPTIONS], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
      process.stderr.write(chunk);
    });
  }
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Stop(`les composants n’ont pas pu être installés : ${remedy(said)}`);
}
