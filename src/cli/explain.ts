import { CommanderError } from 'commander';
import { isDebug } from '../config/debug.ts';
import { Refusal } from '../model/refusal.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { systemSentence } from './system-error.ts';
import { usageSentence } from './usage-error.ts';
import { VERSION } from './version.ts';

/** How a command that could not be carried out ends. An empty sentence: nothing more is to be said. */
export interface Explanation {
  readonly sentence: string;
  readonly status: ExitStatus;
}

const SAID_ALREADY = new Set(['commander.help', 'commander.helpDisplayed', 'commander.version']);

function explainUsage(error: CommanderError): Explanation {
  if (SAID_ALREADY.has(error.code)) {
    return { sentence: '', status: error.exitCode === 0 ? EXIT.done : EXIT.refused };
  }
  return { sentence: `${usageSentence(error)} L’aide : --help.`, status: EXIT.refused };
}

/** A fault of ours. Its message may quote a document, so only its place in the code is asked for. */
function explainFault(error: unknown): Explanation {
  const trace = isDebug() && error instanceof Error ? `\n${error.stack}` : '';
  const sentence =
    'une faute du logiciel a arrêté la commande ; vos documents et la base restent en l’état. ' +
    `Relancez-la avec BILAN_DEBUG=1 et transmettez ce qui s’affiche à qui maintient bilan-clas ${VERSION}.`;
  return { sentence: sentence + trace, status: EXIT.fault };
}

/** Any error as a French sentence and an exit status; only a fault of ours ever shows a stack trace, when asked to. */
export function explain(error: unknown): Explanation {
  if (error instanceof CommanderError) return explainUsage(error);
  if (error instanceof Refusal) return { sentence: error.message, status: EXIT.refused };
  const sentence = systemSentence(error);
  return sentence === null ? explainFault(error) : { sentence, status: EXIT.refused };
}
