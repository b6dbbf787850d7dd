import { join } from 'node:path';

/** What the choice of a folder depends on. */
export interface Home {
  readonly platform: NodeJS.Platform;
  /** The user's home directory. */
  readonly directory: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The data folder when none is named: one of the user's own, where the platform wants it.
 * Linux and others: XDG Base Directory Specification, which ignores a relative XDG_DATA_HOME.
 */
export function defaultDataFolder({ platform, directory, env }: Home): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(directory, 'AppData', 'Local'), 'bilan');
  if (platform === 'darwin') return join(directory, 'Library', 'Application Support', 'bilan');
  const data = env.XDG_DATA_HOME;
  return join(data?.startsWith('/') ? data : join(directory, '.local', 'share'), 'bilan');
}
