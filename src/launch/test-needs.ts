import { spawnSync } from 'node:child_process';
import { exclusively } from './lock.mjs';
import { findProgram } from './programs.ts';
import { say } from './say.mjs';

interface Need {
  readonly what: string;
  /** What the tests start. */
  readonly programs: readonly string[];
  readonly debian: string;
  readonly homebrew: string;
}

const NEEDS: readonly Need[] = [
  { what: 'Redis', programs: ['redis-server'], debian: 'redis-server', homebrew: 'redis' },
  { what: 'PostgreSQL', programs: ['initdb', 'postgres'], debian: 'postgresql', homebrew: 'postgresql@17' },
];

const missing = (): readonly Need[] => NEEDS.filter(({ programs }) => !programs.every(findProgram));

const list = (needs: readonly Need[], key: 'what' | 'debian' | 'homebrew', between = ' '): string =>
  needs.map((need) => need[key]).join(between);

/** Debian's packages; their output goes to standard error. Whether it worked shows in what is missing afterwards. */
async function installPackages(needs: readonly Need[]): Promise<void> {
  say(`installation des paquets Debian : ${list(needs, 'debian', ', ')}…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update'],
    ['install', '-y', '--no-install-recommends', ...needs.map((need) => need.debian)],
  ]) {
    spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], { stdio: ['ignore', 2, 2], env });
  }
}

const remedy = (needs: readonly Need[]): string => `il manque aux tests : ${list(needs, 'what', ', ')}.
  Debian, Ubuntu : sudo apt-get install ${list(needs, 'debian')}
  macOS :          brew install ${list(needs, 'homebrew')}
  Windows :        lancez les tests dans WSL (Debian), en administrateur : ils installent ces paquets.
Puis relancez « npm test ».`;

const mayInstall = process.getuid?.() === 0 && findProgram('apt-get') !== undefined;
const waiting = () => say('une autre installation de paquets est en cours ; attente…');

if (missing().length > 0 && mayInstall) {
  await exclusively('.runtime/packages.lock', waiting, () => installPackages(missing()));
}
if (missing().length > 0) {
  say(remedy(missing()));
  process.exitCode = 1;
}
