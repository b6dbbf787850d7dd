import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { formPointingTo } from '../../fixtures/hostile/references.ts';
import { createReaderPool } from '../../src/sandbox/pool.ts';

it('nothing a document points to is fetched: not its template, its images, its schemas or its stylesheets', async () => {
  let requests = 0;
  const server = createServer((_, response) => {
    requests += 1;
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const pool = createReaderPool({ size: 1, module: new URL('../../src/reader.ts', import.meta.url) });
  const bytes = formPointingTo(`http://127.0.0.1:${port}`);
  const [record] = await pool.read({ bytes, path: 'a.docx', sha256: '', kind: 'docx', mediaType: '' });
  await pool.close();
  server.close();
  expect(record?.error).toBeNull();
  expect(record?.notes.map(({ code }) => code)).toContain('external_ignored');
  expect(requests).toBe(0);
});
