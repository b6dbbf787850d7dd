import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Manifest = z.object({ name: z.string(), version: z.string() });
const manifest = Manifest.parse(
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')),
);

export const VERSION = manifest.version;
/** Kept with every answer: which program read it. */
export const ENGINE = `${manifest.name} ${manifest.version}`;
