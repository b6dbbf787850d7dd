import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { DatabaseNewer } from '../../src/store/migrations/migrate.ts';
import { BACKENDS, freshOptions, open } from './fresh.ts';

describe.each(BACKENDS)('%s', (backend) => {
  test('a database of a later version is refused in French, and left as it is', async () => {
    const options = await freshOptions(backend);
    const store = await open(options);
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', now())`.execute(store.db);
    await store.close();
    const opening = open(options);
    await expect(opening).rejects.toThrow(DatabaseNewer);
    await expect(opening).rejects.toThrow('version plus récente');
  });
});
