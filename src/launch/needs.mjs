import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const DEBIAN_POSTGRES = '/usr/lib/postgresql';

const folders = () => {
  const versions = existsSync(DEBIAN_POSTGRES) ? readdirSync(DEBIAN_POSTGRES).sort().reverse() : [];
  return [
    ...(process.env.PATH ?? '').split(delimiter).filter(Boolean),
    ...versions.map((version) => join(DEBIAN_POSTGRES, version, 'bin')),
  ];
};

/**
 * Where a program is: on the PATH, or where Debian keeps PostgreSQL's server programs.
 * @param {string} name
 * @returns {string | undefined}
 */
export const findProgram = (name) =>
  folders()
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));
