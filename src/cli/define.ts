import type { Command } from 'commander';
import type { ExitStatus } from './exit-status.ts';
import { type Example, withExamples } from './french-help.ts';

/** What every command's options hold. */
export interface CommonOptions {
  /** Data folder as typed; without, the user's own. */
  readonly data?: string;
}

export interface Definition {
  readonly name: string;
  /** For the list of commands: a verb, small letter, no full stop. */
  readonly summary: string;
  /** What follows the name in the usage line. */
  readonly usage: string;
  readonly examples: readonly Example[];
  /** More to know, after the options. */
  readonly more?: string;
}

const sentence = (summary: string): string => `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;

/** Adds a command with what all of them share; its arguments, options and action are its own. */
export function define(program: Command, { name, summary, usage, examples, more }: Definition): Command {
  const command = program
    .command(name)
    .summary(summary)
    .description(sentence(summary))
    .usage(usage)
    .option('--data <DOSSIER>', 'dossier de données (par défaut, un dossier à vous)')
    .helpOption('-h, --help', 'affiche cette aide');
  if (more !== undefined) command.addHelpText('after', `\n${more}`);
  return withExamples(command, examples);
}

/** A commander action from what a command does, which is loaded only when it runs, and gives the exit status. */
export const ending =
  <Args extends readonly unknown[]>(load: () => Promise<(...args: Args) => Promise<ExitStatus>>) =>
  async (...args: Args): Promise<void> => {
    const run = await load();
    process.exitCode = await run(...args);
  };
