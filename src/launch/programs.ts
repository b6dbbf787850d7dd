import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian keeps PostgreSQL's server programs off the PATH, one folder a version. */
const DEBIAN_POSTGRES = '/usr/lib/postgresql';

function folders(): readonly string[] {
  const versions = existsSync(DEBIAN_POSTGRES) ? readdirSync(DEBIAN_POSTGRES).map(Number) : [];
  return [
    ...(process.env.PATH ?? '').split(delimiter).filter(Boolean),
    ...versions.sort((a, b) => b - a).map((version) => join(DEBIAN_POSTGRES, `${version}`, 'bin')),
  ];
}

/** Path of a program of the system, if it is there. */
export const findProgram = (name: string): string | undefined =>
  folders()
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));
