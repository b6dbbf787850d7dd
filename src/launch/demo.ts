import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { exclusively } from './lock.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

const SAMPLES = join('fixtures', 'demo');
const DATA = join('.runtime', 'demo');

/** Among the samples is a document that is no form, on purpose: the import then says 3, "some gave no form". */
const SHOWN: readonly number[] = [0, 3];

const waiting = () => say('une autre démonstration est en cours dans ce dossier ; attente…');

/** Imports the sample returned forms into a data folder made anew, so that every run shows the same. */
const status = await exclusively(`${DATA}.lock`, waiting, () => {
  rmSync(DATA, { recursive: true, force: true });
  return run(
    process.execPath,
    [join('src', 'cli', 'main.ts'), 'import', SAMPLES, '--data', DATA],
    process.cwd(),
  );
});
process.exitCode = SHOWN.includes(status) ? 0 : status;
