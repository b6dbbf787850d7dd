import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('a program that the tests need and that cannot be installed is named with its packages', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/launch/test-needs.ts'], {
    env: { PATH: '' },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain('il manque aux tests : Redis');
  expect(stderr).toMatch(/sudo apt-get install redis-server/);
});
