import { availableParallelism, homedir } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../model/refusal.ts';
import { defaultDataFolder } from './data-folder.ts';

const MEBIBYTE = 1024 * 1024;
const MEGABYTE = 1_000_000;

/** A variable set to nothing counts as not set. */
const variable = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((text) => (text === '' ? undefined : text), schema);

const url = (protocol: RegExp, example: string) =>
  variable(z.url({ protocol, error: `une adresse comme ${example}` }).optional());

const count = (least: number, most: number, preset: number) => {
  const error = `un nombre entier de ${least} à ${most}`;
  return variable(z.coerce.number({ error }).int(error).min(least, error).max(most, error).default(preset));
};

const Environment = z.object({
  DATABASE_URL: url(/^postgres(ql)?$/, 'postgres://utilisateur:secret@serveur:5432/bilan'),
  REDIS_URL: url(/^rediss?$/, 'redis://serveur:6379'),
  BILAN_DATA: variable(z.string().optional()),
  BILAN_MAX_SIZE_MB: count(1, 2000, 100),
  BILAN_READING_SECONDS: count(1, 3600, 2),
  BILAN_READING_MEMORY_MB: count(256, 16_384, 512),
  BILAN_READERS: count(1, 256, availableParallelism()),
});

/** Everything the environment decides, read once at the start. */
export interface Config {
  /** PostgreSQL; `null`: the embedded database. */
  readonly databaseUrl: string | null;
  /** Redis; `null`: the queue lives in the database. */
  readonly redisUrl: string | null;
  /** Absolute path of the data folder. */
  readonly data: string;
  readonly limits: {
    /** Largest file taken in, in bytes. */
    readonly fileBytes: number;
    /** Time a child may spend on one document, in milliseconds. */
    readonly readingMilliseconds: number;
    /** Memory a child may take, in bytes. */
    readonly readingBytes: number;
  };
  /** Number of children that read. */
  readonly readers: number;
}

/** A variable of the environment that cannot be used; the message, in French, names it. */
export class InvalidEnvironment extends Refusal {
  readonly variable: string;
  constructor(name: string, expected: string) {
    super(`La variable d’environnement ${name} ne convient pas : il faut ${expected}.`);
    this.name = 'InvalidEnvironment';
    this.variable = name;
  }
}

/**
 * Reads the environment. `data` (the option `--data`) wins over BILAN_DATA.
 * @throws InvalidEnvironment for the first variable that cannot be used.
 */
export function readConfig(data?: string, env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InvalidEnvironment(String(issue?.path[0]), issue?.message ?? '');
  }
  const home = { platform: process.platform, directory: homedir(), env };
  return {
    databaseUrl: parsed.data.DATABASE_URL ?? null,
    redisUrl: parsed.data.REDIS_URL ?? null,
    data: resolve(data ?? parsed.data.BILAN_DATA ?? defaultDataFolder(home)),
    limits: {
      fileBytes: parsed.data.BILAN_MAX_SIZE_MB * MEGABYTE,
      readingMilliseconds: parsed.data.BILAN_READING_SECONDS * 1000,
      readingBytes: parsed.data.BILAN_READING_MEMORY_MB * MEBIBYTE,
    },
    readers: parsed.data.BILAN_READERS,
  };
}
