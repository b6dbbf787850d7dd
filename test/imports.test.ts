import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** A file, what it imports, and whether the gate lets it. */
const CASES = [
  ['src/store/a.ts', '../model/record.ts', 'allowed'],
  ['src/store/b.ts', './tables.ts', 'allowed'],
  ['src/store/c.ts', '../queue/work.ts', 'refused'],
  ['src/store/d.ts', '../pipeline.ts', 'refused'],
  ['src/store/e.ts', '../../test/setup/redis.ts', 'refused'],
  ['src/store/f.ts', '../../bench/main.ts', 'refused'],
  ['src/store/g.ts', '../../fixtures/generator/main.ts', 'refused'],
  ['src/store/migrations/a.ts', '../tables.ts', 'allowed'],
  ['src/store/migrations/b.ts', '../../model/record.ts', 'allowed'],
  ['src/store/migrations/c.ts', '../../intake/take.ts', 'refused'],
  ['src/a-step-of-next-year/a.ts', '../store/store.ts', 'refused'],
  ['src/open/docx/a.ts', '../../zip/entries.ts', 'allowed'],
  ['src/open/docx/b.ts', '../scan/page.ts', 'refused'],
  ['src/open/docx/c.ts', '../../locate/locate.ts', 'refused'],
  ['src/model/a.ts', './kind.ts', 'allowed'],
  ['src/model/b.ts', '../zip/entries.ts', 'refused'],
  ['src/a.ts', './store/store.ts', 'allowed'],
  ['src/b.ts', './cli/main.ts', 'refused'],
  ['src/c.ts', '../test/setup/redis.ts', 'refused'],
  ['src/cli/a.ts', '../store/store.ts', 'allowed'],
  ['src/cli/b.ts', '../../test/setup/redis.ts', 'refused'],
  ['src/cli/c.ts', '../../workers/start.ts', 'allowed'],
  ['src/cli/commands/a.ts', '../../store/store.ts', 'allowed'],
  ['src/cli/commands/b.ts', '../../../workers/start.ts', 'allowed'],
  ['src/cli/commands/c.ts', '../../../bench/main.ts', 'refused'],
  ['src/cli/commands/a.ts', '../../store/store.ts', 'allowed'],
  ['src/cli/commands/b.ts', '../../../workers/parse.ts', 'allowed'],
  ['src/cli/commands/c.ts', '../../../fixtures/generator/main.ts', 'refused'],
  ['src/launch/a.mjs', 'node:fs/promises', 'allowed'],
  ['src/launch/b.mjs', './lock.mjs', 'allowed'],
  ['src/launch/c.mjs', 'zod', 'refused'],
  ['src/launch/d.mjs', '../model/record.ts', 'refused'],
  ['workers/a.ts', '../src/store/store.ts', 'allowed'],
  ['workers/b.ts', '../src/cli/main.ts', 'refused'],
  ['workers/c.ts', '../fixtures/generator/main.ts', 'refused'],
  ['fixtures/generator/a.ts', './truth.ts', 'allowed'],
  ['fixtures/generator/b.ts', '../../src/model/record.ts', 'refused'],
  ['bench/a.ts', '../src/pipeline.ts', 'allowed'],
  ['src/check/one.ts', './two.ts', 'refused'],
  ['src/check/two.ts', './three.ts', 'refused'],
  ['src/check/three.ts', './one.ts', 'refused'],
] as const;

let folder: string;
let refused: ReadonlySet<string>;

/** Plants every case in a project of its own, with this project's rules, and looks which files the linter names. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bilan-imports-'));
  const { vcs: _, ...config } = JSON.parse(await readFile('biome.json', 'utf8'));
  await writeFile(join(folder, 'biome.json'), JSON.stringify(config));
  await writeFile(join(folder, 'package.json'), '{ "dependencies": { "zod": "*" } }');
  await symlink(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [file, specifier] of CASES) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), `export * from '${specifier}';\n`);
  }
  const biome = resolve('node_modules/@biomejs/biome/bin/biome');
  const only = [
    '--only=noRestrictedImports',
    '--only=noImportCycles',
    '--max-diagnostics=none',
    '--reporter=json',
  ];
  const report = await new Promise<string>((done) => {
    execFile(process.execPath, [biome, 'lint', ...only], { cwd: folder }, (_error, stdout) => done(stdout));
  });
  const { diagnostics } = JSON.parse(report) as { diagnostics: { location: { path: string } }[] };
  refused = new Set(diagnostics.map(({ location }) => location.path.replaceAll('\\', '/')));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(CASES)('%s importing %s is %s', (file, _specifier, verdict) => {
  expect(refused.has(file) ? 'refused' : 'allowed').toBe(verdict);
});
