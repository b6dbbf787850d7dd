import { Command } from 'commander';
import { COMMANDS } from './commands/index.ts';
import { frenchHelp, withExamples } from './french-help.ts';
import { VERSION } from './version.ts';

const EXAMPLES = [
  ['bilan import ~/bilans-recus', 'lit les bilans d’un dossier et les range dans la base'],
  ['bilan export --csv --out bilans.csv', 'en fait un tableau pour Excel'],
  ['bilan status', 'dit où l’on en est'],
] as const;

/** The whole command line. Errors of usage are thrown, never printed. */
export function createProgram(): Command {
  const program = new Command('bilan')
    .description('Lit les bilans CLAS reçus et en fait des lignes vérifiées.')
    .usage('COMMANDE [OPTIONS]')
    .version(VERSION, '-V, --version', 'affiche la version')
    .helpOption('-h, --help', 'affiche cette aide')
    .helpCommand('help [COMMANDE]', 'affiche l’aide d’une commande')
    .configureHelp(frenchHelp)
    .configureOutput({ outputError: () => {} })
    .exitOverride();
  withExamples(program, EXAMPLES);
  for (const register of COMMANDS) register(program);
  return program;
}
