import { EXIT } from './exit-status.ts';
import { tell } from './output.ts';

const TERMINATED = 143;

/**
 * Ctrl-C ends the process at once: what is accepted is on disk and a reading is stored whole or not at all, so there
 * is nothing to tidy up.
 */
export function endAtOnce(sentence: string): void {
  const end = (status: number) => () => {
    tell(`\n${sentence}`);
    process.exit(status);
  };
  process.once('SIGINT', end(EXIT.interrupted));
  process.once('SIGTERM', end(TERMINATED));
}
