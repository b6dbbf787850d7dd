import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const { services } = parse(await readFile('docker-compose.yml', 'utf8'), { merge: true });

test('Redis journals every change and never evicts a job', () => {
  expect(services.redis.command.join(' ')).toContain(
    '--appendonly yes --appendfsync everysec --maxmemory-policy noeviction',
  );
});

test('the servers keep their data in volumes and listen on this machine only', () => {
  for (const { ports, volumes } of [services.redis, services.postgres]) {
    expect(ports).toEqual([expect.stringMatching(/^127\.0\.0\.1:/)]);
    expect(volumes).toHaveLength(1);
  }
});

test('nothing of ours starts before both servers are healthy', () => {
  for (const { depends_on } of [services.worker, services.bilan]) {
    for (const server of ['postgres', 'redis']) {
      expect(depends_on[server].condition).toBe('service_healthy');
      expect(services[server].healthcheck.test).toBeDefined();
    }
  }
});

test('the worker and the command line share rows, queue and files', () => {
  expect(services.worker.environment).toEqual(services.bilan.environment);
  expect(services.bilan.volumes).toContain(services.worker.volumes[0]);
});
