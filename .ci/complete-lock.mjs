// Writes package-lock.json anew, whole. A registry mirror may lack packages built for platforms other than its own;
// npm then leaves them out of the lock file and `npm ci` refuses it ("Missing: … from lock file"). This adds an entry
// for each optional platform package that a locked package names, so that the lock serves every platform.
// Usage: node .ci/complete-lock.mjs, then `npm ci --ignore-scripts` before committing.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SYSTEMS = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'aix',
  'win32',
];
const CPUS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];

// In an empty folder: npm would otherwise copy what node_modules happens to hold.
const folder = mkdtempSync(join(tmpdir(), 'bilan-lock-'));
copyFileSync('package.json', join(folder, 'package.json'));
execFileSync(
  'npm',
  ['install', '--package-lock-only', '--ignore-scripts', '--omit-lockfile-registry-resolved'],
  {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  },
);
const tree = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
rmSync(folder, { recursive: true, force: true });

for (const [place, parent] of Object.entries(tree.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    if (!/^\d/.test(version)) continue;
    if (tree.packages[`${place}/node_modules/${name}`] || tree.packages[`node_modules/${name}`]) continue;
    const words = name.split(/[-/]/);
    const os =
      SYSTEMS.find((system) => words.includes(system)) ?? (words.includes('wasm32') ? undefined : 'none');
    const cpu = CPUS.find((one) => words.includes(one)) ?? (words.includes('wasm32') ? 'wasm32' : undefined);
    const libc = words.includes('musl') || words.includes('musleabihf') ? ['musl'] : undefined;
    tree.packages[`node_modules/${name}`] = {
      version,
      ...(cpu ? { cpu: [cpu] } : {}),
      ...(parent.dev ? { dev: true } : {}),
      ...(libc ? { libc } : {}),
      optional: true,
      ...(os ? { os: [os] } : {}),
    };
  }
}
const sorted = Object.entries(tree.packages).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(
  'package-lock.json',
  `${JSON.stringify({ ...tree, packages: Object.fromEntries(sorted) }, null, 2)}\n`,
);
