import { explain } from './explain.ts';
import { tell } from './output.ts';
import { createProgram } from './program.ts';

/** Whoever read our output has heard enough: end as a program stopped by SIGPIPE does. */
const OUTPUT_CLOSED = 141;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(OUTPUT_CLOSED);
  throw error;
});

function fail(error: unknown): void {
  const { sentence, status } = explain(error);
  if (sentence) tell(sentence.charAt(0).toUpperCase() + sentence.slice(1));
  process.exitCode = status;
}

process.on('uncaughtException', (error) => {
  fail(error);
  process.exit();
});

await createProgram().parseAsync().catch(fail);
