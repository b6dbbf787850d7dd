import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { connectEmbedded } from '../../src/store/connect.ts';
import { dataFolder } from '../../src/store/data-folder.ts';

const version = manifest.dependencies['@electric-sql/pglite'];
const TEMPLATE = join(tmpdir(), `bilan-empty-database-${version}`);

/** Making an embedded database takes seconds: one is made, and kept for later runs. */
async function template(): Promise<string> {
  if (existsSync(TEMPLATE)) return TEMPLATE;
  const folder = dataFolder(join(tmpdir(), `bilan-${randomUUID()}`));
  await mkdir(folder.root);
  const { db } = await connectEmbedded(folder);
  await db.selectNoFrom((the) => the.lit(1).as('one')).execute();
  await db.destroy();
  // Whoever is first: two test processes may be here at once.
  await rename(folder.database, TEMPLATE).catch(() => {});
  await rm(folder.root, { recursive: true });
  return TEMPLATE;
}

/** Puts an empty embedded database into a data folder, so that opening it is quick. */
export async function layEmptyDatabase(data: string): Promise<void> {
  await cp(await template(), dataFolder(data).database, { recursive: true });
}
