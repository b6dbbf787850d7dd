import type { Command, Help } from 'commander';

/** A command as typed, and what it does. */
export type Example = readonly [command: string, what: string];

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Usage :',
  'Arguments:': 'Arguments :',
  'Options:': 'Options :',
  'Commands:': 'Commandes :',
};

/** Commander's help in French. */
export const frenchHelp = {
  styleTitle: (title: string): string => TITLES[title] ?? title,
  subcommandTerm: (command: Command): string => command.name(),
} satisfies Partial<Help>;

/** Puts examples before everything else in a command's help. */
export function withExamples(command: Command, examples: readonly Example[]): Command {
  const width = Math.max(...examples.map(([typed]) => typed.length));
  const lines = examples.map(([typed, what]) => `  ${typed.padEnd(width)}  ${what}`);
  return command.addHelpText('before', ['Exemples :', ...lines, ''].join('\n'));
}
